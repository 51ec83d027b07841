/** The money: each line of the budget, invoices, cost reports, and what was put to others to approve. */
import { addOfficeMinutes } from '../calendar.ts';
import { reportDue } from '../cost-report.ts';
import { OFFICE_DAY, supplierOf, vatKindOf, vatOn } from '../invoices.ts';
import type { ApprovalKind, Minute, Pence, PerMille, Vat } from '../model.ts';
import { allSums, reportReasons, totals } from '../money.ts';
import type { BillLine, CostReport, Invoice, InvoiceStatus } from '../money-record.ts';
import { type MoveReason, moveReasons } from '../move-reasons.ts';
import type { Run } from '../run.ts';

export interface LineView {
  code: string;
  title: string;
  contingency: boolean;
  budgetPence: Pence;
  committedPence: Pence;
  actualPence: Pence;
  /** Of what is actual: what has left the bank, what is billed and waits, and what is used and not billed yet. */
  paidPence: Pence;
  invoicedPence: Pence;
  accruedPence: Pence;
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
  paidPence: Pence;
  invoicedPence: Pence;
  accruedPence: Pence;
  toCompletePence: Pence;
  forecastPence: Pence;
  contingencyPence: Pence;
  /** A bill may differ from its order by so much and still match: a share of it, or a sum if that is more. */
  match: { perMille: PerMille; pence: Pence };
  invoices: InvoiceView[];
  reports: Pick<CostReport, 'minute' | 'toIds' | 'forecastPence' | 'reasons' | 'estimates'>[];
  /** When the next report is due; null: not this week. */
  reportDueMinute: Minute | null;
  /** Lines that run over and have to be explained. */
  reasons: string[];
  /** Why money might be moved, as things are. */
  moveReasons: MoveReason[];
}

/** A bill beside its order, line by line: what is wrong with it, if anything, is the trainee’s to see. */
export interface InvoiceView {
  id: number;
  number: string;
  subjectId: string;
  supplier: string;
  line: string;
  order: {
    /** The purchase order, numbered as it was raised; null: agreed before the trainee came. */
    number: number | null;
    lines: BillLine[];
    pence: Pence;
    vatPence: Pence;
    /** Billed on this order before. */
    billedBeforePence: Pence;
  };
  bill: { lines: BillLine[]; pence: Pence; vatPence: Pence };
  /** Whether the supplier is registered for VAT. */
  vat: Vat;
  minute: Minute;
  /** When they will ask for their money. */
  overdueMinute: Minute;
  status: InvoiceStatus;
  /** It has been queried, and they say that it is right. */
  stands: boolean;
  chases: number;
  /** It names another bank account than the one on file; whether it was asked about by phone. */
  bankChanged: boolean;
  calledBack: boolean;
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
    match: { perMille: run.model.rules.matchPerMille, pence: run.model.rules.matchPence },
    invoices: run.state.invoices.map((invoice) => invoiceView(run, invoice)),
    reports: run.state.reports.map(({ minute, toIds, forecastPence, reasons, estimates }) => ({
      minute,
      toIds: [...toIds],
      forecastPence,
      reasons: [...reasons],
      estimates: estimates.map((one) => ({ ...one })),
    })),
    reportDueMinute: reportDue(run),
    moveReasons: moveReasons(run, all),
    reasons: reportReasons(run, all),
  };
}

function invoiceView(run: Run, invoice: Invoice): InvoiceView {
  const { subjectId, orderLines, billLines, bankChange } = invoice;
  const orderPence = orderLines.reduce((sum, { pence }) => sum + pence, 0);
  const copy = (lines: readonly BillLine[]) => lines.map((line) => ({ ...line }));
  return {
    id: invoice.id,
    number: invoice.number,
    subjectId,
    supplier: supplierOf(run, subjectId),
    line: invoice.line,
    order: {
      number: invoice.order,
      lines: copy(orderLines),
      pence: orderPence,
      vatPence: vatOn(run, subjectId, orderPence),
      billedBeforePence: invoice.billedBeforePence,
    },
    bill: { lines: copy(billLines), pence: invoice.billedPence, vatPence: invoice.billedVatPence },
    vat: vatKindOf(run, subjectId),
    minute: invoice.minute,
    overdueMinute: addOfficeMinutes(
      run.tables.office,
      invoice.minute,
      run.model.rules.invoiceChaseAfterDays * OFFICE_DAY,
    ),
    status: invoice.status,
    stands: invoice.status === 'open' && invoice.queriedMinute !== null,
    chases: invoice.chases,
    bankChanged: bankChange !== null,
    calledBack: bankChange?.calledMinute != null,
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
