/**
 * The shell: which screen stands, the theme, the skip link, the live regions, help and settings.
 * It must not know what a screen holds, nor how the session or the board is made.
 */
import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import './theme.css';
import './base.css';
import './kit/controls.css';
import './kit/pieces.css';
import './kit/layers.css';
import './shell.css';
import './home/home.css';
import './brief/brief.css';
import './play/play.css';
import './play/top-bar.css';
import './play/now-strip.css';
import './inbox/inbox.css';
import './inbox/message.css';
import type { Screen } from '../session/types.ts';
import { Brief } from './brief/brief.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Help } from './help.tsx';
import { Home } from './home/home.tsx';
import { LiveRegions } from './kit/index.ts';
import { MarksScreen } from './marks-screen.tsx';
import { Notices } from './notices.tsx';
import { Play } from './play/play.tsx';
import { useActions, useSession, useSessionStore } from './session-context.ts';
import { Settings } from './settings.tsx';
import { TrialBar } from './trial-bar.tsx';
import { PRODUCT } from './words.ts';

/** `bench` is the page for writing productions: fetched when it is first drawn. */
export function App({ bench }: { bench: ReactNode }) {
  const store = useSessionStore();
  return (
    <>
      <a className="skip" href="#main">
        Skip to the main part
      </a>
      <LiveRegions />
      <ErrorBoundary store={store}>
        <Screens bench={bench} />
      </ErrorBoundary>
    </>
  );
}

/** Help and settings lie over the screen one came from, and lead back to it. */
function Screens({ bench }: { bench: ReactNode }) {
  const screen = useSession((session) => session.screen);
  const hasView = useSession((session) => session.view !== null);
  const { go, pause } = useActions();
  const under = useRef<Screen>('home');
  if (screen !== 'help' && screen !== 'settings') under.current = screen;
  const base = hasView || under.current === 'bench' ? under.current : 'home';
  useTheme();
  useTitle(base);
  const over = screen === 'help' || screen === 'settings';
  useEffect(() => {
    if (over) pause();
  }, [over, pause]);
  const back = () => go(under.current);
  return (
    <>
      <Notices />
      {base === 'home' ? <Home /> : null}
      {base === 'bench' ? <Suspense fallback={<BenchComing />}>{bench}</Suspense> : <TrialBar />}
      {base === 'brief' ? <Brief /> : null}
      {base === 'play' ? <Play /> : null}
      {base === 'marks' ? <MarksScreen /> : null}
      <Help open={screen === 'help'} onClose={back} />
      <Settings open={screen === 'settings'} onClose={back} />
    </>
  );
}

function BenchComing() {
  return (
    <main id="main" className="coming">
      <h1>Write a production</h1>
      <p>Opening the writing desk…</p>
    </main>
  );
}

function useTheme() {
  const theme = useSession((session) => session.prefs.theme);
  const less = useSession((session) => session.prefs.reducedMotion);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.dataset.motion = less ? 'less' : 'full';
  }, [theme, less]);
}

/** A new screen has a new title, begins at its top, and takes the focus from the button that led to it. */
function useTitle(screen: Screen) {
  const title = useSession((session) => session.view?.title);
  const first = useRef(true);
  useEffect(() => {
    const words: Record<Screen, string> = {
      home: '',
      bench: 'Write a production',
      brief: 'Brief',
      play: '',
      marks: 'Marks',
      help: '',
      settings: '',
    };
    document.title = [words[screen], screen === 'home' ? '' : title, PRODUCT].filter(Boolean).join(' · ');
  }, [screen, title]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of screen is what this waits for.
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    const main = document.getElementById('main');
    main?.setAttribute('tabindex', '-1');
    main?.focus({ preventScroll: true });
  }, [screen]);
}
