/**
 * What is worked out from the model and the state and kept beside them, so that no tick looks through everything: the plan by day
 * and by person, what is running, what each person was told for today. Never saved and never hashed; it can be made anew from the
 * state at any time. Whoever changes the plan, the status of work or what somebody was told says so with one of the functions here.
 */
import { unitDayOf } from './calendar.ts';
import type { Activity, Day, KitItem, Model, Need, Risk, Thread } from './model.ts';
import type { Run } from './run.ts';
import type { DraftEntry, RiskState, State, ThreadState, Told, Work } from './state.ts';

/** An activity with its plan and its work, which are the same objects for the whole of a run. */
export interface Row {
  readonly activity: Activity;
  readonly entry: DraftEntry;
  readonly work: Work;
  /** What comes before it. */
  readonly after: readonly { row: Row; lagMinutes: number }[];
  /** What is asked for it, each need with its name in the state. */
  readonly needs: readonly { need: Need; key: string }[];
  /** Everyone drafted for it; null: to be found. */
  people: readonly string[] | null;
  days: readonly Day[] | null;
  /** The kit drafted for it; null: to be found. */
  kit: readonly KitItem[] | null;
  /** How many it wants of each kit item drafted for it; null: to be found. */
  units: ReadonlyMap<string, number> | null;
}

/** A need of an activity, with its name in the state. */
export interface Asked {
  readonly row: Row;
  readonly need: Need;
  readonly key: string;
}

/** Something a person was told to be at. */
export interface Call {
  row: Row;
  told: Told;
}

export interface Live {
  readonly rows: readonly Row[];
  readonly rowOf: ReadonlyMap<string, Row>;
  /** Needs the budget set something aside for, by cost line. */
  readonly allowed: ReadonlyMap<string, readonly Asked[]>;
  /** Messages and risks with where they stand; null: to be found. */
  threads: readonly { thread: Thread; state: ThreadState }[] | null;
  risks: readonly { risk: Risk; state: RiskState; row: Row | null }[] | null;
  readonly breaks: readonly Row[];
  /** Work that takes the trainee away from the desk. */
  readonly away: readonly Row[];
  running: readonly Row[] | null;
  /** What is running with whom and with what, in the scenario's order. */
  runningWith: ReadonlyMap<string, readonly Row[]> | null;
  /** Units at their meal. */
  resting: ReadonlySet<string> | null;
  /** What could move on `day`, and what of it is over by now. */
  open: { day: Day; rows: readonly Row[] } | null;
  /** By the unit's day of the planned start. */
  starting: ReadonlyMap<Day, readonly Row[]> | null;
  /** Who and what is drafted for which needs, in the scenario's order. */
  uses: ReadonlyMap<string, readonly { row: Row; need: Need }[]> | null;
  /** By person: what they would be told of if they were given the whole plan. */
  concerning: Map<string, Row[]> | null;
  /** By day and unit. */
  readonly peopleOnDay: Map<string, readonly string[]>;
  /** By person: all their calls. */
  readonly told: Map<string, readonly Call[]>;
  /** Everybody with a call on `day`, in the order in which they were first told anything. */
  called: { day: Day; calls: Map<string, readonly Call[]> } | null;
}

export function liveOf(model: Model, state: State): Live {
  const after = new Map<string, { row: Row; lagMinutes: number }[]>();
  const rows: Row[] = model.activities.map((activity) => {
    const links: { row: Row; lagMinutes: number }[] = [];
    after.set(activity.id, links);
    const entry = state.draft[activity.id];
    const work = state.work[activity.id];
    if (!entry || !work) throw new Error(`No draft or work for ${activity.id}`);
    const needs = activity.needs.map((need) => ({ need, key: `${activity.id}/${need.id}` }));
    return { activity, entry, work, after: links, needs, people: null, days: null, kit: null, units: null };
  });
  const rowOf = new Map(rows.map((row) => [row.activity.id, row]));
  for (const { id, after: links } of model.activities)
    for (const { activityId, lagMinutes } of links) {
      const row = rowOf.get(activityId);
      if (row) after.get(id)?.push({ row, lagMinutes });
    }
  return {
    rows,
    rowOf,
    allowed: allowedIn(rows),
    threads: null,
    risks: null,
    breaks: rows.filter(({ activity }) => activity.kind === 'break'),
    away: rows.filter(({ activity }) => activity.withYou),
    running: null,
    runningWith: null,
    resting: null,
    open: null,
    starting: null,
    uses: null,
    concerning: null,
    peopleOnDay: new Map(),
    told: new Map(),
    called: null,
  };
}

function allowedIn(rows: readonly Row[]): Map<string, Asked[]> {
  const allowed = new Map<string, Asked[]>();
  for (const row of rows)
    for (const { need, key } of row.needs) {
      if (need.allowancePence <= 0) continue;
      const others = allowed.get(need.line);
      if (others) others.push({ row, need, key });
      else allowed.set(need.line, [{ row, need, key }]);
    }
  return allowed;
}

// ---------------------------------------------------------------- what changed

export function planChanged({ live }: Run, activityId: string): void {
  const row = live.rowOf.get(activityId);
  if (row) {
    row.people = null;
    row.days = null;
    row.kit = null;
    row.units = null;
  }
  live.starting = null;
  live.open = null;
  live.runningWith = null;
  live.uses = null;
  live.concerning = null;
  live.peopleOnDay.clear();
}

/** Work began, ended, was laid down or skipped. */
export function statusChanged({ live }: Run): void {
  live.running = null;
  live.runningWith = null;
  live.resting = null;
}

/** Work that was done is to be done again. */
export function workReopened(run: Run): void {
  statusChanged(run);
  run.live.open = null;
}

export function toldChanged(run: Run, personId: string): void {
  const { live } = run;
  live.told.delete(personId);
  if (!live.called) return;
  const { day, calls } = live.called;
  const now = callsOn(run, personId, day);
  if (now.length === 0) calls.delete(personId);
  else if (calls.has(personId)) calls.set(personId, now);
  // Somebody new has a place among the others, and not at their end.
  else live.called = null;
}

// ---------------------------------------------------------------- what there is

const NO_ROWS: readonly Row[] = [];
const NOTHING_ASKED: readonly Asked[] = [];

export function rowOf({ live }: Run, activityId: string): Row {
  const row = live.rowOf.get(activityId);
  if (!row) throw new Error(`No such activity in the model: ${activityId}`);
  return row;
}

export const allowedOn = ({ live }: Run, line: string): readonly Asked[] => live.allowed.get(line) ?? NOTHING_ASKED;

/** Everyone drafted for it whose part nobody else has taken over. */
export function peopleOf({ state }: Pick<Run, 'state'>, row: Row): readonly string[] {
  if (row.people !== null) return row.people;
  const found: string[] = [];
  for (const need of row.activity.needs) {
    if (need.kind !== 'person') continue;
    const subject = row.entry.uses[need.id];
    const taken = state.standIns[`${row.activity.id}/${need.id}`] !== undefined;
    if (subject !== undefined && !taken && !found.includes(subject)) found.push(subject);
  }
  row.people = found;
  return found;
}

/** Where it should be: what was planned, or its only place. */
export const placeIn = ({ activity: { placeIds }, entry }: Row): string | null =>
  entry.placeId ?? (placeIds.length === 1 ? (placeIds[0] ?? null) : null);

/** Done or dropped. */
export const isOver = ({ status }: Work): boolean => status === 'done' || status === 'skipped';

/** Everything that waits for an activity, straight or by way of others, in the scenario's order. */
export function afterOf({ live }: Run, activityId: string): Row[] {
  const found = new Set<string>([activityId]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const { activity, after } of live.rows)
      if (!found.has(activity.id) && after.some(({ row }) => found.has(row.activity.id))) {
        found.add(activity.id);
        grew = true;
      }
  }
  return live.rows.filter(({ activity }) => activity.id !== activityId && found.has(activity.id));
}

/** What is going on now, in the scenario's order. */
export function runningRows({ live }: Run): readonly Row[] {
  live.running ??= live.rows.filter(({ work }) => work.status === 'running');
  return live.running;
}

/** What is going on with somebody or something drafted for it, in the scenario's order. */
export function runningWith(run: Run, subjectId: string): readonly Row[] {
  run.live.runningWith ??= usedBy(runningRows(run));
  return run.live.runningWith.get(subjectId) ?? NO_ROWS;
}

/** The rows that each person or thing is drafted for. */
function usedBy(rows: readonly Row[]): Map<string, Row[]> {
  const used = new Map<string, Row[]>();
  for (const row of rows)
    for (const { need } of row.needs) {
      const subject = row.entry.uses[need.id];
      if (subject === undefined) continue;
      const others = used.get(subject);
      if (!others) used.set(subject, [row]);
      else if (others.at(-1) !== row) others.push(row);
    }
  return used;
}

function movesOn({ activity: { kind, hours, fixed }, entry }: Row, day: Day): boolean {
  if (kind === 'milestone' || kind === 'wait') return true;
  if (entry.startMinute === null) return false;
  const on = unitDayOf(entry.startMinute);
  return on === day || (on < day && (hours === 'office' || fixed));
}

/** What could move today: not at the desk, and not planned for a later day. What is over since then stands there still. */
export function openRows({ live, state }: Run): readonly Row[] {
  const day = unitDayOf(state.minute);
  if (live.open?.day !== day)
    live.open = {
      day,
      rows: live.rows.filter((row) => !isOver(row.work) && row.activity.kind !== 'desk' && movesOn(row, day)),
    };
  return live.open.rows;
}

/** Whether this unit is at its meal. */
export function breakRuns(run: Run, unit: string): boolean {
  run.live.resting ??= new Set(
    runningRows(run).flatMap(({ activity }) => (activity.kind === 'break' ? [activity.unit] : [])),
  );
  return run.live.resting.has(unit);
}

/** Every message with where it stands, which is the same object for the whole of a run. */
export function threadsOf({ live, model, state }: Run): NonNullable<Live['threads']> {
  live.threads ??= model.threads.map((thread) => ({ thread, state: stateOf(state.threads, thread.id) }));
  return live.threads;
}

/** Every risk with where it stands, which is the same object for the whole of a run, and the work it waits for. */
export function risksOf({ live, model, state }: Run): NonNullable<Live['risks']> {
  live.risks ??= model.risks.map((risk) => ({
    risk,
    state: stateOf(state.risks, risk.id),
    row: (risk.activityId === null ? undefined : live.rowOf.get(risk.activityId)) ?? null,
  }));
  return live.risks;
}

function stateOf<T>(states: Readonly<Record<string, T>>, id: string): T {
  const found = states[id];
  if (found === undefined) throw new Error(`No state for ${id}`);
  return found;
}

/** What the plan has beginning on this day, in the scenario's order. */
export function rowsStarting({ live }: Run, day: Day): readonly Row[] {
  if (live.starting === null) {
    const starting = new Map<Day, Row[]>();
    for (const row of live.rows) {
      if (row.entry.startMinute === null) continue;
      const on = unitDayOf(row.entry.startMinute);
      const others = starting.get(on);
      if (others) others.push(row);
      else starting.set(on, [row]);
    }
    live.starting = starting;
  }
  return live.starting.get(day) ?? NO_ROWS;
}

/** The needs that somebody or something is drafted for, in the scenario's order. */
export function usesOf({ live }: Run, subjectId: string): readonly { row: Row; need: Need }[] {
  if (live.uses === null) {
    const uses = new Map<string, { row: Row; need: Need }[]>();
    for (const row of live.rows)
      for (const need of row.activity.needs) {
        const subject = row.entry.uses[need.id];
        if (subject === undefined) continue;
        const others = uses.get(subject);
        if (others) others.push({ row, need });
        else uses.set(subject, [{ row, need }]);
      }
    live.uses = uses;
  }
  return live.uses.get(subjectId) ?? [];
}

/** All that a person was ever told to be at and still is. */
function callsOf(run: Run, personId: string): readonly Call[] {
  const known = run.live.told.get(personId);
  if (known) return known;
  const held = Object.entries(run.state.told[personId] ?? {});
  const calls = held.map(([activityId, told]) => ({ row: rowOf(run, activityId), told }));
  run.live.told.set(personId, calls);
  return calls;
}

const callsOn = (run: Run, personId: string, day: Day): readonly Call[] =>
  callsOf(run, personId).filter(({ told }) => unitDayOf(told.startMinute) === day);

/** Everyone who was told to be anywhere today, with all they were told for it. */
export function callsToday(run: Run): ReadonlyMap<string, readonly Call[]> {
  const { live, state } = run;
  const day = unitDayOf(state.minute);
  if (live.called?.day === day) return live.called.calls;
  const calls = new Map<string, readonly Call[]>();
  for (const personId of Object.keys(state.told)) {
    const own = callsOn(run, personId, day);
    if (own.length > 0) calls.set(personId, own);
  }
  live.called = { day, calls };
  return calls;
}
