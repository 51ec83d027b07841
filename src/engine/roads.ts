/**
 * How long the road takes: the scenario's minutes between two places, and what the hour makes of them.
 * Bands come from scenarios/rules/travel.json. Must not know who travels.
 */
import { minuteOfUnitDay, unitDayOf, weekdayOfDay } from './calendar.ts';
import type { Minute, RoadBand } from './model.ts';
import type { Run } from './run.ts';

/** The band that somebody who sets off at this minute drives in; null: the road takes what it takes. */
export function bandAt(bands: readonly RoadBand[], startDate: string, setOff: Minute): RoadBand | null {
  const at = minuteOfUnitDay(setOff);
  const day = weekdayOfDay(startDate, unitDayOf(setOff));
  return bands.find(({ weekdays, from, to }) => weekdays.includes(day) && at >= from && at < to) ?? null;
}

export const roadMinutes = (minutes: number, band: RoadBand | null): number =>
  band ? Math.ceil((minutes * band.timesPerMille) / 1000) : minutes;

/** Minutes from one place to another for somebody who sets off then. */
export function travelMinutes(run: Run, fromId: string, toId: string, setOff: Minute): number {
  const { roads, travel, startDate } = run.model;
  const minutes = fromId === toId ? undefined : travel[`${fromId}>${toId}`];
  return minutes === undefined ? roads.settleInMinutes : roadMinutes(minutes, bandAt(roads.bands, startDate, setOff));
}
