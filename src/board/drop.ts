/**
 * Where a drag would put a bar, snapped to ticks, or to whole days when the board shows weeks; and the commands of a drop
 * there. Pure; must not send anything.
 */
import type { Command } from '../engine/command.ts';
import type { View } from '../engine/view.ts';
import type { BarBox, LaneBox } from './boxes.ts';
import { type BoardWindow, DAY, type Measures, snap, toMinute } from './time-scale.ts';

/** Below this many pixels an hour nobody can aim at an hour. */
const COARSE_PIXELS = 3;

/** Something held by the pointer: a bar moved or pulled longer, or a thing from the tray. */
export type Carry =
  | { kind: 'move' | 'resize'; bar: BarBox; fromX: number; grabX: number; moved: boolean }
  | { kind: 'place'; activityId: string; fromX: number; moved: boolean };

export interface Goal {
  start: number;
  end: number;
  minutes: number;
}

/** Null when what is held is no longer in the plan. */
export function goalOf(carry: Carry, x: number, view: View, window: BoardWindow, m: Measures): Goal | null {
  const id = carry.kind === 'place' ? carry.activityId : carry.bar.activity.id;
  const activity = view.activities.find((one) => one.id === id);
  if (!activity) return null;
  const tick = view.tickMinutes;
  if (carry.kind === 'resize') {
    const start = activity.startMinute ?? 0;
    const minutes = Math.max(tick, snap(toMinute(x, window, m) - start, tick));
    return { start, end: start + minutes, minutes };
  }
  const raw = toMinute(x - (carry.kind === 'move' ? carry.grabX : 0), window, m);
  const coarse = ((m.width - m.gutter) / window.minutes) * 60 < COARSE_PIXELS;
  const start = coarse ? wholeDay(raw, activity.startMinute, view) : Math.max(0, snap(raw, tick));
  return { start, end: start + activity.minutes, minutes: activity.minutes };
}

/** The same hour on another day; for what had none, when the desk opens. */
function wholeDay(minute: number, before: number | null, view: View): number {
  const hour = before === null ? view.you.deskFrom : before % DAY;
  return Math.max(0, Math.round((minute - hour) / DAY) * DAY + hour);
}

/** What a drop there asks for, in order. `lane` is the one under the pointer: another place moves it there, somebody else takes over. */
export function commandsOf(carry: Carry, goal: Goal, lane: LaneBox | null): Command[] {
  if (carry.kind === 'place') return [{ type: 'plan-activity', activityId: carry.activityId, startMinute: goal.start }];
  const { activity, laneId } = carry.bar;
  const plan = { type: 'plan-activity', activityId: activity.id } as const;
  if (carry.kind === 'resize') return [{ ...plan, minutes: goal.minutes }];
  const moved: Command = { ...plan, startMinute: goal.start };
  if (lane === null || lane.id === laneId) return [moved];
  if (lane.kind === 'place' && activity.placeIds.includes(lane.id)) return [{ ...moved, placeId: lane.id }];
  const need = activity.needs.find((one) => one.subjectId === laneId && one.optionIds.includes(lane.id));
  if (!need) return [moved];
  const handed: Command = { type: 'assign-need', activityId: activity.id, needId: need.id, subjectId: lane.id };
  return goal.start === activity.startMinute ? [handed] : [handed, moved];
}
