/**
 * A request nobody has answered yet: when it was asked, and the phone. Nothing is shown once there is an answer.
 */
import { PhoneOutgoing } from 'lucide-react';
import type { ApprovalView, View } from '../../../engine/view.ts';
import { firstName, nameOf } from '../../kit/index.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { deskCost } from '../parts/reading.ts';

export function ChaseApproval({ view, approval }: { view: View; approval: ApprovalView }) {
  if (approval.answer !== 'waiting') return null;
  return (
    <CommandButton
      command={{ type: 'chase-approval', approvalId: approval.id }}
      minutes={deskCost(view, 'phone')}
      icon={<PhoneOutgoing aria-hidden="true" />}
    >
      {approval.chasedMinute === null ? 'Ring' : 'Ring again:'} {firstName(nameOf(view, approval.toId))} for an answer
    </CommandButton>
  );
}
