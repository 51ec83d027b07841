/** The plan has the activity at this place. */
import { named, placeOf } from '../run.ts';
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'planned-at',
  about: 'The plan has the activity at this place.',
  fields: { activity: { is: 'reference', to: 'activity' }, place: { is: 'reference', to: 'place' } },
  holds: (run, { activity, place }) => placeOf(run, named(run.tables.activities, activity)) === place,
});
