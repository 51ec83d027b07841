/**
 * How a sensible coordinator plans, as small steps over the view; the routine and the bots put them together. See booking.ts for
 * whom and what is booked for it.
 * Must not know anything the view does not say.
 */
import { dayOf, isWorkingDay, minuteOfDay, unitDayOf } from '../engine/calendar.ts';
import type { Command } from '../engine/command.ts';
import { DAY_MINUTES } from '../engine/model.ts';
import type { ActivityView, ConflictView, View } from '../engine/view.ts';

/** Those who said no. Whom we let go ourselves, we may ask again. */
export const SAID_NO = ['unavailable', 'refused', 'lost'];
/** Not to be had on one of these days, as far as they have said. */
export function isAway(view: View, id: string, days: readonly number[]): boolean {
  const booking = bookingOf(view, id);
  return booking?.status === 'dropped-out' || days.some((day) => booking?.awayDays.includes(day));
}

export const bookingOf = (view: View, id: string) => view.bookings.find((one) => one.subjectId === id);
export const activityOf = (view: View, id: string) => view.activities.find((one) => one.id === id);
export const isOver = (activity: ActivityView | undefined) =>
  activity === undefined || activity.state === 'done' || activity.state === 'skipped';
export const queued = (view: View, type: Command['type'], subjectId?: string) =>
  view.desk.jobs.some(
    (job) => job.commandType === type && (subjectId === undefined || job.subjectIds.includes(subjectId)),
  );

// ---------------------------------------------------------------- planning

export const nextWorkingDay = (view: View, day: number): number => {
  let next = day;
  while (!isWorkingDay(view, next)) next += 1;
  return next;
};

/** Whether an activity fetches kit. */
export const fetches = (view: View, id: string) => view.kit.some((item) => item.collectedByActivityId === id);

const PREP_DAYS = 8;

/** The day the unit shoots on by the plan, or the one to aim for. */
export function shootDay(view: View): number {
  const planned = view.activities.filter(
    (one) => one.stage === 'shoot' && one.startMinute !== null && one.kind === 'work' && !fetches(view, one.id),
  );
  const first = planned.map((one) => unitDayOf(one.startMinute ?? 0)).sort((a, b) => a - b)[0];
  return first ?? firstShootDay(view);
}

/** The day to aim for: far enough ahead to book and sign. */
function firstShootDay(view: View): number {
  let day = dayOf(view.startMinute);
  for (let left = PREP_DAYS; left > 0; ) {
    day += 1;
    if (isWorkingDay(view, day)) left -= 1;
  }
  return nextWorkingDay(view, Math.max(day, view.day + 2));
}

/** Where a first plan would put an activity. */
function goodStart(view: View, activity: ActivityView): number {
  const tick = view.tickMinutes;
  const earliest = Math.max(activity.earliestMinute ?? 0, view.minute + tick);
  const up = (minute: number) => Math.ceil(minute / tick) * tick;
  if (activity.hours === 'office') return up(earliest);
  if (fetches(view, activity.id)) {
    let day = shootDay(view) - 1;
    while (!isWorkingDay(view, day)) day -= 1;
    return Math.max(day * DAY_MINUTES + 15 * 60, up(earliest));
  }
  const opens = activity.placeIds.map((id) => view.places.find((place) => place.id === id)?.openFrom ?? 0)[0] ?? 0;
  if (activity.stage === 'shoot') {
    const day = shootDay(view);
    const onDay = view.activities.filter(
      (one) =>
        one.id !== activity.id &&
        one.stage === 'shoot' &&
        one.hours === 'continuous' &&
        one.startMinute !== null &&
        unitDayOf(one.startMinute) === day,
    );
    // One thing after another, with time to walk across when the place changes.
    const last = onDay.reduce(
      (latest, one) =>
        Math.max(latest, (one.endMinute ?? 0) + (one.placeId === (activity.placeId ?? activity.placeIds[0]) ? 0 : 15)),
      0,
    );
    return up(Math.max(day * DAY_MINUTES + Math.max(8 * 60, opens), last, earliest));
  }
  const dayStart = Math.max(10 * 60, opens);
  let day = nextWorkingDay(view, dayOf(earliest));
  if (minuteOfDay(earliest) > dayStart && dayOf(earliest) === day) day = nextWorkingDay(view, day + 1);
  return Math.max(day * DAY_MINUTES + dayStart, up(earliest));
}

/** Plans the first thing that has no place in time yet; with each new view comes the next. */
export function planNext(view: View): Command[] {
  const ready = view.activities.find(
    (one) =>
      one.canPlan &&
      one.kind !== 'desk' &&
      one.startMinute === null &&
      one.after.every(({ activityId }) => {
        const before = activityOf(view, activityId);
        return (
          !before ||
          isOver(before) ||
          before.startMinute !== null ||
          before.kind === 'wait' ||
          before.kind === 'desk' ||
          before.kind === 'milestone'
        );
      }),
  );
  if (!ready) return [];
  const placeId = ready.placeId ?? ready.placeIds[0];
  return [
    {
      type: 'plan-activity',
      activityId: ready.id,
      startMinute: goodStart(view, ready),
      ...(placeId ? { placeId } : {}),
    },
  ];
}

/** Whether a place can't be had or can't be signed in time for this. */
function outOfReach(view: View, activity: ActivityView, placeId: string): boolean {
  const booking = bookingOf(view, placeId);
  const refused = view.facts.some(
    (fact) =>
      fact.kind === 'booking-refused' && fact.subjectId === placeId && fact.minute > view.minute - 3 * DAY_MINUTES,
  );
  const place = view.places.find((one) => one.id === placeId);
  const daysLeft = dayOf(activity.startMinute ?? 0) - view.day;
  const tooLate = booking?.status !== 'confirming' && (place?.permissionMinutes ?? 0) > daysLeft * 400;
  return refused || tooLate || isAway(view, placeId, activity.days);
}

/** Another place, when the one planned is out of reach and the other is not. */
function insteadOf(view: View, activity: ActivityView, placeId: string): Command[] {
  if (!outOfReach(view, activity, placeId)) return [];
  const other = activity.placeIds.find((id) => id !== placeId && !outOfReach(view, activity, id));
  if (!other) return [];
  return view.activities
    .filter((one) => one.canPlan && one.placeId === placeId && one.placeIds.includes(other) && one.stage === 'shoot')
    .map((one) => ({ type: 'plan-activity', activityId: one.id, placeId: other }));
}

/** Shifts smaller than this many minutes are left: people booked for the day are there anyway. */
const SMALL_SHIFT = 240;

/** Moves what cannot start when it is planned to the earliest it can, and noisy work to a quieter place if there is one. */
export function mendPlan(view: View): Command[] {
  for (const conflict of view.conflicts) {
    const activity = activityOf(view, conflict.activityId);
    if (!activity?.canPlan) continue;
    if (conflict.code === 'late' && conflict.stops) {
      return [
        {
          type: 'plan-activity',
          activityId: activity.id,
          startMinute: nextWorkingDay(view, view.day + 3) * DAY_MINUTES + 9 * 60,
        },
      ];
    }
    if (dayOf(activity.startMinute ?? 0) <= view.day) continue;
    if (
      conflict.code === 'before-predecessor' &&
      activity.earliestMinute !== null &&
      activity.earliestMinute !== activity.startMinute
    ) {
      const start = goodStart(view, activity);
      const worthIt = activity.hours === 'continuous' || (conflict.minutes ?? 0) >= SMALL_SHIFT;
      if (worthIt && start !== activity.startMinute && start < view.endMinute)
        return [{ type: 'plan-activity', activityId: activity.id, startMinute: start }];
    }
    const away = moveAway(view, activity, conflict);
    if (away.length > 0) return away;
  }
  return [];
}

/** Moves to other places what can't be where it is planned. */
export function mendPlaces(view: View): Command[] {
  for (const conflict of view.conflicts) {
    const activity = activityOf(view, conflict.activityId);
    const later = activity?.canPlan && dayOf(activity.startMinute ?? 0) > view.day;
    const away = activity && later ? moveAway(view, activity, conflict) : [];
    if (away.length > 0) return away;
  }
  return [];
}

/** Another place for work that can't have its own, or would be heard over noise there. */
export function moveAway(view: View, activity: ActivityView, conflict: ConflictView): Command[] {
  if (conflict.code === 'no-permission' && conflict.subjectId !== null)
    return insteadOf(view, activity, conflict.subjectId);
  if (conflict.code !== 'noisy') return [];
  const quiet = activity.placeIds.find(
    (id) => id !== activity.placeId && !view.places.find((place) => place.id === id)?.noise?.length,
  );
  const inTime = dayOf(activity.startMinute ?? 0) - view.day >= 5;
  if (!quiet || !inTime || isAway(view, quiet, activity.days)) return [];
  return view.activities
    .filter(
      (one) => one.canPlan && one.placeId === activity.placeId && one.placeIds.includes(quiet) && one.stage === 'shoot',
    )
    .map((one) => ({ type: 'plan-activity', activityId: one.id, placeId: quiet }));
}
