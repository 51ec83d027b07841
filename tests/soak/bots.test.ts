/** The shipped productions over many seeds: fifty for the ladder of bots, two hundred for what must never happen. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calibrate, jobsOf, LADDER, seedsFrom } from '../../src/planner/calibration.ts';
import { outlineOf } from '../../src/planner/outline.ts';
import { playJob } from '../../src/planner/record.ts';
import { read } from '../../src/scenario/library.ts';

const path = 'scenarios/corporate-interview/corporate-interview.json';
const { model } = read(path, readFileSync(path, 'utf8'));
if (!model) throw new Error('The first production can be played.');

const play = (bots: readonly string[], seeds: number) => {
  const plan = { bots: [...bots], seeds: seedsFrom('1', seeds) };
  const records = jobsOf(plan).map((job) => playJob(model, job));
  return { records, found: calibrate(outlineOf(model), plan, records) };
};

describe('over fifty seeds of the first production', () => {
  const { found } = play(LADDER, 50);

  it('nothing is wrong with it', () => {
    expect(found.reasons).toEqual([]);
  });

  it('idle, hasty, careful and expert come out in that order, strictly', () => {
    const medians = LADDER.map((bot) => found.bots[bot]?.overall.median ?? 0);
    expect([...new Set(medians)].sort((a, b) => a - b)).toEqual(medians);
  });

  it('the expert reaches distinction nearly always, and the hasty bot never', () => {
    expect(found.bots.expert?.distinctionRate).toBeGreaterThanOrEqual(0.96);
    expect(found.bots.hasty?.distinctionRate).toBe(0);
  });

  it('the careful bot always passes, and the idle bot fails every duty', () => {
    expect(found.bots.careful?.passRate).toBe(1);
    for (const { p90 } of Object.values(found.bots.idle?.duties ?? {}))
      expect(p90).toBeLessThan(model.rubric.passPoints);
  });

  it.each(['tells-everyone', 'escalates-everything', 'buys-every-control', 'holds-every-option'])(
    'the habit bot that %s scores below the careful bot',
    (habit) => {
      const { bots } = play([habit], 50).found;
      expect(bots[habit]?.overall.median).toBeLessThan(found.bots.careful?.overall.median ?? 0);
    },
  );
});

describe('over two hundred seeds', () => {
  it.each([
    ['careful', 4],
    ['expert', 0],
  ] as const)('the %s bot always delivers, and fails at most %i times', (bot, fails) => {
    const { records } = play([bot], 200);
    expect(records.filter(({ delivered }) => !delivered).map(({ seed }) => seed)).toEqual([]);
    expect(records.filter(({ grade }) => grade === 'fail').length).toBeLessThanOrEqual(fails);
  });
});
