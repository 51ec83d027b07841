/**
 * What the delivered production cost against its budget, as a whole and line by line. An underspend on something undelivered is
 * worth nothing, and a large one that the work suffered from is no saving (standard 6, D3).
 */
import { money } from '../../engine/format.ts';
import type { CostLine } from '../../engine/model.ts';
import { inPlay, type Run } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, factsOf, isDelivered, occasion } from '../reading.ts';

/** Over budget in per mille: within 2% is on budget, 5% is a pass (standard 6, D3). */
const forOver = (perMille: number): number =>
  perMille <= 20 ? 1000 : perMille <= 50 ? 700 : perMille <= 100 ? 400 : perMille <= 200 ? 200 : 0;

/** Unspent by more than this and the work suffering is a saving in the wrong place. A design figure. */
const LARGE_UNDERSPEND = 150;

const purseOf = (run: Run, line: CostLine) => {
  const purse = run.state.money[line.code];
  return {
    budget: line.budgetPence + (purse?.movedPence ?? 0),
    final: (purse?.actualPence ?? 0) + (purse?.committedPence ?? 0),
  };
};

/**
 * Lines that share a person or a thing are looked at as one: whoever works on two jobs is coded to one of them, and that is the
 * ledger’s doing. Names of the pools, by line.
 */
function pools(run: Run): Map<string, string> {
  const pool = new Map(run.model.lines.map((line) => [line.code, line.code]));
  for (const booking of Object.values(run.state.bookings)) {
    if (booking.line === null || booking.days.length === 0) continue;
    const serves = run.model.activities.flatMap((activity) =>
      activity.needs
        .filter((need) => run.state.draft[activity.id]?.uses[need.id] === booking.subjectId)
        .map((need) => need.line),
    );
    const joined = new Set([booking.line, ...serves].map((code) => pool.get(code) ?? code));
    const [first = booking.line] = run.model.lines.map((line) => line.code).filter((code) => joined.has(code));
    for (const [code, of] of pool) if (joined.has(of)) pool.set(code, first);
  }
  return pool;
}

/** Work on this line that went without what it needed, or was sent back. */
function suffered(run: Run, code: string): boolean {
  const failed = new Set(factsOf(run, 'check-failed').map((one) => one.activityId));
  return run.model.activities.some(
    (activity) =>
      activity.needs.some((need) => need.line === code) &&
      (failed.has(activity.id) ||
        run.state.lost.some((one) => one.activityId === activity.id && one.reason === 'slow' && one.minutes >= 60)),
  );
}

const measure: Measure = {
  id: 'budget-kept',
  label: 'Final cost within budget, line by line',
  about: 'outcome',
  next: 'Watch the forecast, not what is spent: act when a line is about to run over.',
  assess(run) {
    if (!inPlay(run, 'money')) return [];
    if (!isDelivered(run)) return [occasion(endMinute(run), 0, 'The production was not delivered.')];
    const purses = run.model.lines.map((line) => ({ line, ...purseOf(run, line) }));
    const budget = purses.reduce((sum, one) => sum + one.budget, 0);
    const final = purses.reduce((sum, one) => sum + one.final, 0);
    const whole = Math.floor(((final - budget) * 1000) / Math.max(1, budget));
    const pool = pools(run);
    const own = purses.filter(({ line, budget: set }) => !line.contingency && set > 0);
    const lines = own
      .filter(
        ({ line }) => pool.get(line.code) === line.code || !own.some((one) => one.line.code === pool.get(line.code)),
      )
      .map((head) => {
        const together = own.filter(({ line }) => pool.get(line.code) === pool.get(head.line.code));
        return {
          codes: together.map(({ line }) => line.code),
          title: together.map(({ line }) => line.title).join(' with '),
          budget: together.reduce((all, one) => all + one.budget, 0),
          final: together.reduce((all, one) => all + one.final, 0),
        };
      });
    const sum = lines.reduce((all, one) => all + one.budget, 0);
    return [
      occasion(endMinute(run), forOver(whole), `Final cost ${money(final)} against a budget of ${money(budget)}.`, {
        weight: 100,
      }),
      ...lines.map(({ codes, title, budget: set, final: cost }) => {
        const over = Math.floor(((cost - set) * 1000) / set);
        const thin = over < -LARGE_UNDERSPEND && codes.some((code) => suffered(run, code));
        return occasion(
          endMinute(run),
          thin ? 300 : forOver(over),
          `${title}: ${money(cost)} of ${money(set)}${thin ? ', and the work went short' : ''}.`,
          { weight: Math.max(1, Math.floor((100 * set) / Math.max(1, sum))) },
        );
      }),
    ];
  },
};
export default measure;
