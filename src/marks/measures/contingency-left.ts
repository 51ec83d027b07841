/** What is left of the contingency while there is still something to go wrong (standard 6, D8). */
import { inPlay } from '../../engine/run.ts';
import type { Measure, Occasion } from '../marks.ts';
import { endMinute, firstCall, isDelivered, occasion, shootDays } from '../reading.ts';

const measure: Measure = {
  id: 'contingency-left',
  label: 'Contingency kept for what is to come',
  about: 'outcome',
  next: 'Hold at least half of the contingency until the shoot is over: most of what goes wrong is still ahead.',
  assess(run) {
    const lines = run.model.lines.filter((line) => line.contingency);
    const whole = lines.reduce((sum, line) => sum + line.budgetPence, 0);
    if (!inPlay(run, 'money') || whole === 0) return [];
    if (!isDelivered(run)) return [occasion(endMinute(run), 0, 'The production was not delivered.')];
    const drawnBy = (minute: number) =>
      run.state.approvals
        .filter((one) => one.kind === 'contingency' && one.answer === 'yes' && (one.answeredMinute ?? 0) <= minute)
        .reduce((sum, one) => sum + one.pence, 0);
    const [day] = shootDays(run);
    const at = (minute: number, wanted: number, when: string): Occasion => {
      const left = Math.floor((1000 * (whole - drawnBy(minute))) / whole);
      return occasion(
        minute,
        left >= wanted ? 1000 : (left * 1000) / wanted,
        `Contingency left ${when}: ${Math.floor(left / 10)} in 100.`,
      );
    };
    // What ran over without being asked for came out of it all the same.
    const sum = (of: (code: string) => number) => run.model.lines.reduce((all, line) => all + of(line.code), 0);
    const spent = sum(
      (code) => (run.state.money[code]?.actualPence ?? 0) + (run.state.money[code]?.committedPence ?? 0),
    );
    const budget = run.model.lines.reduce((all, line) => all + line.budgetPence, 0);
    const left = Math.max(0, Math.floor((1000 * (budget - spent)) / whole));
    return [
      ...(day === undefined ? [] : [at(firstCall(run, day), 500, 'when the shoot began')]),
      occasion(
        endMinute(run),
        left >= 100 ? 1000 : left * 10,
        `At the end ${left >= 1000 ? 'all of the contingency was there' : `${Math.floor(left / 10)} in 100 of the contingency was left`}.`,
      ),
    ];
  },
};
export default measure;
