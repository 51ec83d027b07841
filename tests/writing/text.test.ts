/** Names, renaming, moving in time, outline and search over the text of a scenario, held to the shipped productions. */
import { describe, expect, test } from 'vitest';
import { read, shippedTexts } from '../../src/scenario/library.ts';
import { outlineOf } from '../../src/writing/outline.ts';
import { givenNames, KINDS, namesIn } from '../../src/writing/references.ts';
import { nameFrom, rename } from '../../src/writing/rename.ts';
import { search } from '../../src/writing/search.ts';
import { shift } from '../../src/writing/shift.ts';
import { applyEdits, type Edit, editBetween, setValue, treeOf } from '../../src/writing/text.ts';

const shipped = Object.entries(shippedTexts);
const corporate = shippedTexts['scenarios/corporate-interview/corporate-interview.json'] as string;

describe('a rename', () => {
  test.each(shipped)('of every name in %s leaves no field pointing at nothing', (file, text) => {
    const names = namesIn(treeOf(text));
    const edits = new Map<number, Edit>();
    for (const kind of KINDS)
      for (const name of givenNames(names, [kind])) {
        const done = rename(names, kind, name, `zz-${name}`.slice(0, 40));
        const shared = names.some((one) => one.kind === kind && one.name === name && one.shelf !== undefined);
        expect('refused' in done, `${kind} ${name}`).toBe(shared);
        if ('refused' in done) continue;
        for (const edit of done.edits) edits.set(edit.start, edit);
      }
    expect(edits.size).toBeGreaterThan(40);
    const changed = applyEdits(text, [...edits.values()]);
    const left = read(file, changed).problems.filter((one) => one.level === 'error');
    // A field that points at something is missing from FIELDS in src/writing/references.ts.
    expect(left.map((one) => `line ${one.line}: ${one.message}`)).toEqual([]);
  });

  test('refuses a name another thing has, one that is no name, and the same name', () => {
    const names = namesIn(treeOf(corporate));
    expect(rename(names, 'person', 'moira', 'tunde')).toEqual({
      refused: 'Another person is called “tunde” already.',
    });
    expect(rename(names, 'person', 'moira', 'Moira B')).toEqual({ refused: expect.stringContaining('small letters') });
    expect(rename(names, 'person', 'moira', 'moira')).toEqual({ refused: 'That is the name it has.' });
    expect(rename(names, 'person', 'nobody-here', 'x')).toEqual({ refused: 'Nothing is called “nobody-here”.' });
  });

  test('refuses a name that a shared file gives, whether the scenario changes it or only points at it', () => {
    const text = shippedTexts['scenarios/first-snow/first-snow.json'] as string;
    const refused = (from: string, shelf: string) =>
      `The shared file “${shelf}” gives “${from}” its name. Include it under an "id" of your own to call it otherwise.`;
    expect(rename(namesIn(treeOf(text)), 'thread', 'skip-lunch', 'no-lunch')).toEqual({
      refused: refused('skip-lunch', 'situations'),
    });
    const twice =
      '{ "include": [{ "entry": "risks-kit/kit-theft", "id": "van" }], "risks": [{ "id": "van", "odds": 3 }] }';
    expect(rename(namesIn(treeOf(twice)), 'risk', 'van', 'lorry')).toEqual({ refused: refused('van', 'risks-kit') });
    const other = '{ "include": ["risks-kit/kit-theft"], "risks": [{ "id": "van", "odds": 3 }] }';
    expect(rename(namesIn(treeOf(other)), 'risk', 'van', 'lorry')).toMatchObject({ places: 1 });
  });

  test('keeps every comment and every other character', () => {
    const text = '{\n  // the boss\n  "people": [{ "id": "mara" }],\n  "you": { "reportsTo": "mara" } // mara\n}';
    const done = rename(namesIn(treeOf(text)), 'person', 'mara', 'mara-quinn');
    expect('edits' in done && applyEdits(text, done.edits)).toBe(
      '{\n  // the boss\n  "people": [{ "id": "mara-quinn" }],\n  "you": { "reportsTo": "mara-quinn" } // mara\n}',
    );
  });

  test('works on a text that is not finished', () => {
    const text = '{ "people": [{ "id": "mara" }], "you": { "reportsTo": "mara", ';
    const done = rename(namesIn(treeOf(text)), 'person', 'mara', 'jo');
    expect('edits' in done && done.places).toBe(2);
  });

  test('makes a free name from words', () => {
    expect(nameFrom('Recce at the Wharf!', [])).toBe('recce-at-the-wharf');
    expect(nameFrom('Zoë', ['zoe'])).toBe('zoe-2');
    expect(nameFrom('38 years', [])).toBe('years');
    expect(nameFrom('…', [])).toBe('new');
  });
});

describe('moving a production in time', () => {
  const moved = (text: string, days: number, hours = 0) => {
    const { edits } = shift(text, treeOf(text), { days, hours });
    return applyEdits(text, edits);
  };

  test.each(shipped)('by four weeks keeps every gap of %s', (file, text) => {
    const before = read(file, text).model;
    const after = read(file, moved(text, 28)).model;
    expect(after?.startDate).not.toBe(before?.startDate);
    // Bank holidays stay where they are.
    const moves = { startDate: '', holidays: [], hash: '' };
    expect({ ...after, ...moves }).toEqual({ ...before, ...moves });
  });

  test.each(shipped)('there and back gives %s again, to the character', (_file, text) => {
    expect(moved(moved(text, 13, 5), -13, -5)).toBe(text);
  });

  test('over midnight carries the date, and days that are counted stay right', () => {
    const text = '{ "begins": "2026-02-28 22:00", "ends": "day 2 09:00", "busy": ["day 2"] }';
    expect(moved(text, 0, 3)).toBe('{ "begins": "2026-03-01 01:00", "ends": "day 1 12:00", "busy": ["day 1"] }');
  });

  test('says what it cannot move: weekdays, times of day, and sentences that name a date', () => {
    const text = '{ "begins": "2026-02-23 09:00", "brief": { "story": ["We film on Tuesday 10 March."] } }';
    const done = shift(text, treeOf(text), { days: 1, hours: 2 });
    expect(done.notes.join(' ')).toMatch(/Weekdays change.*Opening hours/);
    expect(done.sayDates.map((one) => one.words)).toEqual(['We film on Tuesday 10 March.']);
  });

  test('wants a beginning', () => {
    expect(shift('{}', treeOf('{}'), { days: 1, hours: 0 }).notes).toEqual([
      'Write the date and time in “begins” first.',
    ]);
  });
});

describe('the outline', () => {
  test('names parts and things by the words on the page', () => {
    const parts = outlineOf(treeOf(corporate));
    expect(parts.slice(0, 4).map((part) => part.title)).toEqual([
      'Title and dates',
      'Brief',
      'The trainee’s job',
      'People',
    ]);
    const people = parts.find((part) => part.key === 'people');
    expect(people?.items[0]?.label).toBe('Moira Devlin');
    expect(corporate.slice(people?.items[0]?.offset, (people?.items[0]?.offset ?? 0) + 30)).toContain('"moira"');
  });

  test('lists what can be read of a text that breaks off', () => {
    const parts = outlineOf(treeOf('{ "people": [{ "name": "Mara" }, { "name": "Jo"'));
    expect(parts.find((part) => part.key === 'people')?.items.map((one) => one.label)).toEqual(['Mara', 'Jo']);
  });
});

describe('search', () => {
  test('finds words anywhere and says where they stand', () => {
    const hits = search(corporate, treeOf(corporate), 'WHEELCHAIR');
    expect(hits.length).toBeGreaterThan(0);
    expect(hits[0]?.where).toBe('Brief · story');
    const { words = '', at = 0, long = 0 } = hits[0] ?? {};
    expect(words.slice(at, at + long)).toBe('wheelchair');
  });

  test('finds nothing for nothing', () => {
    expect(search(corporate, treeOf(corporate), '  ')).toEqual([]);
  });
});

describe('an edit', () => {
  test('between two texts is the shortest single one', () => {
    expect(editBetween('abcdef', 'abXdef')).toEqual({ start: 2, end: 3, text: 'X' });
    expect(editBetween('aa', 'aaa')).toEqual({ start: 2, end: 2, text: 'a' });
    expect(editBetween('same', 'same')).toBeNull();
  });

  test('of one value leaves comments and layout alone', () => {
    const text = '{\n  // first\n  "title": "Old", // why\n  "people": []\n}';
    expect(applyEdits(text, setValue(text, ['title'], 'New'))).toBe(text.replace('"Old"', '"New"'));
  });
});
