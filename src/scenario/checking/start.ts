/** Names and dates of how things stand at the first moment. */
import type { Checker } from './checker.ts';

export function checkStart(check: Checker): void {
  const { start } = check.scenario;
  start.drafts.forEach((one, at) => {
    const path = ['start', 'drafts', at];
    check.ref('activity', one.activity, [...path, 'activity']);
    if (one.at) check.when([...path, 'at'], one.at);
    if (one.place) check.ref('place', one.place, [...path, 'place']);
    for (const [need, subject] of Object.entries(one.uses)) {
      check.need(one.activity, need, [...path, 'uses', need], true);
      check.subject(subject, [...path, 'uses', need]);
    }
  });
  start.bookings.forEach((one, at) => {
    check.subject(one.subject, ['start', 'bookings', at, 'subject']);
    one.days.forEach((day, index) => check.when(['start', 'bookings', at, 'days', index], day));
  });
  start.done.forEach((id, at) => check.ref('activity', id, ['start', 'done', at]));
  start.callSheets.forEach((one, at) => {
    const path = ['start', 'callSheets', at];
    check.when([...path, 'day'], one.day);
    check.when([...path, 'sent'], one.sent);
    one.to.forEach((id, index) => check.ref('person', id, [...path, 'to', index]));
    for (const [activity, place] of Object.entries(one.places)) {
      check.ref('activity', activity, [...path, 'places', activity]);
      check.ref('place', place, [...path, 'places', activity]);
    }
  });
}
