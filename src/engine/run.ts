/**
 * A run in memory: the model with its look-up tables, and the state that is stepped in place.
 * Also the small questions everyone asks of them. Must not change anything but the log.
 */
import {
  addOfficeMinutes,
  dayOf,
  isWorkingDay,
  minuteOfDay,
  minuteOfUnitDay,
  nextOfficeMinute,
  type Office,
  unitDayOf,
  weekdayOfDay,
} from './calendar.ts';
import type { FactBody } from './fact.ts';
import { type Live, liveOf, peopleOf, placeIn, type Row, rowOf, rowsStarting, statusChanged } from './live.ts';
import type {
  Activity,
  Control,
  CostLine,
  Day,
  DayType,
  Hazard,
  HoursRules,
  KitItem,
  Minute,
  Model,
  Need,
  Permit,
  Person,
  Place,
  PostJob,
  Risk,
  Thread,
} from './model.ts';
import type { Cause, DraftEntry, DueWhat, State, Stop } from './state.ts';

export interface Tables {
  people: Map<string, Person>;
  kit: Map<string, KitItem>;
  places: Map<string, Place>;
  activities: Map<string, Activity>;
  threads: Map<string, Thread>;
  risks: Map<string, Risk>;
  controls: Map<string, Control>;
  hazards: Map<string, Hazard>;
  lines: Map<string, CostLine>;
  permits: Map<string, Permit>;
  jobs: Map<string, PostJob>;
  /** Activity > the permits it needs. */
  permitsFor: Map<string, Permit[]>;
  office: Office;
  rulesBy: Record<DayType, HoursRules>;
  /** Who and what could serve, in the scenario's order: key `person/camera` or `kit/lights`. */
  serving: Map<string, string[]>;
}

/** The rules of a day: those of the profile, in the terms of that kind of day. */
export const rulesOn = (run: Run, day: Day): HoursRules =>
  run.tables.rulesBy[run.model.dayTypes.on[day] ?? run.model.dayTypes.usual];

export interface Run {
  model: Model;
  tables: Tables;
  state: State;
  live: Live;
}

const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((item) => [item.id, item]));

/** Everything under each of its keys, in order. */
function grouped<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, one] of pairs) groups.set(key, [...(groups.get(key) ?? []), one]);
  return groups;
}

export const officeOf = ({ startDate, holidays, rules }: Model): Office => ({
  startDate,
  holidays,
  from: rules.officeFrom,
  to: rules.officeTo,
});

export function tablesOf(model: Model): Tables {
  return {
    people: byId(model.people),
    kit: byId(model.kit),
    places: byId(model.places),
    activities: byId(model.activities),
    threads: byId(model.threads),
    risks: byId(model.risks),
    controls: byId(model.controls),
    hazards: byId(model.hazards),
    lines: new Map(model.lines.map((line) => [line.code, line])),
    permits: byId(model.permits),
    jobs: byId(model.jobs),
    permitsFor: new Map(
      model.activities.map(({ id }) => [id, model.permits.filter((permit) => permit.activityIds.includes(id))]),
    ),
    office: officeOf(model),
    rulesBy: {
      standard: model.rules,
      'semi-continuous': { ...model.rules, ...model.rules.dayTypes['semi-continuous'] },
      continuous: { ...model.rules, ...model.rules.dayTypes.continuous },
    },
    serving: grouped([
      ...model.people.flatMap(({ id, roles }) => roles.map((role) => [`person/${role}`, id] as const)),
      ...model.kit.flatMap(({ id, provides }) => provides.map((what) => [`kit/${what}`, id] as const)),
    ]),
  };
}

/** A run from a model and a state of it, which the run steps in place from then on. */
export const runOf = (model: Model, state: State): Run => ({
  model,
  tables: tablesOf(model),
  state,
  live: liveOf(model, state),
});

/** Looks a name up in a table; the scenario room has checked that names lead somewhere, so a miss is a bug. */
export function named<T>(table: ReadonlyMap<string, T>, id: string): T {
  const found = table.get(id);
  if (found === undefined) throw new Error(`No such name in the model: ${id}`);
  return found;
}

export const inPlay = (run: Run, system: Model['systems'][number]): boolean => run.model.systems.includes(system);

/** Writes a fact into the log and returns its index. The body is given away: it becomes the fact, and is not copied. */
export function note(run: Run, body: FactBody, because: Cause): number {
  return run.state.facts.push(Object.assign(body, { minute: run.state.minute, because })) - 1;
}

/** Asks the clock to stop after this tick; the first reason of a tick stands. */
export function askStop(run: Run, why: Stop['why'], text: string, subjectId: string): void {
  run.state.stop ??= { minute: run.state.minute, why, text, subjectId };
}

/** Puts something on the list of things to come, in order of time and then of asking. */
export function schedule(run: Run, minute: Minute, what: DueWhat, because: Cause): void {
  const { due } = run.state;
  const entry = { seq: run.state.nextDue, minute, what, because };
  run.state.nextDue += 1;
  let at = due.length;
  while (at > 0 && (due[at - 1]?.minute ?? 0) > minute) at -= 1;
  due.splice(at, 0, entry);
}

export const officeLater = (run: Run, minutes: number): Minute =>
  addOfficeMinutes(run.tables.office, run.state.minute, minutes);

/** The unit's day, which turns at 05:00. */
export const today = (run: Run): Day => unitDayOf(run.state.minute);
export const weekday = (run: Run, day: Day): number => weekdayOfDay(run.model.startDate, day);

// ---------------------------------------------------------------- the plan

/** End of the planned bar by its own calendar, or null if it is not planned. */
export function plannedEnd(run: Run, activity: Activity, entry: DraftEntry): Minute | null {
  if (entry.startMinute === null) return null;
  return activity.hours === 'office'
    ? addOfficeMinutes(run.tables.office, entry.startMinute, entry.minutes)
    : entry.startMinute + entry.minutes;
}

/** When work could first begin at or after the planned start: office work begins in office hours. */
export const plannedStart = (run: Run, activity: Activity, startMinute: Minute): Minute =>
  activity.hours === 'office' ? nextOfficeMinute(run.tables.office, startMinute) : startMinute;

/** Days the planned bar touches. */
export const plannedDays = (run: Run, activity: Activity): readonly Day[] => daysOf(run, rowOf(run, activity.id));

export function daysOf(run: Run, row: Row): readonly Day[] {
  row.days ??= touchedBy(run, row);
  return row.days;
}

function touchedBy(run: Run, { activity, entry }: Row): readonly Day[] {
  if (entry.startMinute === null) return [];
  const end = plannedEnd(run, activity, entry) ?? entry.startMinute;
  const days: Day[] = [];
  const unit = activity.hours === 'continuous';
  const on = unit ? unitDayOf : dayOf;
  const last = on(Math.max(end - 1, entry.startMinute));
  for (let day = on(plannedStart(run, activity, entry.startMinute)); day <= last; day += 1) {
    if (unit || isWorkingDay(run.model, day)) days.push(day);
  }
  return days;
}

export const draftOf = (run: Run, activityId: string): DraftEntry => {
  const entry = run.state.draft[activityId];
  if (!entry) throw new Error(`No draft for ${activityId}`);
  return entry;
};

export const subjectOf = (run: Run, activityId: string, need: Need): string | null =>
  run.state.draft[activityId]?.uses[need.id] ?? null;

/** When it must be done by: a date of its own, or so long after another activity is done; null while that is not known. */
export function dueOf(run: Run, activity: Activity): Minute | null {
  if (activity.dueMinute !== null || activity.dueAfter === null) return activity.dueMinute;
  const done = run.state.work[activity.dueAfter.activityId]?.finishedMinute ?? null;
  return done === null ? null : addOfficeMinutes(run.tables.office, done, activity.dueAfter.minutes);
}

/** Every person drafted for an activity. */
export const peopleIn = (run: Run, activity: Activity): readonly string[] => peopleOf(run, rowOf(run, activity.id));

/** Everyone who works on a day by the plan, or everyone of one unit: for a break, everyone else of that unit. */
export function peopleOnDay(run: Run, day: Day, unit?: string): readonly string[] {
  const key = `${day}/${unit ?? ''}`;
  const known = run.live.peopleOnDay.get(key);
  if (known) return known;
  const found: string[] = [];
  for (const { activity } of run.live.rows) {
    if (unit !== undefined && activity.unit !== unit) continue;
    if (!activity.placeIds.length || !plannedDays(run, activity).includes(day)) continue;
    for (const person of peopleIn(run, activity)) if (!found.includes(person)) found.push(person);
  }
  run.live.peopleOnDay.set(key, found);
  return found;
}

/** Activities with a place, planned to begin on this day of the unit, in order of their start: what a call sheet carries. */
export function sheetActivities(run: Run, day: Day): Activity[] {
  return rowsStarting(run, day)
    .filter(({ activity, work }) => work.status !== 'skipped' && activity.placeIds.length > 0 && !activity.withYou)
    .sort((a, b) => (a.entry.startMinute ?? 0) - (b.entry.startMinute ?? 0))
    .map(({ activity }) => activity);
}

export const addressVersion = (run: Run, placeId: string | null): number =>
  placeId === null ? 0 : (run.state.addresses[placeId]?.version ?? 1);

/** The address of a place as it is now. */
export const addressOf = (run: Run, placeId: string | null): string =>
  placeId === null ? '' : (run.state.addresses[placeId]?.address ?? named(run.tables.places, placeId).address);

export const isConfirmed = (run: Run, subjectId: string, day: Day): boolean => {
  const booking = run.state.bookings[subjectId];
  if (!booking || booking.status === 'dropped-out' || booking.status === 'cancelled') return false;
  // What is bought once (a licence, a drive) is ours from then on, whatever day it was ordered for.
  return booking.days.includes(day) || (booking.days.length > 0 && run.tables.kit.get(subjectId)?.once === true);
};

export const kindOf = (run: Run, subjectId: string): 'person' | 'kit' | 'place' =>
  run.tables.people.has(subjectId) ? 'person' : run.tables.kit.has(subjectId) ? 'kit' : 'place';

export function nameOf(run: Run, id: string): string {
  const { people, kit, places, activities, permits, risks } = run.tables;
  return (
    people.get(id)?.name ??
    kit.get(id)?.name ??
    places.get(id)?.name ??
    activities.get(id)?.title ??
    permits.get(id)?.title ??
    risks.get(id)?.title ??
    id
  );
}

/** Where an activity should be: what was planned, or its only place. */
export const placeOf = (run: Run, activity: Activity): string | null => placeIn(rowOf(run, activity.id));

export { dayOf, minuteOfDay, minuteOfUnitDay, unitDayOf };

/** Changes what a person thinks of the trainee, from 0 to 100. Hidden: how they behave shows it. */
export function changeTrust(run: Run, personId: string, by: number): void {
  const trust = Math.min(100, Math.max(0, (run.state.trust[personId] ?? 0) + by));
  run.state.trust[personId] = trust;
  if (trust < (run.state.lowestTrust[personId] ?? 100)) run.state.lowestTrust[personId] = trust;
}

/** Drops an activity from the production, unless it is over. */
export function skip(run: Run, activityId: string, because: Cause): void {
  const work = run.state.work[activityId];
  if (!work || work.status === 'done' || work.status === 'skipped') return;
  work.status = 'skipped';
  statusChanged(run);
  note(run, { kind: 'activity-skipped', activityId }, because);
}
