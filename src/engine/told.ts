/**
 * Told: what each person last read or heard. A call sheet is a snapshot of one day sent to named people; each reads it in
 * their own time, some not until chased. On the day everyone acts on the latest thing they have read or heard.
 */

import type { Command } from './command.ts';
import { noteAstray } from './confidence.ts';
import { toldChanged } from './live.ts';
import { between, chance } from './luck.ts';
import type { CallSheetField, Day, Minute } from './model.ts';
import { DAY_MINUTES } from './model.ts';
import type { CallSheet } from './record.ts';
import { answerQuestions, hasQuestions } from './releases.ts';
import {
  addressVersion,
  askStop,
  dayOf,
  draftOf,
  minuteOfDay,
  named,
  nameOf,
  note,
  peopleIn,
  peopleOnDay,
  placeOf,
  plannedEnd,
  type Run,
  schedule,
  sheetActivities,
  today,
  unitDayOf,
} from './run.ts';
import type { Cause, Told } from './state.ts';

/** Nobody reads a call sheet between these; it waits for the morning. */
const SLEEP_FROM = 22 * 60;
const SLEEP_TO = 6 * 60;

const awake = (minute: Minute): Minute => {
  const at = minuteOfDay(minute);
  if (at >= SLEEP_FROM) return (dayOf(minute) + 1) * DAY_MINUTES + SLEEP_TO;
  return at < SLEEP_TO ? dayOf(minute) * DAY_MINUTES + SLEEP_TO : minute;
};

/** Who an activity concerns on the day: those drafted for it, and for a break everyone at work. */
export function concerned(run: Run, activityId: string, day: Day): readonly string[] {
  const activity = named(run.tables.activities, activityId);
  return activity.kind === 'break' ? peopleOnDay(run, day, activity.unit) : peopleIn(run, activity);
}

export function hold(
  table: Record<string, Record<string, Told>>,
  personId: string,
  activityId: string,
  told: Told,
): void {
  table[personId] ??= {};
  table[personId][activityId] = { ...told };
}

/** Gives one person the plan as it stands, for these activities or all of theirs. */
export function tellPlan(
  run: Run,
  personId: string,
  by: 'booking' | 'phone',
  revision: number,
  activityIds?: readonly string[],
): boolean {
  let changed = false;
  for (const activity of run.model.activities) {
    const entry = run.state.draft[activity.id];
    if (!entry || entry.startMinute === null || activity.placeIds.length === 0) continue;
    if (activityIds && !activityIds.includes(activity.id)) continue;
    if (!concerned(run, activity.id, unitDayOf(entry.startMinute)).includes(personId)) continue;
    const placeId = placeOf(run, activity);
    const held = run.state.told[personId]?.[activity.id];
    if (held?.startMinute !== entry.startMinute || held.placeId !== placeId) changed = true;
    const now: Told = {
      startMinute: entry.startMinute,
      placeId,
      addressVersion: addressVersion(run, placeId),
      by,
      revision,
      minute: run.state.minute,
    };
    hold(run.state.told, personId, activity.id, now);
    hold(run.state.knownTold, personId, activity.id, now);
  }
  toldChanged(run, personId);
  return changed;
}

export const lastSheet = (run: Run, day: Day): CallSheet | null => {
  for (let at = run.state.sheets.length - 1; at >= 0; at -= 1) {
    const sheet = run.state.sheets[at];
    if (sheet?.day === day) return sheet;
  }
  return null;
};

/** What a sheet for this day would carry if it were sent now. */
export function sheetEntries(run: Run, day: Day): CallSheet['entries'] {
  const entries: CallSheet['entries'] = {};
  for (const activity of sheetActivities(run, day)) {
    const entry = draftOf(run, activity.id);
    const placeId = placeOf(run, activity);
    const startMinute = entry.startMinute ?? 0;
    entries[activity.id] = {
      startMinute,
      endMinute: plannedEnd(run, activity, entry) ?? startMinute,
      placeId,
      addressVersion: addressVersion(run, placeId),
      people: [...concerned(run, activity.id, day)],
    };
  }
  return entries;
}

/** What the sheet would have something to say on. The rest are gaps the trainee answers for. */
export function sheetFields(run: Run, day: Day): CallSheetField[] {
  const entries = Object.values(sheetEntries(run, day));
  const activities = sheetActivities(run, day);
  const placeIds = [...new Set(entries.map((entry) => entry.placeId).filter((id) => id !== null))];
  const seen = (placeId: string) =>
    run.state.known.recced[placeId] !== undefined || named(run.tables.places, placeId).known;
  const have: Record<CallSheetField, boolean> = {
    date: true,
    calls: entries.some((entry) => entry.people.length > 0),
    place: entries.length > 0 && entries.every((entry) => entry.placeId !== null),
    parking: placeIds.length > 0 && placeIds.every(seen),
    hospital: placeIds.length > 0 && placeIds.every(seen),
    weather: day - today(run) <= 5,
    sun: true,
    schedule: entries.length > 0,
    lunch: activities.some((activity) => activity.kind === 'break'),
    wrap: entries.length > 0,
    contacts: entries.some((entry) => entry.people.some((id) => (run.state.bookings[id]?.days ?? []).includes(day))),
    safety: run.state.assessment.signed !== null,
  };
  return run.model.callSheetFields.filter((field) => have[field]);
}

/** What changed since the last sheet, as activity ids: moved in time, moved in place, added or dropped. */
export function sheetChanges(run: Run, day: Day): string[] {
  const last = lastSheet(run, day);
  if (!last) return [];
  const now = sheetEntries(run, day);
  const changes: string[] = [];
  for (const [id, entry] of Object.entries(now)) {
    const before = last.entries[id];
    if (!before) changes.push(`${nameOf(run, id)}: added`);
    else if (before.placeId !== entry.placeId || before.addressVersion !== entry.addressVersion) {
      changes.push(`${nameOf(run, id)}: now at ${entry.placeId ? nameOf(run, entry.placeId) : 'no place'}`);
    } else if (before.startMinute !== entry.startMinute) changes.push(`${nameOf(run, id)}: new time`);
    else if (before.people.join() !== entry.people.join()) changes.push(`${nameOf(run, id)}: people changed`);
  }
  for (const id of Object.keys(last.entries)) if (!now[id]) changes.push(`${nameOf(run, id)}: dropped`);
  return changes;
}

export function issueSheet(
  run: Run,
  command: Extract<Command, { type: 'send-call-sheet' }>,
  commandIndex: number,
): void {
  const { day, toIds, note: words } = command;
  const because: Cause = { by: 'command', index: commandIndex };
  const fields = sheetFields(run, day);
  const last = lastSheet(run, day);
  const sheet: CallSheet = {
    id: run.state.sheets.length,
    day,
    revision: (last?.revision ?? 0) + 1,
    minute: run.state.minute,
    toIds: [...toIds],
    entries: sheetEntries(run, day),
    fields,
    missing: run.model.callSheetFields.filter((field) => !fields.includes(field)),
    changes: sheetChanges(run, day),
    note: words,
    readBy: {},
    acknowledgedBy: {},
    chased: [],
    commandIndex,
  };
  run.state.sheets.push(sheet);
  const working = new Set(Object.values(sheet.entries).flatMap((entry) => entry.people));
  const concernedIds = new Set([...working, run.model.you.reportsToId, ...ownersOf(run, sheet)]);
  note(
    run,
    {
      kind: 'sheet-sent',
      sheet: sheet.id,
      day,
      revision: sheet.revision,
      toIds: [...toIds],
      needlessIds: toIds.filter((id) => !concernedIds.has(id)),
      missing: sheet.missing,
    },
    because,
  );
  noteAstray(run, 'call-sheet', toIds, because);
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
    if (chance(run.state.seed, `${stream}/answers`, 880)) {
      schedule(
        run,
        read + between(run.state.seed, `${stream}/answered`, 0, 30),
        { type: 'sheet-acknowledged', sheet: sheet.id, personId },
        because,
      );
    }
  }
}

/** The owner of a place on the sheet has a right to know. */
function ownersOf(run: Run, sheet: CallSheet): string[] {
  return Object.values(sheet.entries)
    .map((entry) => (entry.placeId ? run.tables.places.get(entry.placeId)?.ownerId : null))
    .filter((id) => id != null);
}

export function sheetRead(run: Run, sheetId: number, personId: string, because: Cause): void {
  const sheet = run.state.sheets[sheetId];
  if (!sheet || sheet.readBy[personId] !== undefined) return;
  sheet.readBy[personId] = run.state.minute;
  note(run, { kind: 'sheet-read', sheet: sheetId, personId }, because);
  takeSheet(run.state.told, sheet, personId);
  toldChanged(run, personId);
}

/** Puts what a sheet says in place of what was held, unless a later sheet or a call has overtaken it. */
function takeSheet(table: Record<string, Record<string, Told>>, sheet: CallSheet, personId: string): void {
  for (const [activityId, entry] of Object.entries(sheet.entries)) {
    if (!entry.people.includes(personId)) continue;
    if ((table[personId]?.[activityId]?.minute ?? -1) > sheet.minute) continue;
    hold(table, personId, activityId, {
      startMinute: entry.startMinute,
      placeId: entry.placeId,
      addressVersion: entry.addressVersion,
      by: 'call-sheet',
      revision: sheet.revision,
      minute: sheet.minute,
    });
  }
  const held = table[personId] ?? {};
  for (const activityId of Object.keys(held)) {
    const told = held[activityId];
    if (told && unitDayOf(told.startMinute) === sheet.day && told.minute <= sheet.minute && !sheet.entries[activityId])
      delete held[activityId];
  }
}

export function sheetAcknowledged(run: Run, sheetId: number, personId: string, because: Cause): void {
  const sheet = run.state.sheets[sheetId];
  if (!sheet || sheet.acknowledgedBy[personId] !== undefined) return;
  sheet.acknowledgedBy[personId] = run.state.minute;
  takeSheet(run.state.knownTold, sheet, personId);
  note(run, { kind: 'sheet-acknowledged', sheet: sheetId, personId }, because);
}

/** Chasing makes someone read what they were sent; chasing someone who has answered costs a little goodwill. */
export function chase(run: Run, sheetId: number, personId: string, because: Cause): void {
  const sheet = run.state.sheets[sheetId];
  if (!sheet) return;
  const needed = sheet.acknowledgedBy[personId] === undefined;
  sheet.chased.push(personId);
  note(run, { kind: 'person-chased', personId, needed }, because);
  if (!needed) {
    run.state.trust[personId] = Math.max(0, (run.state.trust[personId] ?? 0) - 2);
    return;
  }
  const wait = between(run.state.seed, `chase:${personId}/${sheetId}`, 5, 30);
  schedule(run, awake(run.state.minute + wait), { type: 'sheet-read', sheet: sheetId, personId }, because);
  schedule(run, awake(run.state.minute + wait + 5), { type: 'sheet-acknowledged', sheet: sheetId, personId }, because);
}

/** A call is answered or rings out; if it rings out they ring back. What is said is what the plan says then. */
export function phone(run: Run, personId: string, activityIds: readonly string[], because: Cause): void {
  const person = named(run.tables.people, personId);
  const stream = `phone:${personId}/${run.state.minute}`;
  if (chance(run.state.seed, stream, person.answersPhonePerMille)) {
    heard(run, personId, activityIds, because);
    return;
  }
  note(run, { kind: 'phone-rang-out', personId }, because);
  const back = awake(run.state.minute + between(run.state.seed, `${stream}/back`, 15, 50));
  schedule(run, back, { type: 'call-back', personId, activityIds: [...activityIds] }, because);
}

export function heard(run: Run, personId: string, activityIds: readonly string[], because: Cause): void {
  const changed = tellPlan(run, personId, 'phone', lastRevision(run, personId), activityIds);
  for (const sheet of run.state.sheets) {
    if (sheet.toIds.includes(personId) && sheet === lastSheet(run, sheet.day))
      sheetAcknowledged(run, sheet.id, personId, because);
  }
  note(run, { kind: 'phone-answered', personId, changed: changed || hasQuestions(run, personId) }, because);
  answerQuestions(run, personId, because);
}

const lastRevision = (run: Run, personId: string): number =>
  run.state.sheets.reduce((most, sheet) => (sheet.toIds.includes(personId) ? Math.max(most, sheet.revision) : most), 0);

export function calledBack(run: Run, personId: string, activityIds: readonly string[], because: Cause): void {
  heard(run, personId, activityIds, because);
  askStop(run, 'phone', `${nameOf(run, personId)} rings back`, personId);
}
