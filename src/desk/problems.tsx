/**
 * What is wrong with a scenario file, for the person who wrote it: where, the words at fault, why it matters, the fix.
 * All at once, worst first, in plain sentences; never a blank page.
 */
import { AlertTriangle, Info, Lightbulb, OctagonX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Problem } from '../session/types.ts';
import { Button, Panel } from './kit/index.ts';
import { useActions, useSession } from './session-context.ts';

const LEVELS: Record<Problem['level'], { word: string; icon: ReactNode; order: number }> = {
  error: { word: 'Must be put right', icon: <OctagonX aria-hidden="true" />, order: 0 },
  warning: { word: 'Look at this', icon: <AlertTriangle aria-hidden="true" />, order: 1 },
  note: { word: 'Note', icon: <Info aria-hidden="true" />, order: 2 },
};

export function Problems() {
  const problems = useSession((session) => session.problems);
  const { clearProblems } = useActions();
  if (problems.length === 0) return null;
  const sorted = [...problems].sort((a, b) => LEVELS[a.level].order - LEVELS[b.level].order || a.line - b.line);
  const errors = problems.filter((problem) => problem.level === 'error').length;
  const things = (n: number) => (n === 1 ? 'one thing' : `${n} things`);
  return (
    <div className="problems-place">
      <Panel
        title={
          errors > 0
            ? `${sorted[0]?.file ?? 'The file'} can’t be opened yet`
            : `${sorted[0]?.file ?? 'The file'} can be opened`
        }
        icon={<OctagonX aria-hidden="true" />}
        aside={
          <Button size="small" onClick={clearProblems}>
            Close this list
          </Button>
        }
      >
        <p>
          {errors > 0
            ? `Put ${things(errors)} right in the file, then open it again. Nothing has been lost.`
            : `There is ${things(problems.length)} to look at. None of it stops the play.`}
        </p>
        <ol className="problems">
          {sorted.map((problem) => (
            <li
              key={`${problem.line}:${problem.column}:${problem.code}:${problem.message}`}
              className={`problem problem-${problem.level}`}
            >
              <span className="problem-level">
                {LEVELS[problem.level].icon}
                {LEVELS[problem.level].word}
              </span>
              <span className="problem-place mono">
                line {problem.line}, column {problem.column}
              </span>
              <p className="problem-message">{problem.message}</p>
              {problem.why ? <p className="is-quiet">{problem.why}</p> : null}
              {problem.fix ? (
                <p className="problem-fix">
                  <Lightbulb aria-hidden="true" />
                  <span>{problem.fix}</span>
                </p>
              ) : null}
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  );
}
