/**
 * What the shape of a file can't say: names that lead nowhere or stand twice, loops, dates that are not on the calendar.
 * Says everything it finds at once.
 */
import { civilFromDays, daysFromCivil, parseIsoDate } from '../engine/calendar.ts';
import { conditionTypes } from '../engine/conditions.ts';
import { effectTypes } from '../engine/effects.ts';
import type { Fields, Reference } from '../engine/vocabulary.ts';
import type { Library } from './compile.ts';
import type { Pointer } from './parts/part.ts';
import { checkPermits } from './parts/permits.ts';
import { checkPost } from './parts/post.ts';
import { checkEmbargo } from './parts/rights.ts';
import { nearest, type Path, type Report } from './problems.ts';
import type { Scenario } from './schema.ts';
import { holidaysOf } from './shared-rules.ts';
import type { Authored } from './vocabulary.ts';
import { namedDay, readLength, readTime, type WrittenDays, writtenDays } from './written.ts';

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
const WORDS: Record<Kind, string> = {
  person: 'person',
  kit: 'kit item',
  place: 'place',
  activity: 'activity',
  line: 'cost line',
  hazard: 'hazard',
  control: 'control',
  risk: 'risk',
  thread: 'message',
  permit: 'permit',
  job: 'job',
  note: 'note',
};

export function checkNames(report: Report, scenario: Scenario, library: Library): void {
  new Check(report, scenario, library).all();
}

class Check {
  private readonly names: Record<Kind, Set<string>>;
  private readonly written: WrittenDays;
  /** Kinds in which a name stands twice: one of the two was meant to have another, so its absence is no news. */
  private readonly doubled = new Map<Kind, Set<string>>();
  private endsRight = true;

  constructor(
    private readonly report: Report,
    private readonly scenario: Scenario,
    private readonly library: Library,
  ) {
    const ids = (list: readonly { id: string }[]) => new Set(list.map((one) => one.id));
    this.names = {
      person: ids(scenario.people),
      kit: ids(scenario.kit),
      place: ids(scenario.places),
      activity: ids(scenario.activities),
      line: new Set(scenario.lines.map((one) => one.code)),
      hazard: ids(scenario.hazards),
      control: ids(scenario.controls),
      risk: ids(scenario.risks),
      thread: ids(scenario.threads),
      permit: ids(scenario.permits),
      job: ids(scenario.jobs),
      note: ids(scenario.notes),
    };
    this.written = writtenDays(scenario, holidaysOf(scenario, library));
  }

  all(): void {
    const { scenario: s } = this;
    this.shared();
    this.findDoubled();
    this.included();
    this.date(['begins'], s.begins);
    if (this.known(s.ends) && readTime(s.ends, this.written) <= readTime(s.begins, this.written)) {
      this.endsRight = false;
      this.report.path(['ends'], {
        code: 'ends-early',
        message: 'The production ends before it begins.',
        why: 'The run would be over at once.',
        fix: 'Write a later time for "ends".',
      });
    }
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
    this.twice();
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
  private included(): void {
    this.scenario.include.forEach((item, at) => {
      if (typeof item === 'string') return;
      const asks = this.library.shelves[item.entry.split('/')[0] ?? '']?.asks ?? {};
      const before = this.report.problems.length;
      for (const [open, name] of Object.entries(item.as)) {
        const asked = asks[open];
        const path = ['include', at, 'as', open];
        if (asked?.is === 'need') this.need(item.as[asked.of ?? ''] ?? '', name, path);
        else if (asked) this.ref(asked.is, name, path);
      }
      if (this.report.problems.length > before) this.report.blame(['include', at]);
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

  /** Every list whose entries are named, and the kind of its names. */
  private groups(): [list: string, kind: Kind | null, entries: readonly { id: string }[]][] {
    const { scenario: s } = this;
    return [
      ['people', 'person', s.people],
      ['kit', 'kit', s.kit],
      ['places', 'place', s.places],
      ['activities', 'activity', s.activities],
      ['hazards', 'hazard', s.hazards],
      ['controls', 'control', s.controls],
      ['risks', 'risk', s.risks],
      ['threads', 'thread', s.threads],
      ['permits', 'permit', s.permits],
      ['jobs', 'job', s.jobs],
      ['assets', null, s.assets],
      ['notes', 'note', s.notes],
      ['clientPayments', null, s.clientPayments],
    ];
  }

  private findDoubled(): void {
    for (const [, kind, entries] of this.groups())
      if (kind && new Set(entries.map(({ id }) => id)).size < entries.length) this.doubled.set(kind, new Set());
  }

  private twice(): void {
    // People, kit and places are booked by name alone, so they share their names.
    const bookable = new Map<string, string>();
    for (const [group, kind, list] of this.groups()) {
      const shares = kind === 'person' || kind === 'kit' || kind === 'place';
      const pointedAt = [...((kind && this.doubled.get(kind)) ?? [])];
      const seen = new Set<string>();
      list.forEach((one, at) => {
        const other = shares ? bookable.get(one.id) : undefined;
        if (seen.has(one.id) || other) {
          const name = pointedAt.length === 1 && pointedAt[0] ? pointedAt[0] : `${one.id}-2`;
          this.report.path([group, at, 'id'], {
            code: 'id-twice',
            message: `The name "${one.id}" is used twice${other && other !== group ? ` (also in ${other})` : ''}.`,
            why: 'Nobody could tell which of the two is meant.',
            fix: `Give one of them another name, such as "${name}".`,
            write: name,
          });
        }
        seen.add(one.id);
        if (shares) bookable.set(one.id, group);
      });
    }
  }

  private ref(kind: Kind, id: string, path: Path): void {
    if (this.names[kind].has(id)) return;
    const lost = this.doubled.get(kind);
    if (lost) return void lost.add(id);
    const meant = nearest(id, this.names[kind]);
    this.report.path(path, {
      code: `no-such-${kind}`,
      message: `There is no ${WORDS[kind]} called "${id}".`,
      why: 'Whatever hangs on it would never happen.',
      write: meant ?? undefined,
      fix: meant ? `Write "${meant}".` : `Add a ${WORDS[kind]} with that name, or write another.`,
    });
  }

  private subject(id: string, path: Path): void {
    const all = [...this.names.person, ...this.names.kit, ...this.names.place];
    if (all.includes(id)) return;
    const lost = this.doubled.get('person') ?? this.doubled.get('kit') ?? this.doubled.get('place');
    if (lost) return void lost.add(id);
    const meant = nearest(id, all);
    this.report.path(path, {
      code: 'no-such-subject',
      message: `There is no person, kit item or place called "${id}".`,
      why: 'Whatever hangs on it would never happen.',
      write: meant ?? undefined,
      fix: meant ? `Write "${meant}".` : 'Add one with that name, or write another.',
    });
  }

  private need(activity: string, need: string, path: Path): void {
    const found = this.scenario.activities.find((one) => one.id === activity);
    if (!found) return;
    const names = found.needs.map((one) => one.id);
    if (names.includes(need)) return;
    const meant = nearest(need, names);
    this.report.path(path, {
      code: 'no-such-need',
      message: `"${activity}" has no need called "${need}".`,
      why: 'Whatever hangs on it would never happen.',
      write: meant ?? undefined,
      fix: meant ? `Write "${meant}".` : `Its needs are: ${names.join(', ') || 'none'}.`,
    });
  }

  /** Whether the day it leans on has been given. */
  private known(words: string): boolean {
    const name = namedDay(words);
    return name === null || Object.hasOwn(this.scenario.dates, name);
  }

  /** A date that is on the calendar. */
  private date(path: Path, words: string): boolean {
    const name = namedDay(words);
    if (name !== null && !this.known(words)) {
      const meant = /^day\d+$/.test(name)
        ? name.replace('day', 'day ')
        : nearest(name, Object.keys(this.scenario.dates));
      this.report.path(path, {
        code: 'no-such-day',
        message: `There is no day called "${name}".`,
        why: 'Nobody could say when that is.',
        write: meant ? words.replace(name, meant) : undefined,
        fix: meant ? `Write "${words.replace(name, meant)}".` : `Give it under "dates": "${name}": "day 3".`,
      });
      return false;
    }
    const iso = /\d{4}-\d{2}-\d{2}/.exec(words)?.[0];
    if (iso === undefined) return true;
    const given = parseIsoDate(iso);
    const real = civilFromDays(daysFromCivil(given));
    if (given.month >= 1 && given.month <= 12 && real.month === given.month && real.dayOfMonth === given.dayOfMonth)
      return true;
    this.report.path(path, {
      code: 'no-such-date',
      message: `${iso} is not a date on the calendar.`,
      why: 'Nothing could happen then.',
      fix: 'Check the day and the month: dates are year-month-day.',
    });
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
    checkPost(this.scenario, {
      ref: (to, name, path) => this.ref(to, name, path),
      condition: (c, path) => this.condition(c, path),
    });
  }

  private activities(): void {
    const roles = new Set(this.scenario.people.flatMap((one) => one.roles));
    const said = new Set<string>();
    const provides = new Set(this.scenario.kit.flatMap((one) => one.provides));
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
        const could = need.kind === 'person' ? roles : provides;
        // The root is one, however many activities ask: whoever or whatever would do it is not there.
        if (could.has(need.asks) || said.has(`${need.kind} ${need.asks}`)) return;
        said.add(`${need.kind} ${need.asks}`);
        const meant = nearest(need.asks, could);
        this.report.path([...path, 'needs', index, 'asks'], {
          code: 'nobody-can',
          message: `${need.kind === 'person' ? 'Nobody has the role' : 'No kit provides'} "${need.asks}".`,
          why: `"${one.title}" could never be done.`,
          write: meant ?? undefined,
          fix: meant ? `Write "${meant}".` : 'Give somebody that role, or ask for another.',
        });
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
          edit: this.report.put(
            ['activities', at, 'after', (after.get(trail.at(-1) ?? '') ?? []).indexOf(id)],
            undefined,
          ),
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
        if (this.names.person.has(id) && !one.copies.includes(id)) {
          this.report.path([...path, 'shouldCopy', index], {
            code: 'cannot-copy',
            message: `"${id}" should be copied but is not among "copies".`,
            why: 'Nobody could copy them.',
            fix: `Add "${id}" to "copies".`,
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
        this.need(one.activity, need, [...path, 'uses', need]);
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
