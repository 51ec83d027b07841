/**
 * The log: what happened, newest first, day by day; and the time that was lost, with its reasons.
 * Reads facts, adds nothing to them.
 */
import './log.css';
import { useEffect, useRef } from 'react';
import { dayLabel, dayOf, duration, factWords, lostWords, nameIn } from '../../../session/words.ts';
import { Empty, When } from '../../kit/index.ts';
import { useSession, useView } from '../../session-context.ts';

export function LogPanel() {
  const view = useView();
  const moment = useSession((session) => session.moment);
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (moment) here.current?.scrollIntoView({ block: 'center' });
  }, [moment]);
  const lines = view.facts
    .flatMap((fact) => {
      const words = factWords(view, fact);
      return words ? [{ fact, words }] : [];
    })
    .reverse();
  const days = [...new Set(lines.map(({ fact }) => dayOf(fact.minute)))];
  return (
    <section className="desk-panel log" aria-label="What happened">
      <div className="log-days">
        {days.map((day) => (
          <section key={day} aria-label={dayLabel(view.startDate, day)}>
            <h3 className="log-day">{dayLabel(view.startDate, day)}</h3>
            <ol className="log-lines">
              {lines
                .filter(({ fact }) => dayOf(fact.minute) === day)
                .map(({ fact, words }) => {
                  const current = moment !== null && fact.index === moment.factIndex;
                  return (
                    <li key={fact.index} ref={current ? here : null} aria-current={current || undefined}>
                      <When minute={fact.minute} form="time" /> <span>{words}</span>
                    </li>
                  );
                })}
            </ol>
          </section>
        ))}
        {lines.length === 0 ? <Empty title="Nothing has happened yet">It is written here when it does.</Empty> : null}
      </div>
      <section className="log-lost" aria-labelledby="log-lost-title">
        <h3 id="log-lost-title" className="log-day">
          Time lost: {duration(view.lostMinutes)}
        </h3>
        <ul className="log-lines">
          {view.lost.map((one) => (
            <li key={`${one.minute}-${one.activityId}-${one.reason}-${one.subjectId}`}>
              <span className="mono">{duration(one.minutes)}</span>
              <span>
                {nameIn(view, one.activityId)}: {lostWords(one.reason)}
                {one.subjectId === one.activityId ? '' : ` (${nameIn(view, one.subjectId)})`}
              </span>
            </li>
          ))}
          {view.lost.length === 0 ? <li>None so far.</li> : null}
        </ul>
      </section>
    </section>
  );
}
