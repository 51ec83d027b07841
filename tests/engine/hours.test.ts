import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overtimePence } from '../../src/engine/hours.ts';
import { Player } from '../helpers/small.ts';

const run = new Player().run;

describe('overtime', () => {
  it.each([
    ['ten hours', 600, 0, 0],
    ['a quarter of an hour over', 615, 15, 1500],
    ['ten minutes over counts as a block', 610, 15, 1500],
    ['two hours over', 720, 120, 12_000],
    ['two and a half hours over goes into double time', 750, 150, 16_000],
  ])('%s of a £400 day is worked out to the penny', (_name, dutyMinutes, minutes, pence) => {
    expect(overtimePence(run, 40_000, dutyMinutes)).toEqual({ minutes, pence });
  });

  it('never falls when the day grows longer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 1, max: 200 }),
        (duty, more) => overtimePence(run, 39_000, duty + more).pence >= overtimePence(run, 39_000, duty).pence,
      ),
    );
  });

  it('comes in whole blocks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1400 }), (duty) => overtimePence(run, 39_000, duty).minutes % 15 === 0),
    );
  });
});
