/** The verb `forms`: seeds for a class, the same luck for all or different luck that is equally hard. */
import { jobsOf, seedsFrom } from '../planner/calibration.ts';
import { chooseForms, type Forms, JUDGES, seedsToTry } from '../planner/forms.ts';
import { type PlayJobs, wholeNumber } from './calibrate.ts';
import { type Args, houseOf, type Output, UsageError } from './main.ts';
import { playable } from './play.ts';

const MOST_FORMS = 200;
const one = (points: number): string => points.toFixed(1).padStart(5);

function formsText(title: string, found: Forms): string {
  return [
    `${title}: ${found.forms.length} forms, chosen from ${found.tried} seeds.`,
    '',
    `The same luck for everybody: seed ${found.same}.`,
    'Different luck, equally hard:',
    `  ${'seed'.padEnd(14)}${JUDGES.map((bot) => bot.padStart(9)).join('')}  mishaps`,
    ...found.forms.map(
      ({ seed, points, mishaps }) =>
        `  ${seed.padEnd(14)}${JUDGES.map((bot) => one(points[bot] ?? 0).padStart(9)).join('')}  ${String(mishaps).padStart(7)}`,
    ),
    '',
    ...Object.entries(found.bots).map(
      ([bot, { lowest, highest, triedLowest, triedHighest }]) =>
        `The ${bot} bot gets ${lowest.toFixed(1)} to ${highest.toFixed(1)} on these, and ${triedLowest.toFixed(1)} to ${triedHighest.toFixed(1)} on all that were tried.`,
    ),
    ...(found.ok
      ? [`Equivalent: no bot gets more than ${found.tolerance.toFixed(1)} points more on one than on another.`]
      : found.reasons.map((reason) => `✗ ${reason}`)),
  ].join('\n');
}

export async function formsVerb({ files, values, progress }: Args, playJobs: PlayJobs): Promise<Output> {
  const [file = ''] = files;
  if (files.length > 1) throw new UsageError('forms takes one scenario file.');
  const count = wholeNumber('count', values.count, MOST_FORMS);
  const { model, text } = playable(file, houseOf(values));
  const jobs = jobsOf({ bots: [...JUDGES], seeds: seedsFrom(values['seed-base'] ?? '1', seedsToTry(count)) });
  const records = await playJobs(file, text, jobs, (done) => progress(done, jobs.length));
  const found = chooseForms(model, count, records);
  return { json: found, text: formsText(model.title, found), code: found.ok ? 0 : 1 };
}
