/**
 * What has to be booked, as slots: one for each role, kind of kit and choice of place that the plan asks for, with everybody and
 * everything that could serve. It must not know React, and it books nothing.
 */
import type { Day, Pence } from '../../../engine/model.ts';
import type { ActivityView, BookingView, NeedView, View } from '../../../engine/view.ts';
import { nameOf } from '../../kit/index.ts';
import { bookingOf, isOver, jobFor, plannedDaysFor, pricePence } from '../parts/reading.ts';
import { isHeld } from '../parts/state-words.ts';

/** One need of one activity, or its place where `needId` is null. */
export interface SlotUse {
  activityId: string;
  needId: string | null;
}

export interface Slot {
  key: string;
  kind: 'person' | 'kit' | 'place';
  label: string;
  optionIds: string[];
  activities: ActivityView[];
  /** Skills or specs that some activity wants. */
  wants: string[];
  /** Who or what the plan has for it. */
  chosenIds: string[];
  /** Everything it stands for in the plan that is not over. */
  uses: SlotUse[];
  /** Those that nobody is chosen for. */
  openUses: SlotUse[];
  /** What the budget set aside. */
  allowancePence: Pence;
  over: boolean;
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

export function slotsOf(view: View): Slot[] {
  return [...needSlots(view), ...placeSlots(view)];
}

function needSlots(view: View): Slot[] {
  const groups = new Map<string, { activity: ActivityView; need: NeedView }[]>();
  for (const activity of view.activities) {
    for (const need of activity.needs) {
      const key = `${need.kind}:${need.asks}`;
      groups.set(key, [...(groups.get(key) ?? []), { activity, need }]);
    }
  }
  return [...groups].flatMap(([key, uses]): Slot[] => {
    const first = uses[0];
    if (!first) return [];
    const open = uses.filter(({ activity }) => !isOver(activity));
    const live = open.length > 0 ? open : uses;
    return [
      {
        key,
        kind: first.need.kind,
        label: uses.map(({ need }) => need.label).sort((a, b) => a.length - b.length)[0] ?? first.need.label,
        optionIds: unique(uses.flatMap(({ need }) => need.optionIds)),
        activities: unique(live.map(({ activity }) => activity)),
        wants: unique(uses.flatMap(({ need }) => need.wants)),
        chosenIds: unique(uses.flatMap(({ need }) => (need.subjectId === null ? [] : [need.subjectId]))),
        uses: open.map(({ activity, need }) => ({ activityId: activity.id, needId: need.id })),
        openUses: open
          .filter(({ need }) => need.subjectId === null)
          .map(({ activity, need }) => ({ activityId: activity.id, needId: need.id })),
        allowancePence: uses.reduce((sum, { need }) => sum + need.allowancePence, 0),
        over: open.length === 0,
      },
    ];
  });
}

/** A recce of yours needs no booking, so it asks for none. */
function placeSlots(view: View): Slot[] {
  const groups = new Map<string, ActivityView[]>();
  for (const activity of view.activities) {
    const owned = activity.placeIds.filter((id) => view.places.some((place) => place.id === id && place.bookable));
    if (owned.length === 0 || activity.withYou) continue;
    const key = `place:${[...activity.placeIds].sort().join()}`;
    groups.set(key, [...(groups.get(key) ?? []), activity]);
  }
  return [...groups].map(([key, all]): Slot => {
    const live = all.filter((activity) => !isOver(activity));
    const optionIds = all[0]?.placeIds ?? [];
    const only = optionIds.length === 1 ? optionIds[0] : undefined;
    const first = all[0]?.title ?? 'Place';
    return {
      key,
      kind: 'place',
      label: only
        ? nameOf(view, only)
        : all.length > 1
          ? `Place for ${first} and ${all.length - 1} more`
          : `Place for ${first}`,
      optionIds,
      activities: live.length > 0 ? live : all,
      wants: [],
      chosenIds: unique(all.flatMap((activity) => (activity.placeId === null ? [] : [activity.placeId]))),
      uses: live.filter((activity) => activity.canPlan).map((activity) => ({ activityId: activity.id, needId: null })),
      openUses: live
        .filter((activity) => activity.placeId === null)
        .map((activity) => ({ activityId: activity.id, needId: null })),
      allowancePence: 0,
      over: live.length === 0,
    };
  });
}

/** Days an option would be booked for: those it stands on in the plan, else all that the slot asks for. */
export function daysFor(view: View, slot: Slot, subjectId: string): Day[] {
  const own = plannedDaysFor(view, subjectId);
  if (own.length > 0) return own;
  return unique(slot.activities.flatMap(({ days }) => days))
    .filter((day) => day >= view.day)
    .sort((a, b) => a - b);
}

/** Options with something to act on: in the plan, or with a booking that lives. */
export const liveOptions = (view: View, slot: Slot): string[] =>
  slot.optionIds.filter((id) => {
    const status = bookingOf(view, id)?.status;
    return slot.chosenIds.includes(id) || status === 'available' || (status !== undefined && isHeld(status));
  });

/** Covered: whoever the plan has is confirmed for every day, and nothing is open. */
export function isCovered(view: View, slot: Slot): boolean {
  if (slot.over) return true;
  if (slot.openUses.length > 0 || slot.chosenIds.length === 0) return false;
  return slot.chosenIds.every((id) => isConfirmedFor(view, id, bookingOf(view, id), plannedDaysFor(view, id)));
}

export interface NewDays {
  subjectId: string;
  days: Day[];
  pence: Pence;
}

/** Who and what is confirmed, and by the plan is wanted on more days: those that are not asked for and that nobody has said no to. */
export function newDays(view: View): NewDays[] {
  return view.bookings.flatMap((booking): NewDays[] => {
    const { subjectId } = booking;
    const planned = plannedDaysFor(view, subjectId);
    if (booking.status !== 'confirmed' || isConfirmedFor(view, subjectId, booking, planned)) return [];
    const missing = planned.filter((day) => !booking.days.includes(day));
    const days = (missing.length > 0 ? missing : planned).filter((day) => !booking.awayDays.includes(day));
    const pence = pricePence(view, subjectId, days);
    const asked = jobFor(view, { type: 'confirm', subjectId, days, reason: '' });
    return asked || days.length === 0 ? [] : [{ subjectId, days, pence }];
  });
}

export function isConfirmedFor(
  view: View,
  id: string,
  booking: BookingView | undefined,
  days: readonly Day[],
): boolean {
  const kit = view.kit.find((one) => one.id === id);
  if (kit?.ownerId) return isConfirmedFor(view, kit.ownerId, bookingOf(view, kit.ownerId), days);
  const place = view.places.find((one) => one.id === id);
  if (place && !place.bookable) return true;
  if (booking?.status !== 'confirmed' || booking.unitsShort > 0) return false;
  return Boolean(kit?.once) || days.every((day) => booking.days.includes(day));
}
