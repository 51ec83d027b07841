/** Small parts several pieces of the bench use: when something was kept, and dropping a file anywhere. */
import { type ReactNode, useState } from 'react';
import { benchActions } from './use-bench.ts';

/** A real moment: `23/11/2026 18:40`. */
export const moment = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(at)
    .replace(',', '');

/** Takes a dropped file as a new draft; the open one is kept as it is. */
export function DropHere({ children }: { children: ReactNode }) {
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on; a button does the same for everyone.
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
        void file.text().then((text) => benchActions().start(file.name, text));
      }}
    >
      {children}
      {over ? (
        <p className="drop-words" aria-hidden="true">
          Drop the scenario here
        </p>
      ) : null}
    </div>
  );
}
