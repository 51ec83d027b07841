/** What fills this need works again. */
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'restore-kit',
  about: 'What fills this need works again.',
  fields: { activity: { is: 'reference', to: 'activity' }, need: { is: 'reference', to: 'need' } },
  apply: (run, { activity, need }) => {
    delete run.state.failed[`${activity}/${need}`];
  },
});
