/**
 * Where people are. Everyone goes where they were last told to be, at the time they were told; nobody knows the plan.
 */
import { restUpMinute } from './hours.ts';
import { type Call, callsToday, isOver, type Row } from './live.ts';
import { between, chance } from './luck.ts';
import type { Minute } from './model.ts';
import { withoutOrder } from './movement-order.ts';
import { travelMinutes } from './roads.ts';
import { addressVersion, named, note, type Run, today, unitDayOf } from './run.ts';
import type { Presence, Told } from './state.ts';

/** The next thing this person believes they have to be at today, and is not over. */
export function nextTold(run: Run, personId: string): Call | null {
  const calls = callsToday(run).get(personId);
  return calls ? nextOf(calls) : null;
}

export function nextOf(calls: readonly Call[]): Call | null {
  let next: Call | null = null;
  for (const call of calls)
    if (!isOver(call.row.work) && (next === null || call.told.startMinute < next.told.startMinute)) next = call;
  return next;
}

/** The time this person was told to be there today: their call. */
export function callToday(run: Run, personId: string): Minute | null {
  const calls = callsToday(run).get(personId);
  return calls ? firstOf(calls) : null;
}

export function firstOf(calls: readonly Call[]): Minute | null {
  let first: Minute | null = null;
  for (const { told } of calls) if (first === null || told.startMinute < first) first = told.startMinute;
  return first;
}

const fresh = (run: Run, personId: string): Presence => ({
  placeId: null,
  addressVersion: 0,
  arrivesMinute: null,
  goingTo: null,
  goingVersion: 0,
  day: today(run),
  movedToday: false,
  lateMinutes: chance(run.state.seed, `travel:${personId}/day-${today(run)}`, run.model.roads.mishapPerMille)
    ? between(
        run.state.seed,
        `travel-late:${personId}/day-${today(run)}`,
        run.model.roads.mishapMinutes.low,
        run.model.roads.mishapMinutes.high,
      )
    : 0,
});

export function movePeople(run: Run): void {
  const { minute } = run.state;
  const day = today(run);
  for (const [personId, calls] of callsToday(run)) {
    const next = nextOf(calls);
    if (!next) continue;
    // Most people, most of the day, stand where they should.
    const before = run.state.presence[personId];
    if (before?.day === day && isThere(before, next.told)) continue;
    if (!run.state.bookings[personId]?.days.includes(day)) continue;
    const presence = before?.day === day ? before : fresh(run, personId);
    run.state.presence[personId] = presence;
    const { placeId, addressVersion: version, startMinute, minute: toldMinute } = next.told;
    if (placeId === null || isThere(presence, next.told)) continue;
    if (presence.goingTo !== placeId || presence.goingVersion !== version) {
      setOff(run, personId, presence, placeId, version, startMinute, toldMinute);
    }
    if (presence.arrivesMinute !== null && minute >= presence.arrivesMinute) {
      const right = version === addressVersion(run, placeId) && isAtPlan(next.row, placeId);
      presence.placeId = placeId;
      presence.addressVersion = version;
      presence.goingTo = null;
      const lateMinutes = Math.max(0, presence.arrivesMinute - startMinute);
      presence.arrivesMinute = null;
      note(
        run,
        { kind: 'person-arrived', personId, placeId, right, lateMinutes },
        causeOfTold(run, personId, next.row.activity.id),
      );
    }
  }
}

const isThere = (presence: Presence, { placeId, addressVersion }: Told): boolean =>
  presence.placeId === placeId && presence.addressVersion === addressVersion;

const isAtPlan = ({ activity, entry }: Row, placeId: string): boolean =>
  (entry.placeId ?? activity.placeIds[0]) === placeId;

/** Minutes from a bed near the set. */
const FROM_HOTEL = 15;

/** From home people aim to be on time; sent elsewhere in the day, they set off at once. */
function setOff(
  run: Run,
  personId: string,
  presence: Presence,
  placeId: string,
  version: number,
  startMinute: Minute,
  toldMinute: Minute,
): void {
  const { minute } = run.state;
  // Whoever slept in a bed of ours last night comes from round the corner.
  const slept = run.state.hotels[`${personId}/${today(run) - 1}`] === 'bed';
  const home = slept ? FROM_HOTEL : named(run.tables.people, personId).homeTravelMinutes;
  if (presence.placeId === null && presence.goingTo === null) {
    if (minute < startMinute - home - 30) return;
    presence.arrivesMinute = Math.max(
      startMinute + presence.lateMinutes,
      toldMinute + home,
      minute,
      restUpMinute(run, personId),
    );
  } else {
    const from = presence.placeId ?? presence.goingTo ?? placeId;
    presence.arrivesMinute = Math.max(
      minute + travelMinutes(run, from, placeId, minute) + withoutOrder(run, personId, today(run), placeId),
      presence.placeId === null ? startMinute : 0,
    );
    note(
      run,
      { kind: 'person-set-off', personId, placeId, arrivesMinute: presence.arrivesMinute },
      { by: 'scenario', id: 'told' },
    );
    presence.placeId = null;
    presence.movedToday = true;
  }
  presence.goingTo = placeId;
  presence.goingVersion = version;
}

/** What sent them there: the sheet or the booking they go by. */
export function causeOfTold(run: Run, personId: string, activityId: string) {
  const told = run.state.told[personId]?.[activityId];
  if (told?.by === 'call-sheet') {
    const sheet = run.state.sheets.find(
      (one) =>
        one.revision === told.revision && one.toIds.includes(personId) && unitDayOf(told.startMinute) === one.day,
    );
    if (sheet && sheet.commandIndex >= 0) return { by: 'command' as const, index: sheet.commandIndex };
  }
  return run.state.bookings[personId]?.because ?? ({ by: 'scenario', id: personId } as const);
}
