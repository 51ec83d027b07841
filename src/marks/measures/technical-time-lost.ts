/** Shooting time lost to a technical need nobody had met: power, cards, kit, a skill (standard 6, D9: ten minutes). */
import { duration } from '../../engine/format.ts';
import { draftOf } from '../../engine/run.ts';
import type { LostReason } from '../../engine/state.ts';
import type { Measure } from '../marks.ts';
import { endMinute, isDone, occasion, shootWork } from '../reading.ts';

const TECHNICAL: readonly LostReason[] = [
  'power',
  'cards-full',
  'kit-absent',
  'kit-failed',
  'slow',
  'needs-relief',
  'wind',
];

const measure: Measure = {
  id: 'technical-time-lost',
  label: 'No time lost to technical needs',
  about: 'outcome',
  next: 'Ask what each set-up draws, records and wants, and hold that against what you have hired.',
  assess: (run) =>
    shootWork(run).map((activity) => {
      const weight = Math.max(1, Math.floor(activity.likely / 30));
      if (!isDone(run, activity.id)) return occasion(endMinute(run), 0, `${activity.title}: not shot.`, { weight });
      const lost = run.state.lost.filter((one) => one.activityId === activity.id && TECHNICAL.includes(one.reason));
      const minutes = lost.reduce((sum, one) => sum + one.minutes, 0);
      const cause = lost[0]?.because;
      return occasion(
        run.state.work[activity.id]?.startedMinute ?? draftOf(run, activity.id).startMinute ?? 0,
        minutes <= 10 ? 1000 : 1000 - (minutes * 1000) / Math.max(60, activity.likely),
        `${activity.title}: ${minutes === 0 ? 'nothing technical stood in the way' : `${duration(minutes)} lost (${[...new Set(lost.map((one) => one.reason.replace(/-/g, ' ')))].join(', ')})`}.`,
        { weight, commandIndex: cause?.by === 'command' ? cause.index : null },
      );
    }),
};
export default measure;
