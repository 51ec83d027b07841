/**
 * The status of a booking as a picture and a word, the same wherever a booking is spoken of.
 */
import {
  AlarmClock,
  BookmarkCheck,
  Check,
  CircleCheck,
  Hourglass,
  LogOut,
  type LucideIcon,
  MessageCircleQuestion,
  Stamp,
  UserX,
  X,
} from 'lucide-react';
import type { BookingStatus } from '../../../engine/state.ts';
import type { BookingView } from '../../../engine/view.ts';
import { Badge } from '../../kit/index.ts';
import { BOOKING_TONES, bookingWords } from './state-words.ts';

const ICONS: Record<BookingStatus, LucideIcon> = {
  enquired: MessageCircleQuestion,
  available: CircleCheck,
  unavailable: X,
  pencilled: BookmarkCheck,
  challenged: AlarmClock,
  approval: Stamp,
  confirming: Hourglass,
  confirmed: Check,
  refused: X,
  lost: X,
  released: LogOut,
  cancelled: LogOut,
  'dropped-out': UserX,
};

export function BookingBadge({ booking }: { booking: Pick<BookingView, 'status' | 'rank'> }) {
  const Icon = ICONS[booking.status];
  return (
    <Badge tone={BOOKING_TONES[booking.status]} icon={<Icon aria-hidden="true" />}>
      {bookingWords(booking)}
    </Badge>
  );
}
