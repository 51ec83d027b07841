/**
 * Conditions: the same in risks, messages, milestones, checks and guide steps. Each type is a file in conditions/.
 * Reads the state; must not change it.
 */
import type { Condition } from './model.ts';
import { addressVersion, draftOf, named, placeOf, type Run } from './run.ts';
import { byType, type ConditionType } from './vocabulary.ts';

export const conditionTypes = byType(
  import.meta.glob<ConditionType>('./conditions/*.ts', { eager: true, import: 'default' }),
);

export function holds(run: Run, condition: Condition): boolean {
  return named(conditionTypes, condition.type).holds(run, condition);
}

/** Whether what this person last read or heard of an activity is the plan as it stands. */
export function holdsPlan(run: Run, personId: string, activityId: string): boolean {
  const told = run.state.told[personId]?.[activityId];
  const entry = draftOf(run, activityId);
  const place = placeOf(run, named(run.tables.activities, activityId));
  return (
    !!told &&
    told.startMinute === entry.startMinute &&
    told.placeId === place &&
    told.addressVersion === addressVersion(run, place)
  );
}
