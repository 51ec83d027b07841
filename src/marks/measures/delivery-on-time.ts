/** Everything delivered by its date, with a day to spare for distinction (standard 6, D9 and D12). */

import { duration, moment } from '../../engine/format.ts';
import { dueOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'delivery-on-time',
  label: 'Delivery by its date',
  about: 'outcome',
  next: 'Plan delivery a clear day before its date; something always comes back.',
  assess: (run) =>
    run.model.activities
      .filter((one) => one.stage === 'delivery' && (one.dueMinute !== null || one.dueAfter !== null))
      .map((one) => {
        const due = dueOf(run, one);
        const done = run.state.work[one.id]?.finishedMinute ?? null;
        if (done === null || due === null)
          return occasion(
            endMinute(run),
            0,
            `${one.title}: not reached${due === null ? '' : ` by ${moment(run.model.startDate, due)}`}.`,
          );
        const margin = due - done;
        // A date that only opens when something else is done leaves no day to spare.
        const spare = one.dueMinute === null ? 0 : 1440;
        return occasion(
          done,
          margin >= spare ? 1000 : margin >= 0 ? 800 : margin >= -1440 ? 400 : 0,
          `${one.title}: ${margin >= 0 ? `${duration(margin)} before` : `${duration(-margin)} after`} its date.`,
        );
      }),
};
export default measure;
