/** Days paid for against days worked: idle hire and idle people are money for nothing (standard 6, D2: four fifths). */
import { money } from '../../engine/format.ts';
import { dayOf, inPlay, nameOf, type Run } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

/** Used by this much, a booking was worth its whole price. */
const WELL_USED = 800;

/** Days of the booking on which work it was drafted for went on. */
function usedDays(run: Run, subjectId: string, days: readonly number[]): number {
  const spans = run.model.activities.flatMap((activity) => {
    const work = run.state.work[activity.id];
    const drafted = Object.values(run.state.draft[activity.id]?.uses ?? {}).includes(subjectId);
    const given = run.state.delegations.find((one) => one.activityId === activity.id && one.toId === subjectId);
    if (!drafted && !given) return [];
    const from = given?.givenMinute ?? work?.startedMinute ?? null;
    const to = given?.doneMinute ?? work?.finishedMinute ?? null;
    return from === null ? [] : [[dayOf(from), to === null ? dayOf(from) : dayOf(Math.max(from, to - 1))] as const];
  });
  return days.filter((day) => spans.some(([from, to]) => day >= from && day <= to)).length;
}

const measure: Measure = {
  id: 'paid-days-used',
  label: 'Paid days used',
  about: 'outcome',
  next: 'Book the days the plan needs and no more, and give back what a change leaves idle while it is still cheap.',
  assess(run) {
    if (!inPlay(run, 'bookings')) return [];
    const paid = Object.values(run.state.bookings).filter(
      (one) =>
        one.days.length > 0 &&
        one.pricePence > 0 &&
        one.line !== null &&
        one.kind !== 'place' &&
        run.tables.kit.get(one.subjectId)?.once !== true,
    );
    if (paid.length === 0) return [occasion(endMinute(run), 0, 'Nobody and nothing was hired by the day.')];
    return paid.map((one) => {
      const used = usedDays(run, one.subjectId, one.days);
      const share = Math.floor((1000 * used) / one.days.length);
      return occasion(
        (one.days[0] ?? 0) * 1440,
        share >= WELL_USED ? 1000 : (share * 1000) / WELL_USED,
        `${nameOf(run, one.subjectId)}: ${used} of ${one.days.length} ${one.days.length === 1 ? 'day' : 'days'} used, ${money(one.pricePence)}.`,
        { weight: Math.max(1, Math.floor(one.pricePence / 10_000)) },
      );
    });
  },
};
export default measure;
