/** The rules of the house, as functions from source files to complaints. Which room may know which, and what none may do. */
import { COMPUTED, type Import, importsOf, type SourceFile, usesOf } from './reading.ts';

/** A room's allowed arrows: whole modules, and rooms it may know by their types alone. */
interface Arrows {
  values: readonly string[];
  types?: readonly string[];
}

export const PURE = ['look', 'engine', 'scenario', 'papers', 'planner', 'marks', 'writing'] as const;

const RULES_ROOMS = PURE.filter((room) => room !== 'look');

const ROOMS: Readonly<Record<string, Arrows>> = {
  look: { values: [] },
  engine: { values: ['seedrandom'] },
  scenario: { values: ['engine', 'zod', 'jsonc-parser'] },
  marks: { values: ['engine', 'scenario'] },
  papers: { values: ['engine'], types: ['scenario'] },
  planner: { values: ['engine', 'scenario', 'marks', 'papers'] },
  writing: { values: ['engine', 'scenario', 'marks', 'planner', 'jsonc-parser'] },
  session: { values: [...RULES_ROOMS.filter((room) => room !== 'writing'), 'look', 'zustand', 'immer', 'idb'] },
  board: { values: ['session', 'look', 'phaser'], types: RULES_ROOMS },
  desk: {
    values: [
      ...['session', 'look', 'react', 'react-dom', 'lucide-react', 'zustand'],
      ...['@fontsource-variable/atkinson-hyperlegible-next', '@fontsource-variable/atkinson-hyperlegible-mono'],
    ],
    types: RULES_ROOMS,
  },
  bench: {
    values: [
      ...['desk', 'session', 'look', 'scenario', 'writing', 'react', 'lucide-react', 'zustand', 'jsonc-parser'],
      ...['autocomplete', 'commands', 'language', 'lint', 'search', 'state', 'view'].map((one) => `@codemirror/${one}`),
      ...['vscode-json-languageservice', 'vscode-languageserver-textdocument'],
    ],
    types: RULES_ROOMS,
  },
};

/** Rooms that may know anything but these. */
const OPEN_ROOMS: Readonly<Record<string, readonly string[]>> = { cli: ['board', 'desk', 'session'], main: [] };

/** `src/engine/step.ts` is in the room engine; a file directly under src/ is a room of its own. */
const roomOf = (path: string): string => path.split('/')[1]?.replace(/\..*$/, '') ?? '';

const isOurs = (to: string): boolean => to.startsWith('src/');

function arrowComplaint(path: string, { to, typeOnly }: Import): string | null {
  const room = roomOf(path);
  const known = isOurs(to) ? roomOf(to) : to;
  if (to === COMPUTED) return 'imports an address worked out at run time, which nobody can check';
  if (room === known) return null;
  // Pictures, scenarios and other things that are no code stand outside src/, and anybody may fetch them.
  if (/^(assets|scenarios)\//.test(to)) return null;
  const closed = OPEN_ROOMS[room];
  if (closed) return closed.includes(known) ? `${room} may not import ${known}` : null;
  const arrows = ROOMS[room];
  if (!arrows)
    return `${room} is no room the house knows; name its arrows in tests/house/rules.ts and say why in docs/decisions/`;
  if (arrows.values.includes(known)) return null;
  if (!arrows.types?.includes(known)) return `${room} may not import ${known}`;
  return typeOnly ? null : `${room} may import only types from ${known}: write "import type"`;
}

export function wrongArrows(file: SourceFile): string[] {
  return importsOf(file).flatMap((one) => {
    const complaint = arrowComplaint(file.path, one);
    return complaint ? [`${file.path}:${one.line} ${complaint}`] : [];
  });
}

/** The only files that may look at a clock. */
const CLOCK_READERS = ['src/main.tsx', 'src/session/clock.ts', 'src/session/storage.ts'];
const CLOCKS = /^(Date\.now|new Date\(\)|Date\(\)|Date as a whole|performance)$/;

export function clockReads(file: SourceFile): string[] {
  if (CLOCK_READERS.includes(file.path)) return [];
  return usesOf(file).flatMap(({ what, line }) =>
    CLOCKS.test(what) ? [`${file.path}:${line} reads a clock: ${what}`] : [],
  );
}

/** What the pure rooms must not use, each with the reason. */
const IMPURE: ReadonlyArray<[RegExp, string]> = [
  [CLOCKS, 'reads a clock'],
  [/^(Math\.random|crypto)$/, 'is luck without a name'],
  [/^Math as a whole$/, 'hides which of its functions is meant'],
  [/^(\.localeCompare|\.toLocale\w*|Intl)$/, 'differs from country to country'],
  [
    /^(new Date\(…, …\)|Date\.parse|\.getTimezoneOffset|\.[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds))$/,
    'differs from time zone to time zone',
  ],
  [
    /^Math\.(a?(sin|cos|tan)h?|atan2|exp|expm1|log|log2|log10|log1p|pow|cbrt|hypot)$|^\*\*$/,
    'may differ in its last digit from engine to engine',
  ],
  [
    /^(window|document|navigator|location|history|screen|self|localStorage|sessionStorage|indexedDB|fetch|XMLHttpRequest|WebSocket|Worker|requestAnimationFrame|cancelAnimationFrame|matchMedia|alert|confirm|prompt|HTML\w*Element|Element|Node|Event|CustomEvent|EventTarget|DOMParser|Blob|File|FileReader|Image|Audio|AudioContext)$/,
    'belongs to the browser',
  ],
  [/^(setTimeout|setInterval|setImmediate|queueMicrotask)$/, 'lets time in'],
  [/^(console|process|Buffer|require|global|globalThis|eval|Function)$/, 'reaches outside the room'],
];

export function impurities(file: SourceFile): string[] {
  if (!(PURE as readonly string[]).includes(roomOf(file.path))) return [];
  return usesOf(file).flatMap(({ what, line }) => {
    const rule = IMPURE.find(([pattern]) => pattern.test(what));
    return rule ? [`${file.path}:${line} ${what} ${rule[1]}`] : [];
  });
}

const BANNED_WORDS = /^(managers?|helpers?|utils?|utility|utilities|data|infos?)$/;

export function badNames({ path }: SourceFile): string[] {
  const names = path.split('/').slice(1);
  return names.flatMap((name) => {
    const stem = name.replace(/(\.d)?\.[a-z]+$/, '');
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) return [`${path} is not in kebab-case: ${name}`];
    const word = stem.split('-').find((one) => BANNED_WORDS.test(one));
    return word ? [`${path} says "${word}", which names nothing: say what it holds or does`] : [];
  });
}

export const MOST_LINES = 400;

const linesOf = ({ text }: SourceFile): number => text.replace(/\n$/, '').split('\n').length;

/** Files that are too long, and entries of the list of exceptions that no longer are. */
export function lengthComplaints(files: readonly SourceFile[], allowed: Readonly<Record<string, string>>): string[] {
  const long = new Map(files.filter((file) => linesOf(file) > MOST_LINES).map((file) => [file.path, linesOf(file)]));
  return [
    ...[...long]
      .filter(([path]) => !Object.hasOwn(allowed, path))
      .map(([path, count]) => `${path} has ${count} lines, more than ${MOST_LINES}: split it at a noun`),
    ...Object.keys(allowed)
      .filter((path) => !long.has(path))
      .map((path) => `${path} is listed as too long and is not: take it off the list`),
  ];
}

export const opensWithoutComment = ({ path, text }: SourceFile): string[] =>
  /^\s*(\/\*|\/\/)/.test(text) ? [] : [`${path} does not open with a comment that says what it is for`];
