/** What one press can put right: the edit a problem carries, with words for the button. */
import type { Problem } from '../scenario/problems.ts';
import { type Edit, offsetAt } from '../writing/text.ts';

export interface Mend {
  label: string;
  edit: Edit;
}

/** A problem that says how the text should read instead. */
type Mendable = Problem & { edit?: Edit };

const MEANT = /Did you mean "([^"]+)"\?/;

/** Null when only a person can put it right. */
export function mendOf(problem: Mendable, text: string): Mend | null {
  if (problem.edit) {
    const put = problem.edit.text.trim();
    return {
      label: put === '' ? 'Take it out' : put.length < 40 ? `Write ${put}` : 'Put it right',
      edit: problem.edit,
    };
  }
  const start = offsetAt(text, problem.line, problem.column);
  const meant = MEANT.exec(problem.fix)?.[1];
  const written = /^"(?:[^"\\\n]|\\.)*"/.exec(text.slice(start))?.[0];
  if (meant !== undefined && written !== undefined)
    return { label: `Write “${meant}”`, edit: { start, end: start + written.length, text: JSON.stringify(meant) } };
  return null;
}
