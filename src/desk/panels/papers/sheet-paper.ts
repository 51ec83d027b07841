/**
 * A call sheet as a document: the same shape for one that would be sent now and for one that was sent, from the view alone.
 * It must not know React or how the paper is laid out.
 */
import type { CallSheetField, Day, Minute } from '../../../engine/model.ts';
import type { SheetDraftView, SheetView, View } from '../../../engine/view.ts';
import { clockTime, duration } from '../../../session/words.ts';
import { activityById } from '../parts/reading.ts';

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
  changes: string[];
  note: string;
}

export const FIELD_WORDS: Record<CallSheetField, string> = {
  date: 'Date',
  calls: 'Calls',
  place: 'Place',
  parking: 'Parking',
  hospital: 'Nearest A&E',
  weather: 'Weather',
  sun: 'Sun',
  schedule: 'Schedule',
  lunch: 'Lunch',
  wrap: 'Wrap',
  contacts: 'Contacts',
  safety: 'Safety',
};

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
    changes: draft.changes,
    note,
  };
}

export function paperOfSheet(view: View, sheet: SheetView): SheetPaper {
  const fields: SheetPaper['fields'] = {};
  for (const field of sheet.missing) fields[field] = null;
  for (const field of sheet.fields) fields[field] = sentWords(view, sheet, field);
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
    changes: sheet.changes,
    note: sheet.note,
  };
}

/** What a sent sheet carried, as far as the sheet itself and what is known of its places tell. */
function sentWords(view: View, sheet: SheetView, field: CallSheetField): string {
  const places = [...new Set(sheet.entries.map((entry) => entry.placeId))].flatMap((id) => {
    const place = view.places.find((one) => one.id === id);
    return place ? [place] : [];
  });
  const each = (read: (place: (typeof places)[number]) => string | null) =>
    places.map((place) => (places.length > 1 ? `${place.name}: ${read(place) ?? ''}` : (read(place) ?? ''))).join('; ');
  const day = view.days[sheet.day];
  switch (field) {
    case 'parking':
      return each((place) => place.parking);
    case 'hospital':
      return each((place) => place.hospital);
    case 'weather':
      return day?.weather ? `${day.weather.rain}, ${day.weather.tempC}°C, gusts ${day.weather.gustMph} mph` : '';
    case 'sun':
      return day ? `Sunrise ${clockTime(day.sunriseMinute)}, sunset ${clockTime(day.sunsetMinute)}` : '';
    case 'lunch': {
      const meal = sheet.entries.find((entry) => activityById(view, entry.activityId)?.kind === 'break');
      return meal ? `${clockTime(meal.startMinute)}, ${duration(meal.endMinute - meal.startMinute)}` : '';
    }
    case 'safety':
      return 'Risk assessment signed';
    default:
      return '';
  }
}

/** Paper of a revision is another colour, so that an old sheet is seen at a glance. The trade’s usual order. */
const PAPERS = ['White', 'Blue', 'Pink', 'Yellow', 'Green', 'Goldenrod'] as const;
export const paperColour = (revision: number): string => PAPERS[Math.min(revision, PAPERS.length) - 1] ?? 'White';

/** Day n of N among the days of filming; null for another day. */
export function shootDayOf(view: View, day: Day): { n: number; of: number } | null {
  const days = view.days.filter((one) => one.shootDay).map((one) => one.day);
  const at = days.indexOf(day);
  return at === -1 ? null : { n: at + 1, of: days.length };
}
