/** Holds while this does not. */
import { holds } from '../conditions.ts';
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'not',
  about: 'Holds while this does not.',
  fields: { of: { is: 'condition' } },
  holds: (run, { of }) => !holds(run, of),
});
