/**
 * Dates and working hours, in integers. Days are counted from an ISO date; no clock, no time zone, no locale:
 * production time is local wall time, 24 hours every day. Must not know people or plans.
 */
import { DAY_MINUTES, type Day, type Minute } from './model.ts';

export interface CivilDate {
  year: number;
  month: number;
  dayOfMonth: number;
}

/** Days from 1970-01-01 of a civil date (proleptic Gregorian; Hinnant's algorithm in integers). */
export function daysFromCivil({ year, month, dayOfMonth }: CivilDate): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function civilFromDays(days: number): CivilDate {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** `2026-03-02` as a civil date. Expects a valid ISO date; the scenario room has checked it. */
export function parseIsoDate(iso: string): CivilDate {
  const [year, month, dayOfMonth] = iso.split('-').map(Number) as [number, number, number];
  return { year, month, dayOfMonth };
}

/** Days from 1970-01-01 of an ISO date. Asked for all the time, so each date is worked out once. */
function epochDays(iso: string): number {
  let days = known.get(iso);
  if (days === undefined) {
    days = daysFromCivil(parseIsoDate(iso));
    known.set(iso, days);
  }
  return days;
}
const known = new Map<string, number>();

export function dateOfDay(startDate: string, day: Day): CivilDate {
  return civilFromDays(epochDays(startDate) + day);
}

export function isoDateOfDay(startDate: string, day: Day): string {
  const { year, month, dayOfMonth } = dateOfDay(startDate, day);
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** 1 Monday to 7 Sunday. */
export function weekdayOfDay(startDate: string, day: Day): number {
  const days = epochDays(startDate) + day;
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

export const dayOf = (minute: Minute): Day => Math.floor(minute / DAY_MINUTES);
export const minuteOfDay = (minute: Minute): number => minute - dayOf(minute) * DAY_MINUTES;

/**
 * A unit's day turns at 05:00 and not at midnight: a night call runs from 17:00 to 05:00 and belongs to the evening it began, an
 * early call begins at 05:00 (call windows of the commercials terms, domain 1.2). Calls, bookings, duty and sheets count in these days;
 * offices, weather and the sun in those of the calendar.
 */
export const DAY_TURNS = 5 * 60;
export const unitDayOf = (minute: Minute): Day => Math.floor((minute - DAY_TURNS) / DAY_MINUTES);
/** Minutes from midnight of the unit's day: from 300 up to 1739, for 04:59 of the morning after. */
export const minuteOfUnitDay = (minute: Minute): number => minute - unitDayOf(minute) * DAY_MINUTES;

/** The days of a run: the date of day 0, and those that are bank holidays. */
export interface Calendar {
  startDate: string;
  holidays: readonly Day[];
}

/** Office hours of a run: which minutes of which days count as working time. */
export interface Office extends Calendar {
  /** Minutes of the day. */
  from: number;
  to: number;
}

/** Monday to Friday, and no bank holiday. */
export const isWorkingDay = ({ startDate, holidays }: Calendar, day: Day): boolean =>
  weekdayOfDay(startDate, day) <= 5 && !holidays.includes(day);

/** The first working day after a day. */
export function nextWorkingDay(calendar: Calendar, day: Day): Day {
  let next = day + 1;
  while (!isWorkingDay(calendar, next)) next += 1;
  return next;
}

export function inOffice(office: Office, minute: Minute): boolean {
  const at = minuteOfDay(minute);
  return at >= office.from && at < office.to && isWorkingDay(office, dayOf(minute));
}

/** The first office minute at or after `minute`. */
export function nextOfficeMinute(office: Office, minute: Minute): Minute {
  let day = dayOf(minute);
  const at = minuteOfDay(minute);
  if (isWorkingDay(office, day) && at < office.to) return Math.max(minute, day * DAY_MINUTES + office.from);
  do day += 1;
  while (!isWorkingDay(office, day));
  return day * DAY_MINUTES + office.from;
}

/** The minute at which `minutes` of office time have passed since `from`. */
export function addOfficeMinutes(office: Office, from: Minute, minutes: number): Minute {
  let now = nextOfficeMinute(office, from);
  let left = minutes;
  for (;;) {
    const closes = dayOf(now) * DAY_MINUTES + office.to;
    if (left <= closes - now) return now + left;
    left -= closes - now;
    now = nextOfficeMinute(office, closes);
  }
}

/** Office minutes between two minutes; nought if `to` is not after `from`. */
export function officeMinutesBetween(office: Office, from: Minute, to: Minute): number {
  let total = 0;
  for (let day = dayOf(from); day <= dayOf(to); day += 1) {
    if (!isWorkingDay(office, day)) continue;
    const opens = Math.max(from, day * DAY_MINUTES + office.from);
    const closes = Math.min(to, day * DAY_MINUTES + office.to);
    if (closes > opens) total += closes - opens;
  }
  return total;
}
