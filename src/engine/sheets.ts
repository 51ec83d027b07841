/**
 * What goes out to people in writing: call sheets, each a snapshot of one day, and change notices. Everybody reads in their own
 * time. Must not know what a sheet says, or what reading it changes.
 */
import { changeHeard } from './changes.ts';
import { circulates, circulation } from './circulation.ts';
import type { Command } from './command.ts';
import { noteAstray } from './confidence.ts';
import { toldChanged } from './live.ts';
import { between, chance } from './luck.ts';
import type { CallSheetField } from './model.ts';
import { checkForSheet } from './plan-check.ts';
import type { CallSheet } from './record.ts';
import { draftOf, named, note, type Run, schedule, unitDayOf } from './run.ts';
import { sheetFaults } from './sheet-faults.ts';
import { nthShootDay, sheetWords } from './sheet-fields.ts';
import type { Cause, Told } from './state.ts';
import { awake, hold, lastSheet, sheetChanges, sheetEntries } from './told.ts';

/** Chance that whoever has read something in writing says so. */
const ANSWERS = 880;

export function issueSheet(
  run: Run,
  command: Extract<Command, { type: 'send-call-sheet' }>,
  commandIndex: number,
): void {
  const { day, toIds, note: words } = command;
  const because: Cause = { by: 'command', index: commandIndex };
  const last = lastSheet(run, day);
  const entries = sheetEntries(run, day);
  const said = sheetWords(run, day, entries);
  const fields = run.model.callSheetFields.filter((field) => said[field] != null);
  const list = circulation(run, entries, last);
  const sheet: CallSheet = {
    id: run.state.sheets.length,
    day,
    revision: (last?.revision ?? 0) + 1,
    minute: run.state.minute,
    toIds: [...toIds],
    entries,
    nth: nthShootDay(run, day),
    fields,
    words: Object.fromEntries(fields.map((field) => [field, said[field] ?? ''])) as CallSheet['words'],
    missing: run.model.callSheetFields.filter((field: CallSheetField) => said[field] == null),
    faults: sheetFaults(run, day, entries, checkForSheet(run, day, entries)),
    changes: sheetChanges(run, day),
    note: words,
    readBy: {},
    acknowledgedBy: {},
    chased: [],
    commandIndex,
  };
  run.state.sheets.push(sheet);
  note(
    run,
    {
      kind: 'sheet-sent',
      sheet: sheet.id,
      day,
      revision: sheet.revision,
      toIds: [...toIds],
      needlessIds: toIds.filter((id) => id !== run.model.you.reportsToId && !circulates(list, id)),
      leftOutIds: list.map(({ personId }) => personId).filter((id) => !toIds.includes(id)),
      missing: sheet.missing,
    },
    because,
  );
  noteAstray(run, 'call-sheet', toIds, because);
  changeHeard(run, toIds, Object.keys(entries));
  for (const personId of toIds) {
    const person = named(run.tables.people, personId);
    // People who are sent too much read less: every sheet after the second for one day is likelier to be missed.
    const sent = run.state.sheets.filter((one) => one.day === day && one.toIds.includes(personId)).length;
    const stream = `sheet:${personId}/day-${day}/revision-${sheet.revision}`;
    if (
      chance(
        run.state.seed,
        `${stream}/missed`,
        Math.min(1000, person.missesSheetPerMille + 150 * Math.max(0, sent - 2)),
      )
    )
      continue;
    const read = awake(
      run.state.minute + between(run.state.seed, `${stream}/read`, person.readMinutes.low, person.readMinutes.high),
    );
    schedule(run, read, { type: 'sheet-read', sheet: sheet.id, personId }, because);
    if (chance(run.state.seed, `${stream}/answers`, ANSWERS)) {
      schedule(
        run,
        read + between(run.state.seed, `${stream}/answered`, 0, 30),
        { type: 'sheet-acknowledged', sheet: sheet.id, personId },
        because,
      );
    }
  }
}

// ---------------------------------------------------------------- change notices

/** The plan of some activities as it is now, in writing, to those who must hear and those who work on them. */
export function sendNotice(
  run: Run,
  command: Extract<Command, { type: 'send-change-notice' }>,
  commandIndex: number,
): void {
  const { activityIds, toIds, note: words } = command;
  const because: Cause = { by: 'command', index: commandIndex };
  const days = new Set(activityIds.map((id) => unitDayOf(draftOf(run, id).startMinute ?? 0)));
  const all = Object.assign({}, ...[...days].map((day) => sheetEntries(run, day))) as CallSheet['entries'];
  const entries = Object.fromEntries(Object.entries(all).filter(([id]) => activityIds.includes(id)));
  const id = run.state.notices.length;
  run.state.notices.push({ id, minute: run.state.minute, toIds: [...toIds], entries, note: words, commandIndex });
  const must = run.state.changes
    .filter((one) => !one.withdrawn && activityIds.includes(one.activityId))
    .flatMap(({ mustIds }) => mustIds);
  const concerned = new Set([...must, ...Object.values(entries).flatMap(({ people }) => people)]);
  const needlessIds = toIds.filter((one) => one !== run.model.you.reportsToId && !concerned.has(one));
  note(
    run,
    { kind: 'notice-sent', notice: id, toIds: [...toIds], activityIds: [...activityIds], needlessIds },
    because,
  );
  changeHeard(run, toIds, activityIds);
  for (const personId of toIds) {
    const { missesSheetPerMille, readMinutes } = named(run.tables.people, personId);
    const stream = `notice:${personId}/${id}`;
    if (chance(run.state.seed, `${stream}/missed`, missesSheetPerMille)) continue;
    const wait = between(run.state.seed, `${stream}/read`, readMinutes.low, readMinutes.high);
    schedule(run, awake(run.state.minute + wait), { type: 'notice-read', notice: id, personId }, because);
  }
}

/** Whoever works on it goes by it from now on, unless they have heard something later. */
export function noticeRead(run: Run, noticeId: number, personId: string): void {
  const notice = run.state.notices[noticeId];
  if (!notice) return;
  const answers = chance(run.state.seed, `notice:${personId}/${noticeId}/answers`, ANSWERS);
  for (const [activityId, entry] of Object.entries(notice.entries)) {
    if (!entry.people.includes(personId)) continue;
    const told: Told = {
      startMinute: entry.startMinute,
      placeId: entry.placeId,
      addressVersion: entry.addressVersion,
      by: 'notice',
      revision: 0,
      minute: notice.minute,
    };
    for (const table of answers ? [run.state.told, run.state.knownTold] : [run.state.told])
      if ((table[personId]?.[activityId]?.minute ?? -1) <= notice.minute) hold(table, personId, activityId, told);
  }
  toldChanged(run, personId);
}
