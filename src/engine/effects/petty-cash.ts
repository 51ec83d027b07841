/** Small cash is spent from the float. */
import { spendPetty } from '../payments.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'petty-cash',
  about: 'Small cash is spent from the float.',
  fields: {
    line: { is: 'reference', to: 'line' },
    amount: { is: 'money', about: 'What was paid from the float.' },
    receipt: { is: 'choice', of: ['kept', 'missing'], about: 'Whether there is a receipt.' },
    text: { is: 'words' },
  },
  apply: (run, { line, amount, receipt, text }, because) =>
    spendPetty(run, { line, pence: amount, text, receipt: receipt === 'kept' }, because),
});
