/** Every condition and every effect there is: each can be written by an author, and does or says something of its own. */
import { describe, expect, it } from 'vitest';
import { conditionTypes, holds } from '../../src/engine/conditions.ts';
import { applyEffects, effectTypes } from '../../src/engine/effects.ts';
import type { Field, Fields } from '../../src/engine/vocabulary.ts';
import { condition, effect } from '../../src/scenario/vocabulary.ts';
import { Player } from '../helpers/small.ts';

/** Something of the small production for each kind of field, as an author writes it, and what it becomes. */
const names = {
  activity: 'interview',
  person: 'ana',
  place: 'office',
  kit: 'cam-kit',
  subject: 'ana',
  need: 'camera',
  line: 'crew',
  control: 'ramps',
  risk: 'late',
  thread: 'scope',
  permit: 'street',
  job: 'film',
  note: 'music',
};
const written = (field: Field): unknown => {
  switch (field.is) {
    case 'reference':
      return names[field.to as keyof typeof names];
    case 'references':
      return [names[field.to as keyof typeof names]];
    case 'money':
      return '£120';
    case 'length':
    case 'span':
      return '45 min';
    case 'time':
      return 'day 2 09:30';
    case 'words':
      return 'Some words.';
    case 'name':
      return 'a-flag';
    case 'number':
      return field.to;
    case 'choice':
      return field.of[0];
    case 'choices':
      return [field.of[0]];
    case 'condition':
      return { type: 'always' };
    case 'conditions':
      return [{ type: 'always' }, { type: 'never' }];
  }
};
const became = (field: Field): unknown =>
  field.is === 'money' ? 12_000 : ['length', 'span', 'time'].includes(field.is) ? 45 : written(field);
const whole = (type: string, fields: Fields, of: (field: Field) => unknown) => ({
  type,
  ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, of(field)])),
});

describe.each([...conditionTypes])('the condition %s', (type, { about, fields }) => {
  it('says what it means', () => expect(about).toMatch(/^[A-Z].{10,}\.$/));
  it('can be written as its fields say', () => {
    expect(condition.safeParse(whole(type, fields, written)).success).toBe(true);
    expect(condition.safeParse({ ...whole(type, fields, written), surplus: 1 }).success).toBe(false);
  });
  it('reads a run without changing it', () => {
    const { run } = new Player().until(1, '10:00');
    const before = JSON.stringify(run.state);
    expect(typeof holds(run, whole(type, fields, became))).toBe('boolean');
    expect(JSON.stringify(run.state)).toBe(before);
  });
});

describe.each([...effectTypes])('the effect %s', (type, { about, fields }) => {
  it('says what it means', () => expect(about).toMatch(/^[A-Z].{10,}\.$/));
  it('can be written as its fields say', () => {
    expect(effect.safeParse(whole(type, fields, written)).success).toBe(true);
    expect(effect.safeParse({ ...whole(type, fields, written), surplus: 1 }).success).toBe(false);
  });
  it('can be applied to a run, which stays plain data in whole numbers', () => {
    const { run } = new Player().until(1, '10:00');
    applyEffects(run, [whole(type, fields, became)], { by: 'scenario', id: 'test' });
    expect(JSON.parse(JSON.stringify(run.state))).toEqual(run.state);
    JSON.stringify(run.state, (_, value) => {
      if (typeof value === 'number') expect(Number.isInteger(value)).toBe(true);
      return value;
    });
  });
});
