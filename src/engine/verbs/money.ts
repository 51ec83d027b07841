/** Money: cost reports, moving money between lines, invoices. */
import { noteAstray } from '../confidence.ts';
import { askApproval, reportReasons, totals } from '../money.ts';
import { billClient, handleInvoice, reconcilePetty } from '../payments.ts';
import { inPlay, note } from '../run.ts';
import { no, queued, unknown, type Verbs } from './verb.ts';

export const moneyVerbs: Verbs<
  'send-cost-report' | 'move-money' | 'handle-invoice' | 'bill-client' | 'reconcile-petty-cash'
> = {
  'send-cost-report': {
    refuse(run, { toIds }) {
      if (!inPlay(run, 'money')) return no('out-of-play', 'There is no budget in this scenario.');
      if (toIds.length === 0) return no('nothing-to-do', 'Choose who it goes to.');
      return toIds.some((id) => !run.tables.people.has(id)) ? unknown('person') : null;
    },
    minutes: (run) => run.model.desk.costReport,
    apply(run, { toIds, reasons }, because) {
      const sums = totals(run);
      const true_ = reportReasons(run);
      run.state.reports.push({
        minute: run.state.minute,
        toIds: [...toIds],
        actualPence: sums.actualPence,
        committedPence: sums.committedPence,
        toCompletePence: sums.toCompletePence,
        forecastPence: sums.forecastPence,
        budgetPence: sums.budgetPence,
        reasons: reasons.filter((reason) => true_.includes(reason)),
        commandIndex: because.index,
      });
      note(run, { kind: 'report-sent', forecastPence: sums.forecastPence }, because);
      noteAstray(run, 'cost-report', toIds, because);
    },
  },
  'move-money': {
    refuse(run, { fromLine, toLine, pence }) {
      if (!inPlay(run, 'money')) return no('out-of-play', 'There is no budget in this scenario.');
      if (!run.tables.lines.has(fromLine) || !run.tables.lines.has(toLine)) return unknown('cost line');
      if (fromLine === toLine) return no('nothing-to-do', 'That is the same line.');
      return Number.isInteger(pence) && pence > 0 ? null : no('out-of-range', 'Say how much, in pounds above nought.');
    },
    minutes: (run) => run.model.desk.moveMoney,
    apply(run, { fromLine, toLine, pence, reason }, because) {
      const kind = run.tables.lines.get(fromLine)?.contingency ? 'contingency' : 'move-money';
      askApproval(run, { kind, subjectId: toLine, pence, line: fromLine, toLine, reason, commandIndex: because.index });
    },
  },
  'handle-invoice': {
    refuse(run, { invoiceId, action }) {
      const invoice = run.state.invoices[invoiceId];
      if (!invoice) return unknown('invoice');
      if (action === 'call-back' && !invoice.bankChange)
        return no('nothing-to-do', 'The bank details are those on file.');
      if (action === 'call-back' && invoice.bankChange?.calledMinute != null)
        return no('already', 'You have rung them about it.');
      if (queued(run, (job) => job.type === 'handle-invoice' && job.invoiceId === invoiceId))
        return no('already', 'That is already on your desk.');
      return invoice.status !== 'open' ? no('already', 'That invoice has been dealt with.') : null;
    },
    minutes: (run, { action }) => (action === 'call-back' ? run.model.desk.phone : run.model.desk.invoice),
    apply: (run, { invoiceId, action }, because) => handleInvoice(run, invoiceId, action, because),
  },
  'bill-client': {
    refuse(run, { paymentId }) {
      const state = run.state.clientPayments[paymentId];
      if (!state) return unknown('stage payment');
      if (
        state.billedMinute !== null ||
        queued(run, (job) => job.type === 'bill-client' && job.paymentId === paymentId)
      )
        return no('already', 'That has been billed.');
      return state.dueMinute === null ? no('not-now', 'That payment is not due yet by the contract.') : null;
    },
    minutes: (run) => run.model.desk.bill,
    apply: (run, { paymentId }, because) => billClient(run, paymentId, because),
  },
  'reconcile-petty-cash': {
    refuse: (run) =>
      run.state.petty.every((spent) => spent.reconciledMinute !== null)
        ? no('nothing-to-do', 'Nothing has been spent from the float since the last time.')
        : queued(run, (job) => job.type === 'reconcile-petty-cash')
          ? no('already', 'That is already on your desk.')
          : null,
    minutes: (run) => run.model.desk.pettyCash,
    apply: (run, _, because) => reconcilePetty(run, because),
  },
};
