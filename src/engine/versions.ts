/**
 * Versions of a job in post: made, sent to somebody by some way, received; the rounds that makes, and what one beyond those agreed
 * costs; and the notes that come back, logged and acted on.
 * Must not judge: what was right to send to whom is the business of the measures.
 */
import { civilFromDays, dayOf, daysFromCivil, parseIsoDate } from './calendar.ts';
import { between, chance } from './luck.ts';
import { spend } from './money.ts';
import type { SendVersion, Version } from './post-record.ts';
import { askStop, changeTrust, named, nameOf, note, type Run, schedule } from './run.ts';
import type { Cause } from './state.ts';

/** The newest version of a job, or null. */
export const newestOf = (run: Run, jobId: string): Version | null =>
  run.state.versions.filter((one) => one.jobId === jobId).at(-1) ?? null;

/** By the house's pattern: project, date, number (domain 8). */
export function houseName(run: Run, version: Pick<Version, 'jobId' | 'number' | 'madeMinute'>): string {
  const { prefix } = named(run.tables.jobs, version.jobId);
  const { year, month, dayOfMonth } = civilFromDays(
    daysFromCivil(parseIsoDate(run.model.startDate)) + dayOf(version.madeMinute),
  );
  const two = (n: number) => String(n).padStart(2, '0');
  return `${prefix}_${year}${two(month)}${two(dayOfMonth)}_v${two(version.number)}`;
}

export function makeVersion(run: Run, jobId: string, because: Cause): void {
  const number = (newestOf(run, jobId)?.number ?? 0) + 1;
  run.state.versions.push({ jobId, number, madeMinute: run.state.minute, sends: [] });
  note(run, { kind: 'version-made', jobId, number }, because);
}

// ---------------------------------------------------------------- rounds

/** Rounds of notes the client pays for: those of the contract, and those agreed since. */
export const roundsAgreed = (run: Run, jobId: string): number =>
  named(run.tables.jobs, jobId).rounds + (run.state.moreRounds[jobId] ?? 0);

/** How often the approver has been sent a version to see. */
export const roundsUsed = (run: Run, jobId: string): number => {
  const { approverId } = named(run.tables.jobs, jobId);
  return run.state.versions.filter((one) => one.jobId === jobId && one.sends.some((send) => send.toId === approverId))
    .length;
};

export function agreeRounds(run: Run, jobId: string, rounds: number, because: Cause): void {
  run.state.moreRounds[jobId] = (run.state.moreRounds[jobId] ?? 0) + rounds;
  note(run, { kind: 'rounds-agreed', jobId, rounds }, because);
}

/** A round nobody agreed to pay for is paid for by the production. */
function chargeRound(run: Run, jobId: string, because: Cause): void {
  const { title, roundPence, line } = named(run.tables.jobs, jobId);
  const used = roundsUsed(run, jobId);
  const agreed = roundsAgreed(run, jobId);
  if (used <= agreed || roundPence <= 0) return;
  spend(run, line, roundPence, `Round ${used} of notes on ${title}, where ${agreed} were agreed`, because);
}

/** Off it goes: by secure transfer with a receipt, by an open link, or as a file in an email. */
export function sendVersion(run: Run, send: SendVersion, because: Extract<Cause, { by: 'command' }>): void {
  const { jobId, number, toId, how, tidy } = send;
  const job = named(run.tables.jobs, jobId);
  const version = run.state.versions.find((one) => one.jobId === jobId && one.number === number);
  if (!version) return;
  const newRound = toId === job.approverId && version.sends.every((one) => one.toId !== toId);
  version.sends.push({
    toId,
    how,
    tidy,
    minute: run.state.minute,
    receiptMinute: null,
    leakedMinute: null,
    newest: newestOf(run, jobId) === version,
    commandIndex: because.index,
  });
  const fact = note(run, { kind: 'version-sent', jobId, number, toId, how }, because);
  if (newRound) chargeRound(run, jobId, { by: 'fact', index: fact });
  const { low, high } = named(run.tables.people, toId).readMinutes;
  const wait = between(run.state.seed, `receipt:${jobId}/${number}/${toId}`, low, high);
  const at = run.state.minute + wait;
  if (how === 'secure') {
    schedule(run, at, { type: 'version-received', jobId, number, toId }, because);
    return;
  }
  const odds = how === 'link' ? job.leakPerMille : Math.floor(job.leakPerMille / 2);
  if (chance(run.state.seed, `leak:${jobId}/${how}`, odds))
    schedule(run, at + 4 * 60, { type: 'version-leaks', jobId, number, toId }, because);
}

const sendTo = (run: Run, jobId: string, number: number, toId: string) =>
  run.state.versions
    .find((one) => one.jobId === jobId && one.number === number)
    ?.sends.findLast((one) => one.toId === toId);

export function versionReceived(run: Run, jobId: string, number: number, toId: string, because: Cause): void {
  const send = sendTo(run, jobId, number, toId);
  if (!send || send.receiptMinute !== null) return;
  send.receiptMinute = run.state.minute;
  note(run, { kind: 'version-received', jobId, number, toId }, because);
}

/** What went by an open way turns up where it should not. */
export function versionLeaks(run: Run, jobId: string, number: number, toId: string, because: Cause): void {
  const send = sendTo(run, jobId, number, toId);
  if (!send || send.leakedMinute !== null) return;
  send.leakedMinute = run.state.minute;
  const job = named(run.tables.jobs, jobId);
  note(run, { kind: 'version-leaked', jobId, number }, because);
  changeTrust(run, job.approverId, -10);
  askStop(run, 'phone', `${nameOf(run, job.approverId)}: ${job.title} has been seen where it should not be`, jobId);
}

// ---------------------------------------------------------------- notes

export function notesArrive(run: Run, noteIds: readonly string[], because: Cause): void {
  const come = noteIds.filter((id) => run.state.notes[id]?.arrivedMinute === null);
  for (const id of come) {
    const state = run.state.notes[id];
    if (state) state.arrivedMinute = run.state.minute;
  }
  if (come.length > 0) note(run, { kind: 'notes-arrived', noteIds: come }, because);
}

/** Into one list, with an owner for each. */
export function logNotes(run: Run, noteIds: readonly string[], because: Cause): void {
  const logged = noteIds.filter((id) => {
    const state = run.state.notes[id];
    return state !== undefined && state.arrivedMinute !== null && state.loggedMinute === null;
  });
  for (const id of logged) {
    const state = run.state.notes[id];
    if (state) state.loggedMinute = run.state.minute;
  }
  if (logged.length > 0) note(run, { kind: 'notes-logged', noteIds: logged }, because);
}

/** Withdrawn, or overruled by whoever approves. */
export function dropNotes(run: Run, noteIds: readonly string[], because: Cause): void {
  const dropped = noteIds.filter((id) => run.state.notes[id]?.droppedMinute === null);
  for (const id of dropped) {
    const state = run.state.notes[id];
    if (state) state.droppedMinute = run.state.minute;
  }
  if (dropped.length > 0) note(run, { kind: 'notes-dropped', noteIds: dropped }, because);
}

/** Everything on the list that does not contradict something else on it has been done. */
export function actionNotes(run: Run, jobId: string): void {
  const open = run.model.notes.filter(({ id, jobId: of }) => {
    const state = run.state.notes[id];
    return of === jobId && state?.loggedMinute != null && state.droppedMinute === null && state.actionedMinute === null;
  });
  const stands = (id: string) =>
    run.state.notes[id]?.arrivedMinute !== null && run.state.notes[id]?.droppedMinute === null;
  for (const { id, conflictIds } of open) {
    if (conflictIds.some(stands)) continue;
    const state = run.state.notes[id];
    if (state) state.actionedMinute = run.state.minute;
  }
}
