/** Money: cost reports, moving money between lines, invoices. */
import { chaseApproval } from '../approvals.ts';
import { sendCostReport } from '../cost-report.ts';
import { hotCostsSent, sendHotCosts, wantsHotCosts } from '../hot-costs.ts';
import { handleInvoice } from '../invoices.ts';
import { askApproval, lineSums } from '../money.ts';
import { billClient, chasePayment, chaseReceipts, missingReceipts, reconcilePetty } from '../payments.ts';
import { inPlay, nameOf, today } from '../run.ts';
import { no, queued, unknown, type Verbs } from './verb.ts';

export const moneyVerbs: Verbs<
  | 'send-cost-report'
  | 'send-hot-costs'
  | 'move-money'
  | 'chase-approval'
  | 'handle-invoice'
  | 'bill-client'
  | 'chase-payment'
  | 'chase-receipts'
  | 'reconcile-petty-cash'
> = {
  'send-cost-report': {
    refuse(run, { toIds, estimates = [] }) {
      if (!inPlay(run, 'money')) return no('out-of-play', 'There is no budget in this scenario.');
      if (toIds.length === 0) return no('nothing-to-do', 'Choose who it goes to.');
      if (toIds.some((id) => !run.tables.people.has(id))) return unknown('person');
      for (const { line, pence, reason } of estimates) {
        const found = run.tables.lines.get(line);
        if (!found) return unknown('cost line');
        if (found.contingency) return no('impossible', 'Contingency is kept, not estimated.');
        if (!Number.isInteger(pence) || pence < 0) return no('out-of-range', 'An estimate is pounds, nought or more.');
        if (pence !== lineSums(run, found).toCompletePence && reason.trim() === '')
          return no('out-of-range', `Say why ${found.title} will cost more or less than it seems.`);
      }
      return null;
    },
    minutes: (run) => run.model.desk.costReport,
    apply: (run, command, because) => sendCostReport(run, command, because),
  },
  'send-hot-costs': {
    refuse(run, { day, toIds }) {
      if (!wantsHotCosts(run, day)) return no('out-of-play', 'Nobody asks for hot costs of that day.');
      if (toIds.length === 0) return no('nothing-to-do', 'Choose who they go to.');
      if (toIds.some((id) => !run.tables.people.has(id))) return unknown('person');
      if (day >= today(run)) return no('not-now', 'They are of yesterday: that day is not over yet.');
      return hotCostsSent(run, day) || queued(run, (job) => job.type === 'send-hot-costs' && job.day === day)
        ? no('already', 'The hot costs of that day have gone.')
        : null;
    },
    minutes: (run) => run.model.desk.hotCosts,
    apply: (run, { day, toIds }, because) => sendHotCosts(run, day, toIds, because.index),
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
  'chase-approval': {
    refuse(run, { approvalId }) {
      const approval = run.state.approvals[approvalId];
      if (!approval) return unknown('request');
      if (approval.answer !== 'waiting') return no('already', `${nameOf(run, approval.toId)} has answered.`);
      return queued(run, (job) => job.type === 'chase-approval' && job.approvalId === approvalId)
        ? no('already', 'That is already on your desk.')
        : null;
    },
    minutes: (run) => run.model.desk.phone,
    apply: (run, { approvalId }, because) => chaseApproval(run, approvalId, because),
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
      if (invoice.status === 'queried') return no('not-now', 'It lies with the supplier: they have been asked.');
      if (action === 'query' && invoice.queriedMinute !== null)
        return no('already', 'They have said that it is right.');
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
  'chase-payment': {
    refuse(run, { paymentId }) {
      const state = run.state.clientPayments[paymentId];
      if (!state) return unknown('stage payment');
      if (state.billedMinute === null) return no('not-now', 'It has not been billed yet.');
      if (state.paidMinute !== null) return no('already', 'The client has paid it.');
      return queued(run, (job) => job.type === 'chase-payment' && job.paymentId === paymentId)
        ? no('already', 'That is already on your desk.')
        : null;
    },
    minutes: (run) => run.model.desk.chase,
    apply: (run, { paymentId }, because) => chasePayment(run, paymentId, because),
  },
  'chase-receipts': {
    refuse: (run) =>
      missingReceipts(run).length === 0
        ? no('nothing-to-do', 'There is a receipt for everything, or they have been asked for it.')
        : queued(run, (job) => job.type === 'chase-receipts')
          ? no('already', 'That is already on your desk.')
          : null,
    minutes: (run) => run.model.desk.receipts,
    apply: (run, _, because) => chaseReceipts(run, because),
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
