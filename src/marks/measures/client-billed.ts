/** Stage payments billed when the contract lets them be, and asked for when they are overdue (domain 5). */

import { officeMinutesBetween } from '../../engine/calendar.ts';
import type { PaymentState } from '../../engine/money-record.ts';
import { inPlay, named, type Run } from '../../engine/run.ts';
import type { Measure, Occasion } from '../marks.ts';
import { endMinute, occasion, spared } from '../reading.ts';

const paymentsOf = (run: Run) => new Map(run.model.clientPayments.map((one) => [one.id, one]));

/** Calendar days after the terms by which somebody has asked. */
const ASK_WITHIN = 5 * 1440;

/** A stage that is reached in the last office hour is billed after the production: there was no time for it. A design figure. */
const TIME_TO_BILL = 60;

/** A payment that was not made by the terms wants asking for. */
function chased(run: Run, title: string, { payByMinute, paidMinute, chasedMinute }: PaymentState): Occasion[] {
  const until = paidMinute ?? endMinute(run);
  if (payByMinute === null || until - payByMinute <= ASK_WITHIN) return [];
  const wait = chasedMinute === null ? null : chasedMinute - payByMinute;
  return [
    occasion(
      chasedMinute ?? until,
      wait === null ? 0 : wait <= ASK_WITHIN ? 1000 : 500,
      `${title}: overdue, and ${wait === null ? 'nobody asked for it' : wait <= ASK_WITHIN ? 'asked for in time' : 'asked for late'}.`,
    ),
  ];
}

const measure: Measure = {
  id: 'client-billed',
  label: 'Stage payments billed',
  about: 'process',
  next: 'Bill the day a stage is reached; a production pays its crew from it.',
  assess(run) {
    if (!inPlay(run, 'money')) return [];
    return Object.entries(run.state.clientPayments).flatMap(([id, state]) => {
      if (state.dueMinute === null)
        return [occasion(endMinute(run), 0, `${named(paymentsOf(run), id).title}: the stage was never reached.`)];
      const { title } = named(paymentsOf(run), id);
      if (
        state.billedMinute === null &&
        officeMinutesBetween(run.tables.office, state.dueMinute, endMinute(run)) < TIME_TO_BILL
      )
        return [spared(run, `${title}: reached as the production ended, with no time left to bill it.`)];
      const wait = state.billedMinute === null ? null : state.billedMinute - state.dueMinute;
      return [
        ...chased(run, title, state),
        occasion(
          state.billedMinute ?? state.dueMinute,
          wait === null ? 0 : wait <= 3 * 1440 ? 1000 : 500,
          `${title}: ${wait === null ? 'never billed' : wait <= 3 * 1440 ? 'billed when it fell due' : 'billed late'}.`,
        ),
      ];
    });
  },
};
export default measure;
