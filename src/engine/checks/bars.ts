/**
 * The bars that the checks of the plan look at: each planned activity that is not over, with its times and its place.
 * Decides nothing.
 */
import type { Activity, Minute } from '../model.ts';
import { placeOf, plannedDays, plannedEnd, plannedStart, type Run } from '../run.ts';
import type { DraftEntry } from '../state.ts';
import type { ConflictCode, ConflictView } from './conflict.ts';

/** A planned bar with everything that is asked of it. */
export interface Bar {
  activity: Activity;
  entry: DraftEntry;
  start: Minute;
  end: Minute;
  placeId: string | null;
  days: readonly number[];
}

const open = (run: Run, activityId: string): boolean => {
  const status = run.state.work[activityId]?.status;
  return status === 'waiting' || status === 'running';
};

/** Every bar of the plan, in the order of the activities. */
export function bars(run: Run): Bar[] {
  return run.model.activities.flatMap((activity) => {
    const entry = run.state.draft[activity.id];
    if (!entry || entry.startMinute === null || !open(run, activity.id)) return [];
    const start = plannedStart(run, activity, entry.startMinute);
    return [
      {
        activity,
        entry,
        start,
        end: plannedEnd(run, activity, entry) ?? start,
        placeId: placeOf(run, activity),
        days: plannedDays(run, activity),
      },
    ];
  });
}

/** Adds a conflict: its code, the activity it stands at, whether it stops the work, what is wrong and what would help. */
export type Add = (
  code: ConflictCode,
  activityId: string,
  stops: boolean,
  text: string,
  remedy: string,
  more?: Partial<Pick<ConflictView, 'subjectId' | 'needId' | 'minutes' | 'pence'>>,
) => void;
