/** Work of a fixed day for which there are just as many people as it takes, and not all of them are sure to be free. */
import type { Model } from '../../engine/model.ts';
import type { Warn } from './warning.ts';

export function reserves(model: Model, warn: Warn): void {
  const dated = new Set(model.start.drafts.map((one) => one.activityId));
  const booked = new Set(model.start.bookings.map((one) => one.subjectId));
  const warned = new Set<string>();
  model.activities.forEach((activity, at) => {
    if (!activity.fixed && !dated.has(activity.id)) return;
    for (const { kind, asks, essential } of activity.needs) {
      if (kind !== 'person' || !essential || warned.has(asks)) continue;
      const wanted = activity.needs.filter((one) => one.kind === 'person' && one.essential && one.asks === asks).length;
      const able = model.people.filter((one) => one.roles.includes(asks));
      const doubtful = able.find((one) => one.freePerMille > 0 && one.freePerMille < 1000 && !booked.has(one.id));
      if (able.length !== wanted || !doubtful) continue;
      warned.add(asks);
      warn(
        ['activities', at, 'needs'],
        'nobody-in-reserve',
        `“${activity.title}” wants ${wanted === 1 ? 'one person' : `${wanted} people`} for “${asks}”, and that is all there are. ${doubtful.name} may not be free that day.`,
        'By bad luck alone it could not be done, however well somebody plans.',
        'Add somebody else who can do it, or give those there are "free": 100.',
      );
    }
  });
}
