/** Always holds. */
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'always',
  about: 'Always holds.',
  fields: {},
  holds: () => true,
});
