/** How long a bill or a receipt lay before it was dealt with (standard 6, D3: two working days). */
import { inPlay, nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion, workingDays } from '../reading.ts';

const forDays = (days: number): number => (days <= 2 ? 1000 : days <= 5 ? 600 : 300);

const measure: Measure = {
  id: 'bills-settled-soon',
  label: 'Bills and receipts dealt with at once',
  about: 'process',
  next: 'Give bills and receipts a quarter of an hour every day: two working days is as long as one should lie.',
  assess(run) {
    if (!inPlay(run, 'money')) return [];
    const papers = [
      ...run.state.invoices.map((one) => ({
        what: `Invoice from ${nameOf(run, one.subjectId)}`,
        from: one.minute,
        to: one.handledMinute,
      })),
      ...run.state.petty.map((one) => ({ what: one.text, from: one.minute, to: one.reconciledMinute })),
    ];
    // What came on the last day or two could not lie long.
    const due = papers.filter((one) => one.to !== null || workingDays(run, one.from, endMinute(run)) >= 2);
    if (papers.length === 0 && run.state.orders.length > 0) return [];
    if (due.length === 0)
      return [occasion(endMinute(run), papers.length > 0 ? 1000 : 0, 'No bill lay for two working days.')];
    return due.map(({ what, from, to }) => {
      const days = workingDays(run, from, to ?? endMinute(run));
      return occasion(
        to ?? endMinute(run),
        to === null ? 0 : forDays(days),
        `${what}: ${to === null ? 'never dealt with' : days <= 2 ? 'dealt with in two working days' : `lay for ${days} working days`}.`,
      );
    });
  },
};
export default measure;
