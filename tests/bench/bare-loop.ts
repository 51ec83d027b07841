/**
 * The bare loop the engine is measured against: what a person in a hurry would write for this one production. One function over
 * plain records with the look-ups made beforehand; no phases, verbs, conditions, effects, causes looked for, or systems switched off.
 * It ticks every quarter of an hour of every day: who travels and arrives, who is on duty and for how long, what each activity needs
 * and is short of, how far it gets, which minutes are lost and why, what a day costs, what overtime is paid. What the desk decided
 * comes from a tape as plain writes (tape.ts), for nothing.
 *
 * Why it is fair: it leaves every field of the state as the engine leaves it, at the end of every day (engine.ts compares the
 * canonical hashes), so neither side does work the other is spared; and the same copy and the same hash are taken each day. What this
 * production does not have (children, wind, live events, checks, effects of work) is left out of it, which favours the bare loop.
 */
import { noteWorkUnassessed } from '../../src/engine/assessment.ts';
import { begin } from '../../src/engine/begin.ts';
import { addOfficeMinutes, inOffice, weekdayOfDay } from '../../src/engine/calendar.ts';
import { findOut } from '../../src/engine/changes.ts';
import { planChanged } from '../../src/engine/live.ts';
import { between, chance } from '../../src/engine/luck.ts';
import type { Activity, KitItem, Model, Need, Person, Place } from '../../src/engine/model.ts';
import { withoutOrder } from '../../src/engine/movement-order.ts';
import { extraPay, nightMinutes, workedMinutes, worksExtraHour } from '../../src/engine/pay.ts';
import { travelMinutes } from '../../src/engine/roads.ts';
import { daylight } from '../../src/engine/sky.ts';
import type { Cause, DraftEntry, LostReason, State, Told, Work } from '../../src/engine/state.ts';
import { plainCopy, type TapedTick, type Write } from './tape.ts';

interface Row {
  activity: Activity;
  work: Work;
  draft: DraftEntry;
  after: { work: Work; lag: number; id: string }[];
  people: string[];
  /** The kit drafted for it, and how many of each. */
  kit: { item: KitItem; units: number }[];
  why: Cause;
}

interface Call {
  activityId: string;
  told: Told;
}

/** The unit's day, which turns at 05:00, and the calendar's. */
const dayOf = (minute: number): number => Math.floor((minute - 300) / 1440);
const dateOf = (minute: number): number => Math.floor(minute / 1440);

/** Plays the production to its end. `midnight` is called with the state at the end of every day. */
export function bareLoop(
  model: Model,
  seed: string,
  tape: ReadonlyMap<number, TapedTick>,
  midnight: (state: State) => void,
): State {
  const run = begin(model, seed);
  const { state, tables } = run;
  const { rules, roads, tickMinutes: tick } = model;
  const { office } = tables;
  const rows: Row[] = model.activities.map((activity) => ({
    activity,
    work: state.work[activity.id] as Work,
    draft: state.draft[activity.id] as DraftEntry,
    after: activity.after.map(({ activityId, lagMinutes }) => ({
      work: state.work[activityId] as Work,
      lag: lagMinutes,
      id: activityId,
    })),
    people: [],
    kit: [],
    why: { by: 'scenario', id: activity.id },
  }));
  const rowOf = new Map(rows.map((row) => [row.activity.id, row]));
  const breaks = rows.filter(({ activity }) => activity.kind === 'break');
  const people = new Map<string, Person>(model.people.map((one) => [one.id, one]));
  const places = new Map<string, Place>(model.places.map((one) => [one.id, one]));
  /** What each person was told for today. */
  const calls = new Map<string, Call[]>();
  let { minute } = state;
  let today = dayOf(minute);

  /** What goes on, and what could today: looked for again when work begins, ends or is laid down, and when the plan changes. */
  let goingOn: Row[] | null = null;
  let stillOpen: Row[] | null = null;
  const running = (): Row[] => {
    goingOn ??= rows.filter(({ work }) => work.status === 'running');
    return goingOn;
  };
  const open = (): Row[] => {
    stillOpen ??= rows.filter(({ activity: { kind, hours }, work, draft: { startMinute } }) => {
      if (kind === 'desk' || isOver(work)) return false;
      if (kind === 'milestone' || kind === 'wait') return true;
      if (startMinute === null) return false;
      return hours === 'office' ? dayOf(startMinute) <= today : dayOf(startMinute) === today;
    });
    return stillOpen;
  };
  const setStatus = ({ work }: Row, status: Work['status']) => {
    work.status = status;
    goingOn = stillOpen = null;
  };

  const findCalls = (personId: string) => {
    const held = state.told[personId];
    const mine: Call[] = [];
    for (const activityId in held) {
      const told = held[activityId] as Told;
      if (dayOf(told.startMinute) === today) mine.push({ activityId, told });
    }
    if (held) calls.set(personId, mine);
    else calls.delete(personId);
  };
  const findUses = (row: Row) => {
    row.people = [];
    row.kit = [];
    for (const need of row.activity.needs) {
      const id = row.draft.uses[need.id];
      if (id === undefined) continue;
      if (need.kind === 'person') {
        if (!row.people.includes(id)) row.people.push(id);
        continue;
      }
      const held = row.kit.find(({ item }) => item.id === id);
      if (held) held.units += 1;
      else row.kit.push({ item: tables.kit.get(id) as KitItem, units: 1 });
    }
  };
  const write = (writes: readonly Write[]) => {
    for (const given of writes) {
      const { path } = given;
      let on = state as unknown as Record<string, unknown>;
      for (let at = 0; at < path.length - 1; at += 1) on = on[path[at] as string] as Record<string, unknown>;
      const key = path[path.length - 1] as string;
      if (given.splice) {
        const [from, out, ...put] = given.splice;
        (on[key] as unknown[]).splice(from, out, ...plainCopy(put));
      } else if ('value' in given) on[key] = plainCopy(given.value);
      else delete on[key];
      if (path[0] === 'told' && path[1] !== undefined) findCalls(path[1]);
      if (path[0] === 'work' || path[0] === 'draft') goingOn = stillOpen = null;
      if (path[0] === 'draft' && path[1] !== undefined) {
        findUses(rowOf.get(path[1]) as Row);
        planChanged(run, path[1]);
      }
    }
  };

  const booked = (id: string, day: number): boolean => {
    const booking = state.bookings[id];
    if (!booking || booking.status === 'dropped-out' || booking.status === 'cancelled') return false;
    return booking.days.includes(day);
  };
  const whyOf = (id: string, row: Row): Cause => state.bookings[id]?.because ?? row.draft.because;
  const version = (placeId: string | null): number => (placeId === null ? 0 : (state.addresses[placeId]?.version ?? 1));
  const resting = (unit: string): boolean =>
    breaks.some(({ activity, work }) => work.status === 'running' && activity.unit === unit);
  const isOver = (work: Work): boolean => work.status === 'done' || work.status === 'skipped';
  const nextCall = (personId: string): Call | null => {
    let next: Call | null = null;
    for (const call of calls.get(personId) ?? []) {
      if (isOver((rowOf.get(call.activityId) as Row).work)) continue;
      if (next === null || call.told.startMinute < next.told.startMinute) next = call;
    }
    return next;
  };
  const spend = (line: string, pence: number, text: string, because: Cause) => {
    (state.money[line] as { actualPence: number }).actualPence += pence;
    state.facts.push({ kind: 'cost-added', line, pence, text, minute, because });
  };

  // ------------------------------------------------------------ midnight

  const lineOf = (personId: string): string => {
    let could: string | null = null;
    const { roles } = people.get(personId) as Person;
    for (const { activity, draft } of rows)
      for (const need of activity.needs) {
        if (draft.uses[need.id] === personId) return need.line;
        if (could === null && roles.includes(need.asks)) could = need.line;
      }
    return could ?? model.lines[0]?.code ?? '';
  };
  const WORDS = {
    overtime: 'Overtime',
    'late-meal': 'Late meal',
    night: 'Night premium',
    'sixth-day': 'Sixth day',
    'seventh-day': 'Seventh day',
    saturday: 'Saturday',
    sunday: 'Sunday',
    'bank-holiday': 'Bank holiday',
    'time-off-the-clock': 'Time off the clock',
  };
  const kindOfDay = (day: number) => {
    const at = weekdayOfDay(model.startDate, day);
    if (model.holidays.includes(day)) return 'bank-holiday' as const;
    return at === 6 ? ('saturday' as const) : at === 7 ? ('sunday' as const) : ('weekday' as const);
  };
  const closeDuties = () => {
    for (const person of model.people) {
      const days = state.duty[person.id];
      const last = days?.[days.length - 1];
      let fatigue = state.fatigue[person.id] ?? 0;
      if (!days || last?.day !== today - 1) {
        if (fatigue > 40) state.fatigue[person.id] = fatigue - 40;
        else if (fatigue > 0) delete state.fatigue[person.id];
        continue;
      }
      const before = days[days.length - 2];
      let row = 1;
      for (let at = days.length - 1; at > 0 && days[at - 1]?.day === (days[at]?.day ?? 0) - 1; at -= 1) row += 1;
      const duty = {
        start: last.startMinute - last.day * 1440,
        end: last.endMinute - last.day * 1440,
        breakAt: last.breakMinute === null ? null : last.breakMinute - last.day * 1440,
        breakMinutes: last.breakMinutes,
        restBefore: before ? last.startMinute - before.endMinute : null,
        dayInRow: row,
        kindOfDay: kindOfDay(last.day),
        extraHour: worksExtraHour(rules, person.roles),
      };
      const over = Math.max(0, workedMinutes(rules, duty) - 600);
      const short = duty.restBefore === null ? 0 : Math.max(0, rules.restMinutes - duty.restBefore);
      fatigue += Math.floor((over * 4) / 60) + Math.floor((short * 8) / 60) + (nightMinutes(rules, duty) > 0 ? 10 : 0);
      fatigue += (row === 6 ? 15 : row >= 7 ? 25 : 0) - (short === 0 ? 10 : 0);
      if (fatigue > 0) state.fatigue[person.id] = Math.min(100, fatigue);
      else delete state.fatigue[person.id];
      for (const { why, minutes, pence } of extraPay(rules, person.ratePence, person.grade, duty)) {
        last.overtimePence += pence;
        state.facts.push({
          kind: 'overtime-worked',
          personId: person.id,
          minutes,
          pence,
          why,
          minute,
          because: { by: 'scenario', id: rules.id },
        });
        spend(lineOf(person.id), pence, `${WORDS[why]}, ${person.name}`, { by: 'fact', index: state.facts.length - 1 });
      }
    }
  };
  const accrue = () => {
    for (const id in state.bookings) {
      const booking = state.bookings[id];
      if (!booking || booking.pricePence === 0 || !booked(id, today)) continue;
      let left = 0;
      for (const day of booking.days) if (day >= today) left += 1;
      const owed = booking.pricePence - booking.accruedPence;
      const share = left === 1 ? owed : Math.floor(owed / left);
      booking.accruedPence += share;
      const purse = state.money[booking.line as string] as { committedPence: number; actualPence: number };
      purse.committedPence -= share;
      purse.actualPence += share;
      if (left !== 1) continue;
      const wait = rules.invoiceAfterDays * 480 + between(seed, `invoice-time:${id}`, 0, 300);
      const when = addOfficeMinutes(office, minute, wait);
      let at = state.due.length;
      while (at > 0 && (state.due[at - 1]?.minute ?? 0) > when) at -= 1;
      let order = booking.order;
      for (const one of order === null ? state.orders : []) if (one.subjectId === id) order = one.number;
      const what = {
        type: 'invoice' as const,
        subjectId: id,
        line: booking.line as string,
        ...(order === null ? {} : { order }),
      };
      state.due.splice(at, 0, { seq: state.nextDue, minute: when, what, because: booking.because });
      state.nextDue += 1;
    }
  };
  const beginDay = () => {
    closeDuties();
    accrue();
    for (const row of running())
      if (row.activity.hours === 'continuous' && row.activity.kind !== 'wait') setStatus(row, 'waiting');
    for (const { activity, work, draft } of rows) {
      if (work.status === 'skipped' || activity.placeIds.length === 0 || activity.withYou) continue;
      if (draft.startMinute === null || dayOf(draft.startMinute) !== today) continue;
      state.facts.push({ kind: 'day-began', day: today, minute, because: { by: 'scenario', id: 'calendar' } });
      break;
    }
  };

  // ------------------------------------------------------------ where people are, and their hours

  const toldWhy = (personId: string, activityId: string): Cause => {
    const told = state.told[personId]?.[activityId];
    if (told?.by === 'call-sheet')
      for (const sheet of state.sheets)
        if (
          sheet.revision === told.revision &&
          sheet.day === dayOf(told.startMinute) &&
          sheet.toIds.includes(personId)
        ) {
          if (sheet.commandIndex >= 0) return { by: 'command', index: sheet.commandIndex };
          break;
        }
    return state.bookings[personId]?.because ?? { by: 'scenario', id: personId };
  };
  const move = (personId: string) => {
    const next = nextCall(personId);
    if (!next || !state.bookings[personId]?.days.includes(today)) return;
    let presence = state.presence[personId];
    if (presence?.day !== today) {
      const { mishapPerMille, mishapMinutes } = roads;
      const lateMinutes = chance(seed, `travel:${personId}/day-${today}`, mishapPerMille)
        ? between(seed, `travel-late:${personId}/day-${today}`, mishapMinutes.low, mishapMinutes.high)
        : 0;
      presence = {
        placeId: null,
        addressVersion: 0,
        arrivesMinute: null,
        goingTo: null,
        goingVersion: 0,
        day: today,
        movedToday: false,
        lateMinutes,
      };
      state.presence[personId] = presence;
    }
    const { placeId, addressVersion, startMinute, minute: toldMinute } = next.told;
    if (placeId === null || (presence.placeId === placeId && presence.addressVersion === addressVersion)) return;
    if (presence.goingTo !== placeId || presence.goingVersion !== addressVersion) {
      const home = (people.get(personId) as Person).homeTravelMinutes;
      if (presence.placeId !== null || presence.goingTo !== null) {
        const from = presence.placeId ?? presence.goingTo ?? placeId;
        const travel = travelMinutes(run, from, placeId, minute) + withoutOrder(run, personId, today, placeId);
        presence.arrivesMinute = Math.max(minute + travel, presence.placeId === null ? startMinute : 0);
        state.facts.push({
          kind: 'person-set-off',
          personId,
          placeId,
          arrivesMinute: presence.arrivesMinute,
          minute,
          because: { by: 'scenario', id: 'told' },
        });
        presence.placeId = null;
        presence.movedToday = true;
        presence.goingTo = placeId;
        presence.goingVersion = addressVersion;
      } else if (minute >= startMinute - home - 30) {
        presence.arrivesMinute = Math.max(startMinute + presence.lateMinutes, toldMinute + home, minute);
        presence.goingTo = placeId;
        presence.goingVersion = addressVersion;
      }
    }
    if (presence.arrivesMinute === null || minute < presence.arrivesMinute) return;
    const { activity, draft } = rowOf.get(next.activityId) as Row;
    const right = addressVersion === version(placeId) && (draft.placeId ?? activity.placeIds[0]) === placeId;
    presence.placeId = placeId;
    presence.addressVersion = addressVersion;
    presence.goingTo = null;
    const lateMinutes = Math.max(0, presence.arrivesMinute - startMinute);
    presence.arrivesMinute = null;
    state.facts.push({
      kind: 'person-arrived',
      personId,
      placeId,
      right,
      lateMinutes,
      minute,
      because: toldWhy(personId, next.activityId),
    });
  };
  const sentHome = (personId: string): boolean => {
    const days = state.duty[personId];
    const last = days?.[days.length - 1];
    return last?.day === today && minute - last.startMinute >= rules.sentHomeAfterMinutes;
  };
  const watch = (personId: string, mine: readonly Call[]) => {
    let call = Number.MAX_SAFE_INTEGER;
    for (const { told } of mine) if (told.startMinute < call) call = told.startMinute;
    if (minute < call || !state.bookings[personId]?.days.includes(today)) return;
    const days = state.duty[personId];
    const last = days?.[days.length - 1];
    let duty = last?.day === today ? last : undefined;
    if (!duty) {
      duty = {
        day: today,
        startMinute: call,
        endMinute: minute,
        breakMinute: null,
        breakMinutes: 0,
        breaks: 0,
        inBreakMinute: null,
        overtimePence: 0,
        lateBreak: false,
        shortRestMinutes: 0,
      };
      const owed = state.restOwed[personId] ?? 0;
      const short = last ? rules.restMinutes - (call - last.endMinute) : 0;
      if (last && short + owed <= 0) delete state.restOwed[personId];
      if (short > 0) {
        duty.shortRestMinutes = short;
        state.restOwed[personId] = owed + short;
        state.facts.push({
          kind: 'rest-short',
          personId,
          day: today,
          minutes: short,
          planned: true,
          minute,
          because: state.bookings[personId]?.because ?? { by: 'scenario', id: personId },
        });
      }
      if (days) days.push(duty);
      else state.duty[personId] = [duty];
    }
    const next = nextCall(personId);
    if (!next) return;
    const place = next.told.placeId === null ? undefined : places.get(next.told.placeId);
    if ((place && minute - today * 1440 >= place.openTo) || sentHome(personId)) return;
    duty.endMinute = minute + tick;
    if (mine.some(({ activityId }) => resting((rowOf.get(activityId) as Row).activity.unit))) {
      duty.breakMinute ??= minute;
      duty.breakMinutes += tick;
      if (duty.inBreakMinute === null || minute - duty.inBreakMinute > tick) duty.breaks += 1;
      duty.inBreakMinute = minute;
    }
    const length = minute - duty.startMinute;
    const first = duty.breaks === 0 && length >= rules.firstBreakWithinMinutes;
    const second = duty.breaks < 2 && rules.secondBreakAfterMinutes !== null && length >= rules.secondBreakAfterMinutes;
    if (!duty.lateBreak && (first || second)) {
      duty.lateBreak = true;
      state.facts.push({ kind: 'break-late', personId, day: today, minute, because: { by: 'scenario', id: rules.id } });
    }
  };

  // ------------------------------------------------------------ work

  const unfinished = (row: Row): string | null => {
    for (const { work, lag, id } of row.after)
      if (work.status !== 'skipped' && (work.status !== 'done' || minute < (work.finishedMinute ?? 0) + lag)) return id;
    return null;
  };
  const placeOf = ({ activity, draft }: Row): string | null =>
    draft.placeId ?? (activity.placeIds.length === 1 ? (activity.placeIds[0] ?? null) : null);
  type Found = { reason: LostReason; subjectId: string; because: Cause };
  const comesAfter = (row: Row, id: string): boolean =>
    row.after.some((one) => one.id === id || comesAfter(rowOf.get(one.id) as Row, id));

  const personShort = (row: Row, need: Need): Found | null => {
    const id = row.draft.uses[need.id];
    if (id === undefined) return { reason: 'person-not-booked', subjectId: need.id, because: row.draft.because };
    if (!booked(id, today)) return { reason: 'person-not-booked', subjectId: id, because: whyOf(id, row) };
    if (sentHome(id)) return { reason: 'sent-home', subjectId: id, because: whyOf(id, row) };
    if ((state.fatigue[id] ?? 0) > 85) return { reason: 'stood-down', subjectId: id, because: whyOf(id, row) };
    const placeId = placeOf(row);
    if (placeId === null) return null;
    const presence = state.presence[id];
    for (const other of running())
      if (
        other !== row &&
        other.activity.placeIds.length > 0 &&
        (presence?.placeId !== placeId || placeOf(other) === placeId) &&
        other.people.includes(id)
      )
        return { reason: 'predecessor', subjectId: other.activity.id, because: row.why };
    const first = nextCall(id);
    const held = state.told[id]?.[row.activity.id];
    if (first && first.activityId !== row.activity.id) {
      const other = rowOf.get(first.activityId) as Row;
      if (!comesAfter(other, row.activity.id) && held?.placeId === placeId && first.told.placeId === placeOf(other))
        return { reason: 'predecessor', subjectId: first.activityId, because: row.why };
    }
    const here = presence?.day === today ? presence : null;
    if (
      here?.movedToday &&
      here.goingTo === placeId &&
      here.goingVersion === version(placeId) &&
      held?.placeId === placeId &&
      held.minute < (row.draft.startMinute ?? 0)
    )
      return { reason: 'predecessor', subjectId: id, because: row.why };
    if (here?.placeId === placeId && here.addressVersion === version(placeId)) return null;
    const elsewhere = here !== null && (here.placeId !== null || (here.goingTo !== null && here.goingTo !== placeId));
    return {
      reason: elsewhere ? 'person-elsewhere' : 'person-absent',
      subjectId: id,
      because: toldWhy(id, row.activity.id),
    };
  };
  /** In use elsewhere by the plan: whoever began with it has it, and work that runs late is waited for. */
  const kitShort = (row: Row, id: string): Found | null => {
    let left = 0;
    for (const { item, units } of row.kit)
      if (item.id === id) left = Math.min(item.stock, state.bookings[id]?.units[today] ?? 1) - units;
    let late: Row | null = null;
    for (const other of running()) {
      if (other === row || (row.work.status === 'running' && !beganBefore(other, row))) continue;
      for (const { item, units } of other.kit) {
        if (item.id !== id) continue;
        left -= units;
        if (late === null && (plannedEnd(other) ?? 0) <= minute) late = other;
      }
    }
    if (left >= 0) return null;
    if (late !== null) return { reason: 'predecessor', subjectId: late.activity.id, because: row.why };
    return { reason: 'kit-absent', subjectId: id, because: state.bookings[id]?.because ?? row.why };
  };
  const beganBefore = ({ work, activity }: Row, than: Row): boolean => {
    const [a, b] = [work.startedMinute ?? 0, than.work.startedMinute ?? 0];
    return a < b || (a === b && activity.id < than.activity.id);
  };
  const plannedEnd = ({ activity, draft }: Row): number | null => {
    if (draft.startMinute === null) return null;
    return activity.hours === 'office'
      ? addOfficeMinutes(office, draft.startMinute, draft.minutes)
      : draft.startMinute + draft.minutes;
  };
  const blocked = (row: Row): Found | null => {
    const { activity, draft } = row;
    const before = unfinished(row);
    if (before !== null) return { reason: 'predecessor', subjectId: before, because: row.why };
    const placeId = placeOf(row);
    const place = placeId === null ? undefined : places.get(placeId);
    if (placeId !== null && place) {
      if (place.ownerId !== null && !activity.reveals && !booked(placeId, today))
        return { reason: 'no-permission', subjectId: placeId, because: whyOf(placeId, row) };
      const at = minute - today * 1440;
      if (at < place.openFrom || at >= place.openTo)
        return { reason: 'place-closed', subjectId: placeId, because: row.draft.because };
    }
    for (const need of activity.needs) {
      if (need.kind === 'person') {
        const found = personShort(row, need);
        if (found) return found;
        continue;
      }
      const id = draft.uses[need.id];
      if (id === undefined) return { reason: 'kit-absent', subjectId: need.id, because: draft.because };
      if (state.failed[`${activity.id}/${need.id}`])
        return { reason: 'kit-failed', subjectId: id, because: draft.because };
      if (!booked(id, today)) return { reason: 'kit-absent', subjectId: id, because: whyOf(id, row) };
      const found = kitShort(row, id);
      if (found) return found;
    }
    if (activity.records) {
      const room = cards(row);
      let full = 0;
      for (const one of state.media) if (one.clearedMinute === null) full += one.minutes;
      if (room !== null && full >= room)
        return { reason: 'cards-full', subjectId: activity.id, because: draft.because };
    }
    if (placeId !== null && place && place.supplyWatts !== null) {
      const kit = new Set<KitItem>();
      for (const { item } of row.kit) kit.add(item);
      for (const other of running())
        if (other !== row && placeOf(other) === placeId) for (const { item } of other.kit) kit.add(item);
      let spare = place.supplyWatts;
      for (const item of kit) spare += item.supplyWatts - item.loadWatts;
      if (spare < 0) return { reason: 'power', subjectId: placeId, because: whyOf(placeId, row) };
    }
    if (activity.needsDaylight) {
      const { sunrise, sunset } = daylight(model, dateOf(minute));
      if (minute < sunrise || minute >= sunset)
        return { reason: 'no-daylight', subjectId: activity.id, because: draft.because };
    }
    return null;
  };
  const cards = ({ kit }: Row): number | null => {
    let room: number | null = null;
    for (const { item } of kit) if (item.cardMinutes > 0) room = (room ?? 0) + item.cardMinutes;
    return room;
  };
  const lose = ({ activity, work }: Row, milli: number, reason: LostReason, subjectId: string, because: Cause) => {
    const key = `${activity.id}|${reason}|${subjectId}`;
    const sum = (state.lostMilli[key] ?? 0) + milli;
    const minutes = Math.floor(sum / 1000);
    state.lostMilli[key] = sum - minutes * 1000;
    if (minutes === 0) return;
    work.lostMinutes += minutes;
    const { lost } = state;
    for (let at = Math.max(0, lost.length - 8); at < lost.length; at += 1) {
      const one = lost[at];
      if (
        one &&
        one.activityId === activity.id &&
        one.reason === reason &&
        one.subjectId === subjectId &&
        dayOf(one.minute) === today
      ) {
        one.minutes += minutes;
        return;
      }
    }
    lost.push({ minute, activityId: activity.id, minutes, reason, subjectId, because });
    state.facts.push({ kind: 'time-lost', activityId: activity.id, reason, subjectId, minute, because });
  };
  const start = (row: Row) => {
    const { activity, work, draft } = row;
    setStatus(row, 'running');
    const again = work.startedMinute !== null;
    work.startedMinute ??= minute;
    const placeId = placeOf(row);
    work.toldRight = row.people.filter((id) => {
      const told = state.told[id]?.[activity.id];
      return (
        told &&
        told.by !== 'booking' &&
        told.placeId === placeId &&
        told.addressVersion === version(placeId) &&
        told.startMinute <= minute
      );
    });
    state.facts.push({
      kind: 'activity-started',
      activityId: activity.id,
      plannedMinute: draft.startMinute ?? minute,
      minute,
      because: row.why,
    });
    const because: Cause = { by: 'fact', index: state.facts.length - 1 };
    noteWorkUnassessed(run, activity.id, because);
    findOut(run, activity.id, because);
    if (again) return;
    for (const permit of tables.permitsFor.get(activity.id) ?? [])
      if (!state.permits[permit.id]?.held.some(({ untilMinute }) => untilMinute === null))
        state.facts.push({ kind: 'worked-without', permitId: permit.id, activityId: activity.id, minute, because });
  };
  const finish = (row: Row) => {
    const { activity, work } = row;
    setStatus(row, 'done');
    work.finishedMinute = minute + tick;
    const end = plannedEnd(row);
    const lateMinutes = end === null ? 0 : Math.max(0, work.finishedMinute - end);
    state.facts.push({ kind: 'activity-finished', activityId: activity.id, lateMinutes, minute, because: row.why });
    const because: Cause = { by: 'fact', index: state.facts.length - 1 };
    if (activity.collects) state.facts.push({ kind: 'kit-collected', kitIds: [], minute, because });
    if (activity.returns) state.facts.push({ kind: 'kit-returned', kitIds: [], minute, because });
    if (activity.backsUp) {
      let minutes = 0;
      for (const one of state.media) {
        if (one.verifiedMinute !== null || one.clearedMinute !== null) continue;
        one.copies = 2;
        one.verifiedMinute = minute;
        minutes += one.minutes;
      }
      state.facts.push({ kind: 'copies-verified', minutes, copies: 2, minute, because });
    }
    const placeId = placeOf(row);
    if (!activity.reveals || placeId === null) return;
    state.known.recced[placeId] = minute;
    const weekday = weekdayOfDay(model.startDate, today);
    const from = (work.startedMinute ?? minute) - dayOf(work.startedMinute ?? minute) * 1440 - 60;
    const heard = new Set(state.known.noise[placeId] ?? []);
    (places.get(placeId) as Place).noise.forEach((noise, index) => {
      if (noise.weekdays.includes(weekday) && noise.from < minute - today * 1440 + 60 && noise.to > from)
        heard.add(index);
    });
    state.known.noise[placeId] = [...heard].sort((a, b) => a - b);
    state.facts.push({ kind: 'place-revealed', placeId, minute, because });
  };
  const advance = (row: Row, milli: number) => {
    const { activity, work } = row;
    if (activity.records && cards(row) !== null) {
      const last = state.media[state.media.length - 1];
      if (last?.activityId === activity.id && last.clearedMinute === null && last.verifiedMinute === null)
        last.minutes += tick;
      else
        state.media.push({
          activityId: activity.id,
          recordedMinute: minute,
          minutes: tick,
          verifiedMinute: null,
          clearedMinute: null,
          copies: 0,
          driveIds: [],
        });
    }
    work.doneMilli += milli;
    if (work.doneMilli >= work.trueMinutes * 1000) finish(row);
  };
  const standsStill = (row: Row): boolean => {
    const hold = state.holds[row.activity.id];
    if (!hold || hold.minutes <= 0) return false;
    hold.minutes -= tick;
    lose(row, tick * 1000, 'risk', row.activity.id, hold.because);
    return true;
  };
  const workOn = (row: Row) => {
    const { activity, work, draft } = row;
    const isBreak = activity.kind === 'break';
    if (isBreak) {
      if (unfinished(row) !== null) return;
    } else {
      const found = blocked(row);
      if (found?.reason === 'sent-home' || (found?.reason === 'place-closed' && work.status === 'running')) {
        if (work.status === 'running') setStatus(row, 'waiting');
      } else if (found && found.reason !== 'predecessor')
        lose(row, tick * 1000, found.reason, found.subjectId, found.because);
      if (found) return;
    }
    const held = standsStill(row);
    if (work.status === 'waiting') start(row);
    if (held) return;
    let perMille = 1000;
    let subjectId = activity.id;
    let reason: LostReason = 'slow';
    if (!isBreak) {
      let pace = 0;
      let count = 0;
      for (const need of activity.needs) {
        const id = draft.uses[need.id];
        const person = id === undefined || need.kind === 'kit' ? undefined : people.get(id);
        if (id === undefined || !person) continue;
        for (const skill of need.wants)
          if (!person.skills.includes(skill)) {
            perMille = Math.floor((perMille * 850) / 1000);
            subjectId = id;
            break;
          }
        pace += person.pacePerMille;
        count += 1;
        const days = state.duty[id];
        const last = days?.[days.length - 1];
        if ((last?.day === today && minute - last.startMinute > 600) || (state.fatigue[id] ?? 0) > 50) {
          perMille = Math.floor((perMille * 900) / 1000);
          subjectId = id;
        }
      }
      if (count > 0) perMille = Math.floor((perMille * Math.floor(pace / count)) / 1000);
      const placeId = activity.needsQuiet ? placeOf(row) : null;
      if (placeId !== null) {
        const at = minute - today * 1440;
        for (const noise of (places.get(placeId) as Place).noise)
          if (at >= noise.from && at < noise.to && noise.weekdays.includes(weekdayOfDay(model.startDate, today))) {
            perMille = Math.floor(perMille / 2);
            reason = 'noise';
            subjectId = placeId;
            break;
          }
      }
    }
    if (perMille < 1000) lose(row, tick * (1000 - perMille), reason, subjectId, whyOf(subjectId, row));
    advance(row, tick * perMille);
  };
  const work = (inHours: boolean) => {
    for (const row of open()) {
      const { activity, draft } = row;
      const { status } = row.work;
      if (status === 'done' || status === 'skipped') continue;
      if (activity.kind === 'milestone') {
        if (unfinished(row) !== null) continue;
        row.work.startedMinute = minute;
        finish(row);
        continue;
      }
      if (activity.hours === 'office' && !inHours) continue;
      if (activity.kind === 'wait') {
        if (status === 'waiting' && unfinished(row) === null) start(row);
        if (row.work.status === 'running' && !standsStill(row)) advance(row, tick * 1000);
        continue;
      }
      if (draft.startMinute === null) continue;
      let starts = draft.startMinute;
      if (activity.hours === 'continuous') {
        if (dayOf(starts) !== today) continue;
        if (activity.kind !== 'break') {
          let told = -1;
          for (const id of row.people) {
            const one = state.told[id]?.[activity.id];
            if (one && dayOf(one.startMinute) === today && one.startMinute > told) told = one.startMinute;
          }
          if (told >= 0 && told < starts) starts = told;
        }
      }
      if (minute < starts) continue;
      const placeId = activity.placeIds.length > 0 ? placeOf(row) : null;
      if (placeId !== null && status === 'waiting' && minute - today * 1440 >= (places.get(placeId) as Place).openTo)
        continue;
      if (activity.kind === 'work' && activity.hours === 'continuous' && resting(activity.unit)) continue;
      workOn(row);
    }
  };

  // ------------------------------------------------------------ the loop

  for (const row of rows) findUses(row);
  for (; !state.ended; minute += tick) {
    state.minute = minute;
    state.stop = null;
    const given = tape.get(minute);
    if (minute !== model.startMinute && minute % 1440 === 0) midnight(state);
    if (given) write(given.before);
    if (dayOf(minute) !== today) {
      today = dayOf(minute);
      stillOpen = null;
      beginDay();
      for (const personId in state.told) findCalls(personId);
    }
    if (given) write(given.middle);
    for (const [personId, mine] of calls) if (mine.length > 0) move(personId);
    for (const [personId, mine] of calls) if (mine.length > 0) watch(personId, mine);
    work(inOffice(office, minute));
    if (given) write(given.after);
    const finished = rows.every((row) => isOver(row.work));
    if (!finished && minute + tick < model.endMinute) continue;
    state.ended = { minute, why: finished ? 'finished' : 'out-of-time' };
    state.facts.push({ kind: 'run-ended', why: state.ended.why, minute, because: { by: 'scenario', id: 'calendar' } });
    state.stop = { minute, why: 'ended', text: 'The production is over', subjectId: '' };
  }
  state.minute = minute;
  return state;
}
