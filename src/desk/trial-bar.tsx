/**
 * Over a run that tries out a production being written: it says what becomes of it, and leads back to the writing.
 */
import { PenLine } from 'lucide-react';
import { Button } from './kit/index.ts';
import { useActions, useSession } from './session-context.ts';

export function TrialBar() {
  const trial = useSession((session) => session.trial);
  const { leave } = useActions();
  if (!trial) return null;
  return (
    <aside className="trial-bar" aria-label="Trying it out">
      <p>You are trying out a production you are writing. This run is kept only if you save a copy.</p>
      <Button size="small" icon={<PenLine aria-hidden="true" />} onClick={leave}>
        Back to writing
      </Button>
    </aside>
  );
}
