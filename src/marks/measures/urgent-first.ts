/** Nothing that could wait is done while something that could not is waiting (standard 6, D8: no priority inversions). */
import type { Minute } from '../../engine/model.ts';
import type { Run } from '../../engine/run.ts';
import type { Measure, Occasion } from '../marks.ts';
import { endMinute, factsOf, occasion, spared } from '../reading.ts';

/** Something that cannot wait: from when, until it was seen to, and what sees to it. */
interface Pressing {
  what: string;
  from: Minute;
  to: Minute | null;
}

function pressing(run: Run): Pressing[] {
  const risks = run.model.risks.flatMap((risk): Pressing[] => {
    const state = run.state.risks[risk.id];
    if (state?.happenedMinute == null) return [];
    const answered = factsOf(run, 'risk-answered').find((one) => one.riskId === risk.id);
    return [{ what: risk.title, from: state.happenedMinute, to: answered?.minute ?? null }];
  });
  const calls = run.model.threads.flatMap((thread): Pressing[] => {
    const state = run.state.threads[thread.id];
    const urgent = thread.rings || thread.urgency === 'safety' || thread.urgency === 'shoot-day';
    if (!thread.asksReply || !urgent || state?.openedMinute == null) return [];
    return [{ what: `“${thread.subject}”`, from: state.openedMinute, to: state.replies[0]?.minute ?? null }];
  });
  return [...risks, ...calls];
}

/** What was on the desk already may be finished first. */
const IN_HAND = 1;
/** Answers to what presses, and what it takes to be looked at again. */
const ALSO_PRESSING = ['answer-risk', 'reply', 'phone-person', 'record-incident'];

const measure: Measure = {
  id: 'urgent-first',
  label: 'First things first',
  about: 'process',
  next: 'When something urgent lands, move it to the top of the queue before you do anything else.',
  assess(run) {
    if (run.model.risks.length === 0 && !run.model.threads.some((one) => one.rings)) return [];
    const done = factsOf(run, 'job-done').filter((one) => !ALSO_PRESSING.includes(one.job));
    const found = pressing(run).map(({ what, from, to }): Occasion => {
      if (to === null) return occasion(endMinute(run), 0, `${what}: never seen to.`);
      const other = done.filter((one) => one.minute > from && one.minute < to).length;
      const needless = Math.max(0, other - IN_HAND);
      return occasion(
        to,
        1000 - 300 * needless,
        `${what}: ${needless === 0 ? 'seen to before anything else' : `waited while ${needless} other ${needless === 1 ? 'job was' : 'jobs were'} done`}.`,
      );
    });
    return found.length > 0 ? found : [spared(run, 'Nothing came that could not wait.')];
  },
};
export default measure;
