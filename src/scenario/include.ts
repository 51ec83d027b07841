/**
 * Shared people, kit, places, risks and messages that a scenario brings in by name, and overrides field by field: an entry of
 * its own with the same name keeps the fields it has and takes the rest from the shelf. A shelf may leave names open, which the
 * scenario fills in. Works on what was written, before its shape is looked at. Must not know what the entries mean.
 */
import { asksMet, filledIn, openIn } from './open-names.ts';
import { nearest, type Path, type Report } from './problems.ts';
import {
  allOn,
  type Entry,
  type Found,
  groupNameOf,
  groupOn,
  isEntry,
  LISTS,
  nameIn,
  namesOn,
  SHELF_LISTS,
  type Shelf,
  type ShelfList,
  type Wanted,
  wantedBy,
} from './shelf.ts';

/** Names one scenario may include; the schema says the same, and the rest is not even looked at. */
export const MOST_INCLUDED = 60;

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
  private readonly named = new Set<string>();
  private readonly brought = new Map<string, Brought>();

  constructor(
    private readonly report: Report,
    given: Entry,
    private readonly shelves: Readonly<Record<string, Shelf>>,
    private readonly required: Required,
  ) {
    this.whole = { ...given };
  }

  include(item: unknown, at: number): void {
    const wanted = wantedBy(item);
    const line = JSON.stringify(wanted ?? item) ?? '';
    if (this.named.has(line) || this.named.size === MOST_INCLUDED) return;
    this.named.add(line);
    const entries = wanted && this.entriesOf(wanted, at);
    if (entries === null) this.failed = true;
    else this.bring(entries, ['include', at]);
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
      const over = this.overriding(holds);
      // One alone, in a scenario that includes nothing, is more likely half written, unless it has just what the shared one lacks.
      if (over.length === 0 || (over.length === 1 && this.named.size === 0 && !over[0]?.fits)) continue;
      this.known.add(shelf);
      const all = allOn(holds);
      const whole = all.every((one) => this.stands(one) || over.some(({ id }) => id === nameIn(one)));
      for (const { id, path } of over) {
        const name = whole ? shelf : `${shelf}/${groupNameOf(holds, id)}`;
        this.wanted.set(name, [...(this.wanted.get(name) ?? []), id]);
        const found = whole ? all : groupOn(holds, groupNameOf(holds, id));
        if (openIn(found).length === 0) this.bring(filledIn({ name, as: {}, id: null }, found), ['include']);
        // It must be told what it stands for before anything can be said of it.
        else this.report.blame(path);
      }
    }
  }

  /** Whether an entry needs nothing of the scenario. */
  private stands(one: Found): boolean {
    return openIn([one]).length === 0 && this.lacking([one.list], one.entry).length === 0;
  }

  /** Entries of the scenario that are there in part only, and on a shelf as well; some fit to what the shelf leaves out. */
  private overriding(shelf: Shelf): { id: string; path: Path; fits: boolean }[] {
    return LISTS.flatMap(([list, key]) => {
      const own = this.whole[list];
      if (key === null || !Array.isArray(own)) return [];
      return own.flatMap((one: unknown, at) => {
        const id = isEntry(one) ? one[key] : undefined;
        if (!isEntry(one) || typeof id !== 'string' || this.brought.has(`${list} ${id}`)) return [];
        const shared = shelf[list]?.find((other) => other[key] === id);
        if (!shared || this.lacking([list], one).length < FEWEST_LACKING) return [];
        const fits =
          this.lacking([list], shared).length > 0 && this.lacking([list], { ...shared, ...one }).length === 0;
        return [{ id, path: [list, at], fits }];
      });
    });
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

  /** What a line brings in, from the nearest of its name if that is misspelt; null if there is none, or it must be told more. */
  private entriesOf(wanted: Wanted, at: number): Found[] | null {
    const { report, shelves } = this;
    const [given = '', entryName] = wanted.name.split('/');
    // The words at fault are the name, however much is written around it.
    const path = report.holds(['include', at, 'entry']) ? ['include', at, 'entry'] : ['include', at];
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
    const name = entryName === undefined ? undefined : this.nameOn(shelf, meantShelf, entryName, path);
    if (name === null) return null;
    const found = name === undefined ? allOn(shelf) : groupOn(shelf, name);
    const open = openIn(found);
    const meant = { ...wanted, name: name === undefined ? meantShelf : `${meantShelf}/${name}` };
    const told = meant.name === wanted.name;
    // What it asks for is said once its name is right.
    if (told && !asksMet(report, meant, { open, asks: shelf.asks ?? {}, at }, (list) => this.onlyOne(list)))
      return null;
    if (!told && open.some((one) => !Object.hasOwn(wanted.as, one))) return null;
    return filledIn(meant, found);
  }

  /** The name of an entry, or the nearest to it. */
  private nameOn(shelf: Shelf, shelfName: string, name: string, path: Path): string | null {
    if (groupOn(shelf, name).length > 0) return name;
    const names = namesOn(shelf);
    const meant = nearest(name, names);
    this.report.path(path, {
      code: 'not-on-shelf',
      message: `There is nothing called "${name}" in the shared file "${shelfName}".`,
      why: 'Nothing would be brought in.',
      write: meant ? `${shelfName}/${meant}` : undefined,
      fix: meant ? `Write "${shelfName}/${meant}".` : `It holds: ${names.join(', ')}.`,
    });
    return meant;
  }

  /** The only thing in a list so far. */
  private onlyOne(list: ShelfList): string | null {
    const own = this.whole[list];
    const key = SHELF_LISTS[list];
    const names = new Set<unknown>(
      key !== null && Array.isArray(own) ? own.filter(isEntry).map((one: Entry) => one[key]) : [],
    );
    for (const one of this.brought.values()) if (one.list === list) names.add(one.id);
    const [name] = names;
    return names.size === 1 && typeof name === 'string' ? name : null;
  }
}

/** Fields an entry must lack to look like one that overrides: a single one may have been forgotten. */
const FEWEST_LACKING = 2;

const isNamedIn = (list: readonly unknown[], { id }: Entry): boolean =>
  id !== undefined && list.some((one) => isEntry(one) && one.id === id);
