/** What the form writes into the text: one value at a path, an entry more, an entry less. Comments and layout of the rest stay. */
import { nodeAt, type Path, setValue, treeOf } from '../../writing/text.ts';
import { benchActions, benchNow } from '../use-bench.ts';

/** Undefined takes the field out. */
export function put(path: Path, value: unknown): void {
  benchActions().edit(setValue(benchNow().text, path, value));
}

/** At the end of a list, which is made if it is not there. */
export function add(path: Path, value: unknown): void {
  const { text } = benchNow();
  const list = nodeAt(treeOf(text), path);
  if (list?.type === 'array') benchActions().edit(setValue(text, [...path, list.children?.length ?? 0], value, true));
  else benchActions().edit(setValue(text, path, [value]));
}

/** Moves an entry of a list up by one, or down. */
export function move(path: Path, at: number, by: 1 | -1): void {
  const list = nodeAt(treeOf(benchNow().text), path)?.children ?? [];
  const [one, other] = [list[at], list[at + by]];
  if (!one || !other) return;
  const { text } = benchNow();
  const words = (node: typeof one) => text.slice(node.offset, node.offset + node.length);
  benchActions().edit([
    { start: one.offset, end: one.offset + one.length, text: words(other) },
    { start: other.offset, end: other.offset + other.length, text: words(one) },
  ]);
}
