/**
 * Kit in use: fetched, tested and brought back, insured or not released, the load it puts on a supply, and the weather it stands.
 * Figures come from the scenario and the rules. Must not know bookings beyond whether a day is confirmed.
 */
import { isWorkingDay } from './calendar.ts';
import { earlyDays } from './hire.ts';
import { isOver, placeIn, type Row, rowOf, runningRows } from './live.ts';
import type { Activity, Day, KitItem, Minute, Pence } from './model.ts';
import { owe } from './money.ts';
import { heldNow } from './permits.ts';
import { askStop, dayOf, isConfirmed, minuteOfDay, named, note, type Run, subjectOf, today } from './run.ts';
import { rainsAt } from './sky.ts';
import type { Cause } from './state.ts';

/** No house hands anything out longer than this before its first day (a design figure). */
const AHEAD_DAYS = 4;

/** The kit drafted for an activity, but for what something else stands in for. */
export function kitOf(run: Run, row: Row): readonly KitItem[] {
  row.kit ??= row.needs.flatMap(({ need, key }) => {
    const id = need.kind === 'kit' ? row.entry.uses[need.id] : undefined;
    return id === undefined || run.state.standIns[key] ? [] : [named(run.tables.kit, id)];
  });
  return row.kit;
}

export const kitIn = (run: Run, activity: Activity): readonly KitItem[] => kitOf(run, rowOf(run, activity.id));

/** Whether the house lets it out of the door: hired-in cover must be in force where they ask for it (domain 3.1). */
export const released = (run: Run, item: KitItem): boolean =>
  item.insuredBy === null || heldNow(run, named(run.tables.permits, item.insuredBy)) !== undefined;

/** All kit that this activity fetches and that is held for today, or for the next few days, is with us from now on. */
export function collectKit(run: Run, activity: Activity, because: Cause): void {
  const wanted = run.model.kit.filter(
    (item) =>
      item.collectedBy === activity.id && (isConfirmed(run, item.id, today(run)) || nextDay(run, item) !== null),
  );
  const collected = wanted.filter((item) => released(run, item));
  for (const { id } of collected) run.state.kitWithUs[id] = true;
  note(run, { kind: 'kit-collected', kitIds: collected.map(({ id }) => id) }, because);
  for (const item of collected) chargeEarly(run, item, run.state.work[activity.id]?.startedMinute ?? 0, because);
  const [kept] = wanted.filter((item) => !released(run, item));
  if (!kept?.insuredBy) return;
  note(run, { kind: 'kit-not-released', kitId: kept.id, permitId: kept.insuredBy }, because);
  askStop(run, 'phone', `${kept.supplier} will not release ${kept.name} without insurance`, kept.id);
}

/** What was booked for today after the collection was over comes with the house’s own van before the day begins. */
export function bringLateKit(run: Run): void {
  for (const item of run.model.kit) {
    const { id, collectedBy } = item;
    if (collectedBy === null || run.state.kitWithUs[id] || !isConfirmed(run, id, today(run))) continue;
    if (!isOver(rowOf(run, collectedBy).work) || !released(run, item)) continue;
    run.state.kitWithUs[id] = true;
    note(run, { kind: 'kit-brought', kitId: id }, run.state.bookings[id]?.because ?? { by: 'scenario', id });
  }
}

/** The first booked day after today that it may be collected for now, or null. */
function nextDay(run: Run, { id }: KitItem): number | null {
  const ahead = (run.state.bookings[id]?.days ?? []).filter((day) => day > today(run));
  const first = Math.min(...ahead);
  return ahead.length > 0 && first <= today(run) + AHEAD_DAYS ? first : null;
}

/** A further day of what was booked for this one. */
const dayPence = (run: Run, { id, ratePence }: KitItem, day: Day): Pence =>
  ratePence * (run.state.bookings[id]?.units[day] ?? 1);

const lineOfBooking = (run: Run, { id }: KitItem): string => run.state.bookings[id]?.line ?? '';

/** Collected sooner than the house gives for nothing: the days until then are paid too. */
function chargeEarly(run: Run, item: KitItem, collected: Minute, because: Cause): void {
  const first = isConfirmed(run, item.id, today(run)) ? null : nextDay(run, item);
  if (first === null || item.once) return;
  const { collectFrom, weekendDays } = run.model.rules;
  const terms = { startDate: run.model.startDate, holidays: run.model.holidays, weekDays: item.weekDays, weekendDays };
  const days = earlyDays(terms, collectFrom, collected, first);
  if (days === 0) return;
  const pence = days * dayPence(run, item, first);
  const fact = note(run, { kind: 'kit-early', kitId: item.id, days, pence }, because);
  owe(run, lineOfBooking(run, item), pence, `${item.name}, collected early`, { by: 'fact', index: fact });
}

/** What this activity takes back is with the supplier again. */
export function returnKit(run: Run, activity: Activity, because: Cause): void {
  const kitIds = run.model.kit
    .filter((item) => item.returnedBy === activity.id && run.state.kitWithUs[item.id])
    .map(({ id }) => id);
  for (const id of kitIds) {
    delete run.state.kitWithUs[id];
    delete run.state.tested[id];
  }
  note(run, { kind: 'kit-returned', kitIds }, because);
}

/**
 * A prep test of what this activity has collected or uses. It counts only if everybody was there who was asked for: kit that nobody
 * looked at is not tested.
 */
export function testKit(run: Run, activity: Activity, because: Cause): void {
  const missing = activity.needs.some((need) => {
    const id = need.kind === 'person' ? subjectOf(run, activity.id, need) : null;
    return need.kind === 'person' && (id === null || !isConfirmed(run, id, today(run)));
  });
  if (missing) return;
  const kitIds = run.model.kit
    .filter((item) => item.collectedBy === activity.id && run.state.kitWithUs[item.id])
    .concat(kitIn(run, activity))
    .map(({ id }) => id);
  for (const id of kitIds) run.state.tested[id] = run.state.minute;
  if (kitIds.length > 0) note(run, { kind: 'kit-tested', kitIds: [...new Set(kitIds)] }, because);
}

/** When the house wants it back, kit that should have gone back this morning costs another day. */
export function chargeLateReturns(run: Run): void {
  const at = minuteOfDay(run.state.minute);
  const { returnBy } = run.model.rules;
  // The house is closed at the weekend, and counts none of it.
  if (at < returnBy || at >= returnBy + run.model.tickMinutes || !isWorkingDay(run.model, today(run))) return;
  for (const item of run.model.kit) {
    if (item.returnedBy === null || item.once || !run.state.kitWithUs[item.id]) continue;
    const last = Math.max(...(run.state.bookings[item.id]?.days ?? [Number.MAX_SAFE_INTEGER]));
    if (last >= today(run)) continue;
    const because = run.state.bookings[item.id]?.because ?? { by: 'scenario', id: item.id };
    const pence = dayPence(run, item, last);
    const fact = note(run, { kind: 'kit-late', kitId: item.id, pence }, because);
    owe(run, lineOfBooking(run, item), pence, `${item.name}, kept a day too long`, { by: 'fact', index: fact });
  }
}

/** Watts that the kit of everything going on at this place draws, and what its supply and any generators there give. */
export function loadAt(run: Run, placeId: string, with_: Row): { drawn: number; given: number } | null {
  const supply = named(run.tables.places, placeId).supplyWatts;
  if (supply === null) return null;
  const kit = new Set(kitOf(run, with_));
  for (const row of runningRows(run))
    if (row !== with_ && placeIn(row) === placeId) for (const item of kitOf(run, row)) kit.add(item);
  let drawn = 0;
  let given = supply;
  for (const item of kit) {
    drawn += item.loadWatts;
    given += item.supplyWatts;
  }
  return { drawn, given };
}

/** Whether this work is in the weather: at a place out of doors, or outside one that is not. */
export function isOutdoors(run: Run, row: Row): boolean {
  const placeId = placeIn(row);
  return placeId !== null && (row.activity.outside || !named(run.tables.places, placeId).interior);
}

/** Gusts where it stands or flies: stronger with height, up to the height and the share that the limits name (domain 9.3). */
export function gustAt(run: Run, { heightMetres }: KitItem, siteMph: number): number {
  const { windHeightMetres, windExtraPerMille } = run.model.kitLimits;
  const extra = Math.floor((windExtraPerMille * Math.min(heightMetres, windHeightMetres)) / windHeightMetres);
  return Math.floor((siteMph * (1000 + extra)) / 1000);
}

/** The first kit of this activity that must come down in gusts like today's, or null. Indoors nothing has to. */
export function overWind(run: Run, row: Row): KitItem | null {
  if (!isOutdoors(run, row)) return null;
  const gust = run.state.weather[dayOf(run.state.minute)]?.gustMph ?? 0;
  return kitOf(run, row).find((item) => item.windMph !== null && gustAt(run, item, gust) >= item.windMph) ?? null;
}

/** The first kit of this activity that may not get wet, while it rains on it; or null. */
export function wetKit(run: Run, row: Row): KitItem | null {
  const { minute, weather } = run.state;
  if (!rainsAt(weather[dayOf(minute)], minute) || !isOutdoors(run, row)) return null;
  return kitOf(run, row).find(({ dryOnly }) => dryOnly) ?? null;
}
