/**
 * Going back to work that was done. Where a milestone locks it (a picture lock), the lock is open again, and all that was built
 * on it has to be done again in part. Must not know what the work is about.
 */
import { afterOf, planChanged, type Row, rowOf, workReopened } from './live.ts';
import type { Activity, Minute, Pence } from './model.ts';
import { dayRate } from './pay.ts';
import { draftOf, named, note, type Run } from './run.ts';
import type { Cause } from './state.ts';

/** A change after an approval costs three times what it would have cost before (domain 4.9). A design figure. */
const AFTER_LOCK_TIMES = 3;

/** Everything that comes before an activity, itself among it. */
function upTo(row: Row, found = new Set<string>()): Set<string> {
  if (found.has(row.activity.id)) return found;
  found.add(row.activity.id);
  for (const { row: before } of row.after) upTo(before, found);
  return found;
}

/** Locks that are closed over this work, or over what it leads to. */
const locksOver = (run: Run, activityId: string): Activity[] =>
  run.model.activities.filter(
    (one) =>
      one.locks.length > 0 &&
      run.state.work[one.id]?.status === 'done' &&
      one.locks.some((id) => upTo(rowOf(run, id)).has(activityId)),
  );

/** More of the same for work that is under way or done; what has not begun takes its picture as it then is. */
function again(run: Run, { activity, work, entry }: Row, minutes: Minute): void {
  if (work.status === 'running') {
    work.trueMinutes += minutes;
    return;
  }
  work.status = 'waiting';
  work.finishedMinute = null;
  work.trueMinutes = Math.ceil(work.doneMilli / 1000) + minutes;
  workReopened(run);
  if (activity.kind !== 'work' || entry.startMinute === null) return;
  // The day it was planned for is over: people have to be found for it again.
  entry.startMinute = null;
  entry.minutes = Math.max(run.model.tickMinutes, minutes);
  planChanged(run, activity.id);
}

/** What so many minutes of it cost by the rates of whoever does it. */
function priceOfMinutes(run: Run, activity: Activity, minutes: Minute): Pence {
  const dayMinutes = run.model.rules.hoursInDay * 60;
  let pence = 0;
  for (const { id } of activity.needs) {
    const subject = draftOf(run, activity.id).uses[id];
    const person = subject === undefined ? undefined : run.tables.people.get(subject);
    const item = subject === undefined ? undefined : run.tables.kit.get(subject);
    if (person) pence += Math.floor((dayRate(run.model.rules, person.ratePence, person.roles) * minutes) / dayMinutes);
    else if (item && !item.once) pence += Math.floor((item.ratePence * minutes) / dayMinutes);
  }
  return pence;
}

/** Opens a lock, and so much of everything built on it as the change is of what was locked, three times over. */
function breakLock(run: Run, lock: Activity, activityId: string, minutes: Minute, text: string, because: Cause): void {
  const locked = lock.locks.reduce((sum, id) => sum + named(run.tables.activities, id).likely, 0);
  let added = 0;
  let pence = 0;
  for (const row of afterOf(run, lock.id)) {
    const { activity, work } = row;
    if (activity.kind === 'milestone') {
      if (work.status === 'done') again(run, row, 0);
      continue;
    }
    if (work.status !== 'done' && work.status !== 'running') continue;
    const share = Math.ceil((activity.likely * minutes * AFTER_LOCK_TIMES) / Math.max(1, locked));
    const more = Math.min(activity.likely, share);
    again(run, row, more);
    added += more;
    pence += priceOfMinutes(run, activity, more);
  }
  again(run, rowOf(run, lock.id), 0);
  note(run, { kind: 'lock-broken', lockId: lock.id, activityId, minutes: added, pence, text }, because);
}

/** Work that was done has to be gone back to, for so long. */
export function reopen(run: Run, activityId: string, minutes: Minute, text: string, because: Cause): void {
  const row = rowOf(run, activityId);
  if (row.work.status !== 'done') return;
  const locks = locksOver(run, activityId);
  again(run, row, minutes);
  const fact = note(run, { kind: 'activity-reopened', activityId, text }, because);
  for (const lock of locks) breakLock(run, lock, activityId, minutes, text, { by: 'fact', index: fact });
}
