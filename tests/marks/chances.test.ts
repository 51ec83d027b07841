/** Duties a production gives no chance to show: what is said without playing holds when it is played. */
import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../src/bench/templates.ts';
import { measures } from '../../src/marks/assess.ts';
import { dutiesWithoutChance, mayBeShown } from '../../src/marks/chances.ts';
import { read, shippedTexts } from '../../src/scenario/library.ts';
import { coverageOf } from '../../src/writing/coverage.ts';
import { unseenDuties } from '../../src/writing/unseen-duties.ts';
import { shoot } from '../helpers/planted.ts';

const SHORT = ['first-day', 'podcast-pilot', 'two-clients-one-suite'];
const files = [
  ...TEMPLATES.map(({ name, text }) => [name, text] as const),
  ...SHORT.map((name) => [name, shippedTexts[`scenarios/${name}/${name}.json`] ?? ''] as const),
];
const modelOf = (text: string) => {
  const { model } = read('x.json', text);
  if (!model) throw new Error('It cannot be played.');
  return model;
};

describe('a measure said to have no chance', () => {
  it.each(files)('gets no occasion in %s, however it is played', (_name, text) => {
    const model = modelOf(text);
    const shown = coverageOf(model, 'chances').duties.flatMap((duty) => duty.measures);
    expect(shown.filter(({ id, chances }) => chances > 0 && !mayBeShown(model, id)).map(({ id }) => id)).toEqual([]);
  });

  it('is one there is', () => {
    const model = modelOf(shoot);
    const bare = {
      ...model,
      systems: [],
      activities: [],
      threads: [],
      permits: [],
      risks: [],
      hazards: [],
      places: [],
    };
    expect([...measures.keys()].filter((id) => !mayBeShown(bare, id)).length).toBeGreaterThan(30);
  });
});

describe('duties that can’t be shown', () => {
  const told = (text: string) =>
    unseenDuties('x.json', text, modelOf(text)).map(({ level, message }) => `${level}: ${message}`);

  it('are named in one note', () => {
    expect(told(shoot)).toEqual(['note: This gives no chance to show duty 7 (Managing others).']);
    const bookings = shoot.replace(/"systems": \[[^\]]*\]/, '"systems": ["bookings"]');
    expect(dutiesWithoutChance(modelOf(bookings)).map(({ slug }) => slug)).toEqual([
      'finance',
      'managingOthers',
      'clearances',
    ]);
  });

  it('are no matter where nothing is marked', () => {
    expect(told(shoot.replace('"option": "production",', '"option": "production", "marked": false,'))).toEqual([]);
  });
});
