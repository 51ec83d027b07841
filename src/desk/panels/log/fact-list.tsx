/**
 * Facts as sentences, by day, newest first. Each can lead to what it is about.
 */
import { memo, useState } from 'react';
import type { SeenFact, View } from '../../../engine/view.ts';
import { clockTime, dayOf, factWords, longDate } from '../../../session/words.ts';
import { Button } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';

const MOST = 60;

export function FactList({ facts }: { facts: readonly SeenFact[] }) {
  const view = useView();
  const [most, setMost] = useState(MOST);
  const said = facts.flatMap((fact) => {
    const words = factWords(view, fact);
    return words ? [{ fact, words }] : [];
  });
  const shown = said.slice(-most).reverse();
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
                <FactLine key={fact.index} minute={fact.minute} words={words} tone={toneOf(fact)} />
              ))}
          </ol>
        </div>
      ))}
      {said.length > most ? (
        <div className="part">
          <Button size="small" onClick={() => setMost(most + 200)}>
            Show {Math.min(200, said.length - most)} earlier
          </Button>
        </div>
      ) : null}
    </div>
  );
}

const FactLine = memo(function FactLine({ minute, words, tone }: { minute: number; words: string; tone: string }) {
  return (
    <li className={`fact-line fact-${tone}`}>
      <span className="fact-time mono">{clockTime(minute)}</span>
      <span>{words}</span>
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
