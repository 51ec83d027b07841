/**
 * What an activity's state and a booking's status are called, and their tone. Words only; it must not know React.
 */
import type { Stage } from '../../../engine/model.ts';
import type { BookingStatus } from '../../../engine/state.ts';
import type { ActivityView, BookingView } from '../../../engine/view.ts';
import { lostWords } from '../../../session/words.ts';
import type { Tone } from '../../kit/index.ts';

export const STAGE_WORDS: Record<Stage, string> = { prep: 'Prep', shoot: 'Shoot', post: 'Post', delivery: 'Delivery' };
export const STAGES: readonly Stage[] = ['prep', 'shoot', 'post', 'delivery'];

export function stateWords(activity: ActivityView): string {
  switch (activity.state) {
    case 'unplanned':
      if (activity.canDo) return 'Ready to do';
      if (activity.kind === 'desk') return 'Not yet';
      return activity.kind === 'wait' || activity.kind === 'milestone' ? 'By itself' : 'Unplanned';
    case 'draft':
      return activity.canDo ? 'Ready to do' : 'Draft';
    case 'booked':
      return 'Booked';
    case 'told':
      return 'Told';
    case 'told-older':
      return activity.toldRevision ? `Told older rev ${activity.toldRevision}` : 'Told older plan';
    case 'in-progress':
      return `In progress ${Math.round(activity.progressPerMille / 10)}%`;
    case 'held-up':
      return activity.heldUpBy ? `Held up: ${lostWords(activity.heldUpBy.reason)}` : 'Held up';
    case 'done':
      return 'Done';
    case 'skipped':
      return 'Dropped';
  }
}

export const BOOKING_TONES: Record<BookingStatus, Tone> = {
  enquired: 'quiet',
  available: 'daylight',
  unavailable: 'bad',
  pencilled: 'daylight',
  challenged: 'tungsten',
  approval: 'tungsten',
  confirming: 'tungsten',
  confirmed: 'good',
  refused: 'bad',
  lost: 'bad',
  released: 'quiet',
  cancelled: 'quiet',
  'dropped-out': 'bad',
};

export function bookingWords(booking: Pick<BookingView, 'status' | 'rank'>): string {
  switch (booking.status) {
    case 'enquired':
      return 'Asked';
    case 'available':
      return 'Free';
    case 'unavailable':
      return 'Not free';
    case 'pencilled':
      return booking.rank > 1 ? 'Second pencil' : 'First pencil';
    case 'challenged':
      return 'Challenged';
    case 'approval':
      return 'To be approved';
    case 'confirming':
      return 'Asked to confirm';
    case 'confirmed':
      return 'Confirmed';
    case 'refused':
      return 'Said no';
    case 'lost':
      return 'Lost';
    case 'released':
      return 'Let go';
    case 'cancelled':
      return 'Cancelled';
    case 'dropped-out':
      return 'Dropped out';
  }
}

/** Statuses in which nothing is held any more. */
export const isGone = (status: BookingStatus): boolean =>
  ['unavailable', 'refused', 'lost', 'dropped-out', 'cancelled', 'released'].includes(status);

/** Statuses that hold something that can be let go. */
export const isHeld = (status: BookingStatus): boolean =>
  ['pencilled', 'challenged', 'confirmed', 'confirming', 'approval'].includes(status);
