/**
 * What was recorded, and whether it is safe: cards fill, copies are made and checked, and cards are cleared. Nothing may be
 * wiped before two verified copies (domain 3.2); this file lets it happen and says what it cost.
 */
import { kitIn } from './kit.ts';
import { statusChanged } from './live.ts';
import type { Activity } from './model.ts';
import { askStop, named, note, type Run } from './run.ts';
import type { Cause } from './state.ts';

/** Minutes of recording that the cards of this activity's kit hold; null when nobody counts cards here. */
export function cardMinutes(run: Run, activity: Activity): number | null {
  const kit = kitIn(run, activity).filter((item) => item.cardMinutes > 0);
  return kit.length === 0 ? null : kit.reduce((sum, item) => sum + item.cardMinutes, 0);
}

/** Minutes recorded on cards that have not been cleared since. */
export const onCards = (run: Run): number =>
  run.state.media.reduce((sum, one) => (one.clearedMinute === null ? sum + one.minutes : sum), 0);

/** Of those, minutes that have no two verified copies. */
export const uncopied = (run: Run): number =>
  run.state.media.reduce(
    (sum, one) => (one.clearedMinute === null && one.verifiedMinute === null ? sum + one.minutes : sum),
    0,
  );

/** Cards that are full stop a recording until they are cleared. */
export function cardsFull(run: Run, activity: Activity): boolean {
  if (!activity.records) return false;
  const room = cardMinutes(run, activity);
  return room !== null && onCards(run) >= room;
}

export function record(run: Run, activity: Activity, minutes: number): void {
  if (!activity.records || cardMinutes(run, activity) === null) return;
  const last = run.state.media.at(-1);
  if (last?.activityId === activity.id && last.clearedMinute === null && last.verifiedMinute === null) {
    last.minutes += minutes;
    return;
  }
  run.state.media.push({
    activityId: activity.id,
    recordedMinute: run.state.minute,
    minutes,
    verifiedMinute: null,
    clearedMinute: null,
  });
}

/** Two copies of everything on the cards, each checked against its original. */
export function verifyCopies(run: Run, because: Cause): void {
  let minutes = 0;
  for (const one of run.state.media) {
    if (one.verifiedMinute !== null || one.clearedMinute !== null) continue;
    one.verifiedMinute = run.state.minute;
    minutes += one.minutes;
  }
  note(run, { kind: 'copies-verified', minutes }, because);
}

/** The cards are wiped to be used again. What had no two verified copies is gone, and has to be shot again. */
export function clearCards(run: Run, because: Cause): void {
  const lost = new Set<string>();
  for (const one of run.state.media) {
    if (one.clearedMinute !== null) continue;
    one.clearedMinute = run.state.minute;
    if (one.verifiedMinute === null) lost.add(one.activityId);
  }
  const fact = note(run, { kind: 'cards-cleared', lostIds: [...lost] }, because);
  for (const activityId of lost) {
    const work = run.state.work[activityId];
    const activity = named(run.tables.activities, activityId);
    if (!work) continue;
    const text = 'its cards were wiped before they were copied';
    note(run, { kind: 'activity-reopened', activityId, text }, { by: 'fact', index: fact });
    work.status = 'waiting';
    statusChanged(run);
    work.finishedMinute = null;
    work.doneMilli = 0;
    askStop(run, 'phone', `${activity.title}: ${text}`, activityId);
  }
}
