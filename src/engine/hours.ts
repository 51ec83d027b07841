/**
 * Hours and welfare: duty, breaks, overtime and rest, for each person from their own call to their own end of duty.
 * Figures come from the rules profile. Applies to work with a place; an editor's office day is in the day rate.
 */

import { breakRuns, type Call, callsToday, peopleOf } from './live.ts';
import { chance } from './luck.ts';
import { DAY_MINUTES, type Day, type HoursRules, type Minute, type Pence } from './model.ts';
import { lineOf, owe } from './money.ts';
import { firstOf, nextOf } from './movement.ts';
import { type Duty, extraPay, nightMinutes, type PayLine, restPay, workedMinutes, worksExtraHour } from './pay.ts';
import { minuteOfUnitDay, named, note, type Run, rulesOn, today, unitDayOf, weekday } from './run.ts';
import type { Cause, DutyDay } from './state.ts';

const open = (run: Run, personId: string): DutyDay | null => {
  const last = run.state.duty[personId]?.at(-1);
  return last?.day === today(run) ? last : null;
};

/** Whether a duty has lasted for as long as this person is kept, or as long as they may be (a driver). */
function isLongest(run: Run, personId: string, { startMinute }: DutyDay): boolean {
  const { dutyCapMinutes } = named(run.tables.people, personId);
  const longest = Math.min(run.model.rules.sentHomeAfterMinutes, dutyCapMinutes ?? Number.MAX_SAFE_INTEGER);
  return run.state.minute - startMinute >= longest;
}

/** Starts, extends and ends duty for everyone with a call today. */
export function watchHours(run: Run): void {
  const { minute } = run.state;
  const day = today(run);
  const rules = rulesOn(run, day);
  for (const [personId, calls] of callsToday(run)) {
    const call = firstOf(calls);
    if (call === null || minute < call) continue;
    const next = nextOf(calls);
    let duty = open(run, personId);
    // They have been, and have done all there was for them.
    if (duty && next === null) continue;
    if (!run.state.bookings[personId]?.days.includes(day)) continue;
    if (!duty) {
      duty = {
        day,
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
      checkRest(run, personId, duty);
      run.state.duty[personId] = [...(run.state.duty[personId] ?? []), duty];
    }
    if (next === null) continue;
    // Sent home when the place they are needed at has closed, or when they have been on duty as long as anybody is.
    const place = next.told.placeId === null ? undefined : run.tables.places.get(next.told.placeId);
    if ((place && minute - day * DAY_MINUTES >= place.openTo) || isLongest(run, personId, duty)) continue;
    if (minute - duty.startMinute >= WAITS_FOR_NOTHING && !calls.some((call) => isWantedToday(run, personId, call))) {
      if (duty.endMinute === minute)
        note(run, { kind: 'came-for-nothing', personId }, run.state.bookings[personId].because);
      continue;
    }
    duty.endMinute = minute + run.model.tickMinutes;
    if (calls.some(({ row }) => breakRuns(run, row.activity.unit))) {
      duty.breakMinute ??= minute;
      duty.breakMinutes += run.model.tickMinutes;
      if (duty.inBreakMinute === null || minute - duty.inBreakMinute > run.model.tickMinutes) duty.breaks += 1;
      duty.inBreakMinute = minute;
    }
    if (!duty.lateBreak && mealDue(rules, duty, minute - duty.startMinute)) {
      duty.lateBreak = true;
      note(run, { kind: 'break-late', personId, day: duty.day }, { by: 'scenario', id: rules.id });
    }
  }
}

/** Minutes until somebody who finds nothing to do has rung the office and gone home. A figure of this design. */
const WAITS_FOR_NOTHING = 60;

/** Whether what they were told to come to is theirs and on the plan for today still. */
const isWantedToday = (run: Run, personId: string, { row }: Call): boolean =>
  peopleOf(run, row).includes(personId) &&
  (row.work.status === 'running' ||
    (row.entry.startMinute !== null && unitDayOf(row.entry.startMinute) === today(run)));

/** Whether a meal is overdue after so long on duty: the first, or in a long day the second. */
const mealDue = (rules: HoursRules, duty: DutyDay, length: number): boolean =>
  (duty.breaks === 0 && length >= rules.firstBreakWithinMinutes) ||
  (duty.breaks < 2 && rules.secondBreakAfterMinutes !== null && length >= rules.secondBreakAfterMinutes);

/** Whether they have been on duty today for as long as they are kept. */
export function sentHome(run: Run, personId: string): boolean {
  const duty = open(run, personId);
  return duty !== null && isLongest(run, personId, duty);
}

/** What coming back after so little rest costs one person: time off the clock. */
export function shortRestPence(run: Run, personId: string, day: Day, restMinutes: number): Pence {
  const { ratePence } = named(run.tables.people, personId);
  return restPay(rulesOn(run, day), ratePence, restMinutes)?.pence ?? 0;
}

/**
 * Somebody is asked to come back before their rest is up. It needs their agreement, and they may refuse; who does comes when it is
 * up, whatever the sheet says. What is cut short is owed to them (domain 1.2).
 */
export function askShortRest(run: Run, personId: string, day: Day, reason: string, because: Cause): void {
  const trust = run.state.trust[personId] ?? 0;
  const worn = fatigueOf(run, personId) > TIRED ? 250 : 0;
  const agreed = chance(run.state.seed, `short-rest:${personId}/day-${day}`, Math.max(0, 400 + 6 * trust - worn));
  run.state.shortRests[`${personId}/${day}`] = { agreed, reason, minute: run.state.minute };
  note(run, { kind: 'short-rest-answered', personId, day, agreed }, because);
}

/** The earliest minute at which somebody who would not come back early comes back; nought if they never said so. */
export function restUpMinute(run: Run, personId: string): Minute {
  const before = run.state.duty[personId]?.at(-1);
  const said = run.state.shortRests[`${personId}/${today(run)}`];
  return before && before.day < today(run) && said?.agreed === false
    ? before.endMinute + run.model.rules.restMinutes
    : 0;
}

function checkRest(run: Run, personId: string, duty: DutyDay): void {
  const before = run.state.duty[personId]?.at(-1);
  if (!before) return;
  const rest = duty.startMinute - before.endMinute;
  // A child rests for longer.
  const restMinutes = named(run.tables.people, personId).limits?.restMinutes ?? run.model.rules.restMinutes;
  const owed = run.state.restOwed[personId] ?? 0;
  if (rest >= restMinutes + owed) delete run.state.restOwed[personId];
  if (rest >= restMinutes) return;
  duty.shortRestMinutes = restMinutes - rest;
  run.state.restOwed[personId] = owed + duty.shortRestMinutes;
  note(
    run,
    { kind: 'rest-short', personId, day: duty.day, minutes: duty.shortRestMinutes, planned: true },
    run.state.bookings[personId]?.because ?? { by: 'scenario', id: personId },
  );
}

const kindOfDay = (run: Run, day: Day): Duty['kindOfDay'] => {
  const at = weekday(run, day);
  return run.model.holidays.includes(day) ? 'bank-holiday' : at === 6 ? 'saturday' : at === 7 ? 'sunday' : 'weekday';
};

/** The duty as pay and rest see it. */
export function dutyOf(run: Run, personId: string, at: number): Duty {
  const days = run.state.duty[personId] ?? [];
  const day = days[at];
  if (!day) throw new Error(`${personId} has no duty ${at}`);
  const midnight = day.day * DAY_MINUTES;
  const before = days[at - 1];
  let dayInRow = 1;
  for (let back = at; back > 0 && days[back - 1]?.day === (days[back]?.day ?? 0) - 1; back -= 1) dayInRow += 1;
  return {
    start: day.startMinute - midnight,
    end: day.endMinute - midnight,
    breakAt: day.breakMinute === null ? null : day.breakMinute - midnight,
    breakMinutes: day.breakMinutes,
    restBefore: before ? day.startMinute - before.endMinute : null,
    dayInRow,
    kindOfDay: kindOfDay(run, day.day),
    extraHour: worksExtraHour(run.model.rules, named(run.tables.people, personId).roles),
  };
}

/** What one day of somebody's is paid beyond its rate: to date while they are on duty, and for good afterwards. */
export const payOf = (run: Run, personId: string, at: number): PayLine[] => {
  const { ratePence, grade } = named(run.tables.people, personId);
  const day = run.state.duty[personId]?.[at]?.day ?? today(run);
  return extraPay(rulesOn(run, day), ratePence, grade, dutyOf(run, personId, at));
};

/** When the unit's day turns, what the day that has ended is paid beyond its rate is worked out and spent, and everybody is a little less or more tired. */
export function closeDuties(run: Run): void {
  const yesterday = today(run) - 1;
  for (const person of run.model.people) {
    const days = run.state.duty[person.id] ?? [];
    const last = days.at(-1);
    if (last?.day !== yesterday) {
      rested(run, person.id);
      continue;
    }
    const duty = dutyOf(run, person.id, days.length - 1);
    tire(run, person.id, duty);
    for (const line of payOf(run, person.id, days.length - 1)) {
      last.overtimePence += line.pence;
      const { minutes, pence, why } = line;
      const body = { kind: 'overtime-worked' as const, personId: person.id, minutes, pence, why };
      const fact = note(run, body, { by: 'scenario', id: run.model.rules.id });
      owe(run, lineOf(run, person.id), pence, `${PAY_WORDS[why]}, ${person.name}`, { by: 'fact', index: fact });
    }
  }
}

/** Names of the lines of pay, as a timesheet has them. */
export const PAY_WORDS: Record<PayLine['why'], string> = {
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

// ---------------------------------------------------------------- fatigue, 0 to 100 (a design figure: domain 1.2)

const FATIGUE = { overHour: 4, restHour: 8, night: 10, sixth: 15, seventh: 25, freeDay: 40, fullRest: 10 };
/** From here work slows and slips are likelier; from here driving is dangerous; from here nobody should work. */
export const TIRED = 50;
export const WORN_OUT = 70;
export const STAND_DOWN = 85;

/** What somebody recovers by a day: free, or with a full rest before it. */
export const recovers = (works: boolean): number => (works ? FATIGUE.fullRest : FATIGUE.freeDay);

export const fatigueOf = (run: Run, personId: string): number => run.state.fatigue[personId] ?? 0;

const setFatigue = (run: Run, personId: string, to: number): void => {
  if (to > 0) run.state.fatigue[personId] = Math.min(100, to);
  else delete run.state.fatigue[personId];
};

function tire(run: Run, personId: string, duty: Duty): void {
  const { rules } = run.model;
  const over = Math.max(0, workedMinutes(rules, duty) - 600);
  const short = duty.restBefore === null ? 0 : Math.max(0, rules.restMinutes - duty.restBefore);
  const grown =
    Math.floor((over * FATIGUE.overHour) / 60) +
    Math.floor((short * FATIGUE.restHour) / 60) +
    (nightMinutes(rules, duty) > 0 ? FATIGUE.night : 0) +
    (duty.dayInRow === 6 ? FATIGUE.sixth : 0) +
    (duty.dayInRow >= 7 ? FATIGUE.seventh : 0);
  const recovered = short === 0 ? FATIGUE.fullRest : 0;
  const hotel = run.state.hotels[`${personId}/${today(run) - 1}`] === 'bed' ? FATIGUE.fullRest : 0;
  setFatigue(run, personId, fatigueOf(run, personId) - recovered - hotel + grown);
}

const rested = (run: Run, personId: string): void => {
  if (fatigueOf(run, personId) > 0) setFatigue(run, personId, fatigueOf(run, personId) - FATIGUE.freeDay);
};

/** Minutes on duty in the seven days up to and including this one. */
export const weekMinutes = (run: Run, personId: string, day: number): number =>
  (run.state.duty[personId] ?? []).reduce(
    (sum, one) => (one.day > day - 7 && one.day <= day ? sum + one.endMinute - one.startMinute : sum),
    0,
  );

/** Far from home after a long day: somebody who should be offered a bed or a driver (domain 1.2). */
export function longWayHome(run: Run, personId: string): boolean {
  const duty = run.state.duty[personId]?.at(-1);
  const { homeTravelMinutes } = named(run.tables.people, personId);
  return duty?.day === today(run) && duty.endMinute - duty.startMinute > 600 && homeTravelMinutes > 60;
}

// ---------------------------------------------------------------- children and drivers

/** Why somebody with limits by law may not go on now, or null: the window of the day, the time on duty, the time performing. */
export function legalLimit(run: Run, personId: string): 'window' | 'on-site' | 'performing' | 'continuous' | null {
  const { limits } = named(run.tables.people, personId);
  if (!limits) return null;
  const at = minuteOfUnitDay(run.state.minute);
  if (at < limits.from || at >= limits.to) return 'window';
  const duty = open(run, personId);
  if (!duty) return null;
  if (run.state.minute - duty.startMinute >= limits.onSiteMinutes) return 'on-site';
  const worked = run.state.performed[personId];
  if (!worked || worked.day !== today(run)) return null;
  if (worked.minutes >= limits.performingMinutes) return 'performing';
  const paused = run.state.minute - worked.lastMinute >= run.model.tickMinutes + limits.pauseMinutes;
  return !paused && worked.minutes - worked.atLastBreak >= limits.continuousMinutes ? 'continuous' : null;
}

/** Counts the time that somebody with limits performs or drives, and the time since their last pause. */
export function perform(run: Run, personId: string, minutes: number): void {
  const { limits } = named(run.tables.people, personId);
  if (limits === null) return;
  const before = run.state.performed[personId];
  const worked = before?.day === today(run) ? before : { day: today(run), minutes: 0, atLastBreak: 0, lastMinute: 0 };
  if (run.state.minute - worked.lastMinute >= minutes + limits.pauseMinutes) worked.atLastBreak = worked.minutes;
  worked.minutes += minutes;
  worked.lastMinute = run.state.minute;
  run.state.performed[personId] = worked;
}

/** Counts a child's lessons: those that have lasted long enough to count. */
export function teach(run: Run, personId: string, minutes: number, sessionMinutes: number): void {
  const tuition = named(run.tables.people, personId).limits?.tuition;
  if (!tuition || sessionMinutes < tuition.leastMinutes) return;
  const key = `${personId}/${today(run)}`;
  // When a lesson has become long enough, all of it counts.
  const counts = sessionMinutes - minutes < tuition.leastMinutes ? sessionMinutes : minutes;
  run.state.taught[key] = (run.state.taught[key] ?? 0) + counts;
}

export const taughtToday = (run: Run, personId: string): number => run.state.taught[`${personId}/${today(run)}`] ?? 0;
