/**
 * The head of the marks: the production, the overall grade with its reason, what the levels are, and what can be done with the run.
 */
import { ArrowLeft, Download, Printer, RotateCcw, Undo2 } from 'lucide-react';
import type { View } from '../../engine/view.ts';
import type { Marks } from '../../marks/marks.ts';
import { longDate } from '../../session/words.ts';
import { Button } from '../kit/index.ts';
import { saveFile } from '../save-file.ts';
import { useActions, useSession } from '../session-context.ts';
import { GradeMark } from './grade-mark.tsx';

export function MarksHead({ marks, view }: { marks: Marks; view: View }) {
  const { exportRun, go, leave, openScenario } = useActions();
  const trial = useSession((session) => session.trial);
  const seed = useSession((session) => session.seed);
  const save = async () => {
    const file = await exportRun();
    if (file) saveFile(file);
  };
  return (
    <header className="marks-head">
      <div className="marks-words">
        <p className="marks-over">
          Marks for one run, {longDate(view.startDate, 0)} to {longDate(view.startDate, view.day)}. Luck:{' '}
          <span className="mono">{seed}</span>
        </p>
        <h1>{view.title}</h1>
        <p className="marks-overall">
          <span className="marks-sum">
            <strong>{marks.overall.points.toFixed(1)}</strong> of 100
          </span>
          <GradeMark grade={marks.overall.grade} large />
        </p>
        <p className="marks-why">{marks.overall.why}</p>
        <p className="is-quiet marks-note">
          Measures, weights and levels are Call Time’s own design, not official grading, and they predict no official
          grade. They follow the duties of {marks.standard}, version {marks.version}. A grade for a duty needs two
          productions.
        </p>
      </div>
      <div className="marks-acts">
        <Button icon={<Download aria-hidden="true" />} look="main" onClick={() => void save()}>
          Save a copy of this run
        </Button>
        <p className="is-quiet marks-kept">
          {trial
            ? 'You are trying out a production: this run is kept only if you save a copy.'
            : 'Your work is only on this computer until you save a copy.'}
        </p>
        <Button icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
          Print, or save as PDF
        </Button>
        {trial ? null : (
          <Button icon={<RotateCcw aria-hidden="true" />} onClick={() => openScenario(view.scenarioId)}>
            Play it again with other luck
          </Button>
        )}
        <Button icon={<Undo2 aria-hidden="true" />} look="quiet" onClick={() => go('play')}>
          Look at the desk as it was left
        </Button>
        <Button icon={<ArrowLeft aria-hidden="true" />} look="quiet" onClick={leave}>
          {trial ? 'Back to writing' : 'Back to the first screen'}
        </Button>
      </div>
    </header>
  );
}
