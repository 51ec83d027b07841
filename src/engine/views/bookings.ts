/** Who and what is held, and at what price. Must not show what an owner will answer. */
import { addedPence, releaseFee } from '../bookings.ts';
import type { Day, Minute, Pence } from '../model.ts';
import type { Run } from '../run.ts';
import type { BookingStatus } from '../state.ts';

export interface BookingView {
  subjectId: string;
  kind: 'person' | 'kit' | 'place';
  days: Day[];
  wantedDays: Day[];
  status: BookingStatus;
  rank: number;
  pricePence: Pence;
  expiresMinute: Minute | null;
  /** The deal memo: when it went out, and whether it is signed. */
  memoSentMinute: Minute | null;
  contracted: boolean;
  /** Letting it go now would cost this. */
  releaseFeePence: Pence;
}

export function bookingViews(run: Run): BookingView[] {
  return Object.values(run.state.bookings).map((booking) => ({
    subjectId: booking.subjectId,
    kind: booking.kind,
    days: [...booking.days],
    wantedDays: [...booking.wantedDays],
    status: booking.status,
    rank: booking.rank,
    pricePence: booking.days.length > 0 ? booking.pricePence : addedPence(run, booking.subjectId, booking.wantedDays),
    expiresMinute: booking.expiresMinute,
    memoSentMinute: booking.memoSentMinute,
    contracted: booking.contractedMinute !== null,
    releaseFeePence: releaseFee(run, booking.subjectId),
  }));
}
