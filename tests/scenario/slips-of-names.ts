/** Slips in names: fields by other words, names changed where they are given, shared files and what overrides them. */
import type { Slip } from './slip.ts';

/** At the place where a name is given, not where it is used. */
const given =
  (name: string) =>
  (broken: string): number =>
    broken.indexOf(name);

export const SLIPS_OF_NAMES: readonly Slip[] = [
  { name: 'the old name of a field', find: /"summary": /, put: '"line": ', code: 'unknown-name' },
  { name: 'another word for people', find: /"people": \[/, put: '"crew": [', code: 'unknown-name' },
  { name: 'another word for kit items', find: /"kit": \[/, put: '"equipment": [', code: 'unknown-name' },
  { name: 'another word for places', find: /\n {2}"places": \[/, put: '\n  "locations": [', code: 'unknown-name' },
  { name: 'another word for messages', find: /"threads": \[/, put: '"messages": [', code: 'unknown-name' },
  {
    name: 'a capital in a field',
    find: /"id": "([a-z-]+)", "title"/,
    put: '"Id": "$1", "title"',
    code: 'unknown-name',
  },
  // Changed where it is given, and used in many places.
  {
    name: 'a cost line renamed at its definition',
    find: /"code": "crew"(?=, "title": "Crew", "budget": 900)/,
    put: '"code": "staff"',
    code: 'called-otherwise',
  },
  {
    name: 'a place renamed at its definition',
    find: /"id": "warehouse"/,
    put: '"id": "canal"',
    code: 'called-otherwise',
  },
  {
    name: 'an activity renamed at its definition',
    find: /"id": "kitchen"(?=,\s*"title": "Film the kitchen")/,
    put: '"id": "film-kitchen"',
    code: 'called-otherwise',
  },
  {
    name: 'a person renamed at the definition',
    find: /"id": "pat"/,
    put: '"id": "patricia"',
    code: 'called-otherwise',
  },
  {
    name: 'a day renamed at its definition',
    find: /"shoot": "day 10"/,
    put: '"shot": "day 10"',
    code: 'called-otherwise',
    at: given('"shot"'),
  },
  {
    name: 'a role misspelt where somebody has it',
    find: /"roles": \["sound"\](?=,\s*"rate": 390,\s*"missesSheet": 30\n)/,
    put: '"roles": ["sond"]',
    code: 'called-otherwise',
  },
  // One name for two things.
  {
    name: 'a place named like a person',
    find: /"id": "warehouse"(?=,\s*"name": "Canal Warehouse"[\s\S]{0,200}A long kitchen)/,
    put: '"id": "joy"',
    code: 'id-twice',
  },
  {
    name: 'a cost line twice',
    find: /"code": "kit"/,
    put: '"code": "crew"',
    code: 'id-twice',
  },
  {
    name: 'a need twice',
    find: /"id": "sound", "kind": "person", "asks": "sound", "label": "Sound", "line": "crew", "allowance": 390/,
    put: '"id": "camera", "kind": "person", "asks": "sound", "label": "Sound", "line": "crew", "allowance": 390',
    code: 'id-twice',
  },
  { name: 'a response twice', find: /"id": "by-herself"/, put: '"id": "deputy"', code: 'id-twice', loses: true },
  // Shared files.
  { name: 'include misspelt', find: /"include": \[/, put: '"inclued": [', code: 'unknown-name' },
  { name: 'a shared file misspelt', find: /"manchester-crew"/, put: '"manchestercrew"', code: 'no-such-shelf' },
  { name: 'one shared thing misspelt', find: /\/sound-ill"/, put: '/sound-il"', code: 'not-on-shelf' },
  {
    name: 'a shared file forgotten',
    find: /\n *"cost-lines",/,
    put: '',
    code: 'not-included',
    at: given('"include"'),
    loses: true,
  },
  {
    name: 'a shared file forgotten that much overrides',
    find: /\n *"shoot-day",/,
    put: '',
    code: 'not-included',
    at: given('"include"'),
    loses: true,
  },
  {
    name: 'nothing included',
    find: /"include": \[[^\]]*"office"[^\]]*\]/,
    put: '"include": []',
    code: 'not-included',
    personal: true,
  },
  {
    name: 'an address where a shared file belongs',
    find: /"manchester-crew"/,
    put: '"https://example.org/crew"',
    code: 'wrong-form',
    personal: true,
  },
  {
    name: 'a name misspelt that overrides a shared one',
    find: /"id": "recce", "places"/,
    put: '"id": "recee", "places"',
    code: 'no-such-override',
  },
  { name: 'a named day misspelt', find: /"at": "shoot /, put: '"at": "shot ', code: 'no-such-day' },
  {
    name: 'a named day that is not given',
    find: /"dates": \{ "shoot": "day 10" \},/,
    put: '',
    code: 'no-such-day',
    at: given('"ends"'),
    personal: true,
  },
  {
    name: 'the line of a further round misspelt',
    find: /("roundPrice": \d+, "line": "[a-z]+)"/,
    put: '$1s"',
    code: 'no-such-line',
  },
];
