import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { replay, stateHash } from '../../src/engine/replay.ts';
import { assess } from '../../src/marks/assess.ts';
import type { Marks } from '../../src/marks/marks.ts';
import { bots, playBot } from '../../src/planner/bot.ts';
import { read } from '../../src/scenario/library.ts';

const path = 'scenarios/corporate-interview/corporate-interview.json';
const { model } = read(path, readFileSync(path, 'utf8'));
if (!model) throw new Error('The first production can be played.');

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const seeds = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1));

function play(name: string, count: number): Marks[] {
  const bot = bots.get(name);
  if (!bot) throw new Error(`There is no bot ${name}.`);
  return seeds(count).map((seed) => assess(playBot(model as NonNullable<typeof model>, seed, bot).run));
}

describe('over a few seeds of the first production; many more in tests/soak', { timeout: 120_000 }, () => {
  const few = 4;
  const careful = play('careful', few);
  const points = (marks: Marks[]) => median(marks.map((one) => one.overall.points));

  it('the expert reaches distinction, with more than the careful bot, which passes', () => {
    const expert = play('expert', few);
    expect(expert.map((marks) => marks.overall.grade)).toEqual(Array(few).fill('distinction'));
    expect(points(expert)).toBeGreaterThan(points(careful));
    expect(careful.filter((marks) => marks.overall.grade === 'fail')).toEqual([]);
  });

  it('the hasty bot does worse and never reaches distinction', () => {
    const hasty = play('hasty', few);
    expect(hasty.filter((marks) => marks.overall.grade === 'distinction')).toEqual([]);
    expect(points(hasty)).toBeLessThan(points(careful));
  });

  it('the idle bot fails every duty it had the chance to show', () => {
    for (const marks of play('idle', few))
      expect(marks.duties.every((duty) => duty.grade === 'fail' || duty.grade === 'not-seen')).toBe(true);
  });

  it.each(['tells-everyone', 'escalates-everything', 'buys-every-control', 'holds-every-option'])(
    'the habit bot that %s scores below the careful bot',
    (name) => {
      expect(points(play(name, few))).toBeLessThan(points(careful));
    },
  );
});

describe('the random bot', () => {
  it('plays a seed the same way every time, and another seed another way', () => {
    const bot = bots.get('random');
    if (!bot) throw new Error('There is a random bot.');
    const commands = (seed: string) => JSON.stringify(playBot(model, seed, bot).commands);
    expect(commands('3')).toBe(commands('3'));
    expect(commands('3')).not.toBe(commands('8'));
  });
});

describe('every run of a bot', () => {
  it.each([...bots.keys()])('%s plays back to the same hash', (name) => {
    const bot = bots.get(name);
    if (!bot) throw new Error(`There is no bot ${name}.`);
    const { run, commands } = playBot(model, 'replay', bot);
    const again = replay(model, 'replay', commands, run.state.minute);
    expect(again.refused).toEqual([]);
    expect(stateHash(again.run)).toBe(stateHash(run));
  });
});
