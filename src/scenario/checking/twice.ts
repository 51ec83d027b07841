/** Names that stand twice where each should stand once. */
import type { Path } from '../problems.ts';
import type { Checker } from './checker.ts';
import { BOOKABLE, KINDS } from './kinds.ts';

/** Names that stand twice in one list of named things, anywhere in the scenario. */
export function checkTwice(check: Checker, value: unknown, path: Path): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) twiceIn(check, value, path);
  for (const [key, one] of Object.entries(value))
    checkTwice(check, one, [...path, Array.isArray(value) ? Number(key) : key]);
}

function twiceIn(check: Checker, list: readonly unknown[], path: Path): void {
  const key = path[0] === 'lines' && path.length === 1 ? 'code' : 'id';
  const kind = Object.entries(KINDS).find(([, [, name]]) => path.length === 1 && path[0] === name)?.[0];
  const activity =
    path[0] === 'activities' && path[2] === 'needs' ? check.scenario.activities[Number(path[1])] : undefined;
  const scope = activity ? `need of ${activity.id}` : kind;
  // People, kit and places are booked by name alone, so they share their names.
  const before = BOOKABLE.slice(0, Math.max(0, (BOOKABLE as readonly unknown[]).indexOf(kind)));
  const seen = new Set<unknown>();
  list.forEach((one, at) => {
    const name: unknown = typeof one === 'object' && one !== null ? (one as Record<string, unknown>)[key] : undefined;
    if (typeof name !== 'string') return;
    const other = before.find((each) => check.names.has(each, name));
    if (seen.has(name) || other) {
      const instead = (scope && check.names.calledFor(scope)) ?? `${name}-2`;
      check.report.path([...path, at, key], {
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
