/** Holds from this long before the planned start of the activity. */
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'before-activity',
  about: 'Holds from this long before the planned start of the activity.',
  fields: {
    activity: { is: 'reference', to: 'activity' },
    by: { is: 'span', about: 'Calendar time: "1 day" is 24 hours.' },
  },
  holds: (run, { activity, by }) => {
    const start = run.state.draft[activity]?.startMinute ?? null;
    return start !== null && run.state.minute >= start - by;
  },
});
