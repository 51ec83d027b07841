/**
 * Patterns: small commented pieces of a scenario that can be put into any other. A pattern is written like a scenario and points at
 * people, work and cost lines that are not in it; whoever puts it in says who and what those are there.
 * Must not know which patterns there are.
 */
import { type Kind, LISTS, namesIn } from './references.ts';
import { nameFrom } from './rename.ts';
import { type Edit, member, type Node, textOf, treeOf } from './text.ts';

export interface Pattern {
  title: string;
  /** What it is for: the comment on its first line. */
  about: string;
  text: string;
  asks: Ask[];
}

/** Something the pattern points at and does not bring. */
export interface Ask {
  /** Its name in the pattern. */
  name: string;
  kinds: Kind[];
  /** What it is for, from the pattern's own "asks". */
  label: string;
}

const OWN_FIELDS = ['title', 'asks'];
/** What work wishes for and may do without: nobody is asked who has it. */
const WISHES: readonly Kind[] = ['skill', 'spec', 'flag'];

export function readPattern(text: string): Pattern {
  const tree = treeOf(text);
  const names = namesIn(tree);
  const words = member(tree, 'asks');
  const asks = new Map<string, Ask>();
  for (const one of names) {
    if (
      one.given ||
      WISHES.includes(one.kind) ||
      names.some((other) => other.given && other.kind === one.kind && other.name === one.name)
    )
      continue;
    const known = asks.get(one.name);
    if (known) known.kinds = [...new Set([...known.kinds, one.kind])];
    else asks.set(one.name, { name: one.name, kinds: [one.kind], label: textOf(member(words, one.name)) ?? one.name });
  }
  // A name that is given as one of the kinds it might be needs no asking.
  const given = new Set(names.filter((one) => one.given).map((one) => one.name));
  return {
    title: textOf(member(tree, 'title')) ?? '',
    about: (/^\/\/ (.*)/.exec(text)?.[1] ?? '').trim(),
    text,
    asks: [...asks.values()].filter(({ name }) => !given.has(name)),
  };
}

/** Names of `given` that something else in the scenario has already, each with another that is free. */
function freeNames(scenario: Node | undefined, pattern: Node | undefined): Map<string, string> {
  const there = namesIn(scenario)
    .filter((one) => one.given)
    .map((one) => one.name);
  const free = new Map<string, string>();
  for (const one of namesIn(pattern)) {
    const entry = Object.values(LISTS).some(({ kind }) => kind === one.kind);
    if (!one.given || !entry || !there.includes(one.name) || free.has(one.name)) continue;
    free.set(one.name, nameFrom(one.name, [...there, ...free.values()]));
  }
  return free;
}

/**
 * The edits that put a pattern into a scenario: its entries, with their comments, at the end of the lists they belong to.
 * `chosen` says for each name the pattern asks for what it is called in this scenario.
 */
export function insertPattern(text: string, pattern: Pattern, chosen: Readonly<Record<string, string>>): Edit[] {
  const scenario = treeOf(text);
  const source = treeOf(pattern.text);
  const names = { ...chosen, ...Object.fromEntries(freeNames(scenario, source)) };
  // A name that may be of several kinds stands once for each of them.
  const places = [...new Map(namesIn(source).map((one) => [one.offset, one])).values()].filter(
    (one) => names[one.name] !== undefined && names[one.name] !== one.name,
  );
  const edits: Edit[] = [];
  for (const property of source?.children ?? []) {
    const [key, list] = property.children ?? [];
    const listName = String(key?.value);
    const entries = list?.children ?? [];
    const [first, last] = [entries[0], entries.at(-1)];
    if (!list || !first || !last || OWN_FIELDS.includes(listName) || list.type !== 'array') continue;
    // From after the bracket, so that a comment before the first entry comes along.
    const [from, to] = [list.offset + 1, last.offset + last.length];
    let raw = pattern.text.slice(from, to);
    for (const place of [...places].sort((a, b) => b.offset - a.offset)) {
      if (place.offset < from || place.offset >= to) continue;
      const at = place.offset - from;
      raw = `${raw.slice(0, at)}${JSON.stringify(names[place.name])}${raw.slice(at + place.length)}`;
    }
    edits.push(atEnd(text, scenario, listName, raw.trimEnd()));
  }
  return edits;
}

/** Puts raw entries at the end of a list of the scenario, or makes the list. */
function atEnd(text: string, scenario: Node | undefined, listName: string, raw: string): Edit {
  const list = member(scenario, listName);
  const last = list?.children?.at(-1);
  if (list?.type === 'array' && last) {
    const end = last.offset + last.length;
    return { start: end, end, text: `,${raw}` };
  }
  if (list?.type === 'array') {
    const start = list.offset + 1;
    return { start, end: start, text: `${raw}\n  ` };
  }
  const tail = scenario?.children?.at(-1);
  const end = tail ? tail.offset + tail.length : text.lastIndexOf('}');
  return { start: end, end, text: `,\n  "${listName}": [${raw}\n  ]` };
}
