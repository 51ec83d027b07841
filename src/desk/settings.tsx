/**
 * Settings: how it looks and moves, whose rules of work stand, and deleting everything kept on this computer.
 */
import { FolderOpen, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Problem } from '../session/types.ts';
import { ThemeChoice } from './home/home.tsx';
import { Button, Dialog, SelectField, Toggle } from './kit/index.ts';
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
        <HouseRules />
        <DeleteEverything />
      </div>
    </Dialog>
  );
}

/** How one's own company does it: rules that lie over every marked production, from a file or from those that come with it. */
function HouseRules() {
  const chosen = useSession((session) => session.prefs.house);
  const shipped = useSession((session) => session.houses);
  const { setHouse } = useActions();
  const [problems, setProblems] = useState<Problem[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const own = chosen && !shipped.some((one) => one.name === chosen.name) ? [chosen] : [];
  const files = [...shipped, ...own];
  return (
    <section className="settings-house" aria-labelledby="house-title">
      <h3 id="house-title">House rules</h3>
      <SelectField
        label="Whose way of working"
        hint="Limits, rates, rest and forms of one company. Productions begun from now on use them; runs already kept stay as they are."
        value={chosen?.name ?? ''}
        onChange={({ target }) => setProblems(setHouse(files.find((one) => one.name === target.value) ?? null))}
      >
        <option value="">As each production has it</option>
        {files.map((one) => (
          <option key={one.name} value={one.name}>
            {one.title}
          </option>
        ))}
      </SelectField>
      <Button icon={<FolderOpen aria-hidden="true" />} onClick={() => input.current?.click()}>
        Open a file of house rules
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,.jsonc,application/json"
        className="said"
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file) void file.text().then((text) => setProblems(setHouse({ name: file.name, text })));
        }}
      />
      <ul role="status" className="settings-problems">
        {problems.map((one) => (
          <li key={`${one.line}:${one.code}:${one.message}`}>
            <strong>
              {one.file}, line {one.line}:
            </strong>{' '}
            {one.message} {one.fix}
          </li>
        ))}
      </ul>
    </section>
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
