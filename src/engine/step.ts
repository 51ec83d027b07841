/**
 * One tick, as an ordered list of phases. The order is a rule of the game and stands here, in one place.
 * Commands given at a minute apply before the tick of that minute runs.
 */

import { approvalDue } from './approval-answers.ts';
import { controlThere } from './assessment.ts';
import { availabilityAnswered, confirmationAnswered } from './bookings.ts';
import { DAY_TURNS, inOffice, isWorkingDay } from './calendar.ts';
import { finishJob } from './commands.ts';
import { holds } from './conditions.ts';
import { memoSigned } from './deal-memos.ts';
import { doDelegated } from './delegation.ts';
import { kitBack } from './faults.ts';
import { closeDuties, watchHours } from './hours.ts';
import { claimSettled } from './incidents.ts';
import { accrueDay, fraudShows, invoiceAgain, invoiceArrives, invoiceOverdue, queryAnswered } from './invoices.ts';
import { bringLateKit, chargeLateReturns } from './kit.ts';
import { isOver, type Row, risksOf, rowsStarting, threadsOf } from './live.ts';
import { DAY_MINUTES, type Minute } from './model.ts';
import { movePeople } from './movement.ts';
import { watchForecast } from './overspend.ts';
import { clientPaid, closeBooks, paymentOverdue, receiptsFound, watchPayments } from './payments.ts';
import { challenged, challengeEnds, challengePencils, pencilExpires } from './pencils.ts';
import { permitAnswered } from './permits.ts';
import { releaseAnswered } from './releases.ts';
import { riskLeft, watchRisks } from './risks.ts';
import { askStop, inPlay, minuteOfDay, named, nameOf, note, type Run, sheetActivities, today } from './run.ts';
import { noticeRead } from './sheets.ts';
import type { BookingStatus, DeskJob, Due } from './state.ts';
import { openDueThreads, promiseDue, threadLeft } from './threads.ts';
import { calledBack, lastSheet, sheetAcknowledged, sheetChanges, sheetRead } from './told.ts';
import { watchTracker } from './tracker.ts';
import { turnoversShow } from './turnover.ts';
import { versionLeaks, versionReceived } from './versions.ts';
import { doWork, layDownWork } from './work.ts';

type Phase = (run: Run) => void;

/** A new day: what was booked for it becomes actual cost, yesterday's overtime is paid, pencils may be challenged. */
function beginDay(run: Run): void {
  if (minuteOfDay(run.state.minute) !== DAY_TURNS) return;
  closeDuties(run);
  accrueDay(run);
  if (isWorkingDay(run.model, today(run))) challengePencils(run);
  layDownWork(run);
  bringLateKit(run);
  const missed = rowsStarting(run, today(run) - 1).find(
    ({ activity, work }) => activity.hours === 'continuous' && activity.kind === 'work' && work.status === 'waiting',
  )?.activity;
  if (missed) askStop(run, 'alarm', `${missed.title} was not done on its day`, missed.id);
  if (sheetActivities(run, today(run)).length > 0) {
    note(run, { kind: 'day-began', day: today(run) }, { by: 'scenario', id: 'calendar' });
  }
}

/** What was asked for earlier and comes now. */
function arrivals(run: Run): void {
  const { due, minute } = run.state;
  while (due[0] && due[0].minute <= minute) arrive(run, due.shift() as Due);
}

function arrive(run: Run, { what, because }: Due): void {
  switch (what.type) {
    case 'availability':
      return availabilityAnswered(run, what.subjectId, because);
    case 'confirmation':
      return confirmationAnswered(run, what.subjectId, because);
    case 'challenge':
      return challenged(run, what.subjectId, because);
    case 'challenge-ends':
      return challengeEnds(run, what.subjectId, because);
    case 'pencil-expires':
      return pencilExpires(run, what.subjectId, because);
    case 'approval':
      return approvalDue(run, what.approvalId);
    case 'sheet-read':
      return sheetRead(run, what.sheet, what.personId, because);
    case 'sheet-acknowledged':
      sheetRead(run, what.sheet, what.personId, because);
      return sheetAcknowledged(run, what.sheet, what.personId, because);
    case 'notice-read':
      return noticeRead(run, what.notice, what.personId);
    case 'release-answered':
      return releaseAnswered(run, what.personId, because);
    case 'thread-left':
      return threadLeft(run, what.threadId, what.step, because);
    case 'promise':
      return promiseDue(run, what.promiseId);
    case 'risk-left':
      return riskLeft(run, what.riskId, because);
    case 'invoice':
      return invoiceArrives(run, what, because);
    case 'invoice-again':
      return invoiceAgain(run, what.invoiceId, because);
    case 'invoice-overdue':
      return invoiceOverdue(run, what.invoiceId, because);
    case 'query-answered':
      return queryAnswered(run, what.invoiceId, because);
    case 'call-back':
      return calledBack(run, what.personId, what.activityIds, because);
    case 'memo-signed':
      return memoSigned(run, what.personId, because);
    case 'claim-settled':
      return claimSettled(run, what.incidentId, because);
    case 'control-there':
      return controlThere(run, what.controlId, because);
    case 'permit':
      return permitAnswered(run, named(run.tables.permits, what.permitId), because);
    case 'client-pays':
      return clientPaid(run, what.paymentId, because);
    case 'payment-overdue':
      return paymentOverdue(run, what.paymentId, because);
    case 'receipts-found':
      return receiptsFound(run, because);
    case 'fraud-shows':
      return fraudShows(run, what.invoiceId, because);
    case 'kit-back':
      return kitBack(run, what.kitId, because);
    case 'version-received':
      return versionReceived(run, what.jobId, what.number, what.toId, because);
    case 'version-leaks':
      return versionLeaks(run, what.jobId, what.number, what.toId, because);
    default: {
      const never: never = what;
      throw new Error(`Unknown arrival ${JSON.stringify(never)}`);
    }
  }
}

/** First and last minute of a day's shoot by the plan, or null: the hours in which the trainee is reachable on set. */
export function shootHours(run: Run, day: number): { from: Minute; to: Minute } | null {
  let from: Minute | null = null;
  let to = 0;
  for (const { activity, entry, work } of rowsStarting(run, day)) {
    if (activity.stage !== 'shoot' || activity.hours !== 'continuous' || entry.startMinute === null) continue;
    from = from === null ? entry.startMinute : Math.min(from, entry.startMinute);
    to = Math.max(
      to,
      entry.startMinute + entry.minutes,
      work.status === 'running'
        ? run.state.minute + 60
        : !isOver(work)
          ? Math.min(run.state.minute + 60, (day + 1) * DAY_MINUTES - 120)
          : 0,
    );
  }
  return from === null ? null : { from: from - 60, to };
}

/** Whether desk work goes on: in desk hours, or on set on a shoot day; not while out on a recce. */
export function atDesk(run: Run): boolean {
  const { minute } = run.state;
  if (run.live.away.some(({ work }) => work.status === 'running')) return false;
  const shoot = shootHours(run, today(run));
  if (shoot && minute >= shoot.from && minute < shoot.to) return true;
  const at = minuteOfDay(minute);
  const { deskFrom, deskTo } = run.model.you;
  return at >= deskFrom && at < deskTo && isWorkingDay(run.model, today(run));
}

/** Trouble rings wherever you are: it is dealt with by phone, out on a recce too, before the desk opens and after it has closed. */
export const isByPhone = ({ command }: DeskJob): boolean => command.type === 'answer-risk';

/** What is done next: a call that has begun is not put down; away from the desk there is nothing else. */
const jobInHand = ({ state: { jobs } }: Run, here: boolean): DeskJob | undefined =>
  jobs.find((job) => isByPhone(job) && (job.begun || !here)) ?? (here ? jobs[0] : undefined);

/** Desk jobs, one at a time, in the order of the queue. */
function deskWork(run: Run): void {
  if (run.state.jobs.length === 0) return;
  const here = atDesk(run);
  let left = run.model.tickMinutes;
  while (left > 0) {
    const job = jobInHand(run, here);
    if (!job) break;
    job.begun = true;
    const spent = Math.min(left, job.minutes - job.workedMinutes);
    job.workedMinutes += spent;
    left -= spent;
    if (job.workedMinutes < job.minutes) break;
    run.state.jobs.splice(run.state.jobs.indexOf(job), 1);
    finishJob(run, job);
    const waits = here && run.state.jobs.length === 0 ? whatWaits(run) : null;
    if (waits) askStop(run, 'desk-free', `Your desk is clear: ${waits}`, '');
  }
}

const dueSheet = (run: Run, day: number): boolean =>
  sheetActivities(run, day).some((activity) => activity.stage === 'shoot') &&
  (!lastSheet(run, day) || sheetChanges(run, day).length > 0);

/** The diary: what a real desk would notice by itself. Reads nothing that the view does not show. */
function diary(run: Run): void {
  const at = minuteOfDay(run.state.minute);
  const day = today(run);
  const tick = run.model.tickMinutes;
  const strikes = (minuteInDay: number) => at <= minuteInDay && minuteInDay < at + tick;
  if (!strikes(0) && inOffice(run.tables.office, run.state.minute)) {
    if (strikes(run.model.you.deskFrom)) morning(run, day);
    const due = run.model.rules.callSheetDueMinuteOfDay;
    for (let next = day + 1; next <= day + 3; next += 1) {
      // The last working day before the shoot is when its sheet is due.
      if (next > day + 1 && isWorkingDay(run.model, next - 1)) break;
      if (strikes(due - 60) && dueSheet(run, next))
        askStop(run, 'alarm', 'The call sheet is due within the hour', `day-${next}`);
      if (strikes(run.model.rules.acknowledgeByMinuteOfDay - 120) && unacknowledged(run, next)) {
        askStop(run, 'alarm', 'Not everyone has acknowledged the call sheet', `day-${next}`);
      }
    }
  }
  const shoot = shootHours(run, day);
  if (shoot && run.state.minute <= shoot.from + 30 && shoot.from + 30 < run.state.minute + tick) {
    askStop(run, 'alarm', 'The shoot day is about to begin', `day-${day}`);
  }
  for (const { thread, state } of threadsOf(run)) {
    if (state.status !== 'open' || state.answerByMinute === null) continue;
    const warn = state.answerByMinute - 60;
    if (
      warn >= run.state.minute &&
      warn < run.state.minute + tick &&
      !run.state.jobs.some((job) => job.command.type === 'reply' && job.command.threadId === thread.id) &&
      !keepsPromise(run, thread.id)
    ) {
      askStop(run, 'alarm', `${nameOf(run, thread.fromId)} expects an answer within the hour`, thread.id);
    }
  }
}

/** What was promised in answer to it is done already. */
const keepsPromise = (run: Run, threadId: string): boolean =>
  run.state.promises.some((one) => one.threadId === threadId && one.status === 'open' && holds(run, one.keptWhen));

const unacknowledged = (run: Run, day: number): boolean => {
  const sheet = lastSheet(run, day);
  return !!sheet && sheet.toIds.some((id) => sheet.acknowledgedBy[id] === undefined);
};

/** The desk opens: a stop if anything waits there, or begins. */
function morning(run: Run, day: number): void {
  const begins = rowsStarting(run, day).some(
    ({ activity, work }) => work.status === 'waiting' && activity.kind !== 'wait',
  );
  const waits = unread(run) ?? (begins ? 'something on the plan begins today' : whatWaits(run));
  if (waits) askStop(run, 'morning', `Good morning: ${waits}`, '');
}

function unread(run: Run): string | null {
  const mail = threadsOf(run).filter(({ state }) => state.openedMinute !== null && state.readMinute === null).length;
  return mail === 0 ? null : mail === 1 ? 'one message to read' : `${mail} messages to read`;
}

/** What could be taken up at the desk now, the most pressing first; null when what there is waits for others or for its day. */
function whatWaits(run: Run): string | null {
  if (risksOf(run).some(({ state }) => state.status === 'happening' && !state.asked))
    return 'trouble waits for your answer';
  const mail = unread(run);
  if (mail) return mail;
  const queued = new Set(run.state.jobs.map(({ command }) => (command.type === 'reply' ? command.threadId : '')));
  // Who has been told when they will hear waits for that.
  if (threadsOf(run).some(({ thread, state }) => state.status === 'open' && !state.held && !queued.has(thread.id)))
    return 'a message to answer';
  if (run.state.invoices.some((invoice) => invoice.status === 'open')) return 'there are invoices to check';
  const open = run.live.rows.filter(({ work }) => work.status === 'waiting');
  if (inPlay(run, 'bookings') && open.some((row) => wantsBooking(run, row)))
    return 'something in the plan is not booked';
  const ready = open.filter(({ after }) => after.every(({ row }) => row.work.status === 'done'));
  if (ready.some(({ activity, entry }) => activity.kind === 'work' && entry.startMinute === null))
    return 'work that could begin has no time yet';
  return ready.some(({ activity }) => activity.kind === 'desk') ? 'there is desk work ready to do' : null;
}

/** It has a time, and needs somebody or something that nobody holds, asks or books. */
const wantsBooking = (run: Run, { entry, needs }: Row): boolean =>
  entry.startMinute !== null &&
  entry.startMinute > run.state.minute &&
  needs.some(({ need }) => {
    const subjectId = entry.uses[need.id];
    const owner = run.tables.kit.get(subjectId ?? '')?.ownerId;
    const status = run.state.bookings[owner ?? subjectId ?? '']?.status;
    return need.essential && (status === undefined || !IN_HAND.includes(status));
  });

/** Asked, held or booked: the next word is theirs, or nobody’s. */
const IN_HAND: readonly BookingStatus[] = [
  'enquired',
  'pencilled',
  'challenged',
  'confirming',
  'approval',
  'confirmed',
];

function watchEnd(run: Run): void {
  if (run.state.ended) return;
  const finished = run.live.rows.every(({ work }) => isOver(work));
  const over = run.state.minute + run.model.tickMinutes >= run.model.endMinute;
  if (!finished && !over) return;
  closeBooks(run);
  run.state.ended = { minute: run.state.minute, why: finished ? 'finished' : 'out-of-time' };
  note(run, { kind: 'run-ended', why: run.state.ended.why }, { by: 'scenario', id: 'calendar' });
  run.state.stop = { minute: run.state.minute, why: 'ended', text: 'The production is over', subjectId: '' };
}

/** The tick as a paragraph. */
export const PHASES: readonly { name: string; phase: Phase }[] = [
  { name: 'begin the day', phase: beginDay },
  { name: 'arrivals', phase: arrivals },
  { name: 'diary', phase: diary },
  { name: 'risks', phase: watchRisks },
  { name: 'messages', phase: openDueThreads },
  { name: 'desk', phase: deskWork },
  { name: 'delegated work', phase: doDelegated },
  { name: 'turnovers', phase: turnoversShow },
  { name: 'movement', phase: movePeople },
  { name: 'hours', phase: watchHours },
  { name: 'work', phase: doWork },
  { name: 'tracker', phase: watchTracker },
  { name: 'payments', phase: watchPayments },
  { name: 'forecast', phase: watchForecast },
  { name: 'late returns', phase: chargeLateReturns },
  { name: 'end', phase: watchEnd },
];

/** Moves one tick. After the run has ended it does nothing. */
export function step(run: Run): void {
  if (run.state.ended) return;
  run.state.stop = null;
  for (const { phase } of PHASES) phase(run);
  run.state.minute += run.model.tickMinutes;
}

/** Steps until something stops the clock, `untilMinute` is reached, or the run ends. */
export function runOn(run: Run, untilMinute: Minute): void {
  while (!run.state.ended && run.state.minute < untilMinute) {
    step(run);
    if (run.state.stop) return;
  }
}
