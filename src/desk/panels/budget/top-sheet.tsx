/**
 * The top sheet: each cost line with its budget, what is spent, promised and still to come, and the forecast against the budget.
 */
import type { LineView } from '../../../engine/view.ts';
import { money } from '../../../session/words.ts';
import { Money, Term } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { Bar } from '../parts/bar.tsx';

export function TopSheet() {
  const { money: sums } = useView();
  const most = Math.max(...sums.lines.map((line) => Math.max(line.budgetPence, line.forecastPence)));
  return (
    <>
      <Headline />
      <table className="sheet top-sheet">
        <caption className="said">Top sheet: cost lines to their forecast, in pounds without VAT</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col" className="number">
              Budget
            </th>
            <th scope="col" className="number">
              Actual
            </th>
            <th scope="col" className="number">
              Committed
            </th>
            <th scope="col" className="number">
              To complete
            </th>
            <th scope="col" className="number">
              Forecast
            </th>
            <th scope="col" className="number">
              Variance
            </th>
          </tr>
        </thead>
        <tbody>
          {sums.lines.map((line) => (
            <Line key={line.code} line={line} most={most} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Whole job</th>
            <Figures line={sums} />
            <td className="number" data-label="Variance">
              <Money pence={sums.budgetPence - sums.forecastPence} tone="variance" />
            </td>
          </tr>
        </tfoot>
      </table>
      <p className="part part-words">
        <span className="key key-actual" /> <Term name="actual cost">actual</Term>,{' '}
        <span className="key key-committed" /> <Term name="committed">committed</Term>,{' '}
        <span className="key key-coming" /> <Term name="estimate to complete">to complete</Term>. The upright mark is
        the budget of the line. Of {money(sums.actualPence)} actual, {money(sums.paidPence)} is paid,{' '}
        {money(sums.invoicedPence)} is billed and waits, and {money(sums.accruedPence)} is{' '}
        <Term name="accrued">used and not billed yet</Term>.
      </p>
    </>
  );
}

function Headline() {
  const { money: sums } = useView();
  const left = sums.budgetPence - sums.forecastPence;
  return (
    <div className="headline">
      <p className="headline-main">
        Forecast <Money pence={sums.forecastPence} /> of <Money pence={sums.budgetPence} />,{' '}
        <Money pence={left} tone="variance" />
      </p>
      <p className="is-quiet">
        <Term name="contingency">Contingency</Term> <Money pence={sums.contingencyPence} />
      </p>
    </div>
  );
}

function Line({ line, most }: { line: LineView; most: number }) {
  return (
    <tr className={line.contingency ? 'line line-contingency' : 'line'}>
      <th scope="row">
        <span className="line-title">{line.title}</span>
        <Bar
          most={most}
          limit={line.budgetPence}
          parts={[
            { value: line.actualPence, look: 'actual' },
            { value: line.committedPence, look: 'committed' },
            { value: line.toCompletePence, look: 'coming' },
          ]}
        />
      </th>
      <Figures line={line} />
      <td className="number" data-label="Variance">
        {line.contingency ? (
          <span className="is-quiet">{money(line.variancePence)} kept</span>
        ) : (
          <Money pence={line.variancePence} tone="variance" />
        )}
      </td>
    </tr>
  );
}

type Sums = Pick<LineView, 'budgetPence' | 'actualPence' | 'committedPence' | 'toCompletePence' | 'forecastPence'>;

function Figures({ line }: { line: Sums }) {
  return (
    <>
      <td className="number" data-label="Budget">
        {money(line.budgetPence)}
      </td>
      <td className="number" data-label="Actual">
        <Figure pence={line.actualPence} />
      </td>
      <td className="number" data-label="Committed">
        <Figure pence={line.committedPence} />
      </td>
      <td className="number" data-label="To complete">
        <Figure pence={line.toCompletePence} />
      </td>
      <td className="number line-forecast" data-label="Forecast">
        {money(line.forecastPence)}
      </td>
    </>
  );
}

const Figure = ({ pence }: { pence: number }) => (pence === 0 ? <span className="is-quiet">–</span> : money(pence));
