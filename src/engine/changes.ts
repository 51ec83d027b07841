/**
 * The plan changed after people had been told of it. Those who must hear though they do not work on it (the owner, an agent, the
 * film office, the caterer, the client) are told by a change notice, by the new sheet or by phone; or they find out on the day.
 */
import { mustHear } from './circulation.ts';
import type { HearsTopic } from './model.ts';
import type { PlanChange, PlanPoint } from './record.ts';
import { addressOf, changeTrust, named, note, peopleIn, placeOf, type Run } from './run.ts';
import type { Cause } from './state.ts';

/** The plan of one activity, as somebody would be told it. */
export function planPoint(run: Run, activityId: string): PlanPoint {
  const placeId = placeOf(run, named(run.tables.activities, activityId));
  const startMinute = run.state.draft[activityId]?.startMinute ?? null;
  return { startMinute, placeId, address: addressOf(run, placeId) };
}

/** Somebody has been told of it, or a sheet that carries it has gone out. */
const isGivenOut = (run: Run, activityId: string): boolean =>
  Object.values(run.state.told).some((held) => held[activityId] !== undefined) ||
  run.state.sheets.some((sheet) => sheet.entries[activityId] !== undefined);

/** Everybody who must has heard, or it was put back, or the work has begun as it was changed, or was dropped. */
export const isSettled = (run: Run, change: PlanChange): boolean =>
  change.withdrawn ||
  change.mustIds.every((id) => change.heardBy[id] !== undefined) ||
  change.closedMinute !== null ||
  run.state.work[change.activityId]?.status === 'skipped';

const samePoint = (a: PlanPoint, b: PlanPoint): boolean =>
  a.startMinute === b.startMinute && a.placeId === b.placeId && a.address === b.address;

const isChild = (run: Run, id: string): boolean => named(run.tables.people, id).limits?.kind === 'child';

/** Takes down that an activity is planned otherwise than before. A change nobody has heard of yet is one with the next. */
export function planMoved(run: Run, activityId: string, before: PlanPoint, because: Cause): void {
  const to = planPoint(run, activityId);
  const activity = named(run.tables.activities, activityId);
  if (activity.placeIds.length === 0 || samePoint(before, to) || !isGivenOut(run, activityId)) return;
  const open = run.state.changes.findLast(
    (one) => one.activityId === activityId && one.words === '' && !isSettled(run, one),
  );
  const unheard = open !== undefined && Object.keys(open.heardBy).length === 0;
  const from = unheard ? open.from : before;
  if (open && unheard && samePoint(open.from, to)) {
    open.withdrawn = true;
    return;
  }
  const working = peopleIn(run, activity);
  const topics: HearsTopic[] = [];
  if (from.placeId !== to.placeId || from.address !== to.address) topics.push('location');
  if (from.startMinute !== to.startMinute) topics.push('schedule');
  if (working.some((id) => isChild(run, id))) topics.push('child');
  const mustIds = mustHear(run, working, [from.placeId, to.placeId], topics);
  if (open && unheard) Object.assign(open, { to, topics, mustIds, minute: run.state.minute, because });
  else write(run, { activityId, topics, from, to, words: '', mustIds, because });
}

/** What is made or delivered is another than those down the line were told. */
export function specChanged(run: Run, activityId: string, words: string, because: Cause): void {
  if (!isGivenOut(run, activityId)) return;
  const point = planPoint(run, activityId);
  const working = peopleIn(run, named(run.tables.activities, activityId));
  const mustIds = mustHear(run, working, [], ['delivery']);
  write(run, { activityId, topics: ['delivery'], from: point, to: point, words, mustIds, because });
}

function write(
  run: Run,
  change: Pick<PlanChange, 'activityId' | 'topics' | 'from' | 'to' | 'words' | 'mustIds' | 'because'>,
): void {
  if (change.mustIds.length === 0) return;
  run.state.changes.push({
    ...change,
    id: run.state.changes.length,
    minute: run.state.minute,
    heardBy: {},
    closedMinute: null,
    withdrawn: false,
  });
}

/** These people have now been told of these activities as they are. */
export function changeHeard(run: Run, personIds: readonly string[], activityIds: readonly string[]): void {
  for (const change of run.state.changes)
    if (!change.withdrawn && change.closedMinute === null && activityIds.includes(change.activityId))
      for (const id of personIds) if (change.mustIds.includes(id)) change.heardBy[id] ??= run.state.minute;
}

/** What finding out on the day costs in goodwill. */
const FOUND_OUT = 5;

/** The work begins: who should have heard that it was moved, and did not, finds out now. */
export function findOut(run: Run, activityId: string, because: Cause): void {
  for (const change of run.state.changes) {
    if (change.activityId !== activityId || change.withdrawn || change.closedMinute !== null) continue;
    change.closedMinute = run.state.minute;
    for (const personId of change.mustIds) {
      if (change.heardBy[personId] !== undefined) continue;
      note(run, { kind: 'heard-too-late', personId, activityId }, because);
      changeTrust(run, personId, -FOUND_OUT);
    }
  }
}
