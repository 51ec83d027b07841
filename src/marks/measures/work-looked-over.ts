/** Work that was handed over is looked at before anything is built on it (standard 6, D7). */
import { delegationOf } from '../../engine/delegation.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'work-looked-over',
  label: 'Delegated work looked over',
  about: 'process',
  next: 'Look it over when it comes back, before anything is built on it; it takes five minutes.',
  assess(run) {
    const delegable = run.model.activities.filter((activity) => activity.delegation !== null);
    const done = delegable.flatMap((activity) => {
      const task = delegationOf(run, activity.id);
      if (!task || task.doneMinute === null) return [];
      const found = task.slipped ? ' A slip was found and put right.' : '';
      return [
        occasion(
          task.checkedMinute ?? task.showedMinute ?? task.doneMinute,
          task.showedMinute !== null ? 0 : task.checkedMinute !== null ? 1000 : task.lookedMinute !== null ? 600 : 0,
          `${activity.title}: ${
            task.showedMinute !== null
              ? 'nobody looked, and a slip showed later.'
              : task.checkedMinute === null
                ? task.lookedMinute !== null
                  ? 'looked at on the way, and not when it was done.'
                  : 'not looked over.'
                : `looked over.${found}`
          }`,
          { commandIndex: task.commandIndex },
        ),
      ];
    });
    return done.length > 0 || delegable.length === 0
      ? done
      : [occasion(endMinute(run), 0, 'Nothing was handed over, so nothing could be looked over.')];
  },
};
export default measure;
