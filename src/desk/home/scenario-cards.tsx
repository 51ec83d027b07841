/**
 * The productions to choose from, each with a drawn view of its place, one sentence, and how long it takes.
 */
import { Clock3, GraduationCap, Route } from 'lucide-react';
import type { ScenarioCard } from '../../session/types.ts';
import { Badge, placeUrl } from '../kit/index.ts';
import { useActions, useSession } from '../session-context.ts';

export function ScenarioCards() {
  const scenarios = useSession((session) => session.scenarios);
  return (
    <section aria-labelledby="productions-title">
      <h2 id="productions-title" className="home-head">
        Productions
      </h2>
      <ul className="cards">
        {scenarios.map((scenario) => (
          <li key={scenario.id}>
            <Card scenario={scenario} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Card({ scenario }: { scenario: ScenarioCard }) {
  const { openScenario } = useActions();
  const picture = placeUrl(scenario.drawing);
  return (
    <article className="card">
      {picture ? (
        <img className="card-picture" src={picture} alt="" loading="lazy" />
      ) : (
        <div className="card-picture card-blank" />
      )}
      <div className="card-words">
        <h3 className="card-title">
          <button type="button" className="card-open" onClick={() => openScenario(scenario.id)}>
            {scenario.title}
          </button>
        </h3>
        <p className="card-line">{scenario.line}</p>
        <p className="card-foot">
          <Badge icon={<Clock3 aria-hidden="true" />}>about {scenario.playMinutes} min</Badge>
          {scenario.marked ? (
            <Badge icon={<GraduationCap aria-hidden="true" />}>marked</Badge>
          ) : (
            <Badge icon={<Route aria-hidden="true" />}>guided, no marks</Badge>
          )}
        </p>
      </div>
    </article>
  );
}
