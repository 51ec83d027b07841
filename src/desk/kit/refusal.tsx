/**
 * Why a command was not taken, shown at the control that caused it. The session announces it too, so this is not
 * a live region.
 */
import { Ban } from 'lucide-react';
import type { Command } from '../../engine/command.ts';
import { useSession } from '../session-context.ts';

/** Drawn only while the last command was refused and `when` says it was one of this control's. */
export function RefusalNote({ when }: { when: (command: Command) => boolean }) {
  const refusal = useSession((session) => session.refusal);
  if (!refusal || !when(refusal.command)) return null;
  return <RefusalWords words={refusal.words} />;
}

export const RefusalWords = ({ words }: { words: string }) => (
  <p className="refusal">
    <Ban aria-hidden="true" />
    <span>{words}</span>
  </p>
);
