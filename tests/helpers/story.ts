/** A run as a list a person can read: what happened, and the time that was lost. */
import { moment } from '../../src/engine/format.ts';
import { observe } from '../../src/engine/observe.ts';
import { factWords } from '../../src/papers/fact-words.ts';
import type { Player } from './small.ts';

export function story(player: Player): string {
  const view = observe(player.run);
  const told = player.run.state.facts.flatMap((fact) => {
    const words = factWords(view, fact);
    return words ? [`${moment(view.startDate, fact.minute)}  ${words}`] : [];
  });
  const lost = view.lost.map(
    (one) => `lost  ${one.minutes} min of ${one.activityId}: ${one.reason} (${one.subjectId})`,
  );
  return `${[...told, '', ...lost].join('\n')}\n`;
}
