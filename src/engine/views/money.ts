/** The money: each line of the budget, invoices, cost reports, and what was put to others to approve. */
import type { ApprovalKind, Minute, Pence } from '../model.ts';
import { allSums, reportReasons, totals } from '../money.ts';
import type { InvoiceStatus } from '../record.ts';
import type { Run } from '../run.ts';

export interface LineView {
  code: string;
  title: string;
  contingency: boolean;
  budgetPence: Pence;
  committedPence: Pence;
  actualPence: Pence;
  toCompletePence: Pence;
  forecastPence: Pence;
  /** Budget less forecast: plus is under. */
  variancePence: Pence;
}

export interface MoneyView {
  lines: LineView[];
  budgetPence: Pence;
  committedPence: Pence;
  actualPence: Pence;
  toCompletePence: Pence;
  forecastPence: Pence;
  contingencyPence: Pence;
  invoices: {
    id: number;
    subjectId: string;
    line: string;
    orderedPence: Pence;
    billedPence: Pence;
    minute: Minute;
    status: InvoiceStatus;
    /** It names another bank account than the one on file; whether it was asked about by phone. */
    bankChanged: boolean;
    calledBack: boolean;
  }[];
  reports: { minute: Minute; toIds: string[]; forecastPence: Pence; reasons: string[] }[];
  reasons: string[];
}

export interface ApprovalView {
  id: number;
  kind: ApprovalKind;
  subjectId: string;
  pence: Pence;
  toId: string;
  askedMinute: Minute;
  chasedMinute: Minute | null;
  answer: 'waiting' | 'yes' | 'no';
  words: string;
  beyondContract: boolean;
}

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

export const approvalViews = (run: Run): ApprovalView[] =>
  run.state.approvals.map(
    ({ id, kind, subjectId, pence, toId, askedMinute, chasedMinute, answer, words, beyondContract }) => ({
      id,
      kind,
      subjectId,
      pence,
      toId,
      askedMinute,
      chasedMinute,
      answer,
      words,
      beyondContract,
    }),
  );
