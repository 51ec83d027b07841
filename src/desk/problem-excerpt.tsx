/** The line a problem stands on, with the words at fault marked: as typed, so that one finds them again in the file. */
import type { Problem } from '../session/types.ts';

export function ProblemExcerpt({ excerpt: { text, from, to } }: Pick<Problem, 'excerpt'>) {
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
