/** Two pieces of work change places in the plan: the cover scene is done now, and the other when that was to be. */
import { planChanged } from '../live.ts';
import { draftOf, note } from '../run.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'swap-activities',
  about:
    'Two activities that have not begun change hours in the plan (a cover scene). People still go by what they were told.',
  fields: {
    activity: { is: 'reference', to: 'activity' },
    with: { is: 'reference', to: 'activity' },
  },
  apply: (run, { activity, with: other }, because) => {
    const waits = (id: string) => run.state.work[id]?.status === 'waiting';
    if (!waits(activity) || !waits(other)) return;
    const [first, second] = [draftOf(run, activity), draftOf(run, other)];
    [first.startMinute, second.startMinute] = [second.startMinute, first.startMinute];
    for (const activityId of [activity, other]) {
      draftOf(run, activityId).because = because;
      planChanged(run, activityId);
      note(run, { kind: 'plan-changed', activityId }, because);
    }
  },
});
