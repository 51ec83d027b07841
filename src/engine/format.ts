/**
 * How numbers are written for people here: 24-hour clock, dd/mm/yyyy, pounds. Pure, no locale of the machine.
 */
import { dateOfDay, dayOf, minuteOfDay, weekdayOfDay } from './calendar.ts';
import { DAY_MINUTES, type Day, type Minute, type Pence } from './model.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const two = (n: number) => String(n).padStart(2, '0');

/** `£1,250`, or `£1,250.50` when there are pence; a minus sign before the pound. */
export function money(pence: Pence): string {
  const whole = Math.floor(Math.abs(pence) / 100);
  const rest = Math.abs(pence) % 100;
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${pence < 0 ? '−' : ''}£${grouped}${rest ? `.${two(rest)}` : ''}`;
}

/** `09:30`, from a minute of the run or of the day. */
export function clockTime(minute: Minute): string {
  const at = minuteOfDay(minute);
  return `${two(Math.floor(at / 60))}:${two(at % 60)}`;
}

/** `09:00 to 18:00`, `17:00 to 04:00` into the next morning, or `at all hours`. */
export const openWords = ({ openFrom, openTo }: { openFrom: number; openTo: number }): string =>
  openFrom === 0 && openTo >= DAY_MINUTES ? 'at all hours' : `${clockTime(openFrom)} to ${clockTime(openTo)}`;

/** `03/03/2026`. */
export function shortDate(startDate: string, day: Day): string {
  const d = dateOfDay(startDate, day);
  return `${two(d.dayOfMonth)}/${two(d.month)}/${d.year}`;
}

/** `Tuesday 3 March`. */
export function longDate(startDate: string, day: Day): string {
  const d = dateOfDay(startDate, day);
  return `${weekdayName(startDate, day)} ${d.dayOfMonth} ${MONTHS[d.month - 1]}`;
}

/** `Tue 3 Mar`. */
export function dayLabel(startDate: string, day: Day): string {
  const d = dateOfDay(startDate, day);
  return `${weekdayName(startDate, day).slice(0, 3)} ${d.dayOfMonth} ${MONTHS[d.month - 1]?.slice(0, 3)}`;
}

export const weekdayName = (startDate: string, day: Day): string => WEEKDAYS[weekdayOfDay(startDate, day) - 1] ?? '';

/** `Tue 3 Mar 09:30`. */
export const moment = (startDate: string, minute: Minute): string =>
  `${dayLabel(startDate, dayOf(minute))} ${clockTime(minute)}`;

/** `45 min`, `2 h`, `1 h 30 min`. */
export function duration(minutes: number): string {
  const h = Math.floor(Math.abs(minutes) / 60);
  const m = Math.abs(minutes) % 60;
  const words = [h ? `${h} h` : '', m || !h ? `${m} min` : ''].filter(Boolean).join(' ');
  return minutes < 0 ? `−${words}` : words;
}

/** Points in tenths as `62.5`. */
export const points = (tenths: number): string => `${Math.floor(tenths / 10)}.${tenths % 10}`;
