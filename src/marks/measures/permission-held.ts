/** Nobody works on another's ground without a signed agreement. A gate where work went on without (domain 4.12). */
import { inPlay, named, nameOf, placeOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, isDone, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'permission-held',
  label: 'Permission in hand before the work',
  about: 'process',
  next: 'Ask the owner as soon as the place is chosen; signing takes office days you cannot hurry.',
  assess(run) {
    if (!inPlay(run, 'bookings')) return [];
    return run.model.activities
      .filter(
        (one) =>
          one.kind === 'work' &&
          !one.reveals &&
          one.placeIds.some((id) => named(run.tables.places, id).ownerId !== null),
      )
      .map((activity) => {
        const place = placeOf(run, activity);
        const lost = run.state.lost.find((one) => one.activityId === activity.id && one.reason === 'no-permission');
        const started = run.state.work[activity.id]?.startedMinute ?? null;
        if (lost)
          return occasion(
            lost.minute,
            0,
            `${activity.title}: turned away from ${place ? nameOf(run, place) : 'the place'} without a signed agreement.`,
            { breach: true },
          );
        if (started === null)
          return occasion(
            endMinute(run),
            isDone(run, activity.id) ? 1000 : 0,
            `${activity.title}: ${isDone(run, activity.id) ? 'dropped' : 'never done, so no permission was used'}.`,
          );
        return occasion(started, 1000, `${activity.title}: ${place ? nameOf(run, place) : 'the place'} was signed.`);
      });
  },
};
export default measure;
