/**
 * How many of a thing are wanted at once by the plan, and how many there are for us. One piece of kit may stand for several of a kind.
 * Must not know prices.
 */
import { type Row, usesOf } from './live.ts';
import type { Day, KitItem, Units } from './model.ts';
import { inPlay, named, plannedDays, plannedEnd, plannedStart, type Run } from './run.ts';

/** Units that one activity wants: two needs of a kind want two, and one that serves as several things is still one. */
export function unitsIn(row: Row, kitId: string): number {
  row.units ??= unitsOf(row);
  return row.units.get(kitId) ?? 0;
}

function unitsOf({ activity, entry }: Row): Map<string, number> {
  const units = new Map<string, number>();
  const alike = new Map<string, number>();
  for (const { id, kind, asks } of activity.needs) {
    const kitId = kind === 'kit' ? entry.uses[id] : undefined;
    if (kitId === undefined) continue;
    const count = (alike.get(`${kitId}/${asks}`) ?? 0) + 1;
    alike.set(`${kitId}/${asks}`, count);
    units.set(kitId, Math.max(units.get(kitId) ?? 0, count));
  }
  return units;
}

/** The most units that the plan wants at one time, on these days or on any. What was bought once serves everybody. */
export function peakUnits(run: Run, kitId: string, days: readonly Day[] | null = null): number {
  if (named(run.tables.kit, kitId).once) return 1;
  const steps: { minute: number; by: number }[] = [];
  for (const row of new Set(usesOf(run, kitId).map((use) => use.row))) {
    const { activity, entry, work } = row;
    if (work.status === 'done' || work.status === 'skipped' || entry.startMinute === null) continue;
    if (days && !plannedDays(run, activity).some((day) => days.includes(day))) continue;
    const units = unitsIn(row, kitId);
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
