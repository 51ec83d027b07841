/** Work went to somebody who can do it, and is there (standard 6, D7: person-to-task fit). */
import { delegationOf, misfit } from '../../engine/delegation.ts';
import { named, nameOf } from '../../engine/run.ts';
import type { Measure, Occasion } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'right-person',
  label: 'Work given to who can do it',
  about: 'process',
  next: 'Before you hand a job over, hold what it wants against what they know; if it stretches them, say more and look sooner.',
  assess(run) {
    const delegable = run.model.activities.filter((activity) => activity.delegation !== null);
    if (delegable.length === 0) return [];
    const given = delegable.flatMap((activity): Occasion[] => {
      const task = delegationOf(run, activity.id);
      if (!task) return [];
      const lacks = misfit(activity, named(run.tables.people, task.toId));
      const wants = activity.delegation?.wants.length ?? 0;
      return [
        occasion(
          task.givenMinute,
          wants === 0 ? 1000 : (1000 * (wants - lacks.length)) / wants,
          `${activity.title}, to ${nameOf(run, task.toId)}: ${lacks.length === 0 ? 'somebody who can do it' : `lacks ${lacks.join(', ')}`}.`,
          { commandIndex: task.commandIndex },
        ),
      ];
    });
    return given.length > 0 ? given : [occasion(endMinute(run), 0, 'Nothing was given to anybody.')];
  },
};
export default measure;
