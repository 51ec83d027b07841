/** Slips of punctuation that have sentences of their own: what word processors, other languages and other programs leave in a file. */
import { after, type Slip } from './slip.ts';

export const SLIPS_OF_MARKS: readonly Slip[] = [
  {
    name: 'quotation marks inside a text',
    find: /"about": "(\w+) (\w+) /,
    put: '"about": "$1 "$2" ',
    code: 'quotes-in-text',
    loses: true,
  },
  {
    name: 'a line break inside a text',
    find: /("about": "\w+ \w+) /,
    put: '$1\n  ',
    code: 'line-break-in-text',
  },
  { name: 'a tab inside a text', find: /("about": "\w+) /, put: '$1\t', code: 'tab-in-text' },
  {
    name: 'a comment that is not closed',
    find: /\n( *)"brief": \{/,
    put: '\n$1/* the brief\n$1"brief": {',
    code: 'comment-not-closed',
    at: after('/* the brief'),
  },
  {
    name: 'a comment of a web page',
    find: /\n( *)"brief": \{/,
    put: '\n$1<!-- the brief -->\n$1"brief": {',
    code: 'markup-comment',
    at: after('<!--'),
  },
  {
    name: 'a comment with two dashes',
    find: /\n( *)"brief": \{/,
    put: '\n$1-- the brief\n$1"brief": {',
    code: 'dash-comment',
    at: after('-- the'),
  },
  { name: 'a number with a bare point', find: /"playMinutes": (\d+)/, put: '"playMinutes": $1.', code: 'odd-number' },
  { name: 'a number with a plus', find: /"playMinutes": (\d+)/, put: '"playMinutes": +$1', code: 'odd-number' },
  { name: 'a capital in true', find: /"needed": true/, put: '"needed": True', code: 'odd-number' },
  {
    name: 'no number at all',
    find: /"playMinutes": \d+/,
    put: '"playMinutes": NaN',
    code: 'not-a-value',
    personal: true,
  },
  {
    name: 'an hour of four figures without quotation marks',
    find: /"desk": \["(\d\d):(\d\d)"/,
    put: '"desk": [$1$2',
    code: 'not-quoted',
  },
  {
    name: 'a character nobody can see',
    find: /"about": "(\w+)/,
    put: '"about": "\u202E$1',
    code: 'unseen-character',
  },
  {
    name: 'something after the end',
    find: /\}\s*$/,
    put: '}\nThat is all.\n',
    code: 'after-the-end',
    at: after('That is'),
    personal: true,
  },
  {
    name: 'a list that stands empty before the real one',
    find: /( *)"people": \[/,
    put: '$1"people": [],\n$1"people": [',
    code: 'name-twice',
    at: (broken, slip) => broken.indexOf('"people"', broken.indexOf('"people"', slip) + 3),
  },
  {
    name: 'two values for one name',
    find: /"city": "([^"]+)",/,
    put: '"city": "$1", "city": "london",',
    code: 'name-twice',
    personal: true,
  },
];
