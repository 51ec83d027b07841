/**
 * The verb `calibrate`: bots play a scenario over many seeds, on every core there is, and what comes of it is put in figures
 * and a verdict. A part of the runs can be made apart (--shard) and put together later (--merge), to the same byte.
 */
import { bots } from '../planner/bot.ts';
import { type Calibration, type CalibrationPlan, calibrate, jobsOf, seedsFrom } from '../planner/calibration.ts';
import { type Outline, outlineOf } from '../planner/outline.ts';
import type { Job, RunRecord, Task } from '../planner/record.ts';
import { calibrationText } from './calibration-text.ts';
import { type Args, houseOf, type Output, readText, UsageError, writeText } from './main.ts';
import { playable } from './play.ts';

export const DEFAULT_BOTS = 'idle,hasty,careful,expert';
const MOST_RUNS = 10_000;

/** Plays jobs of a scenario file somewhere: here, or on other threads. The order of the answers does not matter. */
export type PlayJobs = (
  file: string,
  text: string,
  jobs: readonly Task[],
  done: (count: number) => void,
) => Promise<RunRecord[]>;

/** What one machine hands over: its records, and all that is needed to put them with the others. */
interface ShardFile {
  kind: 'call-time-calibration-part';
  format: 1;
  part: { index: number; of: number };
  outline: Outline;
  plan: CalibrationPlan;
  records: RunRecord[];
}

export function wholeNumber(name: string, words: string | undefined, most: number): number {
  const number = Number(words);
  if (words === undefined || !/^\d+$/.test(words) || number < 1 || number > most)
    throw new UsageError(`--${name} wants a whole number from 1 to ${most}.`);
  return number;
}

export function namedBots(list: string): string[] {
  const names = list.split(',').map((one) => one.trim());
  const unknown = names.find((name) => !bots.has(name));
  if (unknown !== undefined)
    throw new UsageError(`There is no bot "${unknown}". The bots are: ${[...bots.keys()].join(', ')}.`);
  if (new Set(names).size < names.length) throw new UsageError('--bots names a bot twice.');
  return names;
}

function partOf(words: string | undefined): ShardFile['part'] | null {
  if (words === undefined) return null;
  const [, index, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(words)?.map(Number) ?? [];
  if (index === undefined || of === undefined || index < 1 || index > of)
    throw new UsageError('--shard wants a part and the number of parts, such as 1/4 for the first of four.');
  return { index, of };
}

const answer = (found: Calibration, outline: Outline): Output => ({
  json: found,
  text: calibrationText(found, outline),
  code: found.ok ? 0 : 1,
});

export async function calibrateVerb({ files, values, switches, progress }: Args, playJobs: PlayJobs): Promise<Output> {
  if (switches.has('merge')) return merged(files);
  const [file = ''] = files;
  if (files.length > 1) throw new UsageError('calibrate takes one scenario file; with --merge, the parts of one.');
  const runs = wholeNumber('runs', values.runs ?? '20', MOST_RUNS);
  const plan = { bots: namedBots(values.bots ?? DEFAULT_BOTS), seeds: seedsFrom(values['seed-base'] ?? '1', runs) };
  const part = partOf(values.shard);
  const { model, text } = playable(file, houseOf(values));
  const outline = outlineOf(model);
  const jobs = jobsOf(plan, part ?? undefined);
  const records = await playJobs(file, text, jobs, (done) => progress(done, jobs.length));
  if (part === null) return answer(calibrate(outline, plan, records), outline);
  const order = new Map(jobs.map(({ seed, bot }, at) => [`${seed} ${bot}`, at]));
  const at = ({ seed, bot }: Job) => order.get(`${seed} ${bot}`) ?? 0;
  const shard: ShardFile = {
    kind: 'call-time-calibration-part',
    format: 1,
    part,
    outline,
    plan,
    records: [...records].sort((a, b) => at(a) - at(b)),
  };
  if (values.out === undefined) return { json: shard, text: JSON.stringify(shard), code: 0 };
  writeText(values.out, `${JSON.stringify(shard)}\n`);
  const words = `Part ${part.index} of ${part.of}: ${records.length} runs written to ${values.out}.`;
  return { json: { part, runs: records.length, out: values.out }, text: words, code: 0 };
}

function readShard(file: string): ShardFile {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readText(file));
  } catch (error) {
    if (error instanceof UsageError) throw error;
  }
  const shard = parsed as ShardFile | undefined | null;
  if (shard?.kind !== 'call-time-calibration-part' || !shard.outline || !shard.plan || !Array.isArray(shard.records))
    throw new UsageError(`${file} is not a part of a calibration, or was cut short.`);
  return shard;
}

function merged(files: readonly string[]): Output {
  const shards = files.map(readShard);
  const [first] = shards;
  if (!first) throw new UsageError('Name the parts to put together.');
  const { outline, plan } = first;
  shards.forEach((shard, at) => {
    if (JSON.stringify(shard.outline) !== JSON.stringify(outline))
      throw new UsageError(`${files[at]} was made with another version of the scenario than ${files[0]}.`);
    if (JSON.stringify(shard.plan) !== JSON.stringify(plan))
      throw new UsageError(`${files[at]} was made with other bots or seeds than ${files[0]}.`);
  });
  const records = shards.flatMap((shard) => shard.records);
  const have = new Set(records.map(({ seed, bot }) => `${seed} ${bot}`));
  if (have.size < records.length) throw new UsageError('Some runs are there twice: was a part named twice?');
  const missing = jobsOf(plan).filter(({ seed, bot }) => !have.has(`${seed} ${bot}`));
  if (missing.length > 0)
    throw new UsageError(
      `${missing.length} runs are missing, the first with the bot ${missing[0]?.bot} and seed ${missing[0]?.seed}. The parts must be all of those one --shard speaks of.`,
    );
  return answer(calibrate(outline, plan, records), outline);
}
