/** Holds while at least one of these holds. */
import { holds } from '../conditions.ts';
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'any',
  about: 'Holds while at least one of these holds.',
  fields: { of: { is: 'conditions' } },
  holds: (run, { of }) => of.some((one) => holds(run, one)),
});
