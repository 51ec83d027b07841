/** Who and what is held, and at what price. Must not show what an owner will answer. */
import { addedPence } from '../bookings.ts';
import { expectedEnds } from '../expected-times.ts';
import { type DaysOff, releaseFee, spareDays } from '../letting-go.ts';
import type { Day, Minute, Pence, Units } from '../model.ts';
import type { Run } from '../run.ts';
import type { BookingStatus } from '../state.ts';
import { unitsShort } from '../stock.ts';

export interface BookingView {
  subjectId: string;
  kind: 'person' | 'kit' | 'place';
  days: Day[];
  wantedDays: Day[];
  /** Days on which they have said they are not to be had. */
  awayDays: Day[];
  status: BookingStatus;
  rank: number;
  pricePence: Pence;
  /** Of kit: how many are booked by day, and how many more the plan wants on one of them. */
  units: Units;
  unitsShort: number;
  /** They have given their price. */
  quoted: boolean;
  /** Number of its purchase order, while that is open. */
  order: number | null;
  expiresMinute: Minute | null;
  /** The deal memo: when it went out, and whether it is signed. */
  memoSentMinute: Minute | null;
  contracted: boolean;
  /** Letting it go now would cost this. */
  releaseFeePence: Pence;
  /** Booked days that the plan has no use for, what letting them go would save, and its fee; null where it would not pay. */
  spare: DaysOff | null;
}

export function bookingViews(run: Run): BookingView[] {
  const ends = expectedEnds(run);
  return Object.values(run.state.bookings).map((booking) => ({
    subjectId: booking.subjectId,
    kind: booking.kind,
    days: [...booking.days],
    wantedDays: [...booking.wantedDays],
    awayDays: [...booking.awayDays],
    status: booking.status,
    rank: booking.rank,
    pricePence: booking.days.length > 0 ? booking.pricePence : addedPence(run, booking.subjectId, booking.wantedDays),
    units: { ...booking.units },
    unitsShort: unitsShort(run, booking.subjectId),
    quoted: booking.quotedMinute !== null,
    order: booking.order,
    expiresMinute: booking.expiresMinute,
    memoSentMinute: booking.memoSentMinute,
    contracted: booking.contractedMinute !== null,
    releaseFeePence: releaseFee(run, booking.subjectId),
    spare: spareDays(run, booking, ends),
  }));
}
