/**
 * What a hire house counts: so many days of a week, a weekend as so many days, and the days that early collecting adds. Dates and
 * figures in, numbers out. Must not know runs or bookings.
 */
import { type Calendar, isWorkingDay, minuteOfUnitDay, unitDayOf, weekdayOfDay } from './calendar.ts';
import type { Day, Minute, Pence, Units } from './model.ts';

/** The house’s terms that a sum needs: days charged for a week and for a weekend. */
export interface HireTerms extends Calendar {
  weekDays: number;
  weekendDays: number;
}

/** Days charged for these booked days: no more than so many in any seven, and a whole weekend as so many. */
export function hireDays({ startDate, weekDays, weekendDays }: HireTerms, days: readonly Day[]): number {
  const ordered = [...new Set(days)].sort((a, b) => a - b);
  let sum = 0;
  let weekFrom = Number.NEGATIVE_INFINITY;
  let counted = 0;
  ordered.forEach((day, at) => {
    if (day >= weekFrom + 7) {
      sum += Math.min(weekDays, counted);
      weekFrom = day;
      counted = 0;
    }
    const restOfWeekend = weekdayOfDay(startDate, day) === 7 && ordered[at - 1] === day - 1;
    if (!restOfWeekend || weekendDays > 1) counted += 1;
  });
  return sum + Math.min(weekDays, counted);
}

/** The price of hire for these days: each further unit for the days on which there are so many. */
export function hirePence(terms: HireTerms, ratePence: Pence, days: readonly Day[], units: Units): Pence {
  let sum = 0;
  for (let unit = 1; ; unit += 1) {
    const on = days.filter((day) => (units[day] ?? 1) >= unit);
    if (on.length === 0) return sum;
    sum += ratePence * hireDays(terms, on);
  }
}

/**
 * Days that are charged besides the booked ones when kit is collected at this minute for a first day. Collecting is free on the last
 * working afternoon before it, from the hour of the house; sooner, each day until then counts.
 */
export function earlyDays(terms: HireTerms, collectFrom: number, collected: Minute, firstDay: Day): number {
  let last = firstDay - 1;
  while (!isWorkingDay(terms, last)) last -= 1;
  const day = unitDayOf(collected);
  const from = minuteOfUnitDay(collected) >= collectFrom ? day + 1 : day;
  return from > last ? 0 : hireDays({ ...terms, weekDays: 7 }, range(from, last));
}

const range = (from: Day, to: Day): Day[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
