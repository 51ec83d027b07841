/** The activity is dropped from the production. */
import { note } from '../run.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'skip-activity',
  about: 'The activity is dropped from the production.',
  fields: { activity: { is: 'reference', to: 'activity' } },
  apply: (run, { activity }, because) => {
    const work = run.state.work[activity];
    if (!work || work.status === 'done' || work.status === 'skipped') return;
    work.status = 'skipped';
    note(run, { kind: 'activity-skipped', activityId: activity }, because);
  },
});
