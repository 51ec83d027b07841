/**
 * Facts as sentences, by day, newest first. The moment that marks point at is lit and brought into sight.
 * It must not know what a fact is worth.
 */
import { memo, useEffect, useRef, useState } from 'react';
import type { SeenFact, View } from '../../../engine/view.ts';
import { clockTime, dayOf, factWords, longDate } from '../../../session/words.ts';
import { Button } from '../../kit/index.ts';
import { useSession, useView } from '../../session-context.ts';
import { litIndex, scrollPanelTo } from './moment-line.ts';

const MOST = 60;
/** Lines that stay in sight before the lit one. */
const BEFORE = 10;

export function FactList({ facts }: { facts: readonly SeenFact[] }) {
  const view = useView();
  const [most, setMost] = useState(MOST);
  const said = facts.flatMap((fact) => {
    const words = factWords(view, fact);
    return words ? [{ fact, words }] : [];
  });
  const moment = useSession((session) => session.moment);
  const lit = litIndex(
    said.map(({ fact }) => fact),
    moment,
  );
  const drawn = lit === null ? most : Math.max(most, said.length - lit + BEFORE);
  const shown = said.slice(-drawn).reverse();
  const litFact = lit === null ? undefined : said[lit]?.fact.index;
  const days = [...new Set(shown.map(({ fact }) => dayOf(fact.minute)))];
  return (
    <div className="facts-log">
      {days.map((day) => (
        <div key={day}>
          <h3 className="group-head">{longDate(view.startDate, day)}</h3>
          <ol className="fact-days">
            {shown
              .filter(({ fact }) => dayOf(fact.minute) === day)
              .map(({ fact, words }) => (
                <FactLine
                  key={fact.index}
                  minute={fact.minute}
                  words={words}
                  tone={toneOf(fact)}
                  lit={fact.index === litFact}
                />
              ))}
          </ol>
        </div>
      ))}
      {said.length > drawn ? (
        <div className="part">
          <Button size="small" onClick={() => setMost(drawn + 200)}>
            Show {Math.min(200, said.length - drawn)} earlier
          </Button>
        </div>
      ) : null}
    </div>
  );
}

interface LineProps {
  minute: number;
  words: string;
  tone: string;
  lit: boolean;
}

const FactLine = memo(function FactLine({ minute, words, tone, lit }: LineProps) {
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!lit) return;
    // After the panel has gone to its top, as it does when it is first shown.
    const frame = requestAnimationFrame(() => {
      if (line.current) scrollPanelTo(line.current);
    });
    return () => cancelAnimationFrame(frame);
  }, [lit]);
  return (
    <li
      ref={line}
      className={`fact-line fact-${tone}${lit ? ' fact-moment' : ''}`}
      aria-current={lit ? 'true' : undefined}
    >
      <span className="fact-time mono">{clockTime(minute)}</span>
      <span>
        {words}
        {lit ? <strong className="fact-lit">The moment from the marks</strong> : null}
      </span>
    </li>
  );
});

/** What went against the plan stands out by a mark as well as by its words. */
export function toneOf(fact: View['facts'][number]): 'plain' | 'yours' | 'bad' {
  switch (fact.kind) {
    case 'time-lost':
    case 'pencil-lost':
    case 'booking-refused':
    case 'booking-dropped':
    case 'check-failed':
    case 'promise-broken':
    case 'risk-happened':
    case 'risk-left':
    case 'break-late':
    case 'rest-short':
    case 'job-failed':
    case 'thread-left':
    case 'assessment-sent-back':
      return 'bad';
    case 'person-arrived':
      return fact.right && fact.lateMinutes === 0 ? 'plain' : 'bad';
    default:
      return fact.because.by === 'command' ? 'yours' : 'plain';
  }
}
