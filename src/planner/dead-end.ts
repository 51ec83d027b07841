/**
 * Dead ends: states from which a production can no longer be finished, however well it is played on. A run that stopped for
 * want of time or money is played on by the expert with as much time again and ten times the money: what there is of both was
 * told from the first day, and to have spent it is no trap. Only if that does not finish it was it a dead end. Halving then finds
 * the command after which it was lost.
 */
import type { GivenCommand } from '../engine/command.ts';
import { DAY_MINUTES, type Minute, type Model } from '../engine/model.ts';
import { observe } from '../engine/observe.ts';
import { replay } from '../engine/replay.ts';
import { type Run, runOf } from '../engine/run.ts';
import { type Bot, playOn } from './bot.ts';

export interface DeadEnd {
  seed: string;
  bot: string;
  /** From here on it is lost: the minute of the last command below, or of the beginning. */
  minute: Minute;
  /** Activities that can no longer be done though all before them is, and what holds them, as `qc: kit-absent suite`. */
  waiting: string[];
  /** A beginning of the run that leads there, the shortest where that was looked for. None: it is lost from the beginning. */
  commands: GivenCommand[];
}

/** Whether the client has what they ordered: every activity of the last stage the scenario has is over. */
export function delivered(run: Run): boolean {
  const last = run.model.activities.some((one) => one.stage === 'delivery') ? 'delivery' : null;
  return run.model.activities.every(
    (one) =>
      (last !== null && one.stage !== last) || ['done', 'skipped'].includes(run.state.work[one.id]?.status ?? ''),
  );
}

/** Past its end, a production in which nothing has been done for so long is given up. */
const HOPELESS_MINUTES = 21 * DAY_MINUTES;
const TIMES_THE_MONEY = 10;
const LOOK_MINUTES = 3 * DAY_MINUTES;

/** Thousandths of a minute of work done by everybody, and one more for each thing over. */
const workDone = (run: Run): number =>
  Object.values(run.state.work).reduce(
    (sum, { doneMilli, status }) => sum + doneMilli + (status === 'done' ? 1 : 0),
    0,
  );

const isOver = (run: Run, id: string): boolean => ['done', 'skipped'].includes(run.state.work[id]?.status ?? '');

/** Whether a show has gone on without the work for it: a day that is missed is missed, and no dead end that somebody was led into. */
const missed = (run: Run): boolean =>
  run.model.activities.some(({ id, fixed }) => fixed && run.state.work[id]?.status === 'skipped');

function stuck(run: Run): string[] {
  const held = observe(run).activities;
  return run.model.activities
    .filter(({ id, after }) => !isOver(run, id) && after.every(({ activityId }) => isOver(run, activityId)))
    .map(({ id }) => {
      const by = held.find((one) => one.id === id)?.heldUpBy;
      return by ? `${id}: ${by.reason} ${by.subjectId}` : id;
    });
}

/**
 * Looks for the dead end in a run that was not delivered; null if more time and money would have been enough. Unless the shortest way
 * there is wanted, all the commands of the run are given.
 */
export function findDeadEnd(
  model: Model,
  { seed, bot, shortest }: { seed: string; bot: string; shortest: boolean },
  commands: readonly GivenCommand[],
  rescuer: Bot,
): DeadEnd | null {
  const longer: Model = { ...model, endMinute: 2 * model.endMinute - model.startMinute };
  const richer: Model = {
    ...longer,
    lines: longer.lines.map((line) => ({ ...line, budgetPence: TIMES_THE_MONEY * line.budgetPence })),
    contractPence: longer.contractPence === null ? null : TIMES_THE_MONEY * longer.contractPence,
  };
  /** The run after the first commands, up to the next one, played on by the expert while anything moves. */
  const after = (count: number): Run => {
    const until = commands[count]?.minute ?? model.endMinute;
    const run = runOf(richer, replay(longer, seed, commands.slice(0, count), until).run.state);
    const player = rescuer.player(seed);
    let moved = run.state.minute;
    const hope = () => run.state.minute < Math.max(moved, model.endMinute) + HOPELESS_MINUTES;
    for (let before = -1; !run.state.ended && !delivered(run) && hope(); ) {
      playOn(run, player, [], run.state.minute + LOOK_MINUTES);
      const done = workDone(run);
      if (done !== before) moved = run.state.minute;
      before = done;
    }
    return run;
  };
  const atEnd = after(commands.length);
  if (delivered(atEnd) || missed(atEnd)) return null;
  let lost = commands.length;
  let waiting = stuck(atEnd);
  for (let alive = 0; shortest && alive < lost; ) {
    const middle = Math.floor((alive + lost) / 2);
    const there = after(middle);
    if (delivered(there)) alive = middle + 1;
    else {
      lost = middle;
      waiting = stuck(there);
    }
  }
  const way = commands.slice(0, lost);
  return { seed, bot, minute: way.at(-1)?.minute ?? model.startMinute, waiting, commands: way };
}
