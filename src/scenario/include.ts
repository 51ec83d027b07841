/**
 * Shared people, kit, places, risks and messages that a scenario brings in by name, and overrides field by field: an entry of
 * its own with the same name keeps the fields it has and takes the rest from the shelf. A shelf may leave names open, written with
 * a dollar sign, which the scenario fills in. Works on what was written, before its shape is looked at. Must not know what the
 * entries mean.
 */
import { nearest, type Path, type Report } from './problems.ts';

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

/** What a name that a shelf leaves open may stand for. */
export const ASKED_KINDS = [
  'activity',
  'person',
  'place',
  'kit',
  'line',
  'need',
  'permit',
  'thread',
  'control',
] as const;

/** A name that a shelf leaves open: of what kind, and for a need the open name of the activity it belongs to. */
export interface Asked {
  is: (typeof ASKED_KINDS)[number];
  of?: string | undefined;
  about: string;
}

/** One file of shared data. An entry may leave out what only a scenario can know. */
export type Shelf = { title: string; asks?: Readonly<Record<string, Asked>> } & Partial<
  Record<ShelfList, readonly Entry[]>
>;

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What one line of the list asks for. */
interface Wanted {
  name: string;
  /** Names for those that the shelf leaves open. */
  as: Readonly<Record<string, string>>;
  /** Another name for the entry, so that it can be brought in twice. */
  id: string | null;
}

/** Null for what can't be one: the shape says what is wrong with it. */
function wantedBy(item: unknown): Wanted | null {
  const written = typeof item === 'string' ? { entry: item } : item;
  if (!isEntry(written) || typeof written.entry !== 'string' || !INCLUDE_PATTERN.test(written.entry)) return null;
  const as = isEntry(written.as) ? Object.entries(written.as) : [];
  return {
    name: written.entry,
    as: Object.fromEntries(as.filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
    id: typeof written.id === 'string' ? written.id : null,
  };
}

/**
 * What was written, with everything it includes. What is included comes after what stands in the file, so places in the file stay
 * as they are. Names that lead nowhere are reported. Anything that is not an object with a list of names is given back as it is.
 */
export function bringIn(report: Report, given: unknown, shelves: Readonly<Record<string, Shelf>>): unknown {
  if (!isEntry(given) || !Array.isArray(given.include)) return given;
  const whole: Record<string, unknown> = { ...given };
  const brought = new Set<string>();
  const seen = new Set<string>();
  given.include.forEach((item: unknown, at) => {
    const wanted = wantedBy(item);
    if (!wanted || seen.size === MOST_INCLUDED) return;
    const before = seen.size;
    seen.add(JSON.stringify(wanted));
    if (seen.size === before) return;
    for (const { list, key, entry } of entriesOf(report, wanted, at, shelves, whole)) {
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

const nameIn = ({ key, entry }: Found): string | null => (key === null ? null : String(entry[key]));

function entriesOf(
  report: Report,
  wanted: Wanted,
  at: number,
  shelves: Readonly<Record<string, Shelf>>,
  whole: Entry,
): readonly Found[] {
  const [shelfName = '', entryName] = wanted.name.split('/');
  const shelf = Object.hasOwn(shelves, shelfName) ? shelves[shelfName] : undefined;
  // The words at fault are the name, however much is written around it.
  const path: Path = report.holds(['include', at, 'entry']) ? ['include', at, 'entry'] : ['include', at];
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
  const found =
    entryName === undefined
      ? all
      : all.filter((one) => nameIn(one) === entryName || (nameIn(one) !== null && one.entry.partOf === entryName));
  if (found.length > 0) return filledIn(report, wanted, found, shelf, at, whole);
  const names = all.flatMap((one) => (one.entry.partOf === undefined ? (nameIn(one) ?? []) : []));
  const meant = nearest(entryName ?? '', names);
  report.path(path, {
    code: 'not-on-shelf',
    message: `There is nothing called "${entryName}" in the shared file "${shelfName}".`,
    why: 'Nothing would be brought in.',
    write: meant ? `${shelfName}/${meant}` : undefined,
    fix: meant ? `Write "${shelfName}/${meant}".` : `It holds: ${names.join(', ')}.`,
  });
  return [];
}

// ---------------------------------------------------------------- names left open

const OPEN = /^\$([a-z][a-z0-9-]{0,39})$/;

/** Every value with each of its words put through `change`, keys too. */
function mapped(value: unknown, change: (word: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapped(one, change));
  if (!isEntry(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [change(key), mapped(one, change)]));
}

/** The open names in some entries, each once. */
function openIn(entries: readonly Found[]): string[] {
  const open = new Set<string>();
  for (const { entry } of entries)
    mapped(entry, (word) => {
      const name = OPEN.exec(word)?.[1];
      if (name) open.add(name);
      return word;
    });
  return [...open];
}

/** The entries with every open name filled in; none of them while one is missing. */
function filledIn(
  report: Report,
  { name, as, id }: Wanted,
  found: readonly Found[],
  shelf: Shelf,
  at: number,
  whole: Entry,
): readonly Found[] {
  const open = openIn(found);
  const missing = open.filter((one) => !Object.hasOwn(as, one));
  for (const key of Object.keys(as).filter((one) => !open.includes(one))) surplus(report, name, key, missing, at);
  if (missing.length > 0) {
    const guessed = open.map((one): [string, string | null] => [one, as[one] ?? onlyOne(whole, shelf.asks?.[one]?.is)]);
    const clear = guessed.every(([, one]) => one !== null);
    report.path(['include', at], {
      code: 'include-asks',
      message: `"${name}" wants to know ${missing.map((one) => `which ${shelf.asks?.[one]?.is ?? 'name'} is its "${one}"`).join(', and ')}.`,
      why: 'It is written for any production, and has to be told what it is about in yours.',
      fix: `Write { "entry": "${name}", "as": { ${open.map((one) => `"${one}": "${as[one] ?? '…'}"`).join(', ')} } }.${missing.map((one) => ` ${one}: ${shelf.asks?.[one]?.about ?? 'a name in this file'}`).join('')}`,
      edit: clear
        ? report.put(['include', at], { entry: name, as: Object.fromEntries(guessed), ...(id === null ? {} : { id }) })
        : null,
    });
    return [];
  }
  const called = renamed(found, name.split('/')[1] ?? '', id);
  const change = (word: string): string => {
    const filled = OPEN.exec(word)?.[1];
    return (filled === undefined ? undefined : as[filled]) ?? called.get(word) ?? word;
  };
  return found.map(({ list, key, entry: { partOf: _, ...entry } }) => ({
    list,
    key,
    entry: mapped(entry, change) as Entry,
  }));
}

/** Where the names of each kind stand. */
const STANDS: Partial<Record<Asked['is'], ShelfList>> = {
  activity: 'activities',
  person: 'people',
  place: 'places',
  kit: 'kit',
  line: 'lines',
  permit: 'permits',
  thread: 'threads',
  control: 'controls',
};

/** The only thing of this kind there is so far, which must be meant. */
function onlyOne(whole: Entry, kind: Asked['is'] | undefined): string | null {
  const list = kind && STANDS[kind];
  const entries = list ? whole[list] : undefined;
  const [first, ...rest] = Array.isArray(entries) ? entries.filter(isEntry) : [];
  const name = list && first ? first[SHELF_LISTS[list] ?? 'id'] : undefined;
  return rest.length === 0 && typeof name === 'string' ? name : null;
}

function surplus(report: Report, name: string, key: string, missing: readonly string[], at: number): void {
  const meant = nearest(key, missing) ?? (missing.length === 1 ? (missing[0] ?? null) : null);
  report.key(['include', at, 'as'], key, {
    code: 'include-asks-not',
    message: `"${name}" does not ask for a name for "${key}".`,
    why: 'What it says would be left out without a word.',
    fix: meant ? `Write "${meant}".` : 'Take it out.',
    ...(meant ? { write: meant } : { edit: report.put(['include', at, 'as', key], undefined) }),
  });
}

/** New names for an entry and its parts: the parts of "rain" are called after it. */
function renamed(found: readonly Found[], entryName: string, id: string | null): ReadonlyMap<string, string> {
  if (id === null) return new Map();
  return new Map(
    found.flatMap((one) => {
      const before = nameIn(one);
      if (before === null) return [];
      const rest = before.startsWith(`${entryName}-`) ? before.slice(entryName.length) : `-${before}`;
      return [[before, before === entryName ? id : `${id}${rest}`]];
    }),
  );
}
