/** The client agrees to further rounds of notes, and pays for them. */

import { agreeRounds } from '../versions.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'agree-rounds',
  about: 'The client agrees to further rounds of notes on a job and pays for them: they cost the production nothing.',
  fields: {
    job: { is: 'reference', to: 'job' },
    rounds: { is: 'number', from: 1, to: 12, about: 'How many more rounds.' },
  },
  apply: (run, { job, rounds }, because) => agreeRounds(run, job, rounds, because),
});
