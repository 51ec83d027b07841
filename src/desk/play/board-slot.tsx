/**
 * Where the board stands in the play screen. The host element is made once, outside React, and only moved in and out,
 * so that drawing a screen again never starts the board again. It must not know what is drawn in it.
 */

import { createContext, use, useEffect, useRef, useSyncExternalStore } from 'react';
import { BoardWindow } from './board-window.tsx';

/** What the composition root hands in: the element, and whether anything can be drawn in it. */
export interface BoardHost {
  element: HTMLElement;
  /** Where the element waits while no slot shows it. */
  park(): void;
  state(): 'coming' | 'there' | 'none';
  subscribe(changed: () => void): () => void;
}

export const BoardHostContext = createContext<BoardHost | null>(null);

export function useBoardState(): 'coming' | 'there' | 'none' {
  const host = use(BoardHostContext);
  return useSyncExternalStore(host?.subscribe ?? nothing, host?.state ?? none);
}

const nothing = () => () => {};
const none = () => 'none' as const;

export function BoardSlot() {
  const host = use(BoardHostContext);
  const slot = useRef<HTMLDivElement>(null);
  const state = useBoardState();
  useEffect(() => {
    if (!host || !slot.current) return;
    slot.current.append(host.element);
    return () => host.park();
  }, [host]);
  return (
    <section className="board" aria-label="The board" data-guide="board" data-state={state}>
      <div ref={slot} className="board-slot" />
      {state === 'there' ? <BoardWindow /> : null}
      {state === 'coming' ? <p className="board-words">Hanging the board on the wall…</p> : null}
      {state === 'none' ? (
        <p className="board-words">The board can’t be drawn here. The plan table below does everything it does.</p>
      ) : null}
    </section>
  );
}
