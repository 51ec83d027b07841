/** Technical checks passed the first time: what was left out on the day comes back here. */
import type { Measure } from '../marks.ts';
import { endMinute, factsOf, isDone, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'checks-passed',
  label: 'Technical checks passed first time',
  about: 'outcome',
  next: 'Read the delivery requirements before the shoot, and ask for what each check will look at.',
  assess(run) {
    const failed = factsOf(run, 'check-failed');
    return run.model.activities.flatMap((activity) =>
      activity.checks.map((check) => {
        const fact = failed.find((one) => one.checkId === check.id);
        if (fact) return occasion(fact.minute, 0, `${activity.title}: ${check.text}`, { factIndex: fact.index });
        const done = isDone(run, activity.id);
        return occasion(
          run.state.work[activity.id]?.finishedMinute ?? endMinute(run),
          done ? 1000 : 0,
          `${activity.title}: ${done ? 'passed' : 'never reached'} (${check.id.replace(/-/g, ' ')}).`,
        );
      }),
    );
  },
};
export default measure;
