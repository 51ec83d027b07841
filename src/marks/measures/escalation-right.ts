/**
 * What needed somebody else's decision went to them, by the right door and up the right rung; what was yours to settle was
 * settled (domain 8, escalation ladder).
 */
import type { StanceOption, Thread } from '../../engine/model.ts';
import { nameOf, type Run } from '../../engine/run.ts';
import { stanceOf } from '../../engine/threads.ts';
import type { Measure, Occasion } from '../marks.ts';
import { endMinute, occasion, orSpared } from '../reading.ts';

/** Passed up, but not to the one who decides it: better than settling what was not yours. */
const WRONG_DOOR = 300;

const best = (thread: Thread): StanceOption | undefined =>
  thread.stances.filter((one) => one.stance === 'escalate').sort((a, b) => b.judgement - a.judgement)[0];

/** To whom, where the thread names somebody. */
const towards = (run: Run, option: StanceOption | undefined): string =>
  option?.toId ? ` to ${nameOf(run, option.toId)}` : '';

/**
 * Of ten matters that could be passed up without need, one that was is nothing; more is a habit (standard 6, D8: needless ones 10
 * in 100). What had to be passed up gives no chance to do it needlessly.
 */
function needless(run: Run): Occasion[] {
  const offered = run.model.threads.filter(
    (thread) =>
      thread.stances.some((one) => one.stance === 'escalate' && one.judgement < 2) &&
      run.state.threads[thread.id]?.openedMinute != null,
  );
  const answered = offered.flatMap((thread) => {
    const reply = run.state.threads[thread.id]?.replies.filter((one) => one.stance !== 'hold').at(-1);
    return reply ? [{ thread, reply }] : [];
  });
  if (answered.length === 0) return [];
  const up = answered.filter(({ reply }) => reply.stance === 'escalate');
  const idle = up.filter(({ thread, reply }) => (stanceOf(thread, reply)?.judgement ?? 0) < 2).length;
  const free = Math.max(1, Math.floor(answered.length / 10));
  return [
    occasion(
      endMinute(run),
      1000 - 300 * Math.max(0, idle - free),
      `Passed up without need: ${idle} of ${answered.length} that could have been.`,
      { weight: Math.max(2, Math.floor(answered.length / 2)) },
    ),
  ];
}

const measure: Measure = {
  id: 'escalation-right',
  label: 'Passed up what had to be, to the right one; settled the rest',
  about: 'process',
  next: 'Ask: is it above my limit, unsafe, legal, or not to be undone? Then pass it to whose it is, with facts and a proposal. If not, settle it.',
  assess(run) {
    const matters = run.model.threads.flatMap((thread) => {
      const state = run.state.threads[thread.id];
      const option = best(thread);
      if (!option || option.judgement === 1 || state?.openedMinute == null) return [];
      const reply = state.replies.filter((one) => one.stance !== 'hold').at(-1);
      const needed = option.judgement === 2;
      if (!reply) return [occasion(endMinute(run), 0, `“${thread.subject}”: neither passed up nor settled.`)];
      const up = reply.stance === 'escalate';
      const chosen = up ? stanceOf(thread, reply) : undefined;
      const got = !up ? (needed ? 0 : 1000) : !needed ? 0 : chosen?.judgement === 2 ? 1000 : WRONG_DOOR;
      const words = !needed
        ? up
          ? 'passed up, though it was yours to settle'
          : 'settled where it belonged'
        : !up
          ? 'needed somebody else’s decision and was not passed up'
          : got === 1000
            ? `passed${towards(run, chosen)}, who decides`
            : `passed${towards(run, chosen)}, and it was for somebody else${towards(run, option).replace(' to ', ': ')}`;
      return [occasion(reply.minute, got, `“${thread.subject}”: ${words}.`, { commandIndex: reply.commandIndex })];
    });
    return orSpared(
      run,
      run.model.threads.some((thread) => best(thread) !== undefined),
      [...matters, ...needless(run)],
      'Nothing came that had to be passed up, or could be by mistake.',
    );
  },
};
export default measure;
