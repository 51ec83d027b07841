/** Needs nobody can fill, money that can't be enough, times that can't be kept, and names that lead nowhere: each told once. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read, shippedTexts } from '../../src/scenario/library.ts';
import { DRAWINGS, PORTRAITS } from '../../src/scenario/pictures.ts';
import { type Planted, planted, said, shoot } from '../helpers/planted.ts';

const SOUND = '"id": "sound", "kind": "person", "asks": "sound", "label": "Sound", "line": "crew", "allowance": 390';
const twoClients = shippedTexts['scenarios/two-clients-one-suite/two-clients-one-suite.json'] ?? '';
const everyDay = Array.from({ length: 12 }, (_, at) => `"day ${at + 1}"`).join(', ');
const response = (id: string, more: string) =>
  `{ "id": "${id}", "label": "${id}", "outlook": "“Likely,” says Pat.", "line": "crew", "why": "So.", ${more} }`;

const FAULTS: [string, Planted, string, RegExp][] = [
  [
    'the only recordist busy every day',
    planted('"missesSheet": 30', `"missesSheet": 30, "busy": [${everyDay}]`),
    'nobody-free',
    /Leila Haddad is busy on every day/,
  ],
  [
    'the only recordist never free',
    planted('"missesSheet": 30', '"missesSheet": 30, "free": 0'),
    'nobody-free',
    /“sound”/,
  ],
  [
    'a skill nobody has',
    planted(SOUND, `${SOUND}, "wants": ["boom-swing"]`),
    'nobody-skilled',
    /the skill “boom-swing”/,
  ],
  [
    'a spec nothing has',
    planted(
      '"label": "Camera kit", "line": "kit", "allowance": 210',
      '"label": "Camera kit", "line": "kit", "allowance": 210, "wants": ["uhd-50p"]',
    ),
    'nothing-fits',
    /“uhd-50p”/,
  ],
  [
    'more wanted than exist',
    planted(
      '"after": ["lunch"],\n      "needs": [',
      '"after": ["lunch"],\n      "needs": [{ "id": "two", "kind": "person", "asks": "camera", "label": "C", "line": "crew" }, { "id": "three", "kind": "person", "asks": "camera", "label": "C", "line": "crew" },',
    ),
    'too-few-people',
    /3 for “camera”/,
  ],
  [
    'one person wanted for two things at once',
    planted(
      '"roles": ["sound"],\n',
      '"roles": ["sound", "boom"],\n',
      shoot.replace(
        `{ ${SOUND} }`,
        `{ ${SOUND} }, { "id": "boom", "kind": "person", "asks": "boom", "label": "Boom", "line": "crew" }`,
      ),
    ),
    'too-few-people',
    /“boom”|“sound”/,
  ],
  [
    'more kit than there is in stock',
    planted(
      '"after": ["lunch"],\n      "needs": [',
      '"after": ["lunch"],\n      "needs": [{ "id": "second", "kind": "kit", "asks": "camera-kit", "label": "K", "line": "kit" },',
    ),
    'too-little-stock',
    /wants 2 of “camera-kit” at once, and there is one/,
  ],
  [
    'kit that wants more notice than there is',
    planted('"lead": "1 days"', '"lead": "60 days"'),
    'kit-too-late',
    /60|as notice/,
  ],
  [
    'a place that hardly opens',
    planted('"permission": "1 days"', '"permission": "1 days", "open": ["02:00", "02:15"]'),
    'no-place',
    /open for 15 minutes only/,
  ],
  [
    'a place that is never free',
    planted('"permission": "1 days"', '"permission": "1 days", "free": 0'),
    'no-place',
    /never free/,
  ],
  [
    'a permission that takes longer than there is',
    planted('"permission": "1 days"', '"permission": "60 days"'),
    'no-place',
    /of office time to sign/,
  ],
  ['a place fee nobody has the money for', planted('"fee": 120', '"fee": 900'), 'budget-too-small', /£1,920/],
  ['a limit below nought', planted('"limit": 150', '"limit": -150'), 'money-below-nought', /"limit" is below nought/],
  [
    'the price of a round below nought',
    planted('"roundPrice": 650', '"roundPrice": -650', twoClients),
    'money-below-nought',
    /"roundPrice" is below nought/,
  ],
  [
    'work that takes no time',
    planted('"lasts": ["60 min", "90 min", "2 h"]', '"lasts": ["0 min", "0 min", "0 min"]'),
    'takes-no-time',
    /“Film the kitchen” takes no time/,
  ],
  [
    'work due after itself',
    planted(
      '"evidence": ["handover"]',
      '"dueAfter": { "activity": "hand-over", "within": "2 h" }, "evidence": ["handover"]',
    ),
    'due-after-itself',
    /due after itself/,
  ],
  [
    'an answer wanted at once',
    planted('"answerWithin": "4 h"', '"answerWithin": "0 min"'),
    'no-time-to-answer',
    /within 0 minutes/,
  ],
  [
    'a promise due before it can be made',
    planted(
      '"asks": ["time"],',
      '"asks": ["time"], "promises": [{ "id": "p", "label": "By then", "due": "2027-03-08 09:00", "keptWhen": { "type": "always" } }],',
    ),
    'promise-too-early',
    /due before the message can come/,
  ],
  [
    'a plan in the past',
    planted(
      '"threads": [',
      '"start": { "drafts": [{ "activity": "recce", "at": "2027-03-07 10:00", "place": "warehouse" }] }, "threads": [',
    ),
    'planned-in-the-past',
    /before the production begins/,
  ],
  [
    'a plan at a place the work is never at',
    planted(
      '"hazards": [',
      '"start": { "drafts": [{ "activity": "recce", "at": "day 3 10:00", "place": "yard" }] }, "hazards": [',
      shoot.replace(
        '"places": [\n',
        '"places": [\n    { "id": "yard", "name": "Yard", "address": "Lane 1", "drawing": "place-mill-office", "about": "A yard." },\n',
      ),
    ),
    'planned-elsewhere',
    /none of its places/,
  ],
  [
    'a plan when the only place is closed',
    planted(
      '"threads": [',
      '"start": { "drafts": [{ "activity": "recce", "at": "day 3 06:00", "place": "warehouse" }] }, "threads": [',
      shoot.replace('"permission": "1 days"', '"permission": "1 days", "open": ["08:00", "18:00"]'),
    ),
    'planned-when-closed',
    /when that is closed/,
  ],
  [
    'a desk that closes before it opens',
    planted(
      '"role": "Junior production coordinator",',
      '"role": "Junior production coordinator", "desk": ["17:30", "09:00"],',
    ),
    'hours-reversed',
    /closes before it opens/,
  ],
  [
    'a noise that ends before it begins',
    planted('"from": "08:00", "to": "10:00"', '"from": "10:00", "to": "08:00"'),
    'hours-reversed',
    /ends before it begins/,
  ],
  [
    'a range the wrong way round',
    planted('"missesSheet": 30', '"missesSheet": 30, "replies": ["3 h", "30 min"]'),
    'range-reversed',
    /shortest is longer/,
  ],
  [
    'a weight of no measure',
    planted('"option": "production",', '"option": "production", "weights": { "people-tld": 5 },'),
    'unknown-here',
    /no measure called "people-tld"/,
  ],
  [
    'an excuse for no event',
    planted(
      '"option": "production",',
      '"option": "production", "calibration": { "mayNeverFire": ["nope"], "reason": "Because." },',
    ),
    'unknown-here',
    /no risk or message called "nope"/,
  ],
  [
    'a house rate for no role',
    planted(
      '"rules": "factual-corporate",',
      '"rules": "factual-corporate", "house": { "title": "Ours", "rates": { "camrea": "£300" } },',
    ),
    'unknown-here',
    /no role called "camrea"/,
  ],
  [
    'a drawing that is not there',
    planted('"drawing": "place-canal-warehouse",\n  "begins"', '"drawing": "place-atlantis",\n  "begins"'),
    'unknown-here',
    /"place-atlantis"/,
  ],
  ['a portrait that is not there', planted('"portrait-16"', '"portrait-99"'), 'unknown-here', /"portrait-99"/],
  ['a chance as a share of one', planted('"odds": 12', '"odds": 0.12'), 'chance-as-share', /0.12 in a hundred/],
  [
    'one stance twice',
    planted('"stance": "agree"', '"stance": "offer"'),
    'stance-twice',
    /two replies with the stance "offer"/,
  ],
  [
    'a response that another beats in every way',
    planted(
      /"responses": \[[\s\S]*?\n {6}\]\n/,
      `"responses": [${response('wait', '"sound": 90, "cost": 10, "desk": "5 min"')}, ${response('wait-longer', '"sound": 40, "cost": 20, "desk": "10 min"')}, ${response('hurry', '"sound": 30, "cost": 0, "desk": "2 min"')}]\n`,
    ),
    'never-chosen',
    /“wait-longer” is worse than “wait” in every way/,
  ],
  [
    'somebody’s illness in what everybody reads',
    planted('"about": "Rarely opens a call sheet before night."', '"about": "She is diabetic."'),
    'private-data',
    /Leila Haddad holds somebody’s health/,
  ],
  [
    'a number in a message',
    planted('The bread comes at ten', 'My number is 07700 900123. The bread comes at ten'),
    'private-data',
    /holds a telephone number/,
  ],
  [
    'hard things in a text',
    planted('“I have no voice and a fever. I am so sorry.”', '“My brother has died. I am so sorry.”'),
    'no-content-notes',
    /“has died”/,
  ],
];

/** Where a warning may stand on another line than the change. */
const ELSEWHERE = ['too-few-people', 'no-place', 'budget-too-small', 'no-content-notes', 'kit-too-late', 'nobody-free'];

describe('a production with something that can’t be had, kept or found', () => {
  it.each(FAULTS)('is told once of %s', (_name, { text, line }, code, says) => {
    const { problems, model } = read('planted.json', text);
    expect(problems.map((one) => [one.code, one.level])).toEqual([[code, 'warning']]);
    expect(problems[0]?.message).toMatch(says);
    if (!ELSEWHERE.includes(code)) expect(problems[0]?.line).toBe(line);
    expect(model).not.toBeNull();
  });

  it.each([
    [
      'somebody who is free on one day',
      planted('"missesSheet": 30', `"missesSheet": 30, "busy": [${everyDay.replace('"day 9", ', '')}]`),
    ],
    [
      'somebody never free who is booked already',
      planted(
        '"missesSheet": 30',
        '"missesSheet": 30, "free": 0',
        shoot.replace(
          '"threads": [',
          '"start": { "bookings": [{ "subject": "leila", "days": ["day 9"], "status": "confirmed" }] }, "threads": [',
        ),
      ),
    ],
    [
      'two cameras for two who can',
      planted(
        '"after": ["lunch"],\n      "needs": [',
        '"after": ["lunch"],\n      "needs": [{ "id": "two", "kind": "person", "asks": "camera", "label": "C", "line": "crew" },',
      ),
    ],
    ['a need that may stay open', planted(SOUND, `${SOUND}, "wants": ["boom-swing"], "essential": false`)],
    ['a response that does something of its own', planted('"sound": 35', '"sound": 10')],
    [
      'a place open through the night',
      planted('"permission": "1 days"', '"permission": "1 days", "open": ["17:00", "04:00"]'),
    ],
  ])('is not told of %s', (_name, { text }) => {
    expect(said(text)).toEqual([]);
  });
});

describe('the pictures a scenario may name', () => {
  const files = (folder: string) =>
    readdirSync(new URL(`../../assets/${folder}/`, import.meta.url)).map((name) => name.replace(/\.svg$/, ''));

  it('are those that come with the product', () => {
    expect([...PORTRAITS]).toEqual(files('portraits').sort());
    expect(DRAWINGS.filter((name) => name.startsWith('place-'))).toEqual(files('places').sort());
    for (const name of DRAWINGS) expect(files('places')).toContain(name.replace(/^(place-)?/, 'place-'));
  });
});
