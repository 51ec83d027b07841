/**
 * The brief: the job, what the client must get, and who you are in it. Nothing runs until you begin.
 */
import { ArrowLeft, Building2, CircleCheck, Clapperboard, Eye, GraduationCap, Scale, Target } from 'lucide-react';
import { useState } from 'react';
import { Badge, Button, Money, Panel, Portrait, personById, placeUrl, Term } from '../kit/index.ts';
import { ladderWords } from '../panels/parts/reading.ts';
import { useActions, useSession, useView } from '../session-context.ts';
import { LuckChoice } from './luck-choice.tsx';

export function Brief() {
  const view = useView();
  const { begin, leave } = useActions();
  const card = useSession((session) => session.scenarios.find((scenario) => scenario.id === session.view?.scenarioId));
  const trial = useSession((session) => session.trial);
  const [luck, setLuck] = useState('');
  const { brief } = view;
  const picture = placeUrl(card?.drawing ?? '') ?? (view.places[0] ? placeUrl(view.places[0].drawing) : undefined);
  return (
    <main id="main" className="brief">
      <header className="brief-head">
        {picture ? <img className="brief-picture" src={picture} alt="" /> : null}
        <div className="brief-title">
          <Button look="quiet" size="small" icon={<ArrowLeft aria-hidden="true" />} onClick={leave}>
            {trial ? 'Back to writing' : 'All productions'}
          </Button>
          <h1>{view.title}</h1>
          <p>
            For <strong>{brief.clientName}</strong>, about {brief.playMinutes} minutes to play
          </p>
        </div>
      </header>
      <div className="brief-columns">
        <div className="brief-story">
          <h2>The job</h2>
          {brief.story.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <h2>
            <Target aria-hidden="true" />
            What the client must get
          </h2>
          <ul className="ticks">
            {brief.requirements.map((requirement) => (
              <li key={requirement}>
                <CircleCheck aria-hidden="true" />
                <span>{requirement}</span>
              </li>
            ))}
          </ul>
          <h2>
            <GraduationCap aria-hidden="true" />
            What you will learn
          </h2>
          <Dots of={brief.learningPoints} />
          {brief.leavesOut.length > 0 ? (
            <details className="brief-more">
              <summary>What this leaves out</summary>
              <Dots of={brief.leavesOut} />
            </details>
          ) : null}
        </div>
        <div className="brief-side">
          <WhoYouAre />
          {brief.house ? (
            <Panel title={`House rules: ${brief.house.title}`} icon={<Building2 aria-hidden="true" />}>
              <Dots of={brief.house.notes} />
            </Panel>
          ) : null}
          {brief.contentNotes.length > 0 ? (
            <Panel title="Before you start" icon={<Eye aria-hidden="true" />}>
              <Dots of={brief.contentNotes} />
            </Panel>
          ) : null}
        </div>
      </div>
      <div className="brief-begin">
        {view.marked && !trial ? <LuckChoice luck={luck} onLuck={setLuck} /> : null}
        <p className="is-quiet">The clock stands still until you press play.</p>
        <Button
          look="main"
          className="button-big"
          icon={<Clapperboard aria-hidden="true" />}
          guide="begin"
          onClick={() => begin(luck)}
        >
          Begin
        </Button>
      </div>
    </main>
  );
}

const Dots = ({ of }: { of: readonly string[] }) => (
  <ul className="ticks">
    {of.map((words) => (
      <li key={words}>
        <span className="dot" aria-hidden="true" />
        <span>{words}</span>
      </li>
    ))}
  </ul>
);

/** Your role, whom you report to, your limit, and what is not yours to decide. */
function WhoYouAre() {
  const view = useView();
  const { you } = view;
  const boss = personById(view, you.reportsToId);
  return (
    <Panel title="Who you are" icon={<Scale aria-hidden="true" />} className="you-card">
      <p className="you-role">
        <Term name={you.role}>{you.role}</Term>
      </p>
      <dl className="you-list">
        {boss ? (
          <div>
            <dt>You report to</dt>
            <dd className="you-boss">
              <Portrait portrait={boss.portrait} name={boss.name} department={boss.department} size={56} />
              <span>
                <strong>{boss.name}</strong>
                <br />
                <span className="is-quiet">{boss.title}</span>
              </span>
            </dd>
          </div>
        ) : null}
        {view.systems.includes('money') || you.limitPence > 0 ? (
          <div>
            <dt>You may spend, without asking</dt>
            <dd className="you-limit">
              {you.limitPence > 0 ? (
                <>
                  up to <Money pence={you.limitPence} />
                </>
              ) : (
                'nothing'
              )}
            </dd>
          </div>
        ) : null}
        {view.systems.includes('money') && you.rungs.length > 0 ? (
          <div>
            <dt>Who says yes above that</dt>
            <dd>
              <Dots of={ladderWords(view)} />
            </dd>
          </div>
        ) : null}
        {you.mayNotDecide.length > 0 ? (
          <div>
            <dt>Not yours to decide</dt>
            <dd>
              <ul className="nots">
                {you.mayNotDecide.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </dd>
          </div>
        ) : null}
      </dl>
      <p className="you-note">
        {view.marked ? (
          <Badge icon={<GraduationCap aria-hidden="true" />}>this one is marked</Badge>
        ) : (
          <Badge>no marks here</Badge>
        )}
      </p>
    </Panel>
  );
}
