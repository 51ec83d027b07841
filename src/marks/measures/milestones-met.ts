/** The dates the brief names, met or missed. */
import { moment } from '../../engine/format.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'milestones-met',
  label: 'Dates of the brief met',
  about: 'outcome',
  next: 'Work back from each date, and keep some slack before the ones you cannot move.',
  assess: (run) =>
    run.model.activities
      .filter((activity) => activity.dueMinute !== null)
      .map((activity) => {
        const due = activity.dueMinute ?? 0;
        const done = run.state.work[activity.id]?.finishedMinute ?? null;
        const late = done === null ? null : done - due;
        return occasion(
          done ?? endMinute(run),
          late === null ? 0 : late <= 0 ? 1000 : late <= 1440 ? 500 : 0,
          `${activity.title}: ${late === null ? 'not reached' : `done ${moment(run.model.startDate, done ?? 0)}`}, due ${moment(run.model.startDate, due)}.`,
        );
      }),
};
export default measure;
