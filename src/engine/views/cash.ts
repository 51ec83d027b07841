/** What the trainee knows of money in and small money out: orders raised, stage payments, and the float with its receipts. */
import type { Minute, Pence, PerMille } from '../model.ts';
import type { PettySpend } from '../record.ts';
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
  payments: {
    id: string;
    title: string;
    pence: Pence;
    vatPence: Pence;
    dueMinute: Minute | null;
    billedMinute: Minute | null;
    paidMinute: Minute | null;
  }[];
  /** Null: there is no petty cash in this production. */
  float: { floatPence: Pence; inHandPence: Pence; spent: PettySpend[] } | null;
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
        vatPence: vatOf(run, pence),
        minute,
        closed: closed && { ...closed },
      })),
    )
    .sort((a, b) => a.minute - b.minute || a.number - b.number || a.amendment - b.amendment);

export const cashView = (run: Run): CashView => ({
  orders: orders(run),
  vatPerMille: run.model.rules.vatPerMille,
  comparePrices: run.model.rules.comparePrices && { ...run.model.rules.comparePrices },
  payments: run.model.clientPayments.map((payment) => ({
    id: payment.id,
    title: payment.title,
    pence: payment.pence,
    vatPence: vatOf(run, payment.pence),
    ...(run.state.clientPayments[payment.id] ?? { dueMinute: null, billedMinute: null, paidMinute: null }),
  })),
  float:
    run.model.floatPence === 0
      ? null
      : {
          floatPence: run.model.floatPence,
          inHandPence: run.state.petty.reduce(
            (left, one) => (one.reconciledMinute === null ? left - one.pence : left),
            run.model.floatPence,
          ),
          spent: run.state.petty.map((one) => ({ ...one })),
        },
});
