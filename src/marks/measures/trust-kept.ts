/** How people who matter to the job feel at its end against its start. Trust is never shown in play; it shows in the end. */
import { nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'trust-kept',
  label: 'Trust at the end',
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
    return writers.map((id) => {
      const before = run.tables.people.get(id)?.trust ?? 60;
      const shift = (run.state.trust[id] ?? before) - before;
      return occasion(
        endMinute(run),
        shift >= 2 ? 1000 : shift >= 0 ? 800 : shift >= -5 ? 500 : shift >= -12 ? 200 : 0,
        `${nameOf(run, id)}: ${shift > 0 ? 'trusts you more than at the start' : shift === 0 ? 'as at the start' : 'trusts you less than at the start'}.`,
      );
    });
  },
};
export default measure;
