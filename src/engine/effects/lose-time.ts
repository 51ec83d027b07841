/** Stops the activity for this long once it runs. */
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'lose-time',
  about: 'Stops the activity for this long once it runs.',
  fields: {
    activity: { is: 'reference', to: 'activity' },
    length: { is: 'length', about: 'How long it stands still.' },
    text: { is: 'words' },
  },
  apply: (run, { activity, length }, because) => {
    const held = run.state.holds[activity];
    run.state.holds[activity] = { minutes: (held?.minutes ?? 0) + length, because };
  },
});
