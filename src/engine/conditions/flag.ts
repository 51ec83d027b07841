/** An effect has set this flag. */
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'flag',
  about: 'An effect has set this flag.',
  fields: { name: { is: 'name' } },
  holds: (run, { name }) => run.state.flags[name] === true,
});
