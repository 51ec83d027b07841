/**
 * What others must grant before work may begin: asking, waiting, being sent back, refused or granted, and working without.
 * Must not know what a particular permit is for; lead times and odds come from the scenario.
 */
import { isWorkingDay } from './calendar.ts';
import { holds } from './conditions.ts';
import { between, chance } from './luck.ts';
import type { Activity, Minute, Permit, PermitOption } from './model.ts';
import { askApproval, spend } from './money.ts';
import type { PermitHeld, PermitState } from './record.ts';
import { askStop, dayOf, note, officeLater, type Run, schedule } from './run.ts';
import { coversAll } from './scope.ts';
import type { Cause } from './state.ts';

export const permitState = (run: Run, permitId: string): PermitState => {
  const found = run.state.permits[permitId];
  if (!found) throw new Error(`No state for permit ${permitId}`);
  return found;
};

export const optionOf = (permit: Permit, optionId: string | null): PermitOption | undefined =>
  permit.options.find((one) => one.id === optionId);

/** Found: some things only a viewing or a visit shows. What has been asked for is known. */
export const isKnown = (run: Run, permit: Permit): boolean =>
  holds(run, permit.knownWhen) || permitState(run, permit.id).askedMinute !== null;

/** What of it was held at this minute. */
export const heldAt = (run: Run, permit: Permit, minute: Minute): PermitHeld | undefined =>
  permitState(run, permit.id).held.findLast(
    (one) => one.fromMinute <= minute && (one.untilMinute === null || minute < one.untilMinute),
  );

/** What of it is held now, whatever else has been asked for since. */
export const heldNow = (run: Run, permit: Permit): PermitHeld | undefined =>
  permitState(run, permit.id).held.find((one) => one.untilMinute === null);

/** Held at this minute, and covering these, or all that the production needs. */
export function permitCovers(run: Run, permit: Permit, minute: Minute, covers: readonly string[] = []): boolean {
  const option = optionOf(permit, heldAt(run, permit, minute)?.optionId ?? null);
  const { mustCover, mustYears } = permit;
  return !!option && coversAll(option, { mustCover: covers.length > 0 ? covers : mustCover, mustYears });
}

/** Held now, and covering all that the production needs it to cover. */
export function permitFits(run: Run, permit: Permit): boolean {
  const option = optionOf(permit, heldNow(run, permit)?.optionId ?? null);
  return !!option && coversAll(option, permit);
}

/** What was held is held no more from now on. */
export function endHold(run: Run, permit: Permit): void {
  const held = heldNow(run, permit);
  if (held) held.untilMinute = run.state.minute;
}

/** First planned (or real) start of the work that needs it, or null. */
export function permitNeededMinute(run: Run, permit: Permit): Minute | null {
  let first: Minute | null = null;
  for (const id of permit.activityIds) {
    const at = run.state.work[id]?.startedMinute ?? run.state.draft[id]?.startMinute ?? null;
    if (at !== null && (first === null || at < first)) first = at;
  }
  return first;
}

/** Whole days of notice from now until the work: neither the day of asking nor the day of the work counts. */
export function noticeDays(run: Run, permit: Permit, neededMinute: Minute): number {
  const from = dayOf(run.state.minute);
  const to = dayOf(neededMinute);
  if (permit.leadIn === 'calendar') return Math.max(0, to - from - 1);
  let days = 0;
  for (let day = from + 1; day < to; day += 1) if (isWorkingDay(run.model, day)) days += 1;
  return days;
}

/** Last day on which asking still gives the notice they want, for work at this minute. */
export function applyByDay(run: Run, permit: Permit, neededMinute: Minute): number {
  let day = dayOf(neededMinute) - 1;
  for (let left = permit.leadDays; left > 0; day -= 1)
    if (permit.leadIn === 'calendar' || isWorkingDay(run.model, day)) left -= 1;
  while (permit.leadIn === 'office' && !isWorkingDay(run.model, day)) day -= 1;
  return day;
}

/** Sends the application, or first asks for the money if its fee is above the trainee's limit. */
export function applyFor(run: Run, permit: Permit, optionId: string, commandIndex: number): void {
  const state = permitState(run, permit.id);
  const option = optionOf(permit, optionId);
  if (!option) return;
  const needed = permitNeededMinute(run, permit);
  state.optionId = optionId;
  state.askedMinute = run.state.minute;
  state.commandIndex = commandIndex;
  state.inTime = needed === null || noticeDays(run, permit, needed) >= permit.leadDays;
  state.tries += 1;
  const because: Cause = { by: 'command', index: commandIndex };
  note(run, { kind: 'permit-asked', permitId: permit.id, optionId, inTime: state.inTime }, because);
  if (option.feePence > run.model.you.limitPence) {
    state.status = 'approval';
    askApproval(run, {
      kind: 'spend',
      subjectId: permit.id,
      pence: option.feePence,
      line: option.line,
      toLine: '',
      reason: permit.title,
      commandIndex,
    });
    return;
  }
  if (option.instead) {
    // Nobody has to be asked for what is cleared already.
    state.status = 'applied';
    permitAnswered(run, permit, because);
  } else send(run, permit, because);
}

function send(run: Run, permit: Permit, because: Cause): void {
  const state = permitState(run, permit.id);
  state.status = 'applied';
  const { low, high } = permit.replyMinutes;
  const wait = between(run.state.seed, `permit-reply:${permit.id}/${state.tries}`, low, high);
  schedule(run, officeLater(run, wait), { type: 'permit', permitId: permit.id }, because);
}

/** The money for a fee was answered: the application goes, or goes no further. */
export function permitApproved(run: Run, permit: Permit, yes: boolean, because: Cause): void {
  const state = permitState(run, permit.id);
  if (state.status !== 'approval') return;
  if (yes) send(run, permit, because);
  else state.status = 'none';
}

/** They answer. The same application on the same try is always answered alike. */
export function permitAnswered(run: Run, permit: Permit, because: Cause): void {
  const state = permitState(run, permit.id);
  if (state.status !== 'applied') return;
  state.answeredMinute = run.state.minute;
  const chosen = optionOf(permit, state.optionId);
  if (chosen?.instead) {
    state.status = 'granted';
    state.words = 'Something that is cleared already takes its place.';
  } else if (!holds(run, permit.needs)) {
    state.status = 'sent-back';
    state.words = permit.needsWords;
  } else {
    const odds = state.inTime ? permit.refusedPerMille : permit.lateRefusedPerMille;
    const refused = chance(run.state.seed, `permit:${permit.id}/${state.inTime ? 'in-time' : 'late'}`, odds);
    state.status = refused ? 'refused' : 'granted';
    state.words = refused
      ? state.inTime
        ? 'Refused.'
        : `Refused: it came with less notice than they ask for (${permit.leadDays} ${permit.leadIn === 'office' ? 'working' : 'calendar'} days).`
      : 'Granted.';
  }
  const granted = state.status === 'granted';
  if (granted && state.optionId !== null) {
    endHold(run, permit);
    state.held.push({
      optionId: state.optionId,
      fromMinute: run.state.minute,
      untilMinute: null,
      askedMinute: state.askedMinute ?? run.state.minute,
      inTime: state.inTime,
    });
  }
  const fact = note(run, { kind: 'permit-answered', permitId: permit.id, granted, words: state.words }, because);
  if (granted && chosen && chosen.feePence > 0)
    spend(run, chosen.line, chosen.feePence, permit.title, { by: 'fact', index: fact });
  askStop(run, 'answer', `${permit.title}: ${state.words}`, permit.id);
}

/** The first permit this work must have and has not, if it stops the work. */
export function missingPermit(run: Run, activity: Activity): Permit | null {
  for (const permit of run.tables.permitsFor.get(activity.id) ?? [])
    if (permit.without === 'stops' && !heldNow(run, permit)) return permit;
  return null;
}

/** Work that begins without what it only ought to have is a breach, and is written down. */
export function noteWorkWithout(run: Run, activity: Activity, because: Cause): void {
  for (const permit of run.tables.permitsFor.get(activity.id) ?? [])
    if (!heldNow(run, permit))
      note(run, { kind: 'worked-without', permitId: permit.id, activityId: activity.id }, because);
}
