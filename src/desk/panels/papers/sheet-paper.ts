/**
 * A call sheet as a document: the same shape for one that would be sent now and for one that was sent, from the view alone.
 * It must not know React or how the paper is laid out.
 */
import type { CallSheetField, Day, Minute } from '../../../engine/model.ts';
import type { SheetDraftView, SheetView } from '../../../engine/view.ts';

export interface SheetPaper {
  day: Day;
  revision: number;
  /** Null: not sent yet. */
  sentMinute: Minute | null;
  entries: SheetView['entries'];
  calls: { personId: string; minute: Minute }[];
  unitCall: Minute | null;
  wrap: Minute | null;
  /** Null is a gap; a field that this production does not ask for is absent. */
  fields: Partial<Record<CallSheetField, string | null>>;
  /** Day n of N of the shoot; null: not a shoot day. */
  nth: SheetView['nth'];
  changes: string[];
  note: string;
}

/** How a gap is closed. */
export const GAP_REMEDIES: Record<CallSheetField, string> = {
  date: 'Plan something for the day.',
  calls: 'Choose who works that day.',
  place: 'Choose a place for everything that day.',
  parking: 'A recce of the place finds it.',
  hospital: 'A recce of the place finds it.',
  weather: 'The forecast comes five days ahead.',
  sun: 'Plan something for the day.',
  schedule: 'Plan something for the day.',
  lunch: 'Plan the meal break.',
  wrap: 'Plan something for the day.',
  contacts: 'Confirm the people who work that day.',
  safety: 'Have the risk assessment signed.',
  'day-type': 'Plan something for the day.',
  'unit-base': 'A recce of the place finds it.',
  locator: 'Choose a place for everything that day.',
  transport: 'Choose who works that day.',
  movement: 'Write the movement order for the day.',
  scenes: 'Plan what is filmed that day.',
  catering: 'Confirm the caterer for that day.',
  medic: 'Confirm a medic for that day.',
  radio: 'Ask the office for the channels.',
  phones: 'Ask the office for the numbers.',
};

const firstOf = (entries: SheetView['entries']): Minute | null =>
  entries.length === 0 ? null : Math.min(...entries.map((entry) => entry.startMinute));
const lastOf = (entries: SheetView['entries']): Minute | null =>
  entries.length === 0 ? null : Math.max(...entries.map((entry) => entry.endMinute));

export function paperOfDraft(draft: SheetDraftView, note: string): SheetPaper {
  return {
    day: draft.day,
    revision: draft.revision,
    sentMinute: null,
    entries: draft.entries,
    calls: [...draft.callMinutes].sort((a, b) => a.minute - b.minute),
    unitCall: firstOf(draft.entries),
    wrap: lastOf(draft.entries),
    fields: Object.fromEntries(draft.fields.map(({ field, words }) => [field, words])),
    nth: draft.nth,
    changes: draft.changes,
    note,
  };
}

export function paperOfSheet(sheet: SheetView): SheetPaper {
  const fields: SheetPaper['fields'] = {};
  for (const field of sheet.missing) fields[field] = null;
  for (const field of sheet.fields) fields[field] = sheet.words[field] ?? '';
  const people = [...new Set(sheet.entries.flatMap((entry) => entry.people))];
  return {
    day: sheet.day,
    revision: sheet.revision,
    sentMinute: sheet.minute,
    entries: sheet.entries,
    calls: people
      .map((personId) => ({
        personId,
        minute: Math.min(...sheet.entries.filter((one) => one.people.includes(personId)).map((one) => one.startMinute)),
      }))
      .sort((a, b) => a.minute - b.minute),
    unitCall: firstOf(sheet.entries),
    wrap: lastOf(sheet.entries),
    fields,
    nth: sheet.nth,
    changes: sheet.changes,
    note: sheet.note,
  };
}

/** Paper of a revision is another colour, so that an old sheet is seen at a glance. The trade’s usual order. */
const PAPERS = ['White', 'Blue', 'Pink', 'Yellow', 'Green', 'Goldenrod'] as const;
export const paperColour = (revision: number): string => PAPERS[Math.min(revision, PAPERS.length) - 1] ?? 'White';
