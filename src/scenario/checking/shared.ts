/** What a scenario leans on in the shared data, and what it brought in from shared files. */
import type { Included } from '../include.ts';
import { groupNameOf } from '../shelf.ts';
import type { Checker } from './checker.ts';
import { BOOKABLE, isShared, KINDS, type Kind, keyOf, type NamedList } from './kinds.ts';

export function checkShared(check: Checker): void {
  const { scenario: s, library } = check;
  check.look(s.rules, Object.keys(library.rules), ['rules'], 'There is no profile of rules');
  check.look(s.city, Object.keys(library.climate.cities), ['city'], 'There is no climate');
  check.look(s.standard, Object.keys(library.standards), ['standard'], 'There is no standard');
  check.look(s.option, Object.keys(library.rubrics), ['option'], 'There is no rubric for the option');
  const versions = library.standards[s.standard]?.versions;
  if (versions)
    check.look(s.standardVersion, Object.keys(versions), ['standardVersion'], 'There is no version of the standard');
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

/** Who a person is by the rules: a child of an age, a driver of a vehicle. */
export function checkLimits(check: Checker): void {
  const { children, drivers } = check.library;
  const ages = Object.entries(children).flatMap(([country, { bands }]) =>
    Object.keys(bands).map((age) => `${country}/${age}`),
  );
  const vehicles = Object.keys(drivers?.vehicles ?? {});
  check.scenario.people.forEach(({ child, driver }, at) => {
    const path = ['people', at];
    if (child)
      check.look(
        child,
        ages,
        [...path, 'child'],
        'There are no working limits',
        'Nobody could say how long this child may work.',
      );
    if (driver)
      check.look(
        driver,
        vehicles,
        [...path, 'driver'],
        'There are no driving limits',
        'Nobody could say how long this driver may drive.',
      );
  });
}

/** How kit may fail. */
export function checkFaultClasses(check: Checker): void {
  const known = Object.keys(check.library.kitFaults.classes);
  check.scenario.kit.forEach((one, at) => {
    if (one.class)
      check.look(one.class, known, ['kit', at, 'class'], 'There is no class of kit', 'Nobody could say how it fails.');
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
