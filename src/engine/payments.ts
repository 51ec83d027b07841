/**
 * Money that comes in and small money that goes out: stage payments of the client, and cash on the day with its receipts.
 * Whole pence, excluding VAT.
 */
import { holds } from './conditions.ts';
import { fraudShows } from './invoices.ts';
import { between } from './luck.ts';
import { spend } from './money.ts';
import { note, officeLater, type Run, schedule } from './run.ts';
import type { Cause } from './state.ts';

/** Payments whose moment has come fall due; clients pay some weeks after they are billed. */
export function watchPayments(run: Run): void {
  for (const payment of run.model.clientPayments) {
    const state = run.state.clientPayments[payment.id];
    if (state && state.dueMinute === null && holds(run, payment.when)) state.dueMinute = run.state.minute;
  }
}

export function billClient(run: Run, paymentId: string, because: Cause): void {
  const state = run.state.clientPayments[paymentId];
  if (!state || state.billedMinute !== null) return;
  state.billedMinute = run.state.minute;
  note(run, { kind: 'client-billed', paymentId }, because);
  const days = between(run.state.seed, `client-pays:${paymentId}`, 10, 35);
  schedule(run, officeLater(run, days * 480), { type: 'client-pays', paymentId }, because);
}

export function clientPaid(run: Run, paymentId: string, because: Cause): void {
  const state = run.state.clientPayments[paymentId];
  if (!state || state.paidMinute !== null) return;
  state.paidMinute = run.state.minute;
  note(run, { kind: 'client-paid', paymentId }, because);
}

/** Cash is gone at once, but on no cost line until its receipt is in and coded. */
export function spendPetty(
  run: Run,
  spent: { line: string; pence: number; text: string; receipt: boolean },
  because: Cause,
): void {
  run.state.petty.push({ ...spent, minute: run.state.minute, reconciledMinute: null });
  note(run, { kind: 'petty-cash-spent', pence: spent.pence, text: spent.text }, because);
}

/** Codes what was spent since the last time. */
export function reconcilePetty(run: Run, because: Cause): void {
  let pence = 0;
  let missingReceipts = 0;
  for (const spent of run.state.petty) {
    if (spent.reconciledMinute !== null) continue;
    spent.reconciledMinute = run.state.minute;
    pence += spent.pence;
    if (!spent.receipt) missingReceipts += 1;
    spend(run, spent.line, spent.pence, spent.text, because);
  }
  note(run, { kind: 'petty-cash-reconciled', pence, missingReceipts }, because);
}

/** At the end, what the trainee left lying comes out all the same: cash not coded, money paid to a stranger. */
export function closeBooks(run: Run): void {
  for (const spent of run.state.petty)
    if (spent.reconciledMinute === null)
      spend(run, spent.line, spent.pence, spent.text, { by: 'scenario', id: 'petty-cash' });
  for (const { what, because } of run.state.due)
    if (what.type === 'fraud-shows') fraudShows(run, what.invoiceId, because);
}
