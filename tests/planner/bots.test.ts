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

describe('over fifty seeds of the first production', { timeout: 400_000 }, () => {
  const careful = play('careful', 50);

  it('the careful bot passes', () => {
    const passed = careful.filter((marks) => marks.overall.grade !== 'fail').length;
    expect(passed).toBe(50);
  });

  it('the hasty bot never reaches distinction', () => {
    expect(play('hasty', 50).filter((marks) => marks.overall.grade === 'distinction')).toEqual([]);
  });

  it('the idle bot fails every duty it had the chance to show', () => {
    for (const marks of play('idle', 50))
      expect(marks.duties.every((duty) => duty.grade === 'fail' || duty.grade === 'not-seen')).toBe(true);
  });

  it.each(['tells-everyone', 'escalates-everything', 'buys-every-control', 'holds-every-option'])(
    'the habit bot that %s scores below the careful bot',
    (name) => {
      const few = 12;
      const habit = median(play(name, few).map((marks) => marks.overall.points));
      expect(habit).toBeLessThan(median(careful.slice(0, few).map((marks) => marks.overall.points)));
    },
  );
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
