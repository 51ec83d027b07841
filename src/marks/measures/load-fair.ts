/** Nobody is given more than they can do well at once (standard 6, D7). */
import { FAIR_LOAD } from '../../engine/delegation.ts';
import { duration } from '../../engine/format.ts';
import { nameOf, type Run } from '../../engine/run.ts';
import type { Measure, Occasion } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

/**
 * How evenly the hours handed over lie on those who could take them: the coefficient of variation, up to a quarter is even
 * (standard 6, D7). Only where there are two to choose from, and enough to share out.
 */
function spread(run: Run): Occasion[] {
  const delegable = run.model.activities.filter((activity) => activity.delegation !== null);
  const roles = new Set(delegable.flatMap((activity) => activity.delegation?.roles ?? []));
  const people = run.model.people.filter((person) => person.roles.some((role) => roles.has(role)));
  if (people.length < 2 || delegable.length < 2 * people.length) return [];
  const minutes = people.map(({ id }) =>
    run.state.delegations
      .filter((task) => task.toId === id)
      .reduce((sum, task) => sum + (run.tables.activities.get(task.activityId)?.likely ?? 0), 0),
  );
  const mean = minutes.reduce((sum, one) => sum + one, 0) / minutes.length;
  if (mean === 0) return [];
  // Squares instead of a root: the share of variation that is even is the same.
  const variance = minutes.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / minutes.length / (mean * mean);
  return [
    occasion(
      endMinute(run),
      variance <= 0.0625 ? 1000 : variance <= 0.25 ? 700 : variance <= 1 ? 300 : 0,
      `Hours handed over: ${people.map(({ name }, at) => `${name} ${duration(minutes[at] ?? 0)}`).join(', ')}.`,
      { weight: 2 },
    ),
  ];
}

const measure: Measure = {
  id: 'load-fair',
  label: 'Work spread fairly',
  about: 'process',
  next: 'Ask what they have on already before you give them one more thing.',
  assess(run) {
    if (!run.model.activities.some((activity) => activity.delegation !== null)) return [];
    if (run.state.delegations.length === 0)
      return [occasion(endMinute(run), 0, 'Nothing was handed over, so no load was shared.')];
    return [
      ...spread(run),
      ...run.state.delegations.map((task) => {
        const heavy = task.alsoHad >= FAIR_LOAD;
        return occasion(
          task.givenMinute,
          heavy ? 0 : 1000,
          `${nameOf(run, task.toId)} ${heavy ? `already had ${task.alsoHad} things in hand` : 'had room for it'}.`,
          { commandIndex: task.commandIndex },
        );
      }),
    ];
  },
};
export default measure;
