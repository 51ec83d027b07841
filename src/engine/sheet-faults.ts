/**
 * What a reader of a call sheet would catch before it goes out: people who have not said yes, a call inside somebody's rest, no
 * lunch in time, work after the light has gone, a place that is not signed (domain 4.10). Leans on the checks of the plan.
 */
import type { ConflictCode, ConflictView } from './checks/conflict.ts';
import { duration } from './format.ts';
import type { Day } from './model.ts';
import { legsOf } from './movement-order.ts';
import type { CallSheet, SheetFault } from './record.ts';
import { inPlay, isConfirmed, nameOf, type Run } from './run.ts';
import { callsOf } from './sheet-fields.ts';

const OF_CONFLICT: Partial<Record<ConflictCode, SheetFault['code']>> = {
  'rest-short': 'rest-short',
  'no-break': 'no-lunch',
  'no-daylight': 'after-dark',
  'no-permission': 'place-unsigned',
  'no-release': 'no-release',
  'child-hours': 'child-hours',
};

/** Faults of the day these entries describe. `conflicts` are those of the whole plan. */
export function sheetFaults(
  run: Run,
  day: Day,
  entries: CallSheet['entries'],
  conflicts: readonly ConflictView[],
): SheetFault[] {
  const faults: SheetFault[] = [];
  const add = (code: SheetFault['code'], text: string) => {
    if (!faults.some((one) => one.text === text)) faults.push({ code, text });
  };
  if (inPlay(run, 'bookings')) {
    const open = callsOf(entries).filter(({ personId }) => !isConfirmed(run, personId, day));
    for (const { personId } of open) add('unconfirmed', `${nameOf(run, personId)} is on it and has not confirmed.`);
  }
  for (const { code, activityId, text } of conflicts) {
    const fault = OF_CONFLICT[code];
    if (fault && entries[activityId]) add(fault, text);
  }
  for (const leg of legsOf(run, entries)) {
    const gap = leg.dueMinute - leg.leaveMinute;
    if (gap < leg.roadMinutes)
      add(
        'no-time-between',
        `${nameOf(run, leg.fromId)} to ${nameOf(run, leg.toId)} is ${duration(leg.roadMinutes)} by road, and there are ${duration(Math.max(0, gap))}.`,
      );
  }
  return faults;
}
