/** Work that was finished stays finished: nothing locked or delivered has to be opened again (standard 6, D11). */
import type { Measure } from '../marks.ts';
import { endMinute, factsOf, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'lock-kept',
  label: 'Nothing opened again once it was locked',
  about: 'outcome',
  next: 'Get the notes in writing from whoever may approve, before the lock and not after.',
  assess(run) {
    const opened = factsOf(run, 'activity-reopened');
    return run.model.activities
      .filter((activity) => activity.stage === 'post' && activity.kind !== 'desk' && run.model.option === 'post')
      .map((activity) => {
        const fact = opened.find((one) => one.activityId === activity.id);
        const done = run.state.work[activity.id]?.status === 'done';
        return occasion(
          fact?.minute ?? run.state.work[activity.id]?.finishedMinute ?? endMinute(run),
          fact || !done ? 0 : 1000,
          `${activity.title}: ${fact ? `opened again: ${fact.text}` : done ? 'stayed done' : 'never done'}.`,
          { factIndex: fact?.index ?? null },
        );
      });
  },
};
export default measure;
