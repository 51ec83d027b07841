/**
 * A small film in post for tests: a cut, a review, a recut, a picture lock, a turnover, a grade, a delivery. One editor, one
 * colourist, one room, a client who approves and a trustee who sees each version too. Day 1 is Monday.
 */
import type { Command } from '../../src/engine/command.ts';
import { applyEffects } from '../../src/engine/effects.ts';
import type { AssetStatus, Effect, Model } from '../../src/engine/model.ts';
import type { SendWay } from '../../src/engine/post-record.ts';
import { compile } from '../../src/scenario/compile.ts';
import { library } from '../../src/scenario/library.ts';
import { type ScenarioFile, scenarioSchema } from '../../src/scenario/schema.ts';
import type { Library } from '../../src/scenario/shared-files.ts';
import { at, Player, smallFile, testLibrary } from './small.ts';

/** Rules for tests, and the standard and rubric of post that ship. */
const postLibrary: Library = { ...testLibrary, standards: library.standards, rubrics: library.rubrics };

export function postModel(change: (file: ScenarioFile) => void = () => undefined): Model {
  const file = smallFile();
  film(file);
  change(file);
  return compile(scenarioSchema.parse(file), postLibrary);
}

function film(file: ScenarioFile): void {
  file.standard = 'st0792';
  file.standardVersion = '1.2';
  file.option = 'post';
  file.ends = 'day 12 17:30';
  file.systems = ['bookings', 'money', 'post'];
  file.hazards = [];
  file.controls = [];
  file.risks = [];
  file.places = [];
  file.travel = [];
  file.people = [
    ...file.people.filter((one) => ['pm', 'client', 'eve'].includes(one.id)),
    {
      id: 'tess',
      name: 'Tess Quill',
      title: 'Trustee',
      kind: 'stakeholder',
      portrait: 'portrait-08',
      about: 'Has views.',
    },
    {
      id: 'gray',
      name: 'Gray Ash',
      title: 'Colourist',
      kind: 'crew',
      department: 'post',
      portrait: 'portrait-09',
      about: 'Sees.',
      roles: ['colourist'],
      rate: 500,
      replies: ['30 min', '30 min'],
    },
  ];
  file.kit = [
    {
      id: 'suite',
      name: 'Room 1',
      supplier: 'The house',
      department: 'post',
      provides: ['grade-suite'],
      about: 'One room.',
      rate: 240,
      lead: '1 h',
      replies: ['15 min', '15 min'],
    },
  ];
  file.lines = [
    { code: 'post', title: 'Post', budget: 2400 },
    { code: 'spare', title: 'Contingency', budget: 150, contingency: true },
  ];
  const more = { stage: 'post', department: 'post', about: 'Post.' } as const;
  const editor = { id: 'editor', kind: 'person', asks: 'editor', label: 'Editor', line: 'post' } as const;
  file.activities = [
    {
      ...more,
      id: 'cut',
      title: 'Cut',
      kind: 'work',
      lasts: ['4 h', '4 h', '4 h'],
      needs: [editor],
      onDone: [{ type: 'make-version', job: 'film' }],
    },
    {
      ...more,
      id: 'review',
      title: 'Review',
      kind: 'wait',
      lasts: ['2 h', '2 h', '2 h'],
      after: ['cut'],
      when: { type: 'version-sent', job: 'film' },
      onDone: [{ type: 'notes-arrive', notes: ['logo', 'warmer', 'colder'] }],
    },
    {
      ...more,
      id: 'recut',
      title: 'Recut',
      kind: 'work',
      lasts: ['4 h', '4 h', '4 h'],
      after: ['review'],
      needs: [editor],
      onDone: [
        { type: 'action-notes', job: 'film' },
        { type: 'make-version', job: 'film' },
      ],
    },
    {
      ...more,
      id: 'lock',
      title: 'Picture lock',
      kind: 'milestone',
      after: ['recut'],
      when: { type: 'version-sent', job: 'film', least: 2 },
      locks: ['cut', 'recut'],
    },
    {
      ...more,
      id: 'turnover',
      title: 'Turnover to grade',
      kind: 'desk',
      lasts: ['60 min', '60 min', '60 min'],
      after: ['lock'],
      evidence: ['tracking'],
      turnover: {
        items: [
          { id: 'list', label: 'The edit list', kind: 'picture' },
          { id: 'reference', label: 'A reference picture with burnt-in timecode', kind: 'reference' },
          { id: 'invoices', label: 'The editor’s invoices', kind: 'private', needed: false },
        ],
        missing: '90 min',
      },
    },
    {
      ...more,
      id: 'grade',
      title: 'Grade',
      kind: 'work',
      lasts: ['6 h', '6 h', '6 h'],
      after: ['turnover'],
      needs: [
        { id: 'colourist', kind: 'person', asks: 'colourist', label: 'Colourist', line: 'post' },
        { id: 'room', kind: 'kit', asks: 'grade-suite', label: 'Room', line: 'post' },
      ],
    },
    {
      ...more,
      id: 'papers',
      title: 'Delivery papers and the publicity pack',
      kind: 'desk',
      stage: 'delivery',
      lasts: ['30 min', '30 min', '30 min'],
      after: ['lock'],
      evidence: ['delivery', 'publicity'],
      due: 'day 8 17:00',
    },
    {
      ...more,
      id: 'deliver',
      title: 'Delivered',
      kind: 'milestone',
      stage: 'delivery',
      after: ['grade', 'papers'],
      due: 'day 9 17:00',
    },
    {
      ...more,
      id: 'archive',
      title: 'Put the project on the shelf',
      kind: 'desk',
      stage: 'delivery',
      lasts: ['30 min', '30 min', '30 min'],
      after: ['deliver'],
    },
  ];
  file.jobs = [
    { id: 'film', title: 'The film', prefix: 'FILM', approver: 'client', reviewers: ['tess'], rounds: 2, leaks: 100 },
  ];
  file.assets = [
    {
      id: 'reel',
      title: 'Reel 1',
      job: 'film',
      steps: [
        { activity: 'cut', done: 'rev' },
        { activity: 'review', done: 'fb' },
        { activity: 'recut', done: 'apr' },
        { activity: 'grade', done: 'fin' },
      ],
    },
  ];
  file.notes = [
    { id: 'logo', job: 'film', from: 'client', text: '00:10 The old logo is on the van' },
    { id: 'warmer', job: 'film', from: 'client', text: '01:00 Warmer', conflicts: ['colder'] },
    { id: 'colder', job: 'film', from: 'tess', text: '01:00 Colder', must: false, conflicts: ['warmer'] },
  ];
  file.threads = [
    {
      id: 'warmer-or-colder',
      from: 'client',
      channel: 'email',
      urgency: 'client',
      subject: 'Tess says colder?',
      text: 'I hear that Tess wants it colder.',
      when: { type: 'activity', activity: 'review', is: ['done'] },
      stances: [
        { stance: 'agree', label: 'We can do both', judgement: 0, answer: 'How?', why: 'Nobody can.' },
        {
          stance: 'ask',
          label: 'One of the two has to go: which do you want?',
          judgement: 2,
          answer: 'Warmer. I will tell Tess.',
          why: 'Whoever approves settles it.',
          effects: [{ type: 'drop-notes', notes: ['colder'] }],
        },
      ],
    },
  ];
}

const scenario = { by: 'scenario', id: 'post' } as const;

/** A player who says things of post in a few words. */
export class PostPlayer extends Player {
  constructor(model: Model = postModel(), seed = 'seed-1') {
    super(model, seed);
  }

  /** Cut on day 2, recut on day 3, grade on day 5, each with its people; the room for the day of the grade and any others. */
  planned(roomDays: number[] = [4]): this {
    const book = (command: Command) => this.do(command);
    for (const [activityId, day] of [
      ['cut', 2],
      ['recut', 3],
      ['grade', 5],
    ] as const)
      book({ type: 'plan-activity', activityId, startMinute: at(day, '09:00') });
    for (const [activityId, needId, subjectId] of [
      ['cut', 'editor', 'eve'],
      ['recut', 'editor', 'eve'],
      ['grade', 'colourist', 'gray'],
      ['grade', 'room', 'suite'],
    ] as const)
      book({ type: 'assign-need', activityId, needId, subjectId });
    const reason = 'The one we have.';
    book({ type: 'confirm', subjectId: 'eve', days: [1, 2], reason });
    book({ type: 'confirm', subjectId: 'gray', days: [4], reason });
    return book({ type: 'confirm', subjectId: 'suite', days: roomDays, reason });
  }

  send(number: number, toId: string, how: SendWay = 'secure', tidy = true): this {
    return this.do({ type: 'send-version', jobId: 'film', number, toId, how, tidy });
  }

  /** Version 1 on day 2, version 2 on day 3, to these people. */
  reviewed(toIds: string[] = ['client', 'tess'], how: SendWay = 'secure', tidy = true): this {
    this.until(2, '13:15');
    for (const toId of toIds) this.send(1, toId, how, tidy);
    this.until(3, '13:15');
    for (const toId of toIds) this.send(2, toId, how, tidy);
    return this;
  }

  write(status: AssetStatus, noteIds: string[] = []): this {
    return this.do({ type: 'update-tracker', statuses: [{ assetId: 'reel', status }], noteIds });
  }

  /** The answer to the client about the two notes that contradict each other. */
  answer(stance: 'agree' | 'ask'): this {
    const more = { factIds: [], promiseId: null, copyIds: [] };
    return this.do({
      type: 'reply',
      threadId: 'warmer-or-colder',
      stance,
      ...more,
      channel: 'email',
      tone: 'plain',
    });
  }

  handOn(...itemIds: string[]): this {
    return this.do({ type: 'do-activity', activityId: 'turnover', itemIds });
  }

  /** What the scenario does to it, as an author would write it. */
  comes(...effects: Effect[]): this {
    applyEffects(this.run, effects, scenario);
    return this;
  }
}
