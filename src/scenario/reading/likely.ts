/**
 * The one reading of a value that fits the place it stands at, if there is one that leaves its meaning as it was. What is out of
 * range or of another kind altogether has none.
 */
import type { z } from 'zod';
import { nearest } from '../problems.ts';
import {
  inMinutes,
  meantCalendarDate,
  meantClock,
  meantDate,
  meantDrawing,
  meantLength,
  meantMoney,
  meantName,
  meantNumber,
  meantPlainDate,
  meantPortrait,
  meantTime,
  meantTruth,
  meantWeekday,
  withoutPerDay,
} from './meant.ts';
import { choicesOf, formOf, kindOf } from './schema-walk.ts';
import { meantChoice } from './synonyms.ts';

/** Longer words are no small word. */
const MOST_CHARACTERS = 60;
/** Fewer minutes than this, as a bare number, may as well be hours. */
const FEWEST_MINUTES = 10;

/** `field` is the name it stands under. Undefined where only a person can tell. */
export function likely(schema: z.ZodType, value: unknown, field: string): unknown {
  for (const one of readings(schema, value, field))
    if (one !== undefined && one !== null && schema.safeParse(one).success) return one;
  return undefined;
}

function* readings(schema: z.ZodType, value: unknown, field: string): Generator<unknown> {
  const { element, items, options, type } = formOf(schema);
  if (element) yield* asList(element, value, field);
  if (items) yield* asTuple(items, value, field);
  if (Array.isArray(value)) {
    if (!element && !items && value.length === 1) yield value[0];
    return;
  }
  const choices = choicesOf(schema);
  if (typeof value === 'string') {
    if (value.length > MOST_CHARACTERS) return;
    if (choices.length > 0) {
      yield* [meantChoice(value, choices), nearest(value, choices)];
      // A type that needs nothing else, written as a word alone.
      yield { type: value };
    }
    yield* fromWords(schema, value, field);
    if (type === 'number' || choices.includes(String(meantNumber(value)))) yield meantNumber(value);
    if (type === 'boolean') yield meantTruth(value);
  }
  if (typeof value === 'number') yield* fromNumber(schema, value);
  if (typeof value === 'boolean' && choices.length > 0) yield String(value);
  if (kindOf(schema) === null) for (const one of options) yield likely(one, value, field);
}

function* fromWords(schema: z.ZodType, words: string, field: string): Generator<unknown> {
  switch (kindOf(schema)) {
    case 'time':
      yield meantTime(words);
      return;
    case 'moment': {
      const time = meantTime(words);
      yield time !== null && /^\d{4}/.test(time) ? time : meantCalendarDate(words);
      return;
    }
    case 'date':
      yield meantDate(words);
      return;
    case 'day':
      yield* [meantPlainDate(words), meantDate(words)];
      return;
    case 'clock':
      yield meantClock(words);
      return;
    case 'length':
      yield meantLength(words, 'office', nearest);
      if (/^\d+$/.test(words.trim())) yield* bareMinutes(Number(words));
      return;
    case 'span':
      yield meantLength(words, 'calendar', nearest);
      if (/^\d+$/.test(words.trim())) yield* bareMinutes(Number(words));
      return;
    case 'money':
      yield meantMoney(words);
      if (/rate/i.test(field)) yield meantMoney(withoutPerDay(words) ?? '');
      return;
    case 'name':
      yield meantName(words);
      return;
    case 'weekday':
      yield meantWeekday(words);
      return;
    case 'portrait':
      yield meantPortrait(words);
      return;
    case 'drawing':
      yield meantDrawing(words);
      return;
    default:
      if (words.trim() !== words) yield words.trim();
  }
}

function* fromNumber(schema: z.ZodType, value: number): Generator<unknown> {
  const kind = kindOf(schema);
  if (kind === 'length' || kind === 'span') yield* bareMinutes(value);
  if (kind === 'clock') yield meantClock(String(value));
  if (kind === 'portrait') yield meantPortrait(String(value));
  if (kind === 'words' || kind === null) yield String(value);
}

function* bareMinutes(value: number): Generator<unknown> {
  if (value >= FEWEST_MINUTES) yield inMinutes(value);
}

/** One thing where a list belongs, or several in one text. */
function* asList(element: z.ZodType, value: unknown, field: string): Generator<unknown> {
  if (Array.isArray(value)) return;
  const parts = typeof value === 'string' && kindOf(element) !== 'words' ? value.split(/\s*[,;]\s*/) : [value];
  const read = parts.map((part) => (element.safeParse(part).success ? part : likely(element, part, field)));
  if (!read.includes(undefined)) yield read;
}

/** One length for shortest, likely and longest; "09:00 to 17:30" for two. */
function* asTuple(items: readonly z.ZodType[], value: unknown, field: string): Generator<unknown> {
  if (Array.isArray(value)) return;
  const each = (parts: readonly unknown[]): unknown[] | undefined => {
    const read = items.map((item, at) =>
      item.safeParse(parts[at]).success ? parts[at] : likely(item, parts[at], field),
    );
    return read.includes(undefined) ? undefined : read;
  };
  if (items.length === 2 && typeof value === 'string')
    yield each(value.split(/\s*(?:–|—| - |\bto\b|\buntil\b|,|(?<=\d)-(?=\d))\s*/));
  if (items.length === 3) yield each([value, value, value]);
}
