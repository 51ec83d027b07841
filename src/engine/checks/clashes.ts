/** Checks of one person or thing in two places at once, or without time to travel between them. */
import { duration } from '../format.ts';
import { bandAt, travelMinutes } from '../roads.ts';
import { nameOf, type Run, subjectOf, unitDayOf } from '../run.ts';
import type { Add, Bar } from './bars.ts';

/** One person or thing in two places, or without time to travel between. */
export function checkClashes(run: Run, all: Bar[], add: Add): void {
  const uses = new Map<string, Bar[]>();
  for (const bar of all) {
    for (const need of bar.activity.needs) {
      const subject = subjectOf(run, bar.activity.id, need);
      if (subject === null) continue;
      const list = uses.get(subject) ?? [];
      if (!list.includes(bar)) list.push(bar);
      uses.set(subject, list);
    }
  }
  for (const [subject, list] of uses) {
    list.sort((a, b) => a.start - b.start);
    for (let at = 1; at < list.length; at += 1) {
      const before = list[at - 1] as Bar;
      const after = list[at] as Bar;
      if (after.start < before.end && !sharesPlace(before, after)) {
        const stock = run.tables.kit.get(subject)?.stock ?? 1;
        if (stock > 1) continue;
        add(
          'double-booked',
          after.activity.id,
          true,
          `${nameOf(run, subject)} is on ${before.activity.title} at the same time.`,
          'Move one of the two, or choose somebody else.',
          { subjectId: subject, minutes: before.end - after.start },
        );
      } else if (
        before.placeId &&
        after.placeId &&
        before.placeId !== after.placeId &&
        unitDayOf(before.start) === unitDayOf(after.start)
      ) {
        const travel = travelMinutes(run, before.placeId, after.placeId, before.end);
        if (after.start - before.end < travel) {
          const rush = bandAt(run.model.roads.bands, run.model.startDate, before.end);
          add(
            'travel-short',
            after.activity.id,
            true,
            `${nameOf(run, subject)} needs ${duration(travel)} to get there from ${before.activity.title}${rush ? ` (${rush.what})` : ''}.`,
            'Leave time to travel.',
            { subjectId: subject, minutes: travel - (after.start - before.end) },
          );
        }
      }
    }
  }
}

const sharesPlace = (a: Bar, b: Bar): boolean =>
  a.placeId !== null && a.placeId === b.placeId && (a.activity.kind === 'break' || b.activity.kind === 'break');
