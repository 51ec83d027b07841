/** Everybody paid has their terms in writing, signed before their first day (domain 2.1; standard 6, D2). */
import { inPlay, nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'terms-in-writing',
  label: 'Price and terms in writing',
  about: 'process',
  next: 'Send the deal memo when they confirm: dates, rate, hours, kit, travel.',
  assess(run) {
    if (!inPlay(run, 'contracts')) return [];
    const hired = Object.values(run.state.bookings).filter(
      (one) =>
        one.kind === 'person' &&
        one.pricePence > 0 &&
        one.days.length > 0 &&
        one.line !== null &&
        one.because.by !== 'scenario',
    );
    if (hired.length === 0) return [occasion(endMinute(run), 0, 'Nobody was hired, so no terms were agreed.')];
    return hired.map((one) => {
      const first = (one.days[0] ?? 0) * 1440;
      const signed = one.contractedMinute;
      const name = nameOf(run, one.subjectId);
      return occasion(
        signed ?? first,
        signed === null ? 0 : signed <= first ? 1000 : 400,
        `${name}: ${signed === null ? 'nothing signed' : signed <= first ? 'signed before the first day' : 'signed after starting'}.`,
      );
    });
  },
};
export default measure;
