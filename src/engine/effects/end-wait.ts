/** Something the production waits for comes at once. */
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'end-wait',
  about: 'A wait that is going on is over: the answer comes at once.',
  fields: { activity: { is: 'reference', to: 'activity' } },
  apply: (run, { activity }) => {
    const work = run.state.work[activity];
    if (work?.status === 'running') work.doneMilli = Math.max(work.doneMilli, work.trueMinutes * 1000);
  },
});
