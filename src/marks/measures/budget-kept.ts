/** What the delivered production cost against its budget. Underspend on something undelivered is worth nothing. */
import { money } from '../../engine/format.ts';
import { inPlay } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, isDelivered, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'budget-kept',
  label: 'Final cost within budget',
  about: 'outcome',
  next: 'Watch the forecast, not what is spent: act when a line is about to run over.',
  assess(run) {
    if (!inPlay(run, 'money')) return [];
    let budget = 0;
    let final = 0;
    for (const line of run.model.lines) {
      const purse = run.state.money[line.code];
      budget += line.budgetPence + (purse?.movedPence ?? 0);
      final += (purse?.actualPence ?? 0) + (purse?.committedPence ?? 0);
    }
    if (!isDelivered(run)) return [occasion(endMinute(run), 0, 'The production was not delivered.')];
    const over = Math.floor(((final - budget) * 1000) / Math.max(1, budget));
    return [
      occasion(
        endMinute(run),
        over <= 0 ? 1000 : over <= 20 ? 850 : over <= 50 ? 600 : over <= 100 ? 300 : 0,
        `Final cost ${money(final)} against a budget of ${money(budget)}.`,
      ),
    ];
  },
};
export default measure;
