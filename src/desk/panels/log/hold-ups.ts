/**
 * Lost time as hold-ups: the engine notes it tick by tick, people speak of one wait. It must not know React.
 */
import type { LostTime } from '../../../engine/state.ts';

/** Entries of one hold-up, which the engine notes tick by tick, as one. */
export interface HoldUp extends LostTime {
  until: number;
}

/** Newest first; what follows on for the same reason is one hold-up. */
export function holdUps(lost: readonly LostTime[]): HoldUp[] {
  const found: HoldUp[] = [];
  for (const one of lost) {
    const same = found.findLast(
      (other) =>
        other.activityId === one.activityId && other.reason === one.reason && other.subjectId === one.subjectId,
    );
    if (same && one.minute - same.until <= 60) {
      same.minutes += one.minutes;
      same.until = one.minute;
    } else found.push({ ...one, until: one.minute });
  }
  return found.reverse();
}
