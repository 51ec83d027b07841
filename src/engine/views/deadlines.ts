/**
 * What is due, soonest first: sheets, answers, promises, pencils, dates of the plan and risks. Reads the state; decides nothing.
 */
import { signByMinute } from '../assessment.ts';
import { dayLabel } from '../format.ts';
import { dueReports, notifyByMinute, SAME_SHIFT } from '../incidents.ts';
import { DAY_MINUTES, type Minute } from '../model.ts';
import { dueOf, inPlay, named, nameOf, type Run, today } from '../run.ts';
import type { SheetDraftView } from './call-sheets.ts';
import { cashView } from './cash.ts';
import type { MoneyView } from './money.ts';
import { permitViews } from './permits.ts';
import { dailyReportViews, hotCostsViews } from './reports.ts';

export interface DeadlineView {
  minute: Minute;
  text: string;
  kind:
    | 'sheet'
    | 'answer'
    | 'promise'
    | 'pencil'
    | 'milestone'
    | 'risk'
    | 'invoice'
    | 'permit'
    | 'report'
    | 'payment'
    | 'assessment'
    | 'incident';
  subjectId: string;
}

export function deadlineViews(run: Run, drafts: readonly SheetDraftView[], money: MoneyView): DeadlineView[] {
  const { state } = run;
  const list: DeadlineView[] = [];
  const add = (minute: Minute, text: string, kind: DeadlineView['kind'], subjectId: string) =>
    list.push({ minute, text, kind, subjectId });
  for (const draft of drafts) {
    const shoots = draft.entries.some((entry) => named(run.tables.activities, entry.activityId).stage === 'shoot');
    if (draft.changed && shoots && draft.day > today(run))
      add(draft.dueMinute, `Call sheet for ${dayLabel(run.model.startDate, draft.day)}`, 'sheet', `day-${draft.day}`);
  }
  for (const thread of run.model.threads) {
    const one = state.threads[thread.id];
    if (one?.status === 'open' && one.answerByMinute !== null)
      add(one.answerByMinute, `Answer ${nameOf(run, thread.fromId)}`, 'answer', thread.id);
  }
  for (const promise of state.promises)
    if (promise.status === 'open') add(promise.dueMinute, promise.label, 'promise', promise.threadId);
  for (const booking of Object.values(state.bookings)) {
    if (booking.expiresMinute !== null && (booking.status === 'challenged' || booking.status === 'pencilled')) {
      add(
        booking.expiresMinute,
        `${booking.status === 'challenged' ? 'Confirm or let go' : 'Hold ends'}: ${nameOf(run, booking.subjectId)}`,
        'pencil',
        booking.subjectId,
      );
    }
  }
  for (const activity of run.model.activities) {
    const status = state.work[activity.id]?.status;
    const due = dueOf(run, activity);
    if (due !== null && status !== 'done' && status !== 'skipped') add(due, activity.title, 'milestone', activity.id);
  }
  for (const permit of permitViews(run)) {
    if (permit.applyByDay !== null && (permit.status === 'none' || permit.status === 'sent-back'))
      add(permit.applyByDay * DAY_MINUTES + run.model.rules.officeTo, `Apply: ${permit.title}`, 'permit', permit.id);
  }
  for (const report of dailyReportViews(run))
    if (report.sentMinute === null)
      add(
        report.dueMinute,
        `Daily report of ${dayLabel(run.model.startDate, report.day)}`,
        'report',
        `day-${report.day}`,
      );
  if (money.reportDueMinute !== null) add(money.reportDueMinute, 'Cost report of the week', 'report', 'report-costs');
  for (const hot of hotCostsViews(run))
    if (hot.sentMinute === null)
      add(hot.dueMinute, `Hot costs of ${dayLabel(run.model.startDate, hot.day)}`, 'report', `hot-${hot.day}`);
  for (const payment of cashView(run).payments)
    if (payment.dueMinute !== null && payment.billedMinute === null)
      add(payment.dueMinute + 2 * DAY_MINUTES, `Bill the client: ${payment.title}`, 'payment', payment.id);
    else if (payment.overdue && payment.payByMinute !== null)
      add(payment.payByMinute, `Ask the client for the payment: ${payment.title}`, 'payment', payment.id);
  for (const invoice of money.invoices)
    if (invoice.status === 'open')
      add(invoice.overdueMinute, `Pass or query: ${invoice.supplier}`, 'invoice', `invoice-${invoice.id}`);
  for (const risk of run.model.risks) {
    const one = state.risks[risk.id];
    if (one?.status === 'happening' && one.respondByMinute !== null)
      add(one.respondByMinute, risk.title, 'risk', risk.id);
  }
  const signBy = inPlay(run, 'risk') && !state.assessment.signed ? signByMinute(run) : null;
  if (signBy !== null) add(signBy, 'Risk assessment signed', 'assessment', 'assessment');
  for (const incident of state.incidents) {
    const { title, tellIds, tellMinutes } = named(run.tables.risks, incident.riskId);
    const subjectId = `incident-${incident.id}`;
    if (incident.recordedMinute === null)
      add(incident.minute + SAME_SHIFT, `Write it in the book: ${title}`, 'incident', subjectId);
    // Who must know is the trainee's to find: the line goes when anybody has been told.
    if (tellIds.length > 0 && Object.keys(incident.toldMinute).length === 0)
      add(incident.minute + tellMinutes, `Tell who must know: ${title}`, 'incident', subjectId);
    for (const { ruleId, dueMinute, reportedMinute } of dueReports(run, incident))
      if (reportedMinute === null)
        add(dueMinute, `${run.model.incidentRules.reports[ruleId]?.title ?? ruleId}: ${title}`, 'incident', subjectId);
    const insurerBy = notifyByMinute(run, incident);
    if (insurerBy !== null && incident.claim === null)
      add(insurerBy, `Tell the insurer: ${title}`, 'incident', subjectId);
  }
  return list.sort((a, b) => a.minute - b.minute);
}
