/**
 * Checks of telling: who was last told something else, and who was booked but not told. Knows what was acknowledged and no more.
 */
import { isThePlan } from '../known.ts';
import { inPlay, isConfirmed, nameOf, type Run, unitDayOf } from '../run.ts';
import { concerned } from '../told.ts';
import type { Add, Bar } from './bars.ts';

/** Conflicts of telling matter for work with a place: that is where people travel to. */
export function checkTold(run: Run, bar: Bar, add: Add): void {
  const { activity } = bar;
  if (activity.placeIds.length === 0 || activity.withYou) return;
  const older: string[] = [];
  const untold: string[] = [];
  for (const personId of concerned(run, activity.id, unitDayOf(bar.start))) {
    const told = run.state.knownTold[personId]?.[activity.id];
    if (!told) untold.push(personId);
    else if (!isThePlan(run, activity.id, told)) older.push(personId);
  }
  const names = (ids: string[]) => ids.map((id) => nameOf(run, id)).join(', ');
  if (older.length > 0) {
    add(
      'told-older',
      activity.id,
      true,
      `${names(older)}: last told something else.`,
      'Send a new call sheet, or ring them.',
      { subjectId: older[0] ?? null },
    );
  }
  if (untold.length > 0 && inPlay(run, 'bookings') === false) {
    add('nobody-told', activity.id, true, `${names(untold)}: not told yet.`, 'Send a call sheet, or ring them.', {
      subjectId: untold[0] ?? null,
    });
  } else if (untold.some((id) => isConfirmed(run, id, unitDayOf(bar.start)))) {
    const booked = untold.filter((id) => isConfirmed(run, id, unitDayOf(bar.start)));
    add(
      'nobody-told',
      activity.id,
      true,
      `${names(booked)}: booked, but not told about this.`,
      'Send a call sheet, or ring them.',
      { subjectId: booked[0] ?? null },
    );
  }
}
