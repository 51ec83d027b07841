/** The activity is waiting, running or done (skipped work counts as done). */
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'activity',
  about: 'The activity is waiting, running or done (skipped work counts as done).',
  fields: {
    activity: { is: 'reference', to: 'activity' },
    is: { is: 'choices', of: ['waiting', 'running', 'done'], about: 'Not begun, going on, or done.' },
  },
  holds: (run, { activity, is }) => {
    const status = run.state.work[activity]?.status ?? 'waiting';
    return is.includes(status === 'skipped' ? 'done' : status);
  },
});
