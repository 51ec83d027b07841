/**
 * Invoices against what was ordered. A bill over its order is shown as a difference; whether to pay it is the trainee's.
 */
import { CircleHelp, PhoneOutgoing, ReceiptPoundSterling, Stamp } from 'lucide-react';
import type { MoneyView, View } from '../../../engine/view.ts';
import { dayLabel, dayOf, money } from '../../../session/words.ts';
import { Badge, Empty, nameOf } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { deskCost, orderWords } from '../parts/reading.ts';

type Invoice = MoneyView['invoices'][number];

const STATUS: Record<Invoice['status'], { words: string; tone: 'tungsten' | 'good' | 'quiet' }> = {
  open: { words: 'To look at', tone: 'tungsten' },
  passed: { words: 'Passed to pay', tone: 'good' },
  queried: { words: 'Queried: it was right', tone: 'quiet' },
  corrected: { words: 'Queried: put right', tone: 'good' },
  fraud: { words: 'A fraud: not paid', tone: 'good' },
};

export function Invoices() {
  const view = useView();
  const { invoices } = view.money;
  if (invoices.length === 0) {
    return (
      <Empty icon={<ReceiptPoundSterling />} title="No invoices yet">
        <p>They come some days after the work. Compare each with what was ordered.</p>
      </Empty>
    );
  }
  const ordered = [...invoices].sort(
    (a, b) => Number(b.status === 'open') - Number(a.status === 'open') || b.minute - a.minute,
  );
  return (
    <table className="sheet stacks">
      <caption className="said">Invoices against what was ordered</caption>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col" className="number">
            Ordered
          </th>
          <th scope="col" className="number">
            Billed
          </th>
          <th scope="col">Difference</th>
          <th scope="col">State</th>
          <th scope="col">Do</th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((invoice) => (
          <Row key={invoice.id} view={view} invoice={invoice} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ view, invoice }: { view: View; invoice: Invoice }) {
  const over = invoice.billedPence - invoice.orderedPence;
  const line = view.money.lines.find((one) => one.code === invoice.line);
  const status = STATUS[invoice.status];
  const minutes = deskCost(view, 'invoice');
  const from = nameOf(view, invoice.subjectId);
  return (
    <tr className="invoice">
      <th scope="row">
        {from}
        <span className="row-line">
          {invoice.order !== null ? `${orderWords(invoice.order)}, ` : 'No order, '}
          {line?.title ?? invoice.line}, {dayLabel(view.startDate, dayOf(invoice.minute))}
        </span>
      </th>
      <td className="number" data-label="Ordered">
        {money(invoice.orderedPence)}
      </td>
      <td className="number" data-label="Billed">
        {money(invoice.billedPence)}
      </td>
      <td data-label="Difference">
        {over === 0 ? (
          <span className="is-quiet">None</span>
        ) : (
          <span className="is-bad">
            {money(Math.abs(over))} {over > 0 ? 'more' : 'less'}
          </span>
        )}
      </td>
      <td data-label="State">
        <Badge tone={status.tone}>{status.words}</Badge>
        {invoice.bankChanged ? (
          <Badge tone={invoice.calledBack ? 'good' : 'bad'}>
            {invoice.calledBack ? 'Rung about the account' : 'New bank account'}
          </Badge>
        ) : null}
      </td>
      <td data-label="Do">
        {invoice.status === 'open' ? (
          <span className="row-buttons">
            <CommandButton
              command={{ type: 'handle-invoice', invoiceId: invoice.id, action: 'pass' }}
              pence={invoice.billedPence}
              minutes={minutes}
              once={false}
              icon={<Stamp aria-hidden="true" />}
            >
              Pass<span className="said"> the invoice from {from}</span>
            </CommandButton>
            <CommandButton
              command={{ type: 'handle-invoice', invoiceId: invoice.id, action: 'query' }}
              minutes={minutes}
              once={false}
              icon={<CircleHelp aria-hidden="true" />}
            >
              Query<span className="said"> the invoice from {from}</span>
            </CommandButton>
            {invoice.bankChanged && !invoice.calledBack ? (
              <CommandButton
                command={{ type: 'handle-invoice', invoiceId: invoice.id, action: 'call-back' }}
                minutes={deskCost(view, 'phone')}
                once={false}
                icon={<PhoneOutgoing aria-hidden="true" />}
              >
                Ring the number on file<span className="said"> for {from}</span>
              </CommandButton>
            ) : null}
          </span>
        ) : (
          <span className="is-quiet">–</span>
        )}
      </td>
    </tr>
  );
}
