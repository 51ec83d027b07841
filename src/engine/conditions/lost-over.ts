/** More time than this has been lost in all. */
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'lost-over',
  about: 'More time than this has been lost in all.',
  fields: { length: { is: 'length', about: 'More time lost than this, in all.' } },
  holds: (run, { length }) => run.state.lost.reduce((sum, one) => sum + one.minutes, 0) > length,
});
