/** Somebody was asked to do this work; or it has been done, or looked over as well. */
import { delegationOf } from '../delegation.ts';
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'delegated',
  about: 'The trainee has handed this work over, and it is given, done or checked.',
  fields: {
    activity: { is: 'reference', to: 'activity' },
    is: { is: 'choices', of: ['given', 'done', 'checked'], about: 'Handed over, done by them, or looked over since.' },
  },
  holds(run, { activity, is }) {
    const task = delegationOf(run, activity);
    if (!task) return false;
    return is.includes(task.checkedMinute !== null ? 'checked' : task.doneMinute !== null ? 'done' : 'given');
  },
});
