/**
 * Problems of a scenario file in words a tutor can act on: where, what, why an apprentice would notice, and a fix.
 * One message for each root cause. Must not know the engine.
 */
import { findNodeAtLocation, modify, type Node } from 'jsonc-parser';

export type Level = 'error' | 'warning' | 'note';
export type Path = readonly (string | number)[];

/** Replace the characters from `start` up to `end` by `text`. Offsets count from 0 in the text as it was given. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

export interface Problem {
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  level: Level;
  code: string;
  /** What the author typed there, at most one line of it; empty where nothing stands. */
  words: string;
  message: string;
  why: string;
  fix: string;
  /** The change that does what `fix` says, where one change can; null where only a person can tell. */
  edit: Edit | null;
}

export interface Said {
  level?: Level;
  code: string;
  message: string;
  why: string;
  fix: string;
  /** What should stand there instead: a value, or for a key its new name. Becomes the edit. */
  write?: unknown;
  /** The edit, where it is not a plain replacement. */
  edit?: Edit | null;
}

/** Line and column, from 1, of an offset in a text. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}

/** Characters of an author's words that a message may repeat. */
const MOST_WORDS = 80;

const firstLine = (words: string): string => {
  const [line = ''] = words.split('\n');
  return line.length > MOST_WORDS ? `${line.slice(0, MOST_WORDS)}…` : line;
};

/** Collects problems of one file, each tied to the words at fault. */
export class Report {
  readonly problems: Problem[] = [];

  constructor(
    readonly file: string,
    readonly text: string,
    readonly tree: Node | undefined,
  ) {}

  /** At an offset; `length` characters are the words at fault. */
  at(offset: number, said: Said, length = 0): void {
    const { line, column } = placeOf(this.text, offset);
    const { level = 'error', code, message, why, fix } = said;
    if (
      this.problems.some(
        (one) => one.line === line && one.column === column && one.code === code && one.message === message,
      )
    )
      return;
    const edit =
      said.edit ??
      (said.write === undefined ? null : { start: offset, end: offset + length, text: JSON.stringify(said.write) });
    const words = firstLine(this.text.slice(offset, offset + length));
    this.problems.push({ file: this.file, line, column, level, code, words, message, why, fix, edit });
  }

  /** At the value of a path, or of its nearest parent that is there. */
  path(path: Path, said: Said): void {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = this.tree && findNodeAtLocation(this.tree, [...path.slice(0, length)]);
      if (!node) continue;
      const there = length === path.length;
      // A replacement is for the value itself, not for the parent it is missing from.
      this.at(node.offset, there ? said : { ...said, write: undefined }, there ? node.length : 0);
      return;
    }
    this.at(0, { ...said, write: undefined });
  }

  /** At the key itself, not its value. */
  key(path: Path, key: string, said: Said): void {
    const parent = this.tree && findNodeAtLocation(this.tree, [...path]);
    const node = parent?.children?.find((child) => child.children?.[0]?.value === key)?.children?.[0];
    if (node) this.at(node.offset, said, node.length);
    else this.path(path, said);
  }

  /** The edit that puts a value at a path, or takes out what stands there when the value is undefined. */
  put(path: Path, value: unknown, insert = false): Edit | null {
    const formattingOptions = { tabSize: 2, insertSpaces: true, eol: '\n' };
    const [edit, another] = modify(this.text, [...path], value, { formattingOptions, isArrayInsertion: insert });
    return edit && !another ? { start: edit.offset, end: edit.offset + edit.length, text: edit.content } : null;
  }

  get failed(): boolean {
    return this.problems.some((one) => one.level === 'error');
  }
}

/** The nearest of some names, if any is near enough to have been meant. */
export function nearest(name: string, names: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const other of names) {
    const far = distance(name.toLowerCase(), other.toLowerCase());
    if (far < least) {
      least = far;
      best = other;
    }
  }
  return best;
}

/** Edits between two words (Levenshtein), one row at a time. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
