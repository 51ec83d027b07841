/** What a slip is: what it looks for in a good file, what it writes instead, and what must be said of it. */

export interface Slip {
  name: string;
  /** What stands in a good file; the first match is taken. */
  find: RegExp;
  /** What is written instead; `$1` and so on as in `replace`. */
  put: string | ((...found: string[]) => string);
  /** The message must point at the line of this, in the broken file; else at the line of the slip. */
  at?: (broken: string, slip: number) => number;
  code: string;
  /** Only a person can put it right. */
  personal?: true;
  /** Putting it right does not bring back what stood there: that is lost, or a name of one's own. */
  loses?: true;
}

export const after =
  (words: string) =>
  (broken: string, slip: number): number =>
    broken.indexOf(words, slip);
/** At the next thing that is written after the slip. */
export const next = (broken: string, slip: number): number => slip + broken.slice(slip).search(/\S/);
