/**
 * The verbs: each command is checked, then applied. Looking, dragging and drafting are free and happen at once; what reaches
 * other people becomes a desk job and happens when the job is done, checked again by then. A refused command changes nothing,
 * luck included. Only the impossible is refused: everything else is the trainee's to get wrong.
 */
import { confirm, enquire, noticeMinutes, pencil, release } from './bookings.ts';
import type { Command, CommandType, Refusal } from './command.ts';
import { letterFor } from './letter.ts';
import type { Day } from './model.ts';
import { askApproval, handleInvoice, reportReasons, totals } from './money.ts';
import { inPlay, named, nameOf, note, type Run, today } from './run.ts';
import { answerRisk, recordIncident, sendReleases, submitAssessment } from './safety.ts';
import type { Cause, DeskJob } from './state.ts';
import { sendReply } from './threads.ts';
import { chase, issueSheet, lastSheet, phone } from './told.ts';
import { afterDone, begin, finish } from './work.ts';

type Of<T extends CommandType> = Extract<Command, { type: T }>;

interface Verb<T extends CommandType> {
  /** Null if it can be taken now. Changes nothing. */
  refuse(run: Run, command: Of<T>): Refusal | null;
  /** Desk minutes; nought happens at once. */
  minutes(run: Run, command: Of<T>): number;
  apply(run: Run, command: Of<T>, because: Extract<Cause, { by: 'command' }>): void;
}

const no = (code: Refusal['code'], words: string): Refusal => ({ code, words });
const unknown = (what: string) => no('unknown', `There is no ${what} of that name in this production.`);
const queued = (run: Run, test: (command: Command) => boolean): boolean =>
  run.state.jobs.some((job) => test(job.command));

function refuseDays(run: Run, days: readonly Day[]): Refusal | null {
  if (days.length === 0) return no('out-of-range', 'Say which days: put it on the plan first, or name the dates.');
  if (days.some((day) => !Number.isInteger(day) || day < today(run)))
    return no('out-of-range', 'One of those days has already gone.');
  return null;
}

const bookable = (run: Run, subjectId: string): boolean =>
  run.tables.people.has(subjectId) || run.tables.kit.has(subjectId) || run.tables.places.has(subjectId);

function refuseSubject(run: Run, subjectId: string): Refusal | null {
  if (!inPlay(run, 'bookings')) return no('out-of-play', 'Bookings are already made in this scenario.');
  return bookable(run, subjectId) ? null : unknown('person, kit or place');
}

const verbs: { [T in CommandType]: Verb<T> } = {
  'plan-activity': {
    refuse(run, { activityId, startMinute, minutes, placeId }) {
      const activity = run.tables.activities.get(activityId);
      const work = run.state.work[activityId];
      if (!activity || !work) return unknown('activity');
      if (activity.kind === 'wait' || activity.kind === 'milestone')
        return no('impossible', `${activity.title} happens by itself; it has no place on the plan.`);
      if (work.status === 'running') return no('not-now', `${activity.title} is already under way.`);
      if (work.status !== 'waiting') return no('already', `${activity.title} is over.`);
      if (startMinute != null && !Number.isInteger(startMinute))
        return no('out-of-range', 'A start is a whole minute.');
      if (startMinute != null && startMinute < run.state.minute) return no('out-of-range', 'That time has gone.');
      if (startMinute != null && startMinute >= run.model.endMinute)
        return no('out-of-range', 'That is after the production ends.');
      if (
        minutes !== undefined &&
        (!Number.isInteger(minutes) || minutes < run.model.tickMinutes || minutes > 60 * 24 * 60)
      ) {
        return no('out-of-range', `A length is at least ${run.model.tickMinutes} minutes.`);
      }
      if (placeId != null && !activity.placeIds.includes(placeId))
        return no('impossible', `${activity.title} cannot be done there.`);
      return null;
    },
    minutes: () => 0,
    apply(run, { activityId, startMinute, minutes, placeId }, because) {
      const entry = run.state.draft[activityId];
      if (!entry) return;
      if (startMinute !== undefined) entry.startMinute = startMinute;
      if (minutes !== undefined) entry.minutes = minutes;
      if (placeId !== undefined) entry.placeId = placeId;
      note(run, { kind: 'plan-changed', activityId }, because);
    },
  },
  'assign-need': {
    refuse(run, { activityId, needId, subjectId }) {
      const activity = run.tables.activities.get(activityId);
      const need = activity?.needs.find((one) => one.id === needId);
      if (!activity || !need) return unknown('need');
      const status = run.state.work[activityId]?.status;
      if (status === 'done' || status === 'skipped') return no('already', `${activity.title} is over.`);
      if (subjectId === null) return null;
      const serves =
        need.kind === 'person' ? run.tables.people.get(subjectId)?.roles : run.tables.kit.get(subjectId)?.provides;
      if (!serves) return unknown(need.kind === 'person' ? 'person' : 'kit');
      return serves.includes(need.asks)
        ? null
        : no('impossible', `${nameOf(run, subjectId)} cannot serve as ${need.label.toLowerCase()}.`);
    },
    minutes: () => 0,
    apply(run, { activityId, needId, subjectId }, because) {
      const entry = run.state.draft[activityId];
      if (!entry) return;
      if (subjectId === null) delete entry.uses[needId];
      else entry.uses[needId] = subjectId;
      note(run, { kind: 'plan-changed', activityId }, because);
    },
  },
  enquire: {
    refuse(run, { subjectIds, days }) {
      if (subjectIds.length === 0) return no('nothing-to-do', 'Choose at least one to ask.');
      for (const id of subjectIds) {
        const refused = refuseSubject(run, id);
        if (refused) return refused;
        if (run.state.bookings[id]?.status === 'enquired')
          return no('already', `${nameOf(run, id)} has been asked and has not answered yet.`);
      }
      return refuseDays(run, days);
    },
    minutes: (run) => run.model.desk.enquire,
    apply: (run, { subjectIds, days }, because) => enquire(run, subjectIds, days, because),
  },
  pencil: {
    refuse(run, { subjectId, days }) {
      const status = run.state.bookings[subjectId]?.status;
      if (status === 'pencilled' || status === 'challenged')
        return no('already', `${nameOf(run, subjectId)} is already on a pencil.`);
      if (status === 'confirmed' || status === 'confirming' || status === 'approval')
        return no('already', `${nameOf(run, subjectId)} is already past a pencil.`);
      return refuseSubject(run, subjectId) ?? refuseDays(run, days);
    },
    minutes: (run) => run.model.desk.pencil,
    apply: (run, { subjectId, days }, because) => pencil(run, subjectId, days, because),
  },
  confirm: {
    refuse(run, { subjectId, days }) {
      const refused = refuseSubject(run, subjectId) ?? refuseDays(run, days);
      if (refused) return refused;
      const booking = run.state.bookings[subjectId];
      if (booking?.status === 'confirming')
        return no('already', `${nameOf(run, subjectId)} has been asked to confirm.`);
      if (booking?.status === 'approval') return no('already', 'That is waiting for approval.');
      if (booking?.status === 'confirmed' && days.every((day) => booking.days.includes(day))) {
        return no('already', `${nameOf(run, subjectId)} is confirmed for that.`);
      }
      if (queued(run, (job) => job.type === 'confirm' && job.subjectId === subjectId))
        return no('already', 'That is already on your desk.');
      const item = run.tables.kit.get(subjectId);
      if (
        item &&
        noticeMinutes(
          run,
          [...days].sort((a, b) => a - b),
        ) < item.leadMinutes
      ) {
        return no('impossible', `${item.supplier} needs more notice for ${item.name}.`);
      }
      return null;
    },
    minutes: (run) => run.model.desk.confirm,
    apply: (run, { subjectId, days, reason }, because) => confirm(run, subjectId, days, reason, because.index),
  },
  release: {
    refuse(run, { subjectId }) {
      const booking = run.state.bookings[subjectId];
      if (
        !booking ||
        ['released', 'cancelled', 'lost', 'refused', 'unavailable', 'dropped-out'].includes(booking.status)
      ) {
        return no('nothing-to-do', `${nameOf(run, subjectId)} is not held for anything.`);
      }
      return null;
    },
    minutes: (run) => run.model.desk.release,
    apply: (run, { subjectId }, because) => release(run, subjectId, because),
  },
  'do-activity': {
    refuse(run, { activityId }) {
      const activity = run.tables.activities.get(activityId);
      if (!activity) return unknown('activity');
      if (activity.kind !== 'desk') return no('impossible', `${activity.title} is not desk work.`);
      if (run.state.work[activityId]?.status !== 'waiting') return no('already', `${activity.title} is done.`);
      if (queued(run, (job) => job.type === 'do-activity' && job.activityId === activityId))
        return no('already', 'That is already on your desk.');
      if (!afterDone(run, activity)) {
        const first = activity.after.find(
          ({ activityId: id }) => run.state.work[id]?.status !== 'done' && run.state.work[id]?.status !== 'skipped',
        );
        return no('not-now', `${first ? nameOf(run, first.activityId) : 'Something'} has to be done first.`);
      }
      return null;
    },
    minutes: (run, { activityId }) => named(run.tables.activities, activityId).likely,
    apply(run, { activityId }) {
      const activity = named(run.tables.activities, activityId);
      const work = run.state.work[activityId];
      if (work?.status !== 'waiting') return;
      begin(run, activity, work);
      finish(run, activity, work);
    },
  },
  'send-call-sheet': {
    refuse(run, { day, toIds }) {
      if (day < today(run)) return no('out-of-range', 'That day has gone.');
      if (toIds.length === 0) return no('nothing-to-do', 'Choose who it goes to.');
      if (toIds.some((id) => !run.tables.people.has(id))) return unknown('person');
      if (
        !run.model.activities.some(
          (one) => one.placeIds.length > 0 && Math.floor((run.state.draft[one.id]?.startMinute ?? -1) / 1440) === day,
        )
      ) {
        return no('nothing-to-do', 'Nothing is planned for that day yet.');
      }
      return queued(run, (job) => job.type === 'send-call-sheet' && job.day === day)
        ? no('already', 'That sheet is already on your desk.')
        : null;
    },
    minutes: (run, { day }) => (lastSheet(run, day) ? run.model.desk.callSheetRevision : run.model.desk.callSheet),
    apply: (run, command, because) => issueSheet(run, command, because.index),
  },
  'phone-person': {
    refuse(run, { personId, activityIds }) {
      const person = run.tables.people.get(personId);
      if (!person) return unknown('person');
      if (person.throughId !== null && person.kind !== 'crew' && !run.state.bookings[personId]) {
        return no('impossible', `Go through ${nameOf(run, person.throughId)} first.`);
      }
      return activityIds.some((id) => !run.tables.activities.has(id)) ? unknown('activity') : null;
    },
    minutes: (run) => run.model.desk.phone,
    apply: (run, { personId, activityIds }, because) => phone(run, personId, activityIds, because),
  },
  'chase-person': {
    refuse(run, { sheet, personId }) {
      const found = run.state.sheets[sheet];
      if (!found) return unknown('call sheet');
      if (!found.toIds.includes(personId)) return no('impossible', `${nameOf(run, personId)} was not sent that sheet.`);
      return null;
    },
    minutes: (run) => run.model.desk.chase,
    apply: (run, { sheet, personId }, because) => chase(run, sheet, personId, because),
  },
  reply: {
    refuse(run, command) {
      const thread = run.tables.threads.get(command.threadId);
      const state = run.state.threads[command.threadId];
      if (!thread || !state) return unknown('message');
      if (state.status !== 'open') return no('already', 'That matter is closed.');
      if (queued(run, (job) => job.type === 'reply' && job.threadId === command.threadId))
        return no('already', 'Your reply is already on your desk.');
      if (!thread.stances.some((one) => one.stance === command.stance))
        return no('impossible', 'That is not an answer to this.');
      if (command.stance === 'hold' && state.held) return no('already', 'You have already asked them to wait once.');
      if (command.factIds.some((id) => !thread.facts.some((fact) => fact.id === id))) return unknown('fact');
      if (command.promiseId !== null && !thread.promises.some((one) => one.id === command.promiseId))
        return unknown('date');
      if (command.copyIds.some((id) => !thread.copyIds.includes(id))) return unknown('person to copy');
      return null;
    },
    minutes: (run, { threadId }) =>
      run.tables.threads.get(threadId)?.rings ? Math.min(5, run.model.desk.reply) : run.model.desk.reply,
    apply(run, command, because) {
      if (run.state.threads[command.threadId]?.status !== 'open') return;
      sendReply(run, command, letterFor(run, command), because.index);
    },
  },
  'read-message': {
    refuse: (run, { threadId }) => (run.state.threads[threadId]?.openedMinute == null ? unknown('message') : null),
    minutes: () => 0,
    apply(run, { threadId }, because) {
      const state = run.state.threads[threadId];
      if (!state || state.readMinute !== null) return;
      state.readMinute = run.state.minute;
      note(run, { kind: 'message-read', threadId }, because);
    },
  },
  'submit-assessment': {
    refuse(run, { entries }) {
      if (!inPlay(run, 'risk')) return no('out-of-play', 'There is no risk assessment to write in this scenario.');
      if (entries.length === 0) return no('nothing-to-do', 'List at least one hazard.');
      if (run.state.assessment.status === 'waiting' || queued(run, (job) => job.type === 'submit-assessment')) {
        return no('already', 'An assessment is already waiting to be signed.');
      }
      for (const entry of entries) {
        if (!run.tables.hazards.has(entry.hazardId)) return unknown('hazard');
        if (!run.tables.activities.has(entry.activityId)) return unknown('activity');
        if (entry.controlIds.some((id) => !run.tables.controls.has(id))) return unknown('control');
        const inRange = (n: number) => Number.isInteger(n) && n >= 1 && n <= 5;
        if (!inRange(entry.likelihood) || !inRange(entry.severity))
          return no('out-of-range', 'Likelihood and severity run from 1 to 5.');
      }
      return null;
    },
    minutes: (run, { entries }) => run.model.desk.assessment + 3 * entries.length,
    apply: (run, { entries }, because) => submitAssessment(run, entries, because.index),
  },
  'answer-risk': {
    refuse(run, { riskId, responseId }) {
      const risk = run.tables.risks.get(riskId);
      if (!risk?.responses.some((one) => one.id === responseId)) return unknown('response');
      const status = run.state.risks[riskId]?.status;
      if (status !== 'happening')
        return no('not-now', status === 'left' ? 'It has taken its own course by now.' : 'That is not happening.');
      return queued(run, (job) => job.type === 'answer-risk' && job.riskId === riskId)
        ? no('already', 'You are already on it.')
        : null;
    },
    minutes(run, { riskId, responseId }) {
      const response = named(run.tables.risks, riskId).responses.find((one) => one.id === responseId);
      const over = (response?.costPence ?? 0) > run.model.you.limitPence;
      // Above your limit somebody has to be rung first.
      return (response?.deskMinutes ?? 0) + (over ? run.model.desk.phone : 0);
    },
    apply: (run, command, because) => answerRisk(run, command, because.index),
  },
  'record-incident': {
    refuse(run, { incidentId }) {
      const incident = run.state.incidents[incidentId];
      if (!incident) return unknown('incident');
      return incident.recordedMinute !== null ? no('already', 'It is in the book.') : null;
    },
    minutes: (run) => run.model.desk.incident,
    apply: (run, { incidentId }, because) => recordIncident(run, incidentId, because),
  },
  'send-cost-report': {
    refuse(run, { toIds }) {
      if (!inPlay(run, 'money')) return no('out-of-play', 'There is no budget in this scenario.');
      if (toIds.length === 0) return no('nothing-to-do', 'Choose who it goes to.');
      return toIds.some((id) => !run.tables.people.has(id)) ? unknown('person') : null;
    },
    minutes: (run) => run.model.desk.costReport,
    apply(run, { toIds, reasons }, because) {
      const sums = totals(run);
      const true_ = reportReasons(run);
      run.state.reports.push({
        minute: run.state.minute,
        toIds: [...toIds],
        actualPence: sums.actualPence,
        committedPence: sums.committedPence,
        toCompletePence: sums.toCompletePence,
        forecastPence: sums.forecastPence,
        budgetPence: sums.budgetPence,
        reasons: reasons.filter((reason) => true_.includes(reason)),
        commandIndex: because.index,
      });
      note(run, { kind: 'report-sent', forecastPence: sums.forecastPence }, because);
    },
  },
  'move-money': {
    refuse(run, { fromLine, toLine, pence }) {
      if (!inPlay(run, 'money')) return no('out-of-play', 'There is no budget in this scenario.');
      if (!run.tables.lines.has(fromLine) || !run.tables.lines.has(toLine)) return unknown('cost line');
      if (fromLine === toLine) return no('nothing-to-do', 'That is the same line.');
      return Number.isInteger(pence) && pence > 0 ? null : no('out-of-range', 'Say how much, in pounds above nought.');
    },
    minutes: (run) => run.model.desk.moveMoney,
    apply(run, { fromLine, toLine, pence, reason }, because) {
      const kind = run.tables.lines.get(fromLine)?.contingency ? 'contingency' : 'move-money';
      askApproval(run, { kind, subjectId: toLine, pence, line: fromLine, toLine, reason, commandIndex: because.index });
    },
  },
  'handle-invoice': {
    refuse(run, { invoiceId }) {
      const invoice = run.state.invoices[invoiceId];
      if (!invoice) return unknown('invoice');
      if (queued(run, (job) => job.type === 'handle-invoice' && job.invoiceId === invoiceId))
        return no('already', 'That is already on your desk.');
      return invoice.status !== 'open' ? no('already', 'That invoice has been dealt with.') : null;
    },
    minutes: (run) => run.model.desk.invoice,
    apply: (run, { invoiceId, action }, because) => handleInvoice(run, invoiceId, action, because),
  },
  'send-releases': {
    refuse(run, { personIds }) {
      if (!inPlay(run, 'releases')) return no('out-of-play', 'There are no releases to send in this scenario.');
      if (personIds.length === 0) return no('nothing-to-do', 'Choose who is to sign.');
      if (personIds.some((id) => run.tables.people.get(id)?.kind !== 'contributor'))
        return no('impossible', 'Only people who appear sign a release.');
      const signed = personIds.find((id) => run.state.releases[id]?.signedMinute != null);
      return signed ? no('already', `${nameOf(run, signed)} has signed.`) : null;
    },
    minutes: (run) => run.model.desk.releases,
    apply: (run, { personIds }, because) => sendReleases(run, personIds, because),
  },
  'cancel-job': {
    refuse(run, { jobId }) {
      const job = run.state.jobs.find((one) => one.id === jobId);
      if (!job) return unknown('desk job');
      return job.begun ? no('not-now', 'You have already begun that.') : null;
    },
    minutes: () => 0,
    apply(run, { jobId }) {
      run.state.jobs = run.state.jobs.filter((job) => job.id !== jobId);
    },
  },
  'move-job': {
    refuse(run, { jobId, toIndex }) {
      const job = run.state.jobs.find((one) => one.id === jobId);
      if (!job) return unknown('desk job');
      const floor = run.state.jobs[0]?.begun ? 1 : 0;
      if (job.begun) return no('not-now', 'You have already begun that.');
      return Number.isInteger(toIndex) && toIndex >= floor && toIndex < run.state.jobs.length
        ? null
        : no('out-of-range', 'It can go no further.');
    },
    minutes: () => 0,
    apply(run, { jobId, toIndex }) {
      const job = run.state.jobs.find((one) => one.id === jobId);
      if (!job) return;
      const rest = run.state.jobs.filter((one) => one.id !== jobId);
      rest.splice(toIndex, 0, job);
      run.state.jobs = rest;
    },
  },
};

const verbOf = (command: Command) => verbs[command.type] as unknown as Verb<CommandType> | undefined;

/** Desk minutes a command would take, without giving it. */
export const deskMinutes = (run: Run, command: Command): number => verbOf(command)?.minutes(run, command) ?? 0;

/** Why a command can't be taken now, or null. Changes nothing. */
export function refusal(run: Run, command: Command): Refusal | null {
  const verb = verbOf(command);
  if (!verb) return no('unknown', 'That is not something a coordinator does here.');
  if (run.state.ended) return no('ended', 'This production is over.');
  return verb.refuse(run, command);
}

/** Takes one command, at once or as a desk job, or refuses it and changes nothing. */
export function apply(run: Run, command: Command): Refusal | null {
  const refused = refusal(run, command);
  if (refused) return refused;
  const index = run.state.commands;
  run.state.commands += 1;
  const minutes = deskMinutes(run, command);
  if (minutes === 0) {
    verbOf(command)?.apply(run, command, { by: 'command', index });
    return null;
  }
  const job: DeskJob = {
    id: run.state.nextJob,
    command,
    commandIndex: index,
    minutes,
    workedMinutes: 0,
    begun: false,
    givenMinute: run.state.minute,
  };
  run.state.nextJob += 1;
  run.state.jobs.push(job);
  return null;
}

/** A desk job is done: it takes effect, if the world still allows it. */
export function finishJob(run: Run, job: DeskJob): void {
  const because: Extract<Cause, { by: 'command' }> = { by: 'command', index: job.commandIndex };
  const verb = verbOf(job.command);
  const refused = verb?.refuse(run, job.command) ?? null;
  if (refused) {
    note(run, { kind: 'job-failed', job: job.command.type, words: refused.words }, because);
    return;
  }
  verb?.apply(run, job.command, because);
  note(run, { kind: 'job-done', job: job.command.type }, because);
}
