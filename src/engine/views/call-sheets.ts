/**
 * Call sheets: those sent, as they were, and the next of each day as it would go out now. Must not show who has read one
 * without saying so.
 */
import type { ConflictView } from '../checks/conflict.ts';
import { circulation, type OnList } from '../circulation.ts';
import { deskMinutes } from '../commands.ts';
import { type CallSheetField, DAY_MINUTES, type Day, type Minute } from '../model.ts';
import type { CallSheet, SheetFault } from '../record.ts';
import { dayOf, nameOf, peopleOnDay, type Run, sheetActivities, today, unitDayOf } from '../run.ts';
import { sheetFaults } from '../sheet-faults.ts';
import { nthShootDay, sheetWords, shootDaysOf } from '../sheet-fields.ts';
import { lastSheet, sheetChanges, sheetEntries } from '../told.ts';

export interface SheetView {
  id: number;
  day: Day;
  revision: number;
  minute: Minute;
  toIds: string[];
  entries: {
    activityId: string;
    title: string;
    unit: string;
    startMinute: Minute;
    endMinute: Minute;
    placeId: string | null;
    address: string;
    people: string[];
  }[];
  /** Day n of N of the shoot, as it was then. */
  nth: CallSheet['nth'];
  fields: CallSheetField[];
  /** What it said, field by field. */
  words: CallSheet['words'];
  missing: CallSheetField[];
  faults: SheetFault[];
  changes: string[];
  note: string;
  acknowledgedIds: string[];
  chasedIds: string[];
  latest: boolean;
}

/** What a sheet for this day would say if sent now. */
export interface SheetDraftView {
  day: Day;
  revision: number;
  entries: SheetView['entries'];
  callMinutes: { personId: string; minute: Minute }[];
  /** Everyone working that day, in the plan. */
  needIds: string[];
  /** Those who must have it though they do not work that day, and why. */
  circulation: OnList[];
  /** Others who could be sent it. */
  otherIds: string[];
  nth: CallSheet['nth'];
  fields: { field: CallSheetField; words: string | null }[];
  /** What a reader would catch. */
  faults: SheetFault[];
  changes: string[];
  dueMinute: Minute;
  deskMinutes: number;
  /** Differs from the last one sent. */
  changed: boolean;
}

function entriesOf(run: Run, entries: CallSheet['entries']): SheetView['entries'] {
  return Object.entries(entries)
    .map(([activityId, entry]) => ({
      activityId,
      title: nameOf(run, activityId),
      unit: run.tables.activities.get(activityId)?.unit ?? 'main',
      startMinute: entry.startMinute,
      endMinute: entry.endMinute,
      placeId: entry.placeId,
      address: entry.address,
      people: [...entry.people],
    }))
    .sort((a, b) => a.startMinute - b.startMinute);
}

export const sheetView = (run: Run, sheet: CallSheet): SheetView => ({
  id: sheet.id,
  day: sheet.day,
  revision: sheet.revision,
  minute: sheet.minute,
  toIds: [...sheet.toIds],
  entries: entriesOf(run, sheet.entries),
  nth: sheet.nth && { ...sheet.nth },
  fields: [...sheet.fields],
  words: { ...sheet.words },
  missing: [...sheet.missing],
  faults: sheet.faults.map((one) => ({ ...one })),
  changes: [...sheet.changes],
  note: sheet.note,
  acknowledgedIds: Object.keys(sheet.acknowledgedBy),
  chasedIds: [...sheet.chased],
  latest: lastSheet(run, sheet.day) === sheet,
});

/** `conflicts` are those of the whole plan. */
export function sheetDrafts(run: Run, conflicts: readonly ConflictView[]): SheetDraftView[] {
  const drafts: SheetDraftView[] = [];
  const shootDays = shootDaysOf(run);
  const planned = new Set(Object.values(run.state.draft).map((entry) => unitDayOf(entry.startMinute ?? -1)));
  for (let day = today(run); day <= dayOf(run.model.endMinute); day += 1) {
    if (!planned.has(day) || sheetActivities(run, day).length === 0) continue;
    const last = lastSheet(run, day);
    const now = sheetEntries(run, day);
    const entries = entriesOf(run, now);
    const words = sheetWords(run, day, now);
    const needIds = [...peopleOnDay(run, day)];
    const others = circulation(run, now, last).filter(({ personId }) => !needIds.includes(personId));
    const changes = sheetChanges(run, day);
    const calls = needIds.map((personId) => ({
      personId,
      minute: Math.min(...entries.filter((entry) => entry.people.includes(personId)).map((entry) => entry.startMinute)),
    }));
    drafts.push({
      day,
      revision: (last?.revision ?? 0) + 1,
      entries,
      callMinutes: calls,
      needIds,
      circulation: others,
      otherIds: run.model.people
        .map((person) => person.id)
        .filter((id) => !needIds.includes(id) && !others.some(({ personId }) => personId === id)),
      nth: nthShootDay(run, day, shootDays),
      fields: run.model.callSheetFields.map((field) => ({ field, words: words[field] ?? null })),
      faults: sheetFaults(run, day, now, conflicts),
      changes,
      dueMinute: day * DAY_MINUTES - run.model.callSheetDueBeforeMidnightMinutes,
      deskMinutes: deskMinutes(run, { type: 'send-call-sheet', day, toIds: [], note: '' }),
      changed: last === null || changes.length > 0,
    });
  }
  return drafts;
}
