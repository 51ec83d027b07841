/** Compares two readable versions of a scenario, thing by thing and field by field. Things are matched by their short names. */
import { money } from '../engine/format.ts';
import { readMoney } from '../scenario/written.ts';
import { fieldWords } from './field-words.ts';
import { partTitle } from './outline.ts';
import { KIND_WORDS, LISTS, pointedKinds } from './references.ts';
import { own, type Path } from './text.ts';

export interface Change {
  sort: 'added' | 'gone' | 'changed';
  /** The part of the scenario: "People". */
  part: string;
  words: string;
  /** Where it stands in the later version; of what is gone, the list it stood in. */
  path: Path;
}

export type Item = Record<string, unknown>;
export const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Alike, whatever the order of the fields. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, at) => sameValue(one, b[at]));
  if (isItem(a) && isItem(b)) return keysOf(a, b).every((key) => sameValue(a[key], b[key]));
  return a === b;
}

/** The name a thing has in its list, if it has one. What has a type, a condition or an effect, goes by no name. */
const nameOf = (value: unknown): string | null => {
  if (!isItem(value) || 'type' in value) return null;
  const name = value.id ?? value.code ?? value.stance ?? value.activity;
  return typeof name === 'string' ? name : null;
};

export const titleOf = (item: Item): string => {
  const words = item.name ?? item.title ?? item.subject ?? item.label ?? item.id ?? item.code ?? item.stance;
  return typeof words === 'string' ? words : 'one';
};

const MONEY = ['rate', 'fee', 'budget', 'amount', 'cost', 'allowance', 'limit', 'commits', 'float'];
const LONG = 60;
const keysOf = (a: Item, b: Item): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A date as it is written here: 08/03/2027, with its time. */
const dateWords = (value: string): string => value.replace(/^(\d{4})-(\d\d)-(\d\d)/, '$3/$2/$1');

export class Difference {
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
      const [a, b] = [this.before[key], this.after[key]];
      if (key === '$schema') continue;
      const whole = own(LISTS, key) || isItem(b ?? a);
      const owner = key === 'you' ? 'the trainee' : isItem(b ?? a) ? `the ${partTitle(key).toLowerCase()}` : '';
      this.compare(whole ? partTitle(key) : 'Title and dates', owner, [key], a, b);
    }
    return this.changes;
  }

  private say(sort: Change['sort'], part: string, path: Path, words: string): void {
    this.changes.push({ sort, part, path, words: capital(words) });
  }

  /** "Mara Quinn’s rate", "the deadline of “Recce”", "the title". */
  private what(owner: string, field: string, one: boolean): string {
    const words = fieldWords(field, one);
    if (owner === '') return `the ${words}`;
    return owner.startsWith('“') ? `the ${words} of ${owner}` : `${owner}’s ${words}`;
  }

  private compare(part: string, owner: string, path: Path, a: unknown, b: unknown): void {
    if (sameValue(a, b)) return;
    if (isItem(a) && isItem(b) && !('type' in a)) {
      for (const key of keysOf(a, b)) this.compare(part, owner, [...path, key], a[key], b[key]);
      return;
    }
    if (Array.isArray(a ?? b) && Array.isArray(b ?? a)) {
      this.lists(part, owner, path, (a as unknown[]) ?? [], (b as unknown[]) ?? []);
      return;
    }
    const what = this.what(owner, String(path.findLast((one) => typeof one === 'string')), true);
    const [was, is] = [this.words(path, a), this.words(path, b)];
    if (was === null || is === null) this.say('changed', part, path, `${what} changed.`);
    else if (a === undefined) this.say('added', part, path, `${what} is now set: ${is}.`);
    else if (b === undefined) this.say('gone', part, path.slice(0, -1), `${what} is no longer set; it was ${was}.`);
    else if (Math.max(was.length, is.length) > LONG) this.say('changed', part, path, `${what} was reworded.`);
    else this.say('changed', part, path, `${what} went from ${was} to ${is}.`);
  }

  private lists(part: string, owner: string, path: Path, a: unknown[], b: unknown[]): void {
    const all = [...a, ...b];
    if (all.every((one) => nameOf(one) !== null)) this.namedLists(part, owner, path, a as Item[], b as Item[]);
    else if (all.every((one) => typeof one !== 'object')) this.plainLists(part, owner, path, a, b);
    else this.say('changed', part, path, `${this.what(owner, String(path.at(-1)), false)} changed.`);
  }

  private namedLists(part: string, owner: string, path: Path, a: Item[], b: Item[]): void {
    const key = String(path.at(-1));
    const top = path.length === 1 && own(LISTS, key);
    const kind = top ? KIND_WORDS[top.kind] : fieldWords(key, true);
    const of = top || owner === '' ? '' : ` of ${owner}`;
    const was = new Map(a.map((one) => [nameOf(one), one]));
    const is = new Map(b.map((one) => [nameOf(one), one]));
    for (const [at, one] of b.entries()) {
      const old = was.get(nameOf(one));
      if (!old) {
        this.say('added', part, [...path, at], `added the ${kind} “${titleOf(one)}”${of}.`);
        continue;
      }
      const person = top && top.kind === 'person';
      this.compare(part, person ? titleOf(old) : `“${titleOf(old)}”${of}`, [...path, at], old, one);
    }
    for (const one of a.filter((other) => !is.has(nameOf(other))))
      this.say('gone', part, path, `took out the ${kind} “${titleOf(one)}”${of}.`);
    const order = (list: Item[], among: Map<string | null, Item>) =>
      list
        .map(nameOf)
        .filter((name) => among.has(name))
        .join();
    if (order(a, is) !== order(b, was))
      this.say('changed', part, path, `the ${fieldWords(key)}${of} stand in another order.`);
  }

  private plainLists(part: string, owner: string, path: Path, a: unknown[], b: unknown[]): void {
    const what = this.what(owner, String(path.at(-1)), false);
    const long = [...a, ...b].some((one) => typeof one === 'string' && one.length > LONG);
    const added = b.filter((one) => !a.includes(one));
    const gone = a.filter((one) => !b.includes(one));
    const list = (values: unknown[]) => values.map((one) => this.words([...path, 0], one)).join(', ');
    const put = (sort: Change['sort'], words: string) => this.say(sort, part, path, words);
    if (added.length === 0 && gone.length === 0) put('changed', `${what} stand in another order.`);
    else if (long) {
      const both = Math.min(added.length, gone.length);
      if (both > 0) put('changed', `${what}: ${both === 1 ? 'one' : both} reworded.`);
      if (added.length > both) put('added', `${what}: ${added.length - both} more.`);
      if (gone.length > both) put('gone', `${what}: ${gone.length - both} fewer.`);
    } else if (gone.length === 0) put('added', `${what}: added ${list(added)}.`);
    else if (added.length === 0) put('gone', `${what}: took out ${list(gone)}.`);
    else put('changed', `${what} went from ${list(a)} to ${list(b)}.`);
  }

  /** One value as a person would write it; null when it is too much for a sentence. */
  private words(path: Path, value: unknown): string | null {
    const field = String(path.findLast((one) => typeof one === 'string'));
    if (MONEY.includes(field) && (typeof value === 'number' || (typeof value === 'string' && /^-?£/.test(value))))
      return money(readMoney(value));
    if (value === undefined) return '';
    if (value === true) return 'yes';
    if (value === false) return 'no';
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') return null;
    if (pointedKinds(path)) return `“${this.labels.get(value) ?? value}”`;
    return /^(\d|day \d)/.test(value) ? dateWords(value) : `“${value}”`;
  }
}
