import { describe, expect, it } from 'vitest';
import { read, shippedTexts } from '../../src/scenario/library.ts';
import { BROKEN, lineOf, swap, text } from '../helpers/broken-files.ts';

describe('a broken scenario', () => {
  it.each(BROKEN)('with $name gets one clear root message with its line', ({ file, code, says, at }) => {
    const { problems, model } = read('broken.json', file);
    expect(model).toBeNull();
    expect(problems.map((one) => one.code)).toEqual([code]);
    const [problem] = problems;
    expect(problem?.message).toMatch(says);
    expect(problem?.level).toBe('error');
    expect(problem?.line).toBe(lineOf(file, at));
    expect(problem?.why.length).toBeGreaterThan(8);
    expect(problem?.fix.length).toBeGreaterThan(8);
  });

  it('names the nearest that was meant', () => {
    expect(read('x', swap('"city": "manchester"', '"city": "manchster"')).problems[0]?.fix).toContain('"manchester"');
    expect(read('x', swap('"city": "manchester"', '"citty": "manchester"')).problems[0]?.fix).toContain('"city"');
  });

  it('is told everything that is wrong at once', () => {
    const file = swap('"reportsTo": "moira"', '"reportsTo": "nobody-here"').replace(
      '"due": "2026-03-24 17:30"',
      '"due": "2026-13-01 17:30"',
    );
    expect(
      read('x', file)
        .problems.map((one) => one.code)
        .sort(),
    ).toEqual(['no-such-date', 'no-such-person']);
  });

  it.each([
    ['hostile names', '{"__proto__": {"polluted": true}, "format": 2}'],
    ['ten thousand levels', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['a million items', `{"people": [${'1,'.repeat(900_000)}1]}`],
    ['UTF-16', '{\u0000"\u0000f\u0000'],
    ['nothing at all', ''],
    ['something that is not an object', '[1, 2, 3]'],
    ['half a file', text.slice(0, text.length / 2)],
  ])('fails fast and harmlessly on %s', (_name, file) => {
    const { model, problems } = read('x', file);
    expect(model).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(60);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('may have comments and trailing commas', () => {
    const file = `// my first scenario\n${text.trimEnd().replace(/\}$/, ',}')}`;
    expect(read('x', file).problems).toEqual([]);
  });
});

describe('the shipped scenarios', () => {
  it.each(Object.entries(shippedTexts))('%s can be played, and raises no false alarm', (path, file) => {
    const { problems, model } = read(path, file);
    expect(problems).toEqual([]);
    expect(model).not.toBeNull();
  });
});
