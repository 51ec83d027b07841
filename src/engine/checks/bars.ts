/**
 * The bars that the checks of the plan look at: each planned activity that is not over, with its times and its place.
 * Decides nothing.
 */
import { isOver, placeIn, type Row } from '../live.ts';
import type { Activity, Minute } from '../model.ts';
import { plannedDays, plannedEnd, plannedStart, type Run } from '../run.ts';
import type { DraftEntry } from '../state.ts';
import type { ConflictCode, ConflictView } from './conflict.ts';

/** A planned bar with everything that is asked of it. */
export interface Bar {
  row: Row;
  activity: Activity;
  entry: DraftEntry;
  start: Minute;
  end: Minute;
  placeId: string | null;
  days: readonly number[];
}

/** Every bar of the plan, in the order of the activities. */
export function bars(run: Run): Bar[] {
  const found: Bar[] = [];
  for (const row of run.live.rows) {
    const { activity, entry, work } = row;
    if (entry.startMinute === null || isOver(work)) continue;
    const start = plannedStart(run, activity, entry.startMinute);
    found.push({
      row,
      activity,
      entry,
      start,
      end: plannedEnd(run, activity, entry) ?? start,
      placeId: placeIn(row),
      days: plannedDays(run, activity),
    });
  }
  return found;
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
