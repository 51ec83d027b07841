/** Did any work stand still because somebody or something was not booked, or was wanted in two places? */
import { duration } from '../../engine/format.ts';
import { draftOf, inPlay } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, isDone, occasion } from '../reading.ts';

const OWN = ['person-not-booked', 'kit-absent', 'person-absent', 'place-closed'];

const measure: Measure = {
  id: 'clashes-avoided',
  label: 'No work waiting for someone or something not booked',
  about: 'outcome',
  next: 'Look down the plan for marks of conflict before you confirm, and clear each one.',
  assess(run) {
    if (!inPlay(run, 'bookings')) return [];
    return run.model.activities
      .filter((activity) => activity.kind === 'work' && activity.needs.length > 0)
      .map((activity) => {
        const lost = run.state.lost.filter((one) => one.activityId === activity.id && OWN.includes(one.reason));
        const minutes = lost.reduce((sum, one) => sum + one.minutes, 0);
        if (!isDone(run, activity.id)) return occasion(endMinute(run), 0, `${activity.title}: not done.`);
        const start = run.state.work[activity.id]?.startedMinute ?? draftOf(run, activity.id).startMinute ?? 0;
        return occasion(
          start,
          1000 - minutes * 12,
          minutes === 0
            ? `${activity.title}: nothing stood still.`
            : `${activity.title}: ${duration(minutes)} lost to what was not booked.`,
        );
      });
  },
};
export default measure;
