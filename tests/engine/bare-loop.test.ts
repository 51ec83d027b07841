/** The bare loop of `npm run bench -- engine` does what the engine does: on a short production both leave the same state, day by day. */
import { describe, expect, test } from 'vitest';
import { stateHash } from '../../src/engine/replay.ts';
import type { State } from '../../src/engine/state.ts';
import { bareLoop } from '../bench/bare-loop.ts';
import { differences, engineRun } from '../bench/engine-run.ts';
import { largeModel } from '../bench/large-production.ts';
import { largeScript, takenScript } from '../bench/large-script.ts';
import { taped } from '../bench/tape.ts';

const SHORT = { days: 12, activities: 60, people: 40, kit: 24 };
const model = largeModel(SHORT);
const script = largeScript(SHORT);

describe.each(['1', '2'])('the bare loop that the engine is measured against, on seed %s', (seed) => {
  const commands = takenScript(model, seed, script);
  const hashes = { engine: [] as string[], bare: [] as string[] };
  const run = engineRun(model, seed, commands, (state) => hashes.engine.push(stateHash({ state })));
  const bare: State = bareLoop(model, seed, taped(model, seed, commands), (state) =>
    hashes.bare.push(stateHash({ state })),
  );

  test('ends with the same numbers', () => {
    expect(differences(run.state, bare)).toEqual([]);
  });

  test('has the same state at every midnight', () => {
    expect(hashes.bare).toEqual(hashes.engine);
    expect(hashes.engine).toHaveLength(SHORT.days - 1);
  });

  test('moves people, works, loses time and pays on the way, so that there is something to be the same', () => {
    const kinds = new Set(run.state.facts.map(({ kind }) => kind));
    for (const kind of ['person-arrived', 'activity-finished', 'overtime-worked', 'time-lost', 'day-began'] as const)
      expect(kinds).toContain(kind);
  });
});
