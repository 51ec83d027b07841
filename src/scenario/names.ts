/**
 * The names of a scenario: where each is given, what points at it, and what leads nowhere. Gathers all of it before it says
 * anything, so that one slip is one problem however many places use the name. Must not know what is in a scenario.
 */
import { nearest, type Path, type Report, type Said } from './problems.ts';
import { together } from './reading/mended.ts';
import { listed, withArticle } from './reading/words.ts';

/** A kind of name, in the words of a message. */
export interface KindOfName {
  code: string;
  /** "person". */
  word: string;
  /** Why it matters that one is missing. */
  why: string;
  /** The list its entries stand in, and whether something wrong at a place under it may have cost one of the names. */
  list?: string;
  lostBy?: (path: readonly string[]) => boolean;
  /** Any number may have it, as a role: it points at no one entry. */
  held?: true;
  /** What to say instead of "There is no person called …". */
  missing?: (name: string) => string;
  /** What to do where nothing is near; the names there are come after it. */
  otherwise?: string;
}

/** Where a name stands: as a value, or as a key with a value of its own. */
export interface Place {
  path: Path;
  atKey?: true;
  /** What to write there for another name, where more stands than the name. */
  write?: (name: string) => unknown;
}

interface Scope {
  kind: KindOfName;
  given: Map<string, Place>;
  /** A name given twice: one of the two was meant to have another, so its absence is no news. */
  doubled: boolean;
  used: Set<string>;
  lost: Map<string, Place[]>;
}

/** What shared files could give, for names that lead nowhere. */
export interface Shared {
  /** The scenario includes something. */
  some: boolean;
  /** A shelf could not be made out. */
  failed: boolean;
  /** Shelves the scenario does not include that hold something of a name. */
  holding(scope: string, name: string): readonly string[];
  /** Shelves already read as if they were included, and the names they were wanted for. */
  wanted: ReadonlyMap<string, readonly string[]>;
}

/** Names that a message repeats. */
const MOST_NAMES = 6;
/** So many names that are nowhere but in shared files are no slip of the hand. */
const MANY_NAMES = 3;
/** Shorter names are part of many words. */
const FEWEST_LETTERS = 3;

export class Names {
  private readonly scopes = new Map<string, Scope>();
  /** Places that bring something in with a name that leads nowhere. */
  private readonly misled = new Set<string>();

  constructor(private readonly report: Report) {}

  scope(name: string, kind: KindOfName): void {
    this.scopes.set(name, { kind, given: new Map(), doubled: false, used: new Set(), lost: new Map() });
  }

  has(scope: string, name: string): boolean {
    return this.scopes.get(scope)?.given.has(name) ?? false;
  }

  give(scope: string, name: string, place: Place): void {
    const { given } = this.of(scope);
    if (given.has(name)) this.of(scope).doubled = true;
    else given.set(name, place);
  }

  /** Names of these scopes stand for the same thing somewhere, so one given in two of them is given twice. */
  share(scopes: readonly string[]): void {
    for (const one of scopes)
      for (const other of scopes)
        if (one !== other && [...this.of(one).given.keys()].some((name) => this.has(other, name)))
          this.of(one).doubled = true;
  }

  /** A name that points at something of one of these scopes; `says` is the one it is told in if it leads nowhere. */
  point(scopes: readonly string[], name: string, place: Place, says = scopes[0] ?? ''): void {
    const found = scopes.filter((one) => this.has(one, name));
    for (const one of found) this.of(one).used.add(name);
    if (found.length > 0 || this.misled.has(this.report.cameInBy(place.path)?.join('/') ?? '')) return;
    const doubled = scopes.find((one) => this.of(one).doubled);
    const { lost } = this.of(doubled ?? says);
    const places = lost.get(name);
    if (places) places.push(place);
    else lost.set(name, [place]);
  }

  /** A name at this place leads nowhere: of what it brings in, nothing more is said. */
  mislead(path: Path): void {
    this.misled.add(path.join('/'));
  }

  /** A name of which one of two was meant to have another: what other places call for. */
  calledFor(scope: string): string | null {
    const { lost } = this.of(scope);
    const [name] = lost.keys();
    return lost.size === 1 ? (name ?? null) : null;
  }

  tell(shared: Shared): void {
    const told = this.tellNotIncluded(shared);
    for (const [name, scope] of this.scopes) {
      if (scope.doubled || this.isMuted(scope)) continue;
      const lost = [...scope.lost].filter(([one]) => {
        const holding = shared.holding(name, one);
        // With one shelf missing, what another would give may come with it.
        return !(shared.failed && (scope.kind.list || holding.length > 0)) && !(told && holding.length > 0);
      });
      for (const [one, places] of lost) this.tellLost(name, scope, one, places, shared);
    }
  }

  private of(scope: string): Scope {
    const found = this.scopes.get(scope);
    if (!found) throw new Error(`There are no names of the kind ${scope}.`);
    return found;
  }

  /** The list its names are given in is wrong, or a name in it is. */
  private isMuted({ kind: { list, lostBy } }: Scope): boolean {
    return list !== undefined && this.report.blamedUnder(list, (path) => path.length === 1 || lostBy?.(path) === true);
  }

  /** One problem for all shelves that are not included although their names are used. True if there are any. */
  private tellNotIncluded(shared: Shared): boolean {
    const wanted = new Map([...shared.wanted].map(([shelf, names]) => [shelf, [...names]]));
    for (const [name, scope] of this.scopes) {
      // A role may be filled by anybody; only what has a name of its own points at one shelf.
      if (scope.kind.held || scope.doubled || shared.failed || this.isMuted(scope)) continue;
      for (const [one, places] of scope.lost) {
        if (this.renamed(scope, one, places) !== null) continue;
        const holding = shared.holding(name, one);
        const shelf = holding.find((each) => wanted.has(each)) ?? holding[0];
        if (shelf !== undefined) wanted.set(shelf, [...(wanted.get(shelf) ?? []), one]);
      }
    }
    // A scenario that includes nothing means to stand alone, unless it uses many names that are nowhere.
    const count = [...wanted.values()].reduce((sum, names) => sum + names.length, 0);
    if (count === 0 || (!shared.some && shared.wanted.size === 0 && count < MANY_NAMES)) return false;
    const some = (names: readonly string[]) => listed(quoted([...new Set(names)].slice(0, MOST_NAMES)), 'and');
    const shelves = [...wanted.keys()];
    const [[shelf, names] = ['', []]] = wanted;
    this.report.path(['include'], {
      code: 'not-included',
      message:
        shelves.length === 1 && shelf.includes('/')
          ? `"${shelf}" is not included, and it is used here.`
          : shelves.length === 1
            ? `The shared file "${shelf}" is not included, and names of it are used: ${some(names)}.`
            : `Shared files are not included, and names of them are used: ${[...wanted].map(([one, used]) => `"${one}" (${some(used)})`).join(', ')}.`,
      why: 'Whatever stands in them would be missing.',
      fix: `Add ${listed(quoted(shelves), 'and')} to "include", or entries of your own with these names.`,
      edit: () => this.report.put(['include', 0], ...shelves) ?? this.report.put(['include'], shelves),
    });
    return true;
  }

  /** A name given in this file that nothing uses, if it is what several places mean by one that leads nowhere. */
  private renamed(scope: Scope, name: string, places: readonly Place[]): string | null {
    // One place in a file of the author's own may be the slip; the role that a shared file asks for is right.
    const right = scope.kind.held && !places.some(({ path }) => this.report.isWritten(path));
    if (places.length < 2 && !right) return null;
    const unused = this.unused(scope);
    const [only] = unused;
    const alone = scope.lost.size === 1 && unused.length === 1 && !scope.kind.held;
    return nearest(name, unused) ?? within(name, unused) ?? (alone && only !== undefined ? only : null);
  }

  private unused({ given, used }: Scope): string[] {
    return [...given].flatMap(([one, { path }]) => (used.has(one) || this.report.isElsewhere(path) ? [] : [one]));
  }

  private tellLost(scopeName: string, scope: Scope, name: string, places: readonly Place[], shared: Shared): void {
    const { kind, given } = scope;
    const renamed = this.renamed(scope, name, places);
    const definition = renamed === null ? undefined : given.get(renamed);
    if (definition) {
      this.say([definition], name, {
        code: 'called-otherwise',
        message: `This ${kind.word} is called "${renamed}" here, and ${places.length === 1 ? 'a shared file calls' : `${places.length} places call`} it "${name}".`,
        why: kind.why,
        fix: `Write "${name}", or change the places that use it.`,
      });
      return;
    }
    // In a file of the author's own a name can be put right; in a shared one only what brings it in.
    const [first, ...others] = [...places].sort(
      (a, b) => Number(this.report.isElsewhere(a.path)) - Number(this.report.isElsewhere(b.path)),
    );
    if (!first) return;
    const meant = nearest(name, given.keys()) ?? within(name, this.unused(scope));
    const missing = kind.missing?.(name) ?? `There is no ${kind.word} called "${name}"`;
    const otherwise = kind.otherwise ?? `Add ${withArticle(kind.word)} with that name, or write another.`;
    const fix = meant === null ? otherwise : `Write ${JSON.stringify(first.write?.(meant) ?? meant)}.`;
    const shelves = listed(quoted(shared.holding(scopeName, name)), 'or');
    this.say([first, ...others], meant, {
      code: kind.code,
      message: `${missing}${others.length > 0 ? `, and ${places.length} places use the name` : ''}.`,
      why: kind.why,
      fix: shelves === '' ? fix : `${fix} Or include ${shelves}.`,
    });
  }

  /** At the first of some places, with the edit that writes another name at all of them. */
  private say(places: readonly [Place, ...Place[]], instead: string | null, said: Said): void {
    const { report } = this;
    const edit = () => {
      if (instead === null) return null;
      const edits = places.map(({ path, atKey, write }) =>
        report.replacement(path, write?.(instead) ?? instead, atKey),
      );
      const made = edits.filter((one) => one !== null);
      return made.length === edits.length ? together(report.text, made) : null;
    };
    const [{ path, atKey }] = places;
    if (atKey) report.key(path.slice(0, -1), String(path.at(-1)), { ...said, edit });
    else report.path(path, { ...said, edit });
  }
}

const quoted = (names: readonly string[]): string[] => names.map((one) => `"${one}"`);

/** A name that is a part of another, or has it as a part: "kitchen" of "film-kitchen". */
function within(name: string, others: readonly string[]): string | null {
  const found = others.filter(
    (one) => Math.min(one.length, name.length) >= FEWEST_LETTERS && (one.includes(name) || name.includes(one)),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
