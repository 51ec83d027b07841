/**
 * The one canonical form and hash of JSON: keys sorted by code unit, no white space, 128 bits from four lanes of
 * multiply-and-xor in 32-bit integers. It finds accidents and careless edits; replay is what proves a run.
 * The form is written in pieces, so that a large state can be hashed without ever standing there as one text.
 */

type Write = (piece: string) => void;

/** Writes JSON with sorted keys, piece by piece; `undefined` members are left out. */
export function writeCanonical(value: unknown, write: Write): void {
  if (typeof value === 'string') writeText(value, write);
  else if (typeof value === 'number' && Number.isSafeInteger(value)) write(`${value}`);
  else if (value === null || typeof value !== 'object') write(JSON.stringify(value) ?? 'null');
  else if (Array.isArray(value)) {
    write('[');
    for (let at = 0; at < value.length; at += 1) {
      if (at > 0) write(',');
      writeCanonical(value[at], write);
    }
    write(']');
  } else {
    write('{');
    const record = value as Record<string, unknown>;
    let first = true;
    for (const key of sortedKeys(record)) {
      const member = record[key];
      if (member === undefined) continue;
      if (!first) write(',');
      first = false;
      writeText(key, write);
      write(':');
      writeCanonical(member, write);
    }
    write('}');
  }
}

/** JSON with sorted keys; `undefined` members are left out. */
export function canonical(value: unknown): string {
  const pieces: string[] = [];
  writeCanonical(value, (piece) => pieces.push(piece));
  return pieces.join('');
}

function writeText(text: string, write: Write): void {
  if (!isPlain(text)) return write(JSON.stringify(text));
  write('"');
  write(text);
  write('"');
}

/** Nothing in it that JSON writes in another way: no quotation mark, backslash, control character or half of a pair. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 || unit > 0x7e || unit === 0x22 || unit === 0x5c) return false;
  }
  return true;
}

/** Records are of few kinds: each kind is sorted once, and found again by its keys in the order they were put there. */
interface Kind {
  next: Map<string, Kind>;
  sorted: readonly string[] | null;
}
const KINDS: Kind = { next: new Map(), sorted: null };
const MOST_KEYS = 20;
/** Above this many the file is no record of ours, and is sorted every time. */
const MOST_KINDS = 5_000;
let kinds = 0;

function sortedKeys(record: Record<string, unknown>): readonly string[] {
  const keys = Object.keys(record);
  if (keys.length > MOST_KEYS || isSorted(keys)) return keys.length > MOST_KEYS ? keys.sort() : keys;
  let kind = KINDS;
  for (const key of keys) {
    let next = kind.next.get(key);
    if (!next) {
      if (kinds >= MOST_KINDS) return keys.sort();
      kinds += 1;
      next = { next: new Map(), sorted: null };
      kind.next.set(key, next);
    }
    kind = next;
  }
  kind.sorted ??= keys.sort();
  return kind.sorted;
}

function isSorted(keys: readonly string[]): boolean {
  for (let at = 1; at < keys.length; at += 1) if ((keys[at - 1] as string) > (keys[at] as string)) return false;
  return true;
}

/** A fingerprint in the making: as of all the pieces together. */
export class Fingerprint {
  private one = 0x811c9dc5 | 0;
  private two = 0x01000193;
  private three = 0xdeadbeef | 0;
  private four = 0x41c6ce57;

  add(piece: string): void {
    let { one, two, three, four } = this;
    for (let at = 0; at < piece.length; at += 1) {
      const unit = piece.charCodeAt(at);
      one = Math.imul(one ^ unit, 0x9e3779b1);
      two = Math.imul(two ^ (unit + 1), 0x85ebca77);
      three = Math.imul(three ^ (unit + 2), 0xc2b2ae3d);
      four = Math.imul(four ^ (unit + 3), 0x27d4eb2f);
    }
    this.one = one;
    this.two = two;
    this.three = three;
    this.four = four;
  }

  /** 32 hexadecimal digits. */
  digits(): string {
    return [this.one, this.two, this.three, this.four]
      .map((lane, index, lanes) => {
        let mixed = lane ^ ((lanes[(index + 1) % 4] ?? 0) >>> 15);
        mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
        mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
        return ((mixed ^ (mixed >>> 16)) >>> 0).toString(16).padStart(8, '0');
      })
      .join('');
  }
}

/** 32 hexadecimal digits. */
export function fingerprint(text: string): string {
  const print = new Fingerprint();
  print.add(text);
  return print.digits();
}
