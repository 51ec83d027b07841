/**
 * How many of a thing are wanted at once by the plan, and how many there are for us. One piece of kit may stand for several of a kind.
 * Must not know prices.
 */
import { rowOf, usesOf } from './live.ts';
import type { Activity, Day, KitItem, Units } from './model.ts';
import { inPlay, named, plannedDays, plannedEnd, plannedStart, type Run, subjectOf } from './run.ts';

/** Units that one activity wants: two needs of a kind want two, and one that serves as several things is still one. */
export function unitsIn(run: Run, activity: Activity, kitId: string): number {
  let most = 0;
  for (const { asks } of activity.needs) {
    let count = 0;
    for (const need of activity.needs)
      if (need.kind === 'kit' && need.asks === asks && subjectOf(run, activity.id, need) === kitId) count += 1;
    most = Math.max(most, count);
  }
  return most;
}

/** The most units that the plan wants at one time, on these days or on any. What was bought once serves everybody. */
export function peakUnits(run: Run, kitId: string, days: readonly Day[] | null = null): number {
  if (named(run.tables.kit, kitId).once) return 1;
  const steps: { minute: number; by: number }[] = [];
  for (const activity of new Set(usesOf(run, kitId).map(({ row }) => row.activity))) {
    const { entry, work } = rowOf(run, activity.id);
    if (work.status === 'done' || work.status === 'skipped' || entry.startMinute === null) continue;
    if (days && !plannedDays(run, activity).some((day) => days.includes(day))) continue;
    const units = unitsIn(run, activity, kitId);
    const start = plannedStart(run, activity, entry.startMinute);
    steps.push({ minute: start, by: units }, { minute: plannedEnd(run, activity, entry) ?? start, by: -units });
  }
  // What ends at a minute is free for what begins at it.
  steps.sort((a, b) => a.minute - b.minute || a.by - b.by);
  let now = 0;
  let peak = 0;
  for (const { by } of steps) {
    now += by;
    peak = Math.max(peak, now);
  }
  return peak;
}

/** Units to book for each of these days: what the plan wants at once, as far as there are so many, and no fewer than are held. */
export function unitsFor(run: Run, item: KitItem, days: readonly Day[]): Units {
  const units: Units = {};
  if (item.stock === 1) return units;
  const booking = run.state.bookings[item.id];
  for (const day of days) {
    const held = booking?.days.includes(day) ? (booking.units[day] ?? 1) : 1;
    const count = Math.max(held, Math.min(item.stock, peakUnits(run, item.id, [day])));
    if (count > 1) units[day] = count;
  }
  return units;
}

/** Units we may use on a day: those booked, or all there are where nothing is booked or it comes with somebody. */
export const unitsHeld = (run: Run, item: KitItem, day: Day): number =>
  item.ownerId !== null || !inPlay(run, 'bookings')
    ? item.stock
    : Math.min(item.stock, run.state.bookings[item.id]?.units[day] ?? 1);

/** How many more the plan wants on a booked day than were booked for it; nought where the house has no more. */
export function unitsShort(run: Run, kitId: string): number {
  const item = run.tables.kit.get(kitId);
  const booking = run.state.bookings[kitId];
  if (!item || !booking || booking.days.length === 0) return 0;
  const wanted = unitsFor(run, item, booking.days);
  return Math.max(...booking.days.map((day) => (wanted[day] ?? 1) - (booking.units[day] ?? 1)));
}
