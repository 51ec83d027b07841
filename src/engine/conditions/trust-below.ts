/** The trust of this person (0 to 100, hidden from the trainee) is below this. */
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'trust-below',
  about: 'The trust of this person (0 to 100, hidden from the trainee) is below this.',
  fields: {
    person: { is: 'reference', to: 'person' },
    trust: { is: 'number', from: 0, to: 100, about: 'Trust below this, from 0 to 100.' },
  },
  holds: (run, { person, trust }) => (run.state.trust[person] ?? 0) < trust,
});
