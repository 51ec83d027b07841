/**
 * One process of `npm run bench -- engine`: it plays the largest production so many times, by the engine or by the bare loop, and
 * prints what it saw as one line of JSON. The rounds of both are set against each other by scripts/bench.mjs, in processes of
 * their own, so that neither warms the other up or spoils it.
 */
import { begin } from '../../src/engine/begin.ts';
import { apply } from '../../src/engine/commands.ts';
import { observe } from '../../src/engine/observe.ts';
import { stateHash, structuredCopy } from '../../src/engine/replay.ts';
import type { State } from '../../src/engine/state.ts';
import { step } from '../../src/engine/step.ts';
import { bareLoop } from './bare-loop.ts';
import { differences, engineRun } from './engine-run.ts';
import { LARGEST, largeModel, type Size } from './large-production.ts';
import { largeScript, takenScript } from './large-script.ts';
import { plainCopy, taped } from './tape.ts';

const SEED = '1';

/** Snapshots are kept for as long as a run lasts, as for going back in it. Facts are never changed, so a copy of the list is enough. */
type Midnight = (state: State) => void;
const snapshotOf = ({ facts, ...state }: State): State => ({ ...plainCopy(state), facts: [...facts] });

/** What is done with the state at the end of each day: nothing, or a snapshot and the canonical hash. */
interface Book {
  midnight: Midnight;
  hashes: string[];
}
function bookOf(keeps: boolean): Book {
  const hashes: string[] = [];
  const snapshots: State[] = [];
  if (!keeps) return { hashes, midnight: () => undefined };
  return {
    hashes,
    midnight(state) {
      snapshots.push(snapshotOf(state));
      hashes.push(stateHash({ state }));
    },
  };
}

function production(size: Size) {
  const model = largeModel(size);
  return { model, commands: takenScript(model, SEED, largeScript(size)) };
}

/** Milliseconds of processor time of this process: whoever else is at work on the machine weighs less in it than in the time of day. */
const now = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const median = (all: number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

/** Milliseconds of so many calls, after some that do not count. */
function timed(times: number, work: () => unknown): number[] {
  for (let at = 0; at < Math.ceil(times / 2); at += 1) work();
  return Array.from({ length: times }, () => {
    const from = now();
    work();
    return now() - from;
  });
}

/** Bytes of garbage and of what stays, of one run: the heap before a collection can take anything away. */
function megabytes(work: () => unknown): number {
  const collect = (globalThis as { gc?: () => void }).gc;
  collect?.();
  const from = process.memoryUsage().heapUsed;
  const kept = work();
  collect?.();
  const to = process.memoryUsage().heapUsed;
  return kept === undefined ? 0 : (to - from) / 1024 / 1024;
}

const VERBS: Record<string, (times: number) => unknown> = {
  /** The bare loop leaves the same state as the engine at the end of every day. Throws if it does not. */
  same() {
    const { model, commands } = production(LARGEST);
    const tape = taped(model, SEED, commands);
    const engine = bookOf(true);
    const bare = bookOf(true);
    const run = engineRun(model, SEED, commands, engine.midnight);
    const state = bareLoop(model, SEED, tape, bare.midnight);
    const day = engine.hashes.findIndex((hash, at) => hash !== bare.hashes[at]);
    const found = differences(run.state, state);
    if (found.length > 0 || day >= 0 || engine.hashes.length !== bare.hashes.length)
      throw new Error(`The bare loop leaves another state (first on day ${day}):\n${found.join('\n')}`);
    const works = Object.values(run.state.work);
    return {
      days: engine.hashes.length,
      hash: stateHash(run),
      workMinutes: works.reduce((sum, one) => sum + Math.floor(one.doneMilli / 1000), 0),
      done: works.filter(({ status }) => status === 'done').length,
      actualPence: Object.values(run.state.money).reduce((sum, one) => sum + one.actualPence, 0),
      arrivals: run.state.facts.filter(({ kind }) => kind === 'person-arrived').length,
      dutyDays: Object.values(run.state.duty).reduce((sum, days) => sum + days.length, 0),
      lostMinutes: run.state.lost.reduce((sum, one) => sum + one.minutes, 0),
      facts: run.state.facts.length,
      commands: commands.length,
      ticks: (run.state.minute - model.startMinute) / model.tickMinutes,
    };
  },
  engine(times) {
    const { model, commands } = production(LARGEST);
    return {
      whole: timed(times, () => engineRun(model, SEED, commands, bookOf(true).midnight)),
      plain: timed(times, () => engineRun(model, SEED, commands, bookOf(false).midnight)),
    };
  },
  bare(times) {
    const { model, commands } = production(LARGEST);
    const tape = taped(model, SEED, commands);
    return {
      whole: timed(times, () => bareLoop(model, SEED, tape, bookOf(true).midnight)),
      plain: timed(times, () => bareLoop(model, SEED, tape, bookOf(false).midnight)),
    };
  },
  memory() {
    const { model, commands } = production(LARGEST);
    return {
      megabytes: megabytes(() => engineRun(model, SEED, commands, bookOf(false).midnight)),
      withSnapshots: megabytes(() => {
        const kept: State[] = [];
        engineRun(model, SEED, commands, (state) => kept.push(snapshotOf(state)));
        return kept;
      }),
    };
  },
  grow(times) {
    const play = (size: Size) => {
      const { model, commands } = production(size);
      return { ...size, ms: median(timed(times, () => engineRun(model, SEED, commands, bookOf(false).midnight))) };
    };
    return {
      days: [1, 10, 30, 100].map((days) => play({ ...LARGEST, days, activities: Math.max(30, 3 * days) })),
      people: [10, 20, 40, 80, 100].map((people) => play({ ...LARGEST, people })),
    };
  },
  observe(times) {
    const { model, commands } = production(LARGEST);
    return [25, 50, 75].map((day) => {
      const until = day * 1440 + 600;
      const given = commands.filter(({ minute }) => minute < until);
      const run = begin(model, SEED);
      for (const { minute, command } of given) {
        while (run.state.minute < minute) step(run);
        apply(run, structuredCopy(command));
      }
      while (run.state.minute < until) step(run);
      const again = timed(times, () => observe(run));
      return { day, ms: median(again) };
    });
  },
};

const [verb = '', times = '5'] = process.argv.slice(2);
const work = VERBS[verb];
if (!work) throw new Error(`The engine's bench knows ${Object.keys(VERBS).join(', ')}.`);
console.log(JSON.stringify(work(Number(times))));
