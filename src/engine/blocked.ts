/**
 * What stops an activity now: what comes before it, its place, its people, its kit, the sky. Looks at the truth and changes
 * nothing; what the stop costs is the business of work.ts.
 */

import { flatKit } from './batteries.ts';
import { inOffice } from './calendar.ts';
import { unitsBroken } from './faults.ts';
import { fatigueOf, legalLimit, STAND_DOWN, sentHome } from './hours.ts';
import { loadAt, overWind, wetKit } from './kit.ts';
import { placeIn, type Row, runningWith } from './live.ts';
import { cardsFull } from './media.ts';
import type { Activity, Day, KitItem, Need } from './model.ts';
import { causeOfTold, nextTold } from './movement.ts';
import { missingPermit, permitState } from './permits.ts';
import {
  addressVersion,
  dayOf,
  inPlay,
  isConfirmed,
  minuteOfUnitDay,
  named,
  plannedEnd,
  type Run,
  subjectOf,
  today,
} from './run.ts';
import { daylight, rainsAt } from './sky.ts';
import type { Cause, LostReason } from './state.ts';
import { unitsHeld, unitsIn } from './stock.ts';

export interface Blocker {
  reason: LostReason;
  subjectId: string;
  because: Cause;
}

/** The first of what comes before that is not over yet, lag included. What was skipped holds nothing up. */
const unfinishedBefore = (run: Run, { after }: Row): Row['after'][number] | undefined =>
  after.find(
    ({ row: { work }, lagMinutes }) =>
      work.status !== 'skipped' &&
      (work.status !== 'done' || run.state.minute < (work.finishedMinute ?? 0) + lagMinutes),
  );

/** Whether everything that comes before is over, lags included. */
export const afterDone = (run: Run, row: Row): boolean => unfinishedBefore(run, row) === undefined;

/** The cause of what the plan itself, as the scenario wrote it, brings with it. */
export const scenarioCause = (activity: Activity): Cause => ({ by: 'scenario', id: activity.id });

/** What put it where it is in the plan: whoever planned it so answers for what that brings. */
export const planCause = ({ entry }: Row): Cause => entry.because;

/** What comes before and is not over, or null: all that can hold up a meal break. */
export function predecessorBlocker(run: Run, row: Row): Blocker | null {
  // What goes on air goes on air, ready or not.
  if (row.activity.fixed) return null;
  const waitingFor = unfinishedBefore(run, row);
  return waitingFor
    ? { reason: 'predecessor', subjectId: waitingFor.row.activity.id, because: scenarioCause(row.activity) }
    : null;
}

/** What stops this activity now, or null. Predecessors first, then place, people, kit, sky. */
export const blocker = (run: Run, row: Row): Blocker | null =>
  predecessorBlocker(run, row) ??
  placeBlocker(run, row) ??
  permitBlocker(run, row) ??
  needBlocker(run, row) ??
  kitLimits(run, row) ??
  skyBlocker(run, row);

function placeBlocker(run: Run, row: Row): Blocker | null {
  const { activity } = row;
  if (activity.placeIds.length === 0) return null;
  const placeId = placeIn(row);
  if (placeId === null) return { reason: 'no-permission', subjectId: activity.id, because: planCause(row) };
  const place = named(run.tables.places, placeId);
  if (
    inPlay(run, 'bookings') &&
    place.ownerId !== null &&
    !activity.reveals &&
    !isConfirmed(run, placeId, today(run))
  ) {
    return {
      reason: 'no-permission',
      subjectId: placeId,
      because: run.state.bookings[placeId]?.because ?? planCause(row),
    };
  }
  const at = minuteOfUnitDay(run.state.minute);
  if (at < place.openFrom || at >= place.openTo)
    return { reason: 'place-closed', subjectId: placeId, because: planCause(row) };
  return null;
}

function permitBlocker(run: Run, row: Row): Blocker | null {
  const permit = missingPermit(run, row.activity);
  if (!permit) return null;
  const { commandIndex } = permitState(run, permit.id);
  return {
    reason: 'no-permit',
    subjectId: permit.id,
    because: commandIndex === null ? planCause(row) : { by: 'command', index: commandIndex },
  };
}

function needBlocker(run: Run, row: Row): Blocker | null {
  for (const { need, key } of row.needs) {
    if (!need.essential || run.state.standIns[key]) continue;
    const found = need.kind === 'person' ? personBlocker(run, row, need) : kitBlocker(run, row, need, key);
    if (found) return found;
  }
  return null;
}

function personBlocker(run: Run, row: Row, need: Need): Blocker | null {
  const { activity } = row;
  const personId = row.entry.uses[need.id];
  if (personId === undefined) return { reason: 'person-not-booked', subjectId: need.id, because: planCause(row) };
  const booking = run.state.bookings[personId];
  if (!isConfirmed(run, personId, today(run))) {
    return { reason: 'person-not-booked', subjectId: personId, because: booking?.because ?? planCause(row) };
  }
  if (sentHome(run, personId))
    return { reason: 'sent-home', subjectId: personId, because: booking?.because ?? planCause(row) };
  if (fatigueOf(run, personId) > STAND_DOWN)
    return { reason: 'stood-down', subjectId: personId, because: booking?.because ?? planCause(row) };
  const { limits } = named(run.tables.people, personId);
  if (limits && !activity.teaches && legalLimit(run, personId) !== null)
    return {
      reason: limits.kind === 'child' ? 'child-hours' : 'driver-hours',
      subjectId: personId,
      because: booking?.because ?? planCause(row),
    };
  if (limits?.kind === 'child' && !hasChaperone(run, activity, personId, today(run)))
    return { reason: 'no-chaperone', subjectId: personId, because: booking?.because ?? planCause(row) };
  if (needsRelief(run, row, need, personId))
    return { reason: 'needs-relief', subjectId: personId, because: booking?.because ?? planCause(row) };
  const placeId = placeIn(row);
  if (placeId === null) {
    const first = workedOnFirst(run, row, personId);
    return first ? { reason: 'predecessor', subjectId: first.activity.id, because: planCause(row) } : null;
  }
  const presence = run.state.presence[personId];
  // Held by something else that is still going on, or on the way from it: late for the same reason, not lost twice.
  // Who was called away from it and stands here is not.
  const busy = runningWith(run, personId).find(
    (other) =>
      other !== row &&
      other.activity.placeIds.length > 0 &&
      (presence?.placeId !== placeId || placeIn(other) === placeId),
  );
  if (busy) return { reason: 'predecessor', subjectId: busy.activity.id, because: scenarioCause(activity) };
  // Standing by, as told, for something that comes before this and is itself held up.
  const first = nextTold(run, personId);
  if (
    first &&
    first.row !== row &&
    !waitsFor(first.row, activity.id) &&
    run.state.told[personId]?.[activity.id]?.placeId === placeId &&
    first.told.placeId === placeIn(first.row)
  ) {
    return { reason: 'predecessor', subjectId: first.row.activity.id, because: scenarioCause(activity) };
  }
  if (
    presence?.day === today(run) &&
    presence.movedToday &&
    presence.goingTo === placeId &&
    presence.goingVersion === addressVersion(run, placeId) &&
    holdsPlace(run, personId, row, placeId)
  ) {
    return { reason: 'predecessor', subjectId: personId, because: scenarioCause(activity) };
  }
  if (
    presence?.day === today(run) &&
    presence.placeId === placeId &&
    presence.addressVersion === addressVersion(run, placeId)
  )
    return null;
  const elsewhere =
    presence?.day === today(run) &&
    (presence.placeId !== null || (presence.goingTo !== null && presence.goingTo !== placeId));
  return {
    reason: elsewhere ? 'person-elsewhere' : 'person-absent',
    subjectId: personId,
    because: causeOfTold(run, personId, activity.id),
  };
}

/**
 * Nobody is on two things at once: work that has no place of its own is put down for work in a place, and waits for what they
 * began before it, as long as that goes on.
 */
const workedOnFirst = (run: Run, row: Row, personId: string): Row | undefined =>
  runningWith(run, personId).find(
    (other) =>
      other !== row &&
      (placeIn(other) !== null || row.work.status !== 'running' || beganBefore(other, row)) &&
      (other.activity.hours !== 'office' || inOffice(run.tables.office, run.state.minute)) &&
      blocker(run, other) === null,
  );

/**
 * A child works only with a chaperone the authority has approved, or their own parent (Children (Performances and Activities)
 * (England) Regulations 2014): somebody in the same work whose role is chaperone and who has all that is wanted of one.
 */
export function hasChaperone(run: Run, activity: Activity, childId: string, day: Day): boolean {
  if (!inPlay(run, 'bookings') || !run.tables.serving.has('person/chaperone')) return true;
  return activity.needs.some((need) => {
    const id = need.asks === 'chaperone' ? subjectOf(run, activity.id, need) : null;
    return (
      id !== null &&
      id !== childId &&
      need.wants.every((skill) => named(run.tables.people, id).skills.includes(skill)) &&
      isConfirmed(run, id, day)
    );
  });
}

/** Whether one activity comes after another, at once or by way of others. */
const waitsFor = ({ after }: Row, otherId: string): boolean =>
  after.some(({ row }) => row.activity.id === otherId || waitsFor(row, otherId));

/** Somebody who works alone for a limited time has come to its end, and nobody of the same role is in it with them. */
function needsRelief(run: Run, { activity, entry, work }: Row, need: Need, personId: string): boolean {
  const { soloMinutes } = named(run.tables.people, personId);
  const started = work.startedMinute;
  if (soloMinutes === null || started === null || run.state.minute - started < soloMinutes) return false;
  return !activity.needs.some((other) => {
    const also = other.id === need.id || other.asks !== need.asks ? undefined : entry.uses[other.id];
    return also !== undefined && also !== personId && isConfirmed(run, also, today(run));
  });
}

/** Sent on by the plan as it stood, and not by a correction made while they stood somewhere wrong. */
const holdsPlace = (run: Run, personId: string, { activity, entry }: Row, placeId: string): boolean => {
  const told = run.state.told[personId]?.[activity.id];
  return told?.placeId === placeId && told.minute < (entry.startMinute ?? 0);
};

function kitBlocker(run: Run, row: Row, need: Need, key: string): Blocker | null {
  const kitId = row.entry.uses[need.id];
  if (kitId === undefined) return { reason: 'kit-absent', subjectId: need.id, because: planCause(row) };
  if (run.state.failed[key]) return { reason: 'kit-failed', subjectId: kitId, because: planCause(row) };
  const item = named(run.tables.kit, kitId);
  const owned = item.ownerId !== null && isConfirmed(run, item.ownerId, today(run));
  if (!owned && inPlay(run, 'bookings') && !isConfirmed(run, kitId, today(run))) {
    return {
      reason: 'kit-absent',
      subjectId: kitId,
      because: run.state.bookings[kitId]?.because ?? planCause(row),
    };
  }
  if (item.collectedBy !== null && !run.state.kitWithUs[kitId] && item.collectedBy !== row.activity.id) {
    return { reason: 'kit-absent', subjectId: kitId, because: planCause(row) };
  }
  return unitBlocker(run, row, item);
}

/**
 * No unit of it is left for this: in use elsewhere by the plan, or broken. What is still in use because other work runs late is
 * waited for, as people are.
 */
function unitBlocker(run: Run, own: Row, item: KitItem): Blocker | null {
  if (item.once) return null;
  const hasIt = (row: Row) => row !== own && (own.work.status !== 'running' || beganBefore(row, own));
  let left = unitsHeld(run, item, today(run)) - unitsIn(own, item.id);
  const users = runningWith(run, item.id);
  for (const row of users) if (hasIt(row)) left -= unitsIn(row, item.id);
  const broken = unitsBroken(run, item.id);
  if (left >= broken) return null;
  const because = run.state.bookings[item.id]?.because ?? scenarioCause(own.activity);
  if (left >= 0)
    return {
      reason: 'kit-failed',
      subjectId: item.id,
      because: { by: 'draw', stream: `fault:${item.id}/day-${run.state.kitUse[item.id]?.day}` },
    };
  const late = users.find((row) => hasIt(row) && (plannedEnd(run, row.activity, row.entry) ?? 0) <= run.state.minute);
  return late
    ? { reason: 'predecessor', subjectId: late.activity.id, because: scenarioCause(own.activity) }
    : { reason: 'kit-absent', subjectId: item.id, because };
}

/** Whoever began with it has it. */
const beganBefore = ({ work, activity }: Row, than: Row): boolean =>
  (work.startedMinute ?? 0) < (than.work.startedMinute ?? 0) ||
  (work.startedMinute === than.work.startedMinute && activity.id < than.activity.id);

/** What has to be dry, wind, batteries, power and cards: what the kit stands and the supply gives. */
function kitLimits(run: Run, row: Row): Blocker | null {
  const { activity } = row;
  const down = overWind(run, row);
  if (down)
    return {
      reason: 'wind',
      subjectId: down.id,
      because: { by: 'draw', stream: `weather/day-${dayOf(run.state.minute)}` },
    };
  const wet = wetKit(run, row);
  if (wet)
    return {
      reason: 'rain',
      subjectId: wet.id,
      because: { by: 'draw', stream: `weather/day-${dayOf(run.state.minute)}` },
    };
  const flat = flatKit(run, row);
  if (flat) return { reason: 'flat-batteries', subjectId: flat.id, because: scenarioCause(activity) };
  if (cardsFull(run, row)) return { reason: 'cards-full', subjectId: activity.id, because: planCause(row) };
  const placeId = placeIn(row);
  const load = placeId === null ? null : loadAt(run, placeId, row);
  return load && placeId !== null && load.drawn > load.given
    ? { reason: 'power', subjectId: placeId, because: run.state.bookings[placeId]?.because ?? planCause(row) }
    : null;
}

function skyBlocker(run: Run, row: Row): Blocker | null {
  const { activity } = row;
  const { minute } = run.state;
  const day = dayOf(minute);
  if (activity.needsDry && rainsAt(run.state.weather[day], minute)) {
    return { reason: 'rain', subjectId: activity.id, because: { by: 'draw', stream: `weather/day-${day}` } };
  }
  if (activity.needsDaylight || activity.needsDark) {
    const { sunrise, sunset } = daylight(run.model, day);
    const light = minute >= sunrise && minute < sunset;
    if (activity.needsDaylight ? !light : light)
      return {
        reason: activity.needsDaylight ? 'no-daylight' : 'not-dark',
        subjectId: activity.id,
        because: planCause(row),
      };
  }
  return null;
}
