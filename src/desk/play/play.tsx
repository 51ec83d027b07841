/**
 * The desk: inbox and queue on the left, board and panels in the centre, what is selected on the right, clock on top.
 * On a narrow screen the three become tabs. It must not know what the panels hold.
 */
import { CalendarRange, Inbox as InboxIcon, SquareMousePointer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Tab } from '../../session/types.ts';
import { Details } from '../details/details.tsx';
import { Inbox } from '../inbox/inbox.tsx';
import { Message } from '../inbox/message.tsx';
import { Count } from '../kit/index.ts';
import { DeskFoot, type FootSide } from '../queue/desk-foot.tsx';
import { useActions, useSession, useView } from '../session-context.ts';
import { BoardSlot, useBoardState } from './board-slot.tsx';
import { NowStrip } from './now-strip.tsx';
import { PanelTabs, type Room } from './panel-tabs.tsx';
import { useShortcuts } from './shortcuts.ts';
import { TopBar } from './top-bar.tsx';

export function Play() {
  const view = useView();
  const tab = useSession((session) => session.tab);
  const selection = useSession((session) => session.selection);
  const board = useBoardState();
  const [guideOff, setGuideOff] = useState(false);
  const [room, setRoom] = useState<Room>('even');
  const [foot, setFoot] = useState<FootSide>('queue');
  const openThread = selection?.kind === 'thread' ? selection.id : null;
  const [writing, setWriting] = useState<string | null>(null);
  const shape = !openThread ? '' : writing === openThread ? 'columns-writing' : 'columns-letter';
  useShortcuts();
  useShowSelection();
  useRestWhenAway();
  const details = useRef<HTMLElement>(null);
  const shown = selection ? `${selection.kind}:${selection.id}` : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is newly selected is read from its top.
  useEffect(() => {
    details.current?.scrollTo(0, 0);
  }, [shown]);
  return (
    <div className="play" data-tab={tab} data-board={board}>
      <TopBar guideOff={guideOff} onGuide={() => setGuideOff(!guideOff)} onDue={() => setFoot('due')} />
      <main id="main" className="play-main">
        <NowStrip guideOff={guideOff} onSkipGuide={() => setGuideOff(true)} />
        <div className={`columns ${shape}`}>
          <div className="column column-inbox">
            <Inbox />
            <DeskFoot side={foot} onSide={setFoot} />
          </div>
          <div className="column column-plan" data-room={room}>
            <BoardSlot />
            <PanelTabs room={room} onRoom={setRoom} />
          </div>
          <aside
            ref={details}
            className="column column-details"
            aria-label={openThread ? 'The open message' : 'What is selected'}
          >
            {openThread ? (
              <Message
                key={openThread}
                threadId={openThread}
                writing={writing === openThread}
                onWrite={(on) => setWriting(on ? openThread : null)}
              />
            ) : (
              <Details />
            )}
          </aside>
        </div>
      </main>
      <PhoneTabs unread={view.threads.filter((thread) => thread.unread).length} />
    </div>
  );
}

/** On a narrow screen, choosing something on the board, in a table or in the inbox brings up its tab. */
function useShowSelection() {
  const selection = useSession((session) => session.selection);
  const { setTab } = useActions();
  useEffect(() => {
    if (selection) setTab('details');
  }, [selection, setTab]);
}

/** The clock never runs behind the trainee's back: it rests when the page is out of sight. */
function useRestWhenAway() {
  const { pause } = useActions();
  useEffect(() => {
    const rest = () => {
      if (document.hidden) pause();
    };
    document.addEventListener('visibilitychange', rest);
    return () => document.removeEventListener('visibilitychange', rest);
  }, [pause]);
}

const TABS = [
  { value: 'inbox', label: 'Inbox', icon: <InboxIcon aria-hidden="true" /> },
  { value: 'plan', label: 'Plan', icon: <CalendarRange aria-hidden="true" /> },
  { value: 'details', label: 'Details', icon: <SquareMousePointer aria-hidden="true" /> },
] as const satisfies readonly { value: Tab; label: string; icon: unknown }[];

function PhoneTabs({ unread }: { unread: number }) {
  const tab = useSession((session) => session.tab);
  const { setTab } = useActions();
  return (
    <nav className="phone-tabs" aria-label="Parts of the desk">
      {TABS.map((one) => (
        <button
          key={one.value}
          type="button"
          className="phone-tab"
          aria-current={tab === one.value ? 'true' : undefined}
          data-guide={`tab-${one.value}`}
          onClick={() => setTab(one.value)}
        >
          {one.icon}
          <span>{one.label}</span>
          {one.value === 'inbox' && unread > 0 ? <Count n={unread} tone="tungsten" label="unread" /> : null}
        </button>
      ))}
    </nav>
  );
}
