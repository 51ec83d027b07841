/** Shooting time lost to what the coordinator could have prevented; rain and bad luck are left out. */
import { duration } from '../../engine/format.ts';
import { draftOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, isDone, occasion, shootWork } from '../reading.ts';

const OWN = [
  'person-elsewhere',
  'person-not-booked',
  'person-absent',
  'kit-absent',
  'flat-batteries',
  'no-permission',
  'no-daylight',
  'not-dark',
  'noise',
  'place-closed',
  'sent-home',
  'no-assessment',
  'no-permit',
  'power',
  'cards-full',
  'child-hours',
  'driver-hours',
  'no-chaperone',
  'needs-relief',
];

const measure: Measure = {
  id: 'time-lost',
  label: 'Shooting time not lost',
  about: 'outcome',
  next: 'Most lost time is decided days before: who was told, what was signed, what a recce would have shown.',
  assess: (run) =>
    shootWork(run).map((activity) => {
      const lost = run.state.lost.filter((one) => one.activityId === activity.id && OWN.includes(one.reason));
      const minutes = lost.reduce((sum, one) => sum + one.minutes, 0);
      const start = run.state.work[activity.id]?.startedMinute ?? draftOf(run, activity.id).startMinute;
      if (!isDone(run, activity.id))
        return occasion(endMinute(run), 0, `${activity.title}: not shot.`, {
          weight: Math.max(1, Math.floor(activity.likely / 30)),
        });
      const cause = lost[0]?.because;
      return occasion(
        start ?? 0,
        1000 - (minutes * 1500) / Math.max(30, activity.likely),
        minutes === 0
          ? `${activity.title}: no time lost that planning could have saved.`
          : `${activity.title}: ${duration(minutes)} lost (${[...new Set(lost.map((one) => one.reason.replace(/-/g, ' ')))].join(', ')}).`,
        {
          weight: Math.max(1, Math.floor(activity.likely / 30)),
          commandIndex: cause?.by === 'command' ? cause.index : null,
        },
      );
    }),
};
export default measure;
