/**
 * Managing others: desk work handed to a runner or an assistant with a brief, done at their pace, checked or not. What was
 * left unsaid makes a slip likelier; a slip nobody found shows up in what comes next. Must not judge the trainee.
 */
import { inOffice } from './calendar.ts';
import { runningRows } from './live.ts';
import { chance } from './luck.ts';
import type { Activity, Person } from './model.ts';
import type { DelegationState } from './record.ts';
import { askStop, changeTrust, isConfirmed, named, nameOf, note, type Run, today } from './run.ts';
import type { Cause } from './state.ts';
import { turnedOverByOther } from './turnover.ts';
import { begin, finish } from './work.ts';

export const delegationOf = (run: Run, activityId: string): DelegationState | undefined =>
  run.state.delegations.find((one) => one.activityId === activityId);

/** What this person has in hand from the trainee and has not finished. */
export const inHand = (run: Run, personId: string): number =>
  run.state.delegations.filter((one) => one.toId === personId && one.doneMinute === null).length;

/** More than this at once is more than anyone does well. */
export const FAIR_LOAD = 2;

/** Needed parts of the brief that were left unsaid. */
export const unsaid = (activity: Activity, briefIds: readonly string[]): string[] =>
  (activity.delegation?.brief ?? []).filter((part) => part.needed && !briefIds.includes(part.id)).map(({ id }) => id);

/** Skills the work wants and this person has not. */
export const misfit = (activity: Activity, person: Pick<Person, 'skills'>): string[] =>
  (activity.delegation?.wants ?? []).filter((want) => !person.skills.includes(want));

export function delegate(
  run: Run,
  activity: Activity,
  toId: string,
  briefIds: readonly string[],
  commandIndex: number,
): void {
  const work = run.state.work[activity.id];
  if (!activity.delegation || work?.status !== 'waiting') return;
  const because: Cause = { by: 'command', index: commandIndex };
  const alsoHad = inHand(run, toId);
  const { slipPerMille, unsaidPerMille } = activity.delegation;
  const person = named(run.tables.people, toId);
  // Too much at once, or work that is not theirs, is as bad as being told too little.
  const odds =
    slipPerMille +
    unsaidPerMille *
      (unsaid(activity, briefIds).length + Math.max(0, alsoHad - FAIR_LOAD + 1) + misfit(activity, person).length);
  const pace = person.pacePerMille;
  begin(run, activity, work);
  run.state.delegations.push({
    activityId: activity.id,
    toId,
    briefIds: [...briefIds],
    givenMinute: run.state.minute,
    leftMinutes: Math.max(run.model.tickMinutes, Math.floor((activity.likely * 1000) / Math.max(1, pace))),
    doneMinute: null,
    slipped: chance(run.state.seed, `slip:${activity.id}/${toId}`, Math.min(950, odds)),
    checkedMinute: null,
    lookedMinute: null,
    showedMinute: null,
    alsoHad,
    commandIndex,
  });
  note(run, { kind: 'work-delegated', activityId: activity.id, toId }, because);
  if (alsoHad >= FAIR_LOAD) changeTrust(run, toId, -4);
}

/** A tick of everybody the trainee has handed work to, one task at a time each. */
export function doDelegated(run: Run): void {
  if (run.state.delegations.length === 0) return;
  slipsShow(run);
  if (!inOffice(run.tables.office, run.state.minute)) return;
  const busy = new Set<string>();
  for (const task of run.state.delegations) {
    if (task.doneMinute !== null || busy.has(task.toId) || !isConfirmed(run, task.toId, today(run))) continue;
    busy.add(task.toId);
    task.leftMinutes -= run.model.tickMinutes;
    if (task.leftMinutes > 0) continue;
    task.doneMinute = run.state.minute;
    const activity = named(run.tables.activities, task.activityId);
    const work = run.state.work[task.activityId];
    if (work?.status === 'running') finish(run, activity, work);
    if (activity.turnover) turnedOverByOther(run, activity, task.slipped, task.commandIndex);
    const because: Cause = { by: 'command', index: task.commandIndex };
    note(run, { kind: 'delegated-done', activityId: task.activityId, toId: task.toId }, because);
    askStop(run, 'door', `${nameOf(run, task.toId)} has done: ${activity.title}`, task.activityId);
  }
}

/** Looking it over: what is found is put right on the spot, and they are told what to do another time. */
export function checkWork(run: Run, activityId: string, because: Cause): void {
  const task = delegationOf(run, activityId);
  if (!task || task.checkedMinute !== null) return;
  if (task.doneMinute === null) {
    lookEarly(run, task, because);
    return;
  }
  task.checkedMinute = run.state.minute;
  note(run, { kind: 'work-checked', activityId }, because);
  if (!task.slipped || task.showedMinute !== null) return;
  const { delegation } = named(run.tables.activities, activityId);
  note(run, { kind: 'slip-found', activityId, text: delegation?.slip ?? '' }, because);
}

/** Over their shoulder: what is going wrong is put right as they go, and never becomes a slip. */
function lookEarly(run: Run, task: DelegationState, because: Cause): void {
  task.lookedMinute ??= run.state.minute;
  note(run, { kind: 'work-looked-at', activityId: task.activityId }, because);
  if (!task.slipped) return;
  task.slipped = false;
  const { delegation } = named(run.tables.activities, task.activityId);
  note(run, { kind: 'slip-found', activityId: task.activityId, text: delegation?.slip ?? '' }, because);
}

/** Half-way there is something to look at. */
export const halfDone = (activity: Activity, task: DelegationState): boolean => task.leftMinutes * 2 <= activity.likely;

/** Whatever was done from this work is under way: a slip nobody found shows, and costs time. */
function slipsShow(run: Run): void {
  for (const task of run.state.delegations) {
    if (!task.slipped || task.doneMinute === null || task.checkedMinute !== null || task.showedMinute !== null)
      continue;
    const { delegation } = named(run.tables.activities, task.activityId);
    const next = runningRows(run).find(({ after }) =>
      after.some(({ row }) => row.activity.id === task.activityId),
    )?.activity;
    if (!delegation || !next) continue;
    task.showedMinute = run.state.minute;
    const because: Cause = { by: 'command', index: task.commandIndex };
    note(run, { kind: 'slip-showed', activityId: task.activityId, text: delegation.slip }, because);
    const held = run.state.holds[next.id];
    run.state.holds[next.id] = { minutes: (held?.minutes ?? 0) + delegation.slipMinutes, because };
    askStop(run, 'phone', `${next.title}: ${delegation.slip}`, next.id);
  }
}
