/** What can never come about, said once at its root: flags nobody sets, messages, risks, milestones, and whatever waits for them. */
import { conditionTypes } from '../../engine/conditions.ts';
import type { Condition, Model } from '../../engine/model.ts';
import { nearest, type Path } from '../problems.ts';
import type { Scenario } from '../schema.ts';
import { clash, type Event, type Never, Reach } from './reach.ts';
import type { Warn } from './warning.ts';

/** A condition as written, with where it stands. */
interface Written {
  condition: Condition;
  path: Path;
}

/** Conditions anywhere in a scenario, those inside others too. */
function conditionsIn(value: unknown, path: Path, found: Written[]): Written[] {
  if (typeof value !== 'object' || value === null) return found;
  if (!Array.isArray(value) && conditionTypes.has(String((value as Condition).type)))
    found.push({ condition: value as Condition, path });
  for (const [key, one] of Object.entries(value))
    conditionsIn(one, [...path, Array.isArray(value) ? Number(key) : key], found);
  return found;
}

/** Flags that something sets, whether or not it ever happens. */
function flagsSet(value: unknown, found: Set<string>): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  const { type, name } = value as { type?: unknown; name?: unknown };
  if (type === 'set-flag' && typeof name === 'string') found.add(name);
  for (const one of Object.values(value)) flagsSet(one, found);
  return found;
}

/** Something that can't come about, and how that is said. */
interface Lost {
  event: Event;
  path: Path;
  code: string;
  title: string;
  what: string;
  never: Never;
  why: string;
  fix: string;
}

export function nevers(scenario: Scenario, model: Model, warn: Warn): void {
  const reach = new Reach(model);
  const written = conditionsIn(scenario, [], []);
  const told = new Set<string>();
  const blamed: Path[] = [];
  contradictions(written, warn, blamed);
  flags(scenario, written, warn, told);
  const lost = lostIn(model, reach);
  tellRoots(lost, told, blamed, warn);
  neverHold(model, reach, told, blamed, warn);
}

function contradictions(written: readonly Written[], warn: Warn, blamed: Path[]): void {
  for (const { condition, path } of written) {
    const pair = condition.type === 'all' ? clash(condition.of as Condition[]) : null;
    if (!pair) continue;
    blamed.push(path);
    warn(
      path,
      'contradiction',
      'Two of these can’t both hold.',
      'What waits for them never comes.',
      'Take one of the two out, or write "any" for "all".',
    );
  }
}

/** Flags that are asked for and that nothing sets. */
function flags(scenario: Scenario, written: readonly Written[], warn: Warn, told: Set<string>): void {
  const set = flagsSet(scenario, new Set());
  for (const { condition, path } of written) {
    const name = String(condition.name);
    if (condition.type !== 'flag' || set.has(name) || told.has(`flag ${name}`)) continue;
    told.add(`flag ${name}`);
    const meant = nearest(name, set);
    warn(
      [...path, 'name'],
      'flag-never-set',
      `Nothing ever sets the flag “${name}”.`,
      'What waits for it never comes.',
      meant === null ? 'Let an effect "set-flag" set it, or wait for something else.' : `Write "${meant}".`,
      // A shared file may ask for a flag that a scenario sets or not.
      { write: meant ?? undefined, own: true },
    );
  }
}

function lostIn(model: Model, reach: Reach): Lost[] {
  const threads = model.threads.flatMap((one, at): Lost[] => {
    const never = reach.has(`thread ${one.id}`) ? null : reach.never(one.when);
    if (!never) return [];
    return [
      {
        event: `thread ${one.id}`,
        path: ['threads', at, 'when'],
        code: 'never-received',
        title: one.subject,
        what: `The message “${one.subject}” can never come`,
        never,
        why: 'Nobody would ever read it.',
        fix: 'Let it come earlier or wait for something else, or take it out.',
      },
    ];
  });
  const risks = model.risks.flatMap((one, at): Lost[] => {
    const never = reach.has(`risk ${one.id}`) ? null : reach.neverRisk(one);
    if (!never) return [];
    const odds = one.oddsPerMille === 0;
    const outside = one.atMinute !== null && (one.atMinute < model.startMinute || one.atMinute >= model.endMinute);
    return [
      {
        event: `risk ${one.id}`,
        path: ['risks', at, odds ? 'odds' : outside ? 'at' : 'only'],
        code: 'never-happens',
        title: one.title,
        what: `“${one.title}” can never happen`,
        never,
        why: 'Whoever prepares for it prepares for nothing, and nobody meets it.',
        fix: odds ? 'Give it odds above 0.' : 'Let it be possible between the beginning and the end, or take it out.',
      },
    ];
  });
  const milestones = model.activities.flatMap((one, at): Lost[] => {
    const waits = one.after.find(({ activityId }) => !reach.has(`activity ${activityId}`));
    if (reach.has(`activity ${one.id}`)) return [];
    const never = waits
      ? { words: 'what comes before it is never done', because: [`activity ${waits.activityId}` as const] }
      : reach.never(one.when);
    if (!never) return [];
    return [
      {
        event: `activity ${one.id}`,
        path: ['activities', at, waits ? 'after' : 'when'],
        code: 'never-reached',
        title: one.title,
        what: `“${one.title}” can never be reached`,
        never,
        why: 'What comes after it is never done, and the production never ends well.',
        fix: 'Let it wait for something that can happen.',
      },
    ];
  });
  return [...milestones, ...risks, ...threads];
}

/** Only what waits for nothing else that is lost is told, and each ring of things that wait for one another once. */
function tellRoots(lost: readonly Lost[], told: Set<string>, blamed: readonly Path[], warn: Warn): void {
  const byEvent = new Map(lost.map((one) => [one.event, one]));
  const explained = (one: Lost, trail: readonly Event[]): boolean =>
    told.has(one.event) ||
    one.never.because.some((event) => {
      const other = byEvent.get(event);
      return told.has(event) || (other !== undefined && !trail.includes(event) && explained(other, [...trail, event]));
    });
  const roots = lost.filter(({ never }) => never.because.every((event) => !byEvent.has(event) && !told.has(event)));
  for (const one of roots) {
    told.add(one.event);
    if (blamed.some((path) => startsWith(path, one.path))) continue;
    warn(one.path, one.code, `${one.what}: ${one.never.words}.`, one.why, one.fix);
  }
  for (const one of lost) {
    if (explained(one, [one.event])) continue;
    const ring = [one];
    for (let next = follow(one, byEvent); next && !ring.includes(next); next = follow(next, byEvent)) ring.push(next);
    for (const { event } of ring) told.add(event);
    const others = ring.slice(1).map(({ title }) => `“${title}”`);
    warn(
      one.path,
      one.code,
      others.length > 0
        ? `${one.what}: it and ${others.join(', ')} wait for each other.`
        : `${one.what}: it waits for itself.`,
      one.why,
      'Let one of them wait for something else.',
    );
  }
}

const follow = (one: Lost, byEvent: ReadonlyMap<Event, Lost>): Lost | undefined =>
  one.never.because.map((event) => byEvent.get(event)).find((other) => other !== undefined);

const startsWith = (path: Path, prefix: Path): boolean => prefix.every((part, at) => path[at] === part);

/** Conditions on other things that never hold. */
function neverHold(model: Model, reach: Reach, told: ReadonlySet<string>, blamed: readonly Path[], warn: Warn): void {
  const look = (condition: Condition, path: Path, code: string, what: string, why: string, fix: string): void => {
    const never = reach.never(condition);
    if (!never || never.because.some((event) => told.has(event)) || blamed.some((one) => startsWith(one, path))) return;
    warn(path, code, `${what}: ${never.words}.`, why, fix);
  };
  const other = 'Let it wait for something that can happen.';
  model.hazards.forEach((one, at) => {
    look(
      one.knownWhen,
      ['hazards', at, 'knownWhen'],
      'never-known',
      `“${one.title}” can never be found`,
      'Nobody could put it into the assessment.',
      other,
    );
  });
  model.permits.forEach((one, at) => {
    look(
      one.needs,
      ['permits', at, 'needs'],
      'never-granted',
      `“${one.title}” is always sent back`,
      'Nobody could have it, however early they ask.',
      other,
    );
  });
  model.permits.forEach((one, at) => {
    look(
      one.knownWhen,
      ['permits', at, 'knownWhen'],
      'never-known',
      `“${one.title}” can never be found`,
      'Nobody could ask for it.',
      other,
    );
  });
  model.clientPayments.forEach((one, at) => {
    look(
      one.when,
      ['clientPayments', at, 'when'],
      'never-billed',
      `“${one.title}” can never be billed`,
      'The client would never pay it.',
      other,
    );
  });
  model.guide.forEach((one, at) => {
    look(
      one.doneWhen,
      ['guide', at, 'doneWhen'],
      'never-done',
      `The step “${one.title}” is never done`,
      'Whoever is guided would stand still there.',
      other,
    );
  });
  model.threads.forEach((thread, at) => {
    thread.promises.forEach((one, index) => {
      // A promise that is to be kept "never" is a trap, and meant.
      if (one.keptWhen.type === 'never') return;
      look(
        one.keptWhen,
        ['threads', at, 'promises', index, 'keptWhen'],
        'never-kept',
        `The promise “${one.label}” can never be kept`,
        'Whoever makes it breaks it, whatever they do.',
        other,
      );
    });
  });
}
