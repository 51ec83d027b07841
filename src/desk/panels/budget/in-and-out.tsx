/**
 * Money in and small money out: stage payments to bill and to ask for, the bank with VAT, purchase orders with theirs, and the
 * float with its receipts.
 */
import { Banknote, PhoneOutgoing, Receipt } from 'lucide-react';
import type { ReactNode } from 'react';
import type { View } from '../../../engine/view.ts';
import { dayLabel, dayOf, money } from '../../../session/words.ts';
import { Badge, Money, nameOf, Term } from '../../kit/index.ts';
import { When } from '../../kit/numbers.tsx';
import { useView } from '../../session-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { deskCost, orderWords } from '../parts/reading.ts';

export function InAndOut() {
  const view = useView();
  return (
    <div className="in-and-out">
      {view.cash.payments.length > 0 ? <Payments view={view} /> : null}
      <Position view={view} />
      {view.cash.float ? <Float view={view} float={view.cash.float} /> : null}
      <Orders view={view} />
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="part" aria-label={title}>
      <div className="part-head">
        <h3 className="part-title">{title}</h3>
      </div>
      {children}
    </section>
  );
}

function Payments({ view }: { view: View }) {
  return (
    <Part title="What the client pays">
      <table className="sheet stacks">
        <caption className="said">Stage payments</caption>
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col" className="number">
              Net
            </th>
            <th scope="col" className="number">
              VAT
            </th>
            <th scope="col">State</th>
            <th scope="col">Do</th>
          </tr>
        </thead>
        <tbody>
          {view.cash.payments.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.title}</th>
              <td className="number" data-label="Net">
                {money(one.pence)}
              </td>
              <td className="number" data-label="VAT">
                {money(one.vatPence)}
              </td>
              <td data-label="State">
                {one.paidMinute !== null ? (
                  <Badge tone="good">Paid</Badge>
                ) : one.overdue ? (
                  <Badge tone="bad">Overdue</Badge>
                ) : one.billedMinute !== null ? (
                  <>
                    <Badge tone="daylight">Billed</Badge>
                    {one.payByMinute === null ? null : (
                      <span className="row-line">to pay by {dayLabel(view.startDate, dayOf(one.payByMinute))}</span>
                    )}
                  </>
                ) : one.dueMinute !== null ? (
                  <Badge tone="tungsten">Can be billed</Badge>
                ) : (
                  <Badge tone="quiet">Not due yet</Badge>
                )}
              </td>
              <td data-label="Do">
                {one.dueMinute !== null && one.billedMinute === null ? (
                  <CommandButton
                    command={{ type: 'bill-client', paymentId: one.id }}
                    minutes={deskCost(view, 'bill')}
                    icon={<Banknote aria-hidden="true" />}
                  >
                    Bill<span className="said"> the client: {one.title}</span>
                  </CommandButton>
                ) : one.billedMinute !== null && one.paidMinute === null ? (
                  <CommandButton
                    command={{ type: 'chase-payment', paymentId: one.id }}
                    minutes={deskCost(view, 'chase')}
                    icon={<PhoneOutgoing aria-hidden="true" />}
                  >
                    Ask for it<span className="said">: {one.title}</span>
                  </CommandButton>
                ) : (
                  <span className="is-quiet">–</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

/** The bank with VAT, which budgets leave out. */
function Position({ view }: { view: View }) {
  const { position } = view.cash;
  const rows: [string, number][] = [
    ['Come in', position.inPence],
    ['Gone out', position.outPence],
    ['In the bank', position.balancePence],
    ['Billed, still to come', position.toComePence],
    ['Owed, still to go', position.toGoPence],
    ['Of this, VAT for the tax office', position.vatPence],
  ];
  return (
    <Part title="Cash, with VAT">
      <dl className="report-figures">
        {rows.map(([name, pence]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Money pence={pence} />
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Float({ view, float }: { view: View; float: NonNullable<View['cash']['float']> }) {
  const open = float.spent.filter((one) => one.reconciledMinute === null);
  return (
    <Part title="Petty cash">
      <p className="part-words">
        A <Term name="float">float</Term> of {money(float.floatPence)}; {money(float.inHandPence)} in hand. What is
        spent is on no cost line until it is coded. Cash is for things up to {money(float.itemPence)}; above that an
        order is raised.
      </p>
      {float.spent.length > 0 ? (
        <ul className="float-list">
          {[...float.spent].reverse().map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was spent is only ever added to.
            <li key={index}>
              <span>{one.text}</span>
              <span className="money">{money(one.pence)}</span>
              <span className="is-quiet">{dayLabel(view.startDate, dayOf(one.minute))}</span>
              {one.receipt ? null : <Badge tone="bad">No receipt{one.askedMinute === null ? '' : ', asked for'}</Badge>}
              {one.pence > float.itemPence ? <Badge tone="bad">Over {money(float.itemPence)}</Badge> : null}
              <Badge tone={one.reconciledMinute === null ? 'tungsten' : 'good'}>
                {one.reconciledMinute === null ? 'Not coded' : 'Coded'}
              </Badge>
            </li>
          ))}
        </ul>
      ) : (
        <p className="part-words">Nothing has been spent from it yet.</p>
      )}
      {float.missing > 0 ? (
        <CommandButton
          command={{ type: 'chase-receipts' }}
          minutes={deskCost(view, 'receipts')}
          icon={<PhoneOutgoing aria-hidden="true" />}
        >
          Ask for the {float.missing === 1 ? 'missing receipt' : `${float.missing} missing receipts`}
        </CommandButton>
      ) : null}
      <CommandButton
        command={{ type: 'reconcile-petty-cash' }}
        minutes={deskCost(view, 'pettyCash')}
        icon={<Receipt aria-hidden="true" />}
        because={open.length === 0 ? 'Nothing to code' : null}
      >
        Reconcile the float
      </CommandButton>
    </Part>
  );
}

function Orders({ view }: { view: View }) {
  const { orders } = view.cash;
  return (
    <Part title="Purchase orders">
      {orders.length === 0 ? (
        <p className="part-words">
          An order is raised with each booking that is confirmed, and amended when days are added.
        </p>
      ) : (
        <table className="sheet stacks">
          <caption className="said">Purchase orders</caption>
          <thead>
            <tr>
              <th scope="col">Order</th>
              <th scope="col">For</th>
              <th scope="col" className="number">
                Net
              </th>
              <th scope="col" className="number">
                VAT
              </th>
              <th scope="col">Raised</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {orders.map((one) => (
              <tr key={`${one.number}/${one.amendment}`}>
                <th scope="row" className="mono">
                  {orderWords(one.number, one.amendment)}
                </th>
                <td data-label="For">
                  {nameOf(view, one.subjectId)}
                  {one.amendment > 0 ? ', added' : ''}
                  <span className="row-line">{view.money.lines.find(({ code }) => code === one.line)?.title}</span>
                </td>
                <td className="number" data-label="Net">
                  {money(one.netPence)}
                </td>
                <td className="number" data-label="VAT">
                  {money(one.vatPence)}
                </td>
                <td data-label="Raised">
                  <When minute={one.minute} />
                </td>
                <td data-label="State">
                  {one.closed === null ? (
                    <Badge tone="daylight">Open</Badge>
                  ) : (
                    <Badge tone="quiet">
                      {one.closed.owedPence > 0 ? `Closed, ${money(one.closed.owedPence)} owed` : 'Closed'}
                    </Badge>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
}
