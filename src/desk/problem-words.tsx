/**
 * One problem in words: what is wrong, the line it stands on, why it matters, what to do, and a press that does it where one can.
 * It must not know which text it is in.
 */
import { Lightbulb, Wrench } from 'lucide-react';
import { mendOf } from '../session/mend.ts';
import type { Problem } from '../session/types.ts';
import { Button } from './kit/index.ts';

export function ProblemWords({
  problem,
  because,
  onMend,
}: {
  problem: Problem;
  /** Why it cannot be put right at this moment. */
  because?: string | null;
  onMend: (edit: NonNullable<Problem['edit']>) => void;
}) {
  const way = mendOf(problem);
  return (
    <>
      <p className="problem-message">{problem.message}</p>
      <Excerpt excerpt={problem.excerpt} />
      <p className="is-quiet">{problem.why}</p>
      <p className="problem-fix">
        <Lightbulb aria-hidden="true" />
        <span>{problem.fix}</span>
      </p>
      {way ? (
        <p>
          <Button size="small" icon={<Wrench aria-hidden="true" />} because={because} onClick={() => onMend(way.edit)}>
            {way.label}
          </Button>
        </p>
      ) : null}
    </>
  );
}

/** The line a problem stands on, with the words at fault marked: as typed, so that one finds them again in the file. */
function Excerpt({ excerpt: { text, from, to } }: Pick<Problem, 'excerpt'>) {
  // How far in a line stands says nothing here.
  const lead = Math.min(from, text.length - text.trimStart().length);
  if (text.trim() === '') return null;
  return (
    <p className="problem-excerpt mono">
      {text.slice(lead, from)}
      <mark>{text.slice(from, to) || ' '}</mark>
      {text.slice(to)}
    </p>
  );
}
