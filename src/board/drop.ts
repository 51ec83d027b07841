/**
 * Where a drag would put a bar: snapped to ticks, or to whole days when the board shows weeks. Pure; must not send anything.
 */
import type { View } from '../engine/view.ts';
import { type BarBox, type BoardWindow, type Measures, snap, toMinute } from './layout.ts';

const DAY = 1440;
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
