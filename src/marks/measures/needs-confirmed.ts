/** Was each essential person and thing confirmed at least a day before the work began? Source: standard 6, D2. */
import { dayOf, draftOf, inPlay } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { confirmedMinute, endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'needs-confirmed',
  label: 'People and kit confirmed in time',
  about: 'process',
  next: 'Confirm everything the work cannot do without by the day before, starting with what is hardest to get.',
  assess(run) {
    if (!inPlay(run, 'bookings')) return [];
    return run.model.activities
      .filter((activity) => activity.kind === 'work' && activity.needs.some((need) => need.essential))
      .map((activity) => {
        const entry = draftOf(run, activity.id);
        const start = run.state.work[activity.id]?.startedMinute ?? entry.startMinute;
        const needs = activity.needs.filter((need) => need.essential);
        if (start === null) return occasion(endMinute(run), 0, `${activity.title}: never planned.`);
        let got = 0;
        for (const need of needs) {
          const subject = entry.uses[need.id];
          const when = run.state.standIns[`${activity.id}/${need.id}`]
            ? start
            : subject === undefined
              ? null
              : confirmedMinute(run, subject, dayOf(start));
          got += when === null ? 0 : when <= start - 1440 ? 1000 : when <= start ? 600 : 200;
        }
        const share = got / needs.length;
        const words =
          share === 1000
            ? 'everything confirmed a day ahead'
            : share === 0
              ? 'nothing confirmed in time'
              : 'some of it confirmed late or not at all';
        return occasion(start, share, `${activity.title}: ${words}.`, { weight: needs.length });
      });
  },
};
export default measure;
