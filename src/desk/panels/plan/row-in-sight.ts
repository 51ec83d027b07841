/**
 * Brings the row of what was selected elsewhere into sight. It must not move the page or the focus, only the panel's own scroll.
 */
import { type RefObject, useEffect, useRef } from 'react';

/** For the row: give it the ref, and say whether it is the selected one. */
export function useRowInSight(chosen: boolean): RefObject<HTMLTableRowElement | null> {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (!chosen) return;
    // After the panel has gone to its top, as it does when it is first shown.
    const frame = requestAnimationFrame(() => {
      if (row.current) show(row.current);
    });
    return () => cancelAnimationFrame(frame);
  }, [chosen]);
  return row;
}

function show(row: HTMLElement): void {
  const box = row.closest('.tab-panel');
  if (!box || box.scrollHeight <= box.clientHeight || getComputedStyle(box).overflowY === 'visible') return;
  const { top, bottom } = row.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  const above = top - (frame.top + headsHigh(row));
  const below = bottom - frame.bottom;
  if (above < 0) box.scrollBy(0, above);
  else if (below > 0) box.scrollBy(0, Math.min(below, above));
}

/** Height of the heads that stay in sight: of the table and of the stage. */
function headsHigh(row: HTMLElement): number {
  const head = row.closest('table')?.tHead;
  const stage = row.parentElement?.firstElementChild;
  return (head?.offsetHeight ?? 0) + (stage instanceof HTMLElement ? stage.offsetHeight : 0);
}
