/** Texts nobody finished, or nobody should have written: the bench reads what it can of them and never falls over. */
import { describe, expect, test } from 'vitest';
import { completionsAt, hoverAt } from '../../src/bench/editor/language.ts';
import { read } from '../../src/scenario/library.ts';
import { mendOf } from '../../src/session/mend.ts';
import { differenceOf } from '../../src/writing/difference.ts';
import { outlineOf, standingAt } from '../../src/writing/outline.ts';
import { givenNames, KINDS, namesIn } from '../../src/writing/references.ts';
import { rename } from '../../src/writing/rename.ts';
import { search } from '../../src/writing/search.ts';
import { shift } from '../../src/writing/shift.ts';
import { treeOf } from '../../src/writing/text.ts';
import { BROKEN, text as whole } from '../helpers/broken-files.ts';

/** Everything the bench does with a text before anybody checked it. */
async function tryAll(text: string): Promise<void> {
  const tree = treeOf(text);
  const parts = outlineOf(tree);
  const names = namesIn(tree);
  const at = Math.floor(text.length / 2);
  standingAt(parts, tree, at);
  search(text, tree, 'e');
  shift(text, tree, { days: 1, hours: 1 });
  differenceOf(whole, text);
  for (const kind of KINDS)
    for (const name of givenNames(names, [kind]).slice(0, 2)) rename(names, kind, name, 'other');
  await completionsAt(text, at);
  await hoverAt(text, at);
}

describe('a text', () => {
  test('that breaks off anywhere', async () => {
    for (let part = 1; part < 12; part += 1) await tryAll(whole.slice(0, Math.floor((whole.length * part) / 12)));
  });

  test.each([
    ['nothing', ''],
    ['a word', 'hello'],
    ['a number', '12'],
    ['a list', '[1, 2]'],
    ['null', 'null'],
    ['lists where groups should be', '{ "people": {}, "activities": [1, null, ["x"]], "lines": "x", "begins": 3 }'],
    [
      'names that mean something else',
      '{ "__proto__": { "x": 1 }, "people": [{ "id": "constructor", "name": "toString" }] }',
    ],
    ['impossible dates', '{ "begins": "2026-99-99 09:00", "ends": "day 999 23:59" }'],
    ['brackets without end', `{ "a": ${'['.repeat(100_000)}`],
    ['groups without end', '{"a":'.repeat(50_000)],
  ])('of %s', async (_what, text) => {
    await tryAll(text);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test.each(BROKEN.filter((one) => one.file.length < 500_000).map((one) => [one.name, one] as const))(
    'with %s',
    async (_name, { file }) => {
      await tryAll(file);
    },
  );
});

describe('a press that puts things right', () => {
  test('writes the name that was meant, and only that', () => {
    const text = whole.replace('"reportsTo": "moira"', '"reportsTo": "moirra"');
    const [problem] = read('x.json', text).problems;
    if (!problem) throw new Error('Nothing is wrong.');
    const way = mendOf(problem);
    expect(way?.label).toContain('moira');
    expect(way && text.slice(0, way.edit.start) + way.edit.text + text.slice(way.edit.end)).toBe(whole);
  });

  test('is not offered where only a person can know', () => {
    const text = whole.replace('"reportsTo": "moira"', '"reportsTo": "somebody-else-entirely"');
    const [problem] = read('x.json', text).problems;
    expect(problem && mendOf(problem)).toBeNull();
  });
});
