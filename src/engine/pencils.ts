/**
 * Pencils: held without obligation, first or second, run out, asked for by another job, and lost. What a yes makes of them is in
 * bookings.ts.
 */
import { loseTo, record, sayAway, terms, turn, wantedAreFree } from './bookings.ts';
import { between, chance } from './luck.ts';
import type { Day } from './model.ts';
import { askStop, nameOf, note, officeLater, type Run, schedule, today } from './run.ts';
import type { Cause } from './state.ts';

/** In thousand people whom others ask for, how many are on another job's first pencil when we ask. A design figure. */
const HAVE_A_FIRST = 120;

/** Holds somebody without obligation. Second if another job already has the first: whom nobody else asks for is on no other list. */
export function pencil(run: Run, subjectId: string, days: readonly Day[], because: Cause): void {
  const booking = record(run, subjectId, because);
  booking.wantedDays = [...days];
  if (!wantedAreFree(run, booking)) {
    sayAway(run, booking);
    turn(run, booking, 'unavailable', because);
    note(run, { kind: 'enquiry-answered', subjectId, free: false }, because);
    return;
  }
  const second =
    terms(run, subjectId).challengePerMille > 0 &&
    chance(run.state.seed, `second-pencil:${subjectId}/day-${days[0]}`, HAVE_A_FIRST);
  booking.rank = second ? 2 : 1;
  booking.saidDays = [...days];
  booking.quotedMinute ??= run.state.minute;
  booking.askedMinute = run.state.minute;
  turn(run, booking, 'pencilled', because);
  note(run, { kind: 'pencil-held', subjectId, rank: booking.rank }, because);
  if (booking.kind !== 'person') {
    booking.expiresMinute = officeLater(run, run.model.rules.pencilHoldMinutes);
    schedule(run, booking.expiresMinute, { type: 'pencil-expires', subjectId }, because);
  }
}

export function pencilExpires(run: Run, subjectId: string, because: Cause): void {
  const booking = run.state.bookings[subjectId];
  if (booking?.status !== 'pencilled' || booking.expiresMinute === null || booking.expiresMinute > run.state.minute)
    return;
  turn(run, booking, 'lost', because);
  note(run, { kind: 'pencil-lost', subjectId }, because);
}

/** Chance, each office morning, that the job which has the first pencil confirms, and that it lets go. */
const FIRST_CONFIRMS = 90;
const FIRST_LETS_GO = 70;

/** Each office morning, somebody else may ask for a person held on a first pencil; a second moves up, or is lost. */
export function challengePencils(run: Run): void {
  for (const booking of Object.values(run.state.bookings)) {
    if (booking.status !== 'pencilled' || booking.kind !== 'person') continue;
    const { challengePerMille } = terms(run, booking.subjectId);
    const stream = `challenge:${booking.subjectId}/day-${today(run)}`;
    if (booking.rank > 1) {
      const first = between(run.state.seed, stream, 0, 999);
      const because: Cause = { by: 'draw', stream };
      if (first < FIRST_CONFIRMS) loseTo(run, booking, 'is wanted by the job that had the first pencil', because);
      else if (first < FIRST_CONFIRMS + FIRST_LETS_GO) {
        booking.rank = 1;
        note(run, { kind: 'pencil-held', subjectId: booking.subjectId, rank: 1 }, because);
      }
      continue;
    }
    if (!chance(run.state.seed, stream, challengePerMille)) continue;
    schedule(
      run,
      officeLater(run, between(run.state.seed, `${stream}/when`, 15, 240)),
      { type: 'challenge', subjectId: booking.subjectId },
      { by: 'draw', stream },
    );
  }
}

/** Up to so many days ahead, whoever holds a challenged pencil has hours and not a day (domain 2.1). */
const CLOSE_DAYS = 5;

export function challenged(run: Run, subjectId: string, because: Cause): void {
  const booking = run.state.bookings[subjectId];
  if (booking?.status !== 'pencilled') return;
  turn(run, booking, 'challenged', because);
  const { challengeMinutes, challengeFarMinutes } = run.model.rules;
  const far = (booking.wantedDays[0] ?? 0) - today(run) > CLOSE_DAYS;
  booking.expiresMinute = officeLater(run, far ? challengeFarMinutes : challengeMinutes);
  note(run, { kind: 'pencil-challenged', subjectId, byMinute: booking.expiresMinute }, because);
  schedule(run, booking.expiresMinute, { type: 'challenge-ends', subjectId }, because);
  askStop(run, 'phone', `${nameOf(run, subjectId)} has been asked for by another job`, subjectId);
}

export function challengeEnds(run: Run, subjectId: string, because: Cause): void {
  const booking = run.state.bookings[subjectId];
  if (booking?.status === 'challenged') loseTo(run, booking, 'has taken the other job', because);
}
