/** A long day far from home, and no bed for the night. */
import { longWayHome } from '../hours.ts';
import { today } from '../run.ts';
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'long-way-home',
  about:
    'This person has worked more than ten hours today, is over an hour from home, and was offered no bed or driver.',
  fields: { person: { is: 'reference', to: 'person' } },
  holds: (run, { person }) => longWayHome(run, person) && !run.state.hotels[`${person}/${today(run)}`],
});
