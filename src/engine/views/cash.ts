/** What the trainee knows of money in and small money out: orders raised, stage payments, and the float with its receipts. */
import { vatOn } from '../invoices.ts';
import type { Minute, Pence, PerMille } from '../model.ts';
import type { PettySpend } from '../record.ts';
import type { Run } from '../run.ts';

export interface OrderView {
  /** Purchase orders are numbered as they are raised. */
  number: number;
  subjectId: string;
  line: string | null;
  netPence: Pence;
  vatPence: Pence;
  minute: Minute;
}

export interface CashView {
  orders: OrderView[];
  vatPerMille: PerMille;
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

/** A purchase order for each confirmed booking, numbered as they were raised. */
export function orders(run: Run): OrderView[] {
  return run.state.facts
    .filter((fact) => fact.kind === 'booking-confirmed' && fact.pence > 0)
    .map((fact, index) => {
      const { subjectId, pence } = fact as Extract<typeof fact, { kind: 'booking-confirmed' }>;
      return {
        number: index + 1,
        subjectId,
        line: run.state.bookings[subjectId]?.line ?? null,
        netPence: pence,
        vatPence: vatOn(run, subjectId, pence),
        minute: fact.minute,
      };
    });
}

export const cashView = (run: Run): CashView => ({
  orders: orders(run),
  vatPerMille: run.model.rules.vatPerMille,
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
