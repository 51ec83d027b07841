/**
 * Words on a canvas in lines, in the largest type in which every word of them has room. Where none has there are no words, never
 * half ones. Must not know what they say.
 */
import { font, type Ink } from './ink.ts';

export interface WholeWords {
  size: number;
  /** The lines of each text. */
  lines: string[][];
  /** Lines of the text that has most. */
  most: number;
}

/** Types in pixels, the largest first. */
export function wholeWords(
  ink: Ink,
  texts: readonly string[],
  room: number,
  sizes: readonly number[],
): WholeWords | null {
  for (const size of sizes) {
    ink.font = wordsFont(size);
    const fits = (words: string) => ink.measureText(words).width <= room;
    if (!texts.every((text) => pieces(text).every((piece) => fits(piece.trimEnd())))) continue;
    const lines = texts.map((text) => wrapped(text, fits));
    return { size, lines, most: Math.max(...lines.map((one) => one.length)) };
  }
  return null;
}

export const wordsFont = (size: number): string => font(size, 450);

/** Where a line may end: after a blank, and after a hyphen. */
const pieces = (text: string): string[] => text.match(/[^\s-]+(?:-|\s+|$)/g) ?? [];

function wrapped(text: string, fits: (words: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && !fits((line + piece).trimEnd())) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
