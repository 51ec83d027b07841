/**
 * The inbox: who wrote, about what, and by when a good coordinator answers. What needs an answer stands first.
 */
import { DoorOpen, Inbox as InboxIcon, Mail, MessageSquare, Phone, PhoneCall } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Channel } from '../../engine/model.ts';
import type { ThreadView, View } from '../../engine/view.ts';
import { Badge, Count, Empty, Panel, Portrait, personById, When } from '../kit/index.ts';
import { shortMoment } from '../play/stats.tsx';
import { useActions, useSession, useView } from '../session-context.ts';
import { URGENCY_WORDS } from '../words.ts';

export const CHANNEL_ICONS: Record<Channel, ReactNode> = {
  email: <Mail aria-hidden="true" />,
  phone: <Phone aria-hidden="true" />,
  text: <MessageSquare aria-hidden="true" />,
  'in-person': <DoorOpen aria-hidden="true" />,
};

const needsAnswer = (thread: ThreadView): boolean => thread.asksReply && thread.status === 'open';

export function Inbox() {
  const view = useView();
  const newest = [...view.threads].sort((a, b) => lastMinute(b) - lastMinute(a));
  const waiting = newest
    .filter(needsAnswer)
    .sort((a, b) => (a.answerByMinute ?? Number.MAX_SAFE_INTEGER) - (b.answerByMinute ?? Number.MAX_SAFE_INTEGER));
  const groups = [
    { title: 'Needs an answer', threads: waiting },
    { title: 'To read', threads: newest.filter((thread) => !needsAnswer(thread) && thread.unread) },
    { title: 'Read', threads: newest.filter((thread) => !needsAnswer(thread) && !thread.unread) },
  ].filter((group) => group.threads.length > 0);
  return (
    <Panel
      title="Inbox"
      icon={<InboxIcon aria-hidden="true" />}
      guide="inbox"
      className="inbox"
      aside={
        waiting.length > 0 ? (
          <Count n={waiting.length} tone={view.ended ? 'quiet' : 'tungsten'} label="need an answer" />
        ) : null
      }
    >
      {groups.length === 0 ? <Empty title="No messages yet">Messages come in as the clock runs.</Empty> : null}
      {groups.map((group) => (
        <div key={group.title} className="inbox-group">
          <h3 className="inbox-group-title">{group.title}</h3>
          <ul className="threads">
            {group.threads.map((thread) => (
              <li key={thread.id}>
                <ThreadRow thread={thread} view={view} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Panel>
  );
}

const lastMinute = (thread: ThreadView): number => thread.messages.at(-1)?.minute ?? thread.openedMinute;

function ThreadRow({ thread, view }: { thread: ThreadView; view: View }) {
  const { select } = useActions();
  const selected = useSession((session) => session.selection?.kind === 'thread' && session.selection.id === thread.id);
  const from = personById(view, thread.fromId);
  // Selecting a message reads it; both are free.
  const ringing = thread.rings && thread.unread;
  const shape = ['thread', thread.unread ? 'thread-unread' : '', ringing ? 'thread-ringing' : '']
    .filter(Boolean)
    .join(' ');
  return (
    <button
      type="button"
      className={shape}
      aria-current={selected ? 'true' : undefined}
      data-guide={`thread-${thread.id}`}
      onClick={() => select({ kind: 'thread', id: thread.id })}
    >
      {from ? <Portrait portrait={from.portrait} name={from.name} department={from.department} /> : null}
      <span className="thread-words">
        <span className="thread-top">
          <span className="thread-from">{from?.name ?? 'Unknown'}</span>
          <span className="thread-time">
            <When minute={lastMinute(thread)} form={lastMinute(thread) >= view.day * 1440 ? 'time' : 'day'} />
          </span>
        </span>
        <span className="thread-subject">
          <span className="thread-channel">
            {ringing ? <PhoneCall aria-hidden="true" /> : CHANNEL_ICONS[thread.channel]}
          </span>
          {thread.subject}
        </span>
        <span className="thread-state">
          <ThreadState thread={thread} view={view} />
        </span>
      </span>
    </button>
  );
}

function ThreadState({ thread, view }: { thread: ThreadView; view: View }) {
  const writing = view.desk.jobs.some((job) => job.commandType === 'reply' && job.subjectIds.includes(thread.id));
  if (writing) return <Badge tone="daylight">reply in your queue</Badge>;
  if (thread.rings && thread.unread) return <Badge tone="tungsten">ringing</Badge>;
  if (needsAnswer(thread) && thread.answerByMinute !== null) {
    const late = view.minute > thread.answerByMinute;
    const soon = thread.answerByMinute - view.minute <= 60;
    return (
      <>
        {thread.urgency && URGENCY_WORDS[thread.urgency] ? (
          <Badge tone="bad">{URGENCY_WORDS[thread.urgency]}</Badge>
        ) : null}
        <Badge tone={late ? 'bad' : soon ? 'tungsten' : 'quiet'}>
          {late ? 'was due' : 'answer by'} {shortMoment(view, thread.answerByMinute)}
        </Badge>
      </>
    );
  }
  if (needsAnswer(thread)) return <Badge tone={thread.unread ? 'tungsten' : 'quiet'}>needs an answer</Badge>;
  if (thread.unread) return <Badge tone="daylight">new</Badge>;
  if (thread.status === 'answered') return <Badge tone="good">answered</Badge>;
  if (thread.status === 'closed' && thread.asksReply) return <Badge tone="bad">closed without your answer</Badge>;
  return null;
}
