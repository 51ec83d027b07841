/** The budget by cost line: what is set aside against what there is, in bars and in figures. */
import { useMemo } from 'react';
import { Money } from '../../desk/kit/index.ts';
import { money } from '../../session/words.ts';
import { type BudgetLine, budgetOf } from '../../writing/budget.ts';
import { goTo } from './go-to.ts';
import { useModel } from './unless.tsx';

export function BudgetPicture() {
  const model = useModel();
  const budget = useMemo(() => budgetOf(model), [model]);
  if (budget.lines.length === 0)
    return (
      <p className="picture-words">This production has no budget. Add cost lines under “lines”, or in the form.</p>
    );
  const most = Math.max(1, ...budget.lines.map((line) => Math.max(line.budgetPence, line.setAsidePence)));
  return (
    <div className="budget-picture">
      <p className="picture-words">
        {money(budget.budgetPence)} in all, of which {money(budget.setAsidePence)} is set aside for what is known to be
        needed. What is left pays for what happens.
      </p>
      {budget.homeless.length > 0 ? (
        <p className="bench-warning">
          On no cost line: {budget.homeless.map((one) => `${one.title} (${money(one.pence)})`).join(', ')}.
        </p>
      ) : null}
      <ul className="budget-lines">
        {budget.lines.map((line) => (
          <Line key={line.code} line={line} most={most} />
        ))}
      </ul>
    </div>
  );
}

function Line({ line, most }: { line: BudgetLine; most: number }) {
  const part = (pence: number) => `${(pence / most) * 100}%`;
  const over = line.leftPence < 0;
  return (
    <li className="budget-line">
      <div className="budget-line-head">
        <button type="button" className="link" onClick={() => goTo(line.path)}>
          {line.title}
        </button>
        <span>
          <Money pence={line.setAsidePence} /> of <Money pence={line.budgetPence} />
        </span>
        <span className={over ? 'is-bad' : 'is-quiet'}>
          {over
            ? `${money(-line.leftPence)} too little`
            : line.contingency
              ? 'contingency'
              : line.leftPence === 0
                ? 'nothing left'
                : `${money(line.leftPence)} left`}
        </span>
      </div>
      <div className="budget-track" aria-hidden="true">
        <span className="budget-there" style={{ width: part(line.budgetPence) }} />
        <span
          className={over ? 'budget-aside budget-over' : 'budget-aside'}
          style={{ width: part(line.setAsidePence) }}
        />
      </div>
      {line.items.length > 0 ? (
        <details>
          <summary>{line.items.length === 1 ? 'One item' : `${line.items.length} items`}</summary>
          <ul className="budget-items">
            {line.items.map((item) => (
              <li key={item.path.join('.')}>
                <button type="button" className="link" onClick={() => goTo(item.path)}>
                  {item.title}
                </button>
                <Money pence={item.pence} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}
