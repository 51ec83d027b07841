/** This person holds the plan of the activity as it is now. */
import { holdsPlan } from '../conditions.ts';
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'told',
  about: 'This person holds the plan of the activity as it is now.',
  fields: { person: { is: 'reference', to: 'person' }, activity: { is: 'reference', to: 'activity' } },
  holds: (run, { person, activity }) => holdsPlan(run, person, activity),
});
