/**
 * Opens a scenario or a saved run from a file, by button or by dropping it on the page.
 * It must not know the formats: it looks at one word to tell the two apart, and the session reads them.
 */
import { FolderOpen } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from './kit/index.ts';
import { type SessionStore, useSessionStore } from './session-context.ts';

/** A run file carries its list of commands; a scenario never does. */
const looksLikeRun = (text: string): boolean => /^\s*\{/.test(text) && /"commands"\s*:\s*\[/.test(text);

async function openFile(store: SessionStore, file: File): Promise<void> {
  const text = await file.text();
  const session = store.getState();
  if (looksLikeRun(text)) await session.importRun(file.name, text);
  else session.openScenarioText(file.name, text);
}

export function OpenFileButton() {
  const store = useSessionStore();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={<FolderOpen aria-hidden="true" />} onClick={() => input.current?.click()}>
        Open a file
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,.jsonc,application/json"
        className="said"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void openFile(store, file);
        }}
      />
    </>
  );
}

/** The whole page takes a dropped file; the button does the same for everyone who does not drag. */
export function DropPlace({ children }: { children: ReactNode }) {
  const store = useSessionStore();
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on; the button is the way for everyone.
    <div
      className={over ? 'drop-place drop-over' : 'drop-place'}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (!file) return;
        event.preventDefault();
        void openFile(store, file);
      }}
    >
      {children}
      {over ? (
        <p className="drop-words" aria-hidden="true">
          Drop the scenario or the run here
        </p>
      ) : null}
    </div>
  );
}
