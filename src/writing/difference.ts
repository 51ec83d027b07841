/**
 * What changed between two versions of a scenario, in the words of the people who make it: "Mara Quinn’s rate went from £380
 * to £420", not lines of a file. A new short name and a move of everything in time are each said once.
 */
import { getNodeValue } from 'jsonc-parser';
import { daysFromCivil, parseIsoDate } from '../engine/calendar.ts';
import { type Change, Difference, type Item, isItem, sameValue, titleOf } from './compare.ts';
import { KIND_WORDS, type Kind, LISTS, namesIn } from './references.ts';
import { rename } from './rename.ts';
import { shift } from './shift.ts';
import { applyEdits, treeOf } from './text.ts';

export type { Change } from './compare.ts';

/** Null when one of the two cannot be read. */
export function differenceOf(before: string, after: string): Change[] | null {
  const [one, other] = [valueIn(before), valueIn(after)];
  if (!isItem(one) || !isItem(other)) return null;
  const said: Change[] = [];
  const renamed = followRenames(before, one, other, said);
  const moved = followMove(renamed, other, said);
  const base = valueIn(moved);
  return isItem(base) ? [...said, ...new Difference(base, other).all()] : null;
}

function valueIn(text: string): unknown {
  const tree = treeOf(text);
  return tree && getNodeValue(tree);
}

const itemsOf = (scenario: Item, key: string): Item[] =>
  Array.isArray(scenario[key]) ? (scenario[key] as unknown[]).filter(isItem) : [];

/** The earlier text with the short names of the later one, where a thing has a new name and the same title. */
function followRenames(text: string, before: Item, after: Item, said: Change[]): string {
  let renamed = text;
  for (const [key, { kind, field }] of Object.entries(LISTS) as [string, { kind: Kind; field: string }][]) {
    const [old, now] = [itemsOf(before, key), itemsOf(after, key)];
    const names = (list: Item[]) => new Set(list.map((one) => String(one[field])));
    const [oldNames, newNames] = [names(old), names(now)];
    for (const [at, one] of now.entries()) {
      const to = String(one[field]);
      if (oldNames.has(to)) continue;
      const same = (other: Item) => titleOf(other) === titleOf(one) && titleOf(other) !== other[field];
      const was = old.filter((other) => !newNames.has(String(other[field])) && same(other));
      if (was.length !== 1) continue;
      const from = String(was[0]?.[field]);
      const done = rename(namesIn(treeOf(renamed)), kind, from, to);
      if ('refused' in done) continue;
      renamed = applyEdits(renamed, done.edits);
      said.push({
        sort: 'changed',
        part: 'Short names',
        path: [key, at],
        words: `The ${KIND_WORDS[kind]} “${titleOf(one)}” is now called “${to}”; it was “${from}”.`,
      });
    }
  }
  return renamed;
}

const MOMENT = /^(\d{4}-\d{2}-\d{2}) (\d\d):(\d\d)$/;

const minutesOf = (words: unknown): number | null => {
  const found = MOMENT.exec(typeof words === 'string' ? words : '');
  return found ? daysFromCivil(parseIsoDate(found[1] ?? '')) * 1440 + Number(found[2]) * 60 + Number(found[3]) : null;
};

/** The earlier text moved in time as the beginning was, if that leaves less to say. */
function followMove(text: string, after: Item, said: Change[]): string {
  const before = valueIn(text);
  if (!isItem(before)) return text;
  const [was, is] = [minutesOf(before.begins), minutesOf(after.begins)];
  if (was === null || is === null || was === is || (is - was) % 60 !== 0) return text;
  const hours = ((is - was) % 1440) / 60;
  const days = Math.trunc((is - was) / 1440);
  const { edits } = shift(text, treeOf(text), { days, hours });
  const moved = applyEdits(text, edits);
  const value = valueIn(moved);
  if (!isItem(value) || edits.length < 2) return text;
  const left = new Difference(value, after).all();
  const plain = new Difference(before, after).all();
  if (left.length > plain.length - 2 && !sameValue(value, after)) return text;
  const by = [
    days === 0 ? '' : `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`,
    hours === 0 ? '' : `${Math.abs(hours)} ${Math.abs(hours) === 1 ? 'hour' : 'hours'}`,
  ].filter(Boolean);
  said.push({
    sort: 'changed',
    part: 'Title and dates',
    path: ['begins'],
    words: `Everything moved by ${by.join(' and ')}, ${is > was ? 'later' : 'earlier'}.`,
  });
  return moved;
}
