/**
 * What a time and a place have to allow before work can be put there: its length with room in it, roads, doors, noise, rain,
 * signatures and permits. Must not know anything the view does not say.
 */
import { addOfficeMinutes, isWorkingDay, minuteOfUnitDay, type Office, unitDayOf } from '../engine/calendar.ts';
import type { Minute } from '../engine/model.ts';
import { bandAt, roadMinutes } from '../engine/roads.ts';
import type { ActivityView, View } from '../engine/view.ts';
import { inReach } from './booking.ts';
import { refusedForHaste } from './errands.ts';
import { bookingOf } from './planning.ts';

export interface Slot {
  start: Minute;
  end: Minute;
  placeId: string | null;
}

/** Errands in the days before a shoot are run in the afternoon. */
export const ERRAND_FROM = 15 * 60;

export const office = (view: View): Office => ({
  startDate: view.startDate,
  holidays: view.holidays,
  from: view.you.deskFrom,
  to: view.you.deskTo,
});
export const upToTick = (view: View, minute: Minute): Minute => Math.ceil(minute / view.tickMinutes) * view.tickMinutes;

/** Planned length with room in it: half way from what is likely to the longest, for work that others wait for on the day. */
export const roomy = (view: View, activity: ActivityView): number =>
  activity.hours === 'continuous' && activity.kind === 'work' && activity.stage === 'shoot'
    ? upToTick(view, Math.floor((activity.estimate.likely + activity.estimate.high) / 2))
    : activity.minutes;

export const endOf = (view: View, activity: ActivityView, start: Minute): Minute =>
  activity.hours === 'office'
    ? addOfficeMinutes(office(view), start, roomy(view, activity))
    : start + roomy(view, activity);

/** Minutes to leave between two things at different places: packing up, the road, and finding one's feet. */
export function between(view: View, fromId: string | null, toId: string | null, setOff: Minute): number {
  if (fromId === null || toId === null || fromId === toId) return 0;
  const road = view.places.find((one) => one.id === fromId)?.travelMinutes.find((one) => one.toPlaceId === toId);
  const minutes = roadMinutes(road?.minutes ?? 0, bandAt(view.roads, view.startDate, setOff));
  return upToTick(view, minutes) + view.tickMinutes;
}

/** Whether an activity takes kit back. */
export const returns = (view: View, id: string): boolean => view.kit.some((item) => item.returnedByActivityId === id);

/** A place that opens in the afternoon is had for the night. */
export function nightAt(view: View, placeId: string | null): { from: number; to: number } | null {
  const place = view.places.find((one) => one.id === placeId);
  return place && place.openFrom >= ERRAND_FROM ? { from: place.openFrom, to: place.openTo } : null;
}

export const placeFor = (activity: ActivityView): string | null => activity.placeId ?? activity.placeIds[0] ?? null;

/** Whether a place is known to be too loud for this then. */
export const loud = (view: View, activity: ActivityView, { start, end, placeId }: Slot): boolean =>
  activity.needsQuiet &&
  (view.places.find((one) => one.id === placeId)?.noise ?? []).some(
    ({ weekdays, from, to }) =>
      weekdays.includes(view.days[unitDayOf(start)]?.weekday ?? 0) &&
      from < minuteOfUnitDay(start) + (end - start) &&
      to > minuteOfUnitDay(start),
  );

export const wet = (view: View, day: number): boolean => {
  const weather = view.days[day]?.weather;
  return (weather?.rain === 'rain' || weather?.rain === 'heavy') && weather.sure !== 'low';
};

/** People and kit it is drafted with, and its room. */
export const uses = (activity: ActivityView): string[] =>
  activity.needs.flatMap((need) => (need.subjectId === null ? need.asks : need.subjectId));

/**
 * Whether a place is signed for that day, or could still be in the time its owner takes: after what they are signing now, if that is
 * for another day. A visit needs no signature.
 */
export function canBeSigned(view: View, activity: ActivityView, placeId: string | null, day: number): boolean {
  const place = view.places.find((one) => one.id === placeId);
  if (!place?.bookable || (activity.stage === 'prep' && activity.withYou)) return true;
  const booking = bookingOf(view, place.id);
  if (booking?.days.includes(day)) return true;
  const signing = booking?.status === 'confirming' || booking?.status === 'approval';
  if (signing && booking.wantedDays.includes(day)) return day > view.day;
  return inReach(view, place.permissionMinutes * (signing ? 2 : 1), day);
}

/** Whether what was refused because it was asked for late could be asked for in time for that day. */
export const canBePermitted = (view: View, activity: ActivityView, day: number): boolean =>
  view.permits.every((permit) => {
    if (!permit.activityIds.includes(activity.id) || permit.fits || !refusedForHaste(view, permit)) return true;
    let notice = 0;
    for (let at = view.day + 1; at < day; at += 1)
      if (permit.leadIn === 'calendar' || isWorkingDay(view, at)) notice += 1;
    return notice > permit.leadDays;
  });
