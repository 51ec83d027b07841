/**
 * Settings: how it looks and moves, and deleting everything kept on this computer.
 */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { ThemeChoice } from './home/home.tsx';
import { Button, Dialog, Toggle } from './kit/index.ts';
import { useActions, useSession } from './session-context.ts';

export function Settings({ open, onClose }: { open: boolean; onClose: () => void }) {
  const prefs = useSession((session) => session.prefs);
  const { setPrefs } = useActions();
  return (
    <Dialog title="Settings" open={open} onClose={onClose}>
      <div className="settings">
        <ThemeChoice />
        <Toggle
          label="Less motion"
          hint="Things jump to their place instead of travelling."
          checked={prefs.reducedMotion}
          onChange={(reducedMotion) => setPrefs({ reducedMotion })}
        />
        <Toggle
          label="Single-key shortcuts"
          hint="The list is in Help, under Keys."
          checked={prefs.shortcuts}
          onChange={(shortcuts) => setPrefs({ shortcuts })}
        />
        <Toggle
          label="Stop the clock at every message"
          hint="Otherwise only ringing ones stop it."
          checked={prefs.stopAtMail}
          onChange={(stopAtMail) => setPrefs({ stopAtMail })}
        />
        <DeleteEverything />
      </div>
    </Dialog>
  );
}

/** Two presses, the second one named for what it does. */
function DeleteEverything() {
  const saved = useSession((session) => session.saved);
  const { deleteEverything } = useActions();
  const [sure, setSure] = useState(false);
  const [done, setDone] = useState(false);
  const deleteAll = async () => {
    await deleteEverything();
    setSure(false);
    setDone(true);
  };
  return (
    <section className="settings-delete" aria-labelledby="delete-title">
      <h3 id="delete-title">What is kept on this computer</h3>
      <p className="is-quiet">
        {saved.length === 0
          ? 'No runs are kept.'
          : saved.length === 1
            ? 'One run is kept.'
            : `${saved.length} runs are kept.`}{' '}
        Nothing is ever sent anywhere.
      </p>
      {sure ? (
        <div className="settings-sure">
          <p>All runs, settings and productions you were writing go. They can’t be brought back.</p>
          <Button look="danger" icon={<Trash2 aria-hidden="true" />} onClick={() => void deleteAll()}>
            Delete every run and setting now
          </Button>
          <Button onClick={() => setSure(false)}>Keep them</Button>
        </div>
      ) : (
        <Button look="danger" icon={<Trash2 aria-hidden="true" />} onClick={() => setSure(true)}>
          Delete everything on this computer
        </Button>
      )}
      <p role="status">{done ? 'Everything has been deleted.' : ''}</p>
    </section>
  );
}
