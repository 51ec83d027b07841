/**
 * Call sheets: those sent, as they were, and the next of each day as it would go out now. Must not show who has read one
 * without saying so.
 */
import { deskMinutes } from '../commands.ts';
import { paperName } from '../confidence.ts';
import { clockTime, dayLabel, duration } from '../format.ts';
import { type CallSheetField, DAY_MINUTES, type Day, type Minute, type Place } from '../model.ts';
import type { CallSheet } from '../record.ts';
import { dayOf, isConfirmed, named, nameOf, peopleOnDay, type Run, sheetActivities, today, unitDayOf } from '../run.ts';
import { daylight, forecast } from '../sky.ts';
import { lastSheet, sheetChanges, sheetEntries, sheetFields } from '../told.ts';

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
  fields: CallSheetField[];
  missing: CallSheetField[];
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
  /** Others who could be sent it. */
  otherIds: string[];
  fields: { field: CallSheetField; words: string | null }[];
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
      unit: named(run.tables.activities, activityId).unit,
      startMinute: entry.startMinute,
      endMinute: entry.endMinute,
      placeId: entry.placeId,
      address: entry.placeId === null ? '' : (run.state.addresses[entry.placeId]?.address ?? ''),
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
  fields: [...sheet.fields],
  missing: [...sheet.missing],
  changes: [...sheet.changes],
  note: sheet.note,
  acknowledgedIds: Object.keys(sheet.acknowledgedBy),
  chasedIds: [...sheet.chased],
  latest: lastSheet(run, sheet.day) === sheet,
});

export function sheetDrafts(run: Run): SheetDraftView[] {
  const drafts: SheetDraftView[] = [];
  const planned = new Set(Object.values(run.state.draft).map((entry) => unitDayOf(entry.startMinute ?? -1)));
  for (let day = today(run); day <= dayOf(run.model.endMinute); day += 1) {
    if (!planned.has(day) || sheetActivities(run, day).length === 0) continue;
    const last = lastSheet(run, day);
    const entries = entriesOf(run, sheetEntries(run, day));
    const have = sheetFields(run, day);
    const needIds = [...peopleOnDay(run, day)];
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
      otherIds: run.model.people.map((person) => person.id).filter((id) => !needIds.includes(id)),
      fields: run.model.callSheetFields.map((field) => ({
        field,
        words: have.includes(field) ? fieldWords(run, day, field, entries) : null,
      })),
      changes,
      dueMinute: day * DAY_MINUTES - run.model.callSheetDueBeforeMidnightMinutes,
      deskMinutes: deskMinutes(run, { type: 'send-call-sheet', day, toIds: [], note: '' }),
      changed: last === null || changes.length > 0,
    });
  }
  return drafts;
}

function fieldWords(run: Run, day: Day, field: CallSheetField, entries: SheetView['entries']): string {
  const places = [...new Set(entries.map((entry) => entry.placeId))]
    .filter((id) => id !== null)
    .map((id) => named(run.tables.places, id));
  const each = (read: (place: Place) => string) =>
    places.map((place) => (places.length > 1 ? `${place.name}: ${read(place)}` : read(place))).join('; ');
  const { sunrise, sunset } = daylight(run.model, day);
  const first = entries[0];
  switch (field) {
    case 'date':
      return dayLabel(run.model.startDate, day);
    case 'calls':
      return first ? `Unit call ${clockTime(first.startMinute)}` : '';
    case 'place':
      return places
        .map((place) => `${place.name}, ${run.state.addresses[place.id]?.address ?? place.address}`)
        .join('; ');
    case 'parking':
      return each((place) => place.parking);
    case 'hospital':
      return each((place) => place.hospital);
    case 'weather': {
      const said = forecast(run.model, run.state.seed, run.state.weather, today(run), day);
      return said ? `${said.rain}, ${said.tempC}°C, gusts ${said.gustMph} mph` : '';
    }
    case 'sun':
      return `Sunrise ${clockTime(sunrise)}, sunset ${clockTime(sunset)}`;
    case 'schedule':
      return `${entries.length} items`;
    case 'lunch': {
      const meal = entries.find((entry) => named(run.tables.activities, entry.activityId).kind === 'break');
      return meal ? `${clockTime(meal.startMinute)}, ${duration(meal.endMinute - meal.startMinute)}` : '';
    }
    case 'wrap':
      return `Estimated wrap ${clockTime(Math.max(...entries.map((entry) => entry.endMinute)))}`;
    case 'contacts':
      return peopleOnDay(run, day)
        .filter((id) => isConfirmed(run, id, day))
        .map((id) => `${paperName(run, id)}, ${named(run.tables.people, id).title}`)
        .join('; ');
    case 'safety':
      return `Risk assessment signed, revision ${run.state.assessment.signed?.revision ?? 0}. ${(
        run.state.assessment.signed?.entries ?? []
      )
        .slice(0, 4)
        .map((entry) => named(run.tables.hazards, entry.hazardId).title)
        .join('; ')}`;
  }
}
