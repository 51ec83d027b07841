/**
 * Reads the small words of one scenario: lengths, money, times counted from its days, conditions and effects with the fields of
 * their type. Must not know where in a scenario they stand.
 */
import { conditionTypes } from '../../engine/conditions.ts';
import { effectTypes } from '../../engine/effects.ts';
import { type Condition, DAY_MINUTES, type Effect } from '../../engine/model.ts';
import { named } from '../../engine/run.ts';
import type { Field, Fields } from '../../engine/vocabulary.ts';
import type { Reader } from '../parts/part.ts';
import type { Authored } from '../vocabulary.ts';
import { readDay, readLength, readMoney, readTime, type WrittenDays } from '../written.ts';

const span = (words: string) => readLength(words, DAY_MINUTES);

export function readerOf(written: WrittenDays): Reader {
  const time = (words: string) => readTime(words, written);
  const field = (kind: Field, given: unknown): unknown => {
    if (given === undefined)
      return kind.is === 'references' || kind.is === 'choices' || kind.is === 'conditions' ? [] : null;
    switch (kind.is) {
      case 'money':
        return readMoney(given as string | number);
      case 'length':
        return readLength(given as string);
      case 'span':
        return span(given as string);
      case 'time':
        return time(given as string);
      case 'condition':
        return condition(given as Authored);
      case 'conditions':
        return (given as Authored[]).map(condition);
      default:
        return given;
    }
  };
  const compiled = (fields: Fields, given: Authored): Condition & Effect => ({
    type: given.type,
    ...Object.fromEntries(Object.entries(fields).map(([name, kind]) => [name, field(kind, given[name])])),
  });
  const condition = (given: Authored): Condition => compiled(named(conditionTypes, given.type).fields, given);
  const effect = (given: Authored): Effect => compiled(named(effectTypes, given.type).fields, given);
  return {
    money: readMoney,
    length: readLength,
    span,
    range: ([low, high]) => ({ low: readLength(low), high: readLength(high) }),
    time,
    day: (words) => readDay(words, written),
    perMille: (perCent) => Math.round(perCent * 10),
    condition,
    effect,
  };
}
