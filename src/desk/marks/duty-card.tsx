/**
 * One duty: where you are, the evidence, the one next thing; its measures as bars and its ledger as a list of moments.
 */
import { useId } from 'react';
import type { DutyResult, LedgerEntry } from '../../marks/marks.ts';
import { Badge, When } from '../kit/index.ts';
import { useActions, useSession } from '../session-context.ts';
import { GRADE_TONES, GRADE_WORDS } from './grade.ts';

const points = (tenths: number): string => (tenths / 10).toFixed(1);

export function DutyCard({ duty, open }: { duty: DutyResult; open: boolean }) {
  const id = useId();
  return (
    <article className="duty" aria-labelledby={id} data-grade={duty.grade}>
      <header className="duty-head">
        <span className="duty-number mono" aria-hidden="true">
          {duty.number}
        </span>
        <div>
          <h2 id={id}>
            <span className="said">Duty {duty.number}: </span>
            {duty.title}
          </h2>
          <p className="quiet">{duty.summary}</p>
        </div>
        <p className="duty-points">
          <span className="mono">{points(duty.tenths ?? 0)}</span>
          <Badge tone={GRADE_TONES[duty.grade]}>{GRADE_WORDS[duty.grade]}</Badge>
        </p>
      </header>
      <dl className="duty-words">
        <dt>Where you are</dt>
        <dd>{duty.where}</dd>
        <dt>The evidence</dt>
        <dd>{duty.evidence}</dd>
        <dt>The next thing to do</dt>
        <dd className="duty-next">{duty.next}</dd>
      </dl>
      <ul className="duty-measures">
        {duty.measures.map((measure) => (
          <li key={measure.id}>
            <span className="duty-measure">
              {measure.label} <span className="quiet">({measure.about})</span>
            </span>
            <meter min={0} max={measure.outOfTenths} value={measure.tenths} aria-label={measure.label} />
            <span className="mono">
              {points(measure.tenths)} of {points(measure.outOfTenths)}
            </span>
          </li>
        ))}
      </ul>
      <details className="duty-ledger" open={open}>
        <summary>Every point, and the moment behind it ({duty.entries.length})</summary>
        <ol>
          {duty.entries.map((entry, at) => (
            // The ledger never changes once made, so a row’s place is its name.
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are fixed and may be alike
            <Row key={at} entry={entry} />
          ))}
        </ol>
      </details>
    </article>
  );
}

function Row({ entry }: { entry: LedgerEntry }) {
  const { showMoment } = useActions();
  const moment = useSession((session) => session.moment);
  const { minute, factIndex, commandIndex } = entry;
  const current =
    moment !== null &&
    moment.minute === minute &&
    moment.factIndex === factIndex &&
    moment.commandIndex === commandIndex;
  return (
    <li>
      <button
        type="button"
        className="ledger-row"
        aria-pressed={current}
        onClick={() => showMoment({ minute, factIndex, commandIndex })}
      >
        <span className="mono">
          {entry.tenths < 0 ? '−' : '+'}
          {points(Math.abs(entry.tenths))}
          {entry.outOfTenths > 0 ? <span className="quiet"> of {points(entry.outOfTenths)}</span> : null}
        </span>
        <When minute={minute} />
        <span>{entry.text}</span>
        <span className="quiet mono">{entry.ksbs.join(' ')}</span>
      </button>
    </li>
  );
}
