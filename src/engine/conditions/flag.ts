/** An effect has set this flag. */
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'flag',
  about: 'An effect has set this flag.',
  fields: { name: { is: 'name', about: 'The flag, as `set-flag` names it.' } },
  holds: (run, { name }) => run.state.flags[name] === true,
});
