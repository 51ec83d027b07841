/**
 * Told: what each person last read or heard. A call sheet is a snapshot of one day sent to named people; each reads it in
 * their own time, some not until chased. On the day everyone acts on the latest thing they have read or heard.
 */

import { changeHeard } from './changes.ts';
import { clockTime } from './format.ts';
import { peopleOf, placeIn, type Row, rowOf, toldChanged } from './live.ts';
import { between, chance } from './luck.ts';
import type { Day, Minute } from './model.ts';
import { DAY_MINUTES } from './model.ts';
import type { CallSheet, SheetEntry } from './record.ts';
import { answerQuestions, hasQuestions } from './releases.ts';
import {
  addressOf,
  addressVersion,
  askStop,
  dayOf,
  draftOf,
  minuteOfDay,
  named,
  nameOf,
  note,
  peopleOnDay,
  placeOf,
  plannedEnd,
  type Run,
  schedule,
  sheetActivities,
  unitDayOf,
} from './run.ts';
import { SHEET_FIELD_TITLES, sheetWords } from './sheet-fields.ts';
import type { Cause, Told } from './state.ts';

/** Nobody reads a call sheet between these; it waits for the morning. */
const SLEEP_FROM = 22 * 60;
const SLEEP_TO = 6 * 60;

export const awake = (minute: Minute): Minute => {
  const at = minuteOfDay(minute);
  if (at >= SLEEP_FROM) return (dayOf(minute) + 1) * DAY_MINUTES + SLEEP_TO;
  return at < SLEEP_TO ? dayOf(minute) * DAY_MINUTES + SLEEP_TO : minute;
};

/** Who an activity concerns on the day: those drafted for it, and for a break everyone at work. */
export const concerned = (run: Run, activityId: string, day: Day): readonly string[] =>
  concernedBy(run, rowOf(run, activityId), day);

const concernedBy = (run: Run, row: Row, day: Day): readonly string[] =>
  row.activity.kind === 'break' ? peopleOnDay(run, day, row.activity.unit) : peopleOf(run, row);

/** What this person would be told of if they were given the whole plan, in the scenario's order. */
function rowsFor(run: Run, personId: string): readonly Row[] {
  const { live } = run;
  if (live.concerning === null) {
    live.concerning = new Map();
    for (const row of live.rows) {
      if (row.entry.startMinute === null || row.activity.placeIds.length === 0) continue;
      for (const id of concernedBy(run, row, unitDayOf(row.entry.startMinute))) {
        const others = live.concerning.get(id);
        if (others) others.push(row);
        else live.concerning.set(id, [row]);
      }
    }
  }
  return live.concerning.get(personId) ?? [];
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
  for (const row of rowsFor(run, personId)) {
    const { activity, entry } = row;
    if (entry.startMinute === null || (activityIds && !activityIds.includes(activity.id))) continue;
    const placeId = placeIn(row);
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
      address: addressOf(run, placeId),
      people: [...concerned(run, activity.id, day)],
    };
  }
  return entries;
}

/** What the day looks like now, against the last sheet that went out: each change with what it was. */
export function sheetChanges(run: Run, day: Day): string[] {
  const last = lastSheet(run, day);
  if (!last) return [];
  const now = sheetEntries(run, day);
  const changes: string[] = [];
  const [call, before] = [firstStart(now), firstStart(last.entries)];
  if (call !== null && before !== null && call !== before)
    changes.push(`Unit call ${clockTime(call)}, was ${clockTime(before)}`);
  for (const [id, entry] of Object.entries(now)) {
    const old = last.entries[id];
    if (!old) changes.push(`${nameOf(run, id)}: added, ${clockTime(entry.startMinute)} ${placeWords(run, entry)}`);
    else {
      const parts = differences(run, id, old, entry);
      if (parts.length > 0) changes.push(`${nameOf(run, id)}: ${parts.join('; ')}`);
    }
  }
  for (const [id, old] of Object.entries(last.entries))
    if (!now[id]) changes.push(`${nameOf(run, id)}: dropped, was ${clockTime(old.startMinute)}`);
  if (last.missing.length > 0) {
    const words = sheetWords(run, day, now);
    for (const field of last.missing) if (words[field] != null) changes.push(`${SHEET_FIELD_TITLES[field]}: now given`);
  }
  return changes;
}

const firstStart = (entries: CallSheet['entries']): Minute | null => {
  const starts = Object.values(entries).map(({ startMinute }) => startMinute);
  return starts.length === 0 ? null : Math.min(...starts);
};

const placeWords = (run: Run, { placeId, address }: SheetEntry): string =>
  placeId === null ? 'with no place yet' : `at ${nameOf(run, placeId)}, ${address}`;

/** What is different about one line of the sheet. */
function differences(run: Run, activityId: string, old: SheetEntry, entry: SheetEntry): string[] {
  const parts: string[] = [];
  if (old.startMinute !== entry.startMinute)
    parts.push(`${clockTime(entry.startMinute)}, was ${clockTime(old.startMinute)}`);
  if (old.placeId !== entry.placeId) parts.push(`${placeWords(run, entry)}, was ${placeWords(run, old)}`);
  else if (old.addressVersion !== entry.addressVersion) parts.push(`now at ${entry.address}, was at ${old.address}`);
  if (named(run.tables.activities, activityId).kind === 'break') return parts;
  const came = entry.people.filter((id) => !old.people.includes(id));
  const gone = old.people.filter((id) => !entry.people.includes(id));
  if (came.length > 0) parts.push(`with ${came.map((id) => nameOf(run, id)).join(', ')}`);
  if (gone.length > 0) parts.push(`without ${gone.map((id) => nameOf(run, id)).join(', ')}`);
  return parts;
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
  changeHeard(run, [personId], activityIds);
  note(run, { kind: 'phone-answered', personId, changed: changed || hasQuestions(run, personId) }, because);
  answerQuestions(run, personId, because);
}

const lastRevision = (run: Run, personId: string): number =>
  run.state.sheets.reduce((most, sheet) => (sheet.toIds.includes(personId) ? Math.max(most, sheet.revision) : most), 0);

export function calledBack(run: Run, personId: string, activityIds: readonly string[], because: Cause): void {
  heard(run, personId, activityIds, because);
  askStop(run, 'phone', `${nameOf(run, personId)} rings back`, personId);
}
