/**
 * A tape of one run: every write that commands, desk jobs, messages, risks and bookings made to the state, each with its tick. The
 * bare loop is fed with it, so that it need not take a single decision of the desk: it gets them for the price of writing them down.
 * What the loop works out for itself (movement, hours, work, pay, the cost of a day) is not on the tape.
 */
import { begin } from '../../src/engine/begin.ts';
import type { GivenCommand } from '../../src/engine/command.ts';
import { apply } from '../../src/engine/commands.ts';
import type { Model } from '../../src/engine/model.ts';
import { structuredCopy } from '../../src/engine/replay.ts';
import type { Run } from '../../src/engine/run.ts';
import type { State } from '../../src/engine/state.ts';
import { PHASES } from '../../src/engine/step.ts';

export interface Write {
  path: string[];
  /** What is put there; left out: what stood there is taken away. */
  value?: unknown;
  /** Of a list that stands there: what is taken out of it and put into it, as one call, and not place by place. */
  splice?: [from: number, out: number, ...put: unknown[]];
}

/** The writes of one tick: commands before it, then what comes before movement, then what comes after work. */
export interface TapedTick {
  before: Write[];
  middle: Write[];
  after: Write[];
}

/** Phases the bare loop does itself; the others are taped. */
const ITS_OWN = new Set(['begin the day', 'movement', 'hours', 'work', 'end']);

export const plainCopy = <T>(value: T): T => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(plainCopy) as T;
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = plainCopy(value[key]);
  return copy as T;
};

/** A state that writes down what is written to it. */
function watched(state: State, written: (write: Write) => void): State {
  const raw = new WeakMap<object, object>();
  /** The same object at the same place is the same to whoever compares. */
  const known = new WeakMap<object, Map<string, object>>();
  const clean = new WeakSet<object>();
  const unwrapped = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value;
    const own = raw.get(value) ?? value;
    if (clean.has(own)) return own;
    clean.add(own);
    for (const key of Object.keys(own)) {
      const part = (own as Record<string, unknown>)[key];
      if (part !== null && typeof part === 'object')
        (own as Record<string, unknown>)[key] = raw.has(part) ? unwrapped(part) : part;
    }
    return own;
  };
  const watch = <T extends object>(target: T, path: string[]): T => {
    const here = known.get(target) ?? new Map<string, object>();
    const before = here.get(path.join('/'));
    if (before) return before as T;
    const spliced = (on: unknown[], from: number, out: number, put: unknown[]): unknown[] => {
      const given = put.map(unwrapped);
      written({ path, splice: [from, out, ...plainCopy(given)] });
      return on.splice(from, out, ...given);
    };
    const proxy = new Proxy(target, {
      get(on, key) {
        if (Array.isArray(on)) {
          if (key === 'shift') return () => spliced(on, 0, 1, [])[0];
          if (key === 'splice') return (from: number, out: number, ...put: unknown[]) => spliced(on, from, out, put);
          if (key === 'push')
            return (...put: unknown[]) => {
              spliced(on, on.length, 0, put);
              return on.length;
            };
        }
        const value = Reflect.get(on, key);
        if (value === null || typeof value !== 'object') return value;
        return watch(value, [...path, String(key)]);
      },
      set(on, key, value) {
        const given = unwrapped(value);
        Reflect.set(on, key, given);
        written({ path: [...path, String(key)], value: plainCopy(given) });
        return true;
      },
      deleteProperty(on, key) {
        written({ path: [...path, String(key)] });
        return Reflect.deleteProperty(on, key);
      },
    });
    raw.set(proxy, target);
    known.set(target, here.set(path.join('/'), proxy));
    return proxy;
  };
  return watch(state, []);
}

/** Without what the next write to the same place overwrites at once. */
const lastOf = (writes: readonly Write[]): Write[] =>
  writes.filter(({ path, splice }, at) => {
    const next = writes[at + 1];
    return splice || !next || next.splice || next.path.length !== path.length || next.path.join('/') !== path.join('/');
  });

/** Plays a run once, tick by tick, and tapes it. Keys are the minutes of ticks at which something was written. */
export function taped(model: Model, seed: string, commands: readonly GivenCommand[]): Map<number, TapedTick> {
  const run = begin(model, seed);
  const tape = new Map<number, TapedTick>();
  let writes: Write[] = [];
  const recorded: Run = {
    ...run,
    state: watched(run.state, (write) => {
      // Why the clock stops is for somebody at a screen, and nobody sits at this one.
      if (write.path[0] !== 'stop') writes.push(write);
    }),
  };
  const taken = () => {
    const these = writes;
    writes = [];
    return lastOf(these);
  };
  let next = 0;
  while (!run.state.ended) {
    const { minute } = run.state;
    for (; (commands[next]?.minute ?? Number.MAX_SAFE_INTEGER) <= minute; next += 1) {
      const given = commands[next];
      if (given && apply(recorded, structuredCopy(given.command)) !== null)
        throw new Error(`Refused: ${JSON.stringify(given)}`);
    }
    const tick: TapedTick = { before: taken(), middle: [], after: [] };
    run.state.stop = null;
    let worked = false;
    for (const { name, phase } of PHASES) {
      phase(ITS_OWN.has(name) ? run : recorded);
      worked ||= name === 'work';
      if (!ITS_OWN.has(name)) (worked ? tick.after : tick.middle).push(...taken());
    }
    if (tick.before.length + tick.middle.length + tick.after.length > 0) tape.set(minute, tick);
    run.state.minute += model.tickMinutes;
  }
  return tape;
}
