/**
 * Kit in use: fetched and brought back, insured or not released, the load it puts on a supply, and the wind it stands.
 * Figures come from the scenario. Must not know bookings beyond whether a day is confirmed.
 */
import { isWorkingDay } from './calendar.ts';
import { runningRows } from './live.ts';
import type { Activity, KitItem } from './model.ts';
import { spend } from './money.ts';
import { heldNow } from './permits.ts';
import { askStop, dayOf, isConfirmed, minuteOfDay, named, note, placeOf, type Run, subjectOf, today } from './run.ts';
import type { Cause } from './state.ts';

/** Hired kit goes back by noon of the morning after; later is another day (domain 3.1). */
export const RETURN_BY = 12 * 60;

/** The kit drafted for an activity. */
export const kitIn = (run: Run, activity: Activity): KitItem[] =>
  activity.needs.flatMap((need) => {
    const id = need.kind === 'kit' ? subjectOf(run, activity.id, need) : null;
    return id === null ? [] : [named(run.tables.kit, id)];
  });

/** Whether the house lets it out of the door: hired-in cover must be in force where they ask for it (domain 3.1). */
export const released = (run: Run, item: KitItem): boolean =>
  item.insuredBy === null || heldNow(run, named(run.tables.permits, item.insuredBy)) !== undefined;

/** All kit that this activity fetches and that is held for today, or for the next few days, is with us from now on. */
export function collectKit(run: Run, activity: Activity, because: Cause): void {
  const wanted = run.model.kit.filter(
    (item) =>
      item.collectedBy === activity.id &&
      // Booked from the day after, too: collecting the afternoon before costs no extra day (domain 3.1).
      (isConfirmed(run, item.id, today(run)) ||
        (run.state.bookings[item.id]?.days ?? []).some((day) => day > today(run) && day <= today(run) + 4)),
  );
  const kitIds = wanted.filter((item) => released(run, item)).map(({ id }) => id);
  for (const id of kitIds) run.state.kitWithUs[id] = true;
  note(run, { kind: 'kit-collected', kitIds }, because);
  const [kept] = wanted.filter((item) => !released(run, item));
  if (!kept?.insuredBy) return;
  note(run, { kind: 'kit-not-released', kitId: kept.id, permitId: kept.insuredBy }, because);
  askStop(run, 'phone', `${kept.supplier} will not release ${kept.name} without insurance`, kept.id);
}

/** What this activity takes back is with the supplier again. */
export function returnKit(run: Run, activity: Activity, because: Cause): void {
  const kitIds = run.model.kit
    .filter((item) => item.returnedBy === activity.id && run.state.kitWithUs[item.id])
    .map(({ id }) => id);
  for (const id of kitIds) delete run.state.kitWithUs[id];
  note(run, { kind: 'kit-returned', kitIds }, because);
}

/** At noon, kit that should have gone back this morning costs another day. */
export function chargeLateReturns(run: Run): void {
  // The house is closed at the weekend, and counts none of it.
  if (minuteOfDay(run.state.minute) !== RETURN_BY || !isWorkingDay(run.model, today(run))) return;
  for (const item of run.model.kit) {
    if (item.returnedBy === null || item.once || !run.state.kitWithUs[item.id]) continue;
    const last = Math.max(...(run.state.bookings[item.id]?.days ?? [Number.MAX_SAFE_INTEGER]));
    if (last >= today(run)) continue;
    const because = run.state.bookings[item.id]?.because ?? { by: 'scenario', id: item.id };
    const fact = note(run, { kind: 'kit-late', kitId: item.id, pence: item.ratePence }, because);
    spend(run, run.state.bookings[item.id]?.line ?? '', item.ratePence, `${item.name}, kept a day too long`, {
      by: 'fact',
      index: fact,
    });
  }
}

/** Watts that the kit of everything going on at this place draws, and what its supply and any generators there give. */
export function loadAt(run: Run, placeId: string, with_: Activity): { drawn: number; given: number } | null {
  const supply = named(run.tables.places, placeId).supplyWatts;
  if (supply === null) return null;
  const kit = new Set(kitIn(run, with_));
  for (const { activity } of runningRows(run))
    if (activity.id !== with_.id && placeOf(run, activity) === placeId)
      for (const item of kitIn(run, activity)) kit.add(item);
  let drawn = 0;
  let given = supply;
  for (const item of kit) {
    drawn += item.loadWatts;
    given += item.supplyWatts;
  }
  return { drawn, given };
}

/** The first kit of this activity that must come down in gusts like today's, or null. Indoors nothing has to. */
export function overWind(run: Run, activity: Activity): KitItem | null {
  const placeId = placeOf(run, activity);
  if (placeId === null || named(run.tables.places, placeId).interior) return null;
  const gust = run.state.weather[dayOf(run.state.minute)]?.gustMph ?? 0;
  return kitIn(run, activity).find((item) => item.windMph !== null && gust >= item.windMph) ?? null;
}
