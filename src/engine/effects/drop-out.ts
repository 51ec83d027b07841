/** A booked person or thing is no longer to be had. */
import { note } from '../run.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'drop-out',
  about: 'A booked person or thing is no longer to be had.',
  fields: { subject: { is: 'reference', to: 'subject' }, text: { is: 'words' } },
  apply: (run, { subject, text }, because) => {
    const booking = run.state.bookings[subject];
    if (!booking || booking.status === 'dropped-out') return;
    booking.status = 'dropped-out';
    booking.changedMinute = run.state.minute;
    note(run, { kind: 'booking-dropped', subjectId: subject, text }, because);
  },
});
