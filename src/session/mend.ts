/** What one press can put right: the edit a problem carries, with words for the button. Screens share it. */
import type { Problem } from './types.ts';

export interface Mend {
  label: string;
  edit: NonNullable<Problem['edit']>;
}

/** Longer words do not fit on a button. */
const MOST_CHARACTERS = 40;

/** Null when only a person can put it right. */
export function mendOf({ edit }: Problem): Mend | null {
  if (!edit) return null;
  const put = edit.text.trim();
  return {
    label:
      put === ''
        ? 'Take it out'
        : put.length < MOST_CHARACTERS && !put.includes('\n')
          ? `Write ${put}`
          : 'Put it right',
    edit,
  };
}
