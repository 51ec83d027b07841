/**
 * The five by five matrix as a picture that is also the control: 25 radios, arrow keys move by row and column, and every cell says its
 * score and its word, so that colour never stands alone.
 */
import { type KeyboardEvent, useId, useRef } from 'react';
import { BAND_WORDS, bandOf, LIKELIHOOD_WORDS, SEVERITY_WORDS } from './risk-words.ts';

const LEVELS = [1, 2, 3, 4, 5] as const;
const MOVES: Record<string, readonly [number, number]> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};
const within = (n: number): number => Math.min(5, Math.max(1, n));

export function Matrix({
  legend,
  title,
  likelihood,
  severity,
  onChange,
}: {
  legend: string;
  title: string;
  likelihood: number | null;
  severity: number | null;
  onChange: (likelihood: number, severity: number) => void;
}) {
  const name = useId();
  const place = useRef<HTMLFieldSetElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = MOVES[event.key];
    const at = event.target instanceof HTMLInputElement ? event.target.value.split('-').map(Number) : [];
    if (!step || at.length !== 2) return;
    event.preventDefault();
    const to = [within((at[0] ?? 1) + step[0]), within((at[1] ?? 1) + step[1])] as const;
    onChange(...to);
    place.current?.querySelector<HTMLInputElement>(`[value="${to.join('-')}"]`)?.focus();
  };
  const score = likelihood !== null && severity !== null ? likelihood * severity : null;
  return (
    <fieldset ref={place} className="matrix" onKeyDown={move}>
      <legend className="field-label">
        {legend}
        <span className="said">: {title}</span>
      </legend>
      <p className="matrix-said" aria-live="polite">
        {score === null || likelihood === null || severity === null ? (
          <span className="is-quiet">Choose a square: up is likelier, right is worse.</span>
        ) : (
          <>
            {LIKELIHOOD_WORDS[likelihood - 1]} × {SEVERITY_WORDS[severity - 1]?.toLowerCase()} ={' '}
            <strong>
              {score}, {BAND_WORDS[bandOf(score)].toLowerCase()}
            </strong>
          </>
        )}
      </p>
      <div className="matrix-grid">
        {[...LEVELS].reverse().map((likely) => (
          <div key={likely} className="matrix-row">
            <span className="matrix-side">{LIKELIHOOD_WORDS[likely - 1]}</span>
            {LEVELS.map((bad) => (
              <Cell
                key={bad}
                name={name}
                likely={likely}
                bad={bad}
                checked={likelihood === likely && severity === bad}
                onChange={() => onChange(likely, bad)}
              />
            ))}
          </div>
        ))}
        <div className="matrix-row matrix-foot" aria-hidden="true">
          <span />
          {SEVERITY_WORDS.map((words) => (
            <span key={words}>{words}</span>
          ))}
        </div>
      </div>
    </fieldset>
  );
}

function Cell({
  name,
  likely,
  bad,
  checked,
  onChange,
}: {
  name: string;
  likely: number;
  bad: number;
  checked: boolean;
  onChange: () => void;
}) {
  const score = likely * bad;
  const band = bandOf(score);
  return (
    <label className={`matrix-cell band-${band}`}>
      <input
        type="radio"
        name={name}
        value={`${likely}-${bad}`}
        checked={checked}
        onChange={onChange}
        aria-label={`${LIKELIHOOD_WORDS[likely - 1]}, ${SEVERITY_WORDS[bad - 1]}: ${score}, ${BAND_WORDS[band]}`}
      />
      <span className="matrix-score" aria-hidden="true">
        {score}
      </span>
      <span className="matrix-word" aria-hidden="true">
        {BAND_WORDS[band]}
      </span>
    </label>
  );
}
