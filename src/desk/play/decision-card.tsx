/**
 * Something has gone wrong and somebody waits for an answer: the choices with what a professional would know of each,
 * what they cost in money and minutes, and until when.
 */
import { ChevronDown, Siren, TriangleAlert } from 'lucide-react';
import type { RiskView } from '../../engine/view.ts';
import { Button, Portrait, personById, RefusalNote } from '../kit/index.ts';
import { responseWords } from '../panels/parts/reading.ts';
import { useActions, useView } from '../session-context.ts';
import { shortMoment } from './stats.tsx';

export function DecisionCard({ risk }: { risk: RiskView }) {
  const view = useView();
  const { dispatch, select } = useActions();
  const from = risk.fromId ? personById(view, risk.fromId) : undefined;
  const given = view.desk.jobs.find((job) => job.commandType === 'answer-risk' && job.subjectIds.includes(risk.id));
  return (
    <section
      className={`decision decision-${risk.severity}`}
      aria-labelledby={`decision-${risk.id}`}
      data-guide="decision"
    >
      <details open>
        <summary className="decision-head">
          {risk.severity === 'major' ? <Siren aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
          <h2 id={`decision-${risk.id}`}>{risk.title}</h2>
          {risk.respondByMinute !== null ? (
            <span className="decision-by">
              Decide by <span className="when">{shortMoment(view, risk.respondByMinute)}</span>
            </span>
          ) : null}
          <ChevronDown className="decision-fold" aria-hidden="true" />
        </summary>
        <div className="decision-body">
          <div className="decision-story">
            {from ? (
              <Portrait portrait={from.portrait} name={from.name} department={from.department} size={56} />
            ) : null}
            <div>
              {from ? (
                <p className="is-quiet">
                  {from.name}, {from.title}
                </p>
              ) : null}
              <p>{risk.text}</p>
              <Button size="small" look="quiet" onClick={() => select({ kind: 'risk', id: risk.id })}>
                Look at what it touches
              </Button>
            </div>
          </div>
          {risk.asked ? (
            <p className="decision-given">
              You have asked {personById(view, risk.asked.toId)?.name ?? 'for a yes'} about “
              {risk.responses.find((one) => one.id === risk.asked?.responseId)?.label}” and wait for an answer.
            </p>
          ) : given ? (
            <p className="decision-given">Your answer is in the queue of your desk.</p>
          ) : (
            <ul className="decision-choices">
              {risk.responses.map((response) => (
                <li key={response.id}>
                  <Button
                    className="decision-choice"
                    costPence={response.costPence}
                    costMinutes={response.deskMinutes}
                    onClick={() => dispatch({ type: 'answer-risk', riskId: risk.id, responseId: response.id })}
                  >
                    <span className="decision-label">{responseWords(view, response)}</span>
                    <span className="decision-outlook">{response.outlook}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <RefusalNote when={(command) => command.type === 'answer-risk' && command.riskId === risk.id} />
        </div>
      </details>
    </section>
  );
}
