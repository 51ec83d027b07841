/**
 * Parallel forms: seeds that are equally hard, so that a class can sit the same production with different luck, or sit it again.
 * Many seeds are played by bots; those nearest to the middle for every bot are chosen, and how near they are is the proof.
 */
import { rank } from './calibration.ts';
import type { RunRecord } from './record.ts';

/** Bots whose marks and mishaps say how hard a seed is; doing nothing meets the same luck in every seed. */
export const JUDGES: readonly string[] = ['hasty', 'careful', 'expert'];
/** Seeds tried for each form wanted, and at least. */
const TRIED_A_FORM = 4;
const LEAST_TRIED = 24;
/** Forms are equivalent if no bot gets more than so many tenths of a point more on one than on another. */
export const TOLERANCE_TENTHS = 50;
/** What one mishap more or less counts against a tenth of a point of marks, when seeds are compared. */
const TENTHS_A_MISHAP = 10;

export interface Form {
  seed: string;
  /** Marks of each bot, in points. */
  points: Record<string, number>;
  /** Things that go wrong while the careful bot plays. */
  mishaps: number;
}

export interface Forms {
  scenario: string;
  scenarioHash: string;
  /** For a class that should all have the same luck: the most usual of the forms. */
  same: string;
  /** For different luck that is equally hard. */
  forms: Form[];
  tried: number;
  /** Each bot over the forms, against all seeds tried. */
  bots: Record<string, { lowest: number; highest: number; triedLowest: number; triedHighest: number }>;
  mishaps: { lowest: number; highest: number };
  tolerance: number;
  ok: boolean;
  reasons: string[];
}

export const seedsToTry = (count: number): number => Math.max(LEAST_TRIED, count * TRIED_A_FORM);

/** Chooses `count` of the seeds played; each must have been played by every judge. */
export function chooseForms(
  scenario: { id: string; hash: string },
  count: number,
  records: readonly RunRecord[],
): Forms {
  const seeds = [...new Set(records.map(({ seed }) => seed))];
  const of = (bot: string, seed: string) => records.find((one) => one.bot === bot && one.seed === seed);
  const tenths = (bot: string, seed: string) => of(bot, seed)?.tenths ?? 0;
  const mishaps = (seed: string) => of('careful', seed)?.fired.filter((one) => one.startsWith('risk:')).length ?? 0;
  const middle = new Map(
    JUDGES.map((bot) => [
      bot,
      rank(
        seeds.map((seed) => tenths(bot, seed)),
        50,
      ),
    ]),
  );
  const usual = rank(seeds.map(mishaps), 50);
  // How far from the middle for the bot it suits least, so that no form is odd for any way of playing.
  const distance = (seed: string) =>
    Math.max(...JUDGES.map((bot) => Math.abs(tenths(bot, seed) - (middle.get(bot) ?? 0)))) +
    TENTHS_A_MISHAP * Math.abs(mishaps(seed) - usual);
  const chosen = seeds
    .map((seed, at) => ({ seed, at, far: distance(seed) }))
    .sort((a, b) => a.far - b.far || a.at - b.at)
    .slice(0, count)
    .map(({ seed }) => seed);
  const range = (numbers: readonly number[]) => ({ lowest: Math.min(...numbers), highest: Math.max(...numbers) });
  const found = JUDGES.map((bot) => {
    const here = range(chosen.map((seed) => tenths(bot, seed)));
    const all = range(seeds.map((seed) => tenths(bot, seed)));
    return { bot, here, all };
  });
  const reasons = found
    .filter(({ here }) => here.highest - here.lowest > TOLERANCE_TENTHS)
    .map(
      ({ bot, here }) =>
        `Not equivalent: the ${bot} bot gets from ${(here.lowest / 10).toFixed(1)} to ${(here.highest / 10).toFixed(1)} on these forms, more than ${(TOLERANCE_TENTHS / 10).toFixed(1)} apart. Ask for fewer forms.`,
    );
  return {
    scenario: scenario.id,
    scenarioHash: scenario.hash,
    same: chosen[0] ?? '',
    forms: chosen.map((seed) => ({
      seed,
      points: Object.fromEntries(JUDGES.map((bot) => [bot, tenths(bot, seed) / 10])),
      mishaps: mishaps(seed),
    })),
    tried: seeds.length,
    bots: Object.fromEntries(
      found.map(({ bot, here, all }) => [
        bot,
        {
          lowest: here.lowest / 10,
          highest: here.highest / 10,
          triedLowest: all.lowest / 10,
          triedHighest: all.highest / 10,
        },
      ]),
    ),
    mishaps: range(chosen.map(mishaps)),
    tolerance: TOLERANCE_TENTHS / 10,
    ok: reasons.length === 0,
    reasons,
  };
}
