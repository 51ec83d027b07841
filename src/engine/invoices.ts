/**
 * Invoices against their orders: what is used each day, what a supplier bills and when, the ways a bill goes wrong, what a query brings, and suppliers who
 * ask where their money is. Must not know what the trainee makes of a bill. Whole pence; VAT is kept apart.
 */
import { between, chance } from './luck.ts';
import type { Pence, Vat } from './model.ts';
import { accrue, lineOf, owe, pay, spend } from './money.ts';
import type { BillLine, Invoice, InvoiceError } from './money-record.ts';
import { dayRate } from './pay.ts';
import {
  askStop,
  changeTrust,
  inPlay,
  isConfirmed,
  kindOf,
  nameOf,
  note,
  officeLater,
  type Run,
  schedule,
  today,
} from './run.ts';
import type { Booking, Cause, DueWhat } from './state.ts';

/** Per mille of bills that are wrong (a design figure). */
const WRONG = 90;
/** Office minutes of a working day, as lengths count them. */
export const OFFICE_DAY = 480;

export const vatKindOf = (run: Run, subjectId: string): Vat =>
  run.tables.people.get(subjectId)?.vat ??
  run.tables.kit.get(subjectId)?.vat ??
  run.tables.places.get(subjectId)?.vat ??
  run.tables.permits.get(subjectId)?.vat ??
  'standard';

/** VAT that is due on a price of theirs. */
export const vatOn = (run: Run, subjectId: string, pence: Pence): Pence =>
  vatKindOf(run, subjectId) === 'standard' ? Math.round((pence * run.model.rules.vatPerMille) / 1000) : 0;

// ---------------------------------------------------------------- what a day costs

/** At the start of a day, what is booked for it turns from committed into actual cost, and bills are set going. */
export function accrueDay(run: Run): void {
  for (const booking of Object.values(run.state.bookings)) accrueBooking(run, booking);
}

/** Today's share of one booking, when today is one of its days. Once a day for each. */
export function accrueBooking(run: Run, booking: Booking): void {
  const day = today(run);
  const { subjectId } = booking;
  if (!booking.days.includes(day) || !isConfirmed(run, subjectId, day) || booking.pricePence === 0) return;
  // Days may have been added since; what is left is spread over the days that are left.
  const left = booking.days.filter((one) => one >= day).length;
  const last = left === 1;
  const owed = booking.pricePence - booking.accruedPence;
  const share = last ? owed : Math.floor(owed / left);
  const line = booking.line ?? lineOf(run, subjectId);
  booking.accruedPence += share;
  accrue(run, line, share);
  if (booking.days[0] === day) disputeTerms(run, booking, line);
  if (last) billLater(run, booking, line);
}

/** Somebody without terms in writing may remember another rate, one in four: so much more (design figures). */
const REMEMBERED = { oddsPerMille: 250, morePerMille: 100 };

/** On the first day, somebody who was sent no terms may remember another rate than the one that was said. */
function disputeTerms(run: Run, booking: Booking, line: string): void {
  const { subjectId } = booking;
  const paid = inPlay(run, 'contracts') && booking.kind === 'person' && booking.pricePence > 0;
  if (!paid || booking.contractedMinute !== null) return;
  if (!chance(run.state.seed, `terms:${subjectId}`, REMEMBERED.oddsPerMille)) return;
  const pence = Math.floor((booking.pricePence * REMEMBERED.morePerMille) / 1000);
  const fact = note(run, { kind: 'terms-disputed', personId: subjectId, pence }, booking.because);
  owe(run, line, pence, `${nameOf(run, subjectId)} remembers another rate`, { by: 'fact', index: fact });
}

// ---------------------------------------------------------------- the bill comes

/** Sets a bill going for what has been used of a booking, on the order it has or had. */
export function billLater(run: Run, booking: Booking, line: string): void {
  const { subjectId } = booking;
  const order = booking.order ?? lastOrder(run, subjectId);
  const wait =
    run.model.rules.invoiceAfterDays * OFFICE_DAY + between(run.state.seed, `invoice-time:${subjectId}`, 0, 300);
  const what = { type: 'invoice' as const, subjectId, line, ...(order === null ? {} : { order }) };
  schedule(run, officeLater(run, wait), what, booking.because);
}

const lastOrder = (run: Run, subjectId: string): number | null =>
  run.state.orders.findLast((one) => one.subjectId === subjectId)?.number ?? null;

/** What is owed on an order up to now: what was used, or what was left when it was closed. */
function owedOn(run: Run, booking: Booking, order: number | null): Pence {
  const closed = order === null ? null : (run.state.orders[order - 1]?.closed ?? null);
  return closed ? closed.owedPence : booking.accruedPence;
}

function drawError(run: Run, subjectId: string): InvoiceError | null {
  if (!chance(run.state.seed, `invoice:${subjectId}`, WRONG)) return null;
  const kind = kindOf(run, subjectId);
  const could: InvoiceError[] = ['rate', 'duplicate'];
  const once = run.tables.kit.get(subjectId)?.once ?? run.tables.places.get(subjectId)?.once ?? false;
  if (!once) could.push('days');
  if (kind === 'kit') could.push('undelivered');
  if (vatKindOf(run, subjectId) === 'none') could.push('vat');
  return could[between(run.state.seed, `invoice-error:${subjectId}`, 0, could.length - 1)] ?? null;
}

/** What one of it costs, as the order has it. */
function unitPence(run: Run, subjectId: string): Pence {
  const person = run.tables.people.get(subjectId);
  if (person) return dayRate(run.model.rules, person.ratePence, person.roles);
  return run.tables.kit.get(subjectId)?.ratePence ?? run.tables.places.get(subjectId)?.feePence ?? 0;
}

/** A sum as lines of an order: so many days at a rate where it comes out even, else as agreed. */
function linesOf(run: Run, subjectId: string, pence: Pence): BillLine[] {
  const unit = unitPence(run, subjectId);
  const what = run.tables.people.get(subjectId)?.title ?? nameOf(run, subjectId);
  const once = run.tables.kit.get(subjectId)?.once ?? run.tables.places.get(subjectId)?.once ?? false;
  const even = unit > 0 && pence % unit === 0;
  return even
    ? [{ what: once ? what : `${what}, by the day`, quantity: pence / unit, ratePence: unit, pence }]
    : [{ what: `${what}, as agreed`, quantity: 1, ratePence: pence, pence }];
}

const sum = (lines: readonly BillLine[]): Pence => lines.reduce((all, { pence }) => all + pence, 0);

/** The lines of a bill with this wrong in it. */
function wronged(lines: readonly BillLine[], error: InvoiceError | null): BillLine[] {
  const [first, ...rest] = lines;
  if (!first) return [];
  const line = (quantity: number, ratePence: Pence): BillLine => ({
    ...first,
    quantity,
    ratePence,
    pence: quantity * ratePence,
  });
  // A day too many, an eighth on the rate, a case of accessories nobody had: design figures.
  if (error === 'days') return [line(first.quantity + 1, first.ratePence), ...rest];
  if (error === 'rate') return [line(first.quantity, first.ratePence + Math.floor(first.ratePence / 8)), ...rest];
  if (error === 'undelivered') {
    const ratePence = Math.max(15_00, Math.floor(first.ratePence / 8));
    const extra = { what: 'Accessory case, by the day', quantity: first.quantity, ratePence };
    return [...lines, { ...extra, pence: extra.quantity * ratePence }];
  }
  return [...lines];
}

/** Too little to be worth a letter: bill and order match within this (domain 5). */
export const matchPence = (run: Run, orderedPence: Pence): Pence =>
  Math.max(run.model.rules.matchPence, Math.floor((orderedPence * run.model.rules.matchPerMille) / 1000));

export function invoiceArrives(
  run: Run,
  { subjectId, line, order: number }: Extract<DueWhat, { type: 'invoice' }>,
  because: Cause,
): void {
  const booking = run.state.bookings[subjectId];
  if (!booking || !inPlay(run, 'money')) return;
  // What was used after an earlier bill is billed by itself.
  const order = number ?? booking.order ?? lastOrder(run, subjectId);
  const before = billedOn(run, subjectId, order);
  const orderPence = owedOn(run, booking, order);
  const orderedPence = orderPence - before;
  if (orderedPence <= 0) return;
  const drawn = drawError(run, subjectId);
  const raise = run.state.invoiceRaises[subjectId] ?? 0;
  const due = linesOf(run, subjectId, orderedPence);
  const billed = wronged(due, drawn);
  const matches = sum(billed) - orderedPence <= matchPence(run, orderedPence);
  const slight = matches && drawn !== 'duplicate' && drawn !== 'vat';
  const error = raise > 0 ? 'over' : slight ? null : drawn;
  const lines =
    raise > 0 ? [...due, { what: 'Surcharge', quantity: 1, ratePence: raise, pence: raise }] : error ? billed : due;
  const id = run.state.invoices.length;
  const vat = error === 'vat' ? Math.round((sum(lines) * run.model.rules.vatPerMille) / 1000) : null;
  const change = run.state.bankChanges[subjectId];
  arrives(
    run,
    {
      id,
      number: `${initials(nameOf(run, subjectId))}-${101 + id}`,
      subjectId,
      order,
      line,
      orderLines: linesOf(run, subjectId, orderPence),
      billedBeforePence: before,
      billLines: lines,
      orderedPence,
      billedPence: sum(lines),
      orderedVatPence: vatOn(run, subjectId, orderedPence),
      billedVatPence: vat ?? vatOn(run, subjectId, sum(lines)),
      error: error === 'duplicate' ? null : error,
      minute: run.state.minute,
      status: 'open',
      handledMinute: null,
      queriedMinute: null,
      chases: 0,
      bankChange: change === undefined ? null : { genuine: change, calledMinute: null },
    },
    because,
  );
  if (error !== 'duplicate') return;
  const again = officeLater(run, between(run.state.seed, `invoice-again:${subjectId}`, 2, 5) * OFFICE_DAY);
  schedule(run, again, { type: 'invoice-again', invoiceId: id }, because);
}

const initials = (name: string): string =>
  name
    .split(/[^A-Za-z]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 3);

/** Billed on an order so far. */
const billedOn = (run: Run, subjectId: string, order: number | null): Pence =>
  run.state.invoices.reduce(
    (all, one) => (one.subjectId === subjectId && one.order === order ? all + one.orderedPence : all),
    0,
  );

function arrives(run: Run, invoice: Invoice, because: Cause): void {
  run.state.invoices.push(invoice);
  note(run, { kind: 'invoice-arrived', invoiceId: invoice.id }, because);
  schedule(run, overdueMinute(run), { type: 'invoice-overdue', invoiceId: invoice.id }, because);
}

const overdueMinute = (run: Run): number => officeLater(run, run.model.rules.invoiceChaseAfterDays * OFFICE_DAY);

/** The same bill once more, with nothing owed for it. */
export function invoiceAgain(run: Run, invoiceId: number, because: Cause): void {
  const first = run.state.invoices[invoiceId];
  if (!first) return;
  arrives(
    run,
    {
      ...first,
      id: run.state.invoices.length,
      billedBeforePence: billedOn(run, first.subjectId, first.order),
      orderedPence: 0,
      orderedVatPence: 0,
      error: 'duplicate',
      minute: run.state.minute,
      status: 'open',
      handledMinute: null,
      queriedMinute: null,
      chases: 0,
      bankChange: null,
    },
    because,
  );
}

// ---------------------------------------------------------------- suppliers who wait

/** Goodwill lost each time somebody has to ask for their money, and how often they ask. */
const ASKED_FOR = 6;
const MOST_CHASES = 3;

/** Nobody has looked at it: they ring. */
export function invoiceOverdue(run: Run, invoiceId: number, because: Cause): void {
  const invoice = run.state.invoices[invoiceId];
  if (invoice?.status !== 'open' || invoice.chases >= MOST_CHASES) return;
  // They do not ask for what they were paid already.
  if (invoice.error === 'duplicate') return;
  invoice.chases += 1;
  note(run, { kind: 'invoice-chased', invoiceId, times: invoice.chases }, because);
  const person = run.tables.places.get(invoice.subjectId)?.ownerId ?? invoice.subjectId;
  if (run.tables.people.has(person)) changeTrust(run, person, -ASKED_FOR);
  askStop(run, 'phone', `${supplierOf(run, invoice.subjectId)} asks when the invoice will be paid`, invoice.subjectId);
  schedule(run, overdueMinute(run), { type: 'invoice-overdue', invoiceId }, because);
}

export const supplierOf = (run: Run, subjectId: string): string =>
  run.tables.kit.get(subjectId)?.supplier ?? nameOf(run, subjectId);

/** Whoever waits for money answers more slowly: they have had to ask for it and it is not passed yet. */
export const isKeptWaiting = (run: Run, subjectId: string): boolean =>
  run.state.invoices.some(
    (one) => one.status === 'open' && one.chases > 0 && supplierOf(run, one.subjectId) === supplierOf(run, subjectId),
  );

// ---------------------------------------------------------------- what the trainee does with it

export type InvoiceAction = 'pass' | 'query' | 'call-back';

/** By how much paying it would be paying too much. VAT that a registered supplier adds comes back; any other does not. */
export const overPence = (run: Run, invoice: Invoice): Pence =>
  invoice.billedPence -
  invoice.orderedPence +
  (vatKindOf(run, invoice.subjectId) === 'standard' ? 0 : invoice.billedVatPence);

/** Passes a bill for payment, queries it with the supplier, or rings them about a new bank account. */
export function handleInvoice(run: Run, invoiceId: number, action: InvoiceAction, because: Cause): void {
  const invoice = run.state.invoices[invoiceId];
  if (!invoice) return;
  if (action === 'call-back') return callBack(run, invoice, because);
  if (action === 'query') return query(run, invoice, because);
  const over = overPence(run, invoice);
  invoice.handledMinute = run.state.minute;
  invoice.status = 'passed';
  pay(run, invoice.line, invoice.orderedPence);
  note(run, { kind: 'invoice-passed', invoiceId, overPence: over }, because);
  if (over > 0)
    spend(run, invoice.line, over, `Invoice from ${nameOf(run, invoice.subjectId)} over its order`, because);
  // It comes to light when the real supplier asks where the money is.
  if (invoice.bankChange?.genuine === false)
    schedule(run, officeLater(run, 960), { type: 'fraud-shows', invoiceId }, because);
}

/** It lies with the supplier until they answer. */
function query(run: Run, invoice: Invoice, because: Cause): void {
  invoice.status = 'queried';
  invoice.queriedMinute = run.state.minute;
  note(run, { kind: 'invoice-queried', invoiceId: invoice.id }, because);
  const wait = between(run.state.seed, `query:${invoice.id}`, 120, 720);
  schedule(run, officeLater(run, wait), { type: 'query-answered', invoiceId: invoice.id }, because);
}

/** They put it right, and it is paid as ordered; or it was right, and is on the desk again. */
export function queryAnswered(run: Run, invoiceId: number, because: Cause): void {
  const invoice = run.state.invoices[invoiceId];
  if (invoice?.status !== 'queried') return;
  const over = overPence(run, invoice);
  note(run, { kind: 'query-answered', invoiceId, overPence: over }, because);
  const from = supplierOf(run, invoice.subjectId);
  if (over > 0) {
    invoice.status = 'corrected';
    invoice.handledMinute = run.state.minute;
    pay(run, invoice.line, invoice.orderedPence);
    askStop(run, 'answer', `${from} puts the invoice right`, invoice.subjectId);
    return;
  }
  invoice.status = 'open';
  if (run.tables.people.has(invoice.subjectId)) changeTrust(run, invoice.subjectId, -1);
  askStop(run, 'answer', `${from} says the invoice is right`, invoice.subjectId);
  schedule(run, overdueMinute(run), { type: 'invoice-overdue', invoiceId }, because);
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
  const text = `Paid to a false account in the name of ${nameOf(run, invoice.subjectId)}`;
  spend(run, invoice.line, invoice.billedPence, text, { by: 'fact', index: fact });
}
