/** Music and other rights held with the scope the film is used in, before they go into it. A gate (standard 6, D10). */
import { dayOf, draftOf, nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { confirmedMinute, endMinute, isDelivered, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'licences-fit',
  label: 'Licences that cover the use',
  about: 'process',
  next: 'Check media, territory and term against where the film will be shown, before the track is loved.',
  assess: (run) =>
    run.model.activities.flatMap((activity) =>
      activity.needs
        .filter((need) => need.asks.endsWith('licence'))
        .map((need) => {
          const entry = draftOf(run, activity.id);
          const subject = entry.uses[need.id];
          const start = run.state.work[activity.id]?.startedMinute ?? entry.startMinute;
          const held = subject !== undefined && start !== null && confirmedMinute(run, subject, dayOf(start)) !== null;
          const fits = held && need.wants.every((want) => run.tables.kit.get(subject ?? '')?.specs.includes(want));
          const used = run.state.work[activity.id]?.startedMinute != null;
          return occasion(
            start ?? endMinute(run),
            fits ? 1000 : 0,
            fits
              ? `${nameOf(run, subject ?? '')} covers the use.`
              : held
                ? `${nameOf(run, subject ?? '')} does not cover where the film is shown.`
                : `${activity.title}: no licence held.`,
            {
              breach: !fits && used && isDelivered(run),
            },
          );
        }),
    ),
};
export default measure;
