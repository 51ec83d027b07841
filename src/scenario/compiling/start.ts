/** What is planned, booked, done and sent before the trainee begins, as an author writes it, as the engine knows it. */
import type { StartingState } from '../../engine/model.ts';
import type { Reader } from '../parts/part.ts';
import type { Scenario } from '../schema.ts';

export const compileStart = (start: Scenario['start'], read: Reader): StartingState => ({
  drafts: start.drafts.map(({ activity, at, length, place, uses }) => ({
    activityId: activity,
    startMinute: at === undefined ? null : read.time(at),
    minutes: length === undefined ? null : read.length(length),
    placeId: place ?? null,
    uses,
  })),
  bookings: start.bookings.map(({ subject, days, status, rank }) => ({
    subjectId: subject,
    days: days.map(read.day),
    status,
    rank,
  })),
  done: start.done,
  callSheets: start.callSheets.map(({ day: on, to, sent, places }) => ({
    day: read.day(on),
    toIds: to,
    places,
    atMinute: read.time(sent),
  })),
});
