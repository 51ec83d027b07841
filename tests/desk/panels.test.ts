/**
 * What the panels work out by themselves: times as people type them, hold-ups from ticks, the bands of the matrix, and what a need
 * asks to be booked. Everything else they show is the view's.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { traitWords } from '../../src/desk/kit/names.ts';
import { holdUps } from '../../src/desk/panels/log/hold-ups.ts';
import { paperOfDraft, paperOfSheet } from '../../src/desk/panels/papers/sheet-paper.ts';
import { readClock } from '../../src/desk/panels/parts/read-clock.ts';
import {
  approverOf,
  ladderWords,
  moveReasonWords,
  plannedDaysFor,
  pricePence,
} from '../../src/desk/panels/parts/reading.ts';
import { bandOf } from '../../src/desk/panels/risk/risk-words.ts';
import { JOB_WORDS } from '../../src/desk/words.ts';
import { begin } from '../../src/engine/begin.ts';
import { apply } from '../../src/engine/commands.ts';
import { applyEffects } from '../../src/engine/effects.ts';
import { observe } from '../../src/engine/observe.ts';
import type { LostTime } from '../../src/engine/state.ts';
import { read } from '../../src/scenario/library.ts';

describe('a trait', () => {
  it.each([
    ['licensed-locally', 'licensed locally'],
    ['uhd-25p', 'UHD 25p'],
    ['tv-catch-up', 'TV catch up'],
    ['uhuru', 'uhuru'],
  ])('is read in words, with letters that stand for words in capitals: %s', (trait, words) =>
    expect(traitWords(trait)).toBe(words),
  );
});

describe('a job on the desk', () => {
  it.each(Object.entries(JOB_WORDS))('%s is said without a stop of its own: a colon comes after it', (_, words) =>
    expect(words).toMatch(/^[A-Z].*[a-z]$/),
  );
});

describe('a time of day', () => {
  it.each([
    ['08:30', 510],
    ['8.30', 510],
    ['830', 510],
    ['0830', 510],
    ['8', 480],
    ['08:37', 510],
    ['08:38', 525],
    ['23:59', 1425],
  ])('is read from %s', (text, minutes) => expect(readClock(text, 15)).toBe(minutes));

  it.each(['', 'soon', '24:00', '8:75', '12345'])('is not read from “%s”', (text) =>
    expect(readClock(text, 15)).toBeNull(),
  );
});

describe('hold-ups', () => {
  const tick = (minute: number, reason: LostTime['reason'] = 'noise'): LostTime => ({
    minute,
    activityId: 'interview',
    minutes: 15,
    reason,
    subjectId: 'room',
    because: { by: 'scenario', id: 'x' },
  });

  it('puts ticks of one wait together, newest first', () => {
    const found = holdUps([tick(600), tick(615), tick(630, 'rain'), tick(900)]);
    expect(found.map((one) => [one.minute, one.minutes, one.reason])).toEqual([
      [900, 15, 'noise'],
      [630, 15, 'rain'],
      [600, 30, 'noise'],
    ]);
  });
});

it('bands the matrix as the trade does', () => {
  expect([4, 5, 9, 10, 16, 20].map(bandOf)).toEqual(['low', 'medium', 'medium', 'high', 'high', 'stop']);
});

describe('the first day', () => {
  const path = 'scenarios/first-day/first-day.json';
  const { model } = read(path, readFileSync(path, 'utf8'));
  if (!model) throw new Error('The first day can be read.');

  it('needs its sound recordist on the day of the shoot and on no other', () => {
    const view = observe(begin(model, 'panels'));
    const day = view.sheetDrafts[0]?.day;
    expect(plannedDaysFor(view, 'leila')).toEqual([day]);
  });

  it('lists what has changed on the next revision of its sheet', () => {
    const run = begin(model, 'panels');
    expect(apply(run, { type: 'plan-activity', activityId: 'set-up', placeId: 'warehouse' })).toBeNull();
    const draft = observe(run).sheetDrafts[0];
    if (!draft) throw new Error('There is a sheet to send.');
    const paper = paperOfDraft(draft, 'Bring gloves');
    expect(paper.revision).toBe(2);
    expect(paper.changes).toHaveLength(1);
    expect(paper.unitCall).toBe(Math.min(...draft.entries.map((entry) => entry.startMinute)));
    expect(paper.note).toBe('Bring gloves');
  });
});

describe('the price of a booking', () => {
  const path = 'scenarios/corporate-interview/corporate-interview.json';
  const { model } = read(path, readFileSync(path, 'utf8'));
  if (!model) throw new Error('The production can be read.');
  const view = observe(begin(model, 'panels'));

  it('is the day rate for each day of a person', () => expect(pricePence(view, 'amira', [10, 11])).toBe(84_000));
  it('is four days for a week of kit', () =>
    expect(pricePence(view, 'cam-uhd', [10, 11, 12, 13, 14, 15, 16])).toBe(4 * 23_000));
});

describe('a sheet that was sent', () => {
  const path = 'scenarios/first-day/first-day.json';
  const { model } = read(path, readFileSync(path, 'utf8'));
  if (!model) throw new Error('The first day can be read.');

  it('is drawn from what stands on it, whatever has changed since', () => {
    const run = begin(model, 'panels');
    const [sheet] = observe(run).sheets;
    if (!sheet) throw new Error('One was sent before.');
    const before = paperOfSheet(sheet);
    for (const place of model.places)
      applyEffects(run, [{ type: 'move-address', place: place.id, address: 'Nowhere' }], {
        by: 'scenario',
        id: 'test',
      });
    const after = observe(run).sheets[0];
    expect(after && paperOfSheet(after)).toEqual(before);
    expect(before.fields.place).not.toContain('Nowhere');
  });
});

describe('who says yes', () => {
  const path = 'scenarios/first-snow/first-snow.json';
  const { model } = read(path, readFileSync(path, 'utf8'));
  if (!model) throw new Error('The production can be read.');
  const view = observe(begin(model, 'panels'));

  it('is the lowest on the ladder whose limit reaches the sum', () => {
    expect(approverOf(view, 'spend', 2_500_00)?.id).toBe('renata');
    expect(approverOf(view, 'spend', 2_500_01)?.id).toBe('callum');
    expect(approverOf(view, 'contingency', 1)?.id).toBe('callum');
  });
  it('stands in the brief, one line for each person', () => {
    expect(ladderWords(view)).toContain(
      'Renata Okafor-Lind: orders up to £2,500, risk assessments, moving money up to £2,500',
    );
  });
  it('hears reasons in the words of the budget', () => {
    expect(moveReasonWords(view, 'over:crew')).toBe('Crew runs over its budget');
    expect(moveReasonWords(view, 'overtime:crew')).toBe('Overtime on Crew');
  });
});
