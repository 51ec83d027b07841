/**
 * Files that once held a browser up for a minute: thousands of slips of one kind. However many there are, the text is read through a
 * few times and no more. What is counted is work, not time.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TEMPLATES } from '../../src/bench/templates.ts';
import { read, shippedTexts } from '../../src/scenario/library.ts';

const work = vi.hoisted(() => ({ characters: 0, lookUps: 0 }));

vi.mock('jsonc-parser', async (original) => {
  const real = await original<typeof import('jsonc-parser')>();
  return {
    ...real,
    parseTree: (...given: Parameters<typeof real.parseTree>) => {
      work.characters += given[0].length;
      return real.parseTree(...given);
    },
    findNodeAtLocation: (...given: Parameters<typeof real.findNodeAtLocation>) => {
      work.lookUps += 1;
      return real.findNodeAtLocation(...given);
    },
    modify: () => {
      throw new Error('It reads the whole text again for one edit.');
    },
  };
});

const corporate = shippedTexts['scenarios/corporate-interview/corporate-interview.json'] ?? '';
const shoot = TEMPLATES.find((one) => one.name === 'one-shoot-day.json')?.text ?? '';
const half = TEMPLATES.find((one) => one.name === 'half-day.json')?.text ?? '';
const many = (count: number, one: (at: number) => string, join = ',') =>
  Array.from({ length: count }, (_, at) => one(at)).join(join);
const always = '{"type":"always"}';
const nested = (levels: number): string =>
  levels === 0 ? always : `{"type":"all","of":[${many(12, () => nested(levels - 1))}]}`;

const FILES: [string, () => string][] = [
  [
    'three hundred unknown names in a large production',
    () => corporate.replace('"format": 2,', `"format": 2,${many(300, (at) => `"k${at}":1`)},`),
  ],
  ['a thousand nulls', () => shoot.replace('"format": 2,', `"format": 2, "busy": [${many(1000, () => 'null')}],`)],
  [
    'nine hundred nulls where dates belong',
    () => shoot.replace('"rate": 420,', `"rate": 420, "busy": [${many(900, () => 'null')}],`),
  ],
  ['five thousand empty people', () => shoot.replace('"people": [', `"people": [${'{},'.repeat(5000)}`)],
  ['a hundred empty people', () => shoot.replace('"people": [', `"people": [${'{},'.repeat(100)}`)],
  ['bare pounds without end', () => `{${'£1,'.repeat(600_000)}`],
  ['fifty thousand times one name', () => shoot.replace('"format": 2,', `"format": 2,${'"city":"a",'.repeat(50_000)}`)],
  ['nine hundred times one name', () => shoot.replace('"format": 2,', `"format": 2,${'"city":"a",'.repeat(900)}`)],
  [
    'twenty thousand named days',
    () => shoot.replace('"format": 2,', `"format": 2, "dates": {${many(20_000, (at) => `"k${at}":"day 4"`)}},`),
  ],
  [
    'nine hundred days that are none',
    () => shoot.replace('"format": 2,', `"format": 2, "dates": {${many(900, (at) => `"k${at}":"xx"`)}},`),
  ],
  [
    'twenty thousand weights',
    () => shoot.replace('"format": 2,', `"format": 2, "weights": {${many(20_000, (at) => `"k${at}":1`)}},`),
  ],
  [
    'twenty thousand that come before',
    () => shoot.replace('"after": ["recce"]', `"after": [${many(20_000, () => '"recce"')}]`),
  ],
  [
    'nine hundred that come before and are not there',
    () => shoot.replace('"after": ["recce"]', `"after": [${many(900, (at) => `"no-${at}"`)}]`),
  ],
  [
    'thousands of conditions in one another',
    () => shoot.replace('"when": { "type": "always" }', `"when": ${nested(3)}`),
  ],
  ['a million quotation marks', () => '"'.repeat(1_000_000)],
  ['a million curly quotation marks', () => `{${'“'.repeat(1_000_000)}`],
  ['a million single quotation marks', () => `{${"'".repeat(1_000_000)}`],
  ['a million comments that are not closed', () => `{${'/*'.repeat(500_000)}`],
  ['a name of a million letters', () => shoot.replace('"format": 2,', `"format": 2, "${'a'.repeat(1_000_000)}": 1,`)],
  ['a shared file named a hundred thousand times', () => half.replace('"office",', '"office",'.repeat(100_000))],
  ['a production of eight thousand years', () => shoot.replace('"ends": "2027-', '"ends": "9999-')],
];

/** Characters read over and above reading the file itself: mends of punctuation are tried on copies. */
const MOST_CHARACTERS = 6_000_000;
/** Look-ups in the tree for sixty problems, and for the edits and shared files that go with them. */
const MOST_LOOK_UPS = 3000;

describe('a file of nothing but slips', () => {
  beforeEach(() => {
    work.characters = 0;
    work.lookUps = 0;
  });

  it.each(FILES)('such as %s is read in bounded work', (_name, make) => {
    const text = make();
    const { problems } = read('many.json', text);
    expect(problems.length).toBeLessThanOrEqual(61);
    expect(work.characters).toBeLessThan(MOST_CHARACTERS + 3 * text.length);
    expect(work.lookUps).toBeLessThan(MOST_LOOK_UPS);
  });

  it('says that there are more than it lists', () => {
    const text = corporate.replace('"format": 2,', `"format": 2,${many(300, (at) => `"k${at}":1`)},`);
    const { problems } = read('many.json', text);
    expect(problems.at(-1)?.code).toBe('and-more');
    expect(problems).toHaveLength(61);
  });

  it('refuses a production that no class has the time for, in one sentence', () => {
    const { problems } = read('long.json', shoot.replace('"ends": "2027-', '"ends": "2029-'));
    expect(problems.map(({ code }) => code)).toEqual(['too-long']);
    expect(problems[0]?.message).toMatch(/lasts \d+ days; the most is 400/);
  });
});
