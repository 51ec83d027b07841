/**
 * Slips a tutor makes, each by its name: what it looks for in a shipped production, and what it writes instead. Every one is made in
 * several productions, and each broken file must get one message, on its line.
 */
import { TEMPLATES } from '../../src/bench/templates.ts';
import { shippedTexts } from '../../src/scenario/library.ts';
import { after, next, type Slip } from './slip.ts';
import { SLIPS_OF_MARKS } from './slips-of-marks.ts';
import { SLIPS_OF_NAMES } from './slips-of-names.ts';
import { SLIPS_OF_WORDS } from './slips-of-words.ts';

const SLIPS_OF_SHAPE: readonly Slip[] = [
  // Marks of a word processor, and punctuation.
  {
    name: 'curly quotes around a value',
    find: /"reportsTo": "([^"]+)"/,
    put: '"reportsTo": “$1”',
    code: 'curly-quotes',
  },
  { name: 'curly quotes around a name', find: /"city": /, put: '“city”: ', code: 'curly-quotes' },
  {
    name: 'a curly quote at the end',
    find: /"department": "([a-z]+)"/,
    put: '"department": "$1”',
    code: 'curly-quotes',
  },
  { name: 'single quotes', find: /"rules": "([^"]+)"/, put: "'rules': '$1'", code: 'single-quotes' },
  { name: 'a pound sign on a bare number', find: /"rate": (\d+)/, put: '"rate": £$1', code: 'pound-sign' },
  { name: 'a blank from a web page', find: /"playMinutes": /, put: '"playMinutes":\u00a0', code: 'odd-blank' },
  {
    name: 'a comment with a hash',
    find: /(\n *)"brief": \{/,
    put: '$1# the brief$1"brief": {',
    code: 'hash-comment',
    at: after('# the brief'),
  },
  {
    name: 'a comma forgotten',
    find: /"playMinutes": (\d+)([\s\S]*?\},)/,
    put: (_, n, rest) => `"playMinutes": ${n}${rest?.slice(0, -1)}`,
    code: 'comma-missing',
    at: after('"you"'),
  },
  {
    name: 'a comma forgotten between two',
    find: /"id": "([^"]+)",(\s*)"name"/,
    put: '"id": "$1"$2"name"',
    code: 'comma-missing',
    at: after('"name"'),
  },
  { name: 'a comma twice', find: /"format": 2,/, put: '"format": 2,,', code: 'comma-twice' },
  { name: 'a colon forgotten', find: /"title": "/, put: '"title" "', code: 'colon-missing' },
  { name: 'an equals sign', find: /"title": "/, put: '"title" = "', code: 'wrong-mark' },
  { name: 'a name without quotation marks', find: /"limit": /, put: 'limit: ', code: 'not-quoted' },
  { name: 'a time without quotation marks', find: /"ends": "([^"]+)"/, put: '"ends": $1', code: 'not-quoted' },
  {
    name: 'a time of many words without quotation marks',
    find: /"(\d+ working days (?:after|before) [^"]+)"/,
    put: '$1',
    code: 'not-quoted',
  },
  {
    name: 'a time of many words with half its quotation marks',
    find: /"(\d+ working days (?:after|before) [^"]+)"/,
    put: '$1"',
    code: 'not-quoted',
  },
  { name: 'a word without quotation marks', find: /"channel": "email"/, put: '"channel": email', code: 'not-quoted' },
  {
    name: 'a length without quotation marks',
    find: /"answerWithin": "(\d+ h)"/,
    put: '"answerWithin": $1',
    code: 'not-quoted',
  },
  {
    name: 'a closing quotation mark forgotten',
    find: /"option": "production",/,
    put: '"option": "production,',
    code: 'text-not-closed',
  },
  {
    name: 'an opening quotation mark forgotten',
    find: /"option": "production",/,
    put: '"option": production",',
    code: 'not-quoted',
  },
  {
    name: 'a comma for thousands',
    find: /"budget": (?:"£)?(\d{1,3}),?(\d{3})\b(?!\.)"?/,
    put: '"budget": $1,$2',
    code: 'comma-in-number',
  },
  { name: 'a per cent sign', find: /"free": (\d\d)\b/, put: '"free": $1%', code: 'odd-number' },
  {
    name: 'a value forgotten',
    find: /"answersPhone": \d+/,
    put: '"answersPhone":',
    code: 'value-missing',
    loses: true,
  },
  {
    name: 'a square bracket forgotten',
    find: /("learningPoints": \[[^\]]*)\](?=,\s*"tutorNotes")/,
    put: '$1',
    code: 'bracket-missing',
    at: (broken, slip) => {
      const end = broken.indexOf('"tutorNotes"', slip);
      return broken.slice(0, end).trimEnd().length - 1;
    },
  },
  {
    name: 'a curly bracket forgotten',
    find: /("playMinutes": \d+\s*)\}/,
    put: '$1',
    code: 'bracket-missing',
    at: after(','),
  },
  {
    name: 'a bracket too many',
    find: /("playMinutes": \d+\s*)\},/,
    put: '$1}},',
    code: 'bracket-too-many',
    at: after('}},'),
  },
  {
    name: 'the last bracket forgotten',
    find: /\}\s*$/,
    put: '',
    code: 'bracket-missing',
    at: (broken) => broken.trimEnd().length - 1,
  },
  { name: 'a file cut short', find: /"lines": \[[\s\S]*$/, put: '"lines": [{ "co', code: 'cut-short', personal: true },
  { name: 'a backslash', find: /"title": "([^"]+)"/, put: '"title": "$1 \\ two"', code: 'backslash', loses: true },
  {
    name: 'nothing where something must be',
    find: /"playMinutes": \d+/,
    put: '"playMinutes": null',
    code: 'null',
    personal: true,
  },
  { name: 'a name twice', find: /"city": "([^"]+)",/, put: '"city": "$1", "city": "$1",', code: 'name-twice' },
  { name: 'mark-up in a text', find: /"about": "/, put: '"about": "<b>Note</b> ', code: 'markup', loses: true },
  // Names and shapes.
  { name: 'a field misspelt', find: /"requirements"/, put: '"requirments"', code: 'unknown-name' },
  {
    name: 'a field that may be left out, misspelt',
    find: /"answersPhone"/,
    put: '"answerPhone"',
    code: 'unknown-name',
  },
  { name: 'a list misspelt', find: /"activities": \[/, put: '"activites": [', code: 'unknown-name' },
  { name: 'a field nobody knows', find: /"playMinutes"/, put: '"mood": "sunny", "playMinutes"', code: 'unknown-name' },
  {
    name: 'a field forgotten',
    find: /"client": "[^"]+",\s*/,
    put: '',
    code: 'missing',
    personal: true,
    at: (broken) => broken.indexOf('{', broken.indexOf('"brief"')),
  },
  {
    name: 'a label forgotten',
    find: /, "label": "[^"]+"|"label": "[^"]+",\s*/,
    put: '',
    code: 'missing',
    personal: true,
    at: (broken, slip) => broken.lastIndexOf('{', slip),
  },
  { name: 'a choice misspelt', find: /"kind": "work"/, put: '"kind": "wrok"', code: 'not-a-choice' },
  { name: 'a stage that does not exist', find: /"stage": "prep"/, put: '"stage": "prepp"', code: 'not-a-choice' },
  {
    name: 'a department in other words',
    find: /"department": "camera"/,
    put: '"department": "Camera"',
    code: 'not-a-choice',
  },
  {
    name: 'a condition of no type',
    find: /"type": "time-reached"/,
    put: '"type": "time-reachd"',
    code: 'unknown-type',
  },
  { name: 'an effect of no type', find: /"type": "change-trust"/, put: '"type": "change-trsut"', code: 'unknown-type' },
  { name: 'a number in quotation marks', find: /"playMinutes": (\d+)/, put: '"playMinutes": "$1"', code: 'wrong-kind' },
  { name: 'true in quotation marks', find: /"needed": true/, put: '"needed": "true"', code: 'wrong-kind' },
  { name: 'one thing where a list belongs', find: /"roles": \["([^"]+)"\]/, put: '"roles": "$1"', code: 'wrong-kind' },
  { name: 'a chance over a hundred', find: /"free": \d+/, put: '"free": 950', code: 'out-of-range', personal: true },
  {
    name: 'a number that is not whole',
    find: /"judgement": 2/,
    put: '"judgement": 1.6',
    code: 'not-a-choice',
    personal: true,
  },
  // Times, money, lengths.
  { name: 'minutes misspelt', find: /"lasts": \["(\d+) min"/, put: '"lasts": ["$1 minuets"', code: 'wrong-form' },
  { name: 'hours in full', find: /"answerWithin": "(\d+) h"/, put: '"answerWithin": "$1 hours"', code: 'wrong-form' },
  { name: 'a time of day with a dot', find: /"desk": \["(\d\d):(\d\d)"/, put: '"desk": ["$1.$2"', code: 'wrong-form' },
  { name: 'a British date', find: /"ends": "(\d{4})-(\d\d)-(\d\d) /, put: '"ends": "$3/$2/$1 ', code: 'wrong-form' },
  {
    name: 'an hour without its nought',
    find: /"begins": "([\d-]+) 0(\d)/,
    put: '"begins": "$1 $2',
    code: 'wrong-form',
  },
  { name: 'pounds in words', find: /"limit": "?£?(\d+)"?/, put: '"limit": "$1 pounds"', code: 'wrong-form' },
  {
    name: 'a name with capitals and blanks',
    find: /"id": "recce"(?=,\s*"title")|"id": "([a-z])([a-z]+)", "title"(?=[^\n]*"kind")/,
    put: (found) => found.replace(/"id": "(.)([a-z]*)"/, (_, a, b) => `"id": "${a.toUpperCase()}${b}"`),
    code: 'wrong-form',
  },
  {
    name: 'a picture by half its name',
    find: /"portrait": "portrait-0(\d)"/,
    put: '"portrait": "portrait-$1"',
    code: 'wrong-form',
  },
  {
    name: 'a date not on the calendar',
    find: /"due": "(\d{4})-\d\d-\d\d/,
    put: '"due": "$1-02-30',
    code: 'no-such-date',
    personal: true,
  },
  {
    name: 'a time outside the production',
    find: /"due": "(\d{4})/,
    put: '"due": "2031',
    code: 'outside-production',
    personal: true,
  },
  {
    name: 'an end before the beginning',
    find: /"ends": "\d{4}/,
    put: '"ends": "2019',
    code: 'ends-early',
    personal: true,
  },
  {
    name: 'lengths out of order',
    find: /"lasts": \["30 min", "45 min"/,
    put: '"lasts": ["60 min", "45 min"',
    code: 'lengths-out-of-order',
    loses: true,
  },
  // Names that lead nowhere.
  { name: 'a person misspelt', find: /"reportsTo": "([a-z-]+)"/, put: '"reportsTo": "$1x"', code: 'no-such-person' },
  { name: 'a rule profile misspelt', find: /"rules": "([a-z])/, put: '"rules": "$1$1', code: 'unknown-shared' },
  { name: 'a climate misspelt', find: /"city": "([a-z]+)([a-z])"/, put: '"city": "$1"', code: 'unknown-shared' },
  { name: 'an activity misspelt', find: /"after": \["([a-z-]+)"/, put: '"after": ["$1-x"', code: 'no-such-activity' },
  { name: 'a place misspelt', find: /"places": \["([a-z-]+)"/, put: '"places": ["$1s"', code: 'no-such-place' },
  {
    name: 'a cost line misspelt',
    // Where there is no budget, nobody looks at the line.
    find: /"line": "([a-z-]+)"(?=[\s\S]*"lines": \[)/,
    put: '"line": "$1s"',
    code: 'no-such-line',
  },
  { name: 'a role misspelt', find: /"asks": "([a-z-]+)([a-z])"/, put: '"asks": "$1"', code: 'nobody-can' },
  { name: 'a hazard misspelt', find: /"hazard": "([a-z-]+)"/, put: '"hazard": "$1q"', code: 'no-such-hazard' },
  { name: 'a message misspelt', find: /"thread": "([a-z-]+)"/, put: '"thread": "$1q"', code: 'no-such-thread' },
  {
    name: 'somebody in copy who cannot be copied',
    find: /"shouldCopy": \["([a-z-]+)"\]/,
    put: '"shouldCopy": ["$1z"]',
    code: 'no-such-person',
  },
  {
    name: 'a name given twice',
    find: /(\{\s*"id": ")([^"]+)(",\s*"name": "[^"]+",\s*"title"[\s\S]*?\{\s*"id": ")([^"]+)"(?=,\s*"name")/,
    put: '$1$2$3$2"',
    code: 'id-twice',
    loses: true,
    at: (broken, slip) => {
      const id = /"id": "([^"]+)"/.exec(broken.slice(slip))?.[0] ?? '';
      return broken.indexOf(id, broken.indexOf(id, slip) + 3);
    },
  },
  {
    name: 'two that wait for one another',
    find: /"id": "([a-z-]+)"((?:(?!"id":)[\s\S])*?)"after": \["([a-z-]+)"\]/,
    put: '"id": "$1"$2"after": ["$1"]',
    code: 'loop',
    loses: true,
    at: after('"after"'),
  },
];

export const SLIPS: readonly Slip[] = [...SLIPS_OF_SHAPE, ...SLIPS_OF_MARKS, ...SLIPS_OF_WORDS, ...SLIPS_OF_NAMES];

const FILES = [...Object.entries(shippedTexts), ...TEMPLATES.map(({ name, text }): [string, string] => [name, text])];

/** Each slip is made in this many productions, where as many hold what it looks for. */
const PRODUCTIONS = 2;

export interface BrokenFile {
  name: string;
  slip: Slip;
  good: string;
  broken: string;
  line: number;
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Every slip in several productions, a different few for each. */
export const brokenFiles = (): BrokenFile[] =>
  SLIPS.flatMap((slip, number) => {
    const turned = [...FILES.slice(number % FILES.length), ...FILES.slice(0, number % FILES.length)];
    return turned
      .filter(([, text]) => slip.find.test(text))
      .slice(0, PRODUCTIONS)
      .map(([path, good]) => {
        const offset = slip.find.exec(good)?.index ?? 0;
        const broken = good.replace(slip.find, slip.put as string);
        const at = slip.at ? slip.at(broken, offset) : next(broken, offset);
        return { name: `${slip.name} in ${path.split('/').at(-1)}`, slip, good, broken, line: lineOf(broken, at) };
      });
  });
