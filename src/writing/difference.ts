/**
 * What changed between two versions of a scenario, in the words of the people who make it: "Mara Quinn’s rate went from £380
 * to £420", not lines of a file. Things are matched by their names, so that moving one down the page is no change.
 */
import { getNodeValue } from 'jsonc-parser';
import { money } from '../engine/format.ts';
import { readMoney } from '../scenario/compile.ts';
import { fieldWords } from './field-words.ts';
import { partTitle } from './outline.ts';
import { KIND_WORDS, LISTS, pointedKinds } from './references.ts';
import { type Path, treeOf } from './text.ts';

export interface Change {
  sort: 'added' | 'gone' | 'changed';
  /** The part of the scenario: "People". */
  part: string;
  words: string;
  /** Where it stands in the later version; of what is gone, the list it stood in. */
  path: Path;
}

type Item = Record<string, unknown>;
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Null when one of the two cannot be read. */
export function differenceOf(before: string, after: string): Change[] | null {
  const [one, other] = [readText(before), readText(after)];
  if (!isItem(one) || !isItem(other)) return null;
  return new Difference(one, other).all();
}

function readText(text: string): unknown {
  const tree = treeOf(text);
  return tree && getNodeValue(tree);
}

/** The name a thing has in its list, if it has one. */
const nameOf = (value: unknown): string | null => {
  if (!isItem(value)) return null;
  const name = value.id ?? value.code ?? value.stance ?? value.activity;
  return typeof name === 'string' ? name : null;
};

const titleOf = (item: Item): string => {
  const words = item.name ?? item.title ?? item.subject ?? item.label ?? item.id ?? item.code ?? item.stance;
  return typeof words === 'string' ? words : 'one';
};

const MONEY = ['rate', 'fee', 'budget', 'amount', 'cost', 'allowance', 'limit', 'commits', 'float'];
const LONG = 60;

class Difference {
  private readonly changes: Change[] = [];
  private readonly labels = new Map<string, string>();

  constructor(
    private readonly before: Item,
    private readonly after: Item,
  ) {
    for (const scenario of [before, after])
      for (const [key, { field }] of Object.entries(LISTS))
        for (const one of Array.isArray(scenario[key]) ? scenario[key] : [])
          if (isItem(one) && typeof one[field] === 'string') this.labels.set(one[field], titleOf(one));
  }

  all(): Change[] {
    for (const key of keysOf(this.before, this.after)) {
      if (key === '$schema' || same(this.before[key], this.after[key])) continue;
      const part = LISTS[key] || isItem(this.after[key] ?? this.before[key]) ? partTitle(key) : 'Title and dates';
      this.compare(
        part,
        isItem(this.after[key]) ? partTitle(key) : 'The production',
        [key],
        this.before[key],
        this.after[key],
      );
    }
    return this.changes;
  }

  private say(sort: Change['sort'], part: string, path: Path, words: string): void {
    this.changes.push({ sort, part, path, words });
  }

  /** `owner` is what the value belongs to, in words. */
  private compare(part: string, owner: string, path: Path, a: unknown, b: unknown): void {
    if (same(a, b)) return;
    const field = String(path.findLast((one) => typeof one === 'string'));
    if (isItem(a) && isItem(b)) {
      for (const key of keysOf(a, b)) this.compare(part, owner, [...path, key], a[key], b[key]);
      return;
    }
    if (Array.isArray(a ?? b) && Array.isArray(b ?? a)) {
      this.lists(part, owner, path, (a as unknown[]) ?? [], (b as unknown[]) ?? []);
      return;
    }
    const what = `${owner}’s ${fieldWords(field)}`;
    const [was, is] = [this.words(path, a), this.words(path, b)];
    if (a === undefined) this.say('added', part, path, `${what} is now set: ${is}.`);
    else if (b === undefined) this.say('gone', part, path.slice(0, -1), `${what} is no longer set; it was ${was}.`);
    else if (typeof a === 'string' && typeof b === 'string' && Math.max(a.length, b.length) > LONG)
      this.say('changed', part, path, `${what} was reworded.`);
    else this.say('changed', part, path, `${what} went from ${was} to ${is}.`);
  }

  private lists(part: string, owner: string, path: Path, a: unknown[], b: unknown[]): void {
    const named = [...a, ...b].every((one) => nameOf(one) !== null);
    const scalar = [...a, ...b].every((one) => typeof one !== 'object');
    if (named) this.namedLists(part, owner, path, a as Item[], b as Item[]);
    else if (scalar) this.plainLists(part, owner, path, a, b);
    else this.say('changed', part, path, `${owner}’s ${fieldWords(String(path.at(-1)))} changed.`);
  }

  private namedLists(part: string, owner: string, path: Path, a: Item[], b: Item[]): void {
    const key = String(path.at(-1));
    const top = path.length === 1 && LISTS[key];
    const kind = top ? KIND_WORDS[top.kind] : fieldWords(key, true);
    const of = top ? '' : ` of ${owner}`;
    const was = new Map(a.map((one) => [nameOf(one), one]));
    const is = new Map(b.map((one) => [nameOf(one), one]));
    const gone = a.filter((one) => !is.has(nameOf(one)));
    for (const [at, one] of b.entries()) {
      const old = was.get(nameOf(one));
      const here = [...path, at];
      const whose = top ? titleOf(one) : `“${titleOf(one)}”${of}`;
      if (old) {
        this.compare(part, whose, here, old, one);
        continue;
      }
      const renamed = gone.findIndex((other) => titleOf(other) === titleOf(one) && titleOf(one) !== nameOf(one));
      if (renamed === -1) {
        this.say('added', part, here, `Added the ${kind} “${titleOf(one)}”${of}.`);
        continue;
      }
      const [other] = gone.splice(renamed, 1) as [Item];
      this.compare(part, whose, here, other, one);
    }
    for (const one of gone) this.say('gone', part, path, `Took out the ${kind} “${titleOf(one)}”${of}.`);
    const order = (list: Item[], among: Map<string | null, Item>) =>
      list
        .map(nameOf)
        .filter((name) => among.has(name))
        .join();
    if (order(a, is) !== order(b, was))
      this.say('changed', part, path, `The ${fieldWords(key)}${of} stand in another order.`);
  }

  private plainLists(part: string, owner: string, path: Path, a: unknown[], b: unknown[]): void {
    const words = fieldWords(String(path.at(-1)));
    const long = [...a, ...b].some((one) => typeof one === 'string' && one.length > LONG);
    const added = b.filter((one) => !a.includes(one));
    const gone = a.filter((one) => !b.includes(one));
    const list = (values: unknown[]) => values.map((one) => this.words([...path, 0], one)).join(', ');
    if (long) {
      const count = Math.min(added.length, gone.length);
      if (count > 0) this.say('changed', part, path, `${owner}’s ${words}: reworded ${count === 1 ? 'one' : count}.`);
      if (added.length > gone.length)
        this.say('added', part, path, `${owner}’s ${words}: ${added.length - count} more.`);
      if (gone.length > added.length)
        this.say('gone', part, path, `${owner}’s ${words}: ${gone.length - count} fewer.`);
    } else if (added.length > 0 && gone.length > 0)
      this.say('changed', part, path, `${owner}’s ${words} went from ${list(a)} to ${list(b)}.`);
    else if (added.length > 0) this.say('added', part, path, `${owner}’s ${words}: added ${list(added)}.`);
    else if (gone.length > 0) this.say('gone', part, path, `${owner}’s ${words}: took out ${list(gone)}.`);
    else this.say('changed', part, path, `${owner}’s ${words} stand in another order.`);
  }

  /** One value as a person would write it. */
  private words(path: Path, value: unknown): string {
    const field = String(path.findLast((one) => typeof one === 'string'));
    if (MONEY.includes(field) && (typeof value === 'number' || (typeof value === 'string' && /^-?£/.test(value))))
      return money(readMoney(value));
    if (value === true) return 'yes';
    if (value === false) return 'no';
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') return 'something else';
    if (pointedKinds(path)) return `“${this.labels.get(value) ?? value}”`;
    return /^(\d|day \d)/.test(value) ? value : `“${value}”`;
  }
}

const keysOf = (a: Item, b: Item): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];
