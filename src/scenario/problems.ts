/**
 * Problems of a scenario file in words a tutor can act on: where, what, why an apprentice would notice, and a fix.
 * One message for each root cause. Must not know the engine.
 */
import { findNodeAtLocation, modify, type Node } from 'jsonc-parser';
import { asGiven, editBack, type Mended, mended } from './reading/mended.ts';

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

/** Problems one file may be told of at once; beyond these nobody reads. */
const MOST_PROBLEMS = 60;

/** Collects problems of one file, each tied to the words at fault. */
export class Report {
  readonly problems: Problem[] = [];
  /** Values already found wrong: what follows from them is not said again. */
  private readonly blamed = new Set<string>();
  /** Paths of what came in from elsewhere, and what brought it in. */
  private readonly elsewhere = new Map<string, Path>();
  private unsaid = 0;

  constructor(
    readonly file: string,
    given: string,
  ) {
    this.mend = asGiven(given);
  }

  private mend: Mended;
  tree: Node | undefined;

  /** As it is read; offsets of edits and of `at` count in it. */
  get text(): string {
    return this.mend.text;
  }

  /** Goes on with a mended text. Its problems are told where they stand in the text as it was given. */
  goOn(edits: readonly Edit[], tree?: Node): void {
    if (edits.length > 0) this.mend = mended(this.mend, edits);
    this.tree = tree;
  }

  /** At an offset; `length` characters are the words at fault. */
  at(offset: number, said: Said, length = 0): void {
    const start = this.mend.back(offset).offset;
    const { line, column } = placeOf(this.mend.given, start);
    const { level = 'error', code, message, why, fix } = said;
    if (
      this.problems.some(
        (one) => one.line === line && one.column === column && one.code === code && one.message === message,
      )
    )
      return;
    if (this.problems.length >= MOST_PROBLEMS) {
      this.unsaid += 1;
      return;
    }
    const here =
      said.edit ??
      (said.write === undefined ? null : { start: offset, end: offset + length, text: JSON.stringify(said.write) });
    const edit = here && editBack(this.mend, here);
    const words = firstLine(this.text.slice(offset, offset + length));
    this.problems.push({ file: this.file, line, column, level, code, words, message, why, fix, edit });
  }

  /** From now on nothing is said of what stands at a path or under it. */
  blame(path: Path): void {
    this.blamed.add(path.join('/'));
  }

  isBlamed(path: Path): boolean {
    for (let length = path.length; length > 0; length -= 1)
      if (this.blamed.has(path.slice(0, length).join('/'))) return true;
    return false;
  }

  /** What stands at a path is not in the text: it came in by what stands at another. */
  standsAt(path: Path, instead: Path): void {
    this.elsewhere.set(path.join('/'), instead);
  }

  /** At the value of a path, or of its nearest parent that is there. */
  path(path: Path, said: Said): void {
    if (this.isBlamed(path)) return;
    const instead = this.elsewhere.get(path.slice(0, 2).join('/'));
    if (instead) {
      const { write: _, edit: __, ...sentences } = said;
      this.path(instead, { ...sentences, fix: `${said.fix} Or give it an entry of its own here with the same name.` });
      return;
    }
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
    if (this.isBlamed(path)) return;
    const parent = this.tree && findNodeAtLocation(this.tree, [...path]);
    const node = parent?.children?.find((child) => child.children?.[0]?.value === key)?.children?.[0];
    if (node) this.at(node.offset, said, node.length);
    else this.path(path, said);
  }

  /** Whether something stands at a path. */
  holds(path: Path): boolean {
    return (this.tree && findNodeAtLocation(this.tree, [...path])) !== undefined;
  }

  /** The words of the author at a path. */
  words(path: Path): string {
    const node = this.tree && findNodeAtLocation(this.tree, [...path]);
    return node ? firstLine(this.text.slice(node.offset, node.offset + node.length)) : '';
  }

  /**
   * The edit that puts a value at a path, or takes out what stands there when the value is undefined. Null where no one change can,
   * or where the text has something else on the way there.
   */
  put(path: Path, value: unknown, insert = false): Edit | null {
    const parent = this.tree && findNodeAtLocation(this.tree, path.slice(0, -1));
    if (parent?.type !== (typeof path.at(-1) === 'number' ? 'array' : 'object')) return null;
    const formattingOptions = { tabSize: 2, insertSpaces: true, eol: '\n' };
    const [edit, another] = modify(this.text, [...path], value, { formattingOptions, isArrayInsertion: insert });
    return edit && !another ? { start: edit.offset, end: edit.offset + edit.length, text: edit.content } : null;
  }

  /** Says how many problems there was no room for. */
  close(): void {
    if (this.unsaid === 0) return;
    const { problems, unsaid } = this;
    const last = problems.at(-1);
    if (!last) return;
    problems.push({
      ...last,
      level: 'note',
      code: 'and-more',
      words: '',
      message: `${unsaid} more ${unsaid === 1 ? 'problem is' : 'problems are'} not listed.`,
      why: 'Many of them often have the same cause.',
      fix: 'Put these right first; the rest come up then.',
      edit: null,
    });
    this.unsaid = 0;
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
