/**
 * Problems of a scenario file in words a tutor can act on: where, what, why an apprentice would notice, and a fix.
 * One message for each root cause. Must not know the engine.
 */
import { findNodeAtLocation, type Node } from 'jsonc-parser';

export type Level = 'error' | 'warning' | 'note';
export type Path = readonly (string | number)[];

export interface Problem {
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  level: Level;
  code: string;
  message: string;
  why: string;
  fix: string;
}

export interface Said {
  level?: Level;
  code: string;
  message: string;
  why: string;
  fix: string;
}

/** Line and column, from 1, of an offset in a text. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}

/** Collects problems of one file, each tied to the words at fault. */
export class Report {
  readonly problems: Problem[] = [];

  constructor(
    readonly file: string,
    readonly text: string,
    readonly tree: Node | undefined,
  ) {}

  at(offset: number, said: Said): void {
    const { line, column } = placeOf(this.text, offset);
    const { level = 'error', code, message, why, fix } = said;
    if (
      this.problems.some(
        (one) => one.line === line && one.column === column && one.code === code && one.message === message,
      )
    )
      return;
    this.problems.push({ file: this.file, line, column, level, code, message, why, fix });
  }

  /** At the value of a path, or of its nearest parent that is there. */
  path(path: Path, said: Said): void {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = this.tree && findNodeAtLocation(this.tree, [...path.slice(0, length)]);
      if (node) {
        this.at(node.offset, said);
        return;
      }
    }
    this.at(0, said);
  }

  /** At the key itself, not its value. */
  key(path: Path, key: string, said: Said): void {
    const parent = this.tree && findNodeAtLocation(this.tree, [...path]);
    const property = parent?.children?.find((child) => child.children?.[0]?.value === key);
    if (property) this.at(property.offset, said);
    else this.path(path, said);
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
