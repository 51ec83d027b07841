/**
 * What each person was told of an activity, as far as they have acknowledged it. Must not show who read what in silence.
 */
import { isThePlan } from '../known.ts';
import type { Minute } from '../model.ts';
import type { Run } from '../run.ts';

export interface ToldView {
  personId: string;
  activityId: string;
  startMinute: Minute;
  placeId: string | null;
  by: 'booking' | 'call-sheet' | 'notice' | 'phone';
  revision: number;
  /** Whether the trainee knows they have it. */
  acknowledged: boolean;
  /** Same as the plan now. */
  current: boolean;
}

export function toldViews(run: Run): ToldView[] {
  return Object.entries(run.state.knownTold).flatMap(([personId, held]) =>
    Object.entries(held).map(([activityId, told]) => ({
      personId,
      activityId,
      startMinute: told.startMinute,
      placeId: told.placeId,
      by: told.by,
      revision: told.revision,
      acknowledged: true,
      current: isThePlan(run, activityId, told),
    })),
  );
}
