/**
 * Problems of a scenario file in words a tutor can act on: where, what, why an apprentice would notice, and a fix.
 * One message for each root cause. Must not know the engine.
 */
import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { itemOf, putIn, takeOut } from './reading/edits.ts';
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
  /** The line it stands on, or the part of a long one around it; the words at fault are those from `from` up to `to`. */
  excerpt: { text: string; from: number; to: number };
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
  /** The edit, where it is not a plain replacement. Asked for only if the problem is told. */
  edit?: () => Edit | null;
  /** Places it follows from: where one of them is wrong already, nothing is said. */
  leansOn?: readonly Path[];
}

/** Line and column, from 1, of an offset in a text. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', start)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

/** Characters of an author's words that a message may repeat. */
const MOST_WORDS = 80;

const firstLine = (words: string): string => {
  const line = words.slice(0, MOST_WORDS + 1).split('\n')[0] ?? '';
  return line.length > MOST_WORDS ? `${line.slice(0, MOST_WORDS)}…` : line;
};

/** Characters of a line that are shown with a problem, and how many of them stand before the words at fault. */
const MOST_SHOWN = 100;
const SHOWN_BEFORE = 40;

/** The line around an offset, cut to what fits on a screen. */
function excerptAt(text: string, offset: number, length: number): Problem['excerpt'] {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', start);
  const end = lineEnd === -1 ? text.length : lineEnd;
  const first = end - start <= MOST_SHOWN ? start : Math.max(start, Math.min(offset - SHOWN_BEFORE, end - MOST_SHOWN));
  const last = Math.min(end, first + MOST_SHOWN);
  const before = first > start ? '…' : '';
  const shown = text.slice(first, last).replace(/[\t\r]/g, ' ');
  const from = before.length + offset - first;
  const to = Math.min(from + Math.max(1, length), before.length + Math.max(shown.length, offset - first + 1));
  return { text: `${before}${shown}${last < end ? '…' : ''}`, from, to };
}

/** Problems one file may be told of at once; beyond these nobody reads. */
const MOST_PROBLEMS = 60;

/** Collects problems of one file, each tied to the words at fault. */
export class Report {
  readonly problems: Problem[] = [];
  /** Values already found wrong: what follows from them is not said again. */
  private readonly blamed = new Set<string>();
  /** Paths of what stands elsewhere in the file: what brought it in from outside, or the author's own words for it. */
  private readonly elsewhere = new Map<string, { path: Path; own: boolean }>();
  /** Where a word stands in for something nobody could read, in the text as it was given. */
  private readonly guessed = new Set<number>();

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

  /** What comes to stand at an offset is not the author's: nothing is said of it. */
  guess(offset: number): void {
    this.guessed.add(this.mend.back(offset).offset);
  }

  /** There is no room for another problem: whoever finds them may stop. */
  get full(): boolean {
    return this.problems.length >= MOST_PROBLEMS;
  }

  /** At an offset; `length` characters are the words at fault. */
  at(offset: number, said: Said, length = 0): void {
    if (this.full) return;
    const { offset: start, own } = this.mend.back(offset);
    if (!own && this.guessed.has(start)) return;
    const { line, column } = placeOf(this.mend.given, start);
    const { level = 'error', code, message, why, fix } = said;
    if (
      this.problems.some(
        (one) => one.line === line && one.column === column && one.code === code && one.message === message,
      )
    )
      return;
    const here = said.edit
      ? said.edit()
      : said.write === undefined
        ? null
        : { start: offset, end: offset + length, text: inOneLine(said.write) };
    const edit = here && editBack(this.mend, here);
    const words = firstLine(this.text.slice(offset, offset + length));
    const excerpt = excerptAt(this.mend.given, start, words.length);
    this.problems.push({ file: this.file, line, column, level, code, words, excerpt, message, why, fix, edit });
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

  /** Whether something under a place of the file is wrong already. */
  blamedUnder(from: string, found: (path: readonly string[]) => boolean): boolean {
    return [...this.blamed].some((one) => {
      const path = one.split('/');
      return path[0] === from && found(path);
    });
  }

  /** What is read at a path stands at another in the text; unless it is the author's own, it only came in by that. */
  standsAt(path: Path, instead: Path, own = false): void {
    this.elsewhere.set(path.join('/'), { path: instead, own });
  }

  /** Where a path stands in the text, and whether in the author's own words. */
  private placeIn(path: Path): { path: Path; own: boolean } {
    for (let length = path.length; length > 0 && this.elsewhere.size > 0; length -= 1) {
      const found = this.elsewhere.get(path.slice(0, length).join('/'));
      if (found) return found.own ? { path: [...found.path, ...path.slice(length)], own: true } : found;
    }
    return { path, own: true };
  }

  /** Whether it came in from another file. */
  isElsewhere(path: Path): boolean {
    return !this.placeIn(path).own;
  }

  /** Whether just what stands at a path is in the author's own text: not brought in, and no more than left as a shared file has it. */
  isWritten(path: Path): boolean {
    const place = this.placeIn(path);
    return place.own && this.tree !== undefined && findNodeAtLocation(this.tree, [...place.path]) !== undefined;
  }

  /** Where what stands at a path is brought in from another file; null for what is the author's own. */
  cameInBy(path: Path): Path | null {
    const place = this.placeIn(path);
    return place.own ? null : place.path;
  }

  /** At the value of a path, or of its nearest parent that is there. */
  path(given: Path, said: Said): void {
    if (this.isBlamed(given) || said.leansOn?.some((one) => this.isBlamed(one))) return;
    const { path, own } = this.placeIn(given);
    if (!own) {
      const { write: _, edit: __, leansOn: ___, ...sentences } = said;
      this.path(path, { ...sentences, fix: `${said.fix} Or give it an entry of its own here with the same name.` });
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
  key(given: Path, key: string, said: Said): void {
    if (this.isBlamed(given)) return;
    const { path, own } = this.placeIn(given);
    if (!own) {
      this.path(given, said);
      return;
    }
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
  words(given: Path): string {
    const { path, own } = this.placeIn(given);
    const node = own && this.tree && findNodeAtLocation(this.tree, [...path]);
    return node ? firstLine(this.text.slice(node.offset, node.offset + node.length)) : '';
  }

  /** The edit that adds a value at a path, after what is there. Null where the text has something else on the way. */
  put(path: Path, ...values: readonly unknown[]): Edit | null {
    const holder = this.tree && findNodeAtLocation(this.tree, path.slice(0, -1));
    const name = path.at(-1);
    if (holder?.type !== (typeof name === 'number' ? 'array' : 'object')) return null;
    const key = typeof name === 'number' ? '' : `${JSON.stringify(name)}: `;
    return putIn(
      this.text,
      holder,
      values.map((value) => `${key}${inOneLine(value)}`),
    );
  }

  /** The edit that writes a value where one stands, or another name for one; null for what is not in this file. */
  replacement(given: Path, value: unknown, atKey = false): Edit | null {
    const { path, own } = this.placeIn(given);
    const found = own && this.tree ? findNodeAtLocation(this.tree, [...path]) : undefined;
    const node = atKey ? found?.parent?.children?.[0] : found;
    return node ? { start: node.offset, end: node.offset + node.length, text: inOneLine(value) } : null;
  }

  /** The edit that puts marks around what stands at a path. */
  around(path: Path, before: string, after: string): Edit | null {
    const node = this.tree && findNodeAtLocation(this.tree, [...path]);
    if (!node) return null;
    const end = node.offset + node.length;
    return { start: node.offset, end, text: `${before}${this.text.slice(node.offset, end)}${after}` };
  }

  /** The edit that takes out what stands at a path, with its name if it has one. */
  without(path: Path): Edit | null {
    const node = this.tree && findNodeAtLocation(this.tree, [...path]);
    return node ? takeOut(this.text, itemOf(node)) : null;
  }

  /** Puts the problems in the order of the text, and says so if there may be more than there was room for. */
  close(): void {
    const { problems } = this;
    problems.sort((a, b) => a.line - b.line || a.column - b.column);
    const last = problems.at(-1);
    if (!this.full || !last) return;
    problems.push({
      ...last,
      level: 'note',
      code: 'and-more',
      words: '',
      message: 'There may be more problems than these.',
      why: 'Many of them often have the same cause.',
      fix: 'Put these right first; the rest come up then.',
      edit: null,
    });
  }

  get failed(): boolean {
    return this.problems.some((one) => one.level === 'error');
  }
}

/** One problem of a whole file, told by somebody who did not read it; it stands where the scenario begins. */
export function toldAt(file: string, text: string, said: Said): Problem {
  const report = new Report(file, text);
  report.at(Math.max(0, text.search(/^\s*\{/m)), said);
  const [problem] = report.problems;
  if (!problem) throw new Error('Nothing was told.');
  // No one line of it is at fault.
  return { ...problem, excerpt: { text: '', from: 0, to: 0 } };
}

/** A value as somebody would type it on one line. */
export function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${inOneLine(one)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** Longer words are no names, and holding them against others would take long. */
const MOST_NAME = 80;

/** Slips of the finger that a name of a length may hold and still be known. */
const mostSlips = (length: number): number => (length <= 4 ? 1 : Math.max(2, Math.floor(length / 3)));

/** The nearest of some names, if any is near enough to have been meant. */
export function nearest(name: string, names: Iterable<string>): string | null {
  if (name.length > MOST_NAME) return null;
  let best: string | null = null;
  let least = mostSlips(name.length) + 1;
  for (const other of names) {
    if (Math.abs(other.length - name.length) >= least) continue;
    const far = distance(name.toLowerCase(), other.toLowerCase());
    if (far < least) {
      least = far;
      best = other;
    }
  }
  return best;
}

/** Slips between two words: a letter too many, too few or wrong, or two that changed places. One row at a time. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(
        Math.min(
          (next[j - 1] ?? 0) + 1,
          (row[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + same,
          turned ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
