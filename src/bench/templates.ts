/** What ships for tutors to write with, each with comments that explain it: texts to start from, and patterns to put in. */
import { type Pattern, readPattern } from '../writing/pattern.ts';
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

const patterns = import.meta.glob('/scenarios/patterns/*.jsonc', {
  eager: true,
  import: 'default',
  query: '?raw',
}) as Record<string, string>;

/** Small pieces to put into a scenario, in the order of their files. */
export const PATTERNS: readonly Pattern[] = Object.entries(patterns)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, text]) => readPattern(text));
