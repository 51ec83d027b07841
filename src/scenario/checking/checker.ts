/** What every check of names and dates is made of: pointing at names, at days, and at the shared data. */
import { conditionTypes } from '../../engine/conditions.ts';
import { effectTypes } from '../../engine/effects.ts';
import type { Fields, Reference } from '../../engine/vocabulary.ts';
import type { Names, Place } from '../names.ts';
import { nearest, type Path, type Report } from '../problems.ts';
import type { Scenario } from '../schema.ts';
import type { Library } from '../shared-files.ts';
import { holidaysOf } from '../shared-rules.ts';
import type { Authored } from '../vocabulary.ts';
import { isOnCalendar, namedDay, readTime, type WrittenDays, writtenDays } from '../written.ts';
import { BOOKABLE, type Kind, namesOf } from './kinds.ts';

export class Checker {
  readonly names: Names;
  readonly written: WrittenDays;
  /** False once its end was found wrong: nothing is then said of what lies outside. */
  endsRight = true;

  constructor(
    readonly report: Report,
    readonly scenario: Scenario,
    readonly library: Library,
  ) {
    this.names = namesOf(scenario, report);
    this.written = writtenDays(scenario, holidaysOf(scenario, library));
  }

  ref(kind: Kind | 'role' | 'service', id: string, path: Path): void {
    this.names.point([kind], id, { path });
  }

  subject(id: string, path: Path): void {
    this.names.point(BOOKABLE, id, { path }, 'subject');
  }

  need(activity: string, need: string, path: Path, atKey?: true): void {
    const place: Place = atKey ? { path, atKey } : { path };
    if (this.scenario.activities.some(({ id }) => id === activity))
      this.names.point([`need of ${activity}`], need, place);
  }

  /** Whether the day it leans on has been given. */
  known(words: string): boolean {
    const name = namedDay(words);
    return name === null || Object.hasOwn(this.scenario.dates, name);
  }

  /** What a written day hangs on. */
  leaning(words: string): Path[] {
    const name = namedDay(words);
    return [['begins'], ['ends'], ...(name === null ? [] : [['dates', name]])];
  }

  /** A date that is on the calendar. */
  date(path: Path, words: string): boolean {
    const name = namedDay(words);
    if (name !== null) this.names.point(['day'], name, { path, write: (other) => words.replace(name, other) });
    if (name !== null && !this.known(words)) return false;
    const iso = /\d{4}-\d{2}-\d{2}/.exec(words)?.[0];
    if (iso === undefined || isOnCalendar(iso)) return true;
    this.report.path(path, {
      code: 'no-such-date',
      message: `${iso} is not a date on the calendar.`,
      why: 'Nothing could happen then.',
      fix: 'Check the day and the month: dates are year-month-day.',
    });
    this.report.blame(path);
    return false;
  }

  /** A date inside the production. */
  when(path: Path, words: string): void {
    if (!this.date(path, words)) return;
    if (!this.endsRight || !this.known(this.scenario.ends)) return;
    const minute = readTime(words, this.written);
    const from = readTime(this.scenario.begins.slice(0, 10), this.written);
    const end = readTime(this.scenario.ends, this.written);
    if (minute >= from - 60 * 24 * 60 && (minute <= end + 24 * 60 || path[0] === 'ends')) return;
    this.report.path(path, {
      code: 'outside-production',
      message: `"${words}" lies outside the production (${this.scenario.begins} to ${this.scenario.ends}).`,
      why: 'It would never be reached.',
      fix: 'Write a time inside the production, or move "ends".',
      leansOn: this.leaning(words),
    });
  }

  condition(given: Authored, path: Path): void {
    this.word(conditionTypes.get(given.type)?.fields ?? {}, given, path);
  }

  effects(list: readonly Authored[], path: Path): void {
    list.forEach((effect, at) => this.word(effectTypes.get(effect.type)?.fields ?? {}, effect, [...path, at]));
  }

  /** Every name and date that the fields of a condition or an effect point at. */
  private word(fields: Fields, given: Authored, path: Path): void {
    const point = (to: Reference, name: string, here: Path) => {
      if (to === 'subject') this.subject(name, here);
      else if (to === 'need') this.need(String(given.activity), name, here);
      else this.ref(to, name, here);
    };
    for (const [name, field] of Object.entries(fields)) {
      const value = given[name];
      const here = [...path, name];
      if (value === undefined) continue;
      if (field.is === 'reference') point(field.to, value as string, here);
      if (field.is === 'references') (value as string[]).forEach((one, at) => point(field.to, one, [...here, at]));
      if (field.is === 'time') this.when(here, value as string);
      if (field.is === 'condition') this.condition(value as Authored, here);
      if (field.is === 'conditions') (value as Authored[]).forEach((one, at) => this.condition(one, [...here, at]));
    }
  }

  /** A name in the shared data, among those it has. `none` is how it is said that there is none: "There is no climate". */
  look(name: string, known: readonly string[], path: Path, none: string, why = 'The scenario leans on it.'): void {
    if (known.includes(name)) return;
    const meant = nearest(name, known);
    this.report.path(path, {
      code: 'unknown-shared',
      message: `${none} called "${name}".`,
      why,
      write: meant ?? undefined,
      fix: meant ? `Write "${meant}".` : `The ones there are: ${known.join(', ')}.`,
    });
  }
}
