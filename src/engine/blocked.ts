/**
 * What stops an activity now: what comes before it, its place, its people, its kit, the sky. Looks at the truth and changes
 * nothing; what the stop costs is the business of work.ts.
 */

import { flatKit } from './batteries.ts';
import { unitsBroken } from './faults.ts';
import { fatigueOf, legalLimit, STAND_DOWN, sentHome } from './hours.ts';
import { loadAt, overWind, wetKit } from './kit.ts';
import { type Row, rowOf, runningRows, usesOf } from './live.ts';
import { cardsFull } from './media.ts';
import type { Activity, Day, KitItem, Need } from './model.ts';
import { causeOfTold, nextTold } from './movement.ts';
import { missingPermit, permitState } from './permits.ts';
import {
  addressVersion,
  dayOf,
  draftOf,
  inPlay,
  isConfirmed,
  minuteOfUnitDay,
  named,
  peopleIn,
  placeOf,
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
const unfinishedBefore = (run: Run, activity: Activity): Row['after'][number] | undefined =>
  rowOf(run, activity.id).after.find(
    ({ row: { work }, lagMinutes }) =>
      work.status !== 'skipped' &&
      (work.status !== 'done' || run.state.minute < (work.finishedMinute ?? 0) + lagMinutes),
  );

/** Whether everything that comes before is over, lags included. */
export const afterDone = (run: Run, activity: Activity): boolean => unfinishedBefore(run, activity) === undefined;

/** The cause of what the plan itself, as the scenario wrote it, brings with it. */
export const scenarioCause = (activity: Activity): Cause => ({ by: 'scenario', id: activity.id });

/** What put it where it is in the plan: whoever planned it so answers for what that brings. */
export const planCause = (run: Run, activity: Activity): Cause => draftOf(run, activity.id).because;

/** What comes before and is not over, or null: all that can hold up a meal break. */
export function predecessorBlocker(run: Run, activity: Activity): Blocker | null {
  // What goes on air goes on air, ready or not.
  if (activity.fixed) return null;
  const waitingFor = unfinishedBefore(run, activity);
  return waitingFor
    ? { reason: 'predecessor', subjectId: waitingFor.row.activity.id, because: scenarioCause(activity) }
    : null;
}

/** What stops this activity now, or null. Predecessors first, then place, people, kit, sky. */
export const blocker = (run: Run, activity: Activity): Blocker | null =>
  predecessorBlocker(run, activity) ??
  placeBlocker(run, activity) ??
  permitBlocker(run, activity) ??
  needBlocker(run, activity) ??
  kitLimits(run, activity) ??
  skyBlocker(run, activity);

function placeBlocker(run: Run, activity: Activity): Blocker | null {
  const placeId = placeOf(run, activity);
  if (activity.placeIds.length === 0) return null;
  if (placeId === null) return { reason: 'no-permission', subjectId: activity.id, because: planCause(run, activity) };
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
      because: run.state.bookings[placeId]?.because ?? planCause(run, activity),
    };
  }
  const at = minuteOfUnitDay(run.state.minute);
  if (at < place.openFrom || at >= place.openTo)
    return { reason: 'place-closed', subjectId: placeId, because: planCause(run, activity) };
  return null;
}

function permitBlocker(run: Run, activity: Activity): Blocker | null {
  const permit = missingPermit(run, activity);
  if (!permit) return null;
  const { commandIndex } = permitState(run, permit.id);
  return {
    reason: 'no-permit',
    subjectId: permit.id,
    because: commandIndex === null ? planCause(run, activity) : { by: 'command', index: commandIndex },
  };
}

function needBlocker(run: Run, activity: Activity): Blocker | null {
  for (const need of activity.needs) {
    if (!need.essential || run.state.standIns[`${activity.id}/${need.id}`]) continue;
    const found = need.kind === 'person' ? personBlocker(run, activity, need) : kitBlocker(run, activity, need);
    if (found) return found;
  }
  return null;
}

function personBlocker(run: Run, activity: Activity, need: Need): Blocker | null {
  const personId = subjectOf(run, activity.id, need);
  if (personId === null) return { reason: 'person-not-booked', subjectId: need.id, because: planCause(run, activity) };
  const booking = run.state.bookings[personId];
  if (!isConfirmed(run, personId, today(run))) {
    return { reason: 'person-not-booked', subjectId: personId, because: booking?.because ?? planCause(run, activity) };
  }
  if (sentHome(run, personId))
    return { reason: 'sent-home', subjectId: personId, because: booking?.because ?? planCause(run, activity) };
  if (fatigueOf(run, personId) > STAND_DOWN)
    return { reason: 'stood-down', subjectId: personId, because: booking?.because ?? planCause(run, activity) };
  const { limits } = named(run.tables.people, personId);
  if (limits && !activity.teaches && legalLimit(run, personId) !== null)
    return {
      reason: limits.kind === 'child' ? 'child-hours' : 'driver-hours',
      subjectId: personId,
      because: booking?.because ?? planCause(run, activity),
    };
  if (limits?.kind === 'child' && !hasChaperone(run, activity, personId, today(run)))
    return { reason: 'no-chaperone', subjectId: personId, because: booking?.because ?? planCause(run, activity) };
  if (needsRelief(run, activity, need, personId))
    return { reason: 'needs-relief', subjectId: personId, because: booking?.because ?? planCause(run, activity) };
  const placeId = placeOf(run, activity);
  if (placeId === null) return null;
  const presence = run.state.presence[personId];
  // Held by something else that is still going on, or on the way from it: late for the same reason, not lost twice.
  // Who was called away from it and stands here is not.
  const busy = runningRows(run).find(
    ({ activity: other }) =>
      other.id !== activity.id &&
      other.placeIds.length > 0 &&
      (presence?.placeId !== placeId || placeOf(run, other) === placeId) &&
      peopleIn(run, other).includes(personId),
  );
  if (busy) return { reason: 'predecessor', subjectId: busy.activity.id, because: scenarioCause(activity) };
  // Standing by, as told, for something that comes before this and is itself held up.
  const first = nextTold(run, personId);
  if (
    first &&
    first.row.activity.id !== activity.id &&
    !waitsFor(first.row, activity.id) &&
    run.state.told[personId]?.[activity.id]?.placeId === placeId &&
    first.told.placeId === placeOf(run, first.row.activity)
  ) {
    return { reason: 'predecessor', subjectId: first.row.activity.id, because: scenarioCause(activity) };
  }
  if (
    presence?.day === today(run) &&
    presence.movedToday &&
    presence.goingTo === placeId &&
    presence.goingVersion === addressVersion(run, placeId) &&
    holdsPlace(run, personId, activity.id, placeId)
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
function needsRelief(run: Run, activity: Activity, need: Need, personId: string): boolean {
  const { soloMinutes } = named(run.tables.people, personId);
  const started = run.state.work[activity.id]?.startedMinute;
  if (soloMinutes === null || started == null || run.state.minute - started < soloMinutes) return false;
  return !activity.needs.some((other) => {
    const also = other.id === need.id || other.asks !== need.asks ? null : subjectOf(run, activity.id, other);
    return also !== null && also !== personId && isConfirmed(run, also, today(run));
  });
}

/** Sent on by the plan as it stood, and not by a correction made while they stood somewhere wrong. */
const holdsPlace = (run: Run, personId: string, activityId: string, placeId: string): boolean => {
  const told = run.state.told[personId]?.[activityId];
  return told?.placeId === placeId && told.minute < (draftOf(run, activityId).startMinute ?? 0);
};

function kitBlocker(run: Run, activity: Activity, need: Need): Blocker | null {
  const kitId = subjectOf(run, activity.id, need);
  if (kitId === null) return { reason: 'kit-absent', subjectId: need.id, because: planCause(run, activity) };
  if (run.state.failed[`${activity.id}/${need.id}`])
    return { reason: 'kit-failed', subjectId: kitId, because: planCause(run, activity) };
  const item = named(run.tables.kit, kitId);
  const owned = item.ownerId !== null && isConfirmed(run, item.ownerId, today(run));
  if (!owned && inPlay(run, 'bookings') && !isConfirmed(run, kitId, today(run))) {
    return {
      reason: 'kit-absent',
      subjectId: kitId,
      because: run.state.bookings[kitId]?.because ?? planCause(run, activity),
    };
  }
  if (item.collectedBy !== null && !run.state.kitWithUs[kitId] && item.collectedBy !== activity.id) {
    return { reason: 'kit-absent', subjectId: kitId, because: planCause(run, activity) };
  }
  return unitBlocker(run, activity, item);
}

/**
 * No unit of it is left for this: in use elsewhere by the plan, or broken. What is still in use because other work runs late is
 * waited for, as people are.
 */
function unitBlocker(run: Run, activity: Activity, item: KitItem): Blocker | null {
  if (item.once) return null;
  const own = rowOf(run, activity.id);
  const others: Row[] = [];
  for (const { row } of usesOf(run, item.id)) {
    if (row === own || row.work.status !== 'running' || others.includes(row)) continue;
    if (own.work.status !== 'running' || beganBefore(row, own)) others.push(row);
  }
  let left = unitsHeld(run, item, today(run)) - unitsIn(run, activity, item.id);
  for (const { activity: other } of others) left -= unitsIn(run, other, item.id);
  const broken = unitsBroken(run, item.id);
  if (left >= broken) return null;
  const because = run.state.bookings[item.id]?.because ?? scenarioCause(activity);
  if (left >= 0)
    return {
      reason: 'kit-failed',
      subjectId: item.id,
      because: { by: 'draw', stream: `fault:${item.id}/day-${run.state.kitUse[item.id]?.day}` },
    };
  const late = others.find(({ activity: other, entry }) => (plannedEnd(run, other, entry) ?? 0) <= run.state.minute);
  return late
    ? { reason: 'predecessor', subjectId: late.activity.id, because: scenarioCause(activity) }
    : { reason: 'kit-absent', subjectId: item.id, because };
}

/** Whoever began with it has it. */
const beganBefore = ({ work, activity }: Row, than: Row): boolean =>
  (work.startedMinute ?? 0) < (than.work.startedMinute ?? 0) ||
  (work.startedMinute === than.work.startedMinute && activity.id < than.activity.id);

/** What has to be dry, wind, batteries, power and cards: what the kit stands and the supply gives. */
function kitLimits(run: Run, activity: Activity): Blocker | null {
  const down = overWind(run, activity);
  if (down)
    return {
      reason: 'wind',
      subjectId: down.id,
      because: { by: 'draw', stream: `weather/day-${dayOf(run.state.minute)}` },
    };
  const wet = wetKit(run, activity);
  if (wet)
    return {
      reason: 'rain',
      subjectId: wet.id,
      because: { by: 'draw', stream: `weather/day-${dayOf(run.state.minute)}` },
    };
  const flat = flatKit(run, activity);
  if (flat) return { reason: 'flat-batteries', subjectId: flat.id, because: scenarioCause(activity) };
  if (cardsFull(run, activity))
    return { reason: 'cards-full', subjectId: activity.id, because: planCause(run, activity) };
  const placeId = placeOf(run, activity);
  const load = placeId === null ? null : loadAt(run, placeId, activity);
  return load && placeId !== null && load.drawn > load.given
    ? { reason: 'power', subjectId: placeId, because: run.state.bookings[placeId]?.because ?? planCause(run, activity) }
    : null;
}

function skyBlocker(run: Run, activity: Activity): Blocker | null {
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
        because: planCause(run, activity),
      };
  }
  return null;
}
