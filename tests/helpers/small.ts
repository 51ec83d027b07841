/**
 * A small production for tests: two days of prep, one shoot day with an interview and a break, a cut, a delivery. Everything a test
 * does not mention is here; what it changes, it says.
 */

import { begin } from '../../src/engine/begin.ts';
import type { Command, GivenCommand } from '../../src/engine/command.ts';
import { apply } from '../../src/engine/commands.ts';
import type { Minute, Model } from '../../src/engine/model.ts';
import type { Run } from '../../src/engine/run.ts';
import { step } from '../../src/engine/step.ts';
import { measures } from '../../src/marks/assess.ts';
import { compile } from '../../src/scenario/compile.ts';
import { type ScenarioFile, scenarioSchema } from '../../src/scenario/schema.ts';
import type { Library } from '../../src/scenario/shared-files.ts';

const given = <T>(value: T) => ({ value, source: 'test', verified: false });

const months = Array.from({ length: 12 }, () => ({
  sunrise: '06:30',
  sunset: '18:00',
  wet: 30,
  gusty: 10,
  low: 4,
  high: 12,
}));

export const testLibrary: Library = {
  rules: {
    house: {
      id: 'house',
      title: 'House rules for tests',
      dated: '2026-01-01',
      standardDay: given('10 h'),
      firstBreakWithin: given('6 h'),
      break: given('45 min'),
      rest: given('11 h'),
      overtimeBlock: given('15 min'),
      overtimeBands: given([
        { after: '0 min', times: 1.5 },
        { after: '2 h', times: 2 },
      ]),
      dayCap: given('12 h'),
      sentHomeAfter: given('14 h'),
      hoursInDay: given(10),
      callSheetDue: given('17:00'),
      acknowledgeBy: given('19:00'),
      office: given(['09:00', '17:30'] as [string, string]),
      invoiceAfterDays: given(2),
      vat: given(20),
      cancellation: given([
        { withinDays: 1, percent: 100 },
        { withinDays: 3, percent: 75 },
        { withinDays: 6, percent: 50 },
      ]),
      weekendDays: given(1),
      pencilHold: given('3 days'),
      challengeFar: given('8 h'),
      challenge: given('4 h'),
    },
  },
  children: {},
  drivers: null,
  incidents: {
    title: 'Rules of incidents for tests',
    dated: '2026-01-01',
    reports: {
      'seven-days': { title: 'Report the injury', to: 'Safety authority', kinds: ['injury'], within: given('15 days') },
      data: { title: 'Report the breach', to: 'Data authority', kinds: ['data-breach'], within: given('72 h') },
    },
    claim: given('24 h'),
  },
  shelves: {},
  kitFaults: {
    title: 'Faults for tests',
    dated: '2026-01-01',
    heatFrom: given(30),
    coldBelow: given(5),
    coldBattery: given(50),
    windAtHeight: given({ metres: 20, extra: 50 }),
    classes: {
      camera: {
        title: 'Camera',
        shows: 'will not start',
        help: '{supplier} is sending another, here at {time}.',
        chance: given(10),
        heat: given(2),
        untested: given(3),
        back: given('2 h'),
      },
    },
  },
  holidays: null,
  messages: {
    id: 'messages',
    title: 'Messages for tests',
    dated: '2026-03',
    urgencies: {
      safety: { answer: given('15 min') },
      'shoot-day': { answer: given('1 h') },
      client: { acknowledge: given('2 h'), answer: given('1 days') },
      routine: { answer: given('1 days') },
    },
    overspend: { perCent: given(2), pounds: given(250) },
  },
  roads: {
    id: 'travel',
    title: 'Roads for tests',
    dated: '2026-03',
    bands: [],
    settleIn: given('30 min'),
    mishap: given({ percent: 8, least: '10 min', most: '35 min' }),
  },
  climate: { cities: { here: { name: 'Here', nation: 'here', source: 'test', verified: false, months } } },
  standards: {
    plain: {
      id: 'plain',
      reference: 'TEST1',
      level: 4,
      source: 'test',
      note: 'test',
      versions: {
        '1': {
          title: 'Tester',
          starts: '2026',
          knowledge: { K1: 'Knows' },
          skills: { S1: 'Does' },
          behaviours: { B1: 'Is' },
          duties: [
            'documentation',
            'resources',
            'finance',
            'healthSafety',
            'compliance',
            'collaboration',
            'managingOthers',
            'workflow',
            'technicalDelivery',
            'clearances',
          ].map((slug, at) => ({
            slug,
            number: at + 1,
            title: slug,
            summary: slug,
            option: 'core' as const,
            ksbs: ['K1'],
          })),
        },
      },
    },
  },
  rubrics: {
    production: {
      standard: 'plain',
      note: 'test',
      pass: 50,
      distinction: 80,
      gateCap: 39,
      weakShare: 20,
      distinctionShare: 70,
      distinctionSlugs: ['collaboration'],
      duties: {
        documentation: rows(
          'call-sheet-on-time',
          'call-sheet-complete',
          'people-told',
          'daily-reports-sent',
          'paperwork-on-time',
          'handover-kept',
        ),
        resources: rows(
          'needs-confirmed',
          'clashes-avoided',
          'price-paid',
          'holds-let-go',
          'kit-brought-back',
          'terms-in-writing',
        ),
        finance: rows(
          'approved-before-spend!',
          'cost-reported',
          'hot-costs-sent',
          'invoices-checked',
          'budget-kept',
          'client-billed',
          'petty-cash-kept',
          'bank-changes-checked!',
          'insurer-notified',
        ),
        healthSafety: rows(
          'assessment-signed!',
          'hazards-found',
          'controls-fit',
          'hours-kept!',
          'incidents-recorded',
          'incidents-told',
          'incidents-reported',
        ),
        compliance: rows(
          'permission-held!',
          'privacy-kept',
          'permission-margin',
          'permits-held!',
          'permits-in-time',
          'sustainability-return',
          'embargo-kept!',
        ),
        collaboration: rows('replies-on-time', 'reply-quality', 'promises-kept', 'change-noticed', 'trust-kept'),
        managingOthers: rows('tasks-shared', 'briefs-full', 'work-looked-over', 'load-fair', 'welfare-seen-to'),
        workflow: rows('milestones-met', 'time-lost', 'risk-responses', 'escalation-right'),
        technicalDelivery: rows(
          'delivery-on-time',
          'checks-passed',
          'specs-matched',
          'tracking-kept',
          'lock-kept',
          'rushes-safe!',
        ),
        clearances: rows('releases-signed!', 'licences-fit!', 'clearances-held!'),
      },
    },
  },
};

/** A measure with an exclamation mark is a gate. */
function rows(...names: string[]) {
  return names.map((name) => ({
    measure: name.replace('!', ''),
    weight: 2,
    gate: name.endsWith('!'),
    ksbs: { '1': ['K1'] },
  }));
}

export const everyMeasure = (): string[] => [...measures.keys()].sort();

/** The scenario as an author would write it. Day 1 is Monday 2 March 2026; the shoot is meant for day 4, Thursday. */
export function smallFile(): ScenarioFile {
  return {
    format: 2,
    id: 'small',
    title: 'A small film',
    summary: 'One interview.',
    drawing: 'place-mill-office',
    begins: '2026-03-02 09:00',
    ends: 'day 12 17:30',
    rules: 'house',
    city: 'here',
    standard: 'plain',
    standardVersion: '1',
    brief: {
      client: 'A client',
      story: ['A film.'],
      requirements: ['One film.'],
      learningPoints: ['Tell people.'],
      playMinutes: 5,
    },
    you: { role: 'Junior production coordinator', reportsTo: 'pm', limit: 250, mayNotDecide: ['spend above £250'] },
    people: [
      {
        id: 'pm',
        name: 'Priya Nair',
        title: 'Production manager',
        kind: 'stakeholder',
        portrait: 'portrait-01',
        about: 'Your manager.',
        approves: ['spend', 'assessment', 'move-money', 'contingency'],
        answersPhone: 100,
      },
      {
        id: 'client',
        name: 'Cal Boyd',
        title: 'Client',
        kind: 'stakeholder',
        portrait: 'portrait-02',
        about: 'Wants a film.',
      },
      {
        id: 'ana',
        name: 'Ana Reis',
        title: 'Camera',
        kind: 'crew',
        department: 'camera',
        portrait: 'portrait-03',
        about: 'Quick.',
        roles: ['camera'],
        skills: ['interviews'],
        rate: 390,
        answersPhone: 100,
        replies: ['30 min', '30 min'],
        reads: ['15 min', '15 min'],
      },
      {
        id: 'bo',
        name: 'Bo Lund',
        title: 'Camera',
        kind: 'crew',
        department: 'camera',
        portrait: 'portrait-04',
        about: 'Dear.',
        roles: ['camera'],
        skills: ['interviews'],
        rate: 600,
        replies: ['30 min', '30 min'],
      },
      {
        id: 'dee',
        name: 'Dee Okafor',
        title: 'Sound',
        kind: 'crew',
        department: 'sound',
        portrait: 'portrait-05',
        about: 'Careful.',
        roles: ['sound'],
        rate: 350,
        missesSheet: 100,
        answersPhone: 100,
        replies: ['30 min', '30 min'],
      },
      {
        id: 'eve',
        name: 'Eve Marsh',
        title: 'Editor',
        kind: 'crew',
        department: 'post',
        portrait: 'portrait-06',
        about: 'Cuts.',
        roles: ['editor'],
        rate: 300,
        replies: ['30 min', '30 min'],
      },
      {
        id: 'guest',
        name: 'Gus Hart',
        title: 'Founder',
        kind: 'contributor',
        department: 'cast',
        portrait: 'portrait-07',
        about: 'Talks.',
        roles: ['guest'],
        through: 'client',
        replies: ['30 min', '30 min'],
      },
    ],
    kit: [
      {
        id: 'cam-kit',
        name: 'Camera kit',
        supplier: 'Hire',
        provides: ['camera-kit'],
        specs: ['uhd-25p'],
        about: 'Good.',
        rate: 180,
        lead: '4 h',
        replies: ['15 min', '15 min'],
      },
      {
        id: 'track',
        name: 'Library track',
        supplier: 'Tunes',
        department: 'post',
        provides: ['music-licence'],
        specs: ['licence-online'],
        about: 'Music.',
        rate: 90,
        once: true,
        lead: '1 h',
        replies: ['15 min', '15 min'],
      },
    ],
    places: [
      {
        id: 'office',
        name: 'The office',
        address: '1 Mill Lane',
        drawing: 'place-mill-office',
        about: 'Bright.',
        owner: 'client',
        permission: '4 h',
        replies: ['30 min', '30 min'],
        hospital: 'City General',
        parking: 'Yard',
        line: 'shoot',
        noise: [{ weekdays: [1, 2, 3, 4, 5], from: '15:00', to: '16:00', what: 'Tram works' }],
      },
      {
        id: 'hall',
        name: 'The hall',
        address: '2 Canal Street',
        drawing: 'place-community-theatre',
        about: 'Quiet.',
        line: 'shoot',
      },
    ],
    travel: [{ between: ['office', 'hall'], takes: '20 min' }],
    activities: [
      {
        id: 'quote',
        title: 'Quote',
        kind: 'desk',
        stage: 'prep',
        about: 'Write it.',
        lasts: ['60 min', '60 min', '60 min'],
      },
      {
        id: 'agree',
        title: 'Client agrees',
        kind: 'wait',
        stage: 'prep',
        about: 'Wait.',
        lasts: ['2 h', '4 h', '6 h'],
        after: ['quote'],
      },
      {
        id: 'recce',
        title: 'Recce',
        kind: 'work',
        stage: 'prep',
        department: 'locations',
        about: 'Look.',
        hours: 'continuous',
        lasts: ['60 min', '60 min', '60 min'],
        places: ['office'],
        reveals: true,
        withYou: true,
      },
      {
        id: 'interview',
        title: 'Interview',
        kind: 'work',
        stage: 'shoot',
        department: 'camera',
        about: 'Film it.',
        hours: 'continuous',
        lasts: ['2 h', '3 h', '4 h'],
        places: ['office', 'hall'],
        after: ['agree'],
        needsQuiet: true,
        needsAssessment: true,
        needsReleases: true,
        needs: [
          {
            id: 'camera',
            kind: 'person',
            asks: 'camera',
            label: 'Camera',
            wants: ['interviews'],
            line: 'crew',
            allowance: 400,
          },
          { id: 'sound', kind: 'person', asks: 'sound', label: 'Sound', line: 'crew', allowance: 350 },
          { id: 'guest', kind: 'person', asks: 'guest', label: 'Guest', line: 'crew' },
          {
            id: 'kit',
            kind: 'kit',
            asks: 'camera-kit',
            label: 'Camera kit',
            wants: ['uhd-25p'],
            line: 'shoot',
            allowance: 200,
          },
        ],
      },
      {
        id: 'lunch',
        title: 'Lunch',
        kind: 'break',
        stage: 'shoot',
        about: 'Eat.',
        hours: 'continuous',
        lasts: ['45 min', '45 min', '45 min'],
        places: ['office', 'hall'],
        after: ['interview'],
      },
      {
        id: 'cut',
        title: 'Cut',
        kind: 'work',
        stage: 'post',
        department: 'post',
        about: 'Cut it.',
        lasts: ['1 days', '1 days', '2 days'],
        after: ['interview'],
        needs: [
          { id: 'editor', kind: 'person', asks: 'editor', label: 'Editor', line: 'post', allowance: 400 },
          {
            id: 'music',
            kind: 'kit',
            asks: 'music-licence',
            label: 'Music licence',
            wants: ['licence-online'],
            line: 'post',
            allowance: 100,
          },
        ],
        checks: [
          {
            id: 'loudness',
            passesWhen: { type: 'need-met', activity: 'cut', need: 'music', spec: 'licence-online' },
            text: 'the music is not cleared',
            adds: '1 h',
          },
        ],
      },
      {
        id: 'deliver',
        title: 'Delivered',
        kind: 'milestone',
        stage: 'delivery',
        about: 'Done.',
        after: ['cut'],
        due: 'day 10 17:00',
      },
    ],
    lines: [
      { code: 'crew', title: 'Crew', budget: 750 },
      { code: 'shoot', title: 'Shoot', budget: 250 },
      { code: 'post', title: 'Post', budget: 500 },
      { code: 'spare', title: 'Contingency', budget: 150, contingency: true },
    ],
    hazards: [
      {
        id: 'cables',
        title: 'Cables across the way',
        activities: ['interview'],
        likelihood: 3,
        severity: 3,
        who: ['Everyone'],
      },
      {
        id: 'volcano',
        title: 'Volcano',
        activities: ['interview'],
        real: false,
        likelihood: 1,
        severity: 5,
        who: ['Everyone'],
      },
    ],
    controls: [
      {
        id: 'ramps',
        title: 'Cable ramps',
        hierarchy: 'engineer',
        cost: 40,
        line: 'shoot',
        reduces: [{ hazard: 'cables', likelihood: 2 }],
      },
    ],
    risks: [
      {
        id: 'late',
        title: 'The guest is late',
        activity: 'interview',
        odds: 50,
        text: 'Gus is stuck.',
        severity: 'minor',
        incident: 'near-miss',
        onHappen: [{ type: 'lose-time', activity: 'interview', length: '30 min', text: 'waiting' }],
        responses: [
          { id: 'wait', label: 'Wait', outlook: 'He will come, says Cal.', line: 'shoot', sound: 90, why: 'He came.' },
          {
            id: 'car',
            label: 'Send a car',
            outlook: 'Quicker, perhaps.',
            cost: 60,
            line: 'shoot',
            sound: 40,
            why: 'It was not needed.',
          },
        ],
      },
    ],
    threads: [
      {
        id: 'scope',
        from: 'client',
        channel: 'email',
        subject: 'Two more films?',
        text: 'Can you just add two?',
        when: { type: 'time-reached', time: 'day 1 11:00' },
        answerWithin: '4 h',
        asks: ['cost', 'time'],
        needsDate: true,
        stances: [
          {
            stance: 'agree',
            label: 'Yes, we will add them',
            commits: 900,
            line: 'post',
            judgement: 0,
            answer: 'Great!',
            why: 'It was not yours to give.',
          },
          {
            stance: 'escalate',
            label: 'I am asking Priya and will quote',
            judgement: 2,
            answer: 'Thanks.',
            why: 'Right.',
          },
          { stance: 'hold', label: 'I will come back to you', judgement: 1, answer: 'OK.', why: 'Fair.' },
        ],
        facts: [
          { id: 'price', topic: 'cost', text: 'Two more cost about {price:track} each', needed: true },
          { id: 'days', topic: 'time', text: 'They add two days', needed: true },
          { id: 'home', topic: 'personal', text: 'Ana is at 5 High Street', private: true },
          {
            id: 'booked',
            topic: 'other',
            text: 'Ana is confirmed',
            trueWhen: { type: 'booked', subject: 'ana', is: ['confirmed'] },
          },
        ],
        promises: [
          {
            id: 'soon',
            label: 'You will have a quote by Wednesday 12:00',
            due: 'day 3 12:00',
            keptWhen: { type: 'report-sent' },
          },
        ],
        copies: ['pm', 'ana'],
        shouldCopy: ['pm'],
        ifLeft: [{ after: '6 h', text: 'Hello?' }],
      },
    ],
  };
}

/** A person of the file, to be changed by a test. */
export function personOf(file: ScenarioFile, id: string): ScenarioFile['people'][number] {
  const found = file.people.find((one) => one.id === id);
  if (!found) throw new Error(`The small production has no ${id}.`);
  return found;
}

export function modelOf(change: (file: ScenarioFile) => void = () => undefined): Model {
  const file = smallFile();
  change(file);
  return compile(scenarioSchema.parse(file), testLibrary);
}

/** A run with helpers that read as what a coordinator does. */
export class Player {
  readonly run: Run;
  readonly given: GivenCommand[] = [];

  constructor(model: Model = modelOf(), seed = 'seed-1') {
    this.run = begin(model, seed);
  }

  /** Gives a command that must be taken. */
  do(command: Command): this {
    const refused = apply(this.run, command);
    if (refused) throw new Error(`${command.type} was refused: ${refused.words}`);
    this.given.push({ minute: this.run.state.minute, command });
    return this;
  }

  /** Day 1 is the first; time of day as `09:30`. */
  until(day: number, time: string): this {
    const minute = at(day, time);
    while (this.run.state.minute < minute && !this.run.state.ended) step(this.run);
    return this;
  }

  toEnd(): this {
    while (!this.run.state.ended) step(this.run);
    return this;
  }

  kinds(): string[] {
    return this.run.state.facts.map((fact) => fact.kind);
  }
}

export const at = (day: number, time: string): Minute =>
  (day - 1) * 1440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Plans and books the interview in the office on day 4 from 10:00, and everything it needs. */
export function plannedAndBooked(player: Player): Player {
  const day = 3;
  player.do({ type: 'do-activity', activityId: 'quote' });
  player.do({ type: 'plan-activity', activityId: 'interview', startMinute: at(4, '10:00'), placeId: 'office' });
  player.do({ type: 'plan-activity', activityId: 'lunch', startMinute: at(4, '13:00'), placeId: 'office' });
  for (const [needId, subjectId] of [
    ['camera', 'ana'],
    ['sound', 'dee'],
    ['guest', 'guest'],
    ['kit', 'cam-kit'],
  ] as const) {
    player.do({ type: 'assign-need', activityId: 'interview', needId, subjectId });
    player.do({ type: 'confirm', subjectId, days: [day], reason: 'The right one for the job.' });
  }
  player.do({ type: 'confirm', subjectId: 'office', days: [day], reason: '' });
  return player;
}
