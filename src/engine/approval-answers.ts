/**
 * The answer to what was put up for approval: who judges what, and what a yes or a no sets going. Must not know how long it took.
 */
import { assessmentAnswered } from './assessment.ts';
import { bookingApproved } from './bookings.ts';
import { money } from './format.ts';
import { judgeKit } from './kit-agreement.ts';
import { approvalAnswered, judgeOverage, judgeSpend, lineSums, moveMoney, putToClient } from './money.ts';
import type { Approval } from './money-record.ts';
import { explains, moveReasons } from './move-reasons.ts';
import { permitApproved } from './permits.ts';
import { riskApproved } from './risks.ts';
import type { Run } from './run.ts';
import type { Cause } from './state.ts';

/** The approver answers: spending, moving money, a change of kit, or a risk assessment to sign. */
export function approvalDue(run: Run, approvalId: number): void {
  const approval = run.state.approvals[approvalId];
  if (approval?.answer !== 'waiting') return;
  if (approval.kind === 'assessment') return assessmentAnswered(run, approval);
  const { yes, words } = judged(run, approval);
  if (yes && putToClient(run, approval)) return;
  approvalAnswered(run, approval, yes, words);
  if (approval.kind !== 'spend' && approval.kind !== 'kit') {
    if (yes) moveMoney(run, approval);
    return;
  }
  const because: Cause = { by: 'command', index: approval.commandIndex };
  const risk = run.model.risks.find(({ id }) => run.state.risks[id]?.asked?.approvalId === approval.id);
  const permit = run.tables.permits.get(approval.subjectId);
  if (risk) riskApproved(run, risk, yes, approval.commandIndex);
  else if (permit) permitApproved(run, permit, yes, because);
  else bookingApproved(run, approval, yes, because);
}

function judged(run: Run, approval: Approval): { yes: boolean; words: string } {
  if (approval.beyondContract) return judgeOverage(run, approval);
  if (approval.kind === 'kit') return judgeKit(run, approval);
  return approval.kind === 'spend' ? judgeSpend(run, approval) : judgeMove(run, approval);
}

/** Money moves for a reason that is true, and no further than the reason goes. */
function judgeMove(run: Run, approval: Approval): { yes: boolean; words: string } {
  const line = run.tables.lines.get(approval.line);
  if (!line) return { yes: false, words: 'I do not know that line.' };
  const reason = moveReasons(run).find((one) => one.id === approval.reason && one.line === approval.toLine);
  if (!reason) return { yes: false, words: 'I see nothing on that line that needs it. Tell me what it is for.' };
  if (approval.pence > explains(reason))
    return { yes: false, words: `That explains ${money(reason.pence)}, and you ask for ${money(approval.pence)}.` };
  const sums = lineSums(run, line);
  if (sums.budgetPence - sums.forecastPence < approval.pence)
    return { yes: false, words: 'That line needs its own money. Look elsewhere.' };
  return { yes: true, words: line.contingency ? 'Yes, draw it. Note the reason in the cost report.' : 'Yes, move it.' };
}
