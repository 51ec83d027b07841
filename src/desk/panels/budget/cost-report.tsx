/**
 * The cost report: what it will say if sent now, which overspends it explains, and to whom it goes. The figures are the top sheet's.
 */
import { Send } from 'lucide-react';
import type { View } from '../../../engine/view.ts';
import { moment, money } from '../../../session/words.ts';
import { Money, nameOf, Portrait } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { useKept } from '../parts/kept.ts';
import { deskCost } from '../parts/reading.ts';

const NONE: string[] = [];
const toggled = (list: readonly string[], one: string): string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

export function CostReport() {
  const view = useView();
  const { money: sums } = view;
  const [to, setTo] = useKept<string[]>('report-to', NONE);
  const [reasons, setReasons] = useKept<string[]>('report-reasons', NONE);
  const told = reasons.filter((code) => sums.reasons.includes(code));
  const readers = view.people.filter((one) => one.kind === 'stakeholder');
  return (
    <section className="part report" aria-label="Cost report">
      <div className="report-says">
        <h3 className="part-title">What it will say</h3>
        <dl className="report-figures">
          <Figure name="Paid" pence={sums.paidPence} />
          <Figure name="Billed, unpaid" pence={sums.invoicedPence} />
          <Figure name="Accrued" pence={sums.accruedPence} />
          <Figure name="Committed" pence={sums.committedPence} />
          <Figure name="To complete" pence={sums.toCompletePence} />
          <Figure name="Forecast" pence={sums.forecastPence} />
          <div>
            <dt>Against {money(sums.budgetPence)}</dt>
            <dd>
              <Money pence={sums.budgetPence - sums.forecastPence} tone="variance" />
            </dd>
          </div>
        </dl>
        {sums.reasons.length === 0 ? (
          <p className="part-words">No line is over its budget, so nothing has to be explained.</p>
        ) : (
          <fieldset className="send-to">
            <legend className="send-legend">Lines over their budget to explain</legend>
            {sums.reasons.map((code) => {
              const line = sums.lines.find((one) => one.code === code);
              return (
                <label key={code} className="tick-line">
                  <input
                    type="checkbox"
                    checked={reasons.includes(code)}
                    onChange={() => setReasons(toggled(reasons, code))}
                  />
                  <span className="tick-words">
                    <span>{line?.title ?? code}</span>
                    <span className="is-quiet">{line ? `${money(-line.variancePence)} over` : ''}</span>
                  </span>
                </label>
              );
            })}
          </fieldset>
        )}
      </div>
      <div className="report-to">
        <fieldset className="send-to">
          <legend className="send-legend">To</legend>
          {readers.map((person) => (
            <label key={person.id} className="tick-line">
              <input type="checkbox" checked={to.includes(person.id)} onChange={() => setTo(toggled(to, person.id))} />
              <Portrait portrait={person.portrait} name={person.name} department={person.department} size={28} />
              <span className="tick-words">
                <span>{person.name}</span>
                <span className="is-quiet">{person.title}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <CommandButton
          command={{ type: 'send-cost-report', toIds: to, reasons: told }}
          minutes={deskCost(view, 'costReport')}
          size="normal"
          icon={<Send aria-hidden="true" />}
          guide="budget-report"
          because={to.length === 0 ? 'Tick who it goes to' : null}
        >
          Send the cost report{to.length > 0 ? ` to ${to.length}` : ''}
        </CommandButton>
        <Sent view={view} />
      </div>
    </section>
  );
}

const Figure = ({ name, pence }: { name: string; pence: number }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <Money pence={pence} />
    </dd>
  </div>
);

function Sent({ view }: { view: View }) {
  const { reports, lines } = view.money;
  if (reports.length === 0) return <p className="part-words">None has been sent yet.</p>;
  return (
    <ul className="sent-list">
      {[...reports].reverse().map((report) => (
        <li key={report.minute}>
          <span className="when">{moment(view.startDate, report.minute)}</span>: forecast {money(report.forecastPence)},
          to {report.toIds.map((id) => nameOf(view, id)).join(', ')}
          {report.reasons.length > 0
            ? `. Explained: ${report.reasons.map((code) => lines.find((one) => one.code === code)?.title ?? code).join(', ')}`
            : ''}
        </li>
      ))}
    </ul>
  );
}
