/** The next invoice of this booking names another bank account: a real change, or a fraud. */
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'change-bank',
  about: 'The next invoice of this booking names another bank account: a real change, or a fraud.',
  fields: {
    subject: { is: 'reference', to: 'subject' },
    change: {
      is: 'choice',
      of: ['real', 'fraud'],
      about: 'real: they did change their bank; fraud: a stranger wrote.',
    },
  },
  apply: (run, { subject, change }) => {
    run.state.bankChanges[subject] = change === 'real';
  },
});
