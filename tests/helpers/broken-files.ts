/** The first production, broken in ten ways a tutor may break it: what the one message must say, and where it must point. */
import { readFileSync } from 'node:fs';

export const text = readFileSync('scenarios/corporate-interview/corporate-interview.json', 'utf8');
export const lineOf = (whole: string, part: string) => whole.slice(0, whole.indexOf(part)).split('\n').length;
export const swap = (from: string, to: string) => {
  if (!text.includes(from)) throw new Error(`The shipped scenario should hold ${from}.`);
  return text.replace(from, to);
};

/** What a tutor may send, the words that must be in the one message, and where it must point. */
export const BROKEN: { name: string; file: string; code: string; says: RegExp; at: string }[] = [
  {
    name: 'bad JSON',
    file: swap('"format": 2,', '"format": 2'),
    code: 'comma-missing',
    says: /comma is missing/i,
    at: '"id": "corporate-interview"',
  },
  {
    name: 'an unknown key',
    file: swap('"city": "manchester"', '"citty": "manchester"'),
    code: 'unknown-name',
    says: /"citty"/,
    at: '"citty"',
  },
  {
    name: 'a wrong unit',
    file: swap('"lasts": ["60 min", "75 min", "90 min"]', '"lasts": ["60 min", "75 minuets", "90 min"]'),
    code: 'wrong-form',
    says: /75 minuets.*length such as/,
    at: '75 minuets',
  },
  {
    name: 'a missing person',
    file: swap('"reportsTo": "moira"', '"reportsTo": "moirra"'),
    code: 'no-such-person',
    says: /no person called "moirra"/,
    at: 'moirra',
  },
  {
    name: 'cyclic predecessors',
    file: swap('"after": ["scope"]', '"after": ["kick-off"]'),
    code: 'loop',
    says: /wait for one another: .*client-po/,
    at: '"after": ["client-po"]',
  },
  {
    name: 'an impossible date',
    file: swap('"due": "2026-03-24 17:30"', '"due": "2026-02-30 17:30"'),
    code: 'no-such-date',
    says: /2026-02-30 is not a date/,
    at: '2026-02-30',
  },
  {
    name: 'a duplicate id',
    file: swap('"id": "owen"', '"id":  "jess"'),
    code: 'id-twice',
    says: /"jess" is used twice/,
    at: '"id":  "jess"',
  },
  {
    name: 'a huge file',
    file: `${text}${' '.repeat(2_100_000)}`,
    code: 'too-large',
    says: /the most is 2000000/,
    at: '{',
  },
  {
    name: 'a script in a text',
    file: swap('Two years in, quick to learn.', 'Two years in <script>alert(1)</script>.'),
    code: 'markup',
    says: /mark-up or a script/,
    at: '<script>',
  },
  {
    name: 'a null',
    file: swap('"playMinutes": 35', '"playMinutes": null'),
    code: 'null',
    says: /This is null/,
    at: '"playMinutes": null',
  },
];
