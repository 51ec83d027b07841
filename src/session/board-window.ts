/**
 * Which minutes the board shows when nobody has chosen: close up on a shoot day, a fortnight otherwise, and never with now
 * out of sight. Must not know pixels.
 */
import type { Run } from '../engine/run.ts';
import { shootHours } from '../engine/step.ts';
import type { View } from '../engine/view.ts';
import type { SessionState } from './types.ts';

type BoardMinutes = Pick<SessionState, 'boardFrom' | 'boardMinutes'>;

const DAY = 1440;
const FORTNIGHT = 14 * DAY;

/** For a run that has just been opened. */
export function firstWindow(run: Run): BoardMinutes {
  const { minute } = run.state;
  const today = Math.floor(minute / DAY) * DAY;
  const whole = run.model.endMinute - today;
  if (shootHours(run, today / DAY) !== null && minute >= today + 5 * 60) return shootDay(today);
  return whole <= 2 * DAY
    ? { boardFrom: minute - 60, boardMinutes: Math.min(whole, 26 * 60) }
    : { boardFrom: today, boardMinutes: Math.min(whole, FORTNIGHT) };
}

/** Where the board goes when the run has moved on from one view to the next, or null if it stays as it is. */
export function followedWindow(before: View, view: View, shown: BoardMinutes): Partial<BoardMinutes> | null {
  const today = view.day * DAY;
  const isShoot = (day: number) => view.days.find((one) => one.day === day)?.shootDay ?? false;
  if (view.day !== before.day && isShoot(view.day)) return shootDay(today);
  if (view.day !== before.day && isShoot(before.day)) return { boardFrom: today, boardMinutes: FORTNIGHT };
  if (view.minute < shown.boardFrom || view.minute > shown.boardFrom + (shown.boardMinutes * 9) / 10)
    return { boardFrom: shown.boardMinutes <= 2 * DAY ? view.minute - 120 : today };
  return null;
}

const shootDay = (today: number): BoardMinutes => ({ boardFrom: today + 5 * 60, boardMinutes: 15 * 60 });
