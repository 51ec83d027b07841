/** Small words that nobody can read for their author, each with a sentence of its own: what is unclear about it, and what to write. */
import type { WordKind } from '../vocabulary.ts';
import { meantWeekday } from './meant.ts';

interface Unclear {
  kinds: readonly WordKind[];
  pattern: RegExp;
  message: (words: string) => string;
  fix: string;
}

const LENGTHS: readonly WordKind[] = ['length', 'span'];
const DAYS: readonly WordKind[] = ['time', 'date', 'day', 'moment'];

const UNCLEAR: readonly Unclear[] = [
  {
    kinds: LENGTHS,
    pattern: /^\d+ ?m$/i,
    message: (words) => `"${words}" may be minutes or months.`,
    fix: 'Write "2 min"; months are counted in days.',
  },
  {
    kinds: LENGTHS,
    pattern: /\bmonths?$/i,
    message: () => 'There are no months here, because no two are as long.',
    fix: 'Count it in days: "20 days".',
  },
  {
    kinds: LENGTHS,
    pattern: /\d ?s(ec(ond)?s?)?$/i,
    message: () => 'Nothing here is shorter than a minute.',
    fix: 'Write "1 min".',
  },
  {
    kinds: LENGTHS,
    pattern: /^\d$/,
    message: (words) => `${words} may be minutes, hours or days.`,
    fix: 'Write the unit with it: "5 min", "5 h" or "5 days".',
  },
  {
    kinds: [...LENGTHS, 'money'],
    pattern: /^£?\d[\d.,]* ?(-|–|to) ?£?\d/i,
    message: (words) => `"${words}" is a range, and one figure belongs here.`,
    fix: 'Write one of the two, or what lies between.',
  },
  {
    kinds: ['clock'],
    pattern: /^(12 )?midnight$/i,
    message: () => 'Midnight is the beginning of a day or its end.',
    fix: 'Write "00:00" for the beginning or "24:00" for the end.',
  },
  {
    kinds: ['time'],
    pattern: /midnight$/i,
    message: () => 'Midnight is the beginning of a day or its end.',
    fix: 'Write the day with "00:00", or with "23:59" for its end.',
  },
  {
    kinds: ['money'],
    pattern: /^£?\d{1,3}\.\d{3}$/,
    message: (words) => `The dot in "${words}" may part pounds from pence, or thousands.`,
    fix: 'Write "£1,250" for thousands, or two figures of pence: "£1.25".',
  },
  {
    kinds: ['money'],
    pattern: /[€$]|\b(eur|usd|euros?|dollars?)\b/i,
    message: () => 'All money here is in pounds.',
    fix: 'Write what it comes to in pounds: "£150".',
  },
  {
    kinds: ['money'],
    pattern: /\b(a|per|each|every) (day|week|hour|head|person)\b|p\/?d$|vat/i,
    message: (words) => `"${words}" says more than the amount.`,
    fix: 'Write the amount alone: the field says what it is for, and VAT is left out everywhere.',
  },
];

/** What is unclear about it, if it is one of these. */
export function unclear(kind: WordKind | null, value: unknown): { message: string; fix: string } | null {
  if (kind === null || (typeof value !== 'string' && typeof value !== 'number')) return null;
  const words = String(value).trim();
  if (DAYS.includes(kind) && meantWeekday(words.split(' ')[0] ?? '') !== null && !/\d{4}/.test(words))
    return {
      message: `"${words}" comes round every week.`,
      fix: 'Write the date, "day 3", or the name of a day from "dates".',
    };
  const found = UNCLEAR.find(({ kinds, pattern }) => kinds.includes(kind) && pattern.test(words));
  return found ? { message: found.message(words), fix: found.fix } : null;
}
