/** Shared files, days with a name and house rules: what a scenario brings in, what it overrides, and what is said when it cannot. */
import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../src/bench/templates.ts';
import { houseTexts, read, shippedTexts } from '../../src/scenario/library.ts';
import { readHouse, textToKeep } from '../../src/scenario/read.ts';

const half = TEMPLATES.find((one) => one.name === 'half-day.json')?.text ?? '';
const swap = (from: string, to: string): string => {
  if (!half.includes(from)) throw new Error(`The template has no ${from}.`);
  return half.replace(from, to);
};
const modelOf = (text: string, house: Parameters<typeof read>[2] = null) => {
  const { model, problems } = read('half-day.json', text, house);
  if (!model) throw new Error(JSON.stringify(problems));
  return model;
};
const shelf = (name: string) => half.split('\n').findIndex((line) => line.includes(`"${name}"`)) + 1;

describe('a scenario made of shared files', () => {
  it('is a whole half-day in under sixty lines', () => {
    expect(half.trimEnd().split('\n').length).toBeLessThan(60);
    const model = modelOf(half);
    expect(model.people.length).toBeGreaterThan(8);
    expect(model.activities.map((one) => one.id)).toContain('set-up');
  });

  it('keeps its own fields, and takes the rest from the shared file', () => {
    const interview = modelOf(half).activities.find((one) => one.id === 'interview');
    expect(interview?.title).toBe('Interview Joy');
    expect(interview?.needs.map((one) => one.id)).toEqual(['interviewee', 'camera', 'sound', 'camera-kit']);
  });

  it('may change one need of shared work, and leaves the others as they are', () => {
    const before = modelOf(half).activities.find((one) => one.id === 'set-up')?.needs ?? [];
    const after = modelOf(
      swap('{ "id": "set-up",', '{ "id": "set-up", "needs": [{ "id": "sound", "label": "Sound, on a boom" }],'),
    ).activities.find((one) => one.id === 'set-up')?.needs;
    expect(after).toEqual(before.map((one) => (one.id === 'sound' ? { ...one, label: 'Sound, on a boom' } : one)));
  });

  it('may change one answer to a shared risk', () => {
    const risks = (text: string) => modelOf(text).risks.find((one) => one.id === 'sound-ill')?.responses ?? [];
    const [first, ...others] = risks(half);
    const change = `"risks": [{ "id": "sound-ill", "responses": [{ "id": "${first?.id}", "cost": "£200" }] }],\n  "people": [`;
    expect(risks(swap('"people": [', change))).toEqual([{ ...first, costPence: 20_000 }, ...others]);
  });

  it('may add a need to shared work by a whole entry beside one that changes another', () => {
    const more = '{ "id": "boom", "kind": "person", "asks": "sound", "label": "Boom", "line": "crew" }';
    const needs = modelOf(
      swap('{ "id": "set-up",', `{ "id": "set-up", "needs": [{ "id": "sound", "label": "Mixer" }, ${more}],`),
    ).activities.find((one) => one.id === 'set-up')?.needs;
    expect(needs?.map(({ label }) => label)).toEqual(expect.arrayContaining(['Mixer', 'Boom']));
    expect(needs?.map(({ id }) => id)).toContain('camera');
  });

  it('replaces a list of shared work by one whose entries are whole', () => {
    const only = '{ "id": "sound", "kind": "person", "asks": "sound", "label": "Sound", "line": "crew" }';
    const text = swap('{ "id": "general-views",', `{ "id": "general-views", "needs": [${only}],`);
    const views = modelOf(text).activities.find((one) => one.id === 'general-views');
    expect(views?.needs.map(({ id }) => id)).toEqual(['sound']);
  });

  it('points at the part of a shared entry that was changed, not at the shared file', () => {
    const text = swap('{ "id": "set-up",', '{ "id": "set-up", "needs": [{ "id": "sound", "kind": "persn" }],');
    const [problem, ...more] = read('half-day.json', text).problems;
    expect(more).toEqual([]);
    expect(problem?.words).toBe('"persn"');
    expect(problem?.edit?.text).toBe('"person"');
  });

  it('may bring in one thing alone', () => {
    expect(modelOf(half).risks.map((one) => one.id)).toEqual(['sound-ill']);
    expect(modelOf(swap('everyday-risks/sound-ill', 'everyday-risks')).risks.map((one) => one.id)).toEqual([
      'sound-ill',
      'camera-fault',
    ]);
  });

  it.each([
    ['"manchester-crew"', '"manchster-crew"', 'no-such-shelf', '"manchester-crew"'],
    ['"everyday-risks/sound-ill"', '"everyday-risks/sound-il"', 'not-on-shelf', '"everyday-risks/sound-ill"'],
  ])('names the nearest for %s written as %s', (right, wrong, code, nearest) => {
    const file = swap(right, wrong);
    const { problems, model } = read('half-day.json', file);
    expect(model).toBeNull();
    const [problem] = problems.filter((one) => one.code === code);
    expect(problem?.line).toBe(shelf(right.slice(1, -1)));
    expect(problem?.fix).toContain(nearest);
    const edit = problem?.edit;
    if (!edit) throw new Error('It offers no edit.');
    expect(read('x', file.slice(0, edit.start) + edit.text + file.slice(edit.end)).problems).toEqual([]);
  });

  it('says once what nothing in it provides any more', () => {
    const { problems } = read('half-day.json', swap('    "interview-kit",\n', ''));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.map((one) => one.code)).toEqual(['nobody-can']);
  });

  it('costs nothing to name the same file many times', () => {
    const again = swap('"office",', `${'"office",'.repeat(40)}`);
    expect(modelOf(again).people.filter((one) => one.id === 'pat')).toHaveLength(1);
    const { problems } = read('x', swap('"office",', '"office",'.repeat(100_000)));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(5);
  });

  it('plays the same from the text kept beside a run, which leans on no shared file', () => {
    const { scenario, model } = read('half-day.json', half);
    if (!scenario) throw new Error('It cannot be read.');
    const kept = textToKeep(scenario, half);
    expect(kept).not.toContain('manchester-crew');
    expect(modelOf(kept).hash).toBe(model?.hash);
  });
});

describe('a scenario that forgot to include what it changes', () => {
  const snow = shippedTexts['scenarios/first-snow/first-snow.json'] ?? '';
  const without = (lines: string) => snow.replace(/"include": \[[\s\S]*?\n {2}\],/, `"include": [${lines}],`);

  it('is told once, and offered the one entry that has what its own lacks', () => {
    const { problems } = read('first-snow.json', without(''));
    expect(problems.map((one) => one.code)).toEqual(['not-included']);
    expect(problems[0]?.message).toBe('"situations/skip-lunch" is not included, and it is used here.');
    expect(problems[0]?.edit?.text).toContain('"situations/skip-lunch"');
  });

  it('is told which, and nothing more, where the shared file leaves names open', () => {
    const text = without('"situations/skip-lunch"').replace(
      '"risks": [',
      '"risks": [{ "id": "kit-theft", "odds": 77 },',
    );
    const { problems } = read('first-snow.json', text);
    expect(problems.map((one) => [one.code, one.edit?.text])).toEqual([
      ['not-included', expect.stringContaining('"risks-kit/kit-theft"')],
    ]);
  });
});

it('puts a misspelt role right where somebody has it, when only a shared file asks for it', () => {
  const text = swap('"roles": ["interviewee"]', '"roles": ["interviwee"]');
  const [problem, ...others] = read('half-day.json', text).problems.filter((one) => one.level === 'error');
  expect(others).toEqual([]);
  expect(problem?.message).toBe('This role is called "interviwee" here, and a shared file calls it "interviewee".');
  expect(problem?.edit?.text).toContain('"interviewee"');
});

it('keeps every shipped production as it plays, though places in it have no hospital', () => {
  for (const [path, text] of Object.entries(shippedTexts)) {
    const { scenario, model } = read(path, text);
    if (!scenario) throw new Error(`${path} cannot be read.`);
    // As if it leaned on a shared file.
    const kept = textToKeep({ ...scenario, include: ['office'] }, text);
    expect(read(path, kept).model?.hash).toBe(model?.hash);
  }
});

describe('a day with a name', () => {
  it('moves every time that leans on it', () => {
    const due = (day: string) => {
      const model = modelOf(swap('"day 10"', `"${day}"`));
      const set = model.start.drafts.find((one) => one.activityId === 'set-up')?.startMinute ?? 0;
      const handed = model.activities.find((one) => one.id === 'hand-over')?.dueMinute ?? 0;
      return [set, handed, model.endMinute].map((minute) => `${Math.floor(minute / 1440)} ${(minute % 1440) / 60}`);
    };
    // Monday 8 March 2027 is day 1. Day 10 is a Wednesday; day 12 a Friday, two working days before a Tuesday.
    expect(due('day 10')).toEqual(['9 8.5', '11 12', '14 17.5']);
    expect(due('day 12')).toEqual(['11 8.5', '15 12', '16 17.5']);
  });

  it('is asked for by its nearest name', () => {
    const { problems } = read('half-day.json', swap('"at": "shoot 08:30"', '"at": "shot 08:30"'));
    expect(problems.map((one) => one.code)).toEqual(['no-such-day']);
    expect(problems[0]?.fix).toContain('shoot 08:30');
  });
});

describe('house rules', () => {
  it.each(Object.entries(houseTexts))('%s can be used over the half-day', (name, text) => {
    const { house, problems } = readHouse(name, text);
    expect(problems).toEqual([]);
    expect(modelOf(half, house).brief.house?.title).toBe(house?.title);
  });

  it('stand above the scenario and its profile of hours, and change nothing without the file', () => {
    const { house } = readHouse(
      'house.json',
      '{ "title": "Ours", "limit": "£40", "rates": { "sound": 500 }, "desk": { "phone": 20 }, "rules": { "rest": "13 h", "callSheetDue": "15:00" } }',
    );
    const plain = modelOf(half);
    const ours = modelOf(half, house);
    expect([plain.you.limitPence, ours.you.limitPence]).toEqual([15_000, 4000]);
    expect(ours.people.filter((one) => one.roles.includes('sound')).map((one) => one.ratePence)).toEqual([
      50_000, 50_000,
    ]);
    expect(ours.rules.restMinutes).toBe(13 * 60);
    expect(plain.rules.restMinutes).toBe(11 * 60);
    expect(ours.callSheetDueBeforeMidnightMinutes).toBe(9 * 60);
    expect(ours.desk.phone).toBe(20);
    expect(modelOf(half).hash).toBe(plain.hash);
    expect(ours.hash).not.toBe(plain.hash);
  });

  it('are kept with the run', () => {
    const { house } = readHouse('house.json', '{ "title": "Ours", "limit": "£40" }');
    const { scenario, model } = read('half-day.json', half, house);
    if (!scenario) throw new Error('It cannot be read.');
    expect(modelOf(textToKeep(scenario, half)).hash).toBe(model?.hash);
  });

  it.each([
    ['{ "titel": "Ours" }', 'title'],
    ['{ "title": "Ours", "rules": { "rests": "13 h" } }', 'rest'],
    ['{ "title": "Ours", "limit": "forty" }', '£'],
  ])('say what is wrong in %s', (text, word) => {
    const { house, problems } = readHouse('house.json', text);
    expect(house).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.fix).toContain(word);
  });
});
