/** Whoever takes work on is told what, by when, with what and how far they may go (standard 6, D7). */
import { delegationOf, unsaid } from '../../engine/delegation.ts';
import { nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'briefs-full',
  label: 'Clear briefs',
  about: 'process',
  next: 'Say what, by when, with what, how far they may go, and when to come back to you.',
  assess(run) {
    const delegable = run.model.activities.filter((activity) => activity.delegation !== null);
    const given = delegable.flatMap((activity) => {
      const task = delegationOf(run, activity.id);
      if (!task) return [];
      const needed = activity.delegation?.brief.filter((part) => part.needed) ?? [];
      const left = unsaid(activity, task.briefIds);
      const labels = needed.filter(({ id }) => left.includes(id)).map(({ label }) => `“${label}”`);
      return [
        occasion(
          task.givenMinute,
          needed.length === 0 ? 1000 : Math.floor((1000 * (needed.length - left.length)) / needed.length),
          `${activity.title}, to ${nameOf(run, task.toId)}: ${left.length === 0 ? 'all they had to know' : `left unsaid: ${labels.join(', ')}`}.`,
          { commandIndex: task.commandIndex },
        ),
      ];
    });
    return given.length > 0 || delegable.length === 0
      ? given
      : [occasion(endMinute(run), 0, 'Nothing was handed to anybody, so nobody was briefed.')];
  },
};
export default measure;
