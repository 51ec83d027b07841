import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, measures, share } from '../../src/marks/assess.ts';
import { bots, playBot } from '../../src/planner/bot.ts';
import { library } from '../../src/scenario/library.ts';
import { everyMeasure, modelOf, Player } from '../helpers/small.ts';

describe('sharing out points', () => {
  it('gives away exactly the whole, whatever the weights', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 40 }),
        (whole, weights) => {
          const parts = share(whole, weights);
          return parts.reduce((sum, part) => sum + part, 0) === whole && parts.every((part) => part >= 0);
        },
      ),
    );
  });
});

describe.each([...bots.keys()])('the marks of the %s bot', (name) => {
  const bot = bots.get(name);
  if (!bot) throw new Error('The list of bots names what is there.');
  const { run } = playBot(modelOf(), 'marks', bot);
  const marks = assess(run);

  it('are the sum of the ledger, exactly', () => {
    for (const duty of marks.duties) {
      const sum = duty.entries.reduce((total, entry) => total + entry.tenths, 0);
      expect(duty.tenths === null ? 0 : duty.tenths).toBe(sum);
      expect(duty.points).toBe(duty.tenths === null ? null : duty.tenths / 10);
    }
    expect(marks.ledger).toHaveLength(marks.duties.reduce((total, duty) => total + duty.entries.length, 0));
  });

  it('share out a thousand tenths for every duty seen', () => {
    for (const duty of marks.duties.filter((one) => one.tenths !== null)) {
      expect(duty.measures.reduce((total, one) => total + one.outOfTenths, 0)).toBe(1000);
      expect(duty.entries.reduce((total, one) => total + one.outOfTenths, 0)).toBe(1000);
    }
  });

  it('say where you are, the evidence and one next thing', () => {
    for (const duty of marks.duties)
      for (const words of [duty.where, duty.next]) expect(words.length).toBeGreaterThan(10);
  });
});

describe('a duty the scenario gave no chance to show', () => {
  it('is not seen, and never nought', () => {
    const marks = assess(new Player().toEnd().run);
    const duty = marks.duties.find((one) => one.slug === 'managingOthers');
    expect(duty).toMatchObject({ tenths: null, points: null, grade: 'not-seen' });
  });

  it('and a chance not taken is nought, not unseen', () => {
    const marks = assess(new Player().toEnd().run);
    expect(marks.duties.find((one) => one.slug === 'documentation')).toMatchObject({ tenths: 0, grade: 'fail' });
  });
});

describe('a gate', () => {
  it('brings the duty down to its cap with one entry of its own', () => {
    const player = new Player().until(1, '11:15');
    player.do({ type: 'confirm', subjectId: 'dee', days: [3], reason: 'She hears everything.' });
    player.do({
      type: 'reply',
      threadId: 'scope',
      stance: 'agree',
      factIds: [],
      promiseId: null,
      copyIds: [],
      channel: 'email',
      tone: 'plain',
    });
    const finance = assess(player.toEnd().run).duties.find((one) => one.slug === 'finance');
    expect(finance?.gateBreached).toBe(true);
    expect(finance?.tenths).toBeLessThanOrEqual(390);
    expect(finance?.grade).toBe('fail');
  });
});

describe('measures', () => {
  it('each have the name of their file, a label, and one next thing to do', () => {
    expect(measures.size).toBeGreaterThan(25);
    for (const [id, measure] of measures) {
      expect(measure.id).toBe(id);
      expect(measure.label.length).toBeGreaterThan(8);
      expect(measure.next).toMatch(/\.$/);
      expect(measure.next.split(' ').length).toBeLessThan(30);
    }
  });

  it('are all used by the rubric of one option or the other, and neither names one that is not there', () => {
    expect(Object.keys(library.rubrics).sort()).toEqual(['post', 'production']);
    const named = Object.values(library.rubrics).flatMap(({ duties }) =>
      Object.values(duties).flatMap((rows) => rows.map((row) => row.measure)),
    );
    expect([...new Set(named)].sort()).toEqual(everyMeasure());
  });

  it('are named once in a duty, and gate the same in both options', () => {
    const gates = Object.values(library.rubrics).map(({ duties }) => {
      const gated = new Map<string, boolean>();
      for (const rows of Object.values(duties)) {
        expect(new Set(rows.map((row) => row.measure)).size).toBe(rows.length);
        for (const row of rows) gated.set(row.measure, row.gate);
      }
      return gated;
    });
    const [one, other] = gates;
    for (const [id, gate] of one ?? []) if (other?.has(id)) expect({ id, gate }).toEqual({ id, gate: other.get(id) });
  });

  it('stand in docs/marks.md with their weight, and whether they are a gate', () => {
    const text = readFileSync('docs/marks.md', 'utf8');
    const missing = Object.values(library.rubrics).flatMap(({ duties }) =>
      Object.values(duties)
        .flat()
        .map(({ measure, weight, gate }) => {
          const { label, about } = measures.get(measure) ?? {};
          return `| ${label}${gate ? ' (gate)' : ''} | ${weight} | ${about} |`;
        })
        .filter((row) => !text.includes(row)),
    );
    expect(missing).toEqual([]);
  });

  it('give the same occasions when asked twice, and change nothing', () => {
    const { run } = playBot(modelOf(), 'twice', bots.get('careful') ?? { id: '', about: '', player: () => () => [] });
    const before = JSON.stringify(run.state);
    for (const measure of measures.values()) expect(measure.assess(run)).toEqual(measure.assess(run));
    expect(JSON.stringify(run.state)).toBe(before);
  });

  it('see a chance or not by the scenario and the draws, never by what was done', () => {
    const seen = (name: string) =>
      assess(playBot(modelOf(), 'seen', bots.get(name) ?? { id: '', about: '', player: () => () => [] }).run)
        .duties.filter((one) => one.tenths !== null)
        .map((one) => one.slug);
    expect(seen('idle')).toEqual(seen('careful'));
  });
});
