/**
 * Hours and welfare: duty, breaks, overtime and rest, for each person from their own call to their own end of duty.
 * Figures come from the rules profile. Applies to work with a place; an editor's office day is in the day rate.
 */

import type { Pence } from './model.ts';
import { lineOf, spend } from './money.ts';
import { callToday, nextTold } from './movement.ts';
import { named, note, type Run, today } from './run.ts';
import type { DutyDay } from './state.ts';

const open = (run: Run, personId: string): DutyDay | null => {
  const last = run.state.duty[personId]?.at(-1);
  return last?.day === today(run) ? last : null;
};

/** Starts, extends and ends duty for everyone with a call today. */
export function watchHours(run: Run): void {
  const { minute } = run.state;
  const { rules } = run.model;
  for (const personId of Object.keys(run.state.told)) {
    const call = callToday(run, personId);
    if (call === null || minute < call || !run.state.bookings[personId]?.days.includes(today(run))) continue;
    let duty = open(run, personId);
    if (!duty) {
      duty = {
        day: today(run),
        startMinute: call,
        endMinute: minute,
        breakMinute: null,
        overtimePence: 0,
        lateBreak: false,
        shortRestMinutes: 0,
      };
      checkRest(run, personId, duty);
      run.state.duty[personId] = [...(run.state.duty[personId] ?? []), duty];
    }
    const next = nextTold(run, personId);
    if (next === null) continue;
    // Sent home when the place they are needed at has closed.
    const place = next.told.placeId === null ? undefined : run.tables.places.get(next.told.placeId);
    if (place && minute - duty.day * 1440 >= place.openTo) continue;
    duty.endMinute = minute + run.model.tickMinutes;
    if (duty.breakMinute === null && breakRuns(run)) duty.breakMinute = minute;
    if (duty.breakMinute === null && !duty.lateBreak && minute - duty.startMinute >= rules.firstBreakWithinMinutes) {
      duty.lateBreak = true;
      note(run, { kind: 'break-late', personId, day: duty.day }, { by: 'scenario', id: rules.id });
    }
  }
}

const breakRuns = (run: Run): boolean =>
  run.model.activities.some(
    (activity) => activity.kind === 'break' && run.state.work[activity.id]?.status === 'running',
  );

function checkRest(run: Run, personId: string, duty: DutyDay): void {
  const before = run.state.duty[personId]?.at(-1);
  if (!before) return;
  const rest = duty.startMinute - before.endMinute;
  const { restMinutes } = run.model.rules;
  if (rest >= restMinutes) return;
  duty.shortRestMinutes = restMinutes - rest;
  note(
    run,
    { kind: 'rest-short', personId, day: duty.day, minutes: duty.shortRestMinutes, planned: true },
    run.state.bookings[personId]?.because ?? { by: 'scenario', id: personId },
  );
}

/** Overtime for a duty of this length, by the bands of the rules, in whole blocks. */
export function overtimePence(run: Run, ratePence: Pence, dutyMinutes: number): { minutes: number; pence: Pence } {
  const { rules } = run.model;
  const over = Math.max(0, dutyMinutes - rules.standardDayMinutes);
  const minutes = Math.ceil(over / rules.overtimeBlockMinutes) * rules.overtimeBlockMinutes;
  let pence = 0;
  rules.overtimeBands.forEach((band, index) => {
    const upTo = rules.overtimeBands[index + 1]?.afterMinutes ?? Number.MAX_SAFE_INTEGER;
    const inBand = Math.max(0, Math.min(minutes, upTo) - band.afterMinutes);
    pence += Math.floor((ratePence * inBand * band.timesPerMille) / (rules.hoursInDay * 60 * 1000));
  });
  return { minutes, pence };
}

/** At midnight, overtime of the day that has ended is worked out and paid. */
export function closeDuties(run: Run): void {
  const yesterday = today(run) - 1;
  for (const personId of Object.keys(run.state.duty)) {
    const duty = run.state.duty[personId]?.at(-1);
    if (duty?.day !== yesterday) continue;
    const { ratePence } = named(run.tables.people, personId);
    const { minutes, pence } = overtimePence(run, ratePence, duty.endMinute - duty.startMinute);
    duty.overtimePence = pence;
    if (pence === 0) continue;
    const fact = note(
      run,
      { kind: 'overtime-worked', personId, minutes, pence },
      { by: 'scenario', id: run.model.rules.id },
    );
    spend(run, lineOf(run, personId), pence, `Overtime, ${named(run.tables.people, personId).name}`, {
      by: 'fact',
      index: fact,
    });
  }
}
