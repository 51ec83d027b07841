/** Plays a list of commands by the engine, tick by tick, and says when a day of the calendar ends: what the bare loop is set against. */
import { begin } from '../../src/engine/begin.ts';
import type { GivenCommand } from '../../src/engine/command.ts';
import { apply } from '../../src/engine/commands.ts';
import type { Model } from '../../src/engine/model.ts';
import { structuredCopy } from '../../src/engine/replay.ts';
import type { Run } from '../../src/engine/run.ts';
import type { State } from '../../src/engine/state.ts';
import { step } from '../../src/engine/step.ts';

export function engineRun(
  model: Model,
  seed: string,
  commands: readonly GivenCommand[],
  midnight: (state: State) => void,
): Run {
  const run = begin(model, seed);
  let next = 0;
  let tomorrow = (Math.floor(model.startMinute / 1440) + 1) * 1440;
  while (!run.state.ended) {
    const given = commands[next];
    const until = Math.min(tomorrow, given?.minute ?? model.endMinute);
    while (run.state.minute < until && !run.state.ended) step(run);
    if (run.state.minute === tomorrow) {
      midnight(run.state);
      tomorrow += 1440;
    }
    for (; (commands[next]?.minute ?? Number.MAX_SAFE_INTEGER) <= run.state.minute; next += 1)
      apply(run, structuredCopy((commands[next] as GivenCommand).command));
  }
  return run;
}

/** Where two states differ, as paths; the first few. */
export function differences(a: unknown, b: unknown, path = ''): string[] {
  if (a === b) return [];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return [`${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) => differences((a as never)[key], (b as never)[key], `${path}/${key}`)).slice(0, 5);
}
