/** Pencils are good manners: those not needed are let go early. Sitting on them is a fault (domain 2.1). */
import { inPlay, nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { commandOf, endMinute, factsOf, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'holds-let-go',
  label: 'Holds confirmed or let go in good time',
  about: 'process',
  next: 'As soon as you know whom you will use, release the others.',
  assess(run) {
    if (!inPlay(run, 'bookings')) return [];
    const held = factsOf(run, 'pencil-held');
    const confirmed = factsOf(run, 'booking-confirmed');
    if (held.length === 0)
      return [
        occasion(
          endMinute(run),
          confirmed.length > 0 ? 800 : 0,
          confirmed.length > 0 ? 'Booked without holding anybody first.' : 'Nobody was held or booked.',
        ),
      ];
    return held.map((fact) => {
      const after = confirmed.find((one) => one.subjectId === fact.subjectId);
      const let_ = factsOf(run, 'booking-released').find(
        (one) => one.subjectId === fact.subjectId && one.index > fact.index,
      );
      const gone = run.state.bookings[fact.subjectId]?.status === 'lost';
      const got = after ? 1000 : let_ ? (let_.noticeDays >= 2 ? 1000 : 500) : gone ? 500 : 0;
      const words = after
        ? 'was held, then confirmed'
        : let_
          ? let_.noticeDays >= 2
            ? 'was let go in good time'
            : 'was let go late'
          : gone
            ? 'was held until another job took them'
            : 'was held and never told either way';
      return occasion(fact.minute, got, `${nameOf(run, fact.subjectId)} ${words}.`, {
        commandIndex: commandOf(fact),
        factIndex: fact.index,
      });
    });
  },
};
export default measure;
