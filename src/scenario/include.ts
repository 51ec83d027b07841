/**
 * Shared people, kit, places, risks and messages that a scenario brings in by name, and overrides field by field: an entry of
 * its own with the same name keeps the fields it has and takes the rest from the shelf. Works on what was written, before its
 * shape is looked at. Must not know what the entries mean.
 */
import { nearest, type Report } from './problems.ts';

export const INCLUDE_PATTERN = /^[a-z][a-z0-9-]{0,39}(\/[a-z][a-z0-9-]{0,39})?$/;

/** Names one scenario may include; the schema says the same, and the rest is not even looked at. */
export const MOST_INCLUDED = 60;

type Entry = Readonly<Record<string, unknown>>;

/** Lists that a shelf may hold, and the field that names their entries; null: they have no names. */
export const SHELF_LISTS = {
  people: 'id',
  kit: 'id',
  places: 'id',
  travel: null,
  activities: 'id',
  lines: 'code',
  hazards: 'id',
  controls: 'id',
  risks: 'id',
  threads: 'id',
  permits: 'id',
} as const;
type ShelfList = keyof typeof SHELF_LISTS;
const LISTS = Object.entries(SHELF_LISTS) as [ShelfList, string | null][];

/** One file of shared data. An entry may leave out what only a scenario can know. */
export type Shelf = { title: string } & Partial<Record<ShelfList, readonly Entry[]>>;

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What was written, with everything it includes. What is included comes after what stands in the file, so places in the file stay
 * as they are. Names that lead nowhere are reported. Anything that is not an object with a list of names is given back as it is.
 */
export function bringIn(report: Report, given: unknown, shelves: Readonly<Record<string, Shelf>>): unknown {
  if (!isEntry(given) || !Array.isArray(given.include)) return given;
  const whole: Record<string, unknown> = { ...given };
  const brought = new Set<string>();
  const named = new Set<unknown>();
  given.include.forEach((name: unknown, at) => {
    if (named.has(name) || named.size === MOST_INCLUDED) return;
    named.add(name);
    if (typeof name !== 'string' || !INCLUDE_PATTERN.test(name)) return;
    const entries = entriesOf(report, name, at, shelves);
    for (const { list, key, entry } of entries) {
      const here = whole[list] ?? [];
      if (!Array.isArray(here)) continue;
      const id = key === null ? canonicalKey(entry) : String(entry[key]);
      if (brought.has(`${list} ${id}`)) continue;
      brought.add(`${list} ${id}`);
      const own = key === null ? -1 : here.findIndex((one) => isEntry(one) && one[key] === id);
      if (own < 0) {
        report.standsAt([list, here.length], ['include', at]);
        whole[list] = [...here, entry];
      } else whole[list] = here.map((one, index) => (index === own ? { ...entry, ...one } : one));
    }
  });
  return whole;
}

const canonicalKey = (entry: Entry): string => JSON.stringify(entry);

interface Found {
  list: ShelfList;
  key: string | null;
  entry: Entry;
}

const allOn = (shelf: Shelf): Found[] =>
  LISTS.flatMap(([list, key]) => (shelf[list] ?? []).map((entry) => ({ list, key, entry })));

function entriesOf(report: Report, name: string, at: number, shelves: Readonly<Record<string, Shelf>>): Found[] {
  const [shelfName = '', entryName] = name.split('/');
  const shelf = Object.hasOwn(shelves, shelfName) ? shelves[shelfName] : undefined;
  const path = ['include', at];
  if (!shelf) {
    const meant = nearest(shelfName, Object.keys(shelves));
    report.path(path, {
      code: 'no-such-shelf',
      message: `There is no shared file called "${shelfName}".`,
      why: 'Nothing would be brought in from it.',
      write: meant ? [meant, entryName].filter(Boolean).join('/') : undefined,
      fix: meant ? `Write "${meant}".` : `The ones there are: ${Object.keys(shelves).join(', ')}.`,
    });
    return [];
  }
  const all = allOn(shelf);
  if (entryName === undefined) return all;
  const found = all.filter(({ key, entry }) => key !== null && entry[key] === entryName);
  if (found.length > 0) return found;
  const names = all.flatMap(({ key, entry }) => (key === null ? [] : [String(entry[key])]));
  const meant = nearest(entryName, names);
  report.path(path, {
    code: 'not-on-shelf',
    message: `There is nothing called "${entryName}" in the shared file "${shelfName}".`,
    why: 'Nothing would be brought in.',
    write: meant ? `${shelfName}/${meant}` : undefined,
    fix: meant ? `Write "${shelfName}/${meant}".` : `It holds: ${names.join(', ')}.`,
  });
  return [];
}
