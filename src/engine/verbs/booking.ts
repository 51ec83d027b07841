/** Booking people, kit and places: asking, holding, confirming, letting go. */

import { confirm, enquire, noticeMinutes } from '../bookings.ts';
import type { Refusal } from '../command.ts';
import { sendMemos } from '../deal-memos.ts';
import { release, releaseDays } from '../letting-go.ts';
import type { Day } from '../model.ts';
import { pencil } from '../pencils.ts';
import { inPlay, nameOf, type Run, today } from '../run.ts';
import type { Booking } from '../state.ts';
import { unitsShort } from '../stock.ts';
import { no, queued, unknown, type Verbs } from './verb.ts';

function refuseDays(run: Run, days: readonly Day[]): Refusal | null {
  if (days.length === 0) return no('out-of-range', 'Say which days: put it on the plan first, or name the dates.');
  if (days.some((day) => !Number.isInteger(day) || day < today(run)))
    return no('out-of-range', 'One of those days has already gone.');
  return null;
}

/** Whether some days of a booking can't be let go while the rest stands. */
function refuseLettingGo(run: Run, booking: Booking, days: readonly Day[]): Refusal | null {
  const refused = refuseDays(run, days);
  if (refused) return refused;
  if (booking.status !== 'confirmed' || days.some((day) => !booking.days.includes(day)))
    return no('nothing-to-do', `${nameOf(run, booking.subjectId)} is not booked on those days.`);
  if (days.includes(today(run))) return no('out-of-range', 'Today has begun, and is paid for.');
  return booking.days.every((day) => days.includes(day))
    ? no('out-of-range', 'That is all of it: let them go altogether.')
    : null;
}

const bookable = (run: Run, subjectId: string): boolean =>
  run.tables.people.has(subjectId) || run.tables.kit.has(subjectId) || run.tables.places.has(subjectId);

function refuseSubject(run: Run, subjectId: string): Refusal | null {
  if (!inPlay(run, 'bookings')) return no('out-of-play', 'Bookings are already made in this scenario.');
  return bookable(run, subjectId) ? null : unknown('person, kit or place');
}

export const bookingVerbs: Verbs<'enquire' | 'pencil' | 'confirm' | 'release' | 'send-deal-memos'> = {
  enquire: {
    refuse(run, { subjectIds, days }) {
      if (subjectIds.length === 0) return no('nothing-to-do', 'Choose at least one to ask.');
      for (const id of subjectIds) {
        const refused = refuseSubject(run, id);
        if (refused) return refused;
        if (run.state.bookings[id]?.status === 'enquired')
          return no('already', `${nameOf(run, id)} has been asked and has not answered yet.`);
      }
      return refuseDays(run, days);
    },
    minutes: (run) => run.model.desk.enquire,
    apply: (run, { subjectIds, days }, because) => enquire(run, subjectIds, days, because),
  },
  pencil: {
    refuse(run, { subjectId, days }) {
      const status = run.state.bookings[subjectId]?.status;
      if (status === 'pencilled' || status === 'challenged')
        return no('already', `${nameOf(run, subjectId)} is already on a pencil.`);
      if (status === 'confirmed' || status === 'confirming' || status === 'approval')
        return no('already', `${nameOf(run, subjectId)} is already past a pencil.`);
      return refuseSubject(run, subjectId) ?? refuseDays(run, days);
    },
    minutes: (run) => run.model.desk.pencil,
    apply: (run, { subjectId, days }, because) => pencil(run, subjectId, days, because),
  },
  confirm: {
    refuse(run, { subjectId, days }) {
      const refused = refuseSubject(run, subjectId) ?? refuseDays(run, days);
      if (refused) return refused;
      const booking = run.state.bookings[subjectId];
      if (booking?.status === 'confirming')
        return no('already', `${nameOf(run, subjectId)} has been asked to confirm.`);
      if (booking?.status === 'approval') return no('already', 'That is waiting for approval.');
      if (
        booking?.status === 'confirmed' &&
        days.every((day) => booking.days.includes(day)) &&
        unitsShort(run, subjectId) === 0
      ) {
        return no('already', `${nameOf(run, subjectId)} is confirmed for that.`);
      }
      if (queued(run, (job) => job.type === 'confirm' && job.subjectId === subjectId))
        return no('already', 'That is already on your desk.');
      const item = run.tables.kit.get(subjectId);
      if (
        item &&
        noticeMinutes(
          run,
          [...days].sort((a, b) => a - b),
        ) < item.leadMinutes
      ) {
        return no('impossible', `${item.supplier} needs more notice for ${item.name}.`);
      }
      return null;
    },
    minutes: (run) => run.model.desk.confirm,
    apply: (run, { subjectId, days, reason }, because) => confirm(run, subjectId, days, reason, because.index),
  },
  release: {
    refuse(run, { subjectId, days }) {
      const booking = run.state.bookings[subjectId];
      if (
        !booking ||
        ['released', 'cancelled', 'lost', 'refused', 'unavailable', 'dropped-out'].includes(booking.status)
      ) {
        return no('nothing-to-do', `${nameOf(run, subjectId)} is not held for anything.`);
      }
      return days === undefined ? null : refuseLettingGo(run, booking, days);
    },
    minutes: (run) => run.model.desk.release,
    apply: (run, { subjectId, days }, because) =>
      days === undefined ? release(run, subjectId, because) : releaseDays(run, subjectId, days, because),
  },
  'send-deal-memos': {
    refuse(run, { personIds }) {
      if (!inPlay(run, 'contracts')) return no('out-of-play', 'Somebody else sees to contracts in this scenario.');
      if (personIds.length === 0) return no('nothing-to-do', 'Choose who gets one.');
      for (const id of personIds) {
        if (!run.tables.people.has(id)) return unknown('person');
        const booking = run.state.bookings[id];
        if (booking?.status !== 'confirmed') return no('not-now', `${nameOf(run, id)} is not confirmed.`);
        if (booking.contractedMinute !== null) return no('already', `${nameOf(run, id)} has signed.`);
      }
      return null;
    },
    minutes: (run) => run.model.desk.dealMemos,
    apply: (run, { personIds }, because) => sendMemos(run, personIds, because),
  },
};
