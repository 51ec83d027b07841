/** Somebody else takes a place from here on, at their own rate, and is told what they are coming to. */
import { stepIn } from '../bookings.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'deputise',
  about:
    'A named person takes this need from here on, booked at their own rate for the days it is planned, and told by phone.',
  fields: {
    activity: { is: 'reference', to: 'activity' },
    need: { is: 'reference', to: 'need' },
    person: { is: 'reference', to: 'person' },
  },
  apply: (run, { activity, need, person }, because) => stepIn(run, activity, need, person, because),
});
