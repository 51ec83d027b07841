/**
 * What needs you now, under the clock: the guide's step, decisions with a time on them, and why the clock stopped.
 * It pushes the desk down and covers nothing.
 */
import { AlarmClock, Bell, DoorOpen, Flag, Mail, MailCheck, Phone, Sunrise, UserCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Stop } from '../../engine/state.ts';
import type { ThreadView, View } from '../../engine/view.ts';
import { Button, nameOf } from '../kit/index.ts';
import { useActions, useSession, useView } from '../session-context.ts';
import { STOP_WORDS } from '../words.ts';
import { DecisionCard } from './decision-card.tsx';
import { GuideCard } from './guide-card.tsx';
import { targetOf, useGoTo } from './target.ts';

const STOP_ICONS: Record<Stop['why'], ReactNode> = {
  phone: <Phone aria-hidden="true" />,
  alarm: <AlarmClock aria-hidden="true" />,
  door: <DoorOpen aria-hidden="true" />,
  'desk-free': <UserCheck aria-hidden="true" />,
  morning: <Sunrise aria-hidden="true" />,
  answer: <MailCheck aria-hidden="true" />,
  ended: <Flag aria-hidden="true" />,
};

export function NowStrip({ guideOff, onSkipGuide }: { guideOff: boolean; onSkipGuide: () => void }) {
  const view = useView();
  const playing = useSession((session) => session.playback.playing);
  const decisions = view.risks.filter(
    (risk) => risk.status === 'happening' && risk.chosenId === null && risk.responses.length > 0,
  );
  const mail = view.threads.find((thread) => thread.unread && thread.openedMinute >= view.minute - view.tickMinutes);
  // The stop is already told by a decision card or by the last words of the guide.
  const told =
    decisions.some((risk) => risk.id === view.stop?.subjectId) ||
    (view.stop?.why === 'ended' && view.guide !== null && !guideOff);
  return (
    <div className="now-strip">
      {view.guide && !guideOff ? (
        <GuideCard guide={view.guide} ended={view.ended !== null} onSkip={onSkipGuide} />
      ) : null}
      {decisions.map((risk) => (
        <DecisionCard key={risk.id} risk={risk} />
      ))}
      {view.stop && !playing ? <StopLine view={view} stop={view.stop} hidden={told} /> : null}
      {!view.stop && !playing && mail ? <MailLine view={view} thread={mail} /> : null}
    </div>
  );
}

/** Stops that are about nothing in particular lead to the list of what needs you. */
const AT_LARGE: readonly Stop['why'][] = ['morning', 'desk-free'];

function StopLine({ view, stop, hidden }: { view: View; stop: Stop; hidden: boolean }) {
  const goTo = useGoTo();
  const { select, setTab } = useActions();
  const selection = useSession((session) => session.selection);
  const target = targetOf(view, stop.subjectId);
  const aim = target?.selection ?? null;
  const seen = aim !== null && selection?.kind === aim.kind && selection.id === aim.id;
  if (hidden || seen) return null;
  return (
    <section
      className={stop.why === 'phone' || stop.why === 'door' ? 'stop-line stop-urgent' : 'stop-line'}
      aria-label="Why the clock stopped"
    >
      {STOP_ICONS[stop.why] ?? <Bell aria-hidden="true" />}
      <p>
        <strong>{STOP_WORDS[stop.why]}.</strong> {stop.text}
      </p>
      {target ? (
        <Button size="small" onClick={() => goTo(target)}>
          {target.words}
        </Button>
      ) : AT_LARGE.includes(stop.why) ? (
        <Button
          size="small"
          onClick={() => {
            select(null);
            setTab('details');
          }}
        >
          Show what needs you
        </Button>
      ) : null}
    </section>
  );
}

/** A message that came in just now, and that the clock may have stopped for. */
function MailLine({ view, thread }: { view: View; thread: ThreadView }) {
  const { select } = useActions();
  return (
    <section className="stop-line" aria-label="A new message">
      <Mail aria-hidden="true" />
      <p>
        <strong>Message.</strong> {nameOf(view, thread.fromId)}: {thread.subject}
      </p>
      <Button size="small" onClick={() => select({ kind: 'thread', id: thread.id })}>
        Open the message
      </Button>
    </section>
  );
}
