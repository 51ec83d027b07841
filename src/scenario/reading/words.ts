/** What a message says of a place and of what may stand there: names of groups, kinds of values, counts, in plain English. */
import type { z } from 'zod';
import type { Path } from '../problems.ts';
import type { WordKind } from '../vocabulary.ts';
import { boundsOf, choicesOf, formOf, kindOf } from './schema-walk.ts';

/** The nearest name above a place. */
export const fieldName = (path: Path): string =>
  path.findLast((part) => typeof part === 'string')?.toString() ?? 'scenario';

/** `entry 3 of "people"` for what holds a field. */
export function groupWords(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the scenario';
  return typeof last === 'number' ? `entry ${last + 1} of "${fieldName(path)}"` : `"${last}"`;
}

export const capital = (words: string): string => words.replace(/^./, (first) => first.toUpperCase());

export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** "a, b and c". */
export const listed = (words: readonly string[], join: 'and' | 'or'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${join} ${words.at(-1)}`;

/** "a person", "an activity". */
export const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

/** What a validator expected, in words. */
export const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  tuple: 'a list in [ ]',
  object: 'a group of names and values in { }',
  record: 'a group of names and values in { }',
  int: 'a whole number',
};

const SMALL: Readonly<Record<WordKind, readonly [one: string, several: string]>> = {
  time: ['a time such as "2026-03-03 09:30" or "day 3 09:30"', 'times'],
  moment: ['a date and time such as "2026-03-02 09:00"', 'dates and times'],
  date: ['a date such as "2026-03-03" or "day 3"', 'dates'],
  day: ['a date such as "2026-03-03" or "day 3"', 'dates'],
  clock: ['a time of day such as "17:30"', 'times of day'],
  length: ['a length such as "45 min", "2 h" or "3 days"', 'lengths'],
  span: ['a length such as "45 min", "2 h" or "3 days"', 'lengths'],
  money: ['an amount such as "£250", "£1,250.50" or a number of pounds', 'amounts'],
  name: ['a name of small letters, digits and hyphens, such as "lead-camera"', 'names'],
  words: ['a text in quotation marks', 'texts'],
  weekday: ['a weekday from 1 for Monday to 7 for Sunday', 'weekdays from 1 to 7'],
  portrait: ['a portrait such as "portrait-07"', 'portraits'],
  drawing: ['a drawing such as "place-canal-warehouse"', 'drawings'],
};

const NUMBERS = ['', '', 'two', 'three'];

/** What a place takes, as it would stand in a sentence: "a whole number from 1 to 240", "a list of names". */
export function takes(schema: z.ZodType | null): string {
  if (!schema) return 'something else';
  const kind = kindOf(schema);
  if (kind) return SMALL[kind][0];
  const { type, element, items } = formOf(schema);
  if (items) {
    const of = items[0] ? kindOf(items[0]) : null;
    return `a list of ${NUMBERS[items.length] ?? items.length}${of ? ` ${SMALL[of][1]}` : ''} in [ ]`;
  }
  if (element) {
    const of = kindOf(element);
    return of ? `a list of ${SMALL[of][1]} in [ ]` : 'a list in [ ]';
  }
  const choices = choicesOf(schema);
  if (choices.length > 0 && type !== 'union') return `one of ${choices.slice(0, 12).join(', ')}`;
  return numberWords(schema) ?? KINDS[type] ?? 'something else';
}

/** "a whole number from 1 to 100", for a place that takes a number. */
export function numberWords(schema: z.ZodType | null): string | null {
  const bounds = schema && boundsOf(schema);
  if (!bounds) return null;
  const { whole, from, to } = bounds;
  const range =
    from !== null && to !== null
      ? ` from ${from} to ${to}`
      : from !== null
        ? ` of at least ${from}`
        : to !== null
          ? ` of at most ${to}`
          : '';
  return `${whole ? 'a whole number' : 'a number'}${range}`;
}

/** How many items a list of a fixed length has, or null. */
export const fixedLength = (schema: z.ZodType | null): number | null =>
  (schema && formOf(schema).items?.length) ?? null;

/** `"35" is a text`. */
export function isKind(value: unknown, was: string): string {
  if (Array.isArray(value)) return 'this is a list';
  if (typeof value === 'object') return 'this is a group';
  const kind = typeof value === 'string' ? 'a text' : typeof value === 'number' ? 'a number' : 'neither';
  return `${was} is ${kind}`;
}
