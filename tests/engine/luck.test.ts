import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin } from '../../src/engine/begin.ts';
import { between, chance, estimate, luckWord } from '../../src/engine/luck.ts';
import { seedsFrom } from '../../src/planner/calibration.ts';
import { modelOf, personOf } from '../helpers/small.ts';

describe('luck is named', () => {
  it('gives the same draw for the same occasion, however often it is asked', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (seed, occasion) => {
        const [first, again] = [1, 2].map(() => between(seed, occasion, 0, 999));
        return first === again;
      }),
    );
  });

  it('keeps draws within their bounds', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: 0, max: 500 }),
        (seed, low, span) => {
          const drawn = between(seed, 'x', low, low + span);
          return drawn >= low && drawn <= low + span && Number.isInteger(drawn);
        },
      ),
    );
  });

  it('gives different streams different draws', () => {
    const draws = new Set(Array.from({ length: 200 }, (_, day) => between('seed', `weather/day-${day}`, 0, 1_000_000)));
    expect(draws.size).toBeGreaterThan(190);
  });

  it('comes true about as often as it says', () => {
    const hits = Array.from({ length: 4000 }, (_, at) => chance('seed', `occasion-${at}`, 250)).filter(Boolean).length;
    expect(hits).toBeGreaterThan(900);
    expect(hits).toBeLessThan(1100);
  });

  it('draws lengths between the shortest and the longest, around the likely one', () => {
    const drawn = Array.from({ length: 400 }, (_, at) => estimate('seed', `length-${at}`, 60, 90, 180));
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(60);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(180);
    expect(drawn.reduce((sum, one) => sum + one, 0) / drawn.length).toBeGreaterThan(90);
  });

  it('takes a word for the same however it is typed, and names only seeds that can be typed', () => {
    expect(luckWord(' Tues Day-3!')).toBe('tuesday-3');
    for (const base of ['7', 'Autumn Term', 'autumnterm']) {
      const seeds = seedsFrom(base, 3);
      expect(seeds.map(luckWord)).toEqual(seeds);
    }
    expect(seedsFrom('Autumn Term', 2)).toEqual(seedsFrom('autumnterm', 2));
  });

  it('lets nothing that is booked change the weather', () => {
    const plain = begin(modelOf(), 'same').state.weather;
    const other = begin(
      modelOf((file) => file.people.push({ ...personOf(file, 'ana'), id: 'extra', name: 'Extra' })),
      'same',
    ).state.weather;
    expect(other).toEqual(plain);
  });
});
