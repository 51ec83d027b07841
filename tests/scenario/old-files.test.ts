/**
 * Files of every format there has been. They go on loading: a file may be added to old-files/, and none may be changed or taken
 * out.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/scenario/library.ts';
import { FORMAT } from '../../src/scenario/reading/formats.ts';

const folder = new URL('old-files/', import.meta.url).pathname;
const files = readdirSync(folder).map((name): [string, string] => [name, readFileSync(join(folder, name), 'utf8')]);

describe.each(files)('the old file %s', (name, text) => {
  const { problems, model } = read(name, text);

  it('can be played, and says in one note what has another name today', () => {
    expect(problems.filter((one) => one.level !== 'warning').map((one) => [one.code, one.level])).toEqual([
      ['older-format', 'note'],
    ]);
    expect(problems[0]?.message).toContain('“line” is called “summary” now');
    expect(model).not.toBeNull();
  });

  it('is brought up to date by one press, and plays the same', () => {
    const edit = problems[0]?.edit;
    if (!edit) throw new Error('The note offers no change.');
    const today = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    const again = read(name, today);
    expect(again.problems.filter((one) => one.level !== 'warning')).toEqual([]);
    expect(again.model?.hash).toBe(model?.hash);
    expect(today.split('\n').length).toBe(text.split('\n').length);
    expect(today.match(/^\s*\/\/.*/gm)).toEqual(text.match(/^\s*\/\/.*/gm));
  });

  it('still has its mistakes told on the lines they stand on', () => {
    const broken = text.replace(/"city": "(.)./, '"city": "$1');
    const wrong = read(name, broken).problems.filter((one) => one.level === 'error');
    expect(wrong).toHaveLength(1);
    expect(wrong[0]?.line).toBe(text.split('\n').findIndex((line) => line.includes('"city"')) + 1);
  });
});

it('keeps a file of every format before today’s', () => {
  for (let format = 1; format < FORMAT; format += 1)
    expect(files.some(([name]) => name.startsWith(`format-${format}-`))).toBe(true);
});

it('keeps what an old file weighs', () => {
  const [, text = ''] = files.find(([name]) => name.includes('one-shoot-day')) ?? [];
  const weightOf = (file: string) =>
    Object.values(read('x', file).model?.rubric.duties ?? {})
      .flatMap((duty) => duty.measures)
      .find((one) => one.id === 'people-told')?.weight;
  expect(weightOf(text)).toBe(8);
  expect(weightOf(text.replace('"people-told": 8', '"people-told": 3'))).toBe(3);
});

it('refuses a format to come in one sentence', () => {
  const { problems, model } = read('x', '{ "format": 99, "rooms": [] }');
  expect(model).toBeNull();
  expect(problems.map((one) => one.code)).toEqual(['newer-format']);
});
