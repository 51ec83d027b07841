/** The booking of this person, thing or place stands at one of these. */
import { BOOKING_STATUSES } from '../state.ts';
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'booked',
  about: 'The booking of this person, thing or place stands at one of these.',
  fields: {
    subject: { is: 'reference', to: 'subject' },
    is: { is: 'choices', of: BOOKING_STATUSES, about: 'Where the booking stands.' },
  },
  holds: (run, { subject, is }) => {
    const booking = run.state.bookings[subject];
    return !!booking && is.includes(booking.status);
  },
});
