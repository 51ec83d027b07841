/** Work done twice because somebody was told too little, had too much, or was the wrong one for it (standard 6, D7: 2 in 100). */
import { delegationOf, FAIR_LOAD, misfit, unsaid } from '../../engine/delegation.ts';
import { duration } from '../../engine/format.ts';
import { named } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'rework-small',
  label: 'No rework from unclear briefs',
  about: 'outcome',
  next: 'Five minutes more of briefing is cheaper than the afternoon it takes to do it again.',
  assess(run) {
    const delegable = run.model.activities.filter((activity) => activity.delegation !== null);
    if (delegable.length === 0) return [];
    const given = delegable.flatMap((activity) => {
      const task = delegationOf(run, activity.id);
      return task ? [{ activity, task }] : [];
    });
    if (given.length === 0) return [occasion(endMinute(run), 0, 'Nothing was handed over.')];
    const hours = given.reduce((sum, { activity }) => sum + activity.likely, 0);
    // A slip by somebody well briefed, with room for it, is nobody's unclear brief.
    const again = given.filter(
      ({ activity, task }) =>
        task.showedMinute !== null &&
        (unsaid(activity, task.briefIds).length > 0 ||
          task.alsoHad >= FAIR_LOAD ||
          misfit(activity, named(run.tables.people, task.toId)).length > 0),
    );
    const lost = again.reduce((sum, { activity }) => sum + (activity.delegation?.slipMinutes ?? 0), 0);
    const perMille = Math.floor((1000 * lost) / Math.max(1, hours));
    return [
      occasion(
        again[0]?.task.showedMinute ?? endMinute(run),
        perMille <= 20 ? 1000 : perMille <= 100 ? 600 : perMille <= 250 ? 300 : 0,
        `${duration(lost)} done again, of ${duration(hours)} handed over.`,
        { commandIndex: again[0]?.task.commandIndex ?? null },
      ),
    ];
  },
};
export default measure;
