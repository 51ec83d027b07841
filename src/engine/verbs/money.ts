/** Money: cost reports, moving money between lines, invoices. */
import { askApproval, handleInvoice, reportReasons, totals } from '../money.ts';
import { inPlay, note } from '../run.ts';
import { no, queued, unknown, type Verbs } from './verb.ts';

export const moneyVerbs: Verbs<'send-cost-report' | 'move-money' | 'handle-invoice'> = {
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
    refuse(run, { invoiceId }) {
      const invoice = run.state.invoices[invoiceId];
      if (!invoice) return unknown('invoice');
      if (queued(run, (job) => job.type === 'handle-invoice' && job.invoiceId === invoiceId))
        return no('already', 'That is already on your desk.');
      return invoice.status !== 'open' ? no('already', 'That invoice has been dealt with.') : null;
    },
    minutes: (run) => run.model.desk.invoice,
    apply: (run, { invoiceId, action }, because) => handleInvoice(run, invoiceId, action, because),
  },
};
