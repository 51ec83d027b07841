/** What a scenario leans on in the shared data, and what it brought in from shared files. */
import type { Included } from '../include.ts';
import { nearest, type Path } from '../problems.ts';
import { groupNameOf } from '../shelf.ts';
import type { Checker } from './checker.ts';
import { BOOKABLE, isShared, KINDS, type Kind, keyOf, type NamedList } from './kinds.ts';

export function checkShared(check: Checker): void {
  const { scenario: s, library } = check;
  check.look(s.rules, library.rules, ['rules'], 'profile of rules');
  check.look(s.city, library.climate.cities, ['city'], 'climate');
  check.look(s.standard, library.standards, ['standard'], 'standard');
  check.look(s.option, library.rubrics, ['option'], 'rubric for the option');
  const standard = library.standards[s.standard];
  if (standard) check.look(s.standardVersion, standard.versions, ['standardVersion'], 'version of the standard');
}

/** What names left open by a shared file stand for. A wrong one is said here, and not of everything it was filled into. */
export function checkFilledIn(check: Checker): void {
  check.scenario.include.forEach((item, at) => {
    if (typeof item === 'string') return;
    const asks = check.library.shelves[item.entry.split('/')[0] ?? '']?.asks ?? {};
    for (const [open, name] of Object.entries(item.as)) {
      const asked = asks[open];
      if (!asked) continue;
      const path = ['include', at, 'as', open];
      const activity = item.as[asked.of ?? ''] ?? '';
      if (asked.is === 'need') check.need(activity, name, path);
      else check.ref(asked.is, name, path);
      if (!check.names.has(asked.is === 'need' ? `need of ${activity}` : asked.is, name))
        check.names.mislead(['include', at]);
    }
  });
}

export function checkFaultClass(check: Checker, name: string, path: Path): void {
  const known = Object.keys(check.library.kitFaults.classes);
  if (known.includes(name)) return;
  const meant = nearest(name, known);
  check.report.path(path, {
    code: 'unknown-shared',
    message: `There is no class of kit called "${name}".`,
    why: 'Nobody could say how it fails.',
    write: meant ?? undefined,
    fix: meant ? `Write "${meant}".` : `The ones there are: ${known.join(', ')}.`,
  });
}

export function checkChild(check: Checker, name: string, path: Path): void {
  const known = Object.entries(check.library.children).flatMap(([country, { bands }]) =>
    Object.keys(bands).map((age) => `${country}/${age}`),
  );
  if (known.includes(name)) return;
  check.report.path(path, {
    code: 'unknown-shared',
    message: `There are no working limits called "${name}".`,
    why: 'Nobody could say how long this child may work.',
    fix: `The ones there are: ${known.join(', ')}.`,
  });
}

export function checkDriver(check: Checker, name: string, path: Path): void {
  const known = Object.keys(check.library.drivers?.vehicles ?? {});
  if (known.includes(name)) return;
  check.report.path(path, {
    code: 'unknown-shared',
    message: `There are no driving limits called "${name}".`,
    why: 'Nobody could say how long this driver may drive.',
    fix: `The ones there are: ${known.join(', ')}.`,
  });
}

/** Shelves that are not included and hold something of this name, or somebody with this role, as one would include them. */
export function shelvesWith({ library }: Checker, included: Included, scope: string, name: string): string[] {
  const { shelves } = library;
  const held = scope === 'role' ? 'people' : scope === 'service' ? 'kit' : null;
  const lists: readonly NamedList[] =
    scope === 'subject'
      ? BOOKABLE.map((kind) => KINDS[kind][1])
      : Object.hasOwn(KINDS, scope)
        ? [KINDS[scope as Kind][1]]
        : [];
  return Object.entries(shelves).flatMap(([title, shelf]) => {
    if (included.shelves.has(title)) return [];
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
