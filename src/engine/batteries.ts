/**
 * Batteries: a set runs for so long, less in the cold, and is charged where there are mains while it rests, and overnight. A minute
 * of charging is a minute of running (a design figure: chargers keep pace with one camera). Flat ones hold the work up.
 */
import { dayOf, unitDayOf } from './calendar.ts';
import { isOutdoors, kitOf } from './kit.ts';
import { placeIn, type Row } from './live.ts';
import type { KitItem, Minute, Place } from './model.ts';
import { named, type Run } from './run.ts';

/** Somewhere to plug in a charger: a house has it, and outdoors only where somebody counted a supply. */
export const hasMains = ({ supplyWatts, interior }: Place): boolean =>
  supplyWatts === null ? interior : supplyWatts > 0;

/** What is left at a later minute of what was left then: full after a night, more after a rest at the mains. */
export function chargedLeft(
  full: number,
  before: { leftMinutes: number; minute: Minute; mains: boolean } | null,
  minute: Minute,
): number {
  if (before === null || unitDayOf(before.minute) < unitDayOf(minute)) return full;
  return before.mains ? Math.min(full, before.leftMinutes + Math.max(0, minute - before.minute)) : before.leftMinutes;
}

/** Running minutes that so many minutes of use take out of a set. */
export const drawnBy = (run: Run, cold: boolean, minutes: number): number =>
  cold ? Math.floor((minutes * 1000) / run.model.kitLimits.coldBatteryPerMille) : minutes;

/** Running minutes left now. */
export function chargeOf(run: Run, { id, batteryMinutes }: KitItem): number {
  const used = run.state.charge[id];
  const place = used?.placeId == null ? null : named(run.tables.places, used.placeId);
  return chargedLeft(
    batteryMinutes,
    used ? { ...used, mains: place !== null && hasMains(place) } : null,
    run.state.minute,
  );
}

const isCold = (run: Run, row: Row): boolean =>
  isOutdoors(run, row) && (run.state.weather[dayOf(run.state.minute)]?.tempC ?? 0) < run.model.kitLimits.coldBelowC;

/** The first kit of this activity whose batteries are flat, or null. */
export const flatKit = (run: Run, row: Row): KitItem | null =>
  kitOf(run, row).find((item) => item.batteryMinutes > 0 && chargeOf(run, item) === 0) ?? null;

/** Work of so many minutes from now runs the batteries of its kit down. */
export function runDown(run: Run, row: Row, minutes: number): void {
  for (const item of kitOf(run, row)) {
    if (item.batteryMinutes === 0) continue;
    run.state.charge[item.id] = {
      leftMinutes: Math.max(0, chargeOf(run, item) - drawnBy(run, isCold(run, row), minutes)),
      minute: run.state.minute + minutes,
      placeId: placeIn(row),
    };
  }
}
