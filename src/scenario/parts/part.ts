/**
 * What a part of the language needs to compile and to check itself: readers of the small words, and pointers at names.
 */
import type { Condition, Day, Effect, Minute, Pence, Range } from '../../engine/model.ts';
import type { Reference } from '../../engine/vocabulary.ts';
import type { Path } from '../problems.ts';
import type { Authored } from '../vocabulary.ts';

/** From what authors write to whole pence, minutes and per mille. */
export interface Reader {
  money(amount: string | number): Pence;
  /** Minutes; a day is eight office hours. */
  length(words: string): Minute;
  /** Minutes; a day is 24 hours. */
  span(words: string): Minute;
  range(words: readonly [string, string]): Range;
  time(words: string): Minute;
  day(words: string): Day;
  perMille(perCent: number): number;
  condition(given: Authored): Condition;
  effect(given: Authored): Effect;
}

/** Complains about names that lead nowhere. */
export interface Pointer {
  ref(to: Exclude<Reference, 'subject' | 'need'>, name: string, path: Path): void;
  condition(given: Authored, path: Path): void;
}
