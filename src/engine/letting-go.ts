/** Bookings that end before the work: released, cancelled by the ladder of their terms, or dropped by those who were booked. */
import { turn } from './bookings.ts';
import { billLater } from './invoices.ts';
import { isOver, toldChanged, usesOf } from './live.ts';
import type { Day, Minute, Pence } from './model.ts';
import { accrue, commit, lineOf, owe, priceOf } from './money.ts';
import { closedOrder, closeOrder, order } from './orders.ts';
import { dayOf, daysOf, nameOf, note, placeOf, type Run, today } from './run.ts';
import type { Booking, Cause } from './state.ts';
import { unitsFor } from './stock.ts';

/** What letting a booking go would cost now: nothing for a pencil; for what is confirmed, the ladder for people, kit or places. */
export function releaseFee(run: Run, subjectId: string): Pence {
  const booking = run.state.bookings[subjectId];
  const days = (booking?.days ?? []).filter((day) => day >= today(run));
  if (!booking || days.length === 0) return 0;
  // A short job is cancelled as a whole, by its first day; a longer one day by day (domain 2.1). What was worked is paid anyway.
  const counted = booking.days.length <= SHORT_JOB_DAYS ? days.slice(0, 1) : days;
  const left = booking.pricePence - booking.accruedPence;
  return feeFor(run, booking.kind, left, counted);
}

/** What of a sum is owed when it falls on these days and they are let go now. */
function feeFor(run: Run, kind: Booking['kind'], pence: Pence, days: readonly Day[]): Pence {
  const { cancellation, kitCancellation, placeCancellation } = run.model.rules;
  const ladder = { person: cancellation, kit: kitCancellation, place: placeCancellation }[kind];
  const perMilleOn = (day: Day) => ladder.find(({ withinDays }) => day - today(run) <= withinDays)?.perMille ?? 0;
  return days.reduce((sum, day) => sum + Math.floor((pence * perMilleOn(day)) / (1000 * days.length)), 0);
}

/** Days of a booking that are let go while the rest stands, what that takes off its price, and the fee for it by the day. */
export interface DaysOff {
  days: Day[];
  savesPence: Pence;
  feePence: Pence;
}

export function daysOff(run: Run, booking: Booking, days: readonly Day[]): DaysOff {
  const kept = booking.days.filter((day) => !days.includes(day));
  const savesPence = booking.pricePence - Math.max(booking.accruedPence, priceOf(run, booking.subjectId, kept));
  return { days: [...days], savesPence, feePence: feeFor(run, booking.kind, savesPence, days) };
}

/** Days of a confirmed booking that the plan has no use for, where letting them go would cost less than keeping them. */
export function spareDays(run: Run, booking: Booking, ends: ReadonlyMap<string, Minute>): DaysOff | null {
  if (booking.status !== 'confirmed' || mayBeGivenWork(run, booking.subjectId)) return null;
  const wanted = new Set<Day>();
  const there = run.live.rows.filter((row) => placeOf(run, row.activity) === booking.subjectId);
  for (const row of [...usesOf(run, booking.subjectId).map((use) => use.row), ...there]) {
    if (isOver(row.work)) continue;
    for (const day of daysOf(run, row)) wanted.add(day);
    // What is under way, or late to begin, goes on until it is expected to be over.
    const end = dayOf(ends.get(row.activity.id) ?? run.state.minute);
    const due = row.entry.startMinute !== null && row.entry.startMinute <= run.state.minute;
    for (let day = today(run); due && day <= end; day += 1) wanted.add(day);
  }
  const spare = booking.days.filter((day) => day > today(run) && !wanted.has(day));
  if (spare.length === 0 || spare.length === booking.days.length) return null;
  const off = daysOff(run, booking, spare);
  return off.savesPence > off.feePence ? off : null;
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

/** Whether there is desk work left that somebody could be handed. */
const mayBeGivenWork = (run: Run, personId: string): boolean =>
  run.live.rows.some(
    ({ activity, work }) =>
      activity.delegation?.roles.some((role) => run.tables.people.get(personId)?.roles.includes(role)) && !isOver(work),
  );

/** Some days are let go, and the rest stands. A fee has an order and a bill of its own. */
export function releaseDays(run: Run, subjectId: string, days: readonly Day[], because: Cause): void {
  const booking = run.state.bookings[subjectId];
  if (!booking) return;
  const { savesPence, feePence } = daysOff(run, booking, days);
  const line = booking.line ?? lineOf(run, subjectId);
  booking.days = booking.days.filter((day) => !days.includes(day));
  booking.wantedDays = [...booking.days];
  booking.pricePence -= savesPence;
  const item = run.tables.kit.get(subjectId);
  if (item) booking.units = unitsFor(run, item, booking.days);
  commit(run, line, -savesPence);
  order(run, booking, line, -savesPence);
  // Nothing is left to come: what was worked is owed now.
  if (booking.days.every((day) => day <= today(run))) {
    accrue(run, line, booking.pricePence - booking.accruedPence);
    booking.accruedPence = booking.pricePence;
    billLater(run, booking, line);
  }
  if (feePence > 0) {
    owe(run, line, feePence, `Cancellation fee, ${nameOf(run, subjectId)}`, because);
    billLater(run, { ...booking, order: closedOrder(run, subjectId, line, feePence) }, line);
  }
  note(run, { kind: 'days-released', subjectId, days: [...days], savesPence, feePence }, because);
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
