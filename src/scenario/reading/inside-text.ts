/** Slips inside a text that end it too early: quotation marks of its own, or a line break. Knows marks, not scenarios. */
import type { Mend } from './syntax.ts';

/** A longer line is no line that somebody wrote. */
const MOST_CHARACTERS = 4000;

/** A quotation mark that a comma with a name or a value behind it follows, or a closing bracket, or the end of the line. */
const ENDS_A_TEXT = /"(?=\s*(?:,\s*(?:["[{\d]|$)|[\]}]|\/\/|$))/g;
/** Ends of a text that are tried. */
const MOST_ENDS = 4;

/** A text that its own line does not close, but one of the next few does: from its mark up to the one that closes it. */
const OVER_LINES = /^"(?:[^"\\\n]|\\.)*\n(?:[^"\\{}[\]]|\\.){0,1500}"(?=\s*[,\]}])/;
const MOST_OVER_LINES = 3000;

/** The text that begins here and goes on over more than one line; null where it is closed on its line, or not at all. */
export function textOverLines(text: string, offset: number): string | null {
  const found = OVER_LINES.exec(text.slice(offset, offset + MOST_OVER_LINES))?.[0];
  return found === undefined || /\n\s*\n\s*\n/.test(found) ? null : found;
}

/** Mends for an error at or behind a text, likeliest first. */
export function mendsInText(text: string, offset: number, kind: string): Mend[] {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const lineBreak = text.indexOf('\n', offset);
  const lineEnd = lineBreak === -1 ? text.length : lineBreak;
  const mends: Mend[] = [];
  if (lineEnd - line > MOST_CHARACTERS) return mends;
  const whole = text.slice(line, lineEnd);
  // Behind the end of a text the line goes on with words, up to a quotation mark with which a text may well end.
  const begun = [...whole.matchAll(/"(?:[^"\\\n]|\\.)*"/g)].findLast(
    ({ index, 0: one }) => line + index + one.length <= offset,
  );
  const closed = begun ? begun.index + begun[0].length : 0;
  const ends = [...whole.slice(closed).matchAll(ENDS_A_TEXT)].slice(0, MOST_ENDS);
  for (const { index } of begun ? ends : []) {
    const start = (begun?.index ?? 0) + 1;
    const words = whole.slice(start, closed + index);
    if (/"\s*:\s*["[{\d]/.test(words)) break;
    mends.push({
      start: line + start,
      end: line + closed + index,
      text: words.replace(/(\\.)|"/g, (_all, escaped: string | undefined) => escaped ?? '\\"'),
      at: line + closed - 1,
      says: {
        code: 'quotes-in-text',
        message: 'Quotation marks stand inside a text.',
        why: 'The program takes the first of them for the end of the text.',
        fix: 'Write \\" for each of them, or use “ and ”.',
      },
    });
  }
  const open = kind === 'UnexpectedEndOfString' ? textOverLines(text, offset) : null;
  if (open) {
    const first = open.search(/[ \t]*\r?\n/);
    const tail = open.lastIndexOf('\n') + 1;
    const end = tail + (/^[ \t]*/.exec(open.slice(tail))?.[0].length ?? 0);
    mends.push({
      start: offset + first,
      end: offset + end,
      text: open.slice(first, end).replace(/\s*\n\s*/g, ' '),
      at: offset,
      says: {
        code: 'line-break-in-text',
        message: 'A text goes on over more than one line.',
        why: 'The program takes the end of the line for a forgotten quotation mark.',
        fix: 'Write it on one line; where a new line is meant, write \\n.',
      },
    });
  }
  return mends;
}
