/** The plan has one of these for the need. */
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'uses',
  about: 'The plan has one of these for the need.',
  fields: {
    activity: { is: 'reference', to: 'activity' },
    need: { is: 'reference', to: 'need' },
    any: { is: 'references', to: 'subject' },
  },
  holds: (run, { activity, need, any }) => any.includes(run.state.draft[activity]?.uses[need] ?? ''),
});
