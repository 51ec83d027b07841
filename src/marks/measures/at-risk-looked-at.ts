/** Handed-over work with a deadline was looked at before it, early where something spoke for trouble (standard 6, D7). */
import { delegationOf } from '../../engine/delegation.ts';
import { dueOf } from '../../engine/run.ts';
import type { Measure, Occasion } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'at-risk-looked-at',
  label: 'Looked at before the deadline',
  about: 'process',
  next: 'Look over a shoulder half-way: what is going wrong costs five minutes then, and an afternoon later.',
  assess(run) {
    const dated = run.model.activities.filter(
      (activity) => activity.delegation !== null && (activity.dueMinute !== null || activity.dueAfter !== null),
    );
    if (dated.length === 0) return [];
    const given = dated.flatMap((activity): Occasion[] => {
      const task = delegationOf(run, activity.id);
      if (!task) return [];
      const due = dueOf(run, activity);
      const looked = task.lookedMinute ?? task.checkedMinute;
      const late = looked !== null && due !== null && looked > due;
      return [
        occasion(
          looked ?? due ?? endMinute(run),
          looked === null ? 0 : late ? 300 : 1000,
          `${activity.title}: ${looked === null ? 'not looked at' : late ? 'looked at after its deadline' : task.lookedMinute !== null ? 'looked at on the way' : 'looked over in time'}.`,
          { commandIndex: task.commandIndex },
        ),
      ];
    });
    return given.length > 0 ? given : [occasion(endMinute(run), 0, 'Nothing with a date was handed over.')];
  },
};
export default measure;
