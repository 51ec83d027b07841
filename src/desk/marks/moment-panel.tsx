/**
 * The moment behind a point: what the log says round it, with the line itself marked.
 */
import { useEffect, useRef } from 'react';
import { factWords } from '../../session/words.ts';
import { Panel, When } from '../kit/index.ts';
import { useSession, useView } from '../session-context.ts';

/** Lines before and after. */
const AROUND = 6;

export function MomentPanel() {
  const view = useView();
  const moment = useSession((session) => session.moment);
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => here.current?.scrollIntoView({ block: 'nearest' }));
  if (!moment) {
    return (
      <Panel title="The moment">
        <p className="quiet">Choose a point in a ledger to see what was decided and what came of it.</p>
      </Panel>
    );
  }
  const lines = view.facts.flatMap((fact) => {
    const words = factWords(view, fact);
    return words ? [{ fact, words }] : [];
  });
  const at = lines.findIndex(({ fact }) =>
    moment.factIndex !== null
      ? fact.index >= moment.factIndex
      : moment.commandIndex !== null
        ? fact.because.by === 'command' && fact.because.index === moment.commandIndex
        : fact.minute >= moment.minute,
  );
  const centre = at === -1 ? lines.length - 1 : at;
  const shown = lines.slice(Math.max(0, centre - AROUND), centre + AROUND + 1);
  return (
    <Panel title="The moment">
      <p role="status" className="moment-words">
        <When minute={lines[centre]?.fact.minute ?? moment.minute} />. {lines[centre]?.words}
      </p>
      <ol className="moment-lines">
        {shown.map(({ fact, words }) => {
          const current = fact === lines[centre]?.fact;
          return (
            <li key={fact.index} ref={current ? here : null} aria-current={current || undefined}>
              <When minute={fact.minute} /> {words}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
