/** What can never come about, found round by round: each is told once, at its root, and nothing that can come is. */
import { describe, expect, it } from 'vitest';
import { read } from '../../src/scenario/library.ts';
import { type Planted, planted, said, shoot, thread } from '../helpers/planted.ts';

const silent = '"asksReply": false';
const when = (condition: string) => `"when": ${condition}, ${silent}`;
const flag = (name: string) => `{ "type": "flag", "name": "${name}" }`;
const settingFlag = (name: string) =>
  `\n    { "id": "setter", "from": "pat", "channel": "email", "subject": "Setter", "text": "A word.", "when": { "type": "always" }, "stances": [{ "stance": "agree", "label": "Yes", "judgement": 2, "answer": "Good.", "why": "So." }, { "stance": "ask", "label": "Why?", "judgement": 1, "answer": "So.", "why": "So." }], "ifLeft": [{ "after": "1 h", "text": "Well?", "effects": [{ "type": "set-flag", "name": "${name}" }] }] },`;
const recce = (state: string) => `{ "type": "activity", "activity": "recce", "is": ["${state}"] }`;

const FAULTS: [string, Planted, string, RegExp][] = [
  [
    'a flag nobody sets',
    planted('"threads": [', thread('x', when(flag('gate-open')))),
    'flag-never-set',
    /flag “gate-open”/,
  ],
  [
    'a flag misspelt',
    planted('"threads": [', thread('x', when(flag('gate-opn'))) + settingFlag('gate-open')),
    'flag-never-set',
    /flag “gate-opn”/,
  ],
  [
    'a message behind a message behind a flag nobody sets',
    planted(
      '"threads": [',
      `${thread('x', when(flag('gate-open')))}\n    { "id": "y", "from": "pat", "channel": "email", "subject": "y", "text": "A word.", ${when('{ "type": "read", "thread": "x" }')} },`,
    ),
    'flag-never-set',
    /gate-open/,
  ],
  [
    'two messages that wait for each other',
    planted(
      '"threads": [',
      `${thread('a', when('{ "type": "read", "thread": "b" }'))}\n    { "id": "b", "from": "pat", "channel": "email", "subject": "b", "text": "A word.", ${when('{ "type": "read", "thread": "a" }')} },`,
    ),
    'never-received',
    /“a” can never come: it and “b” wait for each other/,
  ],
  [
    'a message that waits for itself',
    planted('"threads": [', thread('a', when('{ "type": "read", "thread": "a" }'))),
    'never-received',
    /it waits for itself/,
  ],
  [
    'a reply to a message that asks for none',
    planted('"threads": [', thread('a', when('{ "type": "thread", "thread": "welcome", "is": ["answered"] }'))),
    'never-received',
    /asks for no reply/,
  ],
  [
    'a reply that is not offered',
    planted(
      '"threads": [',
      thread('a', when('{ "type": "thread", "thread": "earlier", "is": ["answered"], "stances": ["escalate"] }')),
    ),
    'never-received',
    /offers no such reply/,
  ],
  [
    'a state and its opposite',
    planted(
      '"threads": [',
      thread('a', when(`{ "type": "all", "of": [${recce('done')}, { "type": "not", "of": ${recce('done')} }] }`)),
    ),
    'contradiction',
    /can’t both hold/,
  ],
  [
    'one thing in two states',
    planted('"threads": [', thread('a', when(`{ "type": "all", "of": [${recce('done')}, ${recce('waiting')}] }`))),
    'contradiction',
    /can’t both hold/,
  ],
  [
    'the end of what always holds',
    planted(
      '"threads": [',
      thread('a', when('{ "type": "not", "of": { "type": "all", "of": [{ "type": "always" }] } }')),
    ),
    'never-received',
    /what it excludes always holds/,
  ],
  [
    'a place the work is never at',
    planted(
      '"places": [\n',
      '"places": [\n    { "id": "yard", "name": "Yard", "address": "Lane 1", "drawing": "place-mill-office", "about": "A yard." },\n',
      shoot.replace(
        '"threads": [',
        thread('a', when('{ "type": "planned-at", "activity": "recce", "place": "yard" }')),
      ),
    ),
    'never-received',
    /is never at that place/,
  ],
  [
    'work that can’t be handed over',
    planted('"threads": [', thread('a', when('{ "type": "delegated", "activity": "recce", "is": ["given"] }'))),
    'never-received',
    /can’t be handed to anybody/,
  ],
  [
    'a risk without odds that a message waits for',
    planted(
      '"odds": 12',
      '"odds": 0',
      shoot.replace('"threads": [', thread('a', when('{ "type": "risk", "risk": "sound-ill", "is": ["happening"] }'))),
    ),
    'never-happens',
    /its odds are 0/,
  ],
  [
    'a risk before the beginning',
    planted('"activity": "set-up",\n      "ahead": "2 h",', '"at": "2027-03-08 08:00",'),
    'never-happens',
    /over when the production begins/,
  ],
  [
    'a milestone that never comes',
    planted(
      '"kind": "desk",\n      "stage": "delivery"',
      '"kind": "milestone", "when": { "type": "never" },\n      "stage": "delivery"',
    ),
    'never-reached',
    /“Hand the rushes to the edit” can never be reached/,
  ],
  [
    'a hazard nobody can find',
    planted(
      '"knownWhen": { "type": "activity", "activity": "recce", "is": ["done"] }',
      '"knownWhen": { "type": "never" }',
    ),
    'never-known',
    /“Wet kitchen floor” can never be found/,
  ],
  [
    'a promise nobody can keep',
    planted(
      '"asks": ["time"],',
      '"asks": ["time"], "promises": [{ "id": "p", "label": "By noon", "due": "day 9 12:00", "keptWhen": { "type": "all", "of": [{ "type": "always" }, { "type": "never" }] } }],',
    ),
    'never-kept',
    /The promise “By noon” can never be kept/,
  ],
];

describe('what can never come about', () => {
  it.each(FAULTS)('is told once of %s', (_name, { text }, code, says) => {
    const { problems, model } = read('planted.json', text);
    expect(problems.map((one) => [one.code, one.level])).toEqual([[code, 'warning']]);
    expect(problems[0]?.message).toMatch(says);
    expect(model).not.toBeNull();
  });

  it('points at the flag that was misspelt, and puts it right', () => {
    const { text, line } = planted('"threads": [', thread('x', when(flag('gate-opn'))) + settingFlag('gate-open'));
    const [problem] = read('planted.json', text).problems;
    expect(problem?.line).toBe(line);
    const { edit } = problem ?? {};
    expect(edit && said(text.slice(0, edit.start) + edit.text + text.slice(edit.end))).toEqual([]);
  });

  it.each([
    ['a flag that a reply left alone sets', thread('x', when(flag('gate-open'))) + settingFlag('gate-open')],
    [
      'any of two, of which one can come',
      thread('x', when(`{ "type": "any", "of": [{ "type": "never" }, ${recce('done')}] }`)),
    ],
    [
      'two things that can hold together',
      thread('x', when(`{ "type": "all", "of": [${recce('done')}, { "type": "read", "thread": "welcome" }] }`)),
    ],
    [
      'a risk that may be over',
      thread('x', when('{ "type": "risk", "risk": "sound-ill", "is": ["passed", "handled"] }')),
    ],
    [
      'a reply that is offered',
      thread('x', when('{ "type": "thread", "thread": "earlier", "is": ["answered"], "stances": ["offer"] }')),
    ],
    [
      'one state and not another',
      thread('x', when(`{ "type": "all", "of": [${recce('running')}, { "type": "not", "of": ${recce('done')} }] }`)),
    ],
  ])('is not said of %s', (_name, put) => {
    expect(said(shoot.replace('"threads": [', put))).toEqual([]);
  });

  it('is not said of a message that only another brings', () => {
    const brings = thread('brought', when('{ "type": "never" }'));
    const effect = '"onDone": [{ "type": "open-thread", "thread": "brought" }], "about": "You see';
    expect(said(shoot.replace('"threads": [', brings).replace('"about": "You see', effect))).toEqual([]);
  });

  it('is not said of a promise that is a trap', () => {
    const promise =
      '"asks": ["time"], "promises": [{ "id": "p", "label": "By noon", "due": "day 9 12:00", "keptWhen": { "type": "never" } }],';
    expect(said(shoot.replace('"asks": ["time"],', promise))).toEqual([]);
  });
});
