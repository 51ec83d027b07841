/**
 * Edits to a text at the nodes of its tree: put a value in, take one out. Comments and the layout of the rest stay. Works on the
 * tree that has been read, so an edit costs nothing however long the text is. Must not know what a scenario means.
 */
import type { Node } from 'jsonc-parser';
import type { Edit } from '../problems.ts';

/** The item of a list or the property of a group that a value is, with its comma. */
export const itemOf = (value: Node): Node => (value.parent?.type === 'property' ? value.parent : value);

const endOf = (node: Node): number => node.offset + node.length;

/** Only blanks stand before it on its line. */
const opensLine = (text: string, offset: number): boolean =>
  text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';

/** Takes an item or a property out, with the comma that parted it from its neighbours. Null for what stands in nothing. */
export function takeOut(text: string, item: Node): Edit | null {
  const siblings = item.parent?.children ?? [];
  const at = siblings.indexOf(item);
  if (at < 0) return null;
  const previous = siblings[at - 1];
  if (siblings[at + 1]) {
    const comma = /^\s*,[ \t]*/.exec(text.slice(endOf(item), endOf(item) + 200))?.[0] ?? '';
    const end = endOf(item) + comma.length;
    const lineBreak = /^\r?\n/.exec(text.slice(end, end + 2))?.[0];
    const whole = lineBreak !== undefined && opensLine(text, item.offset);
    return whole
      ? { start: text.lastIndexOf('\n', item.offset - 1) + 1, end: end + lineBreak.length, text: '' }
      : { start: item.offset, end, text: '' };
  }
  // A comment between the two stays, and so does the comma before it: one after the last is allowed.
  const bare = previous && /^\s*,\s*$/.test(text.slice(endOf(previous), item.offset));
  return { start: bare ? endOf(previous) : item.offset, end: endOf(item), text: '' };
}

/** Puts items or properties at the end of a list or group, laid out as those that are there. */
export function putIn(text: string, holder: Node, items: readonly string[]): Edit {
  const last = holder.children?.at(-1);
  if (!last) {
    const inner = text.slice(holder.offset + 1, endOf(holder) - 1);
    const blank = inner.trim() === '';
    const pad = holder.type === 'object' ? ' ' : '';
    return {
      start: holder.offset + 1,
      end: holder.offset + 1 + (blank ? inner.length : 0),
      text: `${pad}${items.join(', ')}${pad}`,
    };
  }
  const line = text.lastIndexOf('\n', last.offset - 1) + 1;
  const between = opensLine(text, last.offset) ? `,\n${text.slice(line, last.offset)}` : ', ';
  return { start: endOf(last), end: endOf(last), text: items.map((one) => `${between}${one}`).join('') };
}
