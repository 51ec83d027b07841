/** Names and dates of activities, and what waits for one another. */
import { readLength } from '../written.ts';
import type { Checker } from './checker.ts';

export function checkActivities(check: Checker): void {
  check.scenario.activities.forEach((one, at) => {
    const path = ['activities', at];
    one.places.forEach((id, index) => check.ref('place', id, [...path, 'places', index]));
    one.after.forEach((link, index) =>
      check.ref('activity', typeof link === 'string' ? link : link.activity, [
        ...path,
        'after',
        index,
        ...(typeof link === 'string' ? [] : ['activity']),
      ]),
    );
    if (one.due) check.when([...path, 'due'], one.due);
    if (one.dueAfter) check.ref('activity', one.dueAfter.activity, [...path, 'dueAfter', 'activity']);
    one.locks.forEach((id, index) => check.ref('activity', id, [...path, 'locks', index]));
    check.condition(one.when, [...path, 'when']);
    one.checks.forEach((found, index) => {
      check.condition(found.passesWhen, [...path, 'checks', index, 'passesWhen']);
      check.effects(found.effects, [...path, 'checks', index, 'effects']);
    });
    check.effects(one.onStart, [...path, 'onStart']);
    check.effects(one.onDone, [...path, 'onDone']);
    const [low, likely, high] = one.lasts.map((words) => readLength(words)) as [number, number, number];
    if (!(low <= likely && likely <= high)) {
      check.report.path([...path, 'lasts'], {
        code: 'lengths-out-of-order',
        message: `"${one.id}" lasts ${one.lasts.join(', ')}: shortest, likely, longest must rise.`,
        why: 'Its length could not be drawn.',
        fix: 'Put the three in order.',
        write: [...one.lasts].sort((a, b) => readLength(a) - readLength(b)),
      });
    }
    one.needs.forEach((need, index) => {
      if (check.scenario.lines.length > 0) check.ref('line', need.line, [...path, 'needs', index, 'line']);
      const kind = [...path, 'needs', index, 'kind'];
      // A kind nobody knows says nothing of who could do it.
      if (!check.report.isBlamed(kind))
        check.ref(need.kind === 'person' ? 'role' : 'service', need.asks, [...path, 'needs', index, 'asks']);
    });
  });
  checkLoops(check);
}

/** Activities that wait for one another. One message for each loop. */
function checkLoops(check: Checker): void {
  const after = new Map(
    check.scenario.activities.map((one) => [
      one.id,
      one.after.map((link) => (typeof link === 'string' ? link : link.activity)),
    ]),
  );
  const state = new Map<string, 'open' | 'closed'>();
  const walk = (id: string, trail: string[]): void => {
    if (state.get(id) === 'closed') return;
    if (state.get(id) === 'open') {
      const loop = [...trail.slice(trail.indexOf(id)), id];
      const at = check.scenario.activities.findIndex((one) => one.id === trail[trail.length - 1]);
      check.report.path(['activities', at, 'after'], {
        code: 'loop',
        message: `These wait for one another: ${loop.join(' → ')}.`,
        why: 'None of them could ever begin.',
        fix: 'Take one of the links out.',
        edit: () =>
          check.report.without(['activities', at, 'after', (after.get(trail.at(-1) ?? '') ?? []).indexOf(id)]),
      });
      return;
    }
    state.set(id, 'open');
    for (const next of after.get(id) ?? []) walk(next, [...trail, id]);
    state.set(id, 'closed');
  };
  for (const id of after.keys()) walk(id, []);
}
