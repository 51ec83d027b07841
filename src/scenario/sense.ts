/**
 * What is well formed and still can't be meant: dates nobody can keep, money that can't be enough, messages that never come,
 * needs nobody can fill, replies with nothing to weigh, texts too hard to read, personal data. Warnings only: nothing here stops a
 * run. What it takes plays to find out (luck, pace, dead ends) is calibration's. Each kind of look is a file in sense/.
 */
import type { Model } from '../engine/model.ts';
import type { Report } from './problems.ts';
import type { Scenario } from './schema.ts';
import { atHand } from './sense/at-hand.ts';
import { moneyMeant } from './sense/money.ts';
import { nevers } from './sense/never.ts';
import { papersAndMoney } from './sense/papers.ts';
import { answersWeighed } from './sense/replies.ts';
import { reserves } from './sense/reserves.ts';
import { textsRead } from './sense/texts.ts';
import { times } from './sense/times.ts';
import { trouble } from './sense/trouble.ts';
import { unknownNames } from './sense/unknown.ts';
import type { Warn } from './sense/warning.ts';

/** Looks over a scenario that has no errors. `model` is what it compiled to. */
export function lookOver(report: Report, scenario: Scenario, model: Model): void {
  const warn: Warn = (path, code, message, why, fix, { own, ...more } = {}) => {
    if (!own || !report.isElsewhere(path)) report.path(path, { level: 'warning', code, message, why, fix, ...more });
  };

  times(scenario, model, warn);
  atHand(model, warn);
  reserves(model, warn);
  moneyMeant(scenario, model, warn);
  papersAndMoney(model, warn);
  nevers(scenario, model, warn);
  trouble(model, warn);
  answersWeighed(model, warn);
  unknownNames(scenario, model, warn);
  textsRead(scenario, warn);
}
