/** Every invoice against its order: the wrong ones queried, the right ones passed. */
import { money } from '../../engine/format.ts';
import { overPence } from '../../engine/invoices.ts';
import type { InvoiceError } from '../../engine/money-record.ts';
import { inPlay, nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const WRONG: Record<InvoiceError, string> = {
  days: 'a day too many',
  rate: 'another rate than agreed',
  undelivered: 'something that was never delivered',
  duplicate: 'the same bill twice',
  vat: 'VAT from somebody who may not charge it',
  over: 'something on top of the order',
};

const measure: Measure = {
  id: 'invoices-checked',
  label: 'Invoices checked against orders',
  about: 'process',
  next: 'Hold each invoice beside its order before you pass it.',
  assess(run) {
    if (!inPlay(run, 'money')) return [];
    const { invoices, orders } = run.state;
    // All was done before the first bill came.
    if (invoices.length === 0 && orders.length > 0) return [];
    if (invoices.length === 0)
      return [occasion(endMinute(run), 0, 'No order was placed, so no invoice could be checked.')];
    return invoices.map((invoice) => {
      const over = overPence(run, invoice);
      const name = nameOf(run, invoice.subjectId);
      const at = invoice.handledMinute ?? invoice.queriedMinute ?? invoice.minute;
      const late = invoice.chases > 0 ? ', after they had to ask' : '';
      // Somebody who has to ask for their money is a mark against whoever let it lie.
      const share = (got: number) => (late === '' ? got : Math.floor(got / 2));
      if (invoice.status === 'fraud') return occasion(at, 1000, `${name}: a fraud, found and not paid.`);
      if (invoice.error !== null && over > 0) {
        const caught = invoice.status === 'corrected' || invoice.status === 'queried';
        return occasion(
          at,
          caught ? share(1000) : 0,
          caught
            ? `${name}: ${WRONG[invoice.error]}, ${money(over)} too much, queried and put right${late}.`
            : `${name}: ${WRONG[invoice.error]}, ${money(over)} too much${invoice.status === 'passed' ? ', and passed' : ', still open'}.`,
          { weight: 3 },
        );
      }
      const passed = invoice.status === 'passed';
      const doubted = invoice.queriedMinute !== null;
      return occasion(
        at,
        !passed ? 0 : share(doubted ? 300 : 1000),
        !passed
          ? `${name}: ${doubted ? 'was right, was queried and is' : 'invoice'} still open at the end.`
          : `${name}: right, and passed${doubted ? ' once they had said so' : ''}${late}.`,
      );
    });
  },
};
export default measure;
