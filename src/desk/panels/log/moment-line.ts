/**
 * Finds the line of the log that a moment of the marks means, and brings it into sight. It must not know React.
 */
import type { SessionState } from '../../../session/types.ts';

/** Place in the list of what is said, or null. A fact without words gives way to the next that has some. */
export function litIndex(
  said: readonly { index: number; minute: number }[],
  moment: SessionState['moment'],
): number | null {
  if (!moment || said.length === 0) return null;
  const { factIndex, minute } = moment;
  const found = said.findIndex((fact) => (factIndex === null ? fact.minute >= minute : fact.index >= factIndex));
  return found === -1 ? said.length - 1 : found;
}

/** Moves the panel's own scroll where it has one, else the page. */
export function scrollPanelTo(line: HTMLElement): void {
  const box = line.closest('.tab-panel');
  if (!box || box.scrollHeight <= box.clientHeight || getComputedStyle(box).overflowY === 'visible') {
    line.scrollIntoView({ block: 'center' });
    return;
  }
  const middle = box.getBoundingClientRect().top + box.clientHeight / 2;
  box.scrollBy(0, line.getBoundingClientRect().top + line.offsetHeight / 2 - middle);
}
