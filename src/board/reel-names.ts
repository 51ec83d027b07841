/**
 * Names to stand under the reels of the marks: whole words in lines, in the largest type in which every word has room. Where none
 * does there are no names, never half ones. Must not know the marks.
 */
import { font, type Ink } from './ink.ts';

export interface ReelNames {
  size: number;
  /** The lines of each name. */
  lines: string[][];
  /** Lines of the name that has most. */
  most: number;
}

/** Types in pixels, the largest first. */
export function reelNames(
  ink: Ink,
  names: readonly string[],
  room: number,
  sizes: readonly number[],
): ReelNames | null {
  for (const size of sizes) {
    ink.font = nameFont(size);
    const fits = (words: string) => ink.measureText(words).width <= room;
    if (!names.every((name) => pieces(name).every((piece) => fits(piece.trimEnd())))) continue;
    const lines = names.map((name) => wrapped(name, fits));
    return { size, lines, most: Math.max(...lines.map((one) => one.length)) };
  }
  return null;
}

export const nameFont = (size: number): string => font(size, 450);

/** Where a line may end: after a blank, and after a hyphen. */
const pieces = (name: string): string[] => name.match(/[^\s-]+(?:-|\s+|$)/g) ?? [];

function wrapped(name: string, fits: (words: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(name)) {
    if (line !== '' && !fits((line + piece).trimEnd())) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
