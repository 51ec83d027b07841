/**
 * A text with edits made to it, and the way back from its offsets to those of the text as it was given. It lets the reader go on
 * past a slip, and still point at what the author typed. Knows nothing of scenarios.
 */
import type { Edit } from '../problems.ts';

/** Where an offset of the mended text stood before, and whether the character there is the author's own. */
export interface Before {
  offset: number;
  own: boolean;
}

export interface Mended {
  /** As it was given. */
  given: string;
  /** As it is read. */
  text: string;
  back(offset: number): Before;
}

export const asGiven = (text: string): Mended => ({ given: text, text, back: (offset) => ({ offset, own: true }) });

/** Makes edits that must not overlap; they may come in any order. */
export function mended(before: Mended, edits: readonly Edit[]): Mended {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let text = '';
  let from = 0;
  /** Where each edit's own words stand in the new text. */
  const places = sorted.map((edit) => {
    text += before.text.slice(from, edit.start);
    const start = text.length;
    text += edit.text;
    from = edit.end;
    return { start, end: text.length, edit };
  });
  text += before.text.slice(from);
  return {
    given: before.given,
    text,
    back(offset) {
      let moved = 0;
      for (const { start, end, edit } of places) {
        if (offset < start) break;
        if (offset < end) return { offset: before.back(edit.start).offset, own: false };
        moved = edit.end - end;
      }
      return before.back(offset + moved);
    },
  };
}

/** Several edits as the one edit that makes them all; null for none. */
export function together(text: string, edits: readonly Edit[]): Edit | null {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const first = sorted[0];
  if (!first) return null;
  let put = '';
  let at = first.start;
  for (const edit of sorted) {
    put += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { start: first.start, end: at, text: put };
}

/** An edit of the mended text as one of the text as it was given; null if it would touch what the author did not type. */
export function editBack(mend: Mended, edit: Edit): Edit | null {
  const start = mend.back(edit.start);
  const last = edit.end === edit.start ? start : mend.back(edit.end - 1);
  if (!start.own || !last.own) return null;
  const end = edit.end === edit.start ? start.offset : last.offset + 1;
  // What was changed in between would come back with the edit's own words only if it lies wholly inside.
  return end >= start.offset ? { start: start.offset, end, text: edit.text } : null;
}
