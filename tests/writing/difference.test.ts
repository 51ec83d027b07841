/** The difference of two versions, as a tutor would tell it to a colleague. */
import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../src/bench/templates.ts';
import { differenceOf } from '../../src/writing/difference.ts';
import { namesIn } from '../../src/writing/references.ts';
import { rename } from '../../src/writing/rename.ts';
import { shift } from '../../src/writing/shift.ts';
import { applyEdits, type Path, setValue, treeOf } from '../../src/writing/text.ts';

const base = TEMPLATES.find((one) => one.title === 'One shoot day')?.text ?? '';
const set = (text: string, path: Path, value: unknown) => applyEdits(text, setValue(text, path, value));
const said = (before: string, after: string) => differenceOf(before, after)?.map((one) => one.words);
const person = (name: string) => JSON.parse(stripped(base)).people.findIndex((one: { id: string }) => one.id === name);
const stripped = (text: string) => text.replace(/^\s*\/\/.*$/gm, '');

describe('the difference', () => {
  test('says a rate in pounds', () => {
    const at = person('ines');
    expect(said(base, set(base, ['people', at, 'rate'], 480))).toEqual(['Ines Duarte’s rate went from £420 to £480.']);
  });

  test('names what was added and taken out by its title', () => {
    const more = applyEdits(
      base,
      setValue(base, ['activities', 0], { id: 'second-recce', title: 'Second recce', kind: 'work' }, true),
    );
    expect(said(base, more)).toEqual(['Added the activity “Second recce”.']);
    expect(said(more, base)).toEqual(['Took out the activity “Second recce”.']);
  });

  test('tells a person by the old name, work by its title, and dates as they are written here', () => {
    expect(said(base, set(base, ['people', person('joy'), 'name'], 'Joy A. Mensah'))).toEqual([
      'Joy Mensah’s name went from “Joy Mensah” to “Joy A. Mensah”.',
    ]);
    const last = JSON.parse(stripped(base)).activities.length - 1;
    expect(said(base, set(base, ['activities', last, 'due'], '2027-03-18 15:00'))).toEqual([
      'The deadline of “Hand the rushes to the edit” went from 18/03/2027 12:00 to 18/03/2027 15:00.',
    ]);
  });

  test('names those a list points at', () => {
    expect(said(base, set(base, ['activities', 2, 'after'], ['recce', 'set-up']))).toEqual([
      'The work that must come first of “Interview Joy”: added “Recce”.',
    ]);
  });

  test('says a long text is reworded, not both texts', () => {
    expect(said(base, set(base, ['brief', 'story', 0], 'Another story altogether.'))).toEqual([
      'The brief’s story: one reworded.',
    ]);
  });

  test('says a new short name once, though it changes many places', () => {
    const done = rename(namesIn(treeOf(base)), 'person', 'leila', 'leila-haddad');
    if ('refused' in done) throw new Error(done.refused);
    expect(said(base, applyEdits(base, done.edits))).toEqual([
      'The person “Leila Haddad” is now called “leila-haddad”; it was “leila”.',
    ]);
  });

  test('says once that everything moved, and what else changed besides', () => {
    const { edits } = shift(base, treeOf(base), { days: 7, hours: 0 });
    const moved = applyEdits(base, edits);
    expect(said(base, moved)).toEqual(['Everything moved by 7 days, later.']);
    expect(said(moved, base)).toEqual(['Everything moved by 7 days, earlier.']);
    expect(said(base, set(moved, ['title'], 'Two shoot days'))).toEqual([
      'Everything moved by 7 days, later.',
      'The title went from “One shoot day” to “Two shoot days”.',
    ]);
  });

  test('finds nothing in comments, spaces and the order of fields', () => {
    expect(said(base, stripped(base))).toEqual([]);
  });

  test('is not there when a text cannot be read', () => {
    expect(differenceOf(base, 'not a scenario')).toBeNull();
  });
});
