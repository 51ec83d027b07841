/**
 * What a day on duty is paid beyond the day rate: overtime in bands and blocks, late meals, nights, sixth and seventh days, and
 * rest cut short. Pure sums over one duty and the rules; whole pence. Must not know a run.
 */
import type { Grade, HoursRules, Pence, PerMille } from './model.ts';

export interface Duty {
  /** Minutes from midnight of the day of the call; the end may be past 1440. */
  start: number;
  end: number;
  /** When the first break began, and how long breaks lasted in all. */
  breakAt: number | null;
  breakMinutes: number;
  /** Rest before this call, from the person's own end of duty; null for a first day. */
  restBefore: number | null;
  /** This day's place in a row of days worked: 1 is the first. */
  dayInRow: number;
  kindOfDay: 'weekday' | 'saturday' | 'sunday' | 'bank-holiday';
  /** Booked and paid for an hour more than others. */
  extraHour: boolean;
}

export interface PayLine {
  why:
    | 'overtime'
    | 'late-meal'
    | 'night'
    | 'sixth-day'
    | 'seventh-day'
    | 'saturday'
    | 'sunday'
    | 'bank-holiday'
    | 'time-off-the-clock';
  minutes: number;
  pence: Pence;
}

/** Minutes in whole blocks, upwards. */
const blocks = (minutes: number, block: number): number => Math.ceil(Math.max(0, minutes) / block) * block;

/** Pence for these minutes at so many times the hourly rate, between the floor and the ceiling an hour has. */
function timesRate(rules: HoursRules, ratePence: Pence, minutes: number, timesPerMille: PerMille): Pence {
  const hour = ratePence / rules.hoursInDay;
  const times = (hour * timesPerMille) / 1000;
  const floor = Math.max(times, rules.overtimeFloorPence ?? 0);
  // Somebody whose plain hour is dearer than the ceiling is paid that hour, and no less (drama terms).
  const paid =
    rules.overtimeCeilingPence === null ? floor : Math.min(floor, Math.max(rules.overtimeCeilingPence, hour));
  return Math.floor((paid * minutes) / 60);
}

/** Minutes of one band after another, each with its multiplier. */
function banded(
  rules: HoursRules,
  ratePence: Pence,
  minutes: number,
  bands: HoursRules['overtimeBands'],
  gradeTimes: PerMille | null,
): Pence {
  return bands.reduce((sum, band, index) => {
    const upTo = bands[index + 1]?.afterMinutes ?? Number.MAX_SAFE_INTEGER;
    const inBand = Math.max(0, Math.min(minutes, upTo) - band.afterMinutes);
    return sum + timesRate(rules, ratePence, inBand, gradeTimes ?? band.timesPerMille);
  }, 0);
}

/** Worked minutes: on duty, less the meal that the day type does not pay, as far as it was taken. */
export const workedMinutes = (rules: HoursRules, duty: Pick<Duty, 'start' | 'end' | 'breakMinutes'>): number =>
  duty.end - duty.start - Math.min(duty.breakMinutes, rules.unpaidBreakMinutes);

/** Overtime of a day this long: minutes in whole blocks, and what they are paid. */
export function overtime(
  rules: HoursRules,
  ratePence: Pence,
  worked: number,
  grade: Grade,
): { minutes: number; pence: Pence } {
  const minutes = blocks(worked - rules.standardDayMinutes, rules.overtimeBlockMinutes);
  const times = rules.gradeTimes ? rules.gradeTimes[grade] : null;
  return { minutes, pence: banded(rules, ratePence, minutes, rules.overtimeBands, times) };
}

/** Minutes of a duty that lie in the night: from `nightFrom` to 05:00. */
export function nightMinutes(rules: HoursRules, duty: Duty): number {
  const within = (from: number, to: number) => Math.max(0, Math.min(duty.end, to) - Math.max(duty.start, from));
  return within(0, 300) + within(rules.nightFrom, 1440 + 300);
}

/** Every line of pay beyond the day rate, in the order a timesheet has them. Lines of nought are left out. */
export function extraPay(rules: HoursRules, ratePence: Pence, grade: Grade, duty: Duty): PayLine[] {
  const lines: PayLine[] = [];
  const add = (why: PayLine['why'], minutes: number, pence: Pence) => {
    if (minutes > 0 && pence > 0) lines.push({ why, minutes, pence });
  };
  const own = duty.extraHour ? { ...rules, standardDayMinutes: rules.standardDayMinutes + 60 } : rules;
  const over = overtime(own, ratePence, workedMinutes(rules, duty), grade);
  add('overtime', over.minutes, over.pence);
  if (rules.lateMealPaid && duty.end - duty.start > rules.firstBreakWithinMinutes) {
    const late = (duty.breakAt ?? duty.end) - duty.start - rules.firstBreakWithinMinutes;
    const minutes = blocks(late - rules.graceMinutes, rules.overtimeBlockMinutes);
    add('late-meal', minutes, overtimeAt(rules, ratePence, minutes));
  }
  const night = nightMinutes(rules, duty);
  add('night', night, timesRate(unlimited(rules), ratePence, night, rules.nightExtraPerMille));
  const dearest = dearestDay(rules, duty);
  if (dearest) add(dearest.why, rules.standardDayMinutes, extraDay(ratePence, dearest.timesPerMille));
  const short = duty.restBefore === null ? null : restPay(rules, ratePence, duty.restBefore);
  if (short) add('time-off-the-clock', short.minutes, short.pence);
  return lines;
}

/** Pay for rest cut short: minutes in whole blocks, and what they are paid; null: it was long enough. */
export function restPay(
  rules: HoursRules,
  ratePence: Pence,
  restBefore: number,
): { minutes: number; pence: Pence } | null {
  const minutes = blocks(rules.restMinutes - restBefore, rules.tocBlockMinutes);
  if (minutes === 0) return null;
  return { minutes, pence: banded(unlimited(rules), ratePence, minutes, rules.tocBands, null) };
}

/** The least and the most of an hour are terms of overtime alone. */
const unlimited = (rules: HoursRules): HoursRules => ({
  ...rules,
  overtimeFloorPence: null,
  overtimeCeilingPence: null,
});

/** What makes this a dearer day than others: the dearest of its reasons, and not their sum. */
export function dearestDay(
  rules: HoursRules,
  { dayInRow, kindOfDay }: Pick<Duty, 'dayInRow' | 'kindOfDay'>,
): { why: PayLine['why']; timesPerMille: PerMille } | null {
  const reasons: { why: PayLine['why']; timesPerMille: PerMille; holds: boolean }[] = [
    { why: 'sixth-day', timesPerMille: rules.sixthDayPerMille, holds: dayInRow === 6 },
    { why: 'seventh-day', timesPerMille: rules.seventhDayPerMille, holds: dayInRow >= 7 },
    { why: 'saturday', timesPerMille: rules.saturdayPerMille, holds: kindOfDay === 'saturday' },
    { why: 'sunday', timesPerMille: rules.sundayPerMille, holds: kindOfDay === 'sunday' },
    { why: 'bank-holiday', timesPerMille: rules.bankHolidayPerMille, holds: kindOfDay === 'bank-holiday' },
  ];
  return reasons.reduce<(typeof reasons)[number] | null>(
    (dearest, one) => (one.holds && one.timesPerMille > Math.max(1000, dearest?.timesPerMille ?? 0) ? one : dearest),
    null,
  );
}

/** Whether somebody of these roles is booked for an hour more than others. */
export const worksExtraHour = (rules: HoursRules, roles: readonly string[]): boolean =>
  roles.some((role) => rules.extraHourRoles.includes(role));

/** A day's rate, with the hour more that some roles are booked for. */
export const dayRate = (rules: HoursRules, ratePence: Pence, roles: readonly string[]): Pence =>
  worksExtraHour(rules, roles) ? ratePence + Math.floor(ratePence / rules.hoursInDay) : ratePence;

const overtimeAt = (rules: HoursRules, ratePence: Pence, minutes: number): Pence =>
  timesRate(rules, ratePence, minutes, rules.overtimeBands[0]?.timesPerMille ?? 1000);

/** What such a day adds to the day rate. */
const extraDay = (ratePence: Pence, timesPerMille: PerMille): Pence =>
  Math.floor((ratePence * Math.max(0, timesPerMille - 1000)) / 1000);
