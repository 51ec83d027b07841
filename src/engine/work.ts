/**
 * The work: each tick an activity moves on if nothing stops it, as fast as crew and conditions let it; otherwise the lost
 * minutes go to the ledger with the reason and what lies behind it.
 */

import { noteWorkUnassessed } from './assessment.ts';
import { runDown } from './batteries.ts';
import { afterDone, type Blocker, blocker, planCause, predecessorBlocker, scenarioCause } from './blocked.ts';
import { inOffice } from './calendar.ts';
import { findOut } from './changes.ts';
import { holds } from './conditions.ts';
import { applyEffects } from './effects.ts';
import { takeIntoUse } from './faults.ts';
import { perform, teach } from './hours.ts';
import { collectKit, returnKit, testKit } from './kit.ts';
import { breakRuns, isOver, openRows, peopleOf, placeIn, type Row, runningRows, statusChanged } from './live.ts';
import { estimate } from './luck.ts';
import { record, verifyCopies } from './media.ts';
import type { Activity, Minute } from './model.ts';
import { spend } from './money.ts';
import { rate } from './pace.ts';
import { noteWorkWithout } from './permits.ts';
import {
  addressVersion,
  askStop,
  draftOf,
  minuteOfUnitDay,
  named,
  nameOf,
  note,
  peopleIn,
  placeOf,
  plannedEnd,
  type Run,
  skip,
  today,
  unitDayOf,
  weekday,
} from './run.ts';
import type { Cause, LostTime, Work } from './state.ts';

/** Late by this much before anyone rings to ask. */
const RING_AFTER = 15;

/** The entry of today that more of the same belongs to, if it is one of the last few. */
function lastLike(run: Run, activity: Activity, { reason, subjectId }: Blocker): LostTime | null {
  const { lost } = run.state;
  for (let at = Math.max(0, lost.length - 8); at < lost.length; at += 1) {
    const one = lost[at];
    const like = one?.activityId === activity.id && one.reason === reason && one.subjectId === subjectId;
    if (one && like && unitDayOf(one.minute) === today(run)) return one;
  }
  return null;
}

function lose(run: Run, activity: Activity, milli: number, found: Blocker): void {
  const key = `${activity.id}|${found.reason}|${found.subjectId}`;
  const sum = (run.state.lostMilli[key] ?? 0) + milli;
  const minutes = Math.floor(sum / 1000);
  run.state.lostMilli[key] = sum - minutes * 1000;
  if (minutes === 0) return;
  const work = run.state.work[activity.id] as Work;
  const before = work.lostMinutes;
  work.lostMinutes += minutes;
  const last = lastLike(run, activity, found);
  if (last) {
    last.minutes += minutes;
  } else {
    run.state.lost.push({
      minute: run.state.minute,
      activityId: activity.id,
      minutes,
      reason: found.reason,
      subjectId: found.subjectId,
      because: found.because,
    });
    note(
      run,
      { kind: 'time-lost', activityId: activity.id, reason: found.reason, subjectId: found.subjectId },
      found.because,
    );
  }
  if (before < RING_AFTER && work.lostMinutes >= RING_AFTER && found.reason !== 'slow' && found.reason !== 'noise') {
    askStop(run, 'phone', `${activity.title} is held up`, activity.id);
  }
}

const dayHasBreak = (run: Run, activity: Activity): boolean =>
  activity.hours === 'continuous' && activity.kind === 'work' && breakRuns(run, activity.unit);

/** When the unit goes by: what those who are needed were told, else the plan. */
function startsAt(run: Run, row: Row): Minute | null {
  const { activity, entry } = row;
  if (entry.startMinute === null) return null;
  if (activity.placeIds.length === 0 || activity.kind === 'break') return entry.startMinute;
  let told: Minute | null = null;
  for (const personId of peopleOf(run, row)) {
    const one = run.state.told[personId]?.[activity.id];
    if (one && unitDayOf(one.startMinute) === unitDayOf(entry.startMinute) && (told === null || one.startMinute > told))
      told = one.startMinute;
  }
  // Lost time counts from the plan; people who were told a later time make it start later.
  return Math.min(told ?? entry.startMinute, entry.startMinute);
}

/** Work left over when its day ends is taken up again where it stopped; only the first beginning costs or sets things going. */
export function begin(run: Run, activity: Activity, work: Work): void {
  work.status = 'running';
  statusChanged(run);
  const again = work.startedMinute !== null;
  work.startedMinute ??= run.state.minute;
  const plannedMinute = draftOf(run, activity.id).startMinute ?? run.state.minute;
  // What was to be ready for it and is not, will not be.
  if (activity.fixed) skipBefore(run, activity);
  const placeId = placeOf(run, activity);
  work.toldRight = peopleIn(run, activity).filter((personId) => {
    const told = run.state.told[personId]?.[activity.id];
    return (
      !!told &&
      told.by !== 'booking' &&
      told.placeId === placeId &&
      told.addressVersion === addressVersion(run, placeId) &&
      told.startMinute <= run.state.minute
    );
  });
  const fact = note(run, { kind: 'activity-started', activityId: activity.id, plannedMinute }, scenarioCause(activity));
  noteWorkUnassessed(run, activity.id, { by: 'fact', index: fact });
  findOut(run, activity.id, { by: 'fact', index: fact });
  if (again) return;
  noteWorkWithout(run, activity, { by: 'fact', index: fact });
  applyEffects(run, activity.onStart, { by: 'fact', index: fact });
  for (const line of run.model.lines) {
    for (const allowance of line.allowances) {
      if (allowance.onActivityId === activity.id)
        spend(run, line.code, allowance.pence, allowance.title, { by: 'fact', index: fact });
    }
  }
}

function layDown(run: Run, work: Work): void {
  work.status = 'waiting';
  statusChanged(run);
}

/**
 * When the unit's day turns, at 05:00, work that is still going on is laid down: what is left of it can be planned for another day.
 */
export function layDownWork(run: Run): void {
  for (const { activity, work } of runningRows(run)) {
    if (activity.hours === 'continuous' && activity.kind !== 'wait') layDown(run, work);
  }
}

/** A visit shows the place, and the noise of an hour before and after it. */
function revealPlace(run: Run, placeId: string, work: Work, because: Cause): void {
  run.state.known.recced[placeId] = run.state.minute;
  const day = weekday(run, today(run));
  const from = minuteOfUnitDay(work.startedMinute ?? run.state.minute) - 60;
  const to = minuteOfUnitDay(run.state.minute) + 60;
  const heard = named(run.tables.places, placeId)
    .noise.map((window, index) => ({ window, index }))
    .filter(({ window }) => window.weekdays.includes(day) && window.from < to && window.to > from)
    .map(({ index }) => index);
  run.state.known.noise[placeId] = [...new Set([...(run.state.known.noise[placeId] ?? []), ...heard])].sort(
    (a, b) => a - b,
  );
  note(run, { kind: 'place-revealed', placeId }, because);
  askStop(run, 'answer', `You have seen ${nameOf(run, placeId)} at work`, placeId);
}

/** Finishes, unless a check sends it back: each check can do so twice. */
export function finish(run: Run, activity: Activity, work: Work): void {
  if (work.tries < 2 * activity.checks.length) {
    const failed = activity.checks.find(
      (check) => !holds(run, check.passesWhen) && (run.state.checkFails[check.id] ?? 0) < 1,
    );
    if (failed) {
      work.tries += 1;
      run.state.checkFails[failed.id] = 1;
      work.trueMinutes += failed.addMinutes;
      const fact = note(
        run,
        { kind: 'check-failed', activityId: activity.id, checkId: failed.id, text: failed.text },
        scenarioCause(activity),
      );
      applyEffects(run, failed.effects, { by: 'fact', index: fact });
      askStop(run, 'answer', `${activity.title}: ${failed.text}`, activity.id);
      // What is done at the desk in one go is done again.
      if (activity.kind === 'desk') {
        layDown(run, work);
        return;
      }
      if (work.doneMilli < work.trueMinutes * 1000) return;
    }
  }
  work.status = 'done';
  statusChanged(run);
  work.finishedMinute = run.state.minute + run.model.tickMinutes;
  const entry = draftOf(run, activity.id);
  const planned = plannedEnd(run, activity, entry);
  const lateMinutes = planned === null ? 0 : Math.max(0, work.finishedMinute - planned);
  const fact = note(run, { kind: 'activity-finished', activityId: activity.id, lateMinutes }, scenarioCause(activity));
  const because: Cause = { by: 'fact', index: fact };
  if (activity.collects) collectKit(run, activity, because);
  if (activity.tests) testKit(run, activity, because);
  if (activity.returns) returnKit(run, activity, because);
  if (activity.backsUp) verifyCopies(run, activity, because);
  const placeId = placeOf(run, activity);
  if (activity.reveals && placeId !== null) revealPlace(run, placeId, work, because);
  applyEffects(run, activity.onDone, because);
}

export function trueLength(run: Run, activity: Activity): number {
  return estimate(run.state.seed, `length:${activity.id}`, activity.low, activity.likely, activity.high);
}

/** Drops whatever of the shoot was to be done first and is not. */
function skipBefore(run: Run, activity: Activity): void {
  for (const { activityId } of activity.after) {
    const before = named(run.tables.activities, activityId);
    const over = ['done', 'skipped'].includes(run.state.work[activityId]?.status ?? '');
    if (over || before.stage !== 'shoot') continue;
    skip(run, activityId, scenarioCause(activity));
    skipBefore(run, before);
  }
}

/**
 * A live event ends when it was to end, whatever was missing: what had no time left in it was not seen. One that could not
 * even begin did not take place. True when it is over.
 */
function goesOff(run: Run, activity: Activity, work: Work): boolean {
  const { startMinute, minutes } = draftOf(run, activity.id);
  if (startMinute === null || run.state.minute < startMinute + Math.max(minutes, activity.high)) return false;
  if (work.status === 'running') {
    work.doneMilli = Math.max(work.doneMilli, work.trueMinutes * 1000);
    finish(run, activity, work);
  } else skip(run, activity.id, scenarioCause(activity));
  return true;
}

/** Whether its place has closed for the day. */
function isShut(run: Run, row: Row): boolean {
  const placeId = row.activity.placeIds.length > 0 ? placeIn(row) : null;
  return placeId !== null && minuteOfUnitDay(run.state.minute) >= named(run.tables.places, placeId).openTo;
}

/** One tick of every activity that could move. */
export function doWork(run: Run): void {
  const tick = run.model.tickMinutes;
  const { minute } = run.state;
  const day = today(run);
  const office = inOffice(run.tables.office, minute);
  for (const row of openRows(run)) {
    const { activity, work } = row;
    if (isOver(work)) continue;
    if (activity.kind === 'milestone') {
      if (afterDone(run, row) && holds(run, activity.when)) {
        work.startedMinute = minute;
        finish(run, activity, work);
      }
      continue;
    }
    if (activity.hours === 'office' && !office) continue;
    if (activity.kind === 'wait') {
      if (work.status === 'waiting' && afterDone(run, row) && holds(run, activity.when)) begin(run, activity, work);
      if (work.status === 'running' && !standsStill(run, activity, tick)) advance(run, row, tick * 1000);
      continue;
    }
    // Nobody goes by another day than the plan's.
    if (row.entry.startMinute === null || unitDayOf(row.entry.startMinute) > day) continue;
    const starts = startsAt(run, row);
    if (starts === null || minute < starts) continue;
    if (activity.fixed && goesOff(run, activity, work)) continue;
    // A day's work belongs to its day: what was not done then waits to be planned again.
    if (activity.hours === 'continuous' && unitDayOf(starts) !== day) continue;
    if (work.status === 'waiting' && isShut(run, row)) continue;
    if (activity.kind === 'work' && dayHasBreak(run, activity)) continue;
    workTick(run, row, tick);
  }
}

/** Whether an effect makes it stand still for this tick; if so the time is lost. */
function standsStill(run: Run, activity: Activity, tick: number): boolean {
  const hold = run.state.holds[activity.id];
  if (!hold || hold.minutes <= 0) return false;
  hold.minutes -= tick;
  lose(run, activity, tick * 1000, { reason: 'risk', subjectId: activity.id, because: hold.because });
  return true;
}

/** What stops it, kit included that fails as it is taken into use. */
function stopper(run: Run, row: Row): Blocker | null {
  const found = blocker(run, row);
  if (found) return found;
  return takeIntoUse(run, row) ? blocker(run, row) : null;
}

function workTick(run: Run, row: Row, tick: number): void {
  const { activity, work } = row;
  const found = activity.kind === 'break' ? predecessorBlocker(run, row) : stopper(run, row);
  if ((found?.reason === 'place-closed' && work.status === 'running') || found?.reason === 'sent-home') {
    // Everyone goes home: what is left of it needs another day.
    if (work.status === 'running') layDown(run, work);
    return;
  }
  if (found) {
    // Waiting for work that is itself late is not lost twice.
    if (found.reason !== 'predecessor') lose(run, activity, tick * 1000, found);
    return;
  }
  // What was put there before it began counts from now; what its beginning brings, from the next tick.
  const held = standsStill(run, activity, tick);
  if (work.status === 'waiting') begin(run, activity, work);
  if (held) return;
  const speed =
    activity.kind === 'break' ? { perMille: 1000, reason: 'slow' as const, subjectId: activity.id } : rate(run, row);
  if (speed.perMille < 1000) {
    lose(run, activity, tick * (1000 - speed.perMille), {
      reason: speed.reason,
      subjectId: speed.subjectId,
      because: run.state.bookings[speed.subjectId]?.because ?? planCause(row),
    });
  }
  advance(run, row, tick * speed.perMille);
}

function advance(run: Run, row: Row, milli: number): void {
  const { activity, work } = row;
  for (const personId of peopleOf(run, row))
    if (activity.teaches)
      teach(run, personId, run.model.tickMinutes, Math.floor(work.doneMilli / 1000) + run.model.tickMinutes);
    else perform(run, personId, run.model.tickMinutes);
  if (activity.records) record(run, row, run.model.tickMinutes);
  runDown(run, row, run.model.tickMinutes);
  work.doneMilli += milli;
  if (work.doneMilli >= work.trueMinutes * 1000) finish(run, activity, work);
}
