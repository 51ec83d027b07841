/**
 * What was recorded, and whether it is safe: cards fill, copies are made and checked, and cards are cleared. Nothing may be
 * wiped before two verified copies (domain 3.2); this file lets it happen and says what it cost.
 */
import { kitIn, kitOf } from './kit.ts';
import { type Row, workReopened } from './live.ts';
import { chance } from './luck.ts';
import type { Activity, KitItem } from './model.ts';
import type { Media } from './post-record.ts';
import { askStop, named, note, type Run } from './run.ts';
import type { Cause } from './state.ts';

/** Minutes of recording that the cards of this activity's kit hold; null when nobody counts cards here. */
export function cardMinutes(run: Run, row: Row): number | null {
  const kit = kitOf(run, row).filter((item) => item.cardMinutes > 0);
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

/** And of those, minutes that have one. */
export const oneCopy = (run: Run): number =>
  run.state.media.reduce((sum, one) => (one.clearedMinute === null && one.copies === 1 ? sum + one.minutes : sum), 0);

/** Cards that are full stop a recording until they are cleared. */
export function cardsFull(run: Run, row: Row): boolean {
  if (!row.activity.records) return false;
  const room = cardMinutes(run, row);
  return room !== null && onCards(run) >= room;
}

export function record(run: Run, row: Row, minutes: number): void {
  const { activity } = row;
  if (!activity.records || cardMinutes(run, row) === null) return;
  const last = run.state.media.at(-1);
  if (last?.activityId === activity.id && last.clearedMinute === null && last.verifiedMinute === null) {
    last.minutes += minutes;
    return;
  }
  run.state.media.push({
    activityId: activity.id,
    recordedMinute: run.state.minute,
    minutes,
    copies: 0,
    driveIds: [],
    verifiedMinute: null,
    clearedMinute: null,
  });
}

/** Copies without which a recording is not safe (domain 3.2: three in all, the card among them). */
export const SAFE_COPIES = 2;

/** Drives that a back-up is made onto; none where nobody counts them. */
const drivesIn = (run: Run, activity: Activity): KitItem[] =>
  kitIn(run, activity).filter(({ copies }) => copies !== null);

/** Minutes of recording that a drive set holds. */
export const heldOn = (run: Run, driveId: string): number =>
  run.state.media.reduce((sum, one) => (one.driveIds.includes(driveId) ? sum + one.minutes : sum), 0);

/** Minutes of recording of which no copy goes to another place; null where no drive here says that one does. */
export const onOneSite = (run: Run): number | null =>
  run.model.kit.some(({ offSite }) => offSite)
    ? run.state.media.reduce(
        (sum, one) => (one.driveIds.some((id) => named(run.tables.kit, id).offSite) ? sum : sum + one.minutes),
        0,
      )
    : null;

/**
 * Copies of everything on the cards, each checked against its original, as many as the drives make and as far as they hold it.
 * Where nobody counts drives there are two.
 */
export function verifyCopies(run: Run, activity: Activity, because: Cause): void {
  const drives = drivesIn(run, activity);
  let minutes = 0;
  let fewest = Number.MAX_SAFE_INTEGER;
  let left = 0;
  for (const one of run.state.media) {
    if (one.verifiedMinute !== null || one.clearedMinute !== null) continue;
    const before = one.copies;
    if (drives.length === 0) one.copies = SAFE_COPIES;
    for (const drive of drives) copyOnto(run, one, drive);
    if (one.copies === before) left += one.minutes;
    else {
      minutes += one.minutes;
      fewest = Math.min(fewest, one.copies);
    }
    if (one.copies >= SAFE_COPIES) one.verifiedMinute = run.state.minute;
  }
  note(run, { kind: 'copies-verified', minutes, copies: minutes === 0 ? SAFE_COPIES : fewest }, because);
  if (left === 0) return;
  note(run, { kind: 'drives-full', minutes: left }, because);
  askStop(run, 'phone', `${activity.title}: the drives are full`, activity.id);
}

/** The same set of drives twice is no second copy. */
function copyOnto(run: Run, one: Media, { id, copies, storageMinutes }: KitItem): void {
  if (one.driveIds.includes(id) || copies === null) return;
  if (storageMinutes > 0 && heldOn(run, id) + one.minutes > storageMinutes) return;
  one.driveIds.push(id);
  one.copies += copies;
}

/**
 * The cards are wiped to be used again: all, or only those with two verified copies. What had no copy is gone, and has to be shot
 * again; so is what had a single one, if that one turns out to be bad.
 */
export function clearCards(run: Run, copiedOnly: boolean, because: Cause): void {
  const lost = new Set<string>();
  for (const one of run.state.media) {
    if (one.clearedMinute !== null || (copiedOnly && one.verifiedMinute === null)) continue;
    one.clearedMinute = run.state.minute;
    if (one.copies === 0 || (one.copies < SAFE_COPIES && isBad(run, one))) lost.add(one.activityId);
  }
  const fact = note(run, { kind: 'cards-cleared', lostIds: [...lost] }, because);
  for (const activityId of lost) {
    const work = run.state.work[activityId];
    const activity = named(run.tables.activities, activityId);
    if (!work) continue;
    const text = 'its cards were wiped before they were copied';
    note(run, { kind: 'activity-reopened', activityId, text }, { by: 'fact', index: fact });
    work.status = 'waiting';
    workReopened(run);
    work.finishedMinute = null;
    work.doneMilli = 0;
    askStop(run, 'phone', `${activity.title}: ${text}`, activityId);
  }
}

/** Whether the only copy can't be read: the chance that a drive of its class fails (domain 3.3). */
const isBad = (run: Run, { driveIds, activityId, recordedMinute }: Media): boolean =>
  driveIds.some((id) =>
    chance(run.state.seed, `only-copy:${activityId}/${recordedMinute}`, named(run.tables.kit, id).fault?.perMille ?? 0),
  );
