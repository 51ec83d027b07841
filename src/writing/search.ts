/** Search in every value and name of a scenario, with where each hit stands in words. */
import { partTitle } from './outline.ts';
import { lineAt, member, type Node, type Path, textOf, walk } from './text.ts';

export interface Hit {
  offset: number;
  length: number;
  line: number;
  /** "People · Mara Quinn · rate". */
  where: string;
  /** The words around it; the hit is at `at`, `long` characters. */
  words: string;
  at: number;
  long: number;
}

const MOST_HITS = 200;
const AROUND = 40;

/** Hits in the order they stand, without regard to capitals; at most 200. */
export function search(text: string, tree: Node | undefined, sought: string): Hit[] {
  const wanted = sought.trim().toLowerCase();
  if (!tree || wanted === '') return [];
  const hits: Hit[] = [];
  walk(tree, (node, path) => {
    if (hits.length >= MOST_HITS || node.type === 'object' || node.type === 'array') return;
    const words = String(node.value);
    const at = words.toLowerCase().indexOf(wanted);
    if (at === -1) return;
    const from = Math.max(0, at - AROUND);
    const before = from > 0 ? '…' : '';
    const to = at + wanted.length + AROUND;
    hits.push({
      offset: node.offset,
      length: node.length,
      line: lineAt(text, node.offset),
      where: whereIs(tree, path),
      words: before + words.slice(from, to) + (to < words.length ? '…' : ''),
      at: at - from + before.length,
      long: wanted.length,
    });
  });
  return hits;
}

/** A path in words: the part, the thing in it, and the field. */
export function whereIs(tree: Node | undefined, path: Path): string {
  const [part, at, ...rest] = path;
  const list = member(tree, String(part));
  const item = typeof at === 'number' ? list?.children?.[at] : undefined;
  const name = ['name', 'title', 'subject', 'label', 'id', 'code']
    .map((key) => textOf(member(item, key)))
    .find(Boolean);
  const field = [...(typeof at === 'string' ? [at] : []), ...rest].filter((one) => typeof one === 'string').at(-1);
  return [partTitle(String(part)), name, field].filter(Boolean).join(' · ');
}
