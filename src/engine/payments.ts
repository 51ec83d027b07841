/**
 * Money that comes in and small money that goes out: stage payments of the client, and cash on the day with its receipts.
 * Whole pence, excluding VAT.
 */
import { nextOfficeMinute } from './calendar.ts';
import { holds } from './conditions.ts';
import { settleClaims } from './incidents.ts';
import { fraudShows } from './invoices.ts';
import { between, chance } from './luck.ts';
import { type ClientPayment, DAY_MINUTES, type Minute, type Pence } from './model.ts';
import { spend } from './money.ts';
import type { PaymentState, PettySpend } from './money-record.ts';
import { askStop, changeTrust, note, officeLater, type Run, schedule } from './run.ts';
import type { Cause } from './state.ts';

/** Payments whose moment has come can be billed. */
export function watchPayments(run: Run): void {
  for (const payment of run.model.clientPayments) {
    const state = run.state.clientPayments[payment.id];
    if (state && state.dueMinute === null && holds(run, payment.when)) state.dueMinute = run.state.minute;
  }
}

/** Calendar days about the end of the terms in which somebody who pays in time does, and how much later somebody does who does not. */
const IN_TIME = { low: -6, high: 0 };
const LATE = { low: 14, high: 35 };
/** Office days in which a client who is asked pays. */
const ONCE_ASKED = { low: 2, high: 5 };

export const paymentState = (run: Run, paymentId: string): PaymentState => {
  const found = run.state.clientPayments[paymentId];
  if (!found) throw new Error(`No state for payment ${paymentId}`);
  return found;
};

export function billClient(run: Run, paymentId: string, because: Cause): void {
  const state = run.state.clientPayments[paymentId];
  if (!state || state.billedMinute !== null) return;
  const { termsDays, latePerMille } = paymentOf(run, paymentId);
  const { minute, seed } = run.state;
  state.billedMinute = minute;
  state.payByMinute = minute + termsDays * DAY_MINUTES;
  note(run, { kind: 'client-billed', paymentId }, because);
  const span = chance(seed, `client-late:${paymentId}`, latePerMille) ? LATE : IN_TIME;
  const days = Math.max(1, termsDays + between(seed, `client-pays:${paymentId}`, span.low, span.high));
  schedule(run, officeAt(run, minute + days * DAY_MINUTES), { type: 'client-pays', paymentId }, because);
  const overdue = officeAt(run, state.payByMinute + DAY_MINUTES);
  schedule(run, overdue, { type: 'payment-overdue', paymentId }, because);
}

const paymentOf = (run: Run, paymentId: string): ClientPayment => {
  const found = run.model.clientPayments.find((one) => one.id === paymentId);
  if (!found) throw new Error(`No payment ${paymentId}`);
  return found;
};

/** Money moves in office hours. */
const officeAt = (run: Run, minute: Minute): Minute => nextOfficeMinute(run.tables.office, minute);

export function paymentOverdue(run: Run, paymentId: string, because: Cause): void {
  const state = run.state.clientPayments[paymentId];
  if (!state || state.paidMinute !== null) return;
  note(run, { kind: 'payment-overdue', paymentId }, because);
  askStop(run, 'alarm', `${paymentOf(run, paymentId).title}: the client has not paid`, paymentId);
}

/** Asked for after its time it comes within days; asked for before, it costs a little goodwill and changes nothing. */
export function chasePayment(run: Run, paymentId: string, because: Cause): void {
  const state = run.state.clientPayments[paymentId];
  if (!state || state.paidMinute !== null || state.payByMinute === null) return;
  const needed = run.state.minute > state.payByMinute;
  state.chasedMinute = run.state.minute;
  note(run, { kind: 'payment-chased', paymentId, needed }, because);
  const { payerId } = paymentOf(run, paymentId);
  if (!needed) {
    if (payerId !== null) changeTrust(run, payerId, -2);
    return;
  }
  const days = between(run.state.seed, `client-asked:${paymentId}`, ONCE_ASKED.low, ONCE_ASKED.high);
  schedule(run, officeLater(run, days * 480), { type: 'client-pays', paymentId }, because);
}

export function clientPaid(run: Run, paymentId: string, because: Cause): void {
  const state = run.state.clientPayments[paymentId];
  if (!state || state.paidMinute !== null) return;
  state.paidMinute = run.state.minute;
  note(run, { kind: 'client-paid', paymentId }, because);
}

/** What is left of the float; what was spent comes back when it is coded. */
export const inHand = (run: Run): Pence =>
  run.state.petty.reduce(
    (left, one) => (one.reconciledMinute === null ? left - one.pence : left),
    run.model.floatPence,
  );

/**
 * Cash is gone at once, but on no cost line until its receipt is in and coded. A float never goes below nought: what it does not
 * hold somebody lays out, and is paid back at once.
 */
export function spendPetty(
  run: Run,
  spent: { line: string; pence: number; text: string; receipt: boolean },
  because: Cause,
): void {
  const { pence, text } = spent;
  if (run.model.floatPence > 0 && pence > inHand(run)) {
    const fact = note(run, { kind: 'float-empty', pence, text }, because);
    spend(run, spent.line, pence, text, { by: 'fact', index: fact });
    changeTrust(run, run.model.you.reportsToId, -2);
    return;
  }
  run.state.petty.push({ ...spent, minute: run.state.minute, askedMinute: null, reconciledMinute: null });
  note(run, { kind: 'petty-cash-spent', pence, text }, because);
}

/** Chance that a receipt turns up when somebody is asked for it (a design figure). */
const TURNS_UP = 700;

/** Asks for the receipts that are missing. */
export function chaseReceipts(run: Run, because: Cause): void {
  const open = missingReceipts(run);
  for (const spent of open) spent.askedMinute = run.state.minute;
  note(run, { kind: 'receipts-asked', missing: open.length }, because);
  const wait = between(run.state.seed, `receipts:${run.state.minute}`, 60, 480);
  schedule(run, officeLater(run, wait), { type: 'receipts-found' }, because);
}

/** Spent, not coded, without a receipt, and not asked about yet. */
export const missingReceipts = (run: Run): PettySpend[] =>
  run.state.petty.filter((one) => !one.receipt && one.reconciledMinute === null && one.askedMinute === null);

export function receiptsFound(run: Run, because: Cause): void {
  let found = 0;
  let missing = 0;
  run.state.petty.forEach((spent, at) => {
    if (spent.receipt || spent.reconciledMinute !== null || spent.askedMinute === null) return;
    spent.receipt = chance(run.state.seed, `receipt:${at}`, TURNS_UP);
    if (spent.receipt) found += 1;
    else missing += 1;
  });
  note(run, { kind: 'receipts-found', found, missing }, because);
}

/** Codes what was spent since the last time. */
export function reconcilePetty(run: Run, because: Cause): void {
  let pence = 0;
  let missing = 0;
  for (const spent of run.state.petty) {
    if (spent.reconciledMinute !== null) continue;
    spent.reconciledMinute = run.state.minute;
    pence += spent.pence;
    if (!spent.receipt) missing += 1;
    spend(run, spent.line, spent.pence, spent.text, because);
  }
  note(run, { kind: 'petty-cash-reconciled', pence, missingReceipts: missing }, because);
  // Whoever signs for the float has to explain each.
  if (missing > 0) changeTrust(run, run.model.you.reportsToId, -missing);
}

/** At the end, what the trainee left lying comes out all the same: cash not coded, money paid to a stranger. */
export function closeBooks(run: Run): void {
  for (const spent of run.state.petty)
    if (spent.reconciledMinute === null)
      spend(run, spent.line, spent.pence, spent.text, { by: 'scenario', id: 'petty-cash' });
  for (const { what, because } of run.state.due)
    if (what.type === 'fraud-shows') fraudShows(run, what.invoiceId, because);
  settleClaims(run);
}
