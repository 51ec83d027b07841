/** What is wrong with the text, under it: each problem with its place, why it matters, and a press that puts it right if one can. */
import { ChevronDown, ChevronUp, CircleCheck, OctagonX, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { ProblemWords } from '../desk/problem-words.tsx';
import type { Problem } from '../scenario/problems.ts';
import { offsetAt } from '../writing/text.ts';
import { benchActions, benchNow, useBench } from './use-bench.ts';

const ORDER = { error: 0, warning: 1, note: 2 };

/** Errors first, each level in the order of the text. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => ORDER[a.level] - ORDER[b.level] || a.line - b.line || a.column - b.column);

const things = (n: number): string => (n === 1 ? 'One thing' : `${n} things`);

export function ProblemList() {
  const reading = useBench((bench) => bench.reading);
  const trouble = useBench((bench) => bench.trouble);
  const [open, setOpen] = useState(true);
  if (trouble) return <p className="bench-problems-none is-bad">The checks stopped. {trouble} Your text is safe.</p>;
  if (!reading) return <p className="bench-problems-none">Reading…</p>;
  const problems = inOrder(reading.problems);
  const errors = problems.filter((one) => one.level === 'error').length;
  if (problems.length === 0)
    return (
      <p className="bench-problems-none" role="status">
        <CircleCheck aria-hidden="true" className="is-good" />
        Nothing is wrong. It can be played.
      </p>
    );
  return (
    <section className="bench-problems" aria-label="Problems">
      <button type="button" className="bench-problems-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        {errors > 0 ? (
          <OctagonX aria-hidden="true" className="is-bad" />
        ) : (
          <TriangleAlert aria-hidden="true" className="bench-look" />
        )}
        <span role="status">
          {errors > 0
            ? `${things(errors)} to put right before it can be played`
            : `${things(problems.length)} to look at; it can be played`}
        </span>
        {open ? <ChevronDown aria-hidden="true" /> : <ChevronUp aria-hidden="true" />}
      </button>
      {open ? (
        <ol className="bench-problem-list">
          {problems.map((problem) => (
            <li key={`${problem.line}:${problem.column}:${problem.code}:${problem.message}`}>
              <PlacedProblem problem={problem} text={reading.text} />
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}

export function PlacedProblem({ problem, text }: { problem: Problem; text: string }) {
  const current = useBench((bench) => bench.text === text);
  return (
    <div className={`problem problem-${problem.level}`}>
      <button
        type="button"
        className="bench-problem-go mono"
        onClick={() => {
          benchActions().jump(offsetAt(benchNow().text, problem.line, problem.column));
        }}
      >
        Line {problem.line}
      </button>
      <ProblemWords
        problem={problem}
        because={current ? null : 'Reading what you typed…'}
        onMend={(edit) => benchActions().edit([edit])}
      />
    </div>
  );
}
