/** What the trainee knows of money in and small money out: orders raised, stage payments, and the float with its receipts. */
import { vatKindOf, vatOn } from '../invoices.ts';
import type { Minute, Pence, PerMille } from '../model.ts';
import { totals } from '../money.ts';
import type { PaymentState, PettySpend } from '../money-record.ts';
import { inHand, missingReceipts, paymentState } from '../payments.ts';
import type { Run } from '../run.ts';

export interface OrderView {
  /** Purchase orders are numbered as they are raised. */
  number: number;
  /** Nought for the order itself, then 1 for its first amendment and so on. */
  amendment: number;
  subjectId: string;
  line: string;
  netPence: Pence;
  vatPence: Pence;
  minute: Minute;
  /** Let go: what was owed on the whole order all the same. */
  closed: { minute: Minute; owedPence: Pence } | null;
}

export interface CashView {
  orders: OrderView[];
  vatPerMille: PerMille;
  /** For more than this the approver wants so many prices; null: nobody asks. */
  comparePrices: { overPence: Pence; quotes: number } | null;
  payments: (PaymentState & {
    id: string;
    title: string;
    pence: Pence;
    vatPence: Pence;
    /** By the contract it should have been paid. */
    overdue: boolean;
  })[];
  position: PositionView;
  /** Null: there is no petty cash in this production. */
  float: {
    floatPence: Pence;
    inHandPence: Pence;
    /** The dearest single thing cash is for. */
    itemPence: Pence;
    spent: PettySpend[];
    /** Receipts that are missing and could be asked for. */
    missing: number;
  } | null;
}

/** The bank, with VAT: what has come and gone, what is still to come and to go, and what of it is the tax office’s. */
export interface PositionView {
  inPence: Pence;
  outPence: Pence;
  balancePence: Pence;
  /** Billed to the client and not paid. */
  toComePence: Pence;
  /** Billed to us, or used and not billed yet. */
  toGoPence: Pence;
  /** VAT charged to the client less VAT paid to suppliers: owed to the tax office, or by it. */
  vatPence: Pence;
}

const vatOf = (run: Run, pence: Pence): Pence => Math.round((pence * run.model.rules.vatPerMille) / 1000);

/** Each purchase order and each amendment of one, in the order in which they were raised. */
const orders = (run: Run): OrderView[] =>
  run.state.orders
    .flatMap(({ number, subjectId, line, changes, closed }) =>
      changes.map(({ minute, pence }, amendment) => ({
        number,
        amendment,
        subjectId,
        line,
        netPence: pence,
        vatPence: vatOn(run, subjectId, pence),
        minute,
        closed: closed && { ...closed },
      })),
    )
    .sort((a, b) => a.minute - b.minute || a.number - b.number || a.amendment - b.amendment);

function position(run: Run, payments: CashView['payments']): PositionView {
  const sums = totals(run);
  const gross = (list: readonly { pence: Pence; vatPence: Pence }[]) =>
    list.reduce((sum, one) => sum + one.pence + one.vatPence, 0);
  const paid = payments.filter((one) => one.paidMinute !== null);
  const billed = payments.filter((one) => one.billedMinute !== null && one.paidMinute === null);
  let vatOut = 0;
  let vatOpen = 0;
  for (const { subjectId, status, billedVatPence, orderedVatPence } of run.state.invoices) {
    // VAT of somebody who may not charge it is a cost like any other, and stands in the lines already.
    if (vatKindOf(run, subjectId) !== 'standard') continue;
    if (status === 'passed') vatOut += billedVatPence;
    else if (status === 'corrected') vatOut += orderedVatPence;
    else if (status !== 'fraud') vatOpen += orderedVatPence;
  }
  const inPence = gross(paid);
  const outPence = sums.paidPence + vatOut;
  return {
    inPence,
    outPence,
    balancePence: inPence - outPence,
    toComePence: gross(billed),
    toGoPence: sums.invoicedPence + sums.accruedPence + vatOpen,
    vatPence: paid.reduce((sum, one) => sum + one.vatPence, 0) - vatOut,
  };
}

export function cashView(run: Run): CashView {
  const payments = run.model.clientPayments.map((payment) => {
    const state = paymentState(run, payment.id);
    return {
      id: payment.id,
      title: payment.title,
      pence: payment.pence,
      vatPence: vatOf(run, payment.pence),
      ...state,
      overdue: state.payByMinute !== null && state.paidMinute === null && run.state.minute > state.payByMinute,
    };
  });
  return {
    orders: orders(run),
    vatPerMille: run.model.rules.vatPerMille,
    comparePrices: run.model.rules.comparePrices && { ...run.model.rules.comparePrices },
    payments,
    position: position(run, payments),
    float:
      run.model.floatPence === 0
        ? null
        : {
            floatPence: run.model.floatPence,
            inHandPence: inHand(run),
            itemPence: run.model.rules.pettyItemPence,
            spent: run.state.petty.map((one) => ({ ...one })),
            missing: missingReceipts(run).length,
          },
  };
}
