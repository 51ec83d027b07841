/**
 * How lengths, money, times of day and days are written in a scenario, and the whole numbers they stand for. Expects what the
 * patterns of vocabulary.ts let through. Pure.
 */
import { type Calendar, civilFromDays, daysFromCivil, isWorkingDay, parseIsoDate } from '../engine/calendar.ts';
import { DAY_MINUTES, type Day, type Minute } from '../engine/model.ts';

/** What a written day is counted from: the date of day 1 with its bank holidays, and the days that have a name. */
export interface WrittenDays extends Calendar {
  dates: Readonly<Record<string, string>>;
}

export const writtenDays = (
  { begins, dates }: { begins: string; dates: Record<string, string> },
  holidays: readonly Day[],
): WrittenDays => ({ startDate: begins.slice(0, 10), holidays, dates });

/** Whether `2026-02-30` is a date at all. */
export function isOnCalendar(iso: string): boolean {
  const given = parseIsoDate(iso);
  const real = civilFromDays(daysFromCivil(given));
  return given.month >= 1 && given.month <= 12 && real.month === given.month && real.dayOfMonth === given.dayOfMonth;
}

/** `45 min`, `2 h`, `1 h 30 min`, `3 days` (of eight office hours). */
export function readLength(words: string, dayMinutes = 480): number {
  const days = /^(\d+) days?$/.exec(words);
  if (days) return Number(days[1]) * dayMinutes;
  const hours = /(\d+) h/.exec(words);
  const minutes = /(\d+) min/.exec(words);
  return Number(hours?.[1] ?? 0) * 60 + Number(minutes?.[1] ?? 0);
}

/** `£1,250.50` or a number of pounds, as whole pence. */
export const readMoney = (amount: string | number): number =>
  Math.round((typeof amount === 'number' ? amount : Number(amount.replace(/[£,]/g, ''))) * 100);

export const readClock = (words: string): number => Number(words.slice(0, 2)) * 60 + Number(words.slice(3, 5));

const WHEN = /^(?:(\d+) (working )?days? (before|after) )?(.+?)(?: (\d\d:\d\d))?$/;

/** The name of a day that a written time leans on, or null: "shoot" in "2 days before shoot 17:00". */
export function namedDay(words: string): string | null {
  const on = WHEN.exec(words)?.[4] ?? '';
  return /^(day \d+|\d{4}-\d{2}-\d{2})$/.test(on) ? null : on;
}

/**
 * Day of what is written: `day 3` (day 1 is the first), an ISO date, the name of a day, or so many days before or after one of
 * these. May be before the start or after the end. Throws on a name that nobody gave.
 */
export function readDay(words: string, written: WrittenDays): Day {
  const [, count, working, side, on = ''] = WHEN.exec(words) ?? [];
  const { startDate, holidays, dates } = written;
  const numbered = /^day (\d+)$/.exec(on);
  let day: Day;
  if (numbered) day = Number(numbered[1]) - 1;
  else if (/^\d{4}-/.test(on)) day = daysFromCivil(parseIsoDate(on)) - daysFromCivil(parseIsoDate(startDate));
  else {
    const given = Object.hasOwn(dates, on) ? dates[on] : undefined;
    if (given === undefined) throw new Error(`No day is called ${on}`);
    day = readDay(given, { startDate, holidays, dates: {} });
  }
  const step = side === 'before' ? -1 : 1;
  for (let left = Number(count ?? 0); left > 0; left -= 1) {
    day += step;
    while (working && !isWorkingDay(written, day)) day += step;
  }
  return day;
}

export function readTime(words: string, written: WrittenDays): Minute {
  const at = WHEN.exec(words)?.[5];
  return readDay(words, written) * DAY_MINUTES + (at ? readClock(at) : 0);
}
