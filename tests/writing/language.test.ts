/** What a tutor is offered while typing, and what a word is said to mean: through the language service, as in the page. */
import { describe, expect, test } from 'vitest';
import { type Completion, completionsAt, hoverAt } from '../../src/bench/editor/language.ts';
import { shippedTexts } from '../../src/scenario/library.ts';

const corporate = shippedTexts['scenarios/corporate-interview/corporate-interview.json'] as string;

/** Where the bar stands in a text, and the text without it. */
const at = (marked: string): [string, number] => [marked.replace('|', ''), marked.indexOf('|')];
const labels = (found: Completion[]) => found.map((one) => one.label);
const taken = (text: string, one: Completion | undefined) =>
  one ? text.slice(0, one.from) + one.text + text.slice(one.to) : '';

describe('completion', () => {
  test('offers the fields of the place, with what they mean', async () => {
    const [text, offset] = at('{ "people": [{ "id": "mara", | }] }');
    const found = await completionsAt(text, offset);
    expect(labels(found)).toEqual(expect.arrayContaining(['name', 'title', 'rate', 'roles']));
    expect(labels(found)).not.toContain('id');
    expect(found.find((one) => one.label === 'title')?.about).toBe('Job title as on a unit list.');
  });

  test('offers the choices of a field', async () => {
    const [text, offset] = at('{ "people": [{ "kind": "|" }] }');
    expect(labels(await completionsAt(text, offset))).toEqual(
      expect.arrayContaining(['"crew"', '"contributor"', '"stakeholder"', '"supplier"']),
    );
  });

  test('says of each choice what it means', async () => {
    const [text, offset] = at('{ "people": [{ "kind": "|" }] }');
    const found = await completionsAt(text, offset);
    expect(found.find((one) => one.label === '"crew"')?.about).toBe('Works on it and is paid by the day.');
  });

  test.each([
    ['a person', '{ "people": [|] }', 'person', ':Ines Duarte}"'],
    ['a message', '{ "threads": [|] }', 'message', ':2}'],
    ['a consequence', '{ "activities": [{ "onDone": [|] }] }', 'lose-time', '"type": "lose-time"'],
    ['a condition', '{ "threads": [{ "when": | }] }', 'time-reached', ':day 3 09:30}"'],
  ])('puts in %s whole, with places to fill in', async (_what, marked, label, holds) => {
    const [text, offset] = at(marked);
    const found = (await completionsAt(text, offset)).find((one) => one.label === label);
    expect(found).toMatchObject({ holes: true });
    expect(found?.text).toContain(holds);
  });

  test('offers the people of the file where a person is meant, and takes the whole word', async () => {
    const text = corporate.replace('"reportsTo": "moira"', '"reportsTo": "mo"');
    const found = await completionsAt(text, text.indexOf('"reportsTo": "mo"') + '"reportsTo": "mo'.length);
    expect(labels(found)).toContain('moira');
    expect(labels(found)).not.toContain('recce');
    const moira = found.find((one) => one.label === 'moira');
    expect(moira?.detail).toBe('Moira Devlin, Production manager');
    expect(taken(text, moira)).toBe(corporate);
  });

  test.each([
    ['an activity to wait for', '"after": ["|"]', 'recce'],
    ['a place of work', '"places": ["|"]', 'wharf'],
    ['a cost line', '"needs": [{ "kind": "person", "line": "|" }]', 'crew'],
    ['a role', '"needs": [{ "kind": "person", "asks": "|" }]', 'lead'],
    ['a kind of kit', '"needs": [{ "kind": "kit", "asks": "|" }]', 'van'],
    ['the person of a condition', '"when": { "type": "told", "person": "|" }', 'mara'],
    ['the need of an effect', '"onDone": [{ "type": "restore-kit", "activity": "recce", "need": "|" }]', 'driver'],
  ])('knows the names for %s', async (_what, field, name) => {
    const [text, offset] = at(`{
      "people": [{ "id": "mara", "roles": ["lead"] }],
      "kit": [{ "id": "transit", "provides": ["van"] }],
      "places": [{ "id": "wharf" }],
      "lines": [{ "code": "crew" }],
      "activities": [{ "id": "recce", "needs": [{ "id": "driver", "label": "Driver" }] }, { ${field} }]
    }`);
    expect(labels(await completionsAt(text, offset))).toContain(name);
  });

  test.each([
    ['somebody who came in with a shared file', '"you": { "reportsTo": "|" }', 'pat', 'person of office'],
    [
      'a shared file to include',
      '"include": ["office", "|"]',
      'manchester-crew',
      'Camera, sound, light and running in Manchester',
    ],
    ['a picture of a place', '"places": [{ "drawing": "|" }]', 'place-boardroom', ''],
    ['a climate', '"city": "|"', 'manchester', ''],
  ])('knows %s', async (_what, field, name, detail) => {
    const [text, offset] = at(`{ ${field.includes('include') ? '' : '"include": ["office"],'} ${field} }`);
    expect(await completionsAt(text, offset)).toContainEqual(expect.objectContaining({ label: name, detail }));
  });

  test('offers no made-up name where none is there yet', async () => {
    const [text, offset] = at('{ "activities": [{ "id": "recce", "places": [|] }] }');
    expect(labels(await completionsAt(text, offset))).not.toContain('"lead-camera"');
  });

  test('never offers the half word that is being typed', async () => {
    const [text, offset] = at('{ "people": [{ "id": "a", "roles": ["camera"] }, { "id": "b", "roles": ["cam|"] }] }');
    expect(labels(await completionsAt(text, offset))).toEqual(['camera']);
  });

  test('offers roles that somebody has, not those that are only asked for', async () => {
    const [text, offset] = at(`{
      "people": [{ "id": "a", "roles": ["camera"] }],
      "activities": [{ "needs": [{ "kind": "person", "asks": "camrea" }, { "kind": "person", "asks": "|" }] }]
    }`);
    expect(labels(await completionsAt(text, offset))).toEqual(['camera']);
  });
});

describe('hover', () => {
  test('says it in words, without marks of the format they came in', async () => {
    const [text, offset] = at('{ "you": { "reports|To": "pat" } }');
    expect((await hoverAt(text, offset))?.words).toEqual(['Their manager, by the id in people.']);
  });

  test('says what a field means', async () => {
    const offset = corporate.indexOf('"rules"') + 2;
    expect((await hoverAt(corporate, offset))?.words.join(' ')).toContain('A profile in scenarios/rules.');
  });

  test('says who a name is', async () => {
    const offset = corporate.indexOf('"moira"') + 2;
    const hover = await hoverAt(corporate, offset);
    expect(hover?.words[0]).toBe('Moira Devlin, Production manager. A person called “moira”.');
    expect(corporate.slice(hover?.from, hover?.to)).toBe('"moira"');
  });

  test('does not take a misspelt name for one', async () => {
    const [text, offset] = at('{ "people": [{ "id": "mara", "through": "mar|ra" }] }');
    expect((await hoverAt(text, offset))?.words.join(' ')).not.toContain('called');
  });

  test('says nothing where there is nothing to say', async () => {
    expect(await hoverAt('  ', 1)).toBeNull();
  });
});
