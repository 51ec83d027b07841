/** Deal memos: what was agreed with somebody, in writing, and their signature. Must not know how they came to be booked. */
import { between } from './luck.ts';
import { note, officeLater, type Run, schedule } from './run.ts';
import type { Cause } from './state.ts';

/** The agreed terms in writing: dates, rate, hours, kit, travel. They sign in their own time. */
export function sendMemos(run: Run, personIds: readonly string[], because: Cause): void {
  for (const personId of personIds) {
    const booking = run.state.bookings[personId];
    if (!booking || booking.contractedMinute !== null) continue;
    booking.memoSentMinute = run.state.minute;
    const wait = between(run.state.seed, `memo:${personId}`, 60, 720);
    schedule(run, officeLater(run, wait), { type: 'memo-signed', personId }, because);
  }
  note(run, { kind: 'memos-sent', personIds: [...personIds] }, because);
}

export function memoSigned(run: Run, personId: string, because: Cause): void {
  const booking = run.state.bookings[personId];
  if (!booking || booking.contractedMinute !== null || booking.status !== 'confirmed') return;
  booking.contractedMinute = run.state.minute;
  note(run, { kind: 'memo-signed', personId }, because);
}
