/** Makes the activity longer. */
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'add-work',
  about: 'Makes the activity longer.',
  fields: {
    activity: { is: 'reference', to: 'activity' },
    length: { is: 'length', about: 'How much work it adds.' },
    text: { is: 'words' },
  },
  apply: (run, { activity, length }) => {
    const work = run.state.work[activity];
    if (work && work.status !== 'done') work.trueMinutes = Math.max(0, work.trueMinutes + length);
  },
});
