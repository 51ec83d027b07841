/**
 * Runs kept on this computer: go on, save a copy, delete. One that can't be opened says why and can still be saved.
 */
import { Download, Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { SavedRunCard } from '../../session/types.ts';
import { moment } from '../../session/words.ts';
import { Button, Dialog, IconButton } from '../kit/index.ts';
import { saveFile } from '../save-file.ts';
import { useActions, useSession } from '../session-context.ts';

export function SavedRuns() {
  const saved = useSession((session) => session.saved);
  const { resume, exportRun, deleteSaved } = useActions();
  const [doomed, setDoomed] = useState<SavedRunCard | null>(null);
  if (saved.length === 0) return null;
  return (
    <section aria-labelledby="saved-title">
      <h2 id="saved-title" className="home-head">
        Go on where you stopped
      </h2>
      <ul className="saved">
        {saved.map((run) => (
          <li key={run.key} className="saved-run">
            <div className="saved-words">
              <h3>{run.title}</h3>
              <p className="is-quiet">
                {run.ended ? (
                  'Finished'
                ) : (
                  <>
                    Stopped at <span className="when">{moment(run.startDate, run.minute)}</span>
                  </>
                )}
                {', '}
                {run.commands === 1 ? '1 decision' : `${run.commands} decisions`}, saved {savedAt(run.savedAt)}
              </p>
              {run.trouble ? <p className="is-bad">{run.trouble}</p> : null}
            </div>
            <div className="saved-buttons">
              {run.trouble ? null : (
                <Button icon={<Play aria-hidden="true" />} onClick={() => void resume(run.key)}>
                  {run.ended ? 'See the marks' : 'Go on'}
                  <span className="said"> with {run.title}</span>
                </Button>
              )}
              <IconButton
                label={`Save a copy of ${run.title}`}
                look="quiet"
                icon={<Download aria-hidden="true" />}
                onClick={async () => {
                  const file = await exportRun(run.key);
                  if (file) saveFile(file);
                }}
              />
              <IconButton
                label={`Delete ${run.title}`}
                look="quiet"
                icon={<Trash2 aria-hidden="true" />}
                onClick={() => setDoomed(run)}
              />
            </div>
          </li>
        ))}
      </ul>
      <Dialog
        title="Delete this run?"
        open={doomed !== null}
        onClose={() => setDoomed(null)}
        foot={
          <>
            <Button onClick={() => setDoomed(null)}>Keep it</Button>
            <Button
              look="danger"
              icon={<Trash2 aria-hidden="true" />}
              onClick={() => {
                if (doomed) void deleteSaved(doomed.key);
                setDoomed(null);
              }}
            >
              Delete the run
            </Button>
          </>
        }
      >
        <p>
          “{doomed?.title}” is only on this computer. Once deleted it can’t be brought back, unless you saved a copy.
        </p>
      </Dialog>
    </section>
  );
}

/** When a run was saved, in the reader's own time: this is the real calendar, not the production's. */
function savedAt(at: number): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}
