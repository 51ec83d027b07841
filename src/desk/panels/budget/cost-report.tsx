/**
 * The cost report: what it will say if sent now, the trainee's own estimates to complete, which overspends it explains, and to whom
 * it goes. The figures are the top sheet's.
 */
import { Send } from 'lucide-react';
import type { View } from '../../../engine/view.ts';
import { moment, money } from '../../../session/words.ts';
import { Money, nameOf, Portrait, TextField } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { useKept } from '../parts/kept.ts';
import { deskCost } from '../parts/reading.ts';

const NONE: string[] = [];

/** The trainee's own estimates as they are typed, by line. */
type Own = Record<string, { pounds: string; reason: string }>;
const NO_ESTIMATES: Own = {};

const engineOf = (view: View, code: string): number =>
  view.money.lines.find((one) => one.code === code)?.toCompletePence ?? 0;

/** Those that differ from the figures on the top sheet. */
const estimatesFrom = (view: View, own: Own): { line: string; pence: number; reason: string }[] =>
  Object.entries(own).flatMap(([line, { pounds, reason }]) => {
    const pence = Math.round(Number(pounds) * 100);
    return pounds === '' || Number.isNaN(pence) || pence === engineOf(view, line)
      ? []
      : [{ line, pence, reason: reason.trim() }];
  });

const toggled = (list: readonly string[], one: string): string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

export function CostReport() {
  const view = useView();
  const { money: sums } = view;
  const [to, setTo] = useKept<string[]>('report-to', NONE);
  const [reasons, setReasons] = useKept<string[]>('report-reasons', NONE);
  const [own, setOwn] = useKept<Own>('report-estimates', NO_ESTIMATES);
  const estimates = estimatesFrom(view, own);
  const moved = estimates.reduce((sum, { line, pence }) => sum + pence - engineOf(view, line), 0);
  const overByOwn = estimates.flatMap(({ line, pence }) => {
    const found = sums.lines.find((one) => one.code === line);
    return found && found.forecastPence - found.toCompletePence + pence > found.budgetPence ? [line] : [];
  });
  const toExplain = [...new Set([...sums.reasons, ...overByOwn])];
  const told = reasons.filter((code) => toExplain.includes(code));
  const unsaid = estimates.find((one) => one.reason === '');
  const readers = view.people.filter((one) => one.kind === 'stakeholder' || one.hears.includes('budget'));
  return (
    <section className="part report" aria-label="Cost report">
      <div className="report-says">
        <h3 className="part-title">What it will say</h3>
        {sums.reportDueMinute === null ? null : (
          <p className="part-words">
            The report of this week is due <span className="when">{moment(view.startDate, sums.reportDueMinute)}</span>.
          </p>
        )}
        <dl className="report-figures">
          <Figure name="Paid" pence={sums.paidPence} />
          <Figure name="Billed, unpaid" pence={sums.invoicedPence} />
          <Figure name="Accrued" pence={sums.accruedPence} />
          <Figure name="Committed" pence={sums.committedPence} />
          <Figure name="To complete" pence={sums.toCompletePence + moved} />
          <Figure name="Forecast" pence={sums.forecastPence + moved} />
          <div>
            <dt>Against {money(sums.budgetPence)}</dt>
            <dd>
              <Money pence={sums.budgetPence - sums.forecastPence - moved} tone="variance" />
            </dd>
          </div>
        </dl>
        <Estimates view={view} own={own} onChange={setOwn} />
        {toExplain.length === 0 ? (
          <p className="part-words">No line is over its budget, so nothing has to be explained.</p>
        ) : (
          <fieldset className="send-to">
            <legend className="send-legend">Lines over their budget to explain</legend>
            {toExplain.map((code) => {
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
                    <span className="is-quiet">
                      {line && line.variancePence < 0 ? `${money(-line.variancePence)} over` : 'over by your estimate'}
                    </span>
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
          command={{
            type: 'send-cost-report',
            toIds: to,
            reasons: told,
            ...(estimates.length > 0 ? { estimates } : {}),
          }}
          minutes={deskCost(view, 'costReport')}
          size="normal"
          icon={<Send aria-hidden="true" />}
          guide="budget-report"
          because={
            to.length === 0
              ? 'Tick who it goes to'
              : unsaid
                ? `Say why ${sums.lines.find((one) => one.code === unsaid.line)?.title ?? 'a line'} differs`
                : null
          }
        >
          Send the cost report{to.length > 0 ? ` to ${to.length}` : ''}
        </CommandButton>
        <Sent view={view} />
      </div>
    </section>
  );
}

/** What each line will still cost: the sum of what is planned and not ordered, unless the trainee knows better. */
function Estimates({ view, own, onChange }: { view: View; own: Own; onChange: (own: Own) => void }) {
  const lines = view.money.lines.filter((line) => !line.contingency);
  return (
    <details className="estimates">
      <summary>Your own estimates to complete</summary>
      <p className="part-words">
        Filled in with what is planned and not ordered yet. Change a line where you know of more or less, and say why.
      </p>
      {lines.map((line) => {
        const mine = own[line.code] ?? { pounds: '', reason: '' };
        const differs = estimatesFrom(view, { [line.code]: mine }).length > 0;
        const set = (part: Partial<Own[string]>) => onChange({ ...own, [line.code]: { ...mine, ...part } });
        return (
          <div key={line.code} className="form-row">
            <TextField
              label={`${line.title}, in pounds`}
              className="input input-small mono"
              inputMode="decimal"
              autoComplete="off"
              placeholder={String(line.toCompletePence / 100)}
              value={mine.pounds}
              onChange={(event) => set({ pounds: event.target.value.replace(/[^\d.]/g, '') })}
            />
            {differs ? (
              <TextField
                label="Why"
                className="input input-small"
                maxLength={160}
                autoComplete="off"
                value={mine.reason}
                onChange={(event) => set({ reason: event.target.value })}
              />
            ) : null}
          </div>
        );
      })}
    </details>
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
          {report.estimates.length > 0
            ? `. Your estimates: ${report.estimates.map((one) => `${lines.find(({ code }) => code === one.line)?.title ?? one.line} ${money(one.pence)} (${one.reason})`).join(', ')}`
            : ''}
        </li>
      ))}
    </ul>
  );
}
