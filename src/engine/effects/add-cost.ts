/** Spends this on a cost line. */
import { spend } from '../money.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'add-cost',
  about: 'Spends this on a cost line.',
  fields: {
    line: { is: 'reference', to: 'line' },
    amount: { is: 'money', about: 'What it costs, excluding VAT.' },
    text: { is: 'words' },
  },
  apply: (run, { line, amount, text }, because) => spend(run, line, amount, text, because),
});
