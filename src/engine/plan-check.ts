/**
 * The live list of conflicts in the plan, from what the trainee can know and nothing else: bookings answered, places seen,
 * sheets acknowledged. Reads the state, changes nothing. Each kind of check is a file in checks/.
 */
import { type Add, bars } from './checks/bars.ts';
import { checkBatteries } from './checks/batteries.ts';
import { checkClashes } from './checks/clashes.ts';
import type { ConflictView } from './checks/conflict.ts';
import { checkBreak, checkDays, checkRelief } from './checks/hours.ts';
import { checkDrives, checkKit } from './checks/kit.ts';
import { checkChaperone, checkNeed } from './checks/needs.ts';
import { checkOrder } from './checks/order.ts';
import { checkPapers } from './checks/papers.ts';
import { checkPlace } from './checks/places.ts';
import { checkStock } from './checks/stock.ts';
import { checkTold } from './checks/told.ts';
import { expectedEnds } from './expected-times.ts';
import type { Day } from './model.ts';
import type { CallSheet } from './record.ts';
import type { Run } from './run.ts';

/** Where what the checks say is written down. */
const addTo =
  (found: ConflictView[]): Add =>
  (code, activityId, stops, text, remedy, more = {}) => {
    found.push({
      code,
      activityId,
      stops,
      text,
      remedy,
      subjectId: null,
      needId: null,
      minutes: null,
      pence: null,
      ...more,
    });
  };

/** All conflicts, by activity in the order of the plan; then clashes and hours, which look at several at once. */
export function checkPlan(run: Run): ConflictView[] {
  const found: ConflictView[] = [];
  const add = addTo(found);
  const all = bars(run);
  const ends = expectedEnds(run);
  for (const bar of all) {
    checkOrder(run, bar, ends, add);
    checkPlace(run, bar, add);
    for (const need of bar.activity.needs) checkNeed(run, bar, need, add);
    checkChaperone(run, bar, add);
    checkKit(run, bar, add);
    checkBreak(run, bar, add);
    checkRelief(run, bar, add);
    checkPapers(run, bar, add);
    checkTold(run, bar, add);
  }
  checkClashes(run, all, add);
  checkStock(run, all, add);
  checkBatteries(run, all, add);
  checkDrives(run, all, add);
  checkDays(run, all, add);
  return found;
}

/**
 * Only the checks whose findings a reader of the call sheet of this day would catch (sheet-faults.ts has their codes), in the same
 * order, and only of what stands on it.
 */
export function checkForSheet(run: Run, day: Day, entries: CallSheet['entries']): ConflictView[] {
  const found: ConflictView[] = [];
  const add = addTo(found);
  const all = bars(run);
  for (const bar of all) {
    if (!entries[bar.activity.id]) continue;
    checkPlace(run, bar, add);
    checkBreak(run, bar, add);
    checkPapers(run, bar, add);
  }
  checkDays(run, all, add, day);
  return found;
}
