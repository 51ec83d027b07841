/** Changes what this person thinks of you (0 to 100). */
import { changeTrust } from '../run.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'change-trust',
  about: 'Changes what this person thinks of you (0 to 100).',
  fields: {
    person: { is: 'reference', to: 'person' },
    by: { is: 'number', from: -100, to: 100, about: 'Up by this, or down if it is below nought.' },
  },
  apply: (run, { person, by }) => changeTrust(run, person, by),
});
