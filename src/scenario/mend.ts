/**
 * Puts right in a text whatever one change can put right, again and again: a slip put right often lays bare the next.
 * Must not know where the text came from, nor write it anywhere.
 */
import type { Edit, Problem } from './problems.ts';

/** Rounds after which what is left is left. */
const MOST_ROUNDS = 12;

export interface Mending {
  text: string;
  /** In the order they were put right; lines are those of the text as it was at that moment. */
  done: Problem[];
  /** What only a person can tell, or what nothing stops from playing. */
  left: Problem[];
}

/** `read` says what is wrong with a text. Offsets of its edits count in that text. */
export function mendAll(given: string, read: (text: string) => Problem[]): Mending {
  const done: Problem[] = [];
  let text = given;
  let left = read(text);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const now = apart(left);
    const next = withEdits(text, now);
    if (next === text) break;
    done.push(...now);
    text = next;
    left = read(text);
  }
  return { text, done, left };
}

type Mendable = Problem & { edit: Edit };

/** Those with an edit, from the start of the text on, without those that reach into one before them. */
function apart(problems: readonly Problem[]): Mendable[] {
  let free = 0;
  return problems
    .filter((one): one is Mendable => one.edit !== null)
    .sort((a, b) => a.edit.start - b.edit.start)
    .filter(({ edit }) => {
      const fits = edit.start >= free;
      if (fits) free = Math.max(edit.end, edit.start + 1);
      return fits;
    });
}

const withEdits = (text: string, sorted: readonly Mendable[]): string =>
  sorted.reduceRight((so, { edit }) => so.slice(0, edit.start) + edit.text + so.slice(edit.end), text);
