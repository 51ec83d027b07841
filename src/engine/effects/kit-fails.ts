/** What fills this need stops working. */
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'kit-fails',
  about: 'What fills this need stops working.',
  fields: {
    activity: { is: 'reference', to: 'activity' },
    need: { is: 'reference', to: 'need' },
    text: { is: 'words' },
  },
  apply: (run, { activity, need }) => {
    run.state.failed[`${activity}/${need}`] = true;
  },
});
