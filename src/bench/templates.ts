/** The texts a tutor may start from, kept in scenarios/templates/ with comments that explain each part. */
import { member, textOf, treeOf } from '../writing/text.ts';

const texts = import.meta.glob('/scenarios/templates/*.jsonc', {
  eager: true,
  import: 'default',
  query: '?raw',
}) as Record<string, string>;

/** The first line of each is a comment that says what it is for. */
export const TEMPLATES: readonly { name: string; title: string; about: string; text: string }[] = Object.entries(texts)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([path, text]) => ({
    name: path.replace(/^.*\/\d*-?/, '').replace(/c$/, ''),
    title: textOf(member(treeOf(text), 'title')) ?? path,
    about: (/^\/\/ (.*)/.exec(text)?.[1] ?? '').trim(),
    text,
  }));
