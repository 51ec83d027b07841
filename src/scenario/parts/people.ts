/** People, as an author writes them. Shape. */
import { z } from 'zod';
import type { APPROVAL_KINDS, HEARS_TOPICS } from '../../engine/model.ts';
import {
  chance,
  choice,
  date,
  department,
  id,
  length,
  line,
  money,
  range,
  snippet,
  text,
  vat,
  wordKinds,
} from '../vocabulary.ts';

const approvalKind = choice<(typeof APPROVAL_KINDS)[number]>({
  spend: 'Orders above the trainee’s limit.',
  assessment: 'Signing the risk assessment.',
  'high-risk': 'Signing one that leaves 10 to 16 after all has been done: all who have it sign.',
  'move-money': 'Moving money between cost lines.',
  contingency: 'Drawing on the contingency.',
  overage: 'Spend beyond `contractPrice`, for whoever answers for the client.',
  kit: 'Kit that is another look or another sound.',
}).describe('What they may say yes to.');

export const personShape = z
  .strictObject({
    id,
    name: line.describe('Their name, as on the unit list.'),
    title: line.describe('Job title as on a unit list.'),
    kind: choice({
      crew: 'Works on it and is paid by the day.',
      contributor: 'Appears in it: a performer, a guest, whoever is filmed.',
      stakeholder: 'Decides or must be told: client, producer, line manager, a parent.',
      supplier: 'Sells or hires something, or grants a place.',
    }).describe('What they are to the production.'),
    department: department.default('production'),
    portrait: z
      .string()
      .regex(/^portrait-\d{2}$/, 'a portrait such as "portrait-07"')
      .register(wordKinds, { kind: 'portrait' })
      .describe('A file in assets/portraits, such as "portrait-07".'),
    about: text.describe('What a coordinator would know of them.'),
    roles: z.array(id).default([]).describe('Roles they can take in `needs`.'),
    skills: z.array(id).default([]).describe('What they can do beyond their role: named by `wants` in needs.'),
    rate: money.default(0).describe('Per day of ten hours, excluding VAT.'),
    vat,
    grade: choice({
      senior: 'Heads of department: paid less for overtime, or nothing.',
      standard: 'Most of a unit.',
      junior: 'Trainees and runners.',
    })
      .default('standard')
      .describe('Matters where overtime goes by grade: seniors are paid less for it.'),
    child: z
      .string()
      .regex(/^[a-z]+\/[0-9a-z-]+$/, 'a country and an age, such as "england/5-8"')
      .optional()
      .describe('A child, with the limits of this age in scenarios/rules/children-….json: "england/5-8".'),
    worksAlone: length
      .optional()
      .describe('How long they may work before somebody of the same role takes over: "1 h" for interpreters.'),
    lessons: z
      .boolean()
      .default(false)
      .describe('A child in term time: on a school day on site they are owed lessons with a tutor.'),
    driver: id.optional().describe('Whoever drives: the vehicle in scenarios/rules/drivers.json, such as "goods-van".'),
    dutyCap: length.optional().describe('On duty for no longer than this: "11 h" for a goods driver.'),
    pace: z
      .number()
      .int()
      .min(50)
      .max(150)
      .default(100)
      .describe('Speed of their work in per cent: 100 is as estimated.'),
    busy: z.array(date).max(60).default([]).describe('Dates they are not free.'),
    free: chance.default(100).describe('Chance of being free on any other date.'),
    replies: range.default(['30 min', '3 h']).describe('How long they take to answer an enquiry, in office time.'),
    reads: range.default(['15 min', '90 min']).describe('How long until they read a call sheet.'),
    missesSheet: chance.default(0).describe('Chance of not opening a sheet until chased.'),
    answersPhone: chance.default(85).describe('Chance, in per cent, that they pick up when rung.'),
    challenged: chance.default(0).describe('Chance, each office day a pencil is held, that another job asks for them.'),
    homeTravel: length.default('45 min').describe('Their journey from home on a quiet road.'),
    trust: z
      .number()
      .int()
      .min(0)
      .max(100)
      .default(60)
      .describe('How far they trust the trainee at the start, from 0 to 100.'),
    through: id.optional().describe('The person to go through (agent, manager, head of department).'),
    hears: z
      .array(
        choice<(typeof HEARS_TOPICS)[number]>({
          'call-sheet': 'Each call sheet.',
          movement: 'Each movement order.',
          location: 'A change of place.',
          schedule: 'A change of time.',
          child: 'What changes in a child’s day.',
          delivery: 'What changes in what is to be delivered or made on.',
          budget: 'Cost reports.',
          safety: 'Days with assessed work.',
        }),
      )
      .default([])
      .describe('What they must hear of though they do not work that day.'),
    diet: line
      .optional()
      .describe('What they eat, as a caterer is told: "vegan". Counted on call sheets, never named.'),
    pickUp: line.optional().describe('How they are brought to the unit: "unit car".'),
    signedBy: id
      .optional()
      .describe('Who signs a release for them: a parent, for a child. Left out for a child: the person to go through.'),
    outside: z
      .boolean()
      .default(false)
      .describe('Outside the production (press, neighbours): papers of the unit are none of their business.'),
    approves: z
      .array(
        z.union([
          approvalKind,
          z.strictObject({ kind: approvalKind, upTo: money.describe('The most they may say yes to, at one time.') }),
        ]),
      )
      .default([])
      .describe(
        'What they may say yes to: "spend" without a limit, or { "kind": "spend", "upTo": "£2,500" }. The lowest limit that reaches is asked.',
      ),
  })
  .meta(
    snippet('person', {
      id: 'ines',
      name: 'Ines Duarte',
      title: 'Camera operator',
      kind: 'crew',
      department: 'camera',
      portrait: 'portrait-07',
      about: 'Quick and calm.',
      roles: ['camera'],
      rate: '£400',
    }),
  );
