/**
 * How a sensible coordinator plans and books, as small steps over the view; the routine and the bots put them together.
 * Must not know anything the view does not say.
 */
import { dayOf, isWorkingDay, minuteOfDay, type Office, officeMinutesBetween } from '../engine/calendar.ts';
import type { Command } from '../engine/command.ts';
import { DAY_MINUTES, type Minute } from '../engine/model.ts';
import type { ActivityView, BookingView, ConflictView, NeedView, View } from '../engine/view.ts';

/** Not to be had. Whom we let go ourselves, we may ask again. */
const GONE = ['unavailable', 'refused', 'lost', 'dropped-out', 'cancelled'];

export const bookingOf = (view: View, id: string) => view.bookings.find((one) => one.subjectId === id);
export const activityOf = (view: View, id: string) => view.activities.find((one) => one.id === id);
export const isOver = (activity: ActivityView | undefined) =>
  activity === undefined || activity.state === 'done' || activity.state === 'skipped';
export const queued = (view: View, type: Command['type'], subjectId?: string) =>
  view.desk.jobs.some(
    (job) => job.commandType === type && (subjectId === undefined || job.subjectIds.includes(subjectId)),
  );

// ---------------------------------------------------------------- planning

const nextWorkingDay = (view: View, day: number): number => {
  let next = day;
  while (!isWorkingDay(view.startDate, next)) next += 1;
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
  const first = planned.map((one) => dayOf(one.startMinute ?? 0)).sort((a, b) => a - b)[0];
  return first ?? firstShootDay(view);
}

/** The day to aim for: far enough ahead to book and sign. */
export function firstShootDay(view: View): number {
  let day = dayOf(view.startMinute);
  for (let left = PREP_DAYS; left > 0; ) {
    day += 1;
    if (isWorkingDay(view.startDate, day)) left -= 1;
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
    while (!isWorkingDay(view.startDate, day)) day -= 1;
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
        dayOf(one.startMinute) === day,
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

/** Another place, when the one planned can't be had or can't be signed in time. */
function insteadOf(view: View, activity: ActivityView, placeId: string): Command[] {
  const booking = bookingOf(view, placeId);
  const refused = view.facts.some(
    (fact) =>
      fact.kind === 'booking-refused' && fact.subjectId === placeId && fact.minute > view.minute - 3 * DAY_MINUTES,
  );
  const place = view.places.find((one) => one.id === placeId);
  const daysLeft = dayOf(activity.startMinute ?? 0) - view.day;
  const tooLate = booking?.status !== 'confirming' && (place?.permissionMinutes ?? 0) > daysLeft * 400;
  if (!refused && !tooLate && !GONE.includes(booking?.status ?? '')) return [];
  const other = activity.placeIds.find((id) => id !== placeId && !GONE.includes(bookingOf(view, id)?.status ?? ''));
  if (!other) return [];
  return view.activities
    .filter((one) => one.canPlan && one.placeId === placeId && one.placeIds.includes(other) && one.stage === 'shoot')
    .map((one) => ({ type: 'plan-activity', activityId: one.id, placeId: other }));
}

/** Shifts smaller than this many minutes are left: people booked for the day are there anyway. */
const SMALL_SHIFT = 120;

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
  if (!quiet || !inTime || GONE.includes(bookingOf(view, quiet)?.status ?? '')) return [];
  return view.activities
    .filter(
      (one) => one.canPlan && one.placeId === activity.placeId && one.placeIds.includes(quiet) && one.stage === 'shoot',
    )
    .map((one) => ({ type: 'plan-activity', activityId: one.id, placeId: quiet }));
}

// ---------------------------------------------------------------- people and kit

/** Who said no to other days than these may be asked again; what was not approved is not to be had. */
const isGone = (view: View, id: string, days: readonly number[]): boolean => {
  const asked = view.approvals.findLast((one) => one.kind === 'spend' && one.subjectId === id);
  if (asked?.answer === 'no') return true;
  const booking = bookingOf(view, id);
  if (booking?.status === 'unavailable') return booking.wantedDays.some((day) => days.includes(day));
  return GONE.includes(booking?.status ?? '');
};

/** Days a planned activity goes on. */
const daysOf = ({ startMinute, endMinute }: ActivityView): number[] => {
  if (startMinute === null) return [];
  const first = dayOf(startMinute);
  return Array.from({ length: dayOf(Math.max(startMinute, (endMinute ?? 0) - 1)) - first + 1 }, (_, at) => first + at);
};

/** Nobody and nothing that could serve this need is left for these days. */
export const nobodyLeft = (view: View, need: NeedView, days: readonly number[]): boolean =>
  need.optionIds.every((id) => isGone(view, id, days));

/** Those who turned a booking down after this minute. */
function refusedSince({ facts }: View, minute: Minute): Set<string> {
  const refused = new Set<string>();
  for (let at = facts.length - 1; at >= 0; at -= 1) {
    const fact = facts[at];
    if (!fact || fact.minute <= minute) break;
    if (fact.kind === 'booking-refused') refused.add(fact.subjectId);
  }
  return refused;
}

/** The best for a need: has what it wants, not known to be gone, already on the job, cheapest. */
function choose(
  view: View,
  activity: ActivityView,
  need: NeedView,
  days: readonly number[],
  cheapest: boolean,
): string | null {
  const used = new Set(
    view.activities.filter((one) => !isOver(one)).flatMap((one) => one.needs.map((other) => other.subjectId)),
  );
  const refused = refusedSince(view, view.minute - 3 * DAY_MINUTES);
  const owned = (id: string) => {
    const owner = view.kit.find((one) => one.id === id)?.ownerId;
    return owner == null || (used.has(owner) && !isGone(view, owner, days));
  };
  // Two of a kind are two people.
  const taken = activity.needs.flatMap((one) => (one.id !== need.id && one.asks === need.asks ? one.subjectId : []));
  const options = need.optionIds.filter(
    (id) => !taken.includes(id) && owned(id) && !isGone(view, id, days) && !refused.has(id),
  );
  const rate = (id: string) =>
    view.people.find((one) => one.id === id)?.ratePence ?? view.kit.find((one) => one.id === id)?.ratePence ?? 0;
  const lacks = (id: string) => {
    const offers =
      view.people.find((one) => one.id === id)?.skills ?? view.kit.find((one) => one.id === id)?.specs ?? [];
    return need.wants.filter((want) => !offers.includes(want)).length;
  };
  const rank = (id: string) => (cheapest ? 0 : lacks(id) * 1_000_000) + (used.has(id) ? -500_000 : 0) + rate(id);
  return [...options].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

export function assignNeeds(view: View, cheapest = false): Command[] {
  const refusedToday = refusedSince(view, view.minute - DAY_MINUTES);
  for (const activity of view.activities) {
    if (isOver(activity) || activity.state === 'in-progress') continue;
    const days = daysOf(activity);
    for (const need of activity.needs) {
      const refused = need.subjectId !== null && refusedToday.has(need.subjectId);
      const owner = view.kit.find((one) => one.id === need.subjectId)?.ownerId;
      const orphan =
        owner != null &&
        !activity.needs.some((one) => one.subjectId === owner) &&
        !view.activities.some((one) => !isOver(one) && one.needs.some((other) => other.subjectId === owner));
      const missing = view.conflicts.some(
        (one) => one.activityId === activity.id && one.needId === need.id && one.code === 'not-booked',
      );
      const gone = need.subjectId !== null && (orphan || isGone(view, need.subjectId, days) || (refused && missing));
      if (need.subjectId !== null && !gone) continue;
      const subjectId = choose(view, activity, need, days, cheapest);
      if (subjectId !== null && subjectId !== need.subjectId)
        return [{ type: 'assign-need', activityId: activity.id, needId: need.id, subjectId }];
    }
  }
  return [];
}

/** Days each drafted person, thing and place is wanted. */
export function wantedDays(view: View): Map<string, number[]> {
  const wanted = new Map<string, Set<number>>();
  const add = (id: string | null, activity: ActivityView) => {
    if (id === null || activity.startMinute === null || isOver(activity)) return;
    const days = wanted.get(id) ?? new Set<number>();
    const stuck = activity.heldUpBy?.reason === 'person-not-booked' || activity.heldUpBy?.reason === 'kit-absent';
    const overrun =
      activity.state === 'in-progress' &&
      activity.hours === 'office' &&
      (activity.endMinute ?? 0) <= view.minute + DAY_MINUTES / 2;
    const due = activity.hours === 'office' && (activity.startMinute < view.minute || activity.state === 'in-progress');
    if (stuck && minuteOfDay(view.minute) < 14 * 60) days.add(view.day);
    if (stuck || overrun || (due && (activity.endMinute ?? 0) <= view.minute + DAY_MINUTES))
      days.add(nextWorkingDay(view, view.day + 1));
    for (
      let day = dayOf(activity.startMinute);
      day <= dayOf(Math.max(activity.startMinute, (activity.endMinute ?? 0) - 1));
      day += 1
    ) {
      if (day >= view.day && (activity.hours === 'continuous' || isWorkingDay(view.startDate, day))) days.add(day);
    }
    wanted.set(id, days);
  };
  for (const activity of view.activities) {
    for (const need of activity.needs) add(need.subjectId, activity);
    const place = view.places.find((one) => one.id === activity.placeId);
    const recce = activity.stage === 'prep' && activity.withYou;
    if (place?.bookable && !recce) add(place.id, activity);
  }
  return new Map([...wanted].map(([id, days]) => [id, [...days].sort((a, b) => a - b)]));
}

const deskHours = (view: View): Office => ({ startDate: view.startDate, from: view.you.deskFrom, to: view.you.deskTo });

/** Whether a supplier who wants so much notice would still take an order for this day. */
const inReach = (view: View, leadMinutes: number, day: number): boolean =>
  leadMinutes === 0 ||
  officeMinutesBetween(deskHours(view), view.minute, day * DAY_MINUTES + view.you.deskFrom) >= leadMinutes;

/** Who was asked for other days; and who was let go or lost, when there is nobody else. */
function mayAskAgain(view: View, id: string, days: readonly number[]): boolean {
  const status = bookingOf(view, id)?.status ?? '';
  if (status === 'unavailable') return !isGone(view, id, days);
  if (status === 'released') return true;
  const others = view.activities.flatMap((one) => one.needs.filter((need) => need.subjectId === id));
  return ['cancelled', 'lost', 'refused'].includes(status) && others.every((one) => nobodyLeft(view, one, days));
}

/** How to book: ask first and then confirm, confirm unasked, or hold on a pencil until the plan is firm. */
export type Booking = 'ask' | 'at-once' | 'pencil';

/** Asks, then confirms who is free; confirms further days when the plan grows. */
export function book(view: View, way: Booking = 'ask'): Command[] {
  const ask = new Map<string, string[]>();
  const commands: Command[] = [];
  for (const [id, days] of wantedDays(view)) {
    const item = view.kit.find((one) => one.id === id);
    if (item?.ownerId) continue;
    const booking = bookingOf(view, id);
    const missing = days.filter((day) => !booking?.days.includes(day) && inReach(view, item?.leadMinutes ?? 0, day));
    if (missing.length === 0 || queued(view, 'confirm', id) || queued(view, 'enquire', id)) continue;
    const confirm: Command = {
      type: 'confirm',
      subjectId: id,
      days: missing,
      reason: 'The best that suits the job and is free.',
    };
    const status = mayAskAgain(view, id, days) ? undefined : booking?.status;
    if (status === 'enquired' || status === 'confirming' || status === 'approval') continue;
    if (way === 'pencil' && (status === undefined || status === 'available')) {
      if (!queued(view, 'pencil', id)) commands.push({ type: 'pencil', subjectId: id, days });
      continue;
    }
    if (way === 'pencil' && status === 'pencilled' && booking && !soon(view, booking)) continue;
    if (status === undefined && way === 'ask') {
      const key = missing.join();
      ask.set(key, [...(ask.get(key) ?? []), id]);
    } else if (status === undefined || ['available', 'pencilled', 'challenged', 'confirmed'].includes(status))
      commands.push(confirm);
  }
  for (const [key, subjectIds] of ask) commands.push({ type: 'enquire', subjectIds, days: key.split(',').map(Number) });
  return commands;
}

/** A pencil that is about to run out, or whose first day is near. */
const soon = (view: View, booking: BookingView): boolean =>
  (booking.expiresMinute !== null && booking.expiresMinute < view.minute + DAY_MINUTES) ||
  booking.wantedDays.some((day) => day <= view.day + 3);

/** Lets go of whoever is held and no longer wanted. */
export function letGo(view: View): Command[] {
  const wanted = wantedDays(view);
  return view.bookings
    .filter(({ subjectId, status }) => ['pencilled', 'challenged'].includes(status) && !wanted.has(subjectId))
    .filter(({ subjectId }) => !queued(view, 'release', subjectId) && !queued(view, 'pencil', subjectId))
    .map(({ subjectId }) => ({ type: 'release', subjectId }));
}

export function sendReleases(view: View): Command[] {
  const appearing = new Set(
    view.activities.filter((one) => one.needsReleases).flatMap((one) => one.needs.map((need) => need.subjectId)),
  );
  const personIds = view.releases
    .filter((one) => one.sentMinute === null && appearing.has(one.personId))
    .map((one) => one.personId);
  return personIds.length === 0 || queued(view, 'send-releases') ? [] : [{ type: 'send-releases', personIds }];
}
