/**
 * The answer to what was put up for approval: who judges what, and what a yes or a no sets going. Must not know how long it took.
 */
import { bookingApproved } from './bookings.ts';
import { approvalAnswered, judgeMove, judgeOverage, judgeSpend, moveMoney, putToClient } from './money.ts';
import { permitApproved } from './permits.ts';
import type { Approval } from './record.ts';
import type { Run } from './run.ts';
import { assessmentAnswered } from './safety.ts';
import type { Cause } from './state.ts';

/** The approver answers: spending, moving money, or a risk assessment to sign. */
export function approvalDue(run: Run, approvalId: number): void {
  const approval = run.state.approvals[approvalId];
  if (approval?.answer !== 'waiting') return;
  if (approval.kind === 'assessment') return assessmentAnswered(run, approval);
  const { yes, words } = judged(run, approval);
  if (yes && putToClient(run, approval)) return;
  approvalAnswered(run, approval, yes, words);
  if (approval.kind !== 'spend') {
    if (yes) moveMoney(run, approval);
    return;
  }
  const because: Cause = { by: 'command', index: approval.commandIndex };
  const permit = run.tables.permits.get(approval.subjectId);
  if (permit) permitApproved(run, permit, yes, because);
  else bookingApproved(run, approval.subjectId, yes, because);
}

function judged(run: Run, approval: Approval): { yes: boolean; words: string } {
  if (approval.beyondContract) return judgeOverage(run, approval);
  return approval.kind === 'spend' ? judgeSpend(run, approval) : judgeMove(run, approval);
}
