/** The six parts of a good reply: acknowledges, true, impact, next step, authority, record (domain 7). */
import { replyScore } from '../../engine/threads.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const PARTS = ['tone', 'truth', 'impact', 'next step', 'authority', 'record'];

const measure: Measure = {
  id: 'reply-quality',
  label: 'Replies that settle the matter',
  about: 'process',
  next: 'Say what it changes in money or time, what you propose, by when, and put it in writing to those who must know.',
  assess(run) {
    const end = endMinute(run);
    return run.model.threads.flatMap((thread) => {
      const state = run.state.threads[thread.id];
      if (!thread.asksReply || state?.openedMinute == null) return [];
      const reply = state.replies.filter((one) => one.stance !== 'hold').at(-1) ?? state.replies.at(-1);
      if (!reply)
        return state.answerByMinute !== null && state.answerByMinute > end
          ? []
          : [occasion(end, 0, `“${thread.subject}”: nothing was said.`)];
      const score = replyScore(reply);
      const weak = reply.fails ?? PARTS.filter((_, at) => (reply.parts[at] ?? 0) < 2).join(', ');
      const why = thread.stances.find((one) => one.stance === reply.stance)?.why ?? '';
      return [
        occasion(
          reply.minute,
          (score * 1000) / 12,
          `“${thread.subject}”: ${score} of 12${weak ? `; short on ${weak}` : ''}. ${why}`,
          { commandIndex: reply.commandIndex },
        ),
      ];
    });
  },
};
export default measure;
