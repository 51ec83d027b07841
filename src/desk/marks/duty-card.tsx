/**
 * One duty: where you are, the evidence, the one next thing to do; its measures as bars, and its ledger as a list of moments.
 */
import { ArrowRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { DutyResult, LedgerEntry } from '../../marks/marks.ts';
import { When } from '../kit/index.ts';
import { Bar } from '../panels/parts/bar.tsx';
import { useActions, useSession } from '../session-context.ts';
import { GradeMark } from './grade-mark.tsx';

const points = (tenths: number): string => (tenths / 10).toFixed(1);
const ABOUT = { process: 'what you did', outcome: 'what came of it' } as const;

export function DutyCard({ duty, open }: { duty: DutyResult; open: boolean }) {
  const id = useId();
  return (
    <article className="duty" id={`duty-${duty.slug}`} aria-labelledby={id} data-grade={duty.grade}>
      <header className="duty-head">
        <span className="duty-number" aria-hidden="true">
          {duty.number}
        </span>
        <div className="duty-names">
          <h2 id={id}>
            <span className="said">Duty {duty.number}: </span>
            {duty.title}
          </h2>
          <p className="is-quiet">{duty.summary}</p>
        </div>
        <div className="duty-points">
          <p className="duty-sum">
            <strong>{points(duty.tenths ?? 0)}</strong>
            <span className="is-quiet"> of 100</span>
          </p>
          <GradeMark grade={duty.grade} />
        </div>
      </header>
      <dl className="duty-words">
        <div>
          <dt>Where you are</dt>
          <dd>{duty.where}</dd>
        </div>
        <div>
          <dt>The evidence</dt>
          <dd>{duty.evidence}</dd>
        </div>
        <div className="duty-next">
          <dt>
            <ArrowRight aria-hidden="true" /> The one next thing to do
          </dt>
          <dd>{duty.next}</dd>
        </div>
      </dl>
      <table className="duty-measures">
        <caption className="said">Measures of {duty.title}</caption>
        <tbody>
          {duty.measures.map((measure) => (
            <tr key={measure.id}>
              <th scope="row">
                {measure.label} <span className="is-quiet">{ABOUT[measure.about]}</span>
              </th>
              <td className="duty-bar">
                <Bar
                  most={measure.outOfTenths}
                  limit={measure.outOfTenths}
                  parts={[{ value: measure.tenths, look: 'won' }]}
                />
              </td>
              <td className="mono">
                {points(measure.tenths)} of {points(measure.outOfTenths)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Ledger entries={duty.entries} open={open} />
      <p className="duty-ksbs">
        Evidence for <span className="mono">{duty.ksbs.join(' ')}</span>
      </p>
    </article>
  );
}

/** Folded until asked for. Rows are drawn when opened: a long run has hundreds. */
function Ledger({ entries, open }: { entries: readonly LedgerEntry[]; open: boolean }) {
  const [shown, setShown] = useState(open);
  // Two points may go back to one moment; only the one that was pressed is the chosen one.
  const [chosen, setChosen] = useState<number | null>(null);
  return (
    <details className="duty-ledger" open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>Every point, and the moment behind it ({entries.length})</summary>
      {shown ? (
        <ol>
          {entries.map((entry, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a ledger never changes once made, so a row’s place is its name.
            <Row key={at} entry={entry} chosen={chosen === at} onChoose={() => setChosen(at)} />
          ))}
        </ol>
      ) : null}
    </details>
  );
}

function Row({ entry, chosen, onChoose }: { entry: LedgerEntry; chosen: boolean; onChoose: () => void }) {
  const { showMoment } = useActions();
  const moment = useSession((session) => session.moment);
  const { minute, factIndex, commandIndex } = entry;
  const current =
    chosen &&
    moment !== null &&
    moment.minute === minute &&
    moment.factIndex === factIndex &&
    moment.commandIndex === commandIndex;
  const look =
    entry.tenths < 0
      ? 'ledger-gate'
      : entry.tenths >= entry.outOfTenths
        ? 'ledger-full'
        : entry.tenths === 0
          ? 'ledger-none'
          : '';
  return (
    <li>
      <button
        type="button"
        className={`ledger-row ${look}`}
        aria-pressed={current}
        onClick={() => {
          onChoose();
          showMoment({ minute, factIndex, commandIndex });
        }}
      >
        <span className="ledger-points mono">
          {entry.tenths < 0 ? '−' : entry.tenths > 0 ? '+' : ''}
          {points(Math.abs(entry.tenths))}
          {entry.outOfTenths > 0 ? <span className="is-quiet"> of {points(entry.outOfTenths)}</span> : null}
        </span>
        <span className="ledger-text">{entry.text}</span>
        <span className="ledger-when is-quiet">
          <When minute={minute} />
        </span>
        <span className="ledger-ksbs is-quiet mono">{entry.ksbs.join(' ')}</span>
      </button>
    </li>
  );
}
