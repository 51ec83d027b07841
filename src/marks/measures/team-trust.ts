/** How those who were given work feel about it at the end (standard 6, D7). */
import { nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'team-trust',
  label: 'Trust of those given work',
  about: 'outcome',
  next: 'Ask how it went, say what was good, and take something off whoever has too much.',
  assess(run) {
    const roles = new Set(run.model.activities.flatMap((activity) => activity.delegation?.roles ?? []));
    const team = run.model.people.filter((person) => person.roles.some((role) => roles.has(role)));
    if (team.length === 0) return [];
    const given = new Set(run.state.delegations.map((task) => task.toId));
    // Who could be given work and never was has nothing to trust or mistrust.
    if (given.size === 0) return [occasion(endMinute(run), 0, 'Nobody was given anything.')];
    return [...given].map((id) => {
      const before = run.tables.people.get(id)?.trust ?? 60;
      const shift = (run.state.trust[id] ?? before) - before;
      return occasion(
        endMinute(run),
        shift >= 0 ? 1000 : shift >= -4 ? 500 : 0,
        `${nameOf(run, id)}: ${shift > 0 ? 'trusts you more than at the start' : shift === 0 ? 'as at the start' : 'trusts you less than at the start'}.`,
      );
    });
  },
};
export default measure;
