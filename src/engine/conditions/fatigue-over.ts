/** How tired somebody is, from 0 to 100. */
import { fatigueOf } from '../hours.ts';
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'fatigue-over',
  about:
    'This person is more tired than this, from 0 (fresh) to 100; above 50 work slows, above 70 driving is dangerous.',
  fields: {
    person: { is: 'reference', to: 'person' },
    over: {
      is: 'number',
      from: 0,
      to: 100,
      about: 'More tired than this, from 0 (rested) to 100: tired is 50, worn out 70.',
    },
  },
  holds: (run, { person, over }) => fatigueOf(run, person) > over,
});
