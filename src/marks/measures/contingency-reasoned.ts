/** The contingency is drawn with a reason and the producer’s word, or not at all (standard 6, D3). */
import { money } from '../../engine/format.ts';
import { inPlay } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { isDelivered, occasion, spared } from '../reading.ts';

const measure: Measure = {
  id: 'contingency-reasoned',
  label: 'Contingency drawn with a reason',
  about: 'process',
  next: 'Contingency is for what could not be foreseen: say what that was, and ask before you lean on it.',
  assess(run) {
    if (!inPlay(run, 'money') || !run.model.lines.some((line) => line.contingency)) return [];
    const drawn = run.state.approvals.filter((one) => one.kind === 'contingency');
    if (drawn.length > 0)
      return drawn.map((one) => {
        const reasoned = one.reason.trim().length >= 8;
        return occasion(
          one.askedMinute,
          !reasoned ? 300 : 1000,
          `${money(one.pence)} asked for from the contingency${reasoned ? `: ${one.reason.trim()}` : ', without a reason'}.`,
          { commandIndex: one.commandIndex },
        );
      });
    // Leaning on it without asking: the whole runs over what is there without the contingency.
    const purses = run.model.lines.map((line) => ({ line, purse: run.state.money[line.code] }));
    const sum = (of: (one: (typeof purses)[number]) => number) => purses.reduce((all, one) => all + of(one), 0);
    const spent = sum(({ purse }) => (purse?.actualPence ?? 0) + (purse?.committedPence ?? 0));
    const budget = sum(({ line, purse }) => (line.contingency ? 0 : line.budgetPence + (purse?.movedPence ?? 0)));
    const eaten = isDelivered(run) && spent > budget;
    return [
      eaten
        ? { ...spared(run, `${money(spent - budget)} came out of the contingency, and nobody was asked.`), got: 300 }
        : spared(run, 'The contingency was not touched.'),
    ];
  },
};
export default measure;
