/**
 * Messages: threads open, wait for an answer, and change things if left. A reply is composed from parts and scored on
 * six of them, 0 to 2 each: acknowledges, true, impact, next step, authority, record.
 */
import { addOfficeMinutes, minuteOfDay } from './calendar.ts';
import type { Command } from './command.ts';
import { holds } from './conditions.ts';
import { applyEffects } from './effects.ts';
import { threadsOf } from './live.ts';
import type { Minute, Stance, StanceOption, Thread } from './model.ts';
import { spend } from './money.ts';
import type { ReplyRecord } from './record.ts';
import { askStop, changeTrust, named, nameOf, note, type Run, schedule } from './run.ts';
import type { Cause, ThreadState } from './state.ts';

export type ReplyCommand = Extract<Command, { type: 'reply' }>;

/** Nobody writes or rings about work in the night. */
const EARLIEST = 7 * 60;
const LATEST = 20 * 60;

/** What presses goes by the clock, the rest by office hours. */
const later = (run: Run, thread: Thread, minutes: number): Minute =>
  thread.rings || thread.urgency === 'safety' || thread.urgency === 'shoot-day'
    ? run.state.minute + minutes
    : addOfficeMinutes(run.tables.office, run.state.minute, minutes);

export function openThread(run: Run, threadId: string, because: Cause): void {
  const state = run.state.threads[threadId];
  const thread = named(run.tables.threads, threadId);
  if (state?.status !== 'waiting') return;
  const { minute } = run.state;
  state.status = thread.asksReply ? 'open' : 'closed';
  state.openedMinute = minute;
  state.because = because;
  state.messages.push({ fromYou: false, minute, text: thread.text });
  note(run, { kind: 'message-arrived', threadId }, because);
  if (thread.asksReply) {
    state.answerByMinute = later(run, thread, thread.answerMinutes);
    state.acknowledgeByMinute =
      thread.acknowledgeMinutes === null ? null : later(run, thread, thread.acknowledgeMinutes);
    thread.ifLeft.forEach((left, step) => {
      schedule(run, later(run, thread, left.afterMinutes), { type: 'thread-left', threadId, step }, because);
    });
  }
  if (thread.rings) askStop(run, 'phone', `${nameOf(run, thread.fromId)}: ${thread.subject}`, threadId);
}

/** Opens every thread whose time has come, or only the news among them. Only in waking hours. */
export function openDueThreads(run: Run, newsOnly = false): void {
  const at = minuteOfDay(run.state.minute);
  if (at < EARLIEST || at >= LATEST) return;
  for (const { thread, state } of threadsOf(run)) {
    if (state.status !== 'waiting' || (newsOnly && thread.asksReply)) continue;
    if (holds(run, thread.when)) openThread(run, thread.id, { by: 'scenario', id: thread.id });
  }
}

export function threadLeft(run: Run, threadId: string, step: number, because: Cause): void {
  const state = run.state.threads[threadId];
  const left = named(run.tables.threads, threadId).ifLeft[step];
  if (!left || state?.status !== 'open') return;
  state.messages.push({ fromYou: false, minute: run.state.minute, text: left.text });
  const fact = note(run, { kind: 'thread-left', threadId, text: left.text }, because);
  changeTrust(run, named(run.tables.threads, threadId).fromId, -6);
  applyEffects(run, left.effects, { by: 'fact', index: fact });
}

/** The answer that is meant: passed up to the one who was named, else the first of its kind. */
export const stanceOf = (
  thread: Thread,
  { stance, toId }: { stance: Stance; toId?: string | null | undefined },
): StanceOption | undefined =>
  thread.stances.find((one) => one.stance === stance && (toId == null || one.toId === toId));

const clamp2 = (n: number) => Math.max(0, Math.min(2, n));

/** Scores a composed reply on what is true now. Nothing is changed. */
export function scoreReply(
  run: Run,
  thread: Thread,
  reply: ReplyCommand,
): Omit<ReplyRecord, 'commandIndex' | 'minute' | 'late'> {
  const stance = stanceOf(thread, reply);
  const used = thread.facts.filter((fact) => reply.factIds.includes(fact.id));
  const isTrue = (fact: Thread['facts'][number]) => holds(run, fact.trueWhen);
  const needed = thread.facts.filter((fact) => fact.needed && isTrue(fact));
  const told = needed.filter((fact) => used.includes(fact)).length;
  const untrueFacts = used.filter((fact) => !isTrue(fact)).length;
  const privateFacts = used.filter((fact) => fact.isPrivate).length;
  const needlessFacts = used.filter((fact) => !fact.needed && !fact.isPrivate && isTrue(fact)).length;
  const needlessCopies = reply.copyIds.filter((id) => !thread.shouldCopyIds.includes(id)).length;
  const missedCopies = thread.shouldCopyIds.filter((id) => !reply.copyIds.includes(id)).length;
  const overLimit = (stance?.commitsPence ?? 0) > run.model.you.limitPence;
  const judgement = stance?.judgement ?? 0;
  const fails =
    stance?.fails ??
    (overLimit
      ? 'It commits more than your limit without approval.'
      : privateFacts > 0
        ? 'It passes on something private.'
        : untrueFacts > 0
          ? 'It says something that is not so.'
          : null);
  const written = reply.channel === 'email' || reply.channel === 'text';
  const impact = needed.length === 0 ? 2 : told === needed.length ? 2 : told > 0 ? 1 : 0;
  return {
    stance: reply.stance,
    toId: stance?.toId ?? null,
    factIds: used.map(({ id }) => id),
    parts: [
      reply.tone === 'plain' || reply.tone === 'warm' ? 2 : reply.tone === 'vague' ? 1 : 0,
      untrueFacts > 0 ? 0 : thread.asks.length > 0 && used.length === 0 ? 1 : 2,
      clamp2(impact - Math.floor(needlessFacts / 2)),
      thread.needsDate || reply.stance === 'hold'
        ? reply.promiseId === null
          ? 0
          : 2
        : clamp2(judgement + (used.length > 0 ? 1 : 0)),
      fails ? 0 : judgement,
      clamp2(2 - (thread.inWriting && !written ? 1 : 0) - Math.min(1, missedCopies) - (needlessCopies > 1 ? 1 : 0)),
    ],
    needlessFacts,
    privateFacts,
    untrueFacts,
    fails,
    copied: reply.copyIds,
    needlessCopies,
  };
}

export const replyScore = (record: Pick<ReplyRecord, 'parts' | 'fails'>): number =>
  record.fails ? 0 : record.parts.reduce((sum, part) => sum + part, 0);

/** The reply goes out: its desk job is done. */
export function sendReply(run: Run, reply: ReplyCommand, letter: string, commandIndex: number): void {
  const thread = named(run.tables.threads, reply.threadId);
  const state = run.state.threads[reply.threadId] as ThreadState;
  const stance = stanceOf(thread, reply);
  const { minute } = run.state;
  const because: Cause = { by: 'command', index: commandIndex };
  const record: ReplyRecord = {
    ...scoreReply(run, thread, reply),
    commandIndex,
    minute,
    late: state.answerByMinute !== null && minute > state.answerByMinute,
  };
  state.replies.push(record);
  state.readMinute ??= minute;
  state.messages.push({ fromYou: true, minute, text: letter });
  const score = replyScore(record);
  const fact = note(run, { kind: 'reply-sent', threadId: thread.id, stance: reply.stance, score }, because);
  const after: Cause = { by: 'fact', index: fact };

  const promise = thread.promises.find((one) => one.id === reply.promiseId);
  if (promise) {
    const id = run.state.promises.length;
    run.state.promises.push({
      id,
      threadId: thread.id,
      toId: thread.fromId,
      label: promise.label,
      dueMinute: promise.dueMinute,
      keptWhen: promise.keptWhen,
      status: 'open',
      commandIndex,
    });
    note(run, { kind: 'promise-made', promiseId: id }, because);
    schedule(
      run,
      Math.max(promise.dueMinute, minute + run.model.tickMinutes),
      { type: 'promise', promiseId: id },
      because,
    );
  }
  if (reply.stance === 'hold') {
    state.held = true;
    if (promise) state.answerByMinute = promise.dueMinute;
  } else {
    state.status = 'answered';
  }
  if (stance) {
    state.messages.push({ fromYou: false, minute, text: stance.answer });
    if (stance.commitsPence > 0) spend(run, stance.line, stance.commitsPence, stance.label, after);
    applyEffects(run, stance.effects, after);
  }
  // Somebody else's time, spent on what could have been settled here.
  if (reply.stance === 'escalate' && (stance?.judgement ?? 0) < 2)
    changeTrust(run, stance?.toId ?? run.model.you.reportsToId, -1);
  const shift = (record.late ? -2 : 0) + (score >= 10 ? 3 : score >= 7 ? 1 : score >= 5 ? -1 : -4);
  changeTrust(run, thread.fromId, shift);
}

export function promiseDue(run: Run, promiseId: number): void {
  const promise = run.state.promises[promiseId];
  if (promise?.status !== 'open') return;
  const because: Cause = { by: 'command', index: promise.commandIndex };
  const kept = holds(run, promise.keptWhen);
  promise.status = kept ? 'kept' : 'broken';
  note(run, { kind: kept ? 'promise-kept' : 'promise-broken', promiseId }, because);
  // What was put off until this has been done: nothing more is to be said.
  const thread = run.state.threads[promise.threadId];
  if (kept && thread?.held && thread.status === 'open') thread.status = 'answered';
  changeTrust(run, promise.toId, kept ? 2 : -8);
}
