/**
 * What was moved after people had been told of it, with those who must hear; and the moves of days with more than one place.
 * Must not show who opened what.
 */
import { isSettled } from '../changes.ts';
import type { Day, HearsTopic, Minute } from '../model.ts';
import { legsOf, movementOrderFor, movementWords } from '../movement-order.ts';
import type { MovementLeg, PlanPoint } from '../record.ts';
import { dayOf, type Run, sheetActivities, today } from '../run.ts';
import { sheetEntries } from '../told.ts';

export interface ChangeView {
  id: number;
  activityId: string;
  minute: Minute;
  topics: HearsTopic[];
  from: PlanPoint;
  to: PlanPoint;
  /** What else changed, in words. */
  words: string;
  mustIds: string[];
  /** Those of them who have been told. */
  toldIds: string[];
  /** Everybody has, or it is too late. */
  settled: boolean;
}

export interface MovementView {
  day: Day;
  legs: MovementLeg[];
  /** The order in words, if one is written and still right. */
  words: string | null;
  /** One was written, and the day has changed since. */
  overtaken: boolean;
}

export const changeViews = (run: Run): ChangeView[] =>
  run.state.changes
    .filter((one) => !one.withdrawn)
    .map((change) => ({
      id: change.id,
      activityId: change.activityId,
      minute: change.minute,
      topics: [...change.topics],
      from: { ...change.from },
      to: { ...change.to },
      words: change.words,
      mustIds: [...change.mustIds],
      toldIds: Object.keys(change.heardBy),
      settled: isSettled(run, change),
    }));

export function movementViews(run: Run): MovementView[] {
  if (!run.model.callSheetFields.includes('movement')) return [];
  const views: MovementView[] = [];
  for (let day = today(run); day <= dayOf(run.model.endMinute); day += 1) {
    if (sheetActivities(run, day).length < 2) continue;
    const entries = sheetEntries(run, day);
    const legs = legsOf(run, entries);
    if (legs.length === 0) continue;
    const written = movementOrderFor(run, day, entries);
    views.push({
      day,
      legs,
      words: written && movementWords(run, written),
      overtaken: written === null && run.state.movementOrders.some((one) => one.day === day),
    });
  }
  return views;
}
