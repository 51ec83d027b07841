/**
 * The scenario file, as an author writes it: the single source of its types, of the JSON Schema that editors use, and
 * of the checks on shape; what its lists hold is in parts/. It must not know the engine's numbers; compile.ts turns one into the
 * other.
 */
import { z } from 'zod';
import { type DAY_TYPES, USUAL_SHEET_FIELDS } from '../engine/model.ts';
import { callSheetField, deskMinutes, houseShape } from './house-rules.ts';
import { MOST_INCLUDED } from './include.ts';
import { activityShape } from './parts/activities.ts';
import { costLineShape } from './parts/budget.ts';
import { kitShape } from './parts/kit.ts';
import { personShape } from './parts/people.ts';
import { permitShape } from './parts/permits.ts';
import { placeShape } from './parts/places.ts';
import { assetShape, jobShape, noteShape } from './parts/post.ts';
import { embargoShape, releasesShape } from './parts/rights.ts';
import { riskShape } from './parts/risks.ts';
import { controlShape, hazardShape } from './parts/safety.ts';
import { threadShape } from './parts/threads.ts';
import { FORMAT } from './reading/formats.ts';
import { INCLUDE_PATTERN } from './shelf.ts';
import {
  chance,
  choice,
  clock,
  condition,
  date,
  id,
  length,
  line,
  money,
  plainDate,
  snippet,
  text,
  time,
  wordKinds,
} from './vocabulary.ts';

/** Numbers Ofcom keeps for drama: nobody has them. */
const DRAMA_NUMBER = /^(01632 960\d{3}|07700 900\d{3})$/;

const texts = z.array(text).max(20);

const dayType = choice<(typeof DAY_TYPES)[number]>({
  standard: 'With a meal break.',
  'semi-continuous': 'With a short meal.',
  continuous: 'Without a meal: food is eaten as it goes on.',
});

const includeName = z
  .string()
  .regex(INCLUDE_PATTERN, 'a shelf such as "manchester-crew", or one thing on it: "manchester-crew/ines-duarte"');

export const scenarioSchema = z.strictObject({
  $schema: z
    .string()
    .optional()
    .describe('Where editors find what may be written here. Leave it as the template has it.'),
  format: z.literal(FORMAT).describe('The version of this file format.'),
  id,
  title: line.describe('What it is called on the choosing screen.'),
  summary: line.describe('One sentence for the choosing screen.'),
  drawing: z
    .string()
    .regex(/^place-[a-z-]+$|^production-office-(night|day)$/, 'a drawing such as "place-canal-warehouse"')
    .register(wordKinds, { kind: 'drawing' })
    .describe('The picture on the choosing screen, from assets/drawings.'),
  marked: z.boolean().default(true).describe('False: played for practice and not marked.'),
  tick: z
    .union([z.literal(5), z.literal(10), z.literal(15), z.literal(30), z.literal(60)])
    .default(15)
    .describe('Minutes by which the clock moves.'),
  begins: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/, 'a date and time such as "2026-03-02 09:00"')
    .register(wordKinds, { kind: 'moment' })
    .describe('The first moment: day 1 is this day.'),
  ends: time.describe('The last moment: the run is marked then, or when all is done.'),
  dates: z
    .record(id, plainDate)
    .default({})
    .describe(
      'Days with a name, so that times can be written by it: { "shoot": "day 8" } and "2 days before shoot 17:00".',
    ),
  include: z
    .array(
      z.union([
        includeName,
        z
          .strictObject({
            entry: includeName.describe('The shelf, or one thing on it.'),
            as: z
              .record(id, id)
              .default({})
              .describe('What the names that the shared file leaves open stand for here: { "work": "interview" }.'),
            id: id.optional().describe('Another name for it, so that it can be brought in twice.'),
          })
          .describe('Something shared that leaves names open, with what they stand for here.'),
      ]),
    )
    .max(MOST_INCLUDED)
    .default([])
    .describe(
      'Shared people, kit, places, risks and messages from scenarios/shared, by name. To change one of them, write an entry with the same `id` and only the fields that differ. What leaves names open is told what they stand for: { "entry": "risks-weather/wx-rain", "as": { "work": "interview" } }.',
    ),
  house: houseShape.optional().describe('House rules that stand above this scenario and above its profile of rules.'),
  rules: id.describe('A profile in scenarios/rules.'),
  dayType: dayType.default('standard').describe('The usual kind of shooting day, if the profile has others.'),
  dayTypes: z
    .array(z.strictObject({ day: date.describe('The day.'), type: dayType.describe('Of which kind it is.') }))
    .max(60)
    .default([])
    .describe('Days that are of another kind.'),
  city: id.describe('A climate in scenarios/rules/climate.json.'),
  standard: id.default('st0792').describe('A standard in scenarios/standards.'),
  standardVersion: z.string().default('1.2').describe('The version of the standard.'),
  option: choice({ production: 'Production.', post: 'Post-production.' })
    .default('production')
    .describe('The option of the standard that is marked.'),
  systems: z
    .array(
      choice({
        bookings: 'People, kit and places have to be booked.',
        money: 'There is a budget, with approvals and invoices.',
        risk: 'Risks are assessed.',
        releases: 'Who appears signs a release.',
        post: 'Versions, notes and the tracker.',
        reports: 'Daily reports and hot costs.',
        contracts: 'Deal memos.',
      }),
    )
    .default(['bookings', 'money', 'risk', 'releases', 'post'])
    .describe('What is in play. A first production may leave some out.'),
  brief: z
    .strictObject({
      client: line.describe('Who pays for it.'),
      story: texts.min(1).describe('What it is about and how things stand, a paragraph each.'),
      requirements: texts.min(1).describe('What has to be delivered, one thing each.'),
      learningPoints: texts.min(1).describe('What a trainee takes from it, one thing each.'),
      leavesOut: texts.default([]).describe('What is simpler here than in the trade.'),
      tutorNotes: texts.default([]).describe('For the tutor alone.'),
      contentNotes: texts.default([]).describe('What somebody might want to be warned of.'),
      playMinutes: z.number().int().min(1).max(240).describe('How long a first play takes, in minutes.'),
    })
    .describe('What the trainee reads first.'),
  you: z
    .strictObject({
      role: line.describe('The job the trainee has: "Production coordinator".'),
      reportsTo: id.describe('Their manager, by the `id` in `people`.'),
      limit: money.describe('What they may spend without asking, at one time.'),
      mayNotDecide: z.array(line).min(1).max(10).describe('What is not theirs to decide, one thing each.'),
      desk: z.tuple([clock, clock]).default(['09:00', '17:30']).describe('From and to when they are at the desk.'),
    })
    .describe('Who the trainee is.'),
  people: z.array(personShape).min(1).max(120).describe('Crew, contributors, suppliers and those above you.'),
  kit: z.array(kitShape).max(160).default([]).describe('Kit that can be hired or bought.'),
  places: z.array(placeShape).max(60).default([]).describe('Places to film and work in.'),
  travel: z
    .array(
      z
        .strictObject({
          between: z.tuple([id, id]).describe('Two places, by their `id`.'),
          takes: length.describe('Driving time on a quiet road.'),
        })
        .meta(snippet('journey', { between: ['hall', 'office'], takes: '25 min' })),
    )
    .default([])
    .describe('By road between two places. Pairs not listed take 30 min.'),
  activities: z.array(activityShape).min(1).max(400).describe('The work, and what it waits for.'),
  lines: z.array(costLineShape).max(40).default([]).describe('Cost lines of the budget.'),
  hazards: z.array(hazardShape).max(60).default([]).describe('What could hurt somebody.'),
  controls: z.array(controlShape).max(60).default([]).describe('What can be done about hazards.'),
  risks: z.array(riskShape).max(80).default([]).describe('What may happen, and what can be done then.'),
  threads: z.array(threadShape).max(120).default([]).describe('Messages, and what can be answered.'),
  permits: z
    .array(permitShape)
    .max(40)
    .default([])
    .describe('What others must grant: permits, licences, clearances, insurance, notices.'),
  jobs: z.array(jobShape).max(12).default([]).describe('Jobs of post-production.'),
  assets: z.array(assetShape).max(60).default([]).describe('The rows of the tracker.'),
  notes: z.array(noteShape).max(80).default([]).describe('Notes on versions.'),
  releases: releasesShape.default({
    forms: [{ id: 'standard', label: 'Standard release', covers: [] }],
    mustCover: [],
  }),
  embargo: embargoShape.optional(),
  clientPayments: z
    .array(
      z.strictObject({
        id,
        title: line.describe('As in the contract: "Half on signature".'),
        amount: money.describe('How much, excluding VAT.'),
        when: condition.describe('From when it may be billed.'),
        terms: z.number().int().min(0).max(120).default(30).describe('Calendar days in which it is to be paid.'),
        late: chance.default(15).describe('Chance that it is paid weeks late, unless somebody asks for it.'),
        payer: id.optional().describe('The person who pays it, or has it paid.'),
      }),
    )
    .max(12)
    .default([])
    .describe('What the client pays, and when.'),
  contractPrice: money
    .optional()
    .describe('What the client pays in all by the contract. Spend beyond it takes the yes of whoever has "overage".'),
  float: money.default(0).describe('Petty cash in the trainee’s hands on shoot days.'),
  unit: z
    .strictObject({
      phones: z
        .array(
          z.strictObject({
            of: line.describe('Whose it is: "Production office", "Unit mobile".'),
            number: z
              .string()
              .regex(DRAMA_NUMBER, 'a number kept for drama: 01632 960 and three digits, or 07700 900 and three digits')
              .describe('A number Ofcom keeps for drama, which nobody has: "01632 960123" or "07700 900456".'),
          }),
        )
        .max(20)
        .default([])
        .describe('Telephone numbers of the production.'),
      radio: z
        .array(
          z.strictObject({
            channel: line.describe('As on the radio: "1".'),
            use: line.describe('Who talks on it: "Production".'),
          }),
        )
        .max(20)
        .default([])
        .describe('Channels of the walkie-talkies.'),
    })
    .default({ phones: [], radio: [] })
    .describe('What a call sheet says of the unit as a whole.'),
  callSheetFields: z
    .array(callSheetField)
    .default([...USUAL_SHEET_FIELDS])
    .describe(
      'What a call sheet must carry here. Beyond the usual: day-type; unit-base and locator (of the place); transport (`pickUp` of people); movement (a movement order where a day has more than one place); scenes (of activities); catering (kit that provides "catering", with numbers and diets); medic (somebody that day with the role "medic" or "first-aid"); radio and phones (`unit`).',
    ),
  start: z
    .strictObject({
      drafts: z
        .array(
          z.strictObject({
            activity: id.describe('The activity, by its `id`.'),
            at: time.optional().describe('When it is planned to begin.'),
            length: length.optional().describe('How long it is planned for. Left out: its likely length.'),
            place: id.optional().describe('Where it is planned.'),
            uses: z.record(id, id).default({}).describe('Who or what is drafted for its needs: { "camera": "ines" }.'),
          }),
        )
        .default([])
        .describe('What stands on the plan already.'),
      bookings: z
        .array(
          z.strictObject({
            subject: id.describe('Who or what: a person, kit or a place, by its `id`.'),
            days: z.array(date).min(1).describe('For which days.'),
            status: choice({ pencilled: 'Held without obligation.', confirmed: 'Booked.' }).describe('How it stands.'),
            rank: z.number().int().min(1).max(3).default(1).describe('Of a pencil: first, second or third.'),
          }),
        )
        .default([])
        .describe('What is held or booked already.'),
      done: z.array(id).default([]).describe('Activities that are done already.'),
      callSheets: z
        .array(
          z.strictObject({
            day: date.describe('The day it is for.'),
            to: z.array(id).min(1).describe('Who has it, by their `id`.'),
            sent: time.describe('When it went out.'),
            places: z.record(id, id).default({}).describe('Where it puts an activity: { "interview": "hall" }.'),
          }),
        )
        .default([])
        .describe(
          'Sheets already sent, read by everyone on them. `places` says where they put an activity, if not where it is planned now.',
        ),
    })
    .default({ drafts: [], bookings: [], done: [], callSheets: [] })
    .describe('How things stand at the first moment: a job that is taken over part-way, or a plan that is there.'),
  guide: z
    .array(
      z.strictObject({
        id,
        title: line.describe('The step, in a few words.'),
        text: text.describe('What to do and where.'),
        points: line.default('').describe('The part of the screen it points at.'),
        doneWhen: condition.describe('The step is done once this holds.'),
      }),
    )
    .max(20)
    .default([])
    .describe('Steps that lead a first-time player through it.'),
  weights: z
    .record(z.string(), z.number().int().min(0).max(20))
    .default({})
    .describe('Another weight for a measure of the rubric, by its name.'),
  desk: deskMinutes.default({}).describe('Desk minutes that differ from the house figures.'),
  calibration: z
    .strictObject({
      idlePasses: chance.optional().describe('Most runs in a hundred that doing nothing may pass. House figure: 5.'),
      expertDistinctions: chance
        .optional()
        .describe('Fewest runs in a hundred in which the expert reaches distinction. House figure: 90.'),
      luck: chance
        .optional()
        .describe('Most of the spread of marks, in per cent, that luck may make. House figure: 10.'),
      minutes: z
        .tuple([z.number().int().min(1).max(480), z.number().int().min(1).max(480)])
        .optional()
        .describe('Shortest and longest play in minutes. House figure: half and one and a half times `playMinutes`.'),
      deadEnds: z.number().int().min(0).max(20).optional().describe('Dead ends that may be there. House figure: 0.'),
      mayNeverFire: z.array(id).max(80).default([]).describe('Risks and threads that the bots need not meet.'),
      mayBeBest: z
        .array(id)
        .max(80)
        .default([])
        .describe('Risks of which one answer may be best in every way, and stances that may always be right.'),
      reason: text.describe('Why these figures suit this production better than those of the house.'),
    })
    .optional()
    .describe('Limits for `calltime calibrate` that differ from the house figures. They change nothing in play.'),
});

export type Scenario = z.infer<typeof scenarioSchema>;
/** As written: defaults may be left out. */
export type ScenarioFile = z.input<typeof scenarioSchema>;
