/**
 * Purchase orders: one number for each booking that costs something, amended for days and units added, closed when it is let go.
 * Invoices are held against them. Must not know prices or terms.
 */
import type { Pence } from './model.ts';
import type { Run } from './run.ts';
import type { Booking } from './state.ts';

/** Raises an order, or adds to the one that is open. What costs nothing needs none. */
export function order(run: Run, booking: Booking, line: string, pence: Pence): void {
  if (pence === 0) return;
  const { orders, minute } = run.state;
  const open = booking.order === null ? undefined : orders[booking.order - 1];
  if (open) {
    open.changes.push({ minute, pence });
    return;
  }
  booking.order = orders.length + 1;
  orders.push({
    number: booking.order,
    subjectId: booking.subjectId,
    line,
    changes: [{ minute, pence }],
    closed: null,
  });
}

/** The number of an order for what is owed and will not grow: a fee. */
export function closedOrder(run: Run, subjectId: string, line: string, pence: Pence): number {
  const { orders, minute } = run.state;
  const number = orders.length + 1;
  orders.push({ number, subjectId, line, changes: [{ minute, pence }], closed: { minute, owedPence: pence } });
  return number;
}

/** Nothing more is ordered on it; what was worked, and a fee if there is one, is owed all the same. */
export function closeOrder(run: Run, booking: Booking, owedPence: Pence): void {
  const open = booking.order === null ? undefined : run.state.orders[booking.order - 1];
  if (open) open.closed = { minute: run.state.minute, owedPence };
  booking.order = null;
}
