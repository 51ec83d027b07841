/**
 * How a sensible coordinator finds, holds and books people, kit and places for what is planned, as small steps over the view.
 * Must not know anything the view does not say.
 */
import { minuteOfDay, type Office, officeMinutesBetween } from '../engine/calendar.ts';
import type { Command } from '../engine/command.ts';
import { DAY_MINUTES, type Minute } from '../engine/model.ts';
import type { ActivityView, BookingView, NeedView, View } from '../engine/view.ts';
import { bookingOf, isAway, isOver, nextWorkingDay, queued, SAID_NO } from './planning.ts';

/** Who said no to other days than these may be asked again; what was not approved is not to be had. */
export const isGone = (view: View, id: string, days: readonly number[]): boolean => {
  const asked = view.approvals.findLast((one) => (one.kind === 'spend' || one.kind === 'kit') && one.subjectId === id);
  return asked?.answer === 'no' || isAway(view, id, days);
};

/** Nobody and nothing that could serve this need is left for these days. */
export const nobodyLeft = (view: View, need: NeedView, days: readonly number[]): boolean =>
  need.optionIds.every((id) => isGone(view, id, days));

/** Those who turned a booking down after this minute. */
export function refusedSince({ facts }: View, minute: Minute): Set<string> {
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
  // Nobody works on two things at once, and what there is one of is in one room.
  const elsewhere = new Set(
    view.activities
      .filter((one) => one.id !== activity.id && !isOver(one) && overlap(one, activity))
      .flatMap((one) => one.needs.flatMap(({ subjectId }) => subjectId ?? []))
      .filter((id) => (view.kit.find((one) => one.id === id)?.stock ?? 1) === 1),
  );
  const tooLate = (id: string) => {
    const leadMinutes = view.kit.find((one) => one.id === id)?.leadMinutes ?? 0;
    return bookingOf(view, id)?.status !== 'confirmed' && days.some((day) => !inReach(view, leadMinutes, day));
  };
  // What it adds for others later is somebody's day too: a pound a minute.
  const later = (id: string) => (view.kit.find((one) => one.id === id)?.conform?.minutes ?? 0) * 100;
  const rank = (id: string) =>
    (cheapest ? 0 : lacks(id) * 1_000_000 + later(id) + (elsewhere.has(id) || tooLate(id) ? 600_000 : 0)) +
    (used.has(id) ? -500_000 : 0) +
    rate(id);
  return [...options].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** Whether two activities are planned for the same time; two at one place are one day’s work. */
const overlap = (a: ActivityView, b: ActivityView): boolean =>
  (a.placeId === null || b.placeId === null) &&
  (a.startMinute ?? Infinity) < (b.endMinute ?? 0) &&
  (b.startMinute ?? Infinity) < (a.endMinute ?? 0);

/** Somebody at a child’s side whom nobody has approved for it: the work can’t begin. */
const isUnlawful = (view: View, { id }: ActivityView, need: NeedView): boolean =>
  need.asks === 'chaperone' &&
  view.conflicts.some((one) => one.code === 'skill-missing' && one.activityId === id && one.needId === need.id);

export function assignNeeds(view: View, cheapest = false): Command[] {
  const refusedToday = refusedSince(view, view.minute - DAY_MINUTES);
  for (const activity of view.activities) {
    if (isOver(activity) || activity.state === 'in-progress') continue;
    const days = daysLeft(view, activity);
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
      const gone =
        need.subjectId !== null &&
        (orphan || isGone(view, need.subjectId, days) || (refused && missing) || isUnlawful(view, activity, need));
      if (need.subjectId !== null && !gone) continue;
      const subjectId = choose(view, activity, need, days, cheapest);
      if (subjectId !== null && subjectId !== need.subjectId)
        return [{ type: 'assign-need', activityId: activity.id, needId: need.id, subjectId }];
    }
  }
  return [];
}

/** Days on which work is still to be done: those of its plan, and the next ones for what is held up or runs over. */
function daysLeft(view: View, activity: ActivityView): number[] {
  if (activity.startMinute === null) return [];
  const days = new Set(activity.days.filter((day) => day >= view.day));
  const stuck = activity.heldUpBy?.reason === 'person-not-booked' || activity.heldUpBy?.reason === 'kit-absent';
  const overrun =
    activity.state === 'in-progress' &&
    activity.hours === 'office' &&
    (activity.endMinute ?? 0) <= view.minute + DAY_MINUTES / 2;
  const due = activity.hours === 'office' && (activity.startMinute < view.minute || activity.state === 'in-progress');
  if (stuck && minuteOfDay(view.minute) < 14 * 60) days.add(view.day);
  if (stuck || overrun || (due && (activity.endMinute ?? 0) <= view.minute + DAY_MINUTES))
    days.add(nextWorkingDay(view, view.day + 1));
  return [...days].sort((a, b) => a - b);
}

/** Days each drafted person, thing and place is wanted. */
export function wantedDays(view: View): Map<string, number[]> {
  const wanted = new Map<string, Set<number>>();
  const add = (id: string, days: readonly number[]) => wanted.set(id, new Set([...(wanted.get(id) ?? []), ...days]));
  for (const activity of view.activities) {
    if (activity.startMinute === null || isOver(activity)) continue;
    const days = daysLeft(view, activity);
    for (const need of activity.needs) if (need.subjectId !== null) add(need.subjectId, days);
    const place = view.places.find((one) => one.id === activity.placeId);
    const recce = activity.stage === 'prep' && activity.withYou;
    if (place?.bookable && !recce) add(place.id, days);
  }
  return new Map([...wanted].map(([id, days]) => [id, [...days].sort((a, b) => a - b)]));
}

const deskHours = (view: View): Office => ({
  startDate: view.startDate,
  holidays: view.holidays,
  from: view.you.deskFrom,
  to: view.you.deskTo,
});

/** Whether a supplier who wants so much notice would still take an order for this day. */
export const inReach = (view: View, leadMinutes: number, day: number): boolean =>
  leadMinutes === 0 ||
  officeMinutesBetween(deskHours(view), view.minute, day * DAY_MINUTES + view.you.deskFrom) >= leadMinutes;

/** Who was asked for other days, and whom we let go ourselves. */
function mayAskAgain(view: View, id: string, days: readonly number[]): boolean {
  const status = bookingOf(view, id)?.status ?? '';
  if (status === 'released' || status === 'cancelled') return true;
  return SAID_NO.includes(status) && !isGone(view, id, days);
}

/** A no to the money that is so fresh that asking again would be nagging. */
const turnedDown = (view: View, id: string): boolean =>
  view.approvals.some(
    (one) =>
      one.kind === 'spend' &&
      one.subjectId === id &&
      one.answer === 'no' &&
      view.minute - (one.chasedMinute ?? one.askedMinute) < DAY_MINUTES,
  );

/** How to book: ask first and then confirm, confirm unasked, or hold on a pencil until the plan is firm. */
export type Booking = 'ask' | 'at-once' | 'pencil';

/** Asks, then confirms who is free; confirms further days when the plan grows. */
export function book(view: View, way: Booking = 'ask'): Command[] {
  const ask = new Map<string, string[]>();
  const commands: Command[] = [];
  for (const [id, days] of wantedDays(view)) {
    const item = view.kit.find((one) => one.id === id);
    const booking = bookingOf(view, id);
    // What is bought once is had for every day.
    if (item?.ownerId || (item?.once && booking?.status === 'confirmed')) continue;
    const short = booking?.status === 'confirmed' && booking.unitsShort > 0;
    const wanting = days.filter((day) => short || !(booking?.days.includes(day) || booking?.awayDays.includes(day)));
    const missing = inTime(view, wanting, booking, item?.leadMinutes ?? 0);
    if (missing.length === 0 || queued(view, 'confirm', id) || queued(view, 'enquire', id)) continue;
    if (turnedDown(view, id)) continue;
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
    } else if (status === undefined || ['available', 'pencilled', 'challenged', 'confirmed'].includes(status)) {
      const rivals = way === 'at-once' ? [] : toCompare(view, id, missing);
      if (rivals === 'waiting') continue;
      if (rivals.length > 0) ask.set(missing.join(), [...(ask.get(missing.join()) ?? []), ...rivals]);
      else commands.push(confirm);
    }
  }
  for (const [key, subjectIds] of ask) commands.push({ type: 'enquire', subjectIds, days: key.split(',').map(Number) });
  return commands;
}

/** Of these days those a supplier would still take an order for; none, and nothing to come: the first on which they would. */
function inTime(view: View, days: readonly number[], booking: BookingView | undefined, leadMinutes: number): number[] {
  const open = days.filter((day) => inReach(view, leadMinutes, day));
  if (open.length > 0 || days.length === 0 || booking?.days.some((day) => day >= view.day)) return open;
  let first = nextWorkingDay(view, view.day + 1);
  while (first < view.days.length && !inReach(view, leadMinutes, first)) first = nextWorkingDay(view, first + 1);
  return first < view.days.length ? [first] : [];
}

/** Others to ask for a price first, where the approver will want to compare. */
function toCompare(view: View, id: string, days: readonly number[]): readonly string[] | 'waiting' {
  const rule = view.cash.comparePrices;
  const rate =
    view.people.find((one) => one.id === id)?.ratePence ??
    view.kit.find((one) => one.id === id)?.ratePence ??
    view.places.find((one) => one.id === id)?.feePence ??
    0;
  if (!rule || rate * days.length <= rule.overPence) return [];
  const rivals = [
    ...new Set(
      view.activities.flatMap(({ needs, placeIds }) => [
        ...needs.flatMap(({ optionIds }) => (optionIds.includes(id) ? optionIds : [])),
        ...(placeIds.includes(id) ? placeIds : []),
      ]),
    ),
  ];
  const quoted = rivals.filter((one) => one === id || bookingOf(view, one)?.quoted);
  const missing = Math.min(rule.quotes, rivals.length) - quoted.length;
  if (missing <= 0) return [];
  if (rivals.some((one) => queued(view, 'enquire', one) || bookingOf(view, one)?.status === 'enquired'))
    return 'waiting';
  return rivals.filter((one) => !bookingOf(view, one)).slice(0, missing);
}

/** A pencil that is about to run out, or whose first day is near. */
const soon = (view: View, booking: BookingView): boolean =>
  (booking.expiresMinute !== null && booking.expiresMinute < view.minute + DAY_MINUTES) ||
  booking.wantedDays.some((day) => day <= view.day + 3);

/** Lets go of whoever is held and no longer wanted; whoever is booked and has no work left, before they come for nothing. */
export function letGo(view: View, firm = true): Command[] {
  const wanted = wantedDays(view);
  const left = view.activities.filter((one) => !isOver(one));
  const team = new Set(view.tasks.flatMap((task) => task.people.map((one) => one.personId)));
  const busy = new Set([...left.flatMap((one) => [one.placeId, ...one.needs.map((need) => need.subjectId)]), ...team]);
  // Once the plan is firm: booked by us, and only for days it has left. Let go, and asked again for those it has now.
  const ours = new Set(view.facts.flatMap((fact) => (fact.kind === 'booking-confirmed' ? fact.subjectId : [])));
  const bought = new Set([...view.kit, ...view.places].flatMap((one) => (one.once ? one.id : [])));
  const moved = ({ subjectId: id, days }: BookingView) => {
    const now = wanted.get(id) ?? [];
    return (
      firm &&
      ours.has(id) &&
      !bought.has(id) &&
      !team.has(id) &&
      now.length > 0 &&
      !now.some((day) => days.includes(day))
    );
  };
  return view.bookings
    .filter((one) =>
      one.status === 'confirmed'
        ? (!busy.has(one.subjectId) || moved(one)) && one.days.every((day) => day > view.day)
        : ['pencilled', 'challenged'].includes(one.status) && !wanted.has(one.subjectId),
    )
    .filter(({ subjectId }) =>
      (['release', 'pencil', 'confirm', 'enquire'] as const).every((type) => !queued(view, type, subjectId)),
    )
    .map(({ subjectId }) => ({ type: 'release', subjectId }));
}

/** The form that covers what the film needs and takes the least beyond it. */
function formFor({ releaseForms: { forms, mustCover, mustYears } }: View): string | undefined {
  const enough = forms.filter(
    ({ covers, years }) =>
      mustCover.every((one) => covers.includes(one)) && (mustYears === null || years === null || years >= mustYears),
  );
  return [...enough].sort((a, b) => a.covers.length - b.covers.length || (a.years ?? 99) - (b.years ?? 99))[0]?.id;
}

/** Forms to everybody who appears, and a call to whoever asks about theirs. */
export function sendReleases(view: View): Command[] {
  const appearing = new Set(
    view.activities.filter((one) => one.needsReleases).flatMap((one) => one.needs.map((need) => need.subjectId)),
  );
  const wanted = view.releases.filter((one) => appearing.has(one.personId));
  const personIds = wanted
    .filter(({ status, signed, fits }) => ['none', 'refused', 'withdrawn'].includes(status) || (signed && !fits))
    // Who has said no is not asked again the same day.
    .filter(({ sentMinute }) => sentMinute === null || view.minute - sentMinute > 2 * DAY_MINUTES)
    .map((one) => one.personId);
  const formId = formFor(view);
  const calls = wanted
    .filter(({ status, signerId }) => status === 'questions' && !queued(view, 'phone-person', signerId))
    .map(({ signerId }): Command => ({ type: 'phone-person', personId: signerId, activityIds: [] }));
  if (personIds.length === 0 || queued(view, 'send-releases')) return calls;
  return [{ type: 'send-releases', personIds, ...(formId === undefined ? {} : { formId }) }, ...calls];
}
