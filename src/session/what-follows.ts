/**
 * A plan put off: what comes after an activity is put off with it, no further than it must be. Pure; it knows neither people nor
 * light, and what it makes of the plan is as good or bad as if each bar had been dragged.
 */
import type { Command } from '../engine/command.ts';
import type { ActivityView, View } from '../engine/view.ts';
import { minuteOfDay, unitDayOf } from './words.ts';

/** What comes after it, soon or late, and by the plan begins before what it waits for is done. In the scenario’s order. */
export function followsTooSoon(view: View, activityId: string): ActivityView[] {
  const after = new Set([activityId]);
  for (let known = 0; known < after.size; ) {
    known = after.size;
    for (const one of view.activities) if (one.after.some((link) => after.has(link.activityId))) after.add(one.id);
  }
  return view.activities.filter(
    (one) =>
      one.id !== activityId &&
      after.has(one.id) &&
      one.canPlan &&
      view.conflicts.some((conflict) => conflict.code === 'before-predecessor' && conflict.activityId === one.id),
  );
}

type PlanCommand = Extract<Command, { type: 'plan-activity' }>;

/** Puts off the first of them that waits for none of the others; null when nothing that follows begins too soon. */
export function putOff(view: View, activityId: string): PlanCommand | null {
  const soon = followsTooSoon(view, activityId);
  const next = soon.find((one) => !soon.some(({ id }) => one.after.some((link) => link.activityId === id)));
  return next ? { type: 'plan-activity', activityId: next.id, startMinute: startAfter(next) } : null;
}

/** Within its day it begins as soon as it can; put off to another day it keeps its hour. Office work keeps office hours anyway. */
function startAfter({ startMinute, earliestMinute, hours }: ActivityView): number | null {
  if (startMinute === null || earliestMinute === null) return startMinute;
  if (hours === 'office' || unitDayOf(earliestMinute) === unitDayOf(startMinute)) return earliestMinute;
  return earliestMinute + minuteOfDay(startMinute - earliestMinute);
}
