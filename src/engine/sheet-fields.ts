/**
 * What a call sheet says, field by field, for one day as it stands in its entries; null is a gap the trainee answers for.
 * Must not know who gets it, or what is on the screen. Changes nothing.
 */
import { paperName } from './confidence.ts';
import { clockTime, dayLabel, duration } from './format.ts';
import type { CallSheetField, Day, Place } from './model.ts';
import { legsOf, movementOrderFor, movementWords } from './movement-order.ts';
import type { CallSheet, SheetEntry } from './record.ts';
import { isConfirmed, minuteOfUnitDay, named, nameOf, plannedDays, type Run, rulesOn, today } from './run.ts';
import { daylight, forecast } from './sky.ts';

type Entries = CallSheet['entries'];
type Words = Partial<Record<CallSheetField, string | null>>;

/** The days on which something is shot, as it is planned now. */
export function shootDaysOf(run: Run): Day[] {
  const days = new Set<Day>();
  for (const one of run.model.activities) {
    const [first] = one.stage === 'shoot' && one.placeIds.length > 0 ? plannedDays(run, one) : [];
    if (first !== undefined) days.add(first);
  }
  return [...days].sort((a, b) => a - b);
}

/** Day n of N of the shoot, as it is planned now; null for a day without shooting. */
export function nthShootDay(run: Run, day: Day, days: readonly Day[] = shootDaysOf(run)): CallSheet['nth'] {
  const at = days.indexOf(day);
  return at === -1 ? null : { n: at + 1, of: days.length };
}

const inOrder = (entries: Entries): [string, SheetEntry][] =>
  Object.entries(entries).sort(([, a], [, b]) => a.startMinute - b.startMinute);

/** Everyone on the sheet, with the time of their own call. */
export function callsOf(entries: Entries): { personId: string; minute: number }[] {
  const calls = new Map<string, number>();
  for (const [, { people, startMinute }] of inOrder(entries))
    for (const id of people) if (!calls.has(id)) calls.set(id, startMinute);
  return [...calls].map(([personId, minute]) => ({ personId, minute }));
}

/** Its places, or only those where something is shot. */
function placesOf(run: Run, entries: Entries, shootOnly = false): Place[] {
  const rows = Object.entries(entries);
  const shoots = rows.filter(([id]) => named(run.tables.activities, id).stage === 'shoot');
  const counted = shootOnly && shoots.length > 0 ? shoots : rows;
  const ids = [...new Set(counted.map(([, { placeId }]) => placeId).filter((id) => id !== null))];
  return ids.map((id) => named(run.tables.places, id));
}

const isSeen = (run: Run, place: Place): boolean => run.state.known.recced[place.id] !== undefined || place.known;

/** One line for each place, with its name where there is more than one; null if one of them has none. */
function eachPlace(places: readonly Place[], read: (place: Place) => string): string | null {
  if (places.length === 0 || places.some((place) => read(place) === '')) return null;
  return places.map((place) => (places.length > 1 ? `${place.name}: ${read(place)}` : read(place))).join('; ');
}

/** All the fields a sheet carries in this production. */
export function sheetWords(run: Run, day: Day, entries: Entries): Words {
  const order = inOrder(entries);
  const calls = callsOf(entries);
  return Object.fromEntries(
    run.model.callSheetFields.map((field) => [field, READ[field]({ run, day, entries, order, calls })]),
  );
}

interface Sheet {
  run: Run;
  day: Day;
  entries: Entries;
  order: [string, SheetEntry][];
  calls: { personId: string; minute: number }[];
}

const READ: Record<CallSheetField, (sheet: Sheet) => string | null> = {
  date: ({ run, day }) => dayLabel(run.model.startDate, day),
  calls: ({ calls, order }) => (calls.length > 0 ? `Unit call ${clockTime(order[0]?.[1].startMinute ?? 0)}` : null),
  place: ({ run, order }) => {
    if (order.length === 0 || order.some(([, { placeId }]) => placeId === null)) return null;
    const lines = order.map(([, { placeId, address }]) => `${nameOf(run, placeId ?? '')}, ${address}`);
    return [...new Set(lines)].join('; ');
  },
  parking: ({ run, entries }) => seenWords(run, placesOf(run, entries), (place) => place.parking || 'none'),
  hospital: ({ run, entries }) => seenWords(run, placesOf(run, entries, true), (place) => place.hospital),
  weather: ({ run, day }) => {
    const said = day - today(run) <= 5 ? forecast(run.model, run.state.seed, run.state.weather, today(run), day) : null;
    return said ? `${said.rain}, ${said.tempC}°C, gusts ${said.gustMph} mph` : null;
  },
  sun: ({ run, day }) => {
    const { sunrise, sunset } = daylight(run.model, day);
    return `Sunrise ${clockTime(sunrise)}, sunset ${clockTime(sunset)}`;
  },
  schedule: ({ order }) => (order.length > 0 ? `${order.length} items` : null),
  lunch: ({ run, order }) => {
    const meal = order.find(([id]) => named(run.tables.activities, id).kind === 'break')?.[1];
    return meal ? `${clockTime(meal.startMinute)}, ${duration(meal.endMinute - meal.startMinute)}` : null;
  },
  wrap: ({ order }) =>
    order.length > 0 ? `Estimated wrap ${clockTime(Math.max(...order.map(([, { endMinute }]) => endMinute)))}` : null,
  contacts: ({ run, day, calls }) => {
    const sure = calls.filter(({ personId }) => isConfirmed(run, personId, day));
    if (sure.length === 0) return null;
    return sure.map(({ personId: id }) => `${paperName(run, id)}, ${named(run.tables.people, id).title}`).join('; ');
  },
  safety: ({ run }) => {
    const { signed } = run.state.assessment;
    if (!signed) return null;
    const hazards = signed.entries.slice(0, 4).map((one) => named(run.tables.hazards, one.hazardId).title);
    return `Risk assessment signed, revision ${signed.revision}. ${hazards.join('; ')}`;
  },
  'day-type': ({ run, day, order }) => {
    const { standardDayMinutes, unpaidBreakMinutes } = rulesOn(run, day);
    const kind = run.model.dayTypes.on[day] ?? run.model.dayTypes.usual;
    const call = order[0] ? minuteOfUnitDay(order[0][1].startMinute) : 0;
    const length =
      unpaidBreakMinutes > 0
        ? `${duration(standardDayMinutes)} of work and ${duration(unpaidBreakMinutes)} for lunch`
        : `${duration(standardDayMinutes)}, lunch included`;
    return `${call >= NIGHT_CALL ? 'Night call, ' : ''}${kind} day: ${length}`;
  },
  'unit-base': ({ run, entries }) => {
    const based = placesOf(run, entries).filter((place) => place.unitBase !== '');
    return seenWords(run, based, (place) => place.unitBase);
  },
  locator: ({ run, entries }) => eachPlace(placesOf(run, entries, true), (place) => place.locator),
  transport: ({ run, calls }) => {
    const driven = calls.filter(({ personId }) => named(run.tables.people, personId).pickUp !== '');
    if (driven.length === 0) return 'Everybody makes their own way';
    return driven
      .map(({ personId, minute }) => {
        const { pickUp, homeTravelMinutes } = named(run.tables.people, personId);
        return `${paperName(run, personId)} ${clockTime(minute - homeTravelMinutes)}, ${pickUp}`;
      })
      .join('; ');
  },
  movement: ({ run, day, entries }) => {
    if (placesOf(run, entries).length < 2) return 'One place all day';
    if (legsOf(run, entries).length === 0) return 'Each unit stays where it is';
    const written = movementOrderFor(run, day, entries);
    return written ? movementWords(run, written) : null;
  },
  scenes: ({ order, run }) => {
    const filmed = order.filter(([id]) => named(run.tables.activities, id).scenes !== '');
    return filmed.length === 0
      ? null
      : filmed.map(([id]) => `${named(run.tables.activities, id).scenes}: ${nameOf(run, id)}`).join('; ');
  },
  catering: ({ run, day, calls }) => {
    const meal = run.model.kit.find(({ id, provides }) => provides.includes('catering') && isConfirmed(run, id, day));
    if (!meal) return null;
    const people = calls.map(({ personId }) => named(run.tables.people, personId));
    const diets = new Map<string, number>();
    for (const { diet } of people) if (diet !== '') diets.set(diet, (diets.get(diet) ?? 0) + 1);
    const special = [...diets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([diet, count]) => `${count} ${diet}`);
    return `${meal.name}, for ${people.length}${special.length > 0 ? `: ${special.join(', ')}` : ''}`;
  },
  medic: ({ run, day, calls }) => {
    const medics = calls.filter(({ personId }) =>
      named(run.tables.people, personId).roles.some((role) => role === 'medic' || role === 'first-aid'),
    );
    const sure = medics.filter(({ personId }) => isConfirmed(run, personId, day));
    return sure.length === 0 ? null : sure.map(({ personId }) => nameOf(run, personId)).join('; ');
  },
  radio: ({ run }) =>
    run.model.unit.radio.length === 0
      ? null
      : run.model.unit.radio.map(({ channel, use }) => `${channel} ${use}`).join('; '),
  phones: ({ run }) =>
    run.model.unit.phones.length === 0
      ? null
      : run.model.unit.phones.map(({ of, number }) => `${of} ${number}`).join('; '),
};

/** A call from here on is a night call (call windows of the commercials terms, domain 1.2). */
const NIGHT_CALL = 17 * 60;

/** What is known of places only once they have been seen. */
const seenWords = (run: Run, places: readonly Place[], read: (place: Place) => string): string | null =>
  places.every((place) => isSeen(run, place)) ? eachPlace(places, read) : null;

/** What each field is called, on paper and on the screen. */
export const SHEET_FIELD_TITLES: Record<CallSheetField, string> = {
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
  'day-type': 'Day',
  'unit-base': 'Unit base',
  locator: 'Three words',
  transport: 'Pick-ups',
  movement: 'Movement order',
  scenes: 'Scenes',
  catering: 'Catering',
  medic: 'Medic',
  radio: 'Radio channels',
  phones: 'Telephone',
};
