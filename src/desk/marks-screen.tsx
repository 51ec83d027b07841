/**
 * Marks: overall, then each duty with its grade, the evidence and the next thing to do; every point leads to the moment behind it.
 * It must not weigh anything: the marks room did.
 */
import './marks/marks.css';
import './marks/duty.css';
import './marks/moment.css';
import './panels/panels.css';
import './panels/log/log.css';
import './panels/budget/budget.css';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { DutyResult, Marks } from '../marks/marks.ts';
import { Button, Empty, Money, Panel } from './kit/index.ts';
import { Behaviours } from './marks/behaviours.tsx';
import { DutyCard } from './marks/duty-card.tsx';
import { GradeMark } from './marks/grade-mark.tsx';
import { MarksHead } from './marks/marks-head.tsx';
import { MomentPanel } from './marks/moment-panel.tsx';
import { LostByReason } from './panels/log/lost-ledger.tsx';
import { useActions, useSession, useView } from './session-context.ts';

export function MarksScreen() {
  const marks = useSession((session) => session.marks);
  const view = useView();
  const { go } = useActions();
  const [only, setOnly] = useState<string | null>(null);
  if (!marks) {
    return (
      <main id="main" className="marks">
        <Empty title="There are no marks yet">
          <p>Marks come when a production with marks has ended.</p>
          <Button icon={<ArrowLeft aria-hidden="true" />} onClick={() => go('play')}>
            Back to the desk
          </Button>
        </Empty>
      </main>
    );
  }
  const seen = marks.duties.filter((duty) => duty.tenths !== null);
  const unseen = marks.duties.filter((duty) => duty.tenths === null);
  const shown = only === null ? seen : seen.filter((duty) => duty.slug === only);
  return (
    <main id="main" className="marks" tabIndex={-1} data-print-me="">
      <MarksHead marks={marks} view={view} />
      <div id="marks-picture" className="marks-picture" aria-hidden="true" />
      <DutyFilter duties={seen} only={only} onOnly={setOnly} />
      <div className="marks-body">
        <div className="marks-duties">
          {shown.map((duty) => (
            <DutyCard key={`${duty.slug}-${shown.length === 1}`} duty={duty} open={shown.length === 1} />
          ))}
          {unseen.length > 0 && only === null ? <Unseen duties={unseen} /> : null}
          {only === null ? <Behaviours behaviours={marks.behaviours} /> : null}
        </div>
        <aside className="marks-side" aria-label="The moment, cost and time">
          <MomentPanel />
          <Cost marks={marks} />
          <Panel title="Time lost">
            {view.lost.length === 0 ? (
              <p className="is-quiet">No time was lost.</p>
            ) : (
              <LostByReason lost={view.lost} total={marks.lostMinutes} />
            )}
          </Panel>
        </aside>
      </div>
    </main>
  );
}

function DutyFilter({
  duties,
  only,
  onOnly,
}: {
  duties: readonly DutyResult[];
  only: string | null;
  onOnly: (slug: string | null) => void;
}) {
  return (
    <nav className="marks-jump" aria-label="Duties">
      <button type="button" className="jump jump-all" aria-pressed={only === null} onClick={() => onOnly(null)}>
        All duties
      </button>
      {duties.map((duty) => (
        <button
          key={duty.slug}
          type="button"
          className="jump"
          aria-pressed={only === duty.slug}
          onClick={() => onOnly(only === duty.slug ? null : duty.slug)}
        >
          <span className="jump-title">
            <span className="mono">{duty.number}</span> {duty.title}
          </span>
          <span className="jump-points mono">{Math.floor((duty.tenths ?? 0) / 10)}</span>
          <GradeMark grade={duty.grade} />
        </button>
      ))}
    </nav>
  );
}

function Unseen({ duties }: { duties: readonly DutyResult[] }) {
  return (
    <section className="marks-unseen" aria-labelledby="unseen-title">
      <h2 id="unseen-title">Not seen in this production</h2>
      <p>
        {duties.map((duty) => `${duty.number} ${duty.title}`).join(', ')}. The scenario gave no chance to show{' '}
        {duties.length === 1 ? 'it' : 'them'}, so nothing is lost.
      </p>
    </section>
  );
}

function Cost({ marks }: { marks: Marks }) {
  return (
    <Panel title="What it cost">
      <dl className="report-figures">
        <div>
          <dt>Budget</dt>
          <dd>
            <Money pence={marks.budgetPence} />
          </dd>
        </div>
        <div>
          <dt>Final cost</dt>
          <dd>
            <Money pence={marks.finalCostPence} />
          </dd>
        </div>
        <div>
          <dt>Difference</dt>
          <dd>
            <Money pence={marks.budgetPence - marks.finalCostPence} tone="variance" />
          </dd>
        </div>
      </dl>
    </Panel>
  );
}
