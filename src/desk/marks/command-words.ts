/**
 * Commands as sentences in the second person: what was decided, for the moment behind a point. Words only.
 */
import type { Command } from '../../engine/command.ts';
import type { View } from '../../engine/view.ts';
import { dayLabel, moment, money } from '../../session/words.ts';
import { listNames, nameOf } from '../kit/index.ts';
import { moveReasonWords } from '../panels/parts/reading.ts';
import { STANCE_WORDS } from '../words.ts';

export function commandWords(view: View, command: Command): string {
  const name = (id: string) => nameOf(view, id);
  const names = (ids: readonly string[]) => listNames(ids.map(name), 6);
  const days = (list: readonly number[]) =>
    listNames(
      list.map((day) => dayLabel(view.startDate, day)),
      6,
    );
  switch (command.type) {
    case 'plan-activity': {
      const parts = [
        command.startMinute === null ? 'took it off the plan' : '',
        command.startMinute != null ? `put it at ${moment(view.startDate, command.startMinute)}` : '',
        command.minutes !== undefined ? `gave it ${command.minutes} min` : '',
        command.placeId ? `placed it at ${name(command.placeId)}` : '',
      ].filter(Boolean);
      return `${name(command.activityId)}: you ${parts.join(' and ') || 'changed the plan'}.`;
    }
    case 'assign-need':
      return command.subjectId === null
        ? `${name(command.activityId)}: you took somebody out of the plan.`
        : `${name(command.activityId)}: you chose ${name(command.subjectId)}.`;
    case 'enquire':
      return `You asked ${names(command.subjectIds)} about ${days(command.days)}.`;
    case 'pencil':
      return `You pencilled ${name(command.subjectId)} for ${days(command.days)}.`;
    case 'confirm':
      return `You went to confirm ${name(command.subjectId)} for ${days(command.days)}${command.reason ? `: “${command.reason}”` : ''}.`;
    case 'send-deal-memos':
      return `You sent deal memos to ${names(command.personIds)}.`;
    case 'release':
      return command.days
        ? `You let ${name(command.subjectId)} go for ${command.days.length === 1 ? 'a day' : `${command.days.length} days`}.`
        : `You let ${name(command.subjectId)} go.`;
    case 'do-activity':
      return `You sat down to ${name(command.activityId)}.`;
    case 'send-call-sheet':
      return `You sent the call sheet for ${dayLabel(view.startDate, command.day)} to ${names(command.toIds)}.`;
    case 'write-movement-order':
      return `You wrote the movement order for ${dayLabel(view.startDate, command.day)}.`;
    case 'send-change-notice':
      return `You sent word of the change to ${names(command.activityIds)} to ${names(command.toIds)}.`;
    case 'phone-person':
      return `You phoned ${name(command.personId)}.`;
    case 'chase-person':
      return `You chased ${name(command.personId)} for an answer.`;
    case 'reply':
      return `You answered “${name(command.threadId)}”: ${STANCE_WORDS[command.stance].toLowerCase()}${command.copyIds.length > 0 ? `, with a copy to ${names(command.copyIds)}` : ''}.`;
    case 'read-message':
      return `You read “${name(command.threadId)}”.`;
    case 'submit-assessment':
      return `You sent the risk assessment to be signed, with ${command.entries.length} ${command.entries.length === 1 ? 'hazard' : 'hazards'}.`;
    case 'answer-risk': {
      const response = view.risks
        .find((risk) => risk.id === command.riskId)
        ?.responses.find((one) => one.id === command.responseId);
      return `${name(command.riskId)}: you chose “${response?.label ?? 'something'}”.`;
    }
    case 'record-incident':
      return 'You recorded an incident in the book.';
    case 'tell-incident':
      return `You told ${names(command.toIds)} of an incident.`;
    case 'report-incident':
      return 'You reported an incident to the authority.';
    case 'notify-insurer':
      return 'You told the insurer of an incident.';
    case 'send-cost-report':
      return `You sent the cost report to ${names(command.toIds)}.`;
    case 'move-money':
      return `You asked to move ${money(command.pence)} from ${name(command.fromLine)} to ${name(command.toLine)}: “${moveReasonWords(view, command.reason)}”`;
    case 'chase-approval': {
      const approval = view.approvals[command.approvalId];
      return approval ? `You rang ${name(approval.toId)} for an answer.` : 'You rang for an answer.';
    }
    case 'handle-invoice':
      return {
        pass: 'You passed an invoice to pay.',
        query: 'You queried an invoice.',
        'call-back': 'You rang the supplier about the new bank account.',
      }[command.action];
    case 'apply-for':
      return `You applied: ${name(command.permitId)}.`;
    case 'delegate':
      return `You handed ${name(command.activityId)} to ${name(command.toId)}.`;
    case 'check-work':
      return `You looked over ${name(command.activityId)}.`;
    case 'send-daily-report':
      return `You sent the daily report of ${dayLabel(view.startDate, command.day)} to ${names(command.toIds)}.`;
    case 'send-hot-costs':
      return `You sent the hot costs of ${dayLabel(view.startDate, command.day)} to ${names(command.toIds)}.`;
    case 'bill-client':
      return 'You billed the client.';
    case 'chase-payment':
      return `You asked the client for the payment: ${name(command.paymentId)}.`;
    case 'chase-receipts':
      return 'You asked for the missing receipts.';
    case 'offer-hotel':
      return `You arranged ${command.means === 'bed' ? 'a bed for the night' : 'a driver home'} for ${name(command.personId)}.`;
    case 'ask-short-rest':
      return `You asked ${names(command.personIds)} to come back before their rest was up.`;
    case 'clear-cards':
      return command.copiedOnly
        ? 'You had the cards wiped that had two verified copies.'
        : 'You had the cards wiped to be used again.';
    case 'send-version':
      return `You sent version ${command.number} to ${name(command.toId)} ${{ secure: 'by secure transfer', link: 'by an open link', email: 'by email' }[command.how]}.`;
    case 'update-tracker':
      return 'You brought the tracker up to date.';
    case 'reconcile-petty-cash':
      return 'You reconciled the petty cash.';
    case 'send-releases':
      return `You sent release forms to ${names(command.personIds)}.`;
    case 'cancel-job':
      return 'You took a job off your desk.';
    case 'move-job':
      return 'You moved a job in your queue.';
  }
}
