/**
 * One conversation, and the reply being built under it. Focus comes here when a message is opened, and stays here
 * after a reply is sent.
 */
import { ArrowLeft, PenLine, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ThreadView } from '../../engine/view.ts';
import { Button, firstName, IconButton, Portrait, personById, When } from '../kit/index.ts';
import { shortMoment } from '../play/stats.tsx';
import { useActions, useView } from '../session-context.ts';
import { CHANNEL_WORDS } from '../words.ts';
import { CHANNEL_ICONS } from './inbox.tsx';
import { ReplyBuilder } from './reply-builder.tsx';

export function Message({
  threadId,
  writing,
  onWrite,
}: {
  threadId: string;
  /** Whether a reply is being built; the screen makes room for it. */
  writing: boolean;
  onWrite: (on: boolean) => void;
}) {
  const view = useView();
  const { select, setTab } = useActions();
  const title = useRef<HTMLHeadingElement>(null);
  const thread = view.threads.find((one) => one.id === threadId);
  useEffect(() => title.current?.focus(), []);
  if (!thread) return null;
  const from = personById(view, thread.fromId);
  const close = () => {
    select(null);
    setTab('inbox');
  };
  return (
    <article
      className={writing && thread.reply ? 'message message-wide' : 'message'}
      data-guide="message"
      aria-labelledby="message-title"
    >
      <header className="message-head">
        <Button
          className="message-back"
          size="small"
          look="quiet"
          icon={<ArrowLeft aria-hidden="true" />}
          onClick={close}
        >
          Inbox
        </Button>
        {from ? (
          <div className="message-from">
            <Portrait portrait={from.portrait} name={from.name} department={from.department} size={56} />
            <div>
              <h2 id="message-title" ref={title} tabIndex={-1}>
                {thread.subject}
              </h2>
              <p className="is-quiet">
                {from.name}, {from.title}
              </p>
            </div>
          </div>
        ) : (
          <h2 id="message-title" ref={title} tabIndex={-1}>
            {thread.subject}
          </h2>
        )}
        <IconButton
          className="message-close"
          size="small"
          look="quiet"
          label="Close the message"
          icon={<X aria-hidden="true" />}
          onClick={close}
        />
      </header>
      <p className="message-by">
        <span className="message-channel">
          {CHANNEL_ICONS[thread.channel]}
          {CHANNEL_WORDS[thread.channel]}
        </span>
        {thread.asksReply && thread.status === 'open' && thread.answerByMinute !== null ? (
          <span>
            {thread.acknowledgeByMinute !== null ? (
              <>
                They should hear from you by{' '}
                <strong className="when">{shortMoment(view, thread.acknowledgeByMinute)}</strong>, with an answer by{' '}
              </>
            ) : (
              'A good answer comes by '
            )}
            <strong className="when">{shortMoment(view, thread.answerByMinute)}</strong>
          </span>
        ) : null}
      </p>
      <ol className="bubbles" aria-label="Conversation">
        {thread.messages.map((message) => (
          <li key={`${message.minute}:${message.text}`} className={message.fromYou ? 'bubble bubble-you' : 'bubble'}>
            <span className="bubble-who">
              {message.fromYou ? 'You' : from ? firstName(from.name) : 'They'},{' '}
              <When minute={message.minute} form="moment" />
            </span>
            {message.text
              .split('\n')
              .filter(Boolean)
              .map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
          </li>
        ))}
      </ol>
      <Answer thread={thread} writing={writing} onWrite={onWrite} onSent={() => title.current?.focus()} />
    </article>
  );
}

/** The builder, or why there is nothing to build. */
function Answer({
  thread,
  writing,
  onWrite,
  onSent,
}: {
  thread: ThreadView;
  writing: boolean;
  onWrite: (on: boolean) => void;
  onSent: () => void;
}) {
  const view = useView();
  const { dispatch } = useActions();
  const job = view.desk.jobs.find((one) => one.commandType === 'reply' && one.subjectIds.includes(thread.id));
  if (job) {
    return (
      <div className="message-writing">
        <p>
          <PenLine aria-hidden="true" />
          <span>
            Your reply is in the queue
            {job.doneMinute === null ? '' : `, sent by ${shortMoment(view, job.doneMinute)}`}.
          </span>
        </p>
        {job.begun ? null : (
          <Button size="small" onClick={() => dispatch({ type: 'cancel-job', jobId: job.id })}>
            Take the reply back
          </Button>
        )}
      </div>
    );
  }
  if (!thread.reply)
    return (
      <p className="message-done is-quiet">
        {thread.asksReply ? 'There is nothing more to answer here.' : 'This is to know: no answer is asked for.'}
      </p>
    );
  if (!writing) {
    return (
      <p className="message-start">
        <Button icon={<PenLine aria-hidden="true" />} guide="reply" onClick={() => onWrite(true)}>
          Build a reply
        </Button>
      </p>
    );
  }
  return (
    <ReplyBuilder
      thread={thread}
      options={thread.reply}
      onCancel={() => onWrite(false)}
      onSent={() => {
        onWrite(false);
        onSent();
      }}
    />
  );
}
