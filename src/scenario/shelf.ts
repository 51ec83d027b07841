/**
 * What a file of shared data may hold, and what a line of `include` asks of it. Names and lists alone: must not know what the entries
 * mean, or how they are laid into a scenario.
 */

export type Entry = Readonly<Record<string, unknown>>;

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
export type ShelfList = keyof typeof SHELF_LISTS;
export const LISTS = Object.entries(SHELF_LISTS) as [ShelfList, string | null][];

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

export const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An entry on a shelf, and the list it stands in. */
export interface Found {
  list: ShelfList;
  key: string | null;
  entry: Entry;
}

export const nameIn = ({ key, entry }: Found): string | null => (key === null ? null : String(entry[key]));

export const allOn = (shelf: Shelf): Found[] =>
  LISTS.flatMap(([list, key]) => (shelf[list] ?? []).map((entry) => ({ list, key, entry })));

/** The entry of a name, with whatever belongs to it. */
export const groupOn = (shelf: Shelf, name: string): Found[] =>
  allOn(shelf).filter((one) => nameIn(one) === name || (nameIn(one) !== null && one.entry.partOf === name));

/** The name by which an entry is included: that of the entry it belongs to, or its own. */
export function groupNameOf(shelf: Shelf, name: string): string {
  const part = allOn(shelf).find((one) => nameIn(one) === name)?.entry.partOf;
  return typeof part === 'string' ? part : name;
}

/** Names that may be included one by one. */
export const namesOn = (shelf: Shelf): string[] =>
  allOn(shelf).flatMap((one) => (one.entry.partOf === undefined ? (nameIn(one) ?? []) : []));

export const INCLUDE_PATTERN = /^[a-z][a-z0-9-]{0,39}(\/[a-z][a-z0-9-]{0,39})?$/;

/** What one line of `include` asks for. */
export interface Wanted {
  /** "shelf" or "shelf/entry". */
  name: string;
  /** Names for those that the shelf leaves open. */
  as: Readonly<Record<string, string>>;
  /** Another name for the entry, so that it can be brought in twice. */
  id: string | null;
}

/** Null for what can't be one: the shape says what is wrong with it. */
export function wantedBy(item: unknown): Wanted | null {
  const written = typeof item === 'string' ? { entry: item } : item;
  if (!isEntry(written) || typeof written.entry !== 'string' || !INCLUDE_PATTERN.test(written.entry)) return null;
  const as = isEntry(written.as) ? Object.entries(written.as) : [];
  return {
    name: written.entry,
    as: Object.fromEntries(as.filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
    id: typeof written.id === 'string' ? written.id : null,
  };
}
