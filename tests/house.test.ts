/** Walks every file under src and holds it to the rules of the house; then proves each rule by an example that breaks it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { SourceFile } from './house/reading.ts';
import {
  badNames,
  clockReads,
  impurities,
  lengthComplaints,
  MOST_LINES,
  opensWithoutComment,
  PURE,
  wrongArrows,
} from './house/rules.ts';

/** Files that may be long, each with its reason. An entry whose file is no longer long fails the test, so the list only shrinks. */
const LONG_FILES: Readonly<Record<string, string>> = {
  'src/engine/model.ts': 'every noun of the engine: types alone, read like a glossary',
};

const root = fileURLToPath(new URL('..', import.meta.url));

const house: SourceFile[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(tsx?|css)$/.test(name))
  .map((name) => ({ path: `src/${name.split(sep).join('/')}`, text: readFileSync(join(root, 'src', name), 'utf8') }))
  .sort((a, b) => (a.path < b.path ? -1 : 1));

const file = (path: string, text: string): SourceFile => ({ path: `src/${path}`, text });

describe('the house', () => {
  test('is read whole', () => {
    expect(house.map(({ path }) => path)).toContain('src/main.tsx');
    expect(house.length).toBeGreaterThan(50);
  });

  test('has no arrow between rooms but those that are allowed', () => {
    expect(house.flatMap(wrongArrows)).toEqual([]);
  });

  test('reads clocks in three files only', () => {
    expect(house.flatMap(clockReads)).toEqual([]);
  });

  test('keeps luck, places, time zones, browsers and inexact sums out of the pure rooms', () => {
    expect(house.flatMap(impurities)).toEqual([]);
  });

  test('names every file in kebab-case and by what it is', () => {
    expect(house.flatMap(badNames)).toEqual([]);
  });

  test('has no file too long to read, but for a list that only shrinks', () => {
    expect(lengthComplaints(house, LONG_FILES)).toEqual([]);
  });

  test('opens every file with a comment', () => {
    expect(house.flatMap(opensWithoutComment)).toEqual([]);
  });
});

describe('the rule of arrows', () => {
  const forbidden: Array<[string, string, string]> = [
    ['engine/a.ts', "import { z } from 'zod';", 'engine may not import zod'],
    ['engine/a.ts', "import { x } from '../scenario/read.ts';", 'engine may not import scenario'],
    ['engine/a.ts', "import type { X } from '../marks/marks.ts';", 'engine may not import marks'],
    ['engine/a.ts', "import { readFileSync } from 'node:fs';", 'engine may not import node:fs'],
    ['look/tokens.ts', "import { x } from '../engine/model.ts';", 'look may not import engine'],
    ['scenario/a.ts', "export * from '../marks/marks.ts';", 'scenario may not import marks'],
    ['marks/a.ts', "import { x } from '../planner/bot.ts';", 'marks may not import planner'],
    ['marks/a.ts', "const all = import.meta.glob('../planner/*.ts');", 'marks may not import planner'],
    ['marks/a.ts', "const all = import.meta.glob(['./*.ts', '/src/desk/*.tsx']);", 'marks may not import desk'],
    [
      'papers/a.ts',
      "import { x } from '../scenario/read.ts';",
      'papers may import only types from scenario: write "import type"',
    ],
    ['planner/a.ts', "import { x } from '../session/store.ts';", 'planner may not import session'],
    ['session/a.ts', "import { useState } from 'react';", 'session may not import react'],
    ['session/a.ts', "import { x } from '../desk/words.ts';", 'session may not import desk'],
    [
      'board/a.ts',
      "import { x } from '../engine/step.ts';",
      'board may import only types from engine: write "import type"',
    ],
    [
      'board/a.ts',
      "import { type Run } from '../engine/run.ts';",
      'board may import only types from engine: write "import type"',
    ],
    ['board/a.ts', "import { x } from '../desk/words.ts';", 'board may not import desk'],
    ['board/a.ts', "import type { X } from '../desk/words.ts';", 'board may not import desk'],
    ['desk/a.tsx', "const later = () => import('../board/board.ts');", 'desk may not import board'],
    [
      'desk/deep/a.tsx',
      "export { assess } from '../../marks/assess.ts';",
      'desk may import only types from marks: write "import type"',
    ],
    ['desk/a.tsx', "import Phaser from 'phaser';", 'desk may not import phaser'],
    ['desk/a.css', '@import "phaser/style.css";', 'desk may not import phaser'],
    ['cli/a.ts', "import { x } from '../session/store.ts';", 'cli may not import session'],
    ['cellar/a.ts', "import { x } from '../engine/step.ts';", 'cellar is no room the house knows'],
    ['main.tsx', 'const x = import(name);', 'imports an address worked out at run time'],
  ];
  test.each(forbidden)('refuses in %s: %s', (path, text, complaint) => {
    expect(wrongArrows(file(path, text))).toEqual([expect.stringContaining(`src/${path}:1 ${complaint}`)]);
  });

  const allowed: Array<[string, string]> = [
    ['engine/a.ts', "import alea from 'seedrandom/lib/alea.js'; import { x } from './model.ts';"],
    ['papers/a.ts', "import type { X } from '../scenario/schema.ts';"],
    ['board/a.ts', "import type { Run } from '../engine/run.ts'; let x: import('../marks/marks.ts').Mark;"],
    [
      'desk/deep/a.tsx',
      "import { x } from '../../session/store.ts'; const p = import.meta.glob('../../../assets/x/*.svg');",
    ],
    ['desk/theme.css', '@import "@fontsource-variable/atkinson-hyperlegible-next";'],
    ['cli/a.ts', "import { readFileSync } from 'node:fs'; import { x } from '../planner/bot.ts';"],
    ['main.tsx', "import { App } from './desk/app.tsx'; const later = () => import('./board/board.ts');"],
    ['engine/a.ts', "// import { z } from 'zod'\nconst words = \"import x from 'zod'\";"],
  ];
  test.each(allowed)('allows in %s: %s', (path, text) => {
    expect(wrongArrows(file(path, text))).toEqual([]);
  });
});

describe('the rule of clocks', () => {
  const readers = [
    'const t = Date.now();',
    'const d = new Date();',
    'const s = Date();',
    'const p = performance.now();',
  ];
  test.each(readers)('refuses outside the three files: %s', (text) => {
    expect(clockReads(file('desk/a.tsx', text))).toHaveLength(1);
    expect(clockReads(file('session/store.ts', text))).toHaveLength(1);
    expect(clockReads(file('session/clock.ts', text))).toEqual([]);
    expect(clockReads(file('session/storage.ts', text))).toEqual([]);
    expect(clockReads(file('main.tsx', text))).toEqual([]);
  });

  test('lets a given moment be turned into a date', () => {
    expect(clockReads(file('desk/a.tsx', 'const d = new Date(minute * 60_000);'))).toEqual([]);
  });
});

describe('the rule of pure rooms', () => {
  const impure = [
    'Date.now()',
    'new Date()',
    'new Date(2026, 1, 1)',
    'Date.parse(text)',
    'date.getHours()',
    'performance.now()',
    'Math.random()',
    'Math[name]',
    '(({ random }) => random())(Math)',
    '(({ now }) => now())(Date)',
    'crypto.randomUUID()',
    'a.localeCompare(b)',
    "a['localeCompare'](b)",
    'n.toLocaleString()',
    'new Intl.NumberFormat()',
    'Math.sin(1)',
    'Math.pow(2, 0.5)',
    'Math.log(2)',
    'a ** b',
    'document.title',
    'window.innerWidth',
    'localStorage.getItem("a")',
    'fetch("a")',
    'setTimeout(done, 1)',
    'console.log(a)',
    'process.env',
    'globalThis.x',
  ];
  test.each(impure)('refuses in every pure room: %s', (expression) => {
    for (const room of PURE) {
      expect(impurities(file(`${room}/a.ts`, `export const x = () => ${expression};`)), room).toHaveLength(1);
    }
    expect(impurities(file('session/a.ts', `export const x = () => ${expression};`))).toEqual([]);
  });

  const pure = [
    'const window = { from: 1, to: 2 }; export const length = window.to - window.from;',
    'export const read = (document: { title: string }) => document.title;',
    'export const read = ({ process }: { process: string }) => process;',
    'export type Page = { document: string; location: string }; export interface Window { history: string[] }',
    'export const words = { location: "The mill", screen: 1 };',
    'export const day = (minute: number) => new Date(minute * 60_000).getUTCDay();',
    'export const most = Math.max(1, Math.floor(2.5), Math.sqrt(4));',
    '// console.log(Date.now())\nexport const text = "Math.random()";',
  ];
  test.each(pure)('allows: %s', (text) => {
    expect(impurities(file('engine/a.ts', text))).toEqual([]);
  });
});

describe('the rule of names', () => {
  const bad = [
    'engine/StepRun.ts',
    'desk/camelCase.tsx',
    'engine/snake_case.ts',
    'desk/Panels/plan.tsx',
    'desk/run-manager.ts',
  ];
  const vague = [
    'desk/date-helpers.ts',
    'engine/utils.ts',
    'marks/data.ts',
    'desk/info-panel.tsx',
    'engine/helper/day.ts',
  ];
  test.each([...bad, ...vague])('refuses: %s', (path) => {
    expect(badNames(file(path, ''))).toHaveLength(1);
  });

  test.each(['engine/plan-check.ts', 'engine/seedrandom.d.ts', 'desk/kit/database-row.tsx', 'main.tsx'])(
    'allows: %s',
    (path) => {
      expect(badNames(file(path, ''))).toEqual([]);
    },
  );
});

describe('the rule of length', () => {
  const long = file('engine/long.ts', 'x\n'.repeat(MOST_LINES + 1));
  const short = file('engine/short.ts', 'x\n'.repeat(MOST_LINES));

  test('refuses a long file that has no entry', () => {
    expect(lengthComplaints([long, short], {})).toEqual([expect.stringContaining('src/engine/long.ts has 401 lines')]);
  });

  test('allows a long file with an entry', () => {
    expect(lengthComplaints([long, short], { 'src/engine/long.ts': 'why' })).toEqual([]);
  });

  test('refuses an entry whose file has become short, or has gone', () => {
    const stale = lengthComplaints([short], { 'src/engine/short.ts': 'why', 'src/engine/gone.ts': 'why' });
    expect(stale).toEqual([expect.stringContaining('short.ts'), expect.stringContaining('gone.ts')]);
  });
});

describe('the rule of opening words', () => {
  test('refuses a file that starts with code', () => {
    expect(opensWithoutComment(file('engine/a.ts', 'export const x = 1;\n// late'))).toHaveLength(1);
    expect(opensWithoutComment(file('desk/a.css', 'body { margin: 0 }'))).toHaveLength(1);
  });

  test('allows either kind of comment', () => {
    expect(opensWithoutComment(file('engine/a.ts', '/** What it is for. */\n'))).toEqual([]);
    expect(opensWithoutComment(file('engine/a.ts', '// What it is for.\n'))).toEqual([]);
  });
});
