/** Checks of who and what serves: chosen, booked, able, and kit fetched in time. Must not know who will say yes. */
import { hasChaperone } from '../blocked.ts';
import type { Need } from '../model.ts';
import { inPlay, isConfirmed, named, nameOf, peopleIn, type Run, subjectOf } from '../run.ts';
import type { Add, Bar } from './bars.ts';

const GONE = ['unavailable', 'refused', 'lost', 'dropped-out', 'cancelled', 'released'];

/** A child in this work has no approved chaperone in it. */
export function checkChaperone(run: Run, bar: Bar, add: Add): void {
  const { activity, days } = bar;
  const child = peopleIn(run, activity).find((id) => named(run.tables.people, id).limits?.kind === 'child');
  if (child === undefined || days.every((day) => hasChaperone(run, activity, child, day))) return;
  add(
    'no-chaperone',
    activity.id,
    true,
    `${nameOf(run, child)} works only with a chaperone the authority has approved, and none is booked for this.`,
    'Book an approved chaperone.',
    { subjectId: child },
  );
}

export function checkNeed(run: Run, bar: Bar, need: Need, add: Add): void {
  const { activity, days } = bar;
  if (run.state.standIns[`${activity.id}/${need.id}`]) return;
  const subject = subjectOf(run, activity.id, need);
  const more = { needId: need.id, subjectId: subject };
  if (subject === null) {
    if (need.essential)
      add(
        'need-open',
        activity.id,
        true,
        `${need.label}: ${need.kind === 'person' ? 'nobody' : 'nothing'} chosen yet.`,
        'Choose from those who could serve.',
        more,
      );
    return;
  }
  if (!inPlay(run, 'bookings')) return;
  const booking = run.state.bookings[subject];
  const item = need.kind === 'kit' ? named(run.tables.kit, subject) : null;
  const confirmed =
    days.every((day) => isConfirmed(run, subject, day)) ||
    (item?.ownerId != null && days.every((day) => isConfirmed(run, item.ownerId ?? '', day)));
  if (!confirmed) {
    const gone = booking && GONE.includes(booking.status);
    add(
      gone ? 'not-available' : 'not-booked',
      activity.id,
      need.essential,
      gone
        ? `${nameOf(run, subject)} is not to be had then.`
        : `${nameOf(run, subject)} is not confirmed for that day.`,
      gone ? 'Choose somebody or something else.' : 'Book them for the day, or choose another.',
      more,
    );
  }
  const offers = run.tables.people.get(subject)?.skills ?? item?.specs ?? [];
  const missing = need.wants.filter((want) => !offers.includes(want));
  if (missing.length > 0) {
    add(
      'skill-missing',
      activity.id,
      false,
      `${nameOf(run, subject)} does not bring ${missing.join(', ')}.`,
      'Choose one that does, or accept the risk knowingly.',
      more,
    );
  }
  if (item?.collectedBy && item.collectedBy !== activity.id && !run.state.kitWithUs[subject]) {
    const fetch = run.state.draft[item.collectedBy];
    if (!fetch || fetch.startMinute === null || fetch.startMinute >= bar.start) {
      add(
        'not-collected',
        activity.id,
        true,
        `Nobody fetches ${item.name} before this.`,
        `Plan ${nameOf(run, item.collectedBy)} for the afternoon before.`,
        more,
      );
    }
  }
}
