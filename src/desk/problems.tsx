/**
 * What is wrong with a scenario file, for the person who wrote it: where, the words at fault, why it matters, the fix, and a press
 * that does it where one can. All at once, worst first, in plain sentences; never a blank page.
 */
import { AlertTriangle, CirclePlay, Download, Info, OctagonX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Problem } from '../session/types.ts';
import { Button, Panel } from './kit/index.ts';
import { ProblemWords } from './problem-words.tsx';
import { saveFile } from './save-file.ts';
import { useActions, useSession } from './session-context.ts';

const LEVELS: Record<Problem['level'], { word: string; icon: ReactNode; order: number }> = {
  error: { word: 'Must be put right', icon: <OctagonX aria-hidden="true" />, order: 0 },
  warning: { word: 'Look at this', icon: <AlertTriangle aria-hidden="true" />, order: 1 },
  note: { word: 'Note', icon: <Info aria-hidden="true" />, order: 2 },
};

const things = (n: number): string => (n === 1 ? 'one thing' : `${n} things`);

export function Problems() {
  const problems = useSession((session) => session.problems);
  const mended = useSession((session) => session.opened?.mended ?? false);
  const name = useSession((session) => session.opened?.name ?? 'The file');
  const { clearProblems } = useActions();
  if (problems.length === 0 && !mended) return null;
  const sorted = [...problems].sort((a, b) => LEVELS[a.level].order - LEVELS[b.level].order || a.line - b.line);
  const errors = problems.filter((problem) => problem.level === 'error').length;
  return (
    <div className="problems-place">
      <Panel
        title={errors > 0 ? `${name} can’t be opened yet` : `${name} can be opened`}
        icon={<OctagonX aria-hidden="true" />}
        aside={
          <Button size="small" onClick={clearProblems}>
            Close this list
          </Button>
        }
      >
        <p role="status">
          {errors > 0
            ? `Put ${things(errors)} right here or in the file. Nothing has been lost.`
            : problems.length > 0
              ? `There is ${things(problems.length)} to look at. None of it stops the play.`
              : 'Nothing is left to put right.'}
        </p>
        {mended ? <Mended playable={errors === 0} /> : null}
        <ol className="problems">
          {sorted.map((problem) => (
            <li
              key={`${problem.line}:${problem.column}:${problem.code}:${problem.message}`}
              className={`problem problem-${problem.level}`}
            >
              <OneProblem problem={problem} />
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  );
}

/** What was put right here is not in the file on disk: it can be saved, and played as it is. */
function Mended({ playable }: { playable: boolean }) {
  const opened = useSession((session) => session.opened);
  const { playOpened } = useActions();
  if (!opened) return null;
  return (
    <div className="problems-mended">
      <p>What you put right here is not in your file yet.</p>
      <p className="problems-mended-buttons">
        <Button icon={<Download aria-hidden="true" />} onClick={() => saveFile(opened)}>
          Save it as a file
        </Button>
        <Button
          look="main"
          icon={<CirclePlay aria-hidden="true" />}
          because={playable ? null : 'Put the errors right first'}
          onClick={playOpened}
        >
          Open it
        </Button>
      </p>
    </div>
  );
}

function OneProblem({ problem }: { problem: Problem }) {
  const { mendOpened } = useActions();
  return (
    <>
      <span className="problem-level">
        {LEVELS[problem.level].icon}
        {LEVELS[problem.level].word}
      </span>
      <span className="problem-place mono">
        line {problem.line}, column {problem.column}
      </span>
      <ProblemWords problem={problem} onMend={() => mendOpened(problem)} />
    </>
  );
}
