/** Was each message answered by the time a good coordinator answers? A holding reply counts with a time that was then kept. */
import type { Urgency } from '../../engine/model.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion, orSpared } from '../reading.ts';

/** What presses weighs more. */
const WEIGHT: Record<Urgency, number> = { safety: 3, 'shoot-day': 2, client: 1, routine: 1 };

const measure: Measure = {
  id: 'replies-on-time',
  label: 'Messages answered in time',
  about: 'process',
  next: 'Answer those who wait on you first; if you cannot yet, say when you will.',
  assess(run) {
    const end = endMinute(run);
    const found = run.model.threads.flatMap((thread) => {
      const state = run.state.threads[thread.id];
      if (!thread.asksReply || state?.openedMinute == null) return [];
      const answer = state.replies.find((reply) => reply.stance !== 'hold') ?? state.replies[0];
      if (!answer)
        return state.answerByMinute !== null && state.answerByMinute > end
          ? []
          : [
              occasion(state.answerByMinute ?? end, 0, `“${thread.subject}”: never answered.`, {
                weight: WEIGHT[thread.urgency ?? 'routine'],
              }),
            ];
      const heard = state.acknowledgeByMinute;
      const unheard = heard !== null && (state.replies[0]?.minute ?? end) > heard;
      return [
        occasion(
          answer.minute,
          answer.late ? 400 : unheard ? 700 : 1000,
          `“${thread.subject}”: answered ${answer.late ? 'late' : 'in time'}${unheard ? ', and heard nothing until then' : ''}.`,
          { commandIndex: answer.commandIndex, weight: WEIGHT[thread.urgency ?? 'routine'] },
        ),
      ];
    });
    return orSpared(
      run,
      run.model.threads.some((thread) => thread.asksReply),
      found,
      'Nobody waited for an answer.',
    );
  },
};
export default measure;
