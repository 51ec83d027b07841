/**
 * The scenario file, as an author writes it: the single source of its types, of the JSON Schema that editors use, and
 * of the checks on shape. It must not know the engine's numbers; compile.ts turns one into the other.
 */
import { z } from 'zod';
import { APPROVAL_KINDS, DAY_TYPES, DOORS, HEARS_TOPICS, URGENCIES, USUAL_SHEET_FIELDS } from '../engine/model.ts';
import { callSheetField, deskMinutes, houseShape } from './house-rules.ts';
import { MOST_INCLUDED } from './include.ts';
import { delegationShape } from './parts/delegation.ts';
import { claimShape, reportShape } from './parts/incidents.ts';
import { permitShape } from './parts/permits.ts';
import { assetShape, jobShape, noteShape, turnoverShape } from './parts/post.ts';
import { embargoShape, releasesShape } from './parts/rights.ts';
import { FORMAT } from './reading/formats.ts';
import { INCLUDE_PATTERN } from './shelf.ts';
import {
  chance,
  channel,
  clock,
  condition,
  date,
  department,
  effect,
  id,
  length,
  line,
  money,
  plainDate,
  range,
  span,
  stage,
  stance,
  text,
  time,
  topic,
  vat,
  weekday,
  wordKinds,
} from './vocabulary.ts';

/** Numbers Ofcom keeps for drama: nobody has them. */
const DRAMA_NUMBER = /^(01632 960\d{3}|07700 900\d{3})$/;

const texts = z.array(text).max(20);

const approvalKind = z
  .enum(APPROVAL_KINDS)
  .describe(
    'spend: orders above the trainee’s limit; assessment: signing it; high-risk: signing one that leaves 10 to 16 after all has been done (all who have it sign); move-money: between cost lines; contingency: drawing on it; overage: spend beyond `contractPrice`, for whoever answers for the client.',
  );
const includeName = z
  .string()
  .regex(INCLUDE_PATTERN, 'a shelf such as "manchester-crew", or one thing on it: "manchester-crew/ines-duarte"');

const person = z.strictObject({
  id,
  name: line,
  title: line.describe('Job title as on a unit list.'),
  kind: z.enum(['crew', 'contributor', 'stakeholder', 'supplier']),
  department: department.default('production'),
  portrait: z
    .string()
    .regex(/^portrait-\d{2}$/, 'a portrait such as "portrait-07"')
    .register(wordKinds, { kind: 'portrait' })
    .describe('A file in assets/portraits, such as "portrait-07".'),
  about: text.describe('What a coordinator would know of them.'),
  roles: z.array(id).default([]).describe('Roles they can take in `needs`.'),
  skills: z.array(id).default([]),
  rate: money.default(0).describe('Per day of ten hours, excluding VAT.'),
  vat,
  grade: z
    .enum(['senior', 'standard', 'junior'])
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
  answersPhone: chance.default(85),
  challenged: chance.default(0).describe('Chance, each office day a pencil is held, that another job asks for them.'),
  homeTravel: length.default('45 min'),
  trust: z.number().int().min(0).max(100).default(60),
  through: id.optional().describe('The person to go through (agent, manager, head of department).'),
  hears: z
    .array(z.enum(HEARS_TOPICS))
    .default([])
    .describe(
      'What they must hear of though they do not work that day: each call sheet; each movement order; a change of place (location) or of time (schedule); of a child’s day; of what is to be delivered or made on; cost reports (budget); days with assessed work (safety).',
    ),
  diet: line.optional().describe('What they eat, as a caterer is told: "vegan". Counted on call sheets, never named.'),
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
});

const kitItem = z.strictObject({
  id,
  name: line,
  supplier: line,
  department: department.default('camera'),
  provides: z.array(id).min(1).describe('What it serves as: named by `asks` in needs.'),
  specs: z.array(id).default([]).describe('Technical facts that needs may want: "uhd-25p", "licence-online".'),
  about: text,
  rate: money.describe('Per day, or once if `once` is true; excluding VAT.'),
  vat,
  once: z.boolean().default(false),
  stock: z.number().int().min(1).max(50).default(1),
  lead: length.default('4 h').describe('Notice the supplier needs, in office time.'),
  free: chance.default(100),
  busy: z.array(date).default([]),
  replies: range.default(['15 min', '90 min']),
  collectedBy: id.optional().describe('The activity that fetches it; without this it is delivered or always there.'),
  owner: id.optional().describe('The person it belongs to and comes with.'),
  returnedBy: id.optional().describe('The activity that takes it back; left out: the supplier fetches it.'),
  insuredBy: id.optional().describe('The permit (insurance) without which it is not released.'),
  weekDays: z
    .number()
    .int()
    .min(1)
    .max(7)
    .default(4)
    .describe('Days charged for a week’s hire: three to five is usual.'),
  windMph: z
    .number()
    .int()
    .min(10)
    .max(80)
    .optional()
    .describe('Gusts in miles an hour at which it comes down, outdoors: the maker’s limit where it stands or flies.'),
  cautionMph: z
    .number()
    .int()
    .min(5)
    .max(80)
    .optional()
    .describe('Gusts from which the plan warns of it, below `windMph`: two thirds of the limit is usual for a drone.'),
  heightMetres: z
    .number()
    .int()
    .min(0)
    .max(120)
    .default(0)
    .describe('How high it stands or flies: gusts are up to half as strong again at 20 metres.'),
  dryOnly: z.boolean().default(false).describe('May not be used in rain, outdoors: a drone, a crane without a cover.'),
  loadWatts: z.number().int().min(0).max(500_000).default(0).describe('What it draws from the mains.'),
  supplyWatts: z.number().int().min(0).max(500_000).default(0).describe('What it gives, for a generator.'),
  vehicle: z.boolean().default(false).describe('Carries people or kit between places: named on movement orders.'),
  cards: length.optional().describe('How much recording its cards hold: "3 h". Left out: nobody counts.'),
  class: id
    .optional()
    .describe('How it may fail: a class in scenarios/rules/kit-faults.json, such as "camera". Left out: it does not.'),
  agreedBy: id.optional().describe('The person whose yes it needs before it is booked: photography, or post.'),
  conform: z
    .strictObject({ activity: id, length })
    .optional()
    .describe('Work that using it adds to another activity: pictures to match in the grade.'),
  batteries: length.optional().describe('How long a set of batteries runs it: "3 h". Left out: nobody counts.'),
  copies: z
    .number()
    .int()
    .min(1)
    .max(4)
    .optional()
    .describe('Of a set of drives: copies that a back-up onto it makes. Left out: two, and nobody counts.'),
  storage: length.optional().describe('Of a set of drives: how much recording it holds: "20 h". Left out: all of it.'),
  offSite: z.boolean().default(false).describe('Of a set of drives: one of its copies goes to another place.'),
  brings: z
    .array(id)
    .default([])
    .describe('Hazards that come with it: putting it into assessed work means assessing that anew.'),
});

const place = z.strictObject({
  id,
  name: line,
  address: line,
  drawing: z
    .string()
    .regex(/^place-[a-z-]+$/, 'a drawing such as "place-canal-warehouse"')
    .register(wordKinds, { kind: 'drawing' }),
  about: text,
  interior: z.boolean().default(true),
  fee: money.default(0),
  vat,
  line: id.optional().describe('Cost line of the fee.'),
  once: z.boolean().default(false),
  permission: length.default('0 min').describe('Office time the owner needs to sign an agreement ("3 days").'),
  owner: id.optional().describe('Who signs. Without an owner it needs no permission.'),
  hospital: line.default('').describe('Nearest accident and emergency department.'),
  parking: line.default(''),
  unitBase: line.optional().describe('Where the unit parks, eats and changes.'),
  locator: z
    .string()
    .regex(/^\/\/\/[a-z]+\.[a-z]+\.[a-z]+$/, 'three words such as "///kettle.ribbon.harbour"')
    .optional()
    .describe('Three made-up words for one square of the map: "///kettle.ribbon.harbour".'),
  access: line.default('').describe('Steps, lift, toilets.'),
  noise: z.array(z.strictObject({ weekdays: z.array(weekday).min(1), from: clock, to: clock, what: line })).default([]),
  known: z.boolean().default(false).describe('True: its hospital and parking are known without a recce.'),
  noiseKnown: z.boolean().default(false).describe('False: only a recce at that hour of that weekday shows it.'),
  supplyWatts: z
    .number()
    .int()
    .min(0)
    .max(500_000)
    .optional()
    .describe('What its mains give; one 13 A socket is about 3,000. Left out: nobody has to count.'),
  open: z
    .tuple([clock, clock])
    .default(['00:00', '24:00'])
    .describe('From and to; ["17:00", "04:00"] is open through the night. Left out: at all hours.'),
  free: chance.default(100),
  busy: z.array(date).default([]),
  replies: range.default(['30 min', '4 h']),
});

const need = z.strictObject({
  id,
  kind: z.enum(['person', 'kit']),
  asks: id.describe('A role of people, or what a kit item provides.'),
  label: line,
  wants: z.array(id).default([]).describe('Skills or specs: a missing one slows the work or fails a check.'),
  essential: z.boolean().default(true),
  line: id.describe('Cost line that pays for it.'),
  allowance: money.default(0).describe('What the budget set aside for it.'),
});

const activity = z.strictObject({
  id,
  title: line,
  kind: z
    .enum(['work', 'desk', 'wait', 'break', 'milestone'])
    .describe(
      'work: people do it; desk: the trainee does it; wait: someone outside takes their time; break: the unit eats; milestone: no length.',
    ),
  stage,
  unit: id.default('main').describe('Which unit does it. Units eat by themselves; most productions have one.'),
  department: department.default('production'),
  about: text,
  hours: z.enum(['office', 'continuous']).default('office'),
  lasts: z
    .tuple([length, length, length])
    .default(['0 min', '0 min', '0 min'])
    .describe('Shortest, likely and longest.'),
  needs: z.array(need).max(20).default([]),
  places: z.array(id).default([]).describe('Places it could be at.'),
  after: z.array(z.union([id, z.strictObject({ activity: id, lag: length })])).default([]),
  needsDaylight: z.boolean().default(false),
  needsDark: z.boolean().default(false).describe('A night exterior: it can be done only between sunset and sunrise.'),
  needsDry: z.boolean().default(false),
  needsQuiet: z.boolean().default(false),
  needsAssessment: z.boolean().default(false),
  needsReleases: z.boolean().default(false),
  collects: z.boolean().default(false),
  fixed: z
    .boolean()
    .default(false)
    .describe('Happens at the hour in `start.drafts` and at no other, ready or not: a live event.'),
  returns: z.boolean().default(false).describe('Takes back the kit whose `returnedBy` names it.'),
  tests: z
    .boolean()
    .default(false)
    .describe(
      'A prep test of the kit it collects or uses, which fails less after it. Everybody in `needs` must be there.',
    ),
  outside: z
    .boolean()
    .default(false)
    .describe('Out of doors though the place is `interior`: wind, rain and cold reach its kit.'),
  records: z.boolean().default(false).describe('Fills the cards of its kit as it goes on.'),
  backsUp: z
    .boolean()
    .default(false)
    .describe('Makes verified copies of everything on the cards: two, unless its drives have `copies`.'),
  teaches: z
    .boolean()
    .default(false)
    .describe('Lessons: a child in it is taught and does not perform. Give it a tutor and a chaperone.'),
  reveals: z.boolean().default(false).describe('A recce: shows the place as it is at that hour.'),
  scenes: line.optional().describe('What it films: "Scenes 3 and 4", "Frames 1 to 3", "Items 2 to 5".'),
  withYou: z.boolean().default(false).describe('The trainee is there, away from the desk.'),
  due: time.optional(),
  dueAfter: z
    .strictObject({ activity: id, within: length })
    .optional()
    .describe('Or due within this much office time after another activity is done.'),
  evidence: z
    .array(z.enum(['tracking', 'paperwork', 'sustainability', 'welfare', 'handover', 'publicity', 'delivery']))
    .default([])
    .describe(
      'What doing this desk work in time shows: tracking of versions and notes, paperwork, the sustainability return, people’s welfare, a hand-over, the publicity pack, the papers of a delivery.',
    ),
  delegate: delegationShape.optional(),
  turnover: turnoverShape.optional(),
  locks: z
    .array(id)
    .max(20)
    .default([])
    .describe(
      'A milestone: work that is fixed once it is reached (a picture lock). Going back to it, or to what came before it, opens the lock, and part of all that was built on it is done again.',
    ),
  when: condition.default({ type: 'always' }).describe('A milestone waits for this too.'),
  checks: z
    .array(z.strictObject({ id, passesWhen: condition, text, adds: length, effects: z.array(effect).default([]) }))
    .default([]),
  onStart: z.array(effect).default([]),
  onDone: z.array(effect).default([]),
});

const costLine = z.strictObject({
  code: id,
  title: line,
  budget: money,
  contingency: z.boolean().default(false),
  allowances: z
    .array(
      z.strictObject({
        id,
        title: line,
        amount: money,
        on: id
          .optional()
          .describe('Spent by itself when this activity starts. Left out: set aside for a place booked on this line.'),
      }),
    )
    .default([]),
});

const hazard = z.strictObject({
  id,
  title: line,
  activities: z.array(id).min(1),
  real: z.boolean().default(true),
  likelihood: z.number().int().min(1).max(5),
  severity: z.number().int().min(1).max(5),
  who: z.array(line).min(1),
  knownWhen: condition.default({ type: 'always' }),
});

const control = z.strictObject({
  id,
  title: line,
  hierarchy: z.enum(['eliminate', 'substitute', 'engineer', 'administrate', 'protect']),
  cost: money.default(0),
  line: id,
  lead: length.default('0 min'),
  reduces: z
    .array(
      z.strictObject({
        hazard: id,
        likelihood: z.number().int().min(0).max(4).default(0),
        severity: z.number().int().min(0).max(4).default(0),
      }),
    )
    .min(1),
});

const situation = z
  .number()
  .int()
  .min(1)
  .max(38)
  .describe('Which of the 38 situations of the trade this is, by its number in docs/situations.md.');

const risk = z.strictObject({
  id,
  title: line,
  situation: situation.optional(),
  activity: id.optional().describe('Drawn on each day this activity begins.'),
  ahead: length
    .default('0 min')
    .describe('It comes this long before the planned start (a sick crew member rings at dawn).'),
  at: time.optional().describe('Or drawn at this time.'),
  only: condition.default({ type: 'always' }).describe('Can only happen while this holds.'),
  odds: chance,
  factors: z
    .array(z.strictObject({ when: condition, times: z.number().min(0).max(20) }))
    .default([])
    .describe('The odds are multiplied by `times` while `when` holds.'),
  warnings: z
    .array(z.strictObject({ before: span, from: id.optional(), channel: channel.default('email'), text }))
    .default([]),
  text,
  from: id.optional(),
  severity: z.enum(['minor', 'major']),
  incident: z
    .enum(['none', 'near-miss', 'injury', 'safeguarding', 'data-breach', 'theft', 'complaint'])
    .default('none')
    .describe('Must be recorded, and told to those in `tell`.'),
  tell: z.array(id).max(6).default([]).describe('Who must be told of the incident.'),
  tellWithin: span.default('12 h').describe('How soon: "1 h" for safeguarding and data, by common policy.'),
  reports: z.array(reportShape).max(4).default([]),
  claim: claimShape.optional(),
  slip: z.boolean().default(false).describe('Somebody’s slip: twice as likely when somebody in the work is tired.'),
  prevention: line
    .optional()
    .describe(
      'What a good coordinator does beforehand, in a sentence. Said once it is over. A factor of the odds, or a control, does it.',
    ),
  source: line.optional().describe('Where its odds come from, if from anywhere but the author.'),
  verified: z.boolean().default(false).describe('True: somebody has looked the odds up there.'),
  onHappen: z.array(effect).default([]),
  responses: z
    .array(
      z.strictObject({
        id,
        label: line,
        outlook: text.describe('What a professional would know of the odds, in words, with who says it.'),
        cost: money.default(0),
        line: id,
        desk: length.default('10 min'),
        sound: z.number().int().min(0).max(100).describe('How good a choice on what could be known then, in per cent.'),
        why: text,
        tells: z.array(id).max(6).default([]).describe('Who is told of the incident in doing it.'),
        effects: z.array(effect).default([]),
        works: chance.default(100),
        otherwise: z.array(effect).default([]),
      }),
    )
    .min(1)
    .max(6),
  waits: length
    .default('1 h')
    .describe('How long before it takes its own course: in office hours where its activity keeps them.'),
  ifLeft: z.array(effect).default([]),
});

const thread = z.strictObject({
  id,
  from: id,
  channel,
  subject: line,
  text,
  when: condition,
  situation: situation.optional(),
  asksReply: z.boolean().default(true),
  urgency: z
    .enum(URGENCIES)
    .optional()
    .describe(
      'safety, shoot-day, client or routine: by when it is answered stands in scenarios/rules/messages.json. Left out: within 4 h.',
    ),
  answerWithin: length.optional().describe('Another time to answer in than its urgency gives.'),
  rings: z
    .boolean()
    .optional()
    .describe('It stops the clock. Left out: what is urgent by safety or on a shoot day rings.'),
  asks: z.array(topic).default([]),
  stances: z
    .array(
      z.strictObject({
        stance,
        to: id.optional().describe('Passed up: to whom. Several ways up may be offered, each to somebody else.'),
        door: z
          .enum(DOORS)
          .default('line')
          .describe(
            'The line above, or the one who is there for just this: safety, safeguarding, data, legal, press, finance.',
          ),
        rung: z
          .union([z.literal(0), z.literal(1), z.literal(2)])
          .default(0)
          .describe('How far up the ladder: 0 the line manager, 1 the producer, 2 the executive or the client’s lead.'),
        label: line,
        commits: money.default(0),
        line: id.optional(),
        judgement: z.union([z.literal(0), z.literal(1), z.literal(2)]),
        fails: line.optional().describe('Why this answer fails outright (unsafe, unlawful, not authorised).'),
        answer: text.describe('What they write back.'),
        why: text.describe('Shown in the marks.'),
        effects: z.array(effect).default([]),
      }),
    )
    .max(6)
    .default([]),
  facts: z
    .array(
      z.strictObject({
        id,
        topic,
        text: line,
        trueWhen: condition.default({ type: 'always' }),
        needed: z.boolean().default(false),
        private: z.boolean().default(false),
      }),
    )
    .max(10)
    .default([]),
  needsDate: z.boolean().default(false),
  promises: z
    .array(z.strictObject({ id, label: line, due: time, keptWhen: condition }))
    .max(5)
    .default([]),
  copies: z.array(id).max(8).default([]),
  shouldCopy: z.array(id).default([]),
  inWriting: z.boolean().default(true),
  ifLeft: z
    .array(z.strictObject({ after: length, text, effects: z.array(effect).default([]) }))
    .max(3)
    .default([]),
});

export const scenarioSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(FORMAT).describe('The version of this file format.'),
  id,
  title: line,
  summary: line.describe('One sentence for the choosing screen.'),
  drawing: z
    .string()
    .regex(/^place-[a-z-]+$|^production-office-(night|day)$/, 'a drawing such as "place-canal-warehouse"')
    .register(wordKinds, { kind: 'drawing' }),
  marked: z.boolean().default(true),
  tick: z
    .union([z.literal(5), z.literal(10), z.literal(15), z.literal(30), z.literal(60)])
    .default(15)
    .describe('Minutes.'),
  begins: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/, 'a date and time such as "2026-03-02 09:00"')
    .register(wordKinds, { kind: 'moment' }),
  ends: time,
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
            entry: includeName,
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
  dayType: z
    .enum(DAY_TYPES)
    .default('standard')
    .describe(
      'The kind of shooting day, if the profile has others: semi-continuous (a short meal) or continuous (none).',
    ),
  dayTypes: z
    .array(z.strictObject({ day: date, type: z.enum(DAY_TYPES) }))
    .max(60)
    .default([])
    .describe('Days that are of another kind.'),
  city: id.describe('A climate in scenarios/rules/climate.json.'),
  standard: id.default('st0792').describe('A standard in scenarios/standards.'),
  standardVersion: z.string().default('1.2'),
  option: z.enum(['production', 'post']).default('production'),
  systems: z
    .array(z.enum(['bookings', 'money', 'risk', 'releases', 'post', 'reports', 'contracts']))
    .default(['bookings', 'money', 'risk', 'releases', 'post']),
  brief: z.strictObject({
    client: line,
    story: texts.min(1),
    requirements: texts.min(1),
    learningPoints: texts.min(1),
    leavesOut: texts.default([]),
    tutorNotes: texts.default([]),
    contentNotes: texts.default([]),
    playMinutes: z.number().int().min(1).max(240),
  }),
  you: z.strictObject({
    role: line,
    reportsTo: id,
    limit: money,
    mayNotDecide: z.array(line).min(1).max(10),
    desk: z.tuple([clock, clock]).default(['09:00', '17:30']),
  }),
  people: z.array(person).min(1).max(120),
  kit: z.array(kitItem).max(160).default([]),
  places: z.array(place).max(60).default([]),
  travel: z
    .array(z.strictObject({ between: z.tuple([id, id]), takes: length }))
    .default([])
    .describe('By road between two places. Pairs not listed take 30 min.'),
  activities: z.array(activity).min(1).max(400),
  lines: z.array(costLine).max(40).default([]),
  hazards: z.array(hazard).max(60).default([]),
  controls: z.array(control).max(60).default([]),
  risks: z.array(risk).max(80).default([]),
  threads: z.array(thread).max(120).default([]),
  permits: z.array(permitShape).max(40).default([]),
  jobs: z.array(jobShape).max(12).default([]),
  assets: z.array(assetShape).max(60).default([]),
  notes: z.array(noteShape).max(80).default([]),
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
        amount: money,
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
        .array(z.strictObject({ channel: line, use: line.describe('Who talks on it: "Production".') }))
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
            activity: id,
            at: time.optional(),
            length: length.optional(),
            place: id.optional(),
            uses: z.record(id, id).default({}),
          }),
        )
        .default([]),
      bookings: z
        .array(
          z.strictObject({
            subject: id,
            days: z.array(date).min(1),
            status: z.enum(['pencilled', 'confirmed']),
            rank: z.number().int().min(1).max(3).default(1),
          }),
        )
        .default([]),
      done: z.array(id).default([]),
      callSheets: z
        .array(z.strictObject({ day: date, to: z.array(id).min(1), sent: time, places: z.record(id, id).default({}) }))
        .default([])
        .describe(
          'Sheets already sent, read by everyone on them. `places` says where they put an activity, if not where it is planned now.',
        ),
    })
    .default({ drafts: [], bookings: [], done: [], callSheets: [] }),
  guide: z
    .array(z.strictObject({ id, title: line, text, points: line.default(''), doneWhen: condition }))
    .max(20)
    .default([]),
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
