/**
 * A scenario as text while somebody writes it: its tree, however broken, and changes as edits that keep comments and form.
 * Must not know what a scenario means.
 */
import { applyEdits as applyJsonEdits, findNodeAtLocation, modify, type Node, parseTree } from 'jsonc-parser';
import type { Edit } from '../scenario/problems.ts';

export type { Node } from 'jsonc-parser';
export type { Edit } from '../scenario/problems.ts';
export type Path = (string | number)[];

/** An entry of a table by a word out of a text, which may be "constructor". */
export const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** Deeper than any production; what is deeper was not written by a person, and would exhaust those who walk it. */
const MOST_DEPTH = 200;

export function tooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.replace(/"(?:[^"\\\n]|\\.)*"?/g, '').matchAll(/[[{\]}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > MOST_DEPTH) return true;
  }
  return false;
}

/** The tree of a text, as far as it can be read; undefined for nothing at all, and for what stands too deep. */
export const treeOf = (text: string): Node | undefined =>
  tooDeep(text) ? undefined : parseTree(text, [], { allowTrailingComma: true });

/** Edits may come in any order; they must not overlap. */
export const applyEdits = (text: string, edits: readonly Edit[]): string =>
  applyJsonEdits(
    text,
    edits.map(({ start, end, text: content }) => ({ offset: start, length: end - start, content })),
  );

/** The shortest single edit that turns one text into another; null if they are the same. */
export function editBetween(from: string, to: string): Edit | null {
  if (from === to) return null;
  let start = 0;
  const most = Math.min(from.length, to.length);
  while (start < most && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < most - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  return { start, end: from.length - end, text: to.slice(start, to.length - end) };
}

/** Puts a value at a path, or takes it out when the value is undefined. Comments and layout of the rest stay. */
export function setValue(text: string, path: Path, value: unknown, insert = false): Edit[] {
  const formattingOptions = { tabSize: 2, insertSpaces: true, eol: '\n' };
  return modify(text, path, value, { formattingOptions, isArrayInsertion: insert }).map(
    ({ offset, length, content }) => ({ start: offset, end: offset + length, text: content }),
  );
}

export const nodeAt = (tree: Node | undefined, path: Path): Node | undefined => tree && findNodeAtLocation(tree, path);

export const stringAt = (tree: Node | undefined, path: Path): string | null => {
  const value = nodeAt(tree, path)?.value;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
};

/** Every value of a tree with its path, parents before their children. `keys` are the names of an object's properties. */
export function walk(node: Node, visit: (node: Node, path: Path, key: Node | null) => void): void {
  const go = (one: Node, path: Path, key: Node | null): void => {
    visit(one, path, key);
    if (one.type === 'array') for (const [at, child] of (one.children ?? []).entries()) go(child, [...path, at], null);
    if (one.type !== 'object') return;
    for (const property of one.children ?? []) {
      const [name, value] = property.children ?? [];
      if (name && value) go(value, [...path, String(name.value)], name);
    }
  };
  go(node, [], null);
}

/** The value of one property of an object. */
export const member = (node: Node | undefined, key: string): Node | undefined =>
  node?.type === 'object' ? node.children?.find((one) => one.children?.[0]?.value === key)?.children?.[1] : undefined;

export const textOf = (node: Node | undefined): string | null => (node?.type === 'string' ? String(node.value) : null);

/** Line, from 1, of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Offset of a line and column, both from 1; the end of the text if they lie beyond it. */
export function offsetAt(text: string, line: number, column: number): number {
  let start = 0;
  for (let left = line - 1; left > 0; left -= 1) {
    const next = text.indexOf('\n', start);
    if (next === -1) return text.length;
    start = next + 1;
  }
  return Math.min(text.length, start + column - 1);
}
