/** The next invoice for this booking is this much too high. */
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'raise-invoice',
  about: 'The next invoice for this booking is this much too high.',
  fields: {
    subject: { is: 'reference', to: 'subject' },
    over: { is: 'money', about: 'How much more than was ordered.' },
  },
  apply: (run, { subject, over }) => {
    run.state.invoiceRaises[subject] = over;
  },
});
