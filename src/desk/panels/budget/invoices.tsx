/**
 * Invoices beside their orders, line by line. The screen says what each has and leaves the comparing to the trainee: nothing here
 * says which of them is wrong.
 */
import { CircleHelp, PhoneOutgoing, ReceiptPoundSterling, Stamp } from 'lucide-react';
import type { InvoiceView, View } from '../../../engine/view.ts';
import { dayLabel, dayOf, moment, money } from '../../../session/words.ts';
import { Badge, Empty } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { deskCost, orderWords } from '../parts/reading.ts';

const STATUS: Record<InvoiceView['status'], { words: string; tone: 'tungsten' | 'good' | 'quiet' }> = {
  open: { words: 'To look at', tone: 'tungsten' },
  passed: { words: 'Passed to pay', tone: 'good' },
  queried: { words: 'Queried: no answer yet', tone: 'quiet' },
  corrected: { words: 'Queried: put right', tone: 'good' },
  fraud: { words: 'A fraud: not paid', tone: 'good' },
};

export function Invoices() {
  const view = useView();
  const { invoices, match } = view.money;
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
    <section className="part" aria-label="Invoices">
      <p className="part-words">
        Hold each bill beside its order: days, rates, what was delivered, VAT, and whether it was billed before. They
        match within {money(match.pence)}, or {match.perMille / 10}% of the order if that is more.
      </p>
      <ul className="permit-list">
        {ordered.map((invoice) => (
          <Invoice key={invoice.id} view={view} invoice={invoice} />
        ))}
      </ul>
    </section>
  );
}

const orderName = (number: number | null): string =>
  number === null ? 'Agreed before you came' : `Order ${orderWords(number)}`;

function Invoice({ view, invoice }: { view: View; invoice: InvoiceView }) {
  const { order, bill } = invoice;
  const line = view.money.lines.find((one) => one.code === invoice.line);
  const status = STATUS[invoice.status];
  return (
    <li className="permit">
      <header className="permit-head">
        <h3 className="permit-title">
          {invoice.supplier} <span className="mono is-quiet">{invoice.number}</span>
        </h3>
        <Badge tone={status.tone}>{status.words}</Badge>
        {invoice.stands ? <Badge tone="quiet">They say it is right</Badge> : null}
        {invoice.chases > 0 && invoice.status === 'open' ? <Badge tone="bad">They ask for their money</Badge> : null}
        {invoice.bankChanged ? (
          <Badge tone={invoice.calledBack ? 'good' : 'tungsten'}>
            {invoice.calledBack ? 'Rung about the account' : 'Names a new bank account'}
          </Badge>
        ) : null}
      </header>
      <p className="is-quiet">
        {line?.title ?? invoice.line}, {dayLabel(view.startDate, dayOf(invoice.minute))}
        {invoice.status === 'open' ? `. They will ask for it ${moment(view.startDate, invoice.overdueMinute)}` : ''}.
      </p>
      <div className="beside">
        <Lines
          title={orderName(order.number)}
          lines={order.lines}
          pence={order.pence}
          vatPence={order.vatPence}
          note={
            order.billedBeforePence > 0
              ? `Of this, ${money(order.billedBeforePence)} had been billed when this bill came.`
              : 'Nothing of it had been billed before.'
          }
        />
        <Lines
          title="The bill"
          lines={bill.lines}
          pence={bill.pence}
          vatPence={bill.vatPence}
          note={invoice.vat === 'none' ? 'On file: not registered for VAT.' : ''}
        />
      </div>
      <Steps view={view} invoice={invoice} />
    </li>
  );
}

function Lines({
  title,
  lines,
  pence,
  vatPence,
  note,
}: {
  title: string;
  lines: InvoiceView['bill']['lines'];
  pence: number;
  vatPence: number;
  note: string;
}) {
  return (
    <table className="sheet bill">
      <caption className="table-title">{title}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" className="number">
            How many
          </th>
          <th scope="col" className="number">
            At
          </th>
          <th scope="col" className="number">
            Sum
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.what}>
            <th scope="row">{line.what}</th>
            <td className="number">{line.quantity}</td>
            <td className="number">{money(line.ratePence)}</td>
            <td className="number">{money(line.pence)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            Net
          </th>
          <td className="number">{money(pence)}</td>
        </tr>
        <tr>
          <th scope="row" colSpan={3}>
            VAT
          </th>
          <td className="number">{money(vatPence)}</td>
        </tr>
        {note === '' ? null : (
          <tr>
            <td colSpan={4} className="is-quiet">
              {note}
            </td>
          </tr>
        )}
      </tfoot>
    </table>
  );
}

function Steps({ view, invoice }: { view: View; invoice: InvoiceView }) {
  if (invoice.status !== 'open') return null;
  const minutes = deskCost(view, 'invoice');
  const from = invoice.supplier;
  return (
    <span className="row-buttons">
      <CommandButton
        command={{ type: 'handle-invoice', invoiceId: invoice.id, action: 'pass' }}
        pence={invoice.bill.pence}
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
        because={invoice.stands ? 'They have said that it is right' : null}
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
  );
}
