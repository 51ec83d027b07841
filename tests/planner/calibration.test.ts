/** Calibration against scenarios with one fault planted in each, made from the small production. */
import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/engine/model.ts';
import { replay } from '../../src/engine/replay.ts';
import { bots, playOn } from '../../src/planner/bot.ts';
import {
  type CalibrationPlan,
  calibrate,
  jobsOf,
  luckPerMille,
  rank,
  seedsFrom,
} from '../../src/planner/calibration.ts';
import { delivered } from '../../src/planner/dead-end.ts';
import { chooseForms, JUDGES } from '../../src/planner/forms.ts';
import { outlineOf } from '../../src/planner/outline.ts';
import { playJob, type RunRecord } from '../../src/planner/record.ts';
import type { ScenarioFile } from '../../src/scenario/schema.ts';
import { everyMeasure, modelOf } from '../helpers/small.ts';

type Change = (file: ScenarioFile) => void;

const part = <T extends { id: string }>(list: T[] | undefined, id: string): T => {
  const found = list?.find((one) => one.id === id);
  if (!found) throw new Error(`The small production has no ${id}.`);
  return found;
};

/** The small production with money enough, and with something to weigh when the guest is late. */
const fair =
  (change: Change = () => undefined): Change =>
  (file) => {
    for (const line of file.lines ?? []) if (line.code === 'crew' || line.code === 'shoot') line.budget = 1000;
    part(part(file.risks, 'late').responses, 'car').sound = 95;
    file.brief.playMinutes = 8;
    change(file);
  };

const planOf = (seeds: number, names = ['idle', 'hasty', 'careful', 'expert']): CalibrationPlan => ({
  bots: names,
  seeds: seedsFrom('1', seeds),
});
const play = (model: Model, plan: CalibrationPlan): RunRecord[] => jobsOf(plan).map((job) => playJob(model, job));

function judge(change: Change, plan = planOf(3)) {
  const model = modelOf(fair(change));
  return calibrate(outlineOf(model), plan, play(model, plan));
}

describe('a scenario with nothing wrong', () => {
  const good = judge(() => undefined);

  it('is called good', () => {
    expect(good.reasons).toEqual([]);
    expect(good.ok).toBe(true);
  });

  it('has its bots in order, with the spread of each', () => {
    const medians = ['idle', 'hasty', 'careful', 'expert'].map((bot) => good.bots[bot]?.overall.median ?? 0);
    expect([...medians].sort((a, b) => a - b)).toEqual(medians);
    expect(new Set(medians).size).toBe(4);
    for (const { overall } of Object.values(good.bots)) {
      expect(overall.p10).toBeLessThanOrEqual(overall.median);
      expect(overall.median).toBeLessThanOrEqual(overall.p90);
    }
    expect(good.bots.expert).toMatchObject({ passRate: 1, distinctionRate: 1, deliveredRate: 1 });
    expect(good.bots.idle).toMatchObject({ passRate: 0, deliveredRate: 0, costPence: { median: 0 } });
  });

  it('is judged the same whatever order its records come in', () => {
    const model = modelOf(fair());
    const plan = planOf(2);
    const records = play(model, plan);
    const there = JSON.stringify(calibrate(outlineOf(model), plan, records));
    expect(JSON.stringify(calibrate(outlineOf(model), plan, [...records].reverse()))).toBe(there);
  });
});

describe('a planted fault', () => {
  it('trivial: doing nothing passes', () => {
    const easy = judge((file) => {
      // Nothing counts but that it is delivered in time, and somebody else has done that already.
      file.weights = Object.fromEntries(everyMeasure().map((id) => [id, id === 'delivery-on-time' ? 1 : 0]));
      file.start = { ...file.start, done: file.activities.map(({ id }) => id) };
    });
    expect(easy.reasons.join('\n')).toMatch(/Too easy: doing nothing passes in 100% of runs/);
  });

  it('impossible: a delivery that waits for what never comes', () => {
    const never = judge((file) => {
      part(file.activities, 'deliver').when = { type: 'never' };
    }, planOf(1));
    expect(never.reasons.join('\n')).toMatch(/Impossible: the expert bot never gets it delivered/);
    expect(never.reasons.join('\n')).toMatch(/Dead end: .*deliver could not be done any more, from the very beginning/);
  });

  it('too hard: nobody who could do it is ever free', () => {
    const hard = judge(
      (file) => {
        for (const one of file.people) if (one.roles?.includes('camera')) one.free = 0;
      },
      planOf(1, ['expert']),
    );
    expect(hard.ok).toBe(false);
    expect(hard.reasons.join('\n')).toMatch(/Impossible/);
  });

  it('unfair: the toss of a coin takes the shoot away', () => {
    const unfair = judge(
      (file) => {
        file.risks?.push({
          id: 'fire',
          title: 'The studio burns down',
          at: 'day 2 10:00',
          odds: 50,
          text: 'It has gone.',
          severity: 'major',
          onHappen: [
            { type: 'add-work', activity: 'interview', length: '14 h', text: 'all again' },
            { type: 'add-work', activity: 'cut', length: '6 days', text: 'all again' },
            { type: 'add-cost', line: 'shoot', amount: 9000, text: 'A new studio' },
          ],
          responses: [
            { id: 'cry', label: 'Cry', outlook: 'It helps a little.', line: 'shoot', sound: 50, why: 'So it goes.' },
          ],
        });
      },
      planOf(6, ['careful', 'expert']),
    );
    expect(unfair.luckShare).toBeGreaterThan(0.1);
    expect(unfair.reasons.join('\n')).toMatch(/Unfair: luck makes \d+(\.\d)?% of the spread of marks/);
  });

  it('a dead end: one wrong yes, and it can never be delivered', () => {
    const model = modelOf(
      fair((file) => {
        const agree = part(file.threads, 'scope').stances?.find(({ stance }) => stance === 'agree');
        if (agree) agree.effects = [{ type: 'set-flag', name: 'doomed' }];
        part(file.activities, 'deliver').when = { type: 'not', of: { type: 'flag', name: 'doomed' } };
      }),
    );
    const plan = planOf(2, ['hasty', 'careful']);
    const { deadEnds, reasons } = calibrate(outlineOf(model), plan, play(model, plan));
    expect(deadEnds).toHaveLength(1);
    const [end] = deadEnds;
    expect(end).toMatchObject({ bot: 'hasty', seed: '1', runs: 2, waiting: ['deliver'] });
    expect(end?.commands.at(-1)?.command).toMatchObject({ type: 'reply', threadId: 'scope', stance: 'agree' });
    expect(reasons.join('\n')).toMatch(
      /Dead end: in 2 runs deliver could not be done any more, after \d+ commands of the hasty bot/,
    );
    // The commands reach it: an expert who plays on from there does not deliver, and one command earlier does.
    const expert = bots.get('expert');
    if (!end || !expert) throw new Error('There is an end and an expert.');
    const from = (count: number) => {
      const until = end.commands[count]?.minute ?? end.minute + model.tickMinutes * 8;
      return delivered(
        playOn(replay(model, end.seed, end.commands.slice(0, count), until).run, expert.player('1')).run,
      );
    };
    expect(from(end.commands.length)).toBe(false);
    expect(from(end.commands.length - 1)).toBe(true);
  });

  it('unreachable: a message and a risk that never come', () => {
    const { neverFired, neverRead, reasons } = judge((file) => {
      const [scope, late] = [part(file.threads, 'scope'), part(file.risks, 'late')];
      file.threads?.push({ ...scope, id: 'ghost', subject: 'A ghost', when: { type: 'never' } });
      file.risks?.push({ ...late, id: 'flood', title: 'A flood', odds: 100, only: { type: 'never' } });
    }, planOf(4));
    expect(neverFired).toEqual(['risk:flood', 'thread:ghost']);
    expect(neverRead).toEqual(['ghost']);
    expect(reasons.join('\n')).toMatch(/Never fires: the message “A ghost” \(thread:ghost\) came in no run/);
    expect(reasons.join('\n')).toMatch(
      /Never fires: the risk “A flood” \(risk:flood\) was drawn for \d+ times and never came/,
    );
  });

  it('always best: an answer that is soundest, cheapest, quickest and surest at once', () => {
    const { options, reasons } = judge((file) => {
      part(part(file.risks, 'late').responses, 'car').sound = 40;
    }, planOf(1));
    const wait = options.find((one) => one.event === 'risk:late' && one.option === 'wait');
    expect(wait).toMatchObject({ alwaysBest: true, soundest: true, neverBest: false });
    expect(options.find((one) => one.option === 'car')).toMatchObject({ alwaysBest: false, neverBest: true });
    expect(reasons.join('\n')).toMatch(/Always best: “Wait” \(risk:late\/wait\)/);
  });

  it('always best: a stance that is right in every message', () => {
    const { reasons } = judge((file) => {
      const scope = part(file.threads, 'scope');
      for (const id of ['again', 'and-again']) file.threads?.push({ ...scope, id, subject: `Films, ${id}` });
    }, planOf(1));
    expect(reasons.join('\n')).toMatch(/Always best: the stance “escalate” is right in all 3 messages/);
  });

  it('too long and too short, against the length the brief gives', () => {
    const length = (playMinutes: number) =>
      judge(
        (file) => {
          file.brief.playMinutes = playMinutes;
        },
        planOf(1, ['careful']),
      ).reasons.join('\n');
    expect(length(4)).toMatch(/Too long: about \d+ minutes to play, and 6 is the most/);
    expect(length(60)).toMatch(/Too short: about \d+ minutes to play, and 30 is the least/);
  });
});

describe('the limits of a scenario', () => {
  it('may differ from those of the house, with a reason', () => {
    const { ok, reasons, limitsReason } = judge((file) => {
      part(part(file.risks, 'late').responses, 'car').sound = 40;
      file.brief.playMinutes = 60;
      file.calibration = { minutes: [5, 20], mayBeBest: ['late'], reason: 'A first lesson of one decision.' };
    }, planOf(1));
    expect(reasons).toEqual([]);
    expect(ok).toBe(true);
    expect(limitsReason).toBe('A first lesson of one decision.');
  });

  it('change nothing in play: a run made before they were written still opens', () => {
    const changed = modelOf((file) => {
      file.calibration = { luck: 50, reason: 'Weather is what it teaches.' };
    });
    expect(changed.hash).toBe(modelOf().hash);
    expect(changed.calibration.luckPerMille).toBe(500);
  });
});

describe('the figures', () => {
  it('share the variance between luck and the way of playing', () => {
    expect(
      luckPerMille([
        [1, 1],
        [9, 9],
      ]),
    ).toBe(0);
    expect(
      luckPerMille([
        [1, 9],
        [1, 9],
      ]),
    ).toBe(1000);
    // Within: 2 and 2 about means of 1 and 5; in all 20 about 3: 4 of 20.
    expect(
      luckPerMille([
        [0, 2],
        [4, 6],
      ]),
    ).toBe(200);
    expect(luckPerMille([[1, 2, 3]])).toBeNull();
  });

  it('rank by the nearest number there is', () => {
    const ten = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
    expect([rank(ten, 10), rank(ten, 50), rank(ten, 90)]).toEqual([1, 5, 9]);
    expect(rank([], 50)).toBe(0);
  });

  it('deal seeds out to parts so that every run is played once', () => {
    const plan = planOf(7, ['idle', 'careful']);
    const parts = [1, 2, 3].flatMap((index) => jobsOf(plan, { index, of: 3 }));
    const names = (jobs: { bot: string; seed: string }[]) => jobs.map(({ bot, seed }) => `${seed} ${bot}`).sort();
    expect(names(parts)).toEqual(names(jobsOf(plan)));
    expect(seedsFrom('7', 3)).toEqual(['7', '8', '9']);
    expect(seedsFrom('class-a', 2)).toEqual(['class-a-1', 'class-a-2']);
  });
});

describe('a lost run', () => {
  it('is played on for the first two dozen seeds, and for the first two to the shortest way into its dead end', () => {
    const sought = jobsOf({ bots: ['hasty'], seeds: seedsFrom('1', 200) }).map(({ deadEnd }) => deadEnd);
    expect(sought.filter((one) => one === 'shortest')).toHaveLength(2);
    expect(sought.filter((one) => one === 'whether')).toHaveLength(22);
    expect(sought.slice(24).every((one) => one === 'not-sought')).toBe(true);
  });
});

describe('parallel forms', () => {
  const model = modelOf(fair());
  const seeds = seedsFrom('1', 10);
  const records = jobsOf({ bots: [...JUDGES], seeds }).map((job) => playJob(model, job));

  it('are the seeds nearest to the middle for every bot, each once', () => {
    const { forms, same, bots: found, mishaps } = chooseForms(model, 4, records);
    expect(new Set(forms.map(({ seed }) => seed)).size).toBe(4);
    expect(forms.map(({ seed }) => seed)).toContain(same);
    for (const { lowest, highest, triedLowest, triedHighest } of Object.values(found)) {
      expect(lowest).toBeGreaterThanOrEqual(triedLowest);
      expect(highest).toBeLessThanOrEqual(triedHighest);
    }
    expect(mishaps.highest - mishaps.lowest).toBeLessThanOrEqual(1);
  });

  it('are called unequal when one is much harder, and the hard one is left out when it can be', () => {
    const hard = records.map((one) => (one.seed === '4' ? { ...one, tenths: one.tenths - 300 } : one));
    expect(chooseForms(model, 9, hard).forms.map(({ seed }) => seed)).not.toContain('4');
    const all = chooseForms(model, 10, hard);
    expect(all.ok).toBe(false);
    expect(all.reasons[0]).toMatch(/Not equivalent: the \w+ bot gets from \d/);
  });
});
