/** A call sheet with this activity as it is planned now has gone out. */
import { named, placeOf, unitDayOf } from '../run.ts';
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'sheet-sent',
  about: 'A call sheet with this activity as it is planned now has gone out.',
  fields: { activity: { is: 'reference', to: 'activity' } },
  holds: (run, { activity }) => {
    const entry = run.state.draft[activity];
    if (!entry || entry.startMinute === null) return false;
    const day = unitDayOf(entry.startMinute);
    const sheet = run.state.sheets.findLast((one) => one.day === day);
    const said = sheet?.entries[activity];
    return (
      !!said &&
      said.startMinute === entry.startMinute &&
      said.placeId === placeOf(run, named(run.tables.activities, activity))
    );
  },
});
