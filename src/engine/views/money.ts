/** The money: each line of the budget, invoices, cost reports, and what was put to others to approve. */
import { allSums, reportReasons, totals } from '../money.ts';
import type { Run } from '../run.ts';
import type { MoneyView, View } from '../view.ts';

export function moneyView(run: Run): MoneyView {
  const all = allSums(run);
  return {
    lines: all.map(({ line, ...one }) => {
      return {
        code: line.code,
        title: line.title,
        contingency: line.contingency,
        ...one,
        variancePence: one.budgetPence - one.forecastPence,
      };
    }),
    ...totals(run, all),
    invoices: run.state.invoices.map(
      ({ id, subjectId, line, orderedPence, billedPence, minute, status, bankChange }) => ({
        id,
        subjectId,
        line,
        orderedPence,
        billedPence,
        minute,
        status,
        bankChanged: bankChange !== null,
        calledBack: bankChange?.calledMinute != null,
      }),
    ),
    reports: run.state.reports.map(({ minute, toIds, forecastPence, reasons }) => ({
      minute,
      toIds: [...toIds],
      forecastPence,
      reasons: [...reasons],
    })),
    reasons: reportReasons(run, all),
  };
}

export const approvalViews = (run: Run): View['approvals'] =>
  run.state.approvals.map(({ id, kind, subjectId, pence, toId, askedMinute, answer, words }) => ({
    id,
    kind,
    subjectId,
    pence,
    toId,
    askedMinute,
    answer,
    words,
  }));
