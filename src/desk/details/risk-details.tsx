/**
 * A risk as far as it is known: early signs, what happened, until when to decide, and what was done. The choices themselves stand
 * at the top of the desk while it is happening.
 */
import { Siren, TriangleAlert } from 'lucide-react';
import type { RiskView } from '../../engine/view.ts';
import { moment } from '../../session/words.ts';
import { Badge, nameOf, RefusalNote } from '../kit/index.ts';
import { CommandButton } from '../panels/parts/command-button.tsx';
import { responseWords } from '../panels/parts/reading.ts';
import { RISK_WORDS } from '../panels/risk/risk-words.ts';
import { useView } from '../session-context.ts';
import { DetailsFrame, DetailsPart, ShowLink } from './details-frame.tsx';

export function RiskDetails({ risk }: { risk: RiskView }) {
  const view = useView();
  const chosen = risk.responses.find((one) => one.id === risk.chosenId);
  return (
    <DetailsFrame
      title={risk.title}
      line={risk.severity === 'major' ? 'Serious' : 'Minor'}
      picture={risk.severity === 'major' ? <Siren aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
      badge={<Badge tone={risk.status === 'happening' ? 'tungsten' : 'quiet'}>{RISK_WORDS[risk.status]}</Badge>}
    >
      {risk.text ? <p>{risk.text}</p> : null}
      {risk.fromId ? (
        <p>
          From{' '}
          <ShowLink kind="person" id={risk.fromId}>
            {nameOf(view, risk.fromId)}
          </ShowLink>
        </p>
      ) : null}
      {risk.respondByMinute !== null && risk.status === 'happening' ? (
        <p className="is-tungsten">Decide by {moment(view.startDate, risk.respondByMinute)}.</p>
      ) : null}
      {risk.warnings.length > 0 ? (
        <DetailsPart title="Early signs">
          <ul className="details-list">
            {risk.warnings.map((warning) => (
              <li key={`${warning.minute}${warning.text}`}>
                <span className="is-quiet when">{moment(view.startDate, warning.minute)}</span> {warning.text}
              </li>
            ))}
          </ul>
        </DetailsPart>
      ) : null}
      {risk.prevention ? (
        <DetailsPart title="What could be done beforehand">
          <p>{risk.prevention}</p>
        </DetailsPart>
      ) : null}
      {risk.asked ? (
        <p className="is-tungsten">
          You have asked {nameOf(view, risk.asked.toId)} to approve what it costs, and wait for an answer.
        </p>
      ) : null}
      {chosen ? (
        <DetailsPart title="What you chose">
          <p>
            {chosen.label}. {risk.worked === false ? 'It did not come off.' : 'It came off.'}
          </p>
        </DetailsPart>
      ) : null}
      {risk.status === 'happening' && !risk.asked ? (
        <DetailsPart title="What can be done">
          <ul className="details-choices">
            {risk.responses.map((response) => (
              <li key={response.id}>
                <CommandButton
                  command={{ type: 'answer-risk', riskId: risk.id, responseId: response.id }}
                  pence={response.costPence}
                  minutes={response.deskMinutes}
                >
                  {responseWords(view, response)}
                </CommandButton>
                <p className="is-quiet">{response.outlook}</p>
              </li>
            ))}
          </ul>
          <RefusalNote when={(command) => command.type === 'answer-risk' && command.riskId === risk.id} />
        </DetailsPart>
      ) : null}
    </DetailsFrame>
  );
}
