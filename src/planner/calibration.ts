/**
 * From the records of many runs to what can be said of a scenario: spread, luck, pace, what never came, and a verdict in
 * sentences. A pure function of the outline, the plan and the records, whatever order they come in: sums are of whole numbers,
 * and shares are rounded down to a thousandth. docs/calibration.md says what each figure means.
 */
import { luckWord } from '../engine/luck.ts';
import type { CalibrationLimits } from '../engine/model.ts';
import { nothingToWeigh, type OptionFinding, optionFindings, unreachable } from './coverage.ts';
import type { DeadEnd } from './dead-end.ts';
import type { Outline } from './outline.ts';
import type { Job, RunRecord, Task } from './record.ts';

/** Which runs a calibration is made of: every bot plays every seed. */
export interface CalibrationPlan {
  bots: string[];
  seeds: string[];
}

export interface Spread {
  p10: number;
  median: number;
  p90: number;
}

export interface BotFindings {
  overall: Spread;
  duties: Record<string, Spread>;
  passRate: number;
  distinctionRate: number;
  deliveredRate: number;
  costPence: Spread;
  lostMinutes: Spread;
}

export interface Calibration {
  scenario: string;
  scenarioHash: string;
  /** Seeds; every bot plays each. */
  runs: number;
  bots: Record<string, BotFindings>;
  /** Share of the spread of marks that luck makes; null when a single bot played. */
  luckShare: number | null;
  /** Duties that no run gave a chance to show. */
  unseenDuties: string[];
  neverFired: string[];
  neverRead: string[];
  options: OptionFinding[];
  deadEnds: (DeadEnd & { runs: number })[];
  /** Minutes a person would play. */
  minutes: number;
  pace: { stops: number; newItemsAStop: number; mostNewItems: number; longestStretchMinutes: number };
  ok: boolean;
  reasons: string[];
  /** Why the scenario's own limits differ from the house figures; empty if they do not. */
  limitsReason: string;
}

/** Bots in the order they should come out in, worst first. */
export const LADDER: readonly string[] = ['idle', 'hasty', 'careful', 'expert'];
/** Bots that play on purpose and so stand for people; the others would make luck look small. */
const NOT_PEOPLE: readonly string[] = ['idle', 'random'];
/** A person is slower to find their way than the careful bot and does much the same. */
const STANDS_FOR_A_PERSON: readonly string[] = ['careful', 'expert', 'hasty'];

/**
 * A dead end is a fault of the production, which a few seeds show: in the first ones it is looked for, and in the first of those the
 * shortest way into it. To play a lost run on takes longer than the run.
 */
const SEEDS_SEARCHED = 24;
const SEEDS_LOOKED_INTO = 2;

/** Seeds counted on from a whole number, or named by a word: `1`, `2`, … or `form-1`, `form-2`, … */
export function seedsFrom(base: string, count: number): string[] {
  const word = luckWord(base);
  return Array.from({ length: count }, (_, at) =>
    /^\d{1,9}$/.test(word) ? String(Number(word) + at) : `${word}-${at + 1}`,
  );
}

/** Every job of a plan, or of its part `index` of `of` (from 1): seeds are dealt out in turn, so parts take equally long. */
export const jobsOf = (
  { bots, seeds }: CalibrationPlan,
  part: { index: number; of: number } = { index: 1, of: 1 },
): Task[] =>
  seeds.flatMap((seed, at) =>
    at % part.of === part.index - 1
      ? bots.map((bot) => ({
          bot,
          seed,
          deadEnd: at < SEEDS_LOOKED_INTO ? 'shortest' : at < SEEDS_SEARCHED ? 'whether' : 'not-sought',
        }))
      : [],
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const perMille = (part: number, whole: number): number => (whole === 0 ? 0 : Math.floor((1000 * part) / whole));
const rate = (records: readonly RunRecord[], is: (record: RunRecord) => boolean): number =>
  perMille(records.filter(is).length, records.length) / 1000;

/** The number that so many per cent are not above, by nearest rank; nought for none. */
export function rank(numbers: readonly number[], perCent: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((perCent * sorted.length) / 100) - 1)] ?? 0;
}
const spread = (numbers: readonly number[], by = 1): Spread => ({
  p10: rank(numbers, 10) / by,
  median: rank(numbers, 50) / by,
  p90: rank(numbers, 90) / by,
});

/**
 * Share of the variance of marks that is within bots: what the same way of playing gets from one seed to another, against
 * all the differences there are. In per mille, rounded down; null for fewer than two bots.
 */
export function luckPerMille(groups: readonly (readonly number[])[]): number | null {
  if (groups.length < 2) return null;
  const all = groups.flat();
  // Squares about the mean, times the number of runs, so that everything stays whole.
  const squares = (numbers: readonly number[]) =>
    numbers.length * sum(numbers.map((one) => one * one)) - sum(numbers) * sum(numbers);
  const within = sum(groups.map(squares)) * groups.length;
  return perMille(within, squares(all));
}

export function calibrate(outline: Outline, plan: CalibrationPlan, given: readonly RunRecord[]): Calibration {
  const key = ({ seed, bot }: Job) => plan.seeds.indexOf(seed) * plan.bots.length + plan.bots.indexOf(bot);
  const records = [...given].sort((a, b) => key(a) - key(b));
  const of = (bot: string) => records.filter((record) => record.bot === bot);
  const people = plan.bots.filter((bot) => !NOT_PEOPLE.includes(bot));
  const luck = luckPerMille(people.map((bot) => of(bot).map((record) => record.tenths)));
  const stands = of(STANDS_FOR_A_PERSON.find((bot) => plan.bots.includes(bot)) ?? plan.bots[0] ?? '');
  const found: Omit<Calibration, 'ok' | 'reasons'> = {
    scenario: outline.id,
    scenarioHash: outline.hash,
    runs: plan.seeds.length,
    bots: Object.fromEntries(plan.bots.map((bot) => [bot, botFindings(outline, of(bot))])),
    luckShare: luck === null ? null : luck / 1000,
    unseenDuties: outline.duties
      .map(({ slug }) => slug)
      .filter((slug) => !records.some(({ duties }) => Object.hasOwn(duties, slug))),
    neverFired: outline.events
      .map((event) => event.key)
      .filter((one) => !records.some(({ fired }) => fired.includes(one))),
    neverRead: outline.events
      .filter((event) => event.kind === 'thread' && !records.some(({ read }) => read.includes(event.id)))
      .map((event) => event.id),
    options: optionFindings(outline, records),
    deadEnds: deadEnds(records),
    minutes: Math.round(
      rank(
        stands.map((record) => record.playSeconds),
        50,
      ) / 60,
    ),
    pace: paceOf(stands),
    limitsReason: outline.limits.reason,
  };
  const reasons = verdict(outline, plan, found, records);
  return { ...found, ok: reasons.length === 0, reasons };
}

function botFindings(outline: Outline, records: readonly RunRecord[]): BotFindings {
  const dutyTenths = (slug: string) => records.flatMap(({ duties }) => duties[slug] ?? []);
  return {
    overall: spread(
      records.map(({ tenths }) => tenths),
      10,
    ),
    duties: Object.fromEntries(
      outline.duties
        .filter(({ slug }) => dutyTenths(slug).length > 0)
        .map(({ slug }) => [slug, spread(dutyTenths(slug), 10)]),
    ),
    passRate: rate(records, ({ grade }) => grade !== 'fail'),
    distinctionRate: rate(records, ({ grade }) => grade === 'distinction'),
    deliveredRate: rate(records, ({ delivered }) => delivered),
    costPence: spread(records.map(({ costPence }) => costPence)),
    lostMinutes: spread(records.map(({ lostMinutes }) => lostMinutes)),
  };
}

/** One of each kind: the shortest way to the same activities that can't be done, and how many runs went that way. */
function deadEnds(records: readonly RunRecord[]): Calibration['deadEnds'] {
  const kinds = new Map<string, DeadEnd & { runs: number }>();
  for (const { deadEnd } of records) {
    if (!deadEnd) continue;
    const kind = deadEnd.waiting.join();
    const known = kinds.get(kind);
    const shorter = known && known.commands.length <= deadEnd.commands.length ? known : deadEnd;
    kinds.set(kind, { ...shorter, runs: (known?.runs ?? 0) + 1 });
  }
  return [...kinds.values()];
}

function paceOf(records: readonly RunRecord[]): Calibration['pace'] {
  const stops = sum(records.map(({ pace }) => pace.stops));
  const items = sum(records.map(({ pace }) => pace.newItems));
  return {
    stops: rank(
      records.map(({ pace }) => pace.stops),
      50,
    ),
    newItemsAStop: stops === 0 ? 0 : Math.floor((10 * items) / stops) / 10,
    mostNewItems: rank(
      records.map(({ pace }) => pace.mostNewItems),
      50,
    ),
    longestStretchMinutes: rank(
      records.map(({ pace }) => pace.stretchMinutes),
      50,
    ),
  };
}

// ---------------------------------------------------------------- the verdict

const perCent = (share: number): string => `${Math.floor(share * 1000) / 10}%`;

/** What the marks of the bots say. */
function onMarks(
  limits: CalibrationLimits,
  bots: readonly string[],
  found: Omit<Calibration, 'ok' | 'reasons'>,
): string[] {
  const reasons: string[] = [];
  const { idle, expert } = found.bots;
  if (idle && idle.passRate * 1000 > limits.idlePassesPerMille)
    reasons.push(
      `Too easy: doing nothing passes in ${perCent(idle.passRate)} of runs, where at most ${perCent(limits.idlePassesPerMille / 1000)} may.`,
    );
  if (expert && expert.deliveredRate === 0)
    reasons.push('Impossible: the expert bot never gets it delivered, whatever the luck.');
  else if (expert && expert.passRate === 0) reasons.push('Too hard: the expert bot never passes.');
  if (expert && expert.distinctionRate * 1000 < limits.expertDistinctionsPerMille)
    reasons.push(
      `The expert bot reaches distinction in ${perCent(expert.distinctionRate)} of runs, where at least ${perCent(limits.expertDistinctionsPerMille / 1000)} should.`,
    );
  const ladder = LADDER.filter((bot) => bots.includes(bot));
  ladder.slice(1).forEach((better, at) => {
    const worse = ladder[at] ?? '';
    const [low, high] = [found.bots[worse]?.overall.median ?? 0, found.bots[better]?.overall.median ?? 0];
    if (high <= low)
      reasons.push(
        `Out of order: the ${better} bot should do better than the ${worse} one, and has a median of ${high.toFixed(1)} against ${low.toFixed(1)}.`,
      );
  });
  return reasons;
}

/** Everything that is wrong with it, in sentences; none if nothing is. */
function verdict(
  { limits, ...outline }: Outline,
  { bots }: CalibrationPlan,
  found: Omit<Calibration, 'ok' | 'reasons'>,
  records: readonly RunRecord[],
): string[] {
  const reasons: string[] = outline.marked ? onMarks(limits, bots, found) : [];
  if (outline.marked && found.luckShare !== null && found.luckShare * 1000 > limits.luckPerMille)
    reasons.push(
      `Unfair: luck makes ${perCent(found.luckShare)} of the spread of marks, where at most ${perCent(limits.luckPerMille / 1000)} may be luck.`,
    );
  if (found.minutes > limits.longestMinutes)
    reasons.push(`Too long: about ${found.minutes} minutes to play, and ${limits.longestMinutes} is the most.`);
  if (found.minutes < limits.shortestMinutes)
    reasons.push(`Too short: about ${found.minutes} minutes to play, and ${limits.shortestMinutes} is the least.`);
  if (found.deadEnds.length > limits.deadEnds)
    reasons.push(
      ...found.deadEnds.map(
        ({ seed, bot, runs, waiting, commands }) =>
          `Dead end: in ${runs === 1 ? 'one run' : `${runs} runs`} ${waiting.join(', ')} could not be done any more, ${commands.length === 0 ? 'from the very beginning' : `after ${commands.length} commands of the ${bot} bot with seed ${seed}`}.`,
      ),
    );
  reasons.push(...unreachable({ ...outline, limits }, records), ...nothingToWeigh({ ...outline, limits }));
  return reasons;
}
