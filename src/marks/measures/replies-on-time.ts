/** Was each message answered by the time a good coordinator answers? A holding reply counts with a time that was then kept. */
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'replies-on-time',
  label: 'Messages answered in time',
  about: 'process',
  next: 'Answer those who wait on you first; if you cannot yet, say when you will.',
  assess(run) {
    const end = endMinute(run);
    return run.model.threads.flatMap((thread) => {
      const state = run.state.threads[thread.id];
      if (!thread.asksReply || state?.openedMinute == null) return [];
      const answer = state.replies.find((reply) => reply.stance !== 'hold') ?? state.replies[0];
      if (!answer)
        return state.answerByMinute !== null && state.answerByMinute > end
          ? []
          : [occasion(state.answerByMinute ?? end, 0, `“${thread.subject}”: never answered.`)];
      return [
        occasion(
          answer.minute,
          answer.late ? 400 : 1000,
          `“${thread.subject}”: answered ${answer.late ? 'late' : 'in time'}.`,
          { commandIndex: answer.commandIndex },
        ),
      ];
    });
  },
};
export default measure;
