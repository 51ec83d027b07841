/** Delivered and accepted by the date, with a day to spare for distinction (standard 6, D9). */
import { duration, moment } from '../../engine/format.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'delivery-on-time',
  label: 'Delivery by its date',
  about: 'outcome',
  next: 'Plan delivery a clear day before its date; something always comes back.',
  assess(run) {
    const last = run.model.activities.filter((one) => one.stage === 'delivery' && one.dueMinute !== null).at(-1);
    if (!last) return [];
    const due = last.dueMinute ?? 0;
    const done = run.state.work[last.id]?.finishedMinute ?? null;
    if (done === null)
      return [occasion(endMinute(run), 0, `${last.title}: not reached by ${moment(run.model.startDate, due)}.`)];
    const margin = due - done;
    return [
      occasion(
        done,
        margin >= 1440 ? 1000 : margin >= 0 ? 800 : margin >= -1440 ? 400 : 0,
        `${last.title}: ${margin >= 0 ? `${duration(margin)} before` : `${duration(-margin)} after`} its date.`,
      ),
    ];
  },
};
export default measure;
