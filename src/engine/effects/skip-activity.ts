/** The activity is dropped from the production. */
import { skip } from '../run.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'skip-activity',
  about: 'The activity is dropped from the production.',
  fields: { activity: { is: 'reference', to: 'activity' } },
  apply: (run, { activity }, because) => skip(run, activity, because),
});
