/** What the rights cost against what was set aside for them (standard 6, D10). */
import { money } from '../../engine/format.ts';
import type { Measure } from '../marks.ts';
import { endMinute, isDelivered, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'rights-in-budget',
  label: 'Rights within their budget',
  about: 'outcome',
  next: 'Clear what the use needs and no more; ask for two prices, and have something else ready to cut in.',
  assess(run) {
    const codes = new Set([
      ...run.model.permits
        .filter((permit) => permit.kind === 'clearance')
        .flatMap((permit) => permit.options.filter((one) => one.feePence > 0).map((one) => one.line)),
      ...run.model.activities.flatMap((activity) =>
        activity.needs.filter((need) => need.asks.endsWith('licence')).map((need) => need.line),
      ),
    ]);
    // Only a line that is for rights and nothing else says what rights cost.
    const shared = new Set(
      run.model.activities.flatMap((activity) =>
        activity.needs.filter((need) => !need.asks.endsWith('licence')).map((need) => need.line),
      ),
    );
    return run.model.lines
      .filter((line) => codes.has(line.code) && !shared.has(line.code) && line.budgetPence > 0)
      .map((line) => {
        const purse = run.state.money[line.code];
        const cost = (purse?.actualPence ?? 0) + (purse?.committedPence ?? 0);
        const budget = line.budgetPence + (purse?.movedPence ?? 0);
        const over = Math.floor(((cost - budget) * 1000) / Math.max(1, budget));
        return occasion(
          endMinute(run),
          !isDelivered(run) ? 0 : over <= 0 ? 1000 : over <= 100 ? 700 : over <= 300 ? 400 : 0,
          `${line.title}: ${isDelivered(run) ? `${money(cost)} of ${money(budget)}` : 'nothing was delivered'}.`,
        );
      });
  },
};
export default measure;
