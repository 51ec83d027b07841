/** What one press can put right: the edit a problem carries, with words for the button. */
import type { Problem } from '../scenario/problems.ts';
import type { Edit } from '../writing/text.ts';

export interface Mend {
  label: string;
  edit: Edit;
}

/** Null when only a person can put it right. */
export function mendOf(problem: Problem): Mend | null {
  if (problem.edit) {
    const put = problem.edit.text.trim();
    return {
      label: put === '' ? 'Take it out' : put.length < 40 ? `Write ${put}` : 'Put it right',
      edit: problem.edit,
    };
  }
  return null;
}
