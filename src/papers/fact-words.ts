/**
 * Facts as sentences: for the log, the live region, the debrief and golden stories. Written from the view alone.
 */

import type { Fact } from '../engine/fact.ts';
import { clockTime, dayLabel, duration, moment, money } from '../engine/format.ts';
import type { View } from '../engine/view.ts';
import { ASSESSMENT, lostWords, PAPER, PAY, SENT_BY, statusWords } from './code-words.ts';

/** The part of a view that names need; golden stories and the command line pass one too. */
export type Names = Pick<
  View,
  | 'startDate'
  | 'people'
  | 'kit'
  | 'places'
  | 'activities'
  | 'threads'
  | 'risks'
  | 'promises'
  | 'incidents'
  | 'permits'
  | 'releases'
> & {
  money: Pick<View['money'], 'lines' | 'invoices'>;
  cash: Pick<View['cash'], 'payments'>;
  post: { jobs: { id: string; title: string }[]; assets: { id: string; title: string }[] } | null;
  approvals: Pick<View['approvals'][number], 'id' | 'subjectId' | 'toId' | 'kind'>[];
  assessment: Pick<View['assessment'], 'controls'>;
};

export function nameIn(view: Pick<Names, 'people' | 'kit' | 'places' | 'activities' | 'permits'>, id: string): string {
  return (
    view.people.find((one) => one.id === id)?.name ??
    view.kit.find((one) => one.id === id)?.name ??
    view.places.find((one) => one.id === id)?.name ??
    view.activities.find((one) => one.id === id)?.title ??
    view.permits.find((one) => one.id === id)?.title ??
    needLabel(view, id) ??
    id
  );
}

const needLabel = (view: Pick<Names, 'activities'>, id: string): string | undefined =>
  view.activities.flatMap((one) => one.needs).find((need) => need.id === id)?.label;

const list = (names: string[]): string =>
  names.length <= 1 ? (names[0] ?? 'nobody') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** With a full stop, unless it ends a sentence already. */
const stopped = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);

/** One sentence for a fact, or null for what needs no words. */
export function factWords(view: Names, fact: Fact): string | null {
  const name = (id: string) => nameIn(view, id);
  const names = (ids: readonly string[]) => list(ids.map(name));
  const thread = (id: string) => view.threads.find((one) => one.id === id);
  const from = (id: string) => name(thread(id)?.fromId ?? id);
  const subject = (id: string) => thread(id)?.subject ?? id;
  const promise = (id: number) => view.promises.find((one) => one.id === id);
  const risk = (id: string) => view.risks.find((one) => one.id === id);
  const payment = (id: string) => view.cash.payments.find((one) => one.id === id)?.title ?? 'A stage payment';
  const incident = (id: number) => view.incidents.find((one) => one.id === id)?.title ?? 'the incident';
  const job = (id: string) => view.post?.jobs.find((one) => one.id === id)?.title ?? id;
  const asset = (id: string) => view.post?.assets.find((one) => one.id === id)?.title ?? id;
  const lineTitle = (code: string) => view.money.lines.find((one) => one.code === code)?.title ?? code;
  switch (fact.kind) {
    case 'run-began':
      return 'You sit down at your desk.';
    case 'day-began':
    case 'plan-changed':
    case 'job-done':
    case 'message-read':
      return null;
    case 'enquiry-answered':
      return `${name(fact.subjectId)} is ${fact.free ? 'free' : 'not free'}.`;
    case 'pencil-held':
      return `${name(fact.subjectId)} is on a ${fact.rank === 1 ? 'first' : 'second'} pencil.`;
    case 'pencil-challenged':
      return `Another job asks for ${name(fact.subjectId)}: confirm or let go by ${moment(view.startDate, fact.byMinute)}.`;
    case 'pencil-lost':
      return `${name(fact.subjectId)} has gone: ${view.people.some(({ id }) => id === fact.subjectId) ? 'another job has got them' : 'the hold ran out'}.`;
    case 'booking-confirmed':
      return `${name(fact.subjectId)} is confirmed for ${list(fact.days.map((day) => dayLabel(view.startDate, day)))}${fact.pence ? `, ${money(fact.pence)}` : ''}.`;
    case 'booking-refused':
      return `${name(fact.subjectId)} ${fact.words}.`;
    case 'booking-released':
      return `${name(fact.subjectId)} is let go${fact.feePence ? `, for a fee of ${money(fact.feePence)}` : ''}.`;
    case 'days-released':
      return `${name(fact.subjectId)} is let go for ${list(fact.days.map((day) => dayLabel(view.startDate, day)))}, ${money(fact.savesPence)} less${fact.feePence ? `, for a fee of ${money(fact.feePence)}` : ''}.`;
    case 'memos-sent':
      return `Deal memos go to ${names(fact.personIds)}.`;
    case 'memo-signed':
      return `${name(fact.personId)} signs the deal memo.`;
    case 'booking-dropped':
      return `${name(fact.subjectId)}: ${fact.text}`;
    case 'approval-asked':
      return approvalWords(view, fact.approvalId, 'is asked to approve');
    case 'approval-answered':
      return `${approvalWords(view, fact.approvalId, fact.yes ? 'approves' : 'says no to')} “${fact.words}”`;
    case 'approval-chased':
      return `${approvalWords(view, fact.approvalId, 'is rung about')}${fact.reached ? '' : ' No answer; they will come back to it.'}${fact.needed ? '' : ' It was early to ask.'}`;
    case 'approval-passed-on':
      return `${name(fact.fromId)} would say yes, but it is beyond the contract. ${approvalWords(view, fact.approvalId, 'is asked to agree in writing to')}`;
    case 'sheet-sent':
      return `Call sheet for ${dayLabel(view.startDate, fact.day)}, revision ${fact.revision}, goes to ${names(fact.toIds)}.`;
    case 'movement-order-written':
      return `You write the movement order for ${dayLabel(view.startDate, fact.day)}: ${fact.legs} ${fact.legs === 1 ? 'move' : 'moves'}.`;
    case 'notice-sent':
      return `A change notice about ${names(fact.activityIds)} goes to ${names(fact.toIds)}.`;
    case 'heard-too-late':
      return `${name(fact.personId)} finds out only now that ${name(fact.activityId)} was moved.`;
    case 'paper-astray':
      return `${PAPER[fact.paper]} goes to ${names([...new Set([...fact.outsideIds, ...fact.secretIds])])}, ${fact.outsideIds.length > 0 ? 'who is no part of the unit' : 'who may not know of it yet'}.`;
    case 'sheet-read':
      return `${name(fact.personId)} reads the call sheet.`;
    case 'sheet-acknowledged':
      return `${name(fact.personId)} acknowledges the call sheet.`;
    case 'person-chased':
      return fact.needed
        ? `You chase ${name(fact.personId)} about the call sheet.`
        : `You chase ${name(fact.personId)}, who had already answered.`;
    case 'phone-answered':
      return fact.changed
        ? `You tell ${name(fact.personId)} the plan by phone; it is news.`
        : `You ring ${name(fact.personId)}, who knew already.`;
    case 'phone-rang-out':
      return `${name(fact.personId)} does not pick up and will ring back.`;
    case 'releases-sent':
      return `Release forms go to ${names(fact.personIds)}.`;
    case 'release-signed': {
      const signerId = view.releases.find((one) => one.personId === fact.personId)?.signerId ?? fact.personId;
      return `${name(signerId)} signs the release${signerId === fact.personId ? '' : ` of ${name(fact.personId)}`}.`;
    }
    case 'release-in-doubt': {
      const doubt = {
        questions: 'is not signed yet',
        refused: 'is not signed',
        withdrawn: 'is taken back',
      }[fact.status];
      return `The release of ${name(fact.personId)} ${doubt}: ${stopped(fact.words)}`;
    }
    case 'taken-out':
      return `${name(fact.personId)} is not in the film any more.`;
    case 'assessment-sent':
      return `The risk assessment, revision ${fact.revision}, goes to be signed.`;
    case 'assessment-signed':
      return 'The risk assessment is signed.';
    case 'worked-unassessed':
      return `${name(fact.activityId)} begins, and the risk assessment does not fit it: ${list(fact.changes.map((what) => ASSESSMENT[what]))}.`;
    case 'assessment-sent-back':
      return `The risk assessment comes back: ${fact.words}`;
    case 'control-bought':
      return `${fact.pence ? 'Ordered' : 'Put in place'}: ${view.assessment.controls.find((one) => one.id === fact.controlId)?.title ?? fact.controlId}${fact.pence ? `, ${money(fact.pence)}` : ''}.`;
    case 'report-sent':
      return `The cost report goes out: forecast ${money(fact.forecastPence)}.`;
    case 'invoice-arrived':
      return `An invoice arrives from ${name(view.money.invoices[fact.invoiceId]?.subjectId ?? '')}.`;
    case 'invoice-passed':
      return `You pass the invoice from ${name(view.money.invoices[fact.invoiceId]?.subjectId ?? '')}${fact.overPence ? `, ${money(fact.overPence)} over its order` : ''}.`;
    case 'invoice-queried':
      return `You query the invoice from ${name(view.money.invoices[fact.invoiceId]?.subjectId ?? '')}.`;
    case 'query-answered':
      return `${name(view.money.invoices[fact.invoiceId]?.subjectId ?? '')} answers the query: ${fact.overPence ? `${money(fact.overPence)} comes off` : 'the invoice is right'}.`;
    case 'invoice-chased':
      return `${name(view.money.invoices[fact.invoiceId]?.subjectId ?? '')} asks${fact.times > 1 ? ' again' : ''} when the invoice will be paid.`;
    case 'money-moved':
      return `${money(fact.pence)} moves from ${lineTitle(fact.fromLine)} to ${lineTitle(fact.toLine)}.`;
    case 'cost-added':
      return `${fact.text}: ${money(fact.pence)} on ${lineTitle(fact.line)}.`;
    case 'message-arrived':
      return `Message from ${from(fact.threadId)}: ${stopped(subject(fact.threadId))}`;
    case 'reply-sent':
      return `You answer ${from(fact.threadId)}: ${stopped(subject(fact.threadId))}`;
    case 'thread-left':
      return `${from(fact.threadId)}: ${fact.text}`;
    case 'promise-made':
      return `Promised to ${name(promise(fact.promiseId)?.toId ?? '')}: ${promise(fact.promiseId)?.label ?? ''}`;
    case 'promise-kept':
      return `Promise kept: ${promise(fact.promiseId)?.label ?? ''}`;
    case 'promise-broken':
      return `Promise broken: ${promise(fact.promiseId)?.label ?? ''}`;
    case 'risk-warned':
      return `An early sign: ${fact.text}`;
    case 'risk-happened':
      return `${risk(fact.riskId)?.title ?? fact.riskId}. ${risk(fact.riskId)?.text ?? ''}`.trim();
    case 'risk-answered': {
      const response = risk(fact.riskId)?.responses.find((one) => one.id === fact.responseId);
      return `${response?.label ?? 'You act'}${fact.worked ? '.' : ': it does not come off.'}`;
    }
    case 'risk-left':
      return `${risk(fact.riskId)?.title ?? fact.riskId}: nobody decided, and it took its own course.`;
    case 'incident-recorded':
      return `Recorded in the book: ${incident(fact.incidentId)}.`;
    case 'incident-told':
      return `Told of ${incident(fact.incidentId)}: ${names(fact.toIds)}.`;
    case 'incident-reported': {
      const report = view.incidents
        .find((one) => one.id === fact.incidentId)
        ?.reports.find((one) => one.ruleId === fact.ruleId);
      return `Reported to the ${report?.toWhom ?? 'authority'}: ${incident(fact.incidentId)}.`;
    }
    case 'insurer-notified':
      return `The insurer is told of ${incident(fact.incidentId)}${fact.inTime ? '' : ', later than they ask'}.`;
    case 'claim-settled':
      return `The insurer, on ${incident(fact.incidentId)}: ${fact.words}`;
    case 'permit-asked':
      return `You apply: ${name(fact.permitId)}${fact.inTime ? '' : ', with less notice than they ask for'}.`;
    case 'permit-answered':
      return `${name(fact.permitId)}: ${fact.words}`;
    case 'permit-revoked':
      return `${name(fact.permitId)} is taken back: ${fact.text}`;
    case 'worked-without':
      return `${name(fact.activityId)} goes on without what it must have: ${name(fact.permitId)}.`;
    case 'work-delegated':
      return `You hand ${name(fact.activityId)} to ${name(fact.toId)}.`;
    case 'delegated-done':
      return `${name(fact.toId)} has done: ${name(fact.activityId)}.`;
    case 'work-looked-at':
      return `You look over a shoulder: ${name(fact.activityId)}.`;
    case 'version-made':
      return `${job(fact.jobId)}: version ${fact.number} is there.`;
    case 'version-sent':
      return `${job(fact.jobId)}, version ${fact.number}, goes to ${name(fact.toId)} ${SENT_BY[fact.how]}.`;
    case 'version-received':
      return `${name(fact.toId)} has fetched ${job(fact.jobId)}, version ${fact.number}.`;
    case 'version-leaked':
      return `${job(fact.jobId)}, version ${fact.number}, has been seen where it should not be.`;
    case 'rounds-agreed':
      return `The client pays for ${fact.rounds === 1 ? 'a further round' : `${fact.rounds} further rounds`} of notes: ${job(fact.jobId)}.`;
    case 'notes-arrived':
      return `${fact.noteIds.length === 1 ? 'A note comes' : `${fact.noteIds.length} notes come`} in.`;
    case 'notes-logged':
      return `${fact.noteIds.length === 1 ? 'A note goes' : `${fact.noteIds.length} notes go`} on the list, with an owner for each.`;
    case 'notes-dropped':
      return `${fact.noteIds.length === 1 ? 'A note is' : `${fact.noteIds.length} notes are`} dropped.`;
    case 'tracker-updated':
      return `The tracker says ${statusWords(fact.status)}: ${asset(fact.assetId)}.`;
    case 'turnover-short':
      return `${name(fact.activityId)} was short of ${list(fact.missing)}.`;
    case 'forecast-over':
      return `${lineTitle(fact.line)} is forecast to run ${money(fact.overPence)} over.`;
    case 'work-checked':
      return `You look over: ${name(fact.activityId)}.`;
    case 'slip-found':
      return `You find a slip and put it right: ${fact.text}`;
    case 'slip-showed':
      return `A slip nobody found shows: ${fact.text}`;
    case 'activity-reopened':
      return `${name(fact.activityId)} has to be gone back to: ${fact.text}`;
    case 'lock-broken':
      return `${name(fact.lockId)} is open again: ${fact.minutes > 0 ? `${duration(fact.minutes)} of work after it is to be done again, about ${money(fact.pence)}` : 'nothing after it had begun'}.`;
    case 'daily-report-sent':
      return `The daily report of ${dayLabel(view.startDate, fact.day)} goes out.`;
    case 'hot-costs-sent':
      return `The hot costs of ${dayLabel(view.startDate, fact.day)} go out: ${money(fact.pence)} beyond the plan.`;
    case 'client-billed':
      return `${payment(fact.paymentId)}: you bill the client.`;
    case 'client-paid':
      return `${payment(fact.paymentId)}: the client has paid.`;
    case 'payment-overdue':
      return `${payment(fact.paymentId)}: the time to pay has passed, and nothing has come.`;
    case 'payment-chased':
      return `${payment(fact.paymentId)}: you ask the client for it${fact.needed ? '' : ', before its time'}.`;
    case 'float-empty':
      return `The float does not hold ${money(fact.pence)}: somebody lays it out. ${stopped(fact.text)}`;
    case 'receipts-asked':
      return `You ask for ${fact.missing} missing ${fact.missing === 1 ? 'receipt' : 'receipts'}.`;
    case 'receipts-found':
      return `Receipts that turned up: ${fact.found}${fact.missing > 0 ? `; lost for good: ${fact.missing}` : ''}.`;
    case 'petty-cash-spent':
      return `From the float: ${stopped(`${fact.text}, ${money(fact.pence)}`)}`;
    case 'petty-cash-reconciled':
      return `You reconcile the float: ${money(fact.pence)}${fact.missingReceipts ? `, ${fact.missingReceipts} without a receipt` : ''}.`;
    case 'bank-change-checked':
      return `You ring ${name(view.money.invoices[fact.invoiceId]?.subjectId ?? '')} about the new account: ${fact.genuine ? 'it is theirs' : 'they know nothing of it'}.`;
    case 'fraud-paid':
      return `${name(view.money.invoices[fact.invoiceId]?.subjectId ?? '')} asks for payment: ${money(fact.pence)} went to a stranger’s account.`;
    case 'person-arrived':
      return `${name(fact.personId)} arrives at ${name(fact.placeId)}${fact.lateMinutes > 0 ? `, ${duration(fact.lateMinutes)} late` : ''}${fact.right ? '' : ', which is not where the plan has them'}.`;
    case 'person-set-off':
      return `${name(fact.personId)} sets off for ${name(fact.placeId)}, there by ${clockTime(fact.arrivesMinute)}.`;
    case 'activity-started':
      return `${name(fact.activityId)} begins${fact.minute > fact.plannedMinute + 15 ? `, planned for ${moment(view.startDate, fact.plannedMinute)}` : ''}.`;
    case 'activity-finished':
      return `${name(fact.activityId)} is done${fact.lateMinutes > 0 ? `, later than planned` : ''}.`;
    case 'activity-skipped':
      return `${name(fact.activityId)} is dropped.`;
    case 'check-failed':
      return `${name(fact.activityId)} comes back: ${fact.text}`;
    case 'time-lost':
      return `${name(fact.activityId)} is held up: ${fact.subjectId === fact.activityId ? '' : `${name(fact.subjectId)}, `}${lostWords(fact.reason)}.`;
    case 'kit-brought':
      return `${name(fact.kitId)} is brought by the hire house, as the collection is over.`;
    case 'kit-collected':
      return `Collected: ${names(fact.kitIds)}.`;
    case 'kit-not-released':
      return `${name(fact.kitId)} is not released: ${name(fact.permitId)} is missing.`;
    case 'kit-returned':
      return `Taken back: ${names(fact.kitIds)}.`;
    case 'kit-late':
      return `${name(fact.kitId)} was kept too long: another day, ${money(fact.pence)}.`;
    case 'kit-early':
      return `${name(fact.kitId)} was collected early: ${fact.days === 1 ? 'another day' : `${fact.days} more days`}, ${money(fact.pence)}.`;
    case 'kit-tested':
      return `Tested: ${names(fact.kitIds)}.`;
    case 'kit-broke':
      return fact.text;
    case 'kit-back':
      return `Working again: ${name(fact.kitId)}.`;
    case 'conform-added':
      return `${name(fact.kitId)} adds ${duration(fact.minutes)} to ${name(fact.activityId)}.`;
    case 'copies-verified':
      return fact.copies > 1
        ? `${duration(fact.minutes)} of recording has ${fact.copies === 2 ? 'two' : fact.copies} verified copies.`
        : `${duration(fact.minutes)} of recording has one verified copy, and that is one too few.`;
    case 'drives-full':
      return `The drives are full: ${duration(fact.minutes)} of recording is not on them.`;
    case 'cards-cleared':
      return fact.lostIds.length > 0
        ? `The cards are wiped, and what had no copy is gone: ${names(fact.lostIds)}.`
        : 'The cards are wiped to be used again; all of it was safe.';
    case 'place-revealed':
      return `You have seen ${name(fact.placeId)} at work. ${heardWords(view, fact.placeId)}`;
    case 'address-moved':
      return `${name(fact.placeId)} has moved to ${fact.address}.`;
    case 'came-for-nothing':
      return `${name(fact.personId)} finds nothing to do, rings the office and goes home.`;
    case 'break-late':
      return `${name(fact.personId)} has had no break in time.`;
    case 'terms-disputed':
      return `${name(fact.personId)} has nothing in writing and remembers another rate: ${money(fact.pence)} more.`;
    case 'short-rest-answered':
      return fact.agreed
        ? `${name(fact.personId)} agrees to come back early, and is owed the rest.`
        : `${name(fact.personId)} will not come back before their rest is up.`;
    case 'rest-short':
      return `${name(fact.personId)} comes back ${duration(fact.minutes)} short of rest.`;
    case 'overtime-worked':
      return `${name(fact.personId)}: ${PAY[fact.why]}, ${duration(fact.minutes)}, ${money(fact.pence)}.`;
    case 'hotel-offered':
      return `${name(fact.personId)} has ${fact.means === 'bed' ? 'a bed for the night' : 'a driver home'}, ${money(fact.pence)}.`;
    case 'job-failed':
      return `It came to nothing: ${fact.words}`;
    case 'run-ended':
      return fact.why === 'finished' ? 'The production is delivered and wrapped.' : 'Time is up.';
  }
}

/** What is known to be heard at a place. */
function heardWords(view: Names, placeId: string): string {
  const noise = view.places.find((one) => one.id === placeId)?.noise ?? [];
  return noise.length === 0
    ? 'Nothing was heard there at that hour.'
    : `Heard there: ${noise.map(({ what, from, to }) => `${what}, ${clockTime(from)} to ${clockTime(to)}`).join('; ')}.`;
}

function approvalWords(view: Names, id: number, verb: string): string {
  const approval = view.approvals.find((one) => one.id === id);
  if (!approval) return `Somebody ${verb} something.`;
  const risk = view.risks.find((one) => one.id === approval.subjectId)?.title;
  const line = view.money.lines.find((one) => one.code === approval.subjectId)?.title;
  const what =
    approval.kind === 'assessment' ? 'the risk assessment' : (risk ?? line ?? nameIn(view, approval.subjectId));
  return `${nameIn(view, approval.toId)} ${verb} ${what}.`;
}
