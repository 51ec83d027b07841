/**
 * The behaviours of the standard, each with the moments that may speak of it. No points and no grade: an employer confirms them.
 */
import { useState } from 'react';
import type { BehaviourResult } from '../../marks/marks.ts';
import { When } from '../kit/index.ts';
import { useActions } from '../session-context.ts';

export function Behaviours({ behaviours }: { behaviours: readonly BehaviourResult[] }) {
  if (behaviours.length === 0) return null;
  return (
    <section className="behaviours" aria-labelledby="behaviours-title">
      <h2 id="behaviours-title">Behaviours</h2>
      <p className="is-quiet">
        These carry no marks here. They are moments to talk about: your employer confirms what you are like to work
        with.
      </p>
      {behaviours.map((one) => (
        <Behaviour key={one.code} behaviour={one} />
      ))}
    </section>
  );
}

function Behaviour({ behaviour }: { behaviour: BehaviourResult }) {
  const { showMoment } = useActions();
  const [shown, setShown] = useState(false);
  const { code, title, moments } = behaviour;
  return (
    <details className="behaviour" open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>
        <span className="mono">{code}</span> {title} ({moments.length === 1 ? '1 moment' : `${moments.length} moments`})
      </summary>
      {moments.length === 0 ? <p className="is-quiet">Nothing here spoke of it.</p> : null}
      {shown ? (
        <ol>
          {moments.map((moment, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes once made, so a row’s place is its name.
            <li key={at}>
              <button
                type="button"
                className="ledger-row behaviour-row"
                onClick={() =>
                  showMoment({
                    minute: moment.minute,
                    factIndex: moment.factIndex,
                    commandIndex: moment.commandIndex,
                  })
                }
              >
                <span className="ledger-text">{moment.text}</span>
                <span className="ledger-when is-quiet">
                  <When minute={moment.minute} />
                </span>
              </button>
            </li>
          ))}
        </ol>
      ) : null}
    </details>
  );
}
