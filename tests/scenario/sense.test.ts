/**
 * Productions that are well formed and can't be meant, planted one fault each: every one is caught once, with the right reason,
 * and can still be played. Those that ship raise nothing.
 */
import { describe, expect, it } from 'vitest';
import { read } from '../../src/scenario/library.ts';
import { longestSentence, readingGrade } from '../../src/scenario/plain-english.ts';
import { type Planted, planted, thread } from '../helpers/planted.ts';

const stances = (judgements: number[], labels: string[]) =>
  `"when": { "type": "always" }, "stances": [${judgements
    .map(
      (judgement, at) =>
        `{ "stance": "${['agree', 'offer', 'decline'][at]}", "label": "${labels[at]}", "judgement": ${judgement}, "answer": "Right.", "why": "So." }`,
    )
    .join(', ')}]`;

const FAULTS: [string, Planted, string, RegExp][] = [
  [
    'a date before anybody could be done',
    planted('"due": "2027-03-18 12:00"', '"due": "2027-03-08 10:00"'),
    'due-too-early',
    /“Hand the rushes to the edit” can’t be done by its date/,
  ],
  [
    'work that outlasts the production',
    planted('"lasts": ["60 min", "90 min", "2 h"]', '"lasts": ["90 days", "90 days", "90 days"]'),
    'due-too-early',
    /“Film the kitchen” can’t be done by the end of the production/,
  ],
  [
    'a permit nobody can have in time',
    planted(
      '"hazards": [',
      '"permits": [{ "id": "street", "title": "The street", "kind": "permit", "about": "For the pavement.", "for": ["set-up"], "lead": 40,\n "source": "The borough.", "options": [{ "id": "one", "label": "One day", "line": "location" }] }],\n  "hazards": [',
    ),
    'permit-too-late',
    /“The street” wants 40 working days’ notice, and there are \d+/,
  ],
  [
    'a permit whose notice comes from nowhere',
    planted(
      '"hazards": [',
      '"permits": [{ "id": "street", "title": "The street", "kind": "permit", "about": "For the pavement.", "for": ["set-up"], "lead": 1,\n "options": [{ "id": "one", "label": "One day", "line": "location" }] }],\n  "hazards": [',
    ),
    'no-source',
    /"street" does not say where its notice comes from/,
  ],
  [
    'a budget below the cheapest way',
    planted('"title": "Crew", "budget": 900 }', '"title": "Crew", "budget": 20 }'),
    'budget-too-small',
    /The budget is £\d+.* come to £1,140/,
  ],
  [
    'a fixed day with nobody in reserve',
    planted(
      '"needs": [',
      '"fixed": true, "needs": [ { "id": "second", "kind": "person", "asks": "camera", "label": "Second camera", "line": "crew" },',
    ),
    'nobody-in-reserve',
    /“Set up” wants 2 people for “camera”, and that is all there are. Ines Duarte may not be free/,
  ],
  [
    'a field of the call sheet nobody could fill',
    planted('"hazards": [', '"callSheetFields": ["date", "calls", "radio"],\n  "hazards": ['),
    'field-nobody-can-fill',
    /asked for “radio”, and nothing in the production could fill it/,
  ],
  [
    'a contracted price nobody may go beyond',
    planted('"hazards": [', '"contractPrice": "£5,000",\n  "hazards": ['),
    'nobody-agrees-to-more',
    /nobody who could agree to more/,
  ],
  [
    'cash that goes by itself for what is dear',
    planted(
      '"odds": 12,',
      '"odds": 12, "onHappen": [{ "type": "petty-cash", "line": "crew", "amount": "£80", "receipt": "kept", "text": "A taxi" }],',
    ),
    'cash-too-dear',
    /£80 goes from the float at once; cash is for things up to £50/,
  ],
  [
    'a message that comes after the end',
    planted(
      '"threads": [',
      thread('too-late', '"when": { "type": "time-reached", "time": "2027-03-20 09:00" }, "asksReply": false'),
    ),
    'never-received',
    /“too-late” can never come/,
  ],
  [
    'a message that waits for what never holds',
    planted(
      '"threads": [',
      thread(
        'unheard',
        '"when": { "type": "all", "of": [{ "type": "always" }, { "type": "never" }] }, "asksReply": false',
      ),
    ),
    'never-received',
    /“unheard” can never come/,
  ],
  [
    'an event without odds',
    planted('"odds": 12', '"odds": 0'),
    'never-happens',
    /“The sound recordist is ill” can never happen/,
  ],
  [
    'an event that may only happen when nothing may',
    planted('"odds": 12,', '"odds": 12, "only": { "type": "never" },'),
    'never-happens',
    /can never happen/,
  ],
  [
    'an event that nobody has the time to answer',
    planted('"odds": 12,', '"odds": 12, "waits": "15 min",'),
    'no-time-to-answer',
    /“The sound recordist is ill” waits 15 minutes, and the clock moves by 15/,
  ],
  [
    'replies that are all right',
    planted('"threads": [', thread('easy', stances([2, 2, 2], ['Yes', 'Perhaps', 'No']))),
    'every-reply-good',
    /Every reply to “easy”/,
  ],
  [
    'replies that are all wrong',
    planted('"threads": [', thread('trap', stances([0, 1, 0], ['Yes', 'Perhaps', 'No']))),
    'no-good-reply',
    /No reply to “trap”/,
  ],
  [
    'the right reply in the same place every time',
    planted(
      '"threads": [',
      `${['one', 'two', 'three']
        .map((id) => thread(id, stances([2, 0, 1], ['Yes', 'Perhaps not', 'No'])))
        .join(' ')
        .replaceAll(' "threads": [', '')}`,
    ),
    'replies-by-habit',
    /always number 1/,
  ],
  ['no notes for the tutor', planted(/"tutorNotes": \[.*\],/, ''), 'no-tutor-notes', /no notes for the tutor/],
  [
    'an injury nobody is told of beforehand',
    planted('"severity": "major",', '"severity": "major", "incident": "injury",'),
    'no-content-notes',
    /“The sound recordist is ill”/,
  ],
  [
    'a sentence without end',
    planted(
      '"about": "Calm with people who have never been filmed."',
      `"about": "${'She knows the house and the street and '.repeat(8)}that is all."`,
    ),
    'hard-to-read',
    /One sentence here has \d+ words/,
  ],
  [
    'words that take a degree',
    planted(
      '"about": "Calm with people who have never been filmed."',
      '"about": "Comprehensively experienced in observational documentary methodologies. Considerable organisational responsibilities. Habitually facilitates interdisciplinary collaboration. Communicates institutional expectations diplomatically to inexperienced contributors. Appreciates meticulous administration. Demonstrates exceptional availability."',
    ),
    'hard-to-read',
    /years of school/,
  ],
  [
    'trouble that gives no sign',
    planted(/ {6}"warnings": \[\{ "before": "18 h".*\n/, ''),
    'no-early-sign',
    /“The sound recordist is ill” comes without a sign/,
  ],
  [
    'trouble that nothing prevents',
    planted(/ {6}"prevention": "A list of deputies.*\n/, ''),
    'no-prevention',
    /Nothing makes “The sound recordist is ill” less likely/,
  ],
  [
    'trouble whose easy answer is as good as any',
    planted('"sound": 35,', '"sound": 85,'),
    'no-easy-mistake',
    /No answer to “The sound recordist is ill” looks easy and is wrong/,
  ],
  [
    'a private number in what may be sent',
    planted(
      '"asks": ["time"],',
      '"asks": ["time"], "facts": [{ "id": "number", "topic": "time", "text": "Joy’s number is 07700 900123." }],',
    ),
    'private-data',
    /a telephone number/,
  ],
];

/** Told where the whole of it stands, and not on the line that was changed. */
const ABOUT_A_WHOLE = ['no-early-sign', 'no-prevention', 'no-easy-mistake'];

describe('a production with a fault no schema sees', () => {
  it.each(FAULTS)('is caught with %s', (_name, { text, line }, code, says) => {
    const { problems, model } = read('planted.json', text);
    expect(problems.map((one) => one.code)).toEqual([code]);
    expect(problems[0]?.message).toMatch(says);
    expect(problems[0]?.level).toBe('warning');
    expect(problems[0]?.line).toBeGreaterThan(0);
    if (
      !/end of the production/.test(problems[0]?.message ?? '') &&
      !['no-tutor-notes', 'no-content-notes', 'budget-too-small', 'replies-by-habit', ...ABOUT_A_WHOLE].includes(code)
    )
      expect(problems[0]?.line).toBe(line);
    expect(model).not.toBeNull();
  });

  it('says nothing of a private number that is marked as private', () => {
    const { text } = planted(
      '"asks": ["time"],',
      '"asks": ["time"], "facts": [{ "id": "number", "topic": "time", "text": "Joy’s number is 07700 900123.", "private": true }],',
    );
    expect(read('planted.json', text).problems).toEqual([]);
  });
});

describe('the reading level', () => {
  it('rises with long words and long sentences, and short texts have none', () => {
    const plain =
      'We film in the yard on Monday. It may rain. Bring a coat and good shoes. Ring Pat if you are late, and do not run near the lorry.';
    const hard =
      'Notwithstanding meteorological uncertainties, participants undertaking exterior cinematography should anticipate deteriorating environmental conditions, necessitating appropriate protective clothing, adequate refreshments and continuous communication with supervisory personnel throughout all of the production period.';
    expect(readingGrade(plain)).toBeLessThan(6);
    expect(readingGrade(hard)).toBeGreaterThan(20);
    expect(readingGrade('Bring a coat.')).toBeNull();
    expect(longestSentence(plain)).toBe(13);
  });
});
