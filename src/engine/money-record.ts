/** What a run remembers of money: approvals, orders, invoices, reports, payments and petty cash. Types alone. */
import type { ApprovalKind, Day, Minute, Pence } from './model.ts';

export interface CostReport {
  minute: Minute;
  toIds: string[];
  actualPence: Pence;
  paidPence: Pence;
  invoicedPence: Pence;
  accruedPence: Pence;
  committedPence: Pence;
  toCompletePence: Pence;
  forecastPence: Pence;
  budgetPence: Pence;
  /** Estimates to complete that the trainee set otherwise than the engine, and why. */
  estimates: { line: string; pence: Pence; reason: string; enginePence: Pence }[];
  reasons: string[];
  commandIndex: number;
}

export interface Approval {
  id: number;
  kind: ApprovalKind;
  subjectId: string;
  pence: Pence;
  line: string;
  toLine: string;
  reason: string;
  toId: string;
  askedMinute: Minute;
  /** When they were last rung about it. */
  chasedMinute: Minute | null;
  answeredMinute: Minute | null;
  answer: 'waiting' | 'yes' | 'no';
  words: string;
  /** It goes beyond the contracted price and has been put to the client. */
  beyondContract: boolean;
  commandIndex: number;
}

/** A purchase order: what was promised to whom, what was added since, and what was owed when it was closed. */
export interface Order {
  /** From 1, as they are raised. */
  number: number;
  subjectId: string;
  line: string;
  /** The order itself, then each amendment. */
  changes: { minute: Minute; pence: Pence }[];
  closed: { minute: Minute; owedPence: Pence } | null;
}

/** One line of an order or of a bill. */
export interface BillLine {
  what: string;
  quantity: number;
  ratePence: Pence;
  pence: Pence;
}

/** What is wrong with a bill; the trainee finds it by comparing. `over`: something on top, put there by the scenario. */
export type InvoiceError = 'days' | 'rate' | 'undelivered' | 'duplicate' | 'vat' | 'over';

export interface Invoice {
  id: number;
  /** The supplier's own number: the same on a bill that is sent twice. */
  number: string;
  subjectId: string;
  /** The purchase order it is held against; null: there is none. */
  order: number | null;
  line: string;
  /** The order to date, line by line, and what of it had been billed before. */
  orderLines: BillLine[];
  billedBeforePence: Pence;
  billLines: BillLine[];
  /** Due by the order, and asked for; without VAT. */
  orderedPence: Pence;
  billedPence: Pence;
  orderedVatPence: Pence;
  billedVatPence: Pence;
  /** Hidden. */
  error: InvoiceError | null;
  minute: Minute;
  status: InvoiceStatus;
  handledMinute: Minute | null;
  queriedMinute: Minute | null;
  /** How often the supplier has asked for the money. */
  chases: number;
  /** It names another bank account than the one on file; `genuine` is hidden. */
  bankChange: { genuine: boolean; calledMinute: Minute | null } | null;
}

/** `fraud`: found to be one by ringing the supplier on a known number, and not paid. */
export type InvoiceStatus = 'open' | 'passed' | 'queried' | 'corrected' | 'fraud';

/** What one shoot day cost beyond its plan, by cost line: overtime, late meals and whatever else was spent. */
export interface HotCosts {
  day: Day;
  minute: Minute;
  toIds: string[];
  lines: HotLine[];
  commandIndex: number;
}

export interface HotLine {
  line: string;
  overtimePence: Pence;
  mealPence: Pence;
  extraPence: Pence;
}

/** A stage payment: when it could be billed, was billed, is to be paid by the contract, was asked for and was paid. */
export interface PaymentState {
  dueMinute: Minute | null;
  billedMinute: Minute | null;
  payByMinute: Minute | null;
  chasedMinute: Minute | null;
  paidMinute: Minute | null;
}

export interface PettySpend {
  line: string;
  pence: Pence;
  text: string;
  minute: Minute;
  receipt: boolean;
  /** When whoever spent it was asked for the receipt. */
  askedMinute: Minute | null;
  reconciledMinute: Minute | null;
}
