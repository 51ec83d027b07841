/**
 * Early signs and things that have happened, as far as they are known, newest first. What is happening now stands at the top of the desk.
 */
import { Siren, TriangleAlert } from 'lucide-react';
import type { RiskView, View } from '../../../engine/view.ts';
import { moment } from '../../../session/words.ts';
import { Badge, Empty } from '../../kit/index.ts';
import { useActions, useView } from '../../session-context.ts';
import { RISK_WORDS } from './risk-words.ts';

const ORDER: readonly RiskView['status'][] = ['happening', 'warned', 'left', 'handled', 'passed', 'quiet'];

export function LiveRisks() {
  const view = useView();
  if (view.risks.length === 0) {
    return (
      <Empty icon={<TriangleAlert />} title="No signs and no events so far">
        <p>Early signs come before most trouble: a forecast, a cough, a supplier who stops answering.</p>
      </Empty>
    );
  }
  const risks = [...view.risks].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  return (
    <ul className="live-risks">
      {risks.map((risk) => (
        <LiveRisk key={risk.id} view={view} risk={risk} />
      ))}
    </ul>
  );
}

function LiveRisk({ view, risk }: { view: View; risk: RiskView }) {
  const { select } = useActions();
  const chosen = risk.responses.find((one) => one.id === risk.chosenId);
  return (
    <li className={`live-risk live-${risk.status}`}>
      {risk.severity === 'major' && risk.happenedMinute !== null ? (
        <Siren aria-hidden="true" />
      ) : (
        <TriangleAlert aria-hidden="true" />
      )}
      <div>
        <p className="live-head">
          <button type="button" className="plain-link" onClick={() => select({ kind: 'risk', id: risk.id })}>
            {risk.title}
          </button>
          <Badge tone={risk.status === 'happening' ? 'tungsten' : risk.status === 'handled' ? 'good' : 'quiet'}>
            {RISK_WORDS[risk.status]}
          </Badge>
          {risk.respondByMinute !== null && risk.status === 'happening' ? (
            <span className="is-tungsten">decide by {moment(view.startDate, risk.respondByMinute)}</span>
          ) : null}
        </p>
        {risk.text ? <p>{risk.text}</p> : null}
        {risk.warnings.map((warning) => (
          <p key={`${warning.minute}${warning.text}`} className="is-quiet">
            <span className="when">{moment(view.startDate, warning.minute)}</span> {warning.text}
          </p>
        ))}
        {chosen ? (
          <p className="is-quiet">
            You chose: {chosen.label}. {risk.worked === false ? 'It did not come off.' : 'It came off.'}
          </p>
        ) : null}
      </div>
    </li>
  );
}
