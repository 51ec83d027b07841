/** Holds while every one of these holds. */
import { holds } from '../conditions.ts';
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'all',
  about: 'Holds while every one of these holds.',
  fields: { of: { is: 'conditions' } },
  holds: (run, { of }) => of.every((one) => holds(run, one)),
});
