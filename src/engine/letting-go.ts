/** Bookings that end before the work: released, cancelled by the ladder of their terms, or dropped by those who were booked. */
import { turn } from './bookings.ts';
import { billLater } from './invoices.ts';
import { toldChanged } from './live.ts';
import type { Day, Pence } from './model.ts';
import { commit, lineOf, owe } from './money.ts';
import { closeOrder } from './orders.ts';
import { nameOf, note, type Run, today } from './run.ts';
import type { Booking, Cause } from './state.ts';

/** What letting a booking go would cost now: nothing for a pencil; for what is confirmed, the ladder for people, kit or places. */
export function releaseFee(run: Run, subjectId: string): Pence {
  const booking = run.state.bookings[subjectId];
  const days = (booking?.days ?? []).filter((day) => day >= today(run));
  if (!booking || days.length === 0) return 0;
  const { cancellation, kitCancellation, placeCancellation } = run.model.rules;
  const ladder = { person: cancellation, kit: kitCancellation, place: placeCancellation }[booking.kind];
  const perMilleOn = (day: Day) => ladder.find(({ withinDays }) => day - today(run) <= withinDays)?.perMille ?? 0;
  // A short job is cancelled as a whole, by its first day; a longer one day by day (domain 2.1). What was worked is paid anyway.
  const counted = booking.days.length <= SHORT_JOB_DAYS ? days.slice(0, 1) : days;
  const left = booking.pricePence - booking.accruedPence;
  return counted.reduce((sum, day) => sum + Math.floor((left * perMilleOn(day)) / (1000 * counted.length)), 0);
}

/** Up to so many days a booking is cancelled as a whole. */
const SHORT_JOB_DAYS = 3;

/** They are no longer on the job: nothing more is owed than what was worked, and what they were told is void. */
function takeOff(run: Run, booking: Booking): void {
  const { subjectId } = booking;
  if (booking.days.length > 0) {
    commit(run, booking.line ?? lineOf(run, subjectId), booking.accruedPence - booking.pricePence);
    delete run.state.told[subjectId];
    delete run.state.knownTold[subjectId];
    toldChanged(run, subjectId);
  }
  booking.days = [];
  booking.saidDays = [];
  booking.rank = 0;
  booking.pricePence = booking.accruedPence;
  booking.line = null;
}

/** They let us down: no fee, and the job is without them. */
export function dropOut(run: Run, subjectId: string, text: string, because: Cause): void {
  const booking = run.state.bookings[subjectId];
  if (!booking || booking.status === 'dropped-out') return;
  const line = booking.line ?? lineOf(run, subjectId);
  takeOff(run, booking);
  closeOrder(run, booking, booking.accruedPence);
  turn(run, booking, 'dropped-out', because);
  if (booking.accruedPence > 0) billLater(run, booking, line);
  note(run, { kind: 'booking-dropped', subjectId, text }, because);
}

export function release(run: Run, subjectId: string, because: Cause): void {
  const booking = run.state.bookings[subjectId];
  if (!booking) return;
  const feePence = releaseFee(run, subjectId);
  const heldMinutes = run.state.minute - booking.changedMinute;
  const firstDay = booking.days[0] ?? booking.wantedDays[0] ?? today(run);
  const line = booking.line ?? lineOf(run, subjectId);
  const confirmed = booking.days.length > 0;
  takeOff(run, booking);
  closeOrder(run, booking, booking.accruedPence + feePence);
  turn(run, booking, confirmed ? 'cancelled' : 'released', because);
  if (feePence > 0) {
    owe(run, line, feePence, `Cancellation fee, ${nameOf(run, subjectId)}`, because);
    booking.pricePence += feePence;
    booking.accruedPence += feePence;
  }
  if (booking.accruedPence > 0) billLater(run, booking, line);
  note(run, { kind: 'booking-released', subjectId, feePence, heldMinutes, noticeDays: firstDay - today(run) }, because);
}
