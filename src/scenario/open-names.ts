/**
 * Names that a shelf leaves open, written with a dollar sign: the scenario says what each stands for, and its entries are filled in.
 * Must not know what the entries mean.
 */
import { nearest, type Report } from './problems.ts';
import { type Asked, type Entry, type Found, isEntry, nameIn, type ShelfList, type Wanted } from './shelf.ts';

const OPEN = /^\$([a-z][a-z0-9-]{0,39})$/;

/** Every value with each of its words put through `change`, keys too. */
function mapped(value: unknown, change: (word: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapped(one, change));
  if (!isEntry(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [change(key), mapped(one, change)]));
}

/** The open names in some entries, each once. */
export function openIn(entries: readonly Found[]): string[] {
  const open = new Set<string>();
  for (const { entry } of entries)
    mapped(entry, (word) => {
      const name = OPEN.exec(word)?.[1];
      if (name) open.add(name);
      return word;
    });
  return [...open];
}

/** The entries with every open name filled in, under the names they are to have here. */
export function filledIn({ name, as, id }: Wanted, found: readonly Found[]): Found[] {
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

/**
 * Says which open names a line leaves without one, and which it gives a name to that are not open. True if none is missing.
 * `only` gives the one thing of a kind there is so far, which must be meant.
 */
export function asksMet(
  report: Report,
  { name, as, id }: Wanted,
  { open, asks, at }: { open: readonly string[]; asks: Readonly<Record<string, Asked>>; at: number },
  only: (list: ShelfList) => string | null,
): boolean {
  const missing = open.filter((one) => !Object.hasOwn(as, one));
  for (const key of Object.keys(as).filter((one) => !open.includes(one))) tellSurplus(report, name, key, missing, at);
  if (missing.length === 0) return true;
  const alone = (one: string): string | null => {
    const list = STANDS[asks[one]?.is ?? 'need'];
    return list ? only(list) : null;
  };
  const guessed = open.map((one): [string, string | null] => [one, as[one] ?? alone(one)]);
  const clear = guessed.every(([, one]) => one !== null);
  report.path(['include', at], {
    code: 'include-asks',
    message: `"${name}" wants to know ${missing.map((one) => `which ${asks[one]?.is ?? 'name'} is its "${one}"`).join(', and ')}.`,
    why: 'It is written for any production, and has to be told what it is about in yours.',
    fix: `Write { "entry": "${name}", "as": { ${open.map((one) => `"${one}": "${as[one] ?? '…'}"`).join(', ')} } }.${missing.map((one) => ` ${one}: ${asks[one]?.about ?? 'a name in this file'}`).join('')}`,
    write: clear ? { entry: name, as: Object.fromEntries(guessed), ...(id === null ? {} : { id }) } : undefined,
  });
  return false;
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

function tellSurplus(report: Report, name: string, key: string, missing: readonly string[], at: number): void {
  const meant = nearest(key, missing) ?? (missing.length === 1 ? (missing[0] ?? null) : null);
  report.key(['include', at, 'as'], key, {
    code: 'include-asks-not',
    message: `"${name}" does not ask for a name for "${key}".`,
    why: 'What it says would be left out without a word.',
    fix: meant ? `Write "${meant}".` : 'Take it out.',
    ...(meant ? { write: meant } : { edit: () => report.without(['include', at, 'as', key]) }),
  });
}
