/** Nobody is given more than they can do well at once (standard 6, D7). */
import { FAIR_LOAD } from '../../engine/delegation.ts';
import { nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'load-fair',
  label: 'Work spread fairly',
  about: 'process',
  next: 'Ask what they have on already before you give them one more thing.',
  assess(run) {
    if (!run.model.activities.some((activity) => activity.delegation !== null)) return [];
    if (run.state.delegations.length === 0)
      return [occasion(endMinute(run), 0, 'Nothing was handed over, so no load was shared.')];
    return run.state.delegations.map((task) => {
      const heavy = task.alsoHad >= FAIR_LOAD;
      return occasion(
        task.givenMinute,
        heavy ? 0 : 1000,
        `${nameOf(run, task.toId)} ${heavy ? `already had ${task.alsoHad} things in hand` : 'had room for it'}.`,
        { commandIndex: task.commandIndex },
      );
    });
  },
};
export default measure;
