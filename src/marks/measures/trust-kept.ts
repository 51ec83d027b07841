/** How people who matter to the job feel at its end, and at the lowest, against its start. Trust is never shown in play; it shows in the end. */
import { nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion, orSpared } from '../reading.ts';

/** What a change of trust is worth. Design figures: a point or two is noise, a dozen is a relation lost. */
const forShift = (shift: number): number =>
  shift >= 2 ? 1000 : shift >= 0 ? 800 : shift >= -5 ? 500 : shift >= -12 ? 200 : 0;

const measure: Measure = {
  id: 'trust-kept',
  label: 'Trust at the end, and at its lowest',
  about: 'outcome',
  next: 'Bad news early, with a way out of it, costs less trust than silence.',
  assess(run) {
    const writers = [
      ...new Set(
        run.model.threads
          .filter((one) => run.state.threads[one.id]?.openedMinute != null && one.asksReply)
          .map((one) => one.fromId),
      ),
    ];
    const found = writers.flatMap((id) => {
      const before = run.tables.people.get(id)?.trust ?? 60;
      const asked = run.model.threads.filter((one) => one.fromId === id && one.asksReply);
      const silent = asked.every((one) => (run.state.threads[one.id]?.replies.length ?? 0) === 0);
      if (silent) return [occasion(endMinute(run), 0, `${nameOf(run, id)} never heard from you.`, { weight: 3 })];
      const shift = (run.state.trust[id] ?? before) - before;
      const lowest = (run.state.lowestTrust[id] ?? before) - before;
      return [
        occasion(
          endMinute(run),
          forShift(shift),
          `${nameOf(run, id)}: ${shift > 0 ? 'trusts you more than at the start' : shift === 0 ? 'as at the start' : 'trusts you less than at the start'}.`,
          { weight: 2 },
        ),
        occasion(
          endMinute(run),
          lowest >= -2 ? 1000 : forShift(lowest),
          `${nameOf(run, id)}, at the lowest: ${lowest >= -2 ? 'as at the start' : lowest >= -5 ? 'somewhat less than at the start' : 'much less than at the start'}.`,
        ),
      ];
    });
    return orSpared(
      run,
      run.model.threads.some((thread) => thread.asksReply),
      found,
      'Nobody wrote who waited for an answer.',
    );
  },
};
export default measure;
