/** Files as chance would have them: a shipped text with one to eight random slips, the same for the same number. */
import { applyEdits, type JSONPath, modify, type Node, parseTree } from 'jsonc-parser';
import { TEMPLATES } from '../../src/bench/templates.ts';
import { shippedTexts } from '../../src/scenario/library.ts';

const SOURCES = [
  ...TEMPLATES.map((one) => one.text),
  ...Object.values(shippedTexts).filter((text) => text.length < 70_000),
];
const BITS = [
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    ':',
    ',',
    '//',
    '/*',
    '*/',
    '\\',
    '“',
    '”',
    '£',
    '\u0000',
    '\uFEFF',
    '\uFFFD',
    '\u202E',
    '🎬',
  ],
  ...[
    'null',
    'true',
    '-1',
    '1e999',
    '0.1',
    '99999999999999999999',
    '"__proto__"',
    '"constructor"',
    '<script>',
    '\\u0000',
  ],
  ...['"day 0"', '"31/02/2027"', '"9am"', '"-5 min"', '"£-1"', '[]', '{}', '{"type":"always"}', '\r\n', '\t'],
];
const VALUES: unknown[] = [
  null,
  true,
  -1,
  0,
  1e308,
  '',
  'x',
  'day 0',
  'day 999 23:59',
  '99 h',
  '£0',
  [],
  {},
  [[]],
  { type: 'never' },
  '__proto__',
];

/** Numbers from a seed; tests need no better luck than this. */
function numbers(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

export function mangled(seed: number): string {
  const number = numbers(seed);
  const pick = <T>(list: readonly T[]): T => list[number(list.length)] as T;
  let text = pick(SOURCES);
  for (let slips = 1 + number(8); slips > 0; slips -= 1) {
    const at = number(text.length + 1);
    const to = Math.min(text.length, at + number(30));
    const slip = number(7);
    if (slip === 0) text = text.slice(0, at) + text.slice(to);
    else if (slip === 1) text = text.slice(0, at) + pick(BITS) + text.slice(at);
    else if (slip === 2) text = text.slice(0, to) + text.slice(at);
    else if (slip === 3) text = text.slice(0, at) + text.slice(at, to).split('').reverse().join('') + text.slice(to);
    else if (slip === 4 && number(20) === 0) text = text.slice(0, at);
    else text = valueSwapped(text, number, pick(VALUES));
  }
  return text;
}

/** Another value somewhere in the tree, or none, with the file still well formed. */
function valueSwapped(text: string, number: (below: number) => number, value: unknown): string {
  let node: Node | undefined = parseTree(text);
  const path: JSONPath = [];
  while (node?.children && node.children.length > 0 && (path.length < 2 || number(4) > 0)) {
    const at = number(node.children.length);
    const child: Node | undefined = node.children[at];
    if (node.type === 'object') path.push(String(child?.children?.[0]?.value));
    else path.push(at);
    node = node.type === 'object' ? child?.children?.[1] : child;
  }
  if (path.length === 0) return text;
  try {
    return applyEdits(text, modify(text, path, number(3) === 0 ? undefined : value, {}));
  } catch {
    return text;
  }
}
