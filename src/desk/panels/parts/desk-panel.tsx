/**
 * The frame of a panel under the board: a labelled region that answers to its own width and begins at its top each time it is shown.
 */
import { type ReactNode, useEffect, useRef } from 'react';

export function DeskPanel({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const scroller = place.current?.closest('.tab-panel');
    if (scroller) scroller.scrollTop = 0;
  }, []);
  return (
    <section ref={place} className={['desk-panel', className ?? ''].filter(Boolean).join(' ')} aria-label={label}>
      {children}
    </section>
  );
}
