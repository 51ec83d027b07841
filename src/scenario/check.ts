/**
 * What the shape of a file can't say: names that lead nowhere or stand twice, loops, dates that are not on the calendar.
 * Says everything it finds at once.
 */
import { conditionTypes } from '../engine/conditions.ts';
import { effectTypes } from '../engine/effects.ts';
import { DAY_MINUTES } from '../engine/model.ts';
import type { Fields, Reference } from '../engine/vocabulary.ts';
import type { Included } from './include.ts';
import { type KindOfName, Names, type Place } from './names.ts';
import type { Pointer } from './parts/part.ts';
import { checkPermits } from './parts/permits.ts';
import { checkPost } from './parts/post.ts';
import { checkEmbargo } from './parts/rights.ts';
import { nearest, type Path, type Report } from './problems.ts';
import type { Scenario } from './schema.ts';
import type { Library } from './shared-files.ts';
import { holidaysOf } from './shared-rules.ts';
import { groupNameOf, SHELF_LISTS, type ShelfList } from './shelf.ts';
import type { Authored } from './vocabulary.ts';
import { isOnCalendar, namedDay, readLength, readTime, type WrittenDays, writtenDays } from './written.ts';

type Kind =
  | 'person'
  | 'kit'
  | 'place'
  | 'activity'
  | 'line'
  | 'hazard'
  | 'control'
  | 'risk'
  | 'thread'
  | 'permit'
  | 'job'
  | 'note';
/** Lists of named things: those a shared file may hold, and those it may not. */
type NamedList = Exclude<ShelfList, 'travel'> | 'jobs' | 'notes';
/** A word for each, the list they stand in, and why it matters that one is missing. */
const KINDS: Readonly<Record<Kind, readonly [word: string, list: NamedList, why: string]>> = {
  person: ['person', 'people', 'Nobody would be there to write, sign or be asked.'],
  kit: ['kit item', 'kit', 'It could not be hired.'],
  place: ['place', 'places', 'Nobody could go there.'],
  activity: ['activity', 'activities', 'It would wait for work that is not in the plan.'],
  line: ['cost line', 'lines', 'The money would come from nowhere.'],
  hazard: ['hazard', 'hazards', 'It would be missing from the risk assessment.'],
  control: ['control', 'controls', 'Nobody could choose it against a hazard.'],
  risk: ['risk', 'risks', 'It would wait for something that can’t happen.'],
  thread: ['message', 'threads', 'It would wait for a message that never comes.'],
  permit: ['permit', 'permits', 'Nobody could ask for it.'],
  job: ['job', 'jobs', 'No version of it could be made or sent.'],
  note: ['note', 'notes', 'Nobody would have given it.'],
};
const keyOf = (list: NamedList): 'id' | 'code' => (list === 'lines' ? 'code' : 'id');
const isShared = (list: NamedList): list is Exclude<ShelfList, 'travel'> => Object.hasOwn(SHELF_LISTS, list);
const BOOKABLE = ['person', 'kit', 'place'] as const;

/** Longer than any production a class has the time for; each day of a run is played. */
const MOST_DAYS = 400;

const DAY: KindOfName = {
  code: 'no-such-day',
  word: 'day',
  why: 'Nobody could say when that is.',
  list: 'dates',
  otherwise: 'Give it under "dates", as in "shoot": "day 3".',
};
const ROLE: KindOfName = {
  code: 'nobody-can',
  word: 'role',
  why: 'The work could never be done.',
  list: 'people',
  lostBy: ([, , field]) => field === undefined || field === 'roles',
  held: true,
  missing: (name) => `Nobody has the role "${name}"`,
  otherwise: 'Give somebody that role, or ask for another.',
};
const SERVICE: KindOfName = {
  ...ROLE,
  word: 'kind of kit',
  list: 'kit',
  lostBy: ([, , field]) => field === undefined || field === 'provides',
  missing: (name) => `No kit provides "${name}"`,
  otherwise: 'Let some kit provide it, or ask for another.',
};

/** `included`: what came in from shared files, and what may still be missing from them. */
export function checkNames(report: Report, scenario: Scenario, library: Library, included: Included): void {
  new Check(report, scenario, library, included).all();
}

class Check {
  private readonly names: Names;
  private readonly written: WrittenDays;
  private endsRight = true;

  constructor(
    private readonly report: Report,
    private readonly scenario: Scenario,
    private readonly library: Library,
    private readonly included: Included,
  ) {
    this.names = new Names(report);
    this.giveNames();
    this.written = writtenDays(scenario, holidaysOf(scenario, library));
  }

  /** Every name there is, and where it is given. */
  private giveNames(): void {
    const { names, scenario: s } = this;
    for (const [kind, [word, list, why]] of Object.entries(KINDS)) {
      const field = keyOf(list);
      names.scope(kind, {
        code: `no-such-${kind}`,
        word,
        why,
        list,
        lostBy: ([, , name]) => name === undefined || name === field,
      });
      (s[list] as readonly Record<string, unknown>[]).forEach((one, at) =>
        names.give(kind, String(one[field]), { path: [list, at, field] }),
      );
    }
    names.share(BOOKABLE);
    names.scope('subject', {
      code: 'no-such-subject',
      word: 'person, kit item or place',
      why: 'Whatever hangs on it would never happen.',
    });
    names.scope('day', DAY);
    for (const name of Object.keys(s.dates)) names.give('day', name, { path: ['dates', name], atKey: true });
    names.scope('role', ROLE);
    s.people.forEach((one, at) => {
      one.roles.forEach((role, index) => this.has('role', role, ['people', at, 'roles', index]));
    });
    names.scope('service', SERVICE);
    s.kit.forEach((one, at) => {
      one.provides.forEach((service, index) => this.has('service', service, ['kit', at, 'provides', index]));
    });
    s.activities.forEach((one, at) => {
      const scope = `need of ${one.id}`;
      names.scope(scope, {
        code: 'no-such-need',
        word: 'need',
        why: 'What hangs on it would never happen.',
        list: 'activities',
        lostBy: ([, entry, name]) => entry === String(at) && (name === undefined || name === 'needs'),
        missing: (name) => `"${one.id}" has no need called "${name}"`,
        otherwise: `Its needs are: ${one.needs.map(({ id }) => id).join(', ') || 'none'}.`,
      });
      one.needs.forEach(({ id }, index) => names.give(scope, id, { path: ['activities', at, 'needs', index, 'id'] }));
    });
  }

  /** A role or the like: any number may have it. */
  private has(scope: string, name: string, path: Path): void {
    if (!this.names.has(scope, name)) this.names.give(scope, name, { path });
  }

  all(): void {
    const { scenario: s } = this;
    this.shared();
    this.filledIn();
    this.date(['begins'], s.begins);
    this.ends();
    this.when(['ends'], s.ends);
    for (const [name, day] of Object.entries(s.dates)) this.when(['dates', name], day);
    this.ref('person', s.you.reportsTo, ['you', 'reportsTo']);
    s.people.forEach((one, at) => {
      if (one.child) this.child(one.child, ['people', at, 'child']);
      if (one.driver) this.driver(one.driver, ['people', at, 'driver']);
      if (one.through) this.ref('person', one.through, ['people', at, 'through']);
      if (one.signedBy) this.ref('person', one.signedBy, ['people', at, 'signedBy']);
      one.busy.forEach((day, index) => this.when(['people', at, 'busy', index], day));
    });
    s.kit.forEach((one, at) => {
      if (one.collectedBy) this.ref('activity', one.collectedBy, ['kit', at, 'collectedBy']);
      if (one.owner) this.ref('person', one.owner, ['kit', at, 'owner']);
      if (one.returnedBy) this.ref('activity', one.returnedBy, ['kit', at, 'returnedBy']);
      if (one.insuredBy) this.ref('permit', one.insuredBy, ['kit', at, 'insuredBy']);
      if (one.class) this.faultClass(one.class, ['kit', at, 'class']);
      if (one.agreedBy) this.ref('person', one.agreedBy, ['kit', at, 'agreedBy']);
      if (one.conform) this.ref('activity', one.conform.activity, ['kit', at, 'conform', 'activity']);
      one.brings.forEach((id, index) => this.ref('hazard', id, ['kit', at, 'brings', index]));
      one.busy.forEach((day, index) => this.when(['kit', at, 'busy', index], day));
    });
    s.places.forEach((one, at) => {
      if (one.owner) this.ref('person', one.owner, ['places', at, 'owner']);
      if (one.line) this.ref('line', one.line, ['places', at, 'line']);
      one.busy.forEach((day, index) => this.when(['places', at, 'busy', index], day));
    });
    s.travel.forEach((one, at) =>
      one.between.forEach((id, index) => this.ref('place', id, ['travel', at, 'between', index])),
    );
    this.activities();
    s.lines.forEach((line, at) =>
      line.allowances.forEach(
        (one, index) => one.on && this.ref('activity', one.on, ['lines', at, 'allowances', index, 'on']),
      ),
    );
    s.hazards.forEach((one, at) => {
      one.activities.forEach((id, index) => this.ref('activity', id, ['hazards', at, 'activities', index]));
      this.condition(one.knownWhen, ['hazards', at, 'knownWhen']);
    });
    s.controls.forEach((one, at) => {
      this.ref('line', one.line, ['controls', at, 'line']);
      one.reduces.forEach((cut, index) => this.ref('hazard', cut.hazard, ['controls', at, 'reduces', index, 'hazard']));
    });
    this.risks();
    this.threads();
    this.permits();
    this.start();
    s.guide.forEach((one, at) => this.condition(one.doneWhen, ['guide', at, 'doneWhen']));
    this.twice(s, []);
    this.names.tell({
      some: this.scenario.include.length > 0,
      failed: this.included.failed || this.report.isBlamed(['include']),
      wanted: this.included.wanted,
      holding: (scope, name) => this.shelvesWith(scope, name),
    });
  }

  private ends(): void {
    const { begins, ends } = this.scenario;
    if (!this.known(ends)) return;
    const minutes = readTime(ends, this.written) - readTime(begins, this.written);
    if (minutes > 0 && minutes <= MOST_DAYS * DAY_MINUTES) return;
    this.endsRight = false;
    const days = Math.ceil(minutes / DAY_MINUTES);
    this.report.path(['ends'], {
      ...(minutes <= 0
        ? {
            code: 'ends-early',
            message: 'The production ends before it begins.',
            why: 'The run would be over at once.',
            fix: 'Write a later time for "ends".',
          }
        : {
            code: 'too-long',
            message: `The production lasts ${days} days; the most is ${MOST_DAYS}.`,
            why: 'Every day of it is played, and no class has the time.',
            fix: 'Write an earlier time for "ends".',
          }),
      leansOn: this.leaning(ends),
    });
    this.report.blame(['ends']);
  }

  /** What a written day hangs on. */
  private leaning(words: string): Path[] {
    const name = namedDay(words);
    return [['begins'], ['ends'], ...(name === null ? [] : [['dates', name]])];
  }

  /** Shelves that are not included and hold something of this name, or somebody with this role, as one would include them. */
  private shelvesWith(scope: string, name: string): string[] {
    const { shelves } = this.library;
    const held = scope === 'role' ? 'people' : scope === 'service' ? 'kit' : null;
    const lists: readonly NamedList[] =
      scope === 'subject'
        ? BOOKABLE.map((kind) => KINDS[kind][1])
        : Object.hasOwn(KINDS, scope)
          ? [KINDS[scope as Kind][1]]
          : [];
    return Object.entries(shelves).flatMap(([title, shelf]) => {
      if (this.included.shelves.has(title)) return [];
      const has = held
        ? (shelf[held] ?? []).some((one) =>
            [one.roles, one.provides].some((names) => Array.isArray(names) && names.includes(name)),
          )
        : lists.some((list) => isShared(list) && shelf[list]?.some((one) => one[keyOf(list)] === name));
      if (!has) return [];
      // What leaves names open is brought in one by one.
      return [shelf.asks && !held ? `${title}/${groupNameOf(shelf, name)}` : title];
    });
  }

  private shared(): void {
    const { scenario: s, library } = this;
    this.look(s.rules, library.rules, ['rules'], 'profile of rules');
    this.look(s.city, library.climate.cities, ['city'], 'climate');
    this.look(s.standard, library.standards, ['standard'], 'standard');
    this.look(s.option, library.rubrics, ['option'], 'rubric for the option');
    const standard = library.standards[s.standard];
    if (standard) this.look(s.standardVersion, standard.versions, ['standardVersion'], 'version of the standard');
  }

  /** A name in the shared data. */
  private look(name: string, table: Record<string, unknown>, path: Path, what: string): void {
    if (Object.hasOwn(table, name)) return;
    const meant = nearest(name, Object.keys(table));
    this.report.path(path, {
      code: 'unknown-shared',
      message: `There is no ${what} called "${name}".`,
      why: 'The scenario leans on it.',
      write: meant ?? undefined,
      fix: meant ? `Write "${meant}".` : `The ones there are: ${Object.keys(table).join(', ')}.`,
    });
  }

  /** What names left open by a shared file stand for. A wrong one is said here, and not of everything it was filled into. */
  private filledIn(): void {
    this.scenario.include.forEach((item, at) => {
      if (typeof item === 'string') return;
      const asks = this.library.shelves[item.entry.split('/')[0] ?? '']?.asks ?? {};
      for (const [open, name] of Object.entries(item.as)) {
        const asked = asks[open];
        if (!asked) continue;
        const path = ['include', at, 'as', open];
        const activity = item.as[asked.of ?? ''] ?? '';
        if (asked.is === 'need') this.need(activity, name, path);
        else this.ref(asked.is, name, path);
        if (!this.names.has(asked.is === 'need' ? `need of ${activity}` : asked.is, name))
          this.names.mislead(['include', at]);
      }
    });
  }

  private faultClass(name: string, path: Path): void {
    const known = Object.keys(this.library.kitFaults.classes);
    if (known.includes(name)) return;
    const meant = nearest(name, known);
    this.report.path(path, {
      code: 'unknown-shared',
      message: `There is no class of kit called "${name}".`,
      why: 'Nobody could say how it fails.',
      write: meant ?? undefined,
      fix: meant ? `Write "${meant}".` : `The ones there are: ${known.join(', ')}.`,
    });
  }

  private child(name: string, path: Path): void {
    const known = Object.entries(this.library.children).flatMap(([country, { bands }]) =>
      Object.keys(bands).map((age) => `${country}/${age}`),
    );
    if (known.includes(name)) return;
    this.report.path(path, {
      code: 'unknown-shared',
      message: `There are no working limits called "${name}".`,
      why: 'Nobody could say how long this child may work.',
      fix: `The ones there are: ${known.join(', ')}.`,
    });
  }

  private driver(name: string, path: Path): void {
    const known = Object.keys(this.library.drivers?.vehicles ?? {});
    if (known.includes(name)) return;
    this.report.path(path, {
      code: 'unknown-shared',
      message: `There are no driving limits called "${name}".`,
      why: 'Nobody could say how long this driver may drive.',
      fix: `The ones there are: ${known.join(', ')}.`,
    });
  }

  /** Names that stand twice in one list of named things, anywhere in the scenario. */
  private twice(value: unknown, path: Path): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) this.twiceIn(value, path);
    for (const [key, one] of Object.entries(value))
      this.twice(one, [...path, Array.isArray(value) ? Number(key) : key]);
  }

  private twiceIn(list: readonly unknown[], path: Path): void {
    const key = path[0] === 'lines' && path.length === 1 ? 'code' : 'id';
    const kind = Object.entries(KINDS).find(([, [, name]]) => path.length === 1 && path[0] === name)?.[0];
    const activity =
      path[0] === 'activities' && path[2] === 'needs' ? this.scenario.activities[Number(path[1])] : undefined;
    const scope = activity ? `need of ${activity.id}` : kind;
    // People, kit and places are booked by name alone, so they share their names.
    const before = BOOKABLE.slice(0, Math.max(0, (BOOKABLE as readonly unknown[]).indexOf(kind)));
    const seen = new Set<unknown>();
    list.forEach((one, at) => {
      const name: unknown = typeof one === 'object' && one !== null ? (one as Record<string, unknown>)[key] : undefined;
      if (typeof name !== 'string') return;
      const other = before.find((each) => this.names.has(each, name));
      if (seen.has(name) || other) {
        const instead = (scope && this.names.calledFor(scope)) ?? `${name}-2`;
        this.report.path([...path, at, key], {
          code: 'id-twice',
          message: `The name "${name}" is used twice${other && !seen.has(name) ? ` (also in ${KINDS[other][1]})` : ''}.`,
          why: 'Nobody could tell which of the two is meant.',
          fix: `Give one of them another name, such as "${instead}".`,
          write: instead,
        });
      }
      seen.add(name);
    });
  }

  private ref(kind: Kind | 'role' | 'service', id: string, path: Path): void {
    this.names.point([kind], id, { path });
  }

  private subject(id: string, path: Path): void {
    this.names.point(BOOKABLE, id, { path }, 'subject');
  }

  private need(activity: string, need: string, path: Path, atKey?: true): void {
    const place: Place = atKey ? { path, atKey } : { path };
    if (this.scenario.activities.some(({ id }) => id === activity))
      this.names.point([`need of ${activity}`], need, place);
  }

  /** Whether the day it leans on has been given. */
  private known(words: string): boolean {
    const name = namedDay(words);
    return name === null || Object.hasOwn(this.scenario.dates, name);
  }

  /** A date that is on the calendar. */
  private date(path: Path, words: string): boolean {
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
  private when(path: Path, words: string): void {
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

  private condition(given: Authored, path: Path): void {
    this.word(conditionTypes.get(given.type)?.fields ?? {}, given, path);
  }

  private effects(list: readonly Authored[], path: Path): void {
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

  private permits(): void {
    const { permits, clientPayments, embargo } = this.scenario;
    const point: Pointer = {
      ref: (to, name, path) => this.ref(to, name, path),
      condition: (c, path) => this.condition(c, path),
    };
    checkPermits(permits, point, this.report);
    checkEmbargo(embargo, point);
    if (embargo) this.when(['embargo', 'until'], embargo.until);
    clientPayments.forEach((one, at) => {
      this.condition(one.when, ['clientPayments', at, 'when']);
      if (one.payer) this.ref('person', one.payer, ['clientPayments', at, 'payer']);
    });
    checkPost(this.scenario, point);
  }

  private activities(): void {
    this.scenario.activities.forEach((one, at) => {
      const path = ['activities', at];
      one.places.forEach((id, index) => this.ref('place', id, [...path, 'places', index]));
      one.after.forEach((link, index) =>
        this.ref('activity', typeof link === 'string' ? link : link.activity, [
          ...path,
          'after',
          index,
          ...(typeof link === 'string' ? [] : ['activity']),
        ]),
      );
      if (one.due) this.when([...path, 'due'], one.due);
      if (one.dueAfter) this.ref('activity', one.dueAfter.activity, [...path, 'dueAfter', 'activity']);
      one.locks.forEach((id, index) => this.ref('activity', id, [...path, 'locks', index]));
      this.condition(one.when, [...path, 'when']);
      one.checks.forEach((check, index) => {
        this.condition(check.passesWhen, [...path, 'checks', index, 'passesWhen']);
        this.effects(check.effects, [...path, 'checks', index, 'effects']);
      });
      this.effects(one.onStart, [...path, 'onStart']);
      this.effects(one.onDone, [...path, 'onDone']);
      const [low, likely, high] = one.lasts.map((words) => readLength(words)) as [number, number, number];
      if (!(low <= likely && likely <= high)) {
        this.report.path([...path, 'lasts'], {
          code: 'lengths-out-of-order',
          message: `"${one.id}" lasts ${one.lasts.join(', ')}: shortest, likely, longest must rise.`,
          why: 'Its length could not be drawn.',
          fix: 'Put the three in order.',
          write: [...one.lasts].sort((a, b) => readLength(a) - readLength(b)),
        });
      }
      one.needs.forEach((need, index) => {
        if (this.scenario.lines.length > 0) this.ref('line', need.line, [...path, 'needs', index, 'line']);
        const kind = [...path, 'needs', index, 'kind'];
        // A kind nobody knows says nothing of who could do it.
        if (!this.report.isBlamed(kind))
          this.ref(need.kind === 'person' ? 'role' : 'service', need.asks, [...path, 'needs', index, 'asks']);
      });
    });
    this.loops();
  }

  /** Activities that wait for one another. One message for each loop. */
  private loops(): void {
    const after = new Map(
      this.scenario.activities.map((one) => [
        one.id,
        one.after.map((link) => (typeof link === 'string' ? link : link.activity)),
      ]),
    );
    const state = new Map<string, 'open' | 'closed'>();
    const walk = (id: string, trail: string[]): void => {
      if (state.get(id) === 'closed') return;
      if (state.get(id) === 'open') {
        const loop = [...trail.slice(trail.indexOf(id)), id];
        const at = this.scenario.activities.findIndex((one) => one.id === trail[trail.length - 1]);
        this.report.path(['activities', at, 'after'], {
          code: 'loop',
          message: `These wait for one another: ${loop.join(' → ')}.`,
          why: 'None of them could ever begin.',
          fix: 'Take one of the links out.',
          edit: () =>
            this.report.without(['activities', at, 'after', (after.get(trail.at(-1) ?? '') ?? []).indexOf(id)]),
        });
        return;
      }
      state.set(id, 'open');
      for (const next of after.get(id) ?? []) walk(next, [...trail, id]);
      state.set(id, 'closed');
    };
    for (const id of after.keys()) walk(id, []);
  }

  private risks(): void {
    this.scenario.risks.forEach((one, at) => {
      const path = ['risks', at];
      if (one.activity) this.ref('activity', one.activity, [...path, 'activity']);
      if (one.at) this.when([...path, 'at'], one.at);
      one.tell.forEach((name, index) => this.ref('person', name, [...path, 'tell', index]));
      if (!one.activity && !one.at) {
        this.report.path(path, {
          code: 'never-drawn',
          message: `"${one.id}" has no occasion.`,
          why: 'It could never happen.',
          fix: 'Give it an "activity" or a time "at".',
          leansOn: [
            [...path, 'activity'],
            [...path, 'at'],
          ],
        });
      }
      if (one.from) this.ref('person', one.from, [...path, 'from']);
      one.reports.forEach((report, index) => {
        this.look(report.rule, this.library.incidents?.reports ?? {}, [...path, 'reports', index, 'rule'], 'report');
        this.condition(report.when, [...path, 'reports', index, 'when']);
      });
      if (one.claim) {
        this.ref('permit', one.claim.permit, [...path, 'claim', 'permit']);
        this.ref('line', one.claim.line, [...path, 'claim', 'line']);
      }
      this.condition(one.only, [...path, 'only']);
      one.factors.forEach((factor, index) => this.condition(factor.when, [...path, 'factors', index, 'when']));
      one.warnings.forEach(
        (warning, index) => warning.from && this.ref('person', warning.from, [...path, 'warnings', index, 'from']),
      );
      this.effects(one.onHappen, [...path, 'onHappen']);
      this.effects(one.ifLeft, [...path, 'ifLeft']);
      one.responses.forEach((response, index) => {
        this.ref('line', response.line, [...path, 'responses', index, 'line']);
        response.tells.forEach((name, to) => this.ref('person', name, [...path, 'responses', index, 'tells', to]));
        this.effects(response.effects, [...path, 'responses', index, 'effects']);
        this.effects(response.otherwise, [...path, 'responses', index, 'otherwise']);
      });
    });
  }

  private threads(): void {
    this.scenario.threads.forEach((one, at) => {
      const path = ['threads', at];
      this.ref('person', one.from, [...path, 'from']);
      this.condition(one.when, [...path, 'when']);
      if (one.asksReply && one.stances.length === 0) {
        this.report.path(path, {
          code: 'no-answer',
          message: `"${one.id}" asks for a reply but offers none.`,
          why: 'Nobody could answer it.',
          fix: 'Add "stances", or write "asksReply": false.',
          leansOn: [[...path, 'stances']],
        });
      }
      one.stances.forEach((stance, index) => {
        if (stance.line) this.ref('line', stance.line, [...path, 'stances', index, 'line']);
        if (stance.to) this.ref('person', stance.to, [...path, 'stances', index, 'to']);
        this.effects(stance.effects, [...path, 'stances', index, 'effects']);
      });
      one.facts.forEach((fact, index) => this.condition(fact.trueWhen, [...path, 'facts', index, 'trueWhen']));
      one.promises.forEach((promise, index) => {
        this.when([...path, 'promises', index, 'due'], promise.due);
        this.condition(promise.keptWhen, [...path, 'promises', index, 'keptWhen']);
      });
      one.copies.forEach((id, index) => this.ref('person', id, [...path, 'copies', index]));
      one.shouldCopy.forEach((id, index) => {
        this.ref('person', id, [...path, 'shouldCopy', index]);
        if (this.names.has('person', id) && !one.copies.includes(id)) {
          this.report.path([...path, 'shouldCopy', index], {
            code: 'cannot-copy',
            message: `"${id}" should be copied but is not among "copies".`,
            why: 'Nobody could copy them.',
            fix: `Add "${id}" to "copies".`,
            edit: () => this.report.put([...path, 'copies', 0], id) ?? this.report.put([...path, 'copies'], [id]),
            leansOn: [[...path, 'copies']],
          });
        }
      });
      one.ifLeft.forEach((left, index) => this.effects(left.effects, [...path, 'ifLeft', index, 'effects']));
    });
  }

  private start(): void {
    const { start } = this.scenario;
    start.drafts.forEach((one, at) => {
      const path = ['start', 'drafts', at];
      this.ref('activity', one.activity, [...path, 'activity']);
      if (one.at) this.when([...path, 'at'], one.at);
      if (one.place) this.ref('place', one.place, [...path, 'place']);
      for (const [need, subject] of Object.entries(one.uses)) {
        this.need(one.activity, need, [...path, 'uses', need], true);
        this.subject(subject, [...path, 'uses', need]);
      }
    });
    start.bookings.forEach((one, at) => {
      this.subject(one.subject, ['start', 'bookings', at, 'subject']);
      one.days.forEach((day, index) => this.when(['start', 'bookings', at, 'days', index], day));
    });
    start.done.forEach((id, at) => this.ref('activity', id, ['start', 'done', at]));
    start.callSheets.forEach((one, at) => {
      const path = ['start', 'callSheets', at];
      this.when([...path, 'day'], one.day);
      this.when([...path, 'sent'], one.sent);
      one.to.forEach((id, index) => this.ref('person', id, [...path, 'to', index]));
      for (const [activity, place] of Object.entries(one.places)) {
        this.ref('activity', activity, [...path, 'places', activity]);
        this.ref('place', place, [...path, 'places', activity]);
      }
    });
  }
}
