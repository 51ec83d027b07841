/**
 * Where everything meets: makes the session, draws the desk, and hangs the board beside it.
 * The only file that knows both the desk and the board. The desk comes first and works without the board.
 */
import { lazy } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './desk/app.tsx';
import { type BoardHost, BoardHostContext } from './desk/play/board-slot.tsx';
import { SessionContext } from './desk/session-context.ts';
import { createSession, type SessionStore } from './session/store.ts';

const session = createSession();
const app = document.getElementById('app');
if (!app) throw new Error('The page has no place for the app.');

/** Only those who write download the editor. */
const Bench = lazy(() => import('./bench/bench.tsx'));

createRoot(app).render(
  <SessionContext value={session}>
    <BoardHostContext value={hangBoard(session)}>
      <App bench={<Bench />} />
    </BoardHostContext>
  </SessionContext>,
);

hangMarks(session);

// The built page keeps its own files, so that it opens again without a network.
if (import.meta.env.PROD && 'serviceWorker' in navigator && location.protocol.startsWith('http')) {
  navigator.serviceWorker.register('./offline.js').catch(() => {
    // Without it the page still works while there is a network.
  });
}

/** One element for the life of the page; the board is fetched and mounted when the desk is first shown. */
function hangBoard(store: SessionStore): BoardHost {
  const element = document.createElement('div');
  element.className = 'board-host';
  const watchers = new Set<() => void>();
  let state: ReturnType<BoardHost['state']> = 'coming';
  const become = (next: typeof state) => {
    state = next;
    for (const watcher of watchers) watcher();
  };
  const mount = async () => {
    try {
      const { mountBoard } = await import('./board/board.ts');
      await mountBoard(element, store);
      become('there');
    } catch (error) {
      console.error('The board could not be drawn.', error);
      become('none');
    }
  };
  const wait = store.subscribe((now) => {
    if (now.screen !== 'play') return;
    wait();
    // After the desk has taken the element in, so that the board finds its size.
    requestAnimationFrame(() => void mount());
  });
  return {
    element,
    park: () => element.remove(),
    state: () => state,
    subscribe(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}

/** The picture of marks is hung whenever the marks are shown, into the place their screen leaves for it. */
function hangMarks(store: SessionStore): void {
  let takeDown: (() => void) | null = null;
  const follow = async (screen: string) => {
    takeDown?.();
    takeDown = null;
    if (screen !== 'marks') return;
    const { mountMarks } = await import('./board/marks-picture.ts');
    requestAnimationFrame(() => {
      const host = document.getElementById('marks-picture');
      if (host && host.childElementCount === 0) takeDown = mountMarks(host, store);
    });
  };
  store.subscribe((now, before) => {
    if (now.screen !== before.screen) void follow(now.screen);
  });
}
