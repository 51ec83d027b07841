/**
 * What each person was told of an activity, as far as they have acknowledged it. Must not show who read what in silence.
 */
import { isThePlan } from '../known.ts';
import type { Run } from '../run.ts';
import type { ToldView } from '../view.ts';

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
