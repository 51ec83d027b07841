import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read, shippedTexts } from '../../src/scenario/library.ts';

const text = readFileSync('scenarios/corporate-interview/corporate-interview.json', 'utf8');
const lineOf = (whole: string, part: string) => whole.slice(0, whole.indexOf(part)).split('\n').length;
const swap = (from: string, to: string) => {
  expect(text, `the shipped scenario should hold ${from}`).toContain(from);
  return text.replace(from, to);
};

/** What a tutor may send, the words that must be in the one message, and where it must point. */
const BROKEN: { name: string; file: string; code: string; says: RegExp; at: string }[] = [
  { name: 'bad JSON', file: swap('"format": 1,', '"format": 1'), code: 'not-json', says: /comma is missing/i, at: '"id": "corporate-interview"' },
  { name: 'an unknown key', file: swap('"city": "manchester"', '"citty": "manchester"'), code: 'unknown-name', says: /"citty"/, at: '"citty"' },
  { name: 'a wrong unit', file: swap('"lasts": ["60 min", "75 min", "90 min"]', '"lasts": ["60 min", "75 minuets", "90 min"]'), code: 'wrong-form', says: /75 minuets.*length such as/, at: '75 minuets' },
  { name: 'a missing person', file: swap('"reportsTo": "moira"', '"reportsTo": "moirra"'), code: 'no-such-person', says: /no person called "moirra"/, at: 'moirra' },
  { name: 'cyclic predecessors', file: swap('"after": ["scope"]', '"after": ["kick-off"]'), code: 'loop', says: /wait for one another: .*client-po/, at: '"after": ["client-po"]' },
  { name: 'an impossible date', file: swap('"due": "2026-03-24 17:30"', '"due": "2026-02-30 17:30"'), code: 'no-such-date', says: /2026-02-30 is not a date/, at: '2026-02-30' },
  { name: 'a duplicate id', file: swap('"id": "owen"', '"id":  "jess"'), code: 'id-twice', says: /"jess" is used twice/, at: '"id":  "jess"' },
  { name: 'a huge file', file: `${text}${' '.repeat(2_100_000)}`, code: 'too-large', says: /the most is 2000000/, at: '{' },
  { name: 'a script in a text', file: swap('Two years in, quick to learn.', 'Two years in <script>alert(1)</script>.'), code: 'markup', says: /mark-up or a script/, at: '<script>' },
  { name: 'a null', file: swap('"playMinutes": 35', '"playMinutes": null'), code: 'null', says: /This is null/, at: '"playMinutes": null' },
];

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
    const file = swap('"reportsTo": "moira"', '"reportsTo": "nobody-here"').replace('"due": "2026-03-24 17:30"', '"due": "2026-13-01 17:30"');
    expect(read('x', file).problems.map((one) => one.code).sort()).toEqual(['no-such-date', 'no-such-person']);
  });

  it.each([
    ['hostile names', '{"__proto__": {"polluted": true}, "format": 1}'],
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

  it('may have comments, trailing commas and a byte-order mark', () => {
    const file = `\uFEFF// my first scenario\n${text.trimEnd().replace(/\}$/, ',}')}`;
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
