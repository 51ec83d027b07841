/** Kit and people with what the work technically asks for: formats, skills, timecode. */
import { dayOf, draftOf, nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { confirmedMinute, endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'specs-matched',
  label: 'Kit and skills that match the job',
  about: 'process',
  next: 'Read what each job wants beside what each choice offers, before price.',
  assess: (run) =>
    run.model.activities.flatMap((activity) =>
      activity.needs
        .filter((need) => need.wants.length > 0)
        .map((need) => {
          const entry = draftOf(run, activity.id);
          const start = run.state.work[activity.id]?.startedMinute ?? entry.startMinute;
          const subject = entry.uses[need.id];
          const what = `${activity.title}, “${need.label}”`;
          if (run.state.standIns[`${activity.id}/${need.id}`])
            return occasion(start ?? 0, 700, `${what}: a stand-in did it.`);
          if (subject === undefined || start === null || confirmedMinute(run, subject, dayOf(start)) === null)
            return occasion(endMinute(run), 0, `${what}: nothing booked.`);
          const offers = run.tables.people.get(subject)?.skills ?? run.tables.kit.get(subject)?.specs ?? [];
          const has = need.wants.filter((want) => offers.includes(want)).length;
          return occasion(
            start,
            (has * 1000) / need.wants.length,
            `${what}: ${nameOf(run, subject)} ${has === need.wants.length ? 'brings what it wants' : `lacks ${need.wants.filter((want) => !offers.includes(want)).join(', ')}`}.`,
          );
        }),
    ),
};
export default measure;
