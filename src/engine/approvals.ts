/**
 * Approvals: whoever was asked has answered, and what waited for it goes on or goes back. What they say is judged where the money
 * and the assessment are. Must not know what any one thing costs.
 */
import { assessmentAnswered } from './assessment.ts';
import { bookingApproved } from './bookings.ts';
import { approvalAnswered, judgeMove, judgeSpend, moveMoney } from './money.ts';
import { permitApproved } from './permits.ts';
import { riskApproved } from './risks.ts';
import type { Run } from './run.ts';
import type { Cause } from './state.ts';

/** The approver answers: spending, moving money, or a risk assessment to sign. */
export function approvalDue(run: Run, approvalId: number): void {
  const approval = run.state.approvals[approvalId];
  if (approval?.answer !== 'waiting') return;
  if (approval.kind === 'assessment') {
    assessmentAnswered(run, approval);
    return;
  }
  const { yes, words } = approval.kind === 'spend' ? judgeSpend(run, approval) : judgeMove(run, approval);
  approvalAnswered(run, approval, yes, words);
  if (approval.kind !== 'spend') {
    if (yes) moveMoney(run, approval);
    return;
  }
  const because: Cause = { by: 'command', index: approval.commandIndex };
  const risk = run.model.risks.find(({ id }) => run.state.risks[id]?.asked?.approvalId === approval.id);
  const permit = run.tables.permits.get(approval.subjectId);
  if (risk) riskApproved(run, risk, yes, approval.commandIndex);
  else if (permit) permitApproved(run, permit, yes, because);
  else bookingApproved(run, approval.subjectId, yes, because);
}
