/**
 * Money that comes in and small money that goes out: stage payments of the client, cash on the day with its receipts, and
 * invoices that name another bank account. Whole pence, excluding VAT.
 */
import { holds } from './conditions.ts';
import { settleClaims } from './incidents.ts';
import { between } from './luck.ts';
import { spend } from './money.ts';
import type { Invoice } from './record.ts';
import { askStop, nameOf, note, officeLater, type Run, schedule } from './run.ts';
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
  settleClaims(run);
}

export type InvoiceAction = 'pass' | 'query' | 'call-back';

/** Passes a bill for payment, queries it with the supplier, or rings them about a new bank account. */
export function handleInvoice(run: Run, invoiceId: number, action: InvoiceAction, because: Cause): void {
  const invoice = run.state.invoices[invoiceId];
  if (!invoice) return;
  if (action === 'call-back') {
    callBack(run, invoice, because);
    return;
  }
  const overPence = invoice.billedPence - invoice.orderedPence;
  invoice.handledMinute = run.state.minute;
  if (action === 'query') {
    invoice.status = overPence > 0 ? 'corrected' : 'queried';
    note(run, { kind: 'invoice-queried', invoiceId, overPence }, because);
    return;
  }
  invoice.status = 'passed';
  note(run, { kind: 'invoice-passed', invoiceId, overPence }, because);
  if (overPence > 0)
    spend(run, invoice.line, overPence, `Invoice from ${nameOf(run, invoice.subjectId)} over its order`, because);
  // It comes to light when the real supplier asks where the money is.
  if (invoice.bankChange?.genuine === false)
    schedule(run, officeLater(run, 960), { type: 'fraud-shows', invoiceId }, because);
}

/** The supplier is rung on the number that was on file before, never on the one in the letter. */
function callBack(run: Run, invoice: Invoice, because: Cause): void {
  if (!invoice.bankChange) return;
  const { genuine } = invoice.bankChange;
  invoice.bankChange.calledMinute = run.state.minute;
  note(run, { kind: 'bank-change-checked', invoiceId: invoice.id, genuine }, because);
  const supplier = nameOf(run, invoice.subjectId);
  if (genuine) {
    askStop(run, 'answer', `${supplier} has indeed changed banks`, invoice.subjectId);
    return;
  }
  invoice.status = 'fraud';
  invoice.handledMinute = run.state.minute;
  askStop(run, 'answer', `${supplier} knows nothing of a new account: the letter was a fraud`, invoice.subjectId);
}

/** Paid into a stranger's account: the money is gone and the supplier is owed it still. */
export function fraudShows(run: Run, invoiceId: number, because: Cause): void {
  const invoice = run.state.invoices[invoiceId];
  if (!invoice) return;
  const fact = note(run, { kind: 'fraud-paid', invoiceId: invoice.id, pence: invoice.billedPence }, because);
  spend(
    run,
    invoice.line,
    invoice.billedPence,
    `Paid to a false account in the name of ${nameOf(run, invoice.subjectId)}`,
    {
      by: 'fact',
      index: fact,
    },
  );
}
