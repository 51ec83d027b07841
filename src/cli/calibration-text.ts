/** A calibration as text for people: a table of the bots, what stands out, and the verdict. */
import { money } from '../engine/format.ts';
import type { Calibration } from '../planner/calibration.ts';
import type { Outline } from '../planner/outline.ts';

const points = (number: number): string => number.toFixed(1).padStart(5);
const perCent = (share: number): string => `${Math.floor(share * 1000) / 10}%`.padStart(6);

function table(found: Calibration): string[] {
  const rows = Object.entries(found.bots).map(
    ([bot, { overall, passRate, distinctionRate, costPence, lostMinutes }]) =>
      `  ${bot.padEnd(22)}${points(overall.p10)} ${points(overall.median)} ${points(overall.p90)}  ${perCent(passRate)}  ${perCent(distinctionRate)}  ${money(costPence.median).padStart(10)}  ${String(lostMinutes.median).padStart(6)} min`,
  );
  return [`  ${'bot'.padEnd(22)}  10%  half   90%    pass  distn.        cost        lost`, ...rows];
}

const duties = (found: Calibration, outline: Outline): string[] =>
  outline.duties
    .filter(({ slug }) => Object.values(found.bots).some((bot) => bot.duties[slug]))
    .map(
      ({ slug, number, title }) =>
        `  ${String(number).padStart(2)}  ${title.padEnd(34)}${Object.values(found.bots)
          .map((bot) => (bot.duties[slug] ? points(bot.duties[slug].median) : '    –'))
          .join('  ')}`,
    );

export function calibrationText(found: Calibration, outline: Outline): string {
  const { pace } = found;
  const list = (label: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${label}: ${names.join(', ')}.`];
  return [
    `${outline.title}, ${found.runs} seeds.`,
    ...table(found),
    '',
    `Duties, half the runs at or under, ${Object.keys(found.bots).join(', ')}:`,
    ...duties(found, outline),
    ...list(
      'No chance to show',
      outline.duties
        .filter(({ slug }) => found.unseenDuties.includes(slug))
        .map(({ number, title }) => `${number} ${title}`),
    ),
    '',
    ...(found.luckShare === null ? [] : [`Luck makes ${perCent(found.luckShare).trim()} of the spread of marks.`]),
    `About ${found.minutes} minutes to play; ${pace.stops} stops with something to decide, ${pace.newItemsAStop} new things at each (${pace.mostNewItems} at the fullest), at most ${Math.floor(pace.longestStretchMinutes / 60)} office hours without a decision.`,
    ...list('Never came', found.neverFired),
    ...list('Never read', found.neverRead),
    ...list(
      'Best in every way',
      found.options.filter((one) => one.alwaysBest).map((one) => `${one.event}/${one.option}`),
    ),
    ...list(
      'Never chosen',
      found.options.filter((one) => one.chosen === 0).map((one) => `${one.event}/${one.option}`),
    ),
    ...(found.limitsReason === '' ? [] : [`Its own limits, because: ${found.limitsReason}`]),
    '',
    ...(found.ok ? ['Nothing is wrong with it.'] : found.reasons.map((reason) => `✗ ${reason}`)),
  ].join('\n');
}
