/** Patterns: each can be put into a scenario that has never heard of it, with its comments, and nothing is then wrong. */
import { describe, expect, test } from 'vitest';
import { PATTERNS, TEMPLATES } from '../../src/bench/templates.ts';
import { read } from '../../src/scenario/library.ts';
import { insertPattern, readPattern } from '../../src/writing/pattern.ts';
import { givenNames, namesIn } from '../../src/writing/references.ts';
import { applyEdits, treeOf } from '../../src/writing/text.ts';

const base = TEMPLATES.find((one) => one.title === 'One shoot day')?.text ?? '';

/** The first fitting name of the scenario for everything a pattern asks for. */
function chosen(text: string, pattern: (typeof PATTERNS)[number]): Record<string, string> {
  const names = namesIn(treeOf(text));
  return Object.fromEntries(
    pattern.asks.map(({ name, kinds }) => {
      const fitting = givenNames(names, kinds);
      return [name, fitting.includes(name) ? name : (fitting[0] ?? name)];
    }),
  );
}

describe.each(PATTERNS.map((one) => [one.title, one] as const))('the pattern “%s”', (_title, pattern) => {
  const put = (text: string) => applyEdits(text, insertPattern(text, pattern, chosen(text, pattern)));

  test('says what it is for, and asks in words', () => {
    expect(pattern.about).toMatch(/^[A-Z].{30,}\.$/);
    for (const ask of pattern.asks) expect(ask.label, ask.name).toMatch(/^[A-Z].{5,}/);
  });

  test('goes into a scenario without an error, comments and all', () => {
    const text = put(base);
    expect(read('a.json', text).problems.filter((one) => one.level === 'error')).toEqual([]);
    const comments = pattern.text.match(/^ {4,}\/\/ .*$/gm) ?? [];
    expect(comments.length).toBeGreaterThan(0);
    for (const comment of comments) expect(text).toContain(comment.trim());
  });

  test('can be put in twice: the second has names of its own', () => {
    expect(read('a.json', put(put(base))).problems.filter((one) => one.level === 'error')).toEqual([]);
  });
});

test('a pattern makes the list it needs where there is none', () => {
  const pattern = readPattern('// Adds a flag.\n{ "title": "x", "threads": [ { "id": "a" } ] }');
  const text = '{ "title": "y" }';
  expect(JSON.parse(applyEdits(text, insertPattern(text, pattern, {})))).toEqual({
    title: 'y',
    threads: [{ id: 'a' }],
  });
});

test('there are at least twenty, no two alike', () => {
  expect(PATTERNS.length).toBeGreaterThanOrEqual(20);
  expect(new Set(PATTERNS.map((one) => one.title)).size).toBe(PATTERNS.length);
});
