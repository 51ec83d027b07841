/** The six parts of a good reply: acknowledges, true, impact, next step, authority, record (domain 7). */
import { replyScore, stanceOf } from '../../engine/threads.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion, orSpared } from '../reading.ts';

const PARTS = ['tone', 'truth', 'impact', 'next step', 'authority', 'record'];
const AUTHORITY = 4;
const RECORD = 5;
/** Whoever had no authority, or left no record, has not settled it, however well the rest was put: below pass level (domain 7). */
const UNSETTLED = 400;

const measure: Measure = {
  id: 'reply-quality',
  label: 'Replies that settle the matter',
  about: 'process',
  next: 'Say what it changes in money or time, what you propose, by when, and put it in writing to those who must know.',
  assess(run) {
    const end = endMinute(run);
    const found = run.model.threads.flatMap((thread) => {
      const state = run.state.threads[thread.id];
      if (!thread.asksReply || state?.openedMinute == null) return [];
      const reply = state.replies.filter((one) => one.stance !== 'hold').at(-1) ?? state.replies.at(-1);
      if (!reply)
        return state.answerByMinute !== null && state.answerByMinute > end
          ? []
          : [occasion(end, 0, `“${thread.subject}”: nothing was said.`)];
      const score = replyScore(reply);
      const weak = reply.fails ?? PARTS.filter((_, at) => (reply.parts[at] ?? 0) < 2).join(', ');
      const settled = reply.parts[AUTHORITY] > 0 && reply.parts[RECORD] > 0;
      const why = stanceOf(thread, reply)?.why ?? '';
      return [
        occasion(
          reply.minute,
          Math.min((score * 1000) / 12, settled ? 1000 : UNSETTLED),
          `“${thread.subject}”: ${score} of 12${weak ? `; short on ${weak}` : ''}. ${why}`,
          { commandIndex: reply.commandIndex },
        ),
      ];
    });
    return orSpared(
      run,
      run.model.threads.some((thread) => thread.asksReply),
      found,
      'Nobody asked for an answer.',
    );
  },
};
export default measure;
