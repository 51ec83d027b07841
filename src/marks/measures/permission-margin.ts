/** How early permission was in hand: three working days clear is a margin (standard 6, D5). */
import { officeMinutesBetween } from '../../engine/calendar.ts';
import { inPlay, nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { commandOf, endMinute, factsOf, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'permission-margin',
  label: 'Permission asked for early',
  about: 'process',
  next: 'Count back from the shoot by the signing time and three days more, and ask then.',
  assess(run) {
    if (!inPlay(run, 'bookings') || !run.model.places.some((place) => place.ownerId !== null)) return [];
    const signed = factsOf(run, 'booking-confirmed').filter((fact) => run.tables.places.has(fact.subjectId));
    if (signed.length === 0) return [occasion(endMinute(run), 0, 'No place was signed.')];
    return signed.map((fact) => {
      const first = (fact.days[0] ?? 0) * 1440 + run.tables.office.from;
      const days = Math.floor(
        officeMinutesBetween(run.tables.office, fact.minute, first) / (run.tables.office.to - run.tables.office.from),
      );
      return occasion(
        fact.minute,
        days >= 3 ? 1000 : days >= 1 ? 600 : 200,
        `${nameOf(run, fact.subjectId)} signed ${days} working days ahead.`,
        { commandIndex: commandOf(fact), factIndex: fact.index },
      );
    });
  },
};
export default measure;
