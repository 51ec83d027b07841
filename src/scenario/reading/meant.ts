/**
 * What an author may have meant by a small word that has not the right form: "9.30am" is 09:30, "2 hrs" is "2 h", "Lead Camera" is
 * "lead-camera". Each reads words of one kind, and gives null where two readings are as likely as each other: only a person can
 * tell whether "2 m" is minutes or months. Knows forms, not scenarios.
 */
import { isOnCalendar } from '../written.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const plain = (words: string): string => words.trim().toLowerCase().replace(/\s+/g, ' ');

const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const COUNT = `\\d{1,3}|an?|${COUNTS.join('|')}`;
const countOf = (words: string): number =>
  /^an?$/.test(words) ? 1 : COUNTS.includes(words) ? COUNTS.indexOf(words) + 1 : Number(words);

/** "9.30am", "5 pm", "9:5", "0800", "noon" as a time of day. Midnight is the beginning of a day or its end: no reading. */
export function meantClock(words: string): string | null {
  const clock = plain(words);
  if (/^(noon|midday|12 noon)$/.test(clock)) return '12:00';
  const found =
    /^(\d{1,2})(?:[:.h](\d{1,2}))?( ?[ap]\.?m\.?| ?h(?:rs)?| ?o['’]clock)?$/.exec(clock) ??
    /^(\d{1,2})(\d\d)( ?h(?:rs)?)?$/.exec(clock);
  // A bare number is no hour.
  if (!found || (found[2] === undefined && found[3] === undefined)) return null;
  const half = /[ap](?=\.?m)/.exec(found[3] ?? '')?.[0];
  const given = Number(found[1]);
  if (half && (given < 1 || given > 12)) return null;
  const hours = half ? (given % 12) + (half === 'p' ? 12 : 0) : given;
  const minutes = Number(found[2] ?? 0);
  return hours < 24 && minutes < 60 ? `${two(hours)}:${two(minutes)}` : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WEEKDAY = `(?:${WEEKDAYS.join('|')})[a-z]*`;

/** "Tuesday" as its number, from 1 for Monday. */
export function meantWeekday(words: string): number | null {
  const at = WEEKDAYS.indexOf(plain(words).slice(0, 3));
  return at >= 0 && new RegExp(`^${WEEKDAY}\\.?$`).test(plain(words)) ? at + 1 : null;
}

/** "24/03/2026", "24.3.26", "2026-3-4", "17th of March 2027" as a date on the calendar. The day stands before the month, as in Britain. */
export function meantCalendarDate(words: string): string | null {
  const date = plain(words).replace(new RegExp(`^${WEEKDAY},? `), '');
  const iso = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(date);
  if (iso) return dated(iso[1], iso[2], iso[3]);
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)$/.exec(date);
  // A month of more than twelve is a day: then it was written as in America.
  if (figures) return dated(figures[3], figures[2], figures[1]) ?? dated(figures[3], figures[1], figures[2]);
  const british = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3})[a-z]*\.?,? (\d{4})$/.exec(date);
  if (british) return dated(british[3], monthOf(british[2]), british[1]);
  const american = /^([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(date);
  return american ? dated(american[3], monthOf(american[1]), american[2]) : null;
}

const monthOf = (words = ''): string => String(MONTHS.indexOf(words) + 1);

function dated(year = '', month = '', day = ''): string | null {
  const date = `${year.length === 2 ? `20${year}` : year}-${two(Number(month))}-${two(Number(day))}`;
  return isOnCalendar(date) ? date : null;
}

/** A date on the calendar, or "Day3" as "day 3". */
export function meantPlainDate(words: string): string | null {
  const numbered = /^day ?[-#]? ?(\d{1,3})$/.exec(plain(words));
  return numbered && Number(numbered[1]) > 0 ? `day ${Number(numbered[1])}` : meantCalendarDate(words);
}

/** A plain date or the name of a day, or so many days before or after one: "3 workdays after shoot" is "3 working days after shoot". */
export function meantDate(words: string): string | null {
  const found = new RegExp(
    `^(${COUNT}) ?(work(?:ing)? ?|week ?|business |calendar )?(days?|weeks?) (before|prior to|ahead of|after|from|following) (.+)$`,
  ).exec(plain(words));
  if (!found) return meantPlainDate(words) ?? dayName(words);
  const [, amount = '', sort = '', unit = '', side = '', rest = ''] = found;
  const on = meantPlainDate(rest) ?? dayName(rest);
  const working = /^(work|week|business)/.test(sort);
  if (on === null || (unit.startsWith('week') && sort !== '')) return null;
  const count = countOf(amount) * (unit.startsWith('week') ? 7 : 1);
  const days = `${working ? 'working ' : ''}${count === 1 ? 'day' : 'days'}`;
  return `${count} ${days} ${/^(after|from|following)/.test(side) ? 'after' : 'before'} ${on}`;
}

/** The name of a day: letters alone unless it already has the form of a name, so that "shoot 8:30" is none. */
function dayName(words: string): string | null {
  const name = plain(words);
  if (/^[a-z][a-z0-9-]{0,39}$/.test(name)) return meantWeekday(name) === null ? name : null;
  return /^[a-z][a-z -]*$/.test(name) && !new RegExp(`\\b(before|after|days?|weeks?|${WEEKDAY})\\b`).test(name)
    ? meantName(name)
    : null;
}

/** A date with a time of day, or a date alone. */
export function meantTime(words: string): string | null {
  const found =
    /^(.*\d)t(\d{1,2}:\d{2})(?::\d\d(?:\.\d+)?)?z?$/.exec(plain(words)) ??
    /^(.+?)(?:, ?| )(?:at |@ ?)?(noon|midday|\d{1,2}[:.]\d{1,2}(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)$/.exec(
      plain(words),
    );
  const day = found && meantDate(found[1] ?? '');
  const at = found && meantClock(found[2] ?? '');
  if (day && at) return `${day} ${at}`;
  return found ? null : meantDate(words);
}

/** Names of units, whole or shortened. A bare "m" is minutes or months. */
const UNITS: readonly [RegExp, 'minutes' | 'hours' | 'days' | 'weeks'][] = [
  [/^min(s|utes?)?$/, 'minutes'],
  [/^(h|hrs?|hours?)$/, 'hours'],
  [/^(d|days?)$/, 'days'],
  [/^(w|wks?|weeks?)$/, 'weeks'],
];
/** What a misspelt unit is held against. */
const WHOLE_UNITS = ['minutes', 'minute', 'hours', 'hour', 'days', 'weeks', 'week', 'months', 'month', 'seconds'];

/** A day of work is eight office hours in five days of a week; a day of the calendar is a day. */
export type DayOf = 'office' | 'calendar';

/** "2 hrs", "90 minutes", "1.5 hours", "half an hour", "1h30", "3d" as a length. */
export function meantLength(
  words: string,
  dayOf: DayOf,
  near: (word: string, names: string[]) => string | null,
): string | null {
  const length = plain(words).replace(/\.$/, '');
  const spoken = SPOKEN[length];
  if (spoken) return spoken;
  const clock = /^(\d{1,2}):([0-5]\d)(?: ?h| ?hrs?| ?hours?)?$/.exec(length);
  if (clock) return inMinutes(Number(clock[1]) * 60 + Number(clock[2]));
  // Hours and minutes beside each other: there the "m" is no month.
  const both = /^(\d{1,3}) ?(?:h|hrs?|hours?),? ?(?:and )?(\d{1,2}) ?(?:m|mins?|minutes?)?$/.exec(length);
  if (both) return inMinutes(Number(both[1]) * 60 + Number(both[2]));
  const found = new RegExp(`^(${COUNT}|\\d{1,3}[.,]\\d{1,2}|\\d{1,5}) ?(½)? ?([a-z]+)$`).exec(length);
  if (!found) return null;
  const amount = countOf((found[1] ?? '').replace(',', '.')) + (found[2] ? 0.5 : 0);
  const given = found[3] ?? '';
  const unit = unitOf(given) ?? (given.length > 3 ? unitOf(near(given, WHOLE_UNITS) ?? '') : null);
  if (unit === 'minutes') return inMinutes(amount);
  if (unit === 'hours') return inMinutes(amount * 60);
  if (unit === null || !Number.isFinite(amount)) return null;
  const days = unit === 'weeks' ? amount * (dayOf === 'office' ? 5 : 7) : amount;
  return Number.isInteger(days)
    ? `${days} ${days === 1 ? 'day' : 'days'}`
    : inMinutes(days * (dayOf === 'office' ? 480 : 1440));
}

const SPOKEN: Readonly<Record<string, string>> = {
  'half an hour': '30 min',
  'half hour': '30 min',
  'a quarter of an hour': '15 min',
  'quarter of an hour': '15 min',
  'three quarters of an hour': '45 min',
  'an hour and a half': '1 h 30 min',
};

const unitOf = (word: string) => UNITS.find(([pattern]) => pattern.test(word))?.[1] ?? null;

/** Minutes as a length, in hours where they fill any. */
export function inMinutes(given: number): string | null {
  if (!Number.isInteger(given)) return null;
  const hours = Math.floor(given / 60);
  const minutes = given % 60;
  if (hours === 0) return `${minutes} min`;
  return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`;
}

/** "250 pounds", "GBP 1.250,50", "£1.5k", "£1250.5", "Â£150" as an amount. A single dot before three figures may be either mark. */
export function meantMoney(words: string): string | null {
  const amount = plain(words)
    .replace(/^â£/, '£')
    .replace(/^(-?)(gbp|£|pounds?) ?/, '$1')
    .replace(/ ?(gbp|£|pounds?|quid)( sterling)?$/, '');
  const thousands = /^(-?)(\d{1,3})(?:\.(\d{1,2}))? ?k$/.exec(amount);
  if (thousands)
    return pounds(thousands[1], String(Math.round(Number(`${thousands[2]}.${thousands[3] ?? 0}`) * 1000)), '');
  const abroad = /^(-?)(\d{1,3}(?:\.\d{3})+),(\d{2})$/.exec(amount);
  if (abroad) return pounds(abroad[1], abroad[2], abroad[3]);
  const found = /^(-?)(\d{1,3}(?:[ ,]\d{3})+|\d{1,7})(?:\.(\d{1,2}))?$/.exec(amount);
  return found ? pounds(found[1], found[2], found[3]) : null;
}

function pounds(sign = '', whole = '', pence = ''): string {
  const figures = whole.replace(/[ ,.]/g, '').replace(/^0+(?=\d)/, '');
  return `${sign}£${figures.replace(/\B(?=(\d{3})+$)/g, ',')}${pence === '' ? '' : `.${pence.padEnd(2, '0')}`}`;
}

/** "420 a day" as the amount alone, for a field that is by the day. */
export const withoutPerDay = (words: string): string | null =>
  /^(.+?) ?(?:a|per|each|every|\/) ?day$|^(.+?) ?(?:p\/?d|daily)$/.exec(plain(words))?.slice(1).find(Boolean) ?? null;

/** "Lead Camera" as a name. One that begins with a figure has none of its own. */
export function meantName(words: string): string | null {
  const name = plain(words)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return /^[a-z][a-z0-9-]{0,39}$/.test(name) ? name : null;
}

/** "portrait-7", "7" as the name of a portrait. */
export function meantPortrait(words: string): string | null {
  const numbered = /^(?:portrait)?[-_ ]?(\d{1,2})(?:\.svg)?$/.exec(plain(words));
  return numbered ? `portrait-${two(Number(numbered[1]))}` : null;
}

/** "Canal Warehouse", "place-canal-warehouse.svg" as the name of a drawing. */
export function meantDrawing(words: string): string | null {
  const name = meantName(words.replace(/\.svg$/i, ''));
  return name === null || name.startsWith('place-') ? name : `place-${name}`;
}

/** A number, with a sign for per cent at most: letters mean that it is something else. */
export function meantNumber(words: string): number | null {
  const found = /^([+-]?\d{1,3}(?:,\d{3})+|[+-]?\d+)(\.\d+)? ?(?:%|per ?cent)?$/.exec(plain(words));
  return found ? Number(`${(found[1] ?? '').replaceAll(',', '')}${found[2] ?? ''}`) : null;
}

/** "yes" as true. */
export const meantTruth = (words: string): boolean | null =>
  /^(true|yes|y|on)$/.test(plain(words)) ? true : /^(false|no|n|off)$/.test(plain(words)) ? false : null;
