/** Checks of places: permission, opening hours, noise that is known, and light. */
import { clockTime, duration, openWords } from '../format.ts';
import { knownNoise } from '../known.ts';
import { dayOf, inPlay, isConfirmed, minuteOfUnitDay, named, nameOf, type Run, unitDayOf, weekday } from '../run.ts';
import { daylight } from '../sky.ts';
import type { Add, Bar } from './bars.ts';

export function checkPlace(run: Run, bar: Bar, add: Add): void {
  const { activity, placeId } = bar;
  if (activity.placeIds.length === 0) return;
  if (placeId === null) {
    add('no-permission', activity.id, true, 'It has no place yet.', 'Choose a place for it.');
    return;
  }
  const place = named(run.tables.places, placeId);
  if (
    inPlay(run, 'bookings') &&
    place.ownerId !== null &&
    !activity.reveals &&
    !bar.days.every((day) => isConfirmed(run, placeId, day))
  ) {
    add(
      'no-permission',
      activity.id,
      true,
      `${place.name} is not signed for that day.`,
      `Book it with ${nameOf(run, place.ownerId)}: signing takes ${duration(place.permissionMinutes)} of office time.`,
      { subjectId: placeId },
    );
  }
  const from = minuteOfUnitDay(bar.start);
  const to = from + (bar.end - bar.start);
  if (from < place.openFrom || (activity.hours === 'continuous' && to > place.openTo)) {
    add(
      'place-closed',
      activity.id,
      true,
      `${place.name} is open ${openWords(place)}.`,
      'Move it inside those hours.',
      { subjectId: placeId },
    );
  }
  if (activity.needsQuiet) {
    for (const index of knownNoise(run, place) ?? []) {
      const window = place.noise[index];
      if (!window?.weekdays.includes(weekday(run, unitDayOf(bar.start))) || window.from >= to || window.to <= from)
        continue;
      add(
        'noisy',
        activity.id,
        false,
        `${window.what}, ${clockTime(window.from)} to ${clockTime(window.to)}: work goes at half speed.`,
        'Move it in time, or to a quieter place.',
        { subjectId: placeId, minutes: Math.min(to, window.to) - Math.max(from, window.from) },
      );
    }
  }
  if (activity.needsDark) {
    const { sunset } = daylight(run.model, unitDayOf(bar.start));
    const { sunrise } = daylight(run.model, unitDayOf(bar.start) + 1);
    if (bar.start < sunset || bar.end > sunrise)
      add(
        'no-daylight',
        activity.id,
        true,
        `It is dark from ${clockTime(sunset)} to ${clockTime(sunrise)}.`,
        'Move it into the night.',
        { minutes: Math.max(sunset - bar.start, bar.end - sunrise) },
      );
  }
  if (activity.needsDaylight) {
    const { sunrise, sunset } = daylight(run.model, dayOf(bar.start));
    if (bar.start < sunrise || bar.end > sunset) {
      add(
        'no-daylight',
        activity.id,
        true,
        `It is light from ${clockTime(sunrise)} to ${clockTime(sunset)}.`,
        'Move it into daylight.',
        { minutes: Math.max(sunrise - bar.start, bar.end - sunset) },
      );
    }
  }
}
