/** Promises made and what became of them; where somebody needed a date, giving none is a chance not taken. */
import type { Measure, Occasion } from '../marks.ts';
import { endMinute, occasion, orSpared } from '../reading.ts';

const measure: Measure = {
  id: 'promises-kept',
  label: 'Dates given, and kept',
  about: 'outcome',
  next: 'Promise the date you can keep, put it in your diary, and say at once if it slips.',
  assess(run) {
    const found: Occasion[] = run.state.promises.map((promise) =>
      occasion(
        promise.dueMinute,
        promise.status === 'kept' ? 1000 : promise.status === 'broken' ? 0 : 500,
        `“${promise.label}”: ${promise.status === 'open' ? 'not yet due' : promise.status}.`,
        { commandIndex: promise.commandIndex },
      ),
    );
    for (const thread of run.model.threads) {
      const state = run.state.threads[thread.id];
      if (
        !thread.needsDate ||
        state?.openedMinute == null ||
        run.state.promises.some((one) => one.threadId === thread.id)
      )
        continue;
      found.push(
        occasion(state.replies.at(-1)?.minute ?? endMinute(run), 0, `“${thread.subject}”: no date was given.`, {
          commandIndex: state.replies.at(-1)?.commandIndex ?? null,
        }),
      );
    }
    const could = run.model.threads.some((thread) => thread.promises.length > 0);
    return orSpared(run, could, found, 'No date was given, and nobody needed one.');
  },
};
export default measure;
