/** Work that others could do, handed to them rather than hoarded (standard 6, D7). */
import { delegationOf } from '../../engine/delegation.ts';
import { nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, isDone, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'tasks-shared',
  label: 'Work shared out',
  about: 'process',
  next: 'Before you start a job, ask who else could do it, and what you alone can do instead.',
  assess: (run) =>
    run.model.activities
      .filter((activity) => activity.delegation !== null)
      .map((activity) => {
        const task = delegationOf(run, activity.id);
        if (task)
          return occasion(task.givenMinute, 1000, `${activity.title}: handed to ${nameOf(run, task.toId)}.`, {
            commandIndex: task.commandIndex,
          });
        const done = isDone(run, activity.id);
        return occasion(
          run.state.work[activity.id]?.finishedMinute ?? endMinute(run),
          done ? 400 : 0,
          `${activity.title}: ${done ? 'done at your own desk, though others could have' : 'not done'}.`,
        );
      }),
};
export default measure;
