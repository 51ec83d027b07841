/**
 * The threads that have been opened, what may be answered, and the promises given. Must not show how a reply will be taken.
 */
import { fillSlots } from '../letter.ts';
import type { Channel, Door, Minute, Pence, Stance, Thread, Tone, Topic, Urgency } from '../model.ts';
import type { Run } from '../run.ts';

export interface ThreadView {
  id: string;
  fromId: string;
  channel: Channel;
  subject: string;
  status: 'open' | 'answered' | 'closed';
  unread: boolean;
  asksReply: boolean;
  rings: boolean;
  openedMinute: Minute;
  answerByMinute: Minute | null;
  urgency: Urgency | null;
  /** By when they should have heard that they were heard; null once they have. */
  acknowledgeByMinute: Minute | null;
  messages: { fromYou: boolean; minute: Minute; text: string }[];
  /** Null when nothing can be answered any more. */
  reply: ReplyOptionsView | null;
}

export interface ReplyOptionsView {
  asks: Topic[];
  stances: {
    stance: Stance;
    label: string;
    /** Passed up: to whom, by which door, and how far up the ladder. */
    toId: string | null;
    door: Door;
    rung: 0 | 1 | 2;
    commitsPence: Pence;
    line: string;
    beyondLimit: boolean;
  }[];
  facts: { id: string; topic: Topic; text: string }[];
  promises: { id: string; label: string; dueMinute: Minute }[];
  needsDate: boolean;
  copyIds: string[];
  channels: Channel[];
  tones: Tone[];
  deskMinutes: number;
}

export interface PromiseView {
  id: number;
  threadId: string;
  toId: string;
  label: string;
  dueMinute: Minute;
  status: 'open' | 'kept' | 'broken';
}

export function threadViews(run: Run): ThreadView[] {
  return run.model.threads.flatMap((thread) => {
    const state = run.state.threads[thread.id];
    if (!state || state.openedMinute === null || state.status === 'waiting') return [];
    const pending = run.state.jobs.some((job) => job.command.type === 'reply' && job.command.threadId === thread.id);
    return [
      {
        id: thread.id,
        fromId: thread.fromId,
        channel: thread.channel,
        subject: thread.subject,
        status: state.status,
        unread: state.readMinute === null,
        asksReply: thread.asksReply,
        rings: thread.rings,
        openedMinute: state.openedMinute,
        answerByMinute: state.status === 'open' ? state.answerByMinute : null,
        urgency: thread.urgency,
        acknowledgeByMinute: state.status === 'open' && !state.held ? state.acknowledgeByMinute : null,
        messages: state.messages.map((message) => ({ ...message })),
        reply: state.status === 'open' && !pending && !run.state.ended ? replyOptions(run, thread, state.held) : null,
      },
    ];
  });
}

function replyOptions(run: Run, thread: Thread, held: boolean): ThreadView['reply'] {
  return {
    asks: [...thread.asks],
    stances: thread.stances
      .filter((one) => !(held && one.stance === 'hold'))
      .map(({ stance, label, toId, door, rung, commitsPence, line }) => ({
        stance,
        label,
        toId,
        door,
        rung,
        commitsPence,
        line,
        beyondLimit: commitsPence > run.model.you.limitPence,
      })),
    facts: thread.facts.map(({ id, topic, text }) => ({ id, topic, text: fillSlots(run, text) })),
    promises: thread.promises
      .filter((one) => one.dueMinute > run.state.minute)
      .map(({ id, label, dueMinute }) => ({ id, label, dueMinute })),
    needsDate: thread.needsDate,
    copyIds: [...thread.copyIds],
    channels: ['email', 'phone', 'text', 'in-person'],
    tones: ['plain', 'warm', 'vague', 'blaming'],
    deskMinutes: thread.rings ? Math.min(5, run.model.desk.reply) : run.model.desk.reply,
  };
}

export const promiseViews = (run: Run): PromiseView[] =>
  run.state.promises.map(({ id, threadId, toId, label, dueMinute, status }) => ({
    id,
    threadId,
    toId,
    label,
    dueMinute,
    status,
  }));
