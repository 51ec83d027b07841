/** Never holds. */
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'never',
  about: 'Never holds.',
  fields: {},
  holds: () => false,
});
