/**
 * Marks: each duty, its grade, the evidence and the next thing to do; every point leads to the moment behind it.
 * It must not weigh anything: the marks room did.
 */
import './marks/marks.css';
import { ArrowLeft, Download, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { DutyResult } from '../marks/marks.ts';
import { duration, lostWords, money, nameIn } from '../session/words.ts';
import { Badge, Button, Empty } from './kit/index.ts';
import { DutyCard } from './marks/duty-card.tsx';
import { GRADE_TONES, GRADE_WORDS } from './marks/grade.ts';
import { MomentPanel } from './marks/moment-panel.tsx';
import { saveFile } from './save-file.ts';
import { useActions, useSession } from './session-context.ts';

export function MarksScreen() {
  const marks = useSession((session) => session.marks);
  const view = useSession((session) => session.view);
  const { exportRun, go, leave, openScenario } = useActions();
  const [only, setOnly] = useState<string | null>(null);
  if (!marks || !view) {
    return (
      <main id="main" className="marks">
        <Empty title="There are no marks yet">Marks come when a production has ended.</Empty>
      </main>
    );
  }
  const seen = marks.duties.filter((duty) => duty.tenths !== null);
  const unseen = marks.duties.filter((duty) => duty.tenths === null);
  const shown = only === null ? seen : seen.filter((duty) => duty.slug === only);
  const save = async () => {
    const file = await exportRun();
    if (file) saveFile(file);
  };
  return (
    <main id="main" className="marks" tabIndex={-1}>
      <header className="marks-head">
        <div>
          <p className="marks-over">
            {marks.standard}, version {marks.version}
          </p>
          <h1>{view.title}</h1>
          <p className="marks-overall">
            <Badge tone={GRADE_TONES[marks.overall.grade]}>{GRADE_WORDS[marks.overall.grade]}</Badge>
            <span className="mono">{marks.overall.points.toFixed(1)} of 100</span>
          </p>
          <p>{marks.overall.why}</p>
          <p className="quiet">
            These levels are Call Time’s own design, not the official grading. A grade for a duty needs two productions.
          </p>
        </div>
        <div className="marks-acts">
          <Button icon={<Download aria-hidden="true" />} look="main" onClick={() => void save()}>
            Save a copy of this run
          </Button>
          <Button icon={<RotateCcw aria-hidden="true" />} onClick={() => openScenario(view.scenarioId)}>
            Play it again with other luck
          </Button>
          <Button onClick={() => go('play')}>Look at the desk as it was left</Button>
          <Button icon={<ArrowLeft aria-hidden="true" />} look="quiet" onClick={leave}>
            Back to the first screen
          </Button>
        </div>
      </header>
      <div id="marks-picture" className="marks-picture" aria-hidden="true" />
      <nav className="marks-jump" aria-label="Duties">
        <Button size="small" pressed={only === null} onClick={() => setOnly(null)}>
          All duties
        </Button>
        {seen.map((duty) => (
          <Button key={duty.slug} size="small" pressed={only === duty.slug} onClick={() => setOnly(duty.slug)}>
            {duty.number} {duty.title}
          </Button>
        ))}
      </nav>
      <div className="marks-body">
        <div className="marks-duties">
          {shown.map((duty) => (
            <DutyCard key={duty.slug} duty={duty} open={shown.length === 1} />
          ))}
          {unseen.length > 0 ? <Unseen duties={unseen} /> : null}
        </div>
        <aside className="marks-side">
          <MomentPanel />
          <Cost budget={marks.budgetPence} final={marks.finalCostPence} />
          <section className="panel panel-surface" aria-labelledby="lost-title">
            <header className="panel-head">
              <h2 id="lost-title" className="panel-title">
                Time lost: {duration(marks.lostMinutes)}
              </h2>
            </header>
            <ul className="marks-lost">
              {[...view.lost]
                .sort((a, b) => b.minutes - a.minutes)
                .slice(0, 12)
                .map((one) => (
                  <li key={`${one.minute}-${one.activityId}-${one.reason}-${one.subjectId}`}>
                    <span className="mono">{duration(one.minutes)}</span> {nameIn(view, one.activityId)}:{' '}
                    {lostWords(one.reason)}
                    {one.subjectId === one.activityId ? '' : ` (${nameIn(view, one.subjectId)})`}
                  </li>
                ))}
              {view.lost.length === 0 ? <li>None.</li> : null}
            </ul>
          </section>
        </aside>
      </div>
    </main>
  );
}

function Unseen({ duties }: { duties: DutyResult[] }) {
  return (
    <section className="marks-unseen" aria-labelledby="unseen-title">
      <h2 id="unseen-title">Not seen in this production</h2>
      <p>
        {duties.map((duty) => `${duty.number} ${duty.title}`).join('; ')}. The scenario gave no chance to show{' '}
        {duties.length === 1 ? 'it' : 'them'}, so nothing is lost.
      </p>
    </section>
  );
}

function Cost({ budget, final }: { budget: number; final: number }) {
  return (
    <section className="panel panel-surface" aria-labelledby="cost-title">
      <header className="panel-head">
        <h2 id="cost-title" className="panel-title">
          What it cost
        </h2>
      </header>
      <p className="marks-cost">
        <span className="mono">{money(final)}</span> against a budget of <span className="mono">{money(budget)}</span>:{' '}
        {final > budget ? `${money(final - budget)} over` : `${money(budget - final)} under`}.
      </p>
    </section>
  );
}
