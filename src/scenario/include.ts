/**
 * Shared people, kit, places, risks and messages that a scenario brings in by name, and overrides field by field: an entry of
 * its own with the same name keeps the fields it has and takes the rest from the shelf. Works on what was written, before its
 * shape is looked at. Must not know what the entries mean.
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

/** One file of shared data. An entry may leave out what only a scenario can know. */
export type Shelf = { title: string } & Partial<Record<ShelfList, readonly Entry[]>>;

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a scenario brought in, and what it seems to want besides. */
export interface Included {
  value: unknown;
  /** Names of shelves that came in, whole or in part. */
  shelves: ReadonlySet<string>;
  /** A shelf could not be made out, so names that lead nowhere may be its. */
  failed: boolean;
  /** Shelves that are not included, though entries of the scenario override something on them. They are read as if they were. */
  wanted: ReadonlyMap<string, readonly string[]>;
}

/** Names that an entry of a list must write. `path` is that of the list. */
export type Required = (path: Path) => readonly string[];

/**
 * What was written, with everything it includes. What is included comes after what stands in the file, so places in the file stay
 * as they are. Names that lead nowhere are reported. Anything that is not an object with a list of names is given back as it is.
 */
export function bringIn(
  report: Report,
  given: unknown,
  shelves: Readonly<Record<string, Shelf>>,
  required: Required,
): Included {
  const nothing = { value: given, shelves: new Set<string>(), failed: false, wanted: new Map() };
  if (!isEntry(given)) return nothing;
  const shelving = new Shelving(report, given, shelves, required);
  const names = given.include ?? [];
  if (Array.isArray(names)) names.forEach((name, at) => shelving.include(name, at));
  else if (typeof names === 'string') shelving.include(names, 0);
  else shelving.failed = true;
  shelving.layAll();
  return { value: shelving.whole, shelves: shelving.known, failed: shelving.failed, wanted: shelving.wanted };
}

/** Something shared that the scenario includes. */
interface Brought extends Found {
  /** Its name in its list; of what has no name, all of it. */
  id: string;
  /** What brought it in. */
  from: Path;
}

class Shelving {
  readonly whole: Record<string, unknown>;
  readonly known = new Set<string>();
  readonly wanted = new Map<string, string[]>();
  failed = false;
  private readonly named = new Set<unknown>();
  private readonly brought = new Map<string, Brought>();

  constructor(
    private readonly report: Report,
    given: Entry,
    private readonly shelves: Readonly<Record<string, Shelf>>,
    private readonly required: Required,
  ) {
    this.whole = { ...given };
  }

  include(name: unknown, at: number): void {
    if (this.named.has(name) || this.named.size === MOST_INCLUDED) return;
    this.named.add(name);
    const path = ['include', at];
    const entries = typeof name === 'string' && INCLUDE_PATTERN.test(name) ? this.entriesOf(name, path) : null;
    if (entries === null) this.failed = true;
    else this.bring(entries, path);
  }

  private bring(entries: readonly Found[], from: Path): void {
    for (const found of entries) {
      const id = found.key === null ? JSON.stringify(found.entry) : String(found.entry[found.key]);
      const name = `${found.list} ${id}`;
      if (!this.brought.has(name)) this.brought.set(name, { ...found, id, from });
    }
  }

  /** Lays the scenario's own entries over those of the same name, and puts the others after them. */
  layAll(): void {
    this.bringWanted();
    for (const [list, key] of LISTS) {
      const here = this.whole[list] ?? [];
      if (!Array.isArray(here)) continue;
      const laid =
        key === null ? here : here.map((one: unknown, at) => (isEntry(one) ? this.laid(list, key, one, at) : one));
      const rest = [...this.brought.values()].filter((one) => one.list === list);
      rest.forEach(({ from }, at) => this.report.standsAt([list, here.length + at], from));
      if (rest.length > 0) this.whole[list] = [...laid, ...rest.map(({ entry }) => entry)];
      else if (Object.hasOwn(this.whole, list)) this.whole[list] = laid;
    }
  }

  /** An entry of the scenario, with what it takes from the shared one. */
  private laid(list: ShelfList, key: string, own: Entry, at: number): Entry {
    const id = own[key];
    if (typeof id !== 'string') return own;
    const found = this.take(list, id) ?? this.misspelt(list, key, own, at, id);
    return found ? { ...this.overlaid(found.entry, own, [list, at], found.from), [key]: found.id } : own;
  }

  /** What came in by a name, once. */
  private take(list: ShelfList, id: string): Brought | undefined {
    const found = this.brought.get(`${list} ${id}`);
    this.brought.delete(`${list} ${id}`);
    return found;
  }

  /** For an entry with too few fields to stand alone that overrides nothing: what its name was meant to be. */
  private misspelt(list: ShelfList, key: string, own: Entry, at: number, id: string): Brought | undefined {
    if (this.lacking([list], own).length < FEWEST_LACKING) return undefined;
    const others = new Set((this.whole[list] as unknown[]).map((one) => isEntry(one) && one[key]));
    const names = [...this.brought.values()].flatMap((one) =>
      one.list === list && !others.has(one.id) ? [one.id] : [],
    );
    const meant = nearest(id, names);
    if (meant === null) {
      if (this.failed) this.report.blame([list, at]);
      return undefined;
    }
    this.report.path([list, at, key], {
      code: 'no-such-override',
      message: `"${id}" has too few fields to stand alone, and nothing shared has that name.`,
      why: 'What it changes would change nothing, or stand there half finished.',
      fix: `Write "${meant}" to change that one, or add the other fields.`,
      write: meant,
    });
    return this.take(list, meant);
  }

  /** Shelves that are not included, and hold what entries with too few fields to stand alone would override. */
  private bringWanted(): void {
    for (const [shelf, holds] of Object.entries(this.shelves)) {
      if (this.known.has(shelf)) continue;
      const ids = LISTS.flatMap(([list, key]) => {
        const own = this.whole[list];
        if (key === null || !Array.isArray(own)) return [];
        return own.flatMap((one: unknown) => {
          const id = isEntry(one) ? one[key] : undefined;
          const partial = isEntry(one) && typeof id === 'string' && this.lacking([list], one).length >= FEWEST_LACKING;
          const there =
            partial && !this.brought.has(`${list} ${id}`) && holds[list]?.some((other) => other[key] === id);
          return there ? [id] : [];
        });
      });
      // One alone, in a scenario that includes nothing, is more likely half written.
      if (ids.length === 0 || (ids.length === 1 && this.named.size === 0)) continue;
      this.wanted.set(shelf, ids);
      this.known.add(shelf);
      this.bring(allOn(holds), ['include']);
    }
  }

  /**
   * The fields of the entry, over those of the shared one. A list of named things replaces the shared one, unless one of its things
   * is itself only in part: then each is laid over the shared thing of its name, and the others stay.
   */
  private overlaid(shared: Entry, own: Entry, path: Path, from: Path): Entry {
    const fields = Object.entries(own).map(([name, value]) => {
      const before = shared[name];
      const inner = [...path, name];
      const partial =
        Array.isArray(value) &&
        Array.isArray(before) &&
        value.some((one) => isEntry(one) && isNamedIn(before, one) && this.lacking(inner, one).length > 0);
      return [name, partial ? this.merged(before, value, inner, from) : value];
    });
    return { ...shared, ...Object.fromEntries(fields) };
  }

  private merged(shared: readonly unknown[], own: readonly unknown[], path: Path, from: Path): unknown[] {
    const idOf = (one: unknown) => (isEntry(one) ? one.id : undefined);
    const laid = shared.map((one, at) => {
      const index = own.findIndex((other) => isEntry(other) && other.id === idOf(one));
      const other = own[index];
      // Where it stands in the file, for what is wrong with it.
      this.report.standsAt([...path, at], index < 0 ? from : [...path, index], index >= 0);
      return isEntry(one) && isEntry(other) ? { ...one, ...other } : one;
    });
    const added = own.filter((one) => !shared.some((other) => idOf(other) === idOf(one)));
    for (const one of added) {
      this.report.standsAt([...path, laid.length], [...path, own.indexOf(one)], true);
      laid.push(one as Entry);
    }
    return laid;
  }

  private lacking(list: Path, entry: Entry): string[] {
    return this.required(list).filter((name) => !Object.hasOwn(entry, name));
  }

  /** What a name brings in, from its nearest if it is misspelt; null if there is none. */
  private entriesOf(name: string, path: Path): Found[] | null {
    const { report, shelves } = this;
    const [given = '', entryName] = name.split('/');
    const meantShelf = Object.hasOwn(shelves, given) ? given : nearest(given, Object.keys(shelves));
    const shelf = meantShelf === null ? undefined : shelves[meantShelf];
    if (meantShelf !== given)
      report.path(path, {
        code: 'no-such-shelf',
        message: `There is no shared file called "${given}".`,
        why: 'Nothing would be brought in from it.',
        write: meantShelf === null ? undefined : [meantShelf, entryName].filter(Boolean).join('/'),
        fix: meantShelf ? `Write "${meantShelf}".` : `The ones there are: ${Object.keys(shelves).join(', ')}.`,
      });
    if (!shelf || meantShelf === null) return null;
    this.known.add(meantShelf);
    const all = allOn(shelf);
    if (entryName === undefined) return all;
    const onShelf = (wanted: string) => all.filter(({ key, entry }) => key !== null && entry[key] === wanted);
    const found = onShelf(entryName);
    if (found.length > 0) return found;
    const names = all.flatMap(({ key, entry }) => (key === null ? [] : [String(entry[key])]));
    const meant = nearest(entryName, names);
    report.path(path, {
      code: 'not-on-shelf',
      message: `There is nothing called "${entryName}" in the shared file "${meantShelf}".`,
      why: 'Nothing would be brought in.',
      write: meant ? `${meantShelf}/${meant}` : undefined,
      fix: meant ? `Write "${meantShelf}/${meant}".` : `It holds: ${names.join(', ')}.`,
    });
    return meant === null ? null : onShelf(meant);
  }
}

/** Fields an entry must lack to look like one that overrides: a single one may have been forgotten. */
const FEWEST_LACKING = 2;

const isNamedIn = (list: readonly unknown[], { id }: Entry): boolean =>
  id !== undefined && list.some((one) => isEntry(one) && one.id === id);

interface Found {
  list: ShelfList;
  key: string | null;
  entry: Entry;
}

const allOn = (shelf: Shelf): Found[] =>
  LISTS.flatMap(([list, key]) => (shelf[list] ?? []).map((entry) => ({ list, key, entry })));
