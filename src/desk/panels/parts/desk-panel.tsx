/**
 * The frame of a panel under the board: a labelled region that answers to its own width.
 */
import type { ReactNode } from 'react';

export function DeskPanel({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <section className={['desk-panel', className ?? ''].filter(Boolean).join(' ')} aria-label={label}>
      {children}
    </section>
  );
}
