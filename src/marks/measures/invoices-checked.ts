/** Every invoice against its order: the wrong ones queried, the right ones passed. */
import { money } from '../../engine/format.ts';
import { inPlay, nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'invoices-checked',
  label: 'Invoices checked against orders',
  about: 'process',
  next: 'Hold each invoice beside its order before you pass it.',
  assess(run) {
    if (!inPlay(run, 'money')) return [];
    const { invoices } = run.state;
    if (invoices.length === 0)
      return [occasion(endMinute(run), 0, 'No order was placed, so no invoice could be checked.')];
    return invoices.map((invoice) => {
      const over = invoice.billedPence - invoice.orderedPence;
      const name = nameOf(run, invoice.subjectId);
      const handled = invoice.status !== 'open';
      if (invoice.status === 'fraud')
        return occasion(invoice.handledMinute ?? invoice.minute, 1000, `${name}: a fraud, found and not paid.`);
      if (over > 0) {
        const caught = invoice.status === 'corrected';
        return occasion(
          invoice.handledMinute ?? invoice.minute,
          caught ? 1000 : 0,
          caught
            ? `${name}: ${money(over)} too much, queried and put right.`
            : `${name}: billed ${money(over)} over the order${handled ? ' and passed' : ', still open'}.`,
          { weight: 3 },
        );
      }
      return occasion(
        invoice.handledMinute ?? invoice.minute,
        !handled ? 0 : invoice.status === 'passed' ? 1000 : 300,
        !handled
          ? `${name}: invoice still open at the end.`
          : invoice.status === 'passed'
            ? `${name}: right, and passed.`
            : `${name}: was right, and was queried.`,
      );
    });
  },
};
export default measure;
