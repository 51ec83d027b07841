/** What needed somebody else's decision went to them; what was yours to settle was settled (domain 8, escalation ladder). */
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'escalation-right',
  label: 'Passed up what had to be, settled the rest',
  about: 'process',
  next: 'Ask: is it above my limit, unsafe, legal, or not to be undone? Then pass it up with facts and a proposal. If not, settle it.',
  assess(run) {
    return run.model.threads.flatMap((thread) => {
      const state = run.state.threads[thread.id];
      const option = thread.stances.find((one) => one.stance === 'escalate');
      if (!option || option.judgement === 1 || state?.openedMinute == null) return [];
      const reply = state.replies.filter((one) => one.stance !== 'hold').at(-1);
      const needed = option.judgement === 2;
      if (!reply) return [occasion(endMinute(run), 0, `“${thread.subject}”: neither passed up nor settled.`)];
      const up = reply.stance === 'escalate';
      const words = needed
        ? up
          ? 'passed to whoever decides'
          : 'needed somebody else’s decision and was not passed up'
        : up
          ? 'passed up, though it was yours to settle'
          : 'settled where it belonged';
      return [
        occasion(reply.minute, up === needed ? 1000 : 0, `“${thread.subject}”: ${words}.`, {
          commandIndex: reply.commandIndex,
        }),
      ];
    });
  },
};
export default measure;
