/** Activities and what they need, as an author writes them. Shape. */
import { z } from 'zod';
import {
  choice,
  condition,
  department,
  effect,
  id,
  length,
  line,
  money,
  snippet,
  stage,
  text,
  time,
} from '../vocabulary.ts';
import { delegationShape } from './delegation.ts';
import { turnoverShape } from './post.ts';

const need = z
  .strictObject({
    id,
    kind: choice({ person: 'Somebody with a role.', kit: 'Something hired.' }).describe(
      'Whether somebody or something is needed.',
    ),
    asks: id.describe('A role of people, or what a kit item provides.'),
    label: line.describe('What the plan calls it: "Camera operator".'),
    wants: z.array(id).default([]).describe('Skills or specs: a missing one slows the work or fails a check.'),
    essential: z.boolean().default(true).describe('False: the work goes on without it.'),
    line: id.describe('Cost line that pays for it.'),
    allowance: money.default(0).describe('What the budget set aside for it.'),
  })
  .meta(
    snippet('need', {
      id: 'camera',
      kind: 'person',
      asks: 'camera',
      label: 'Camera operator',
      line: 'crew',
      allowance: '£400',
    }),
  );

export const activityShape = z
  .strictObject({
    id,
    title: line.describe('What the board calls it.'),
    kind: choice({
      work: 'People do it, at a time the trainee plans.',
      desk: 'The trainee does it, at the desk.',
      wait: 'Somebody outside takes their time.',
      break: 'The unit eats.',
      milestone: 'No length: reached when all before it is done.',
    }).describe('What kind of thing it is.'),
    stage,
    unit: id.default('main').describe('Which unit does it. Units eat by themselves; most productions have one.'),
    department: department.default('production'),
    about: text.describe('What it is and what it takes, in a sentence or two.'),
    hours: choice({
      office: 'Goes on in office hours and stands still at night and at weekends.',
      continuous: 'Once begun it goes on without a pause: a shoot, a journey, a live event.',
    })
      .default('office')
      .describe('The hours it keeps.'),
    lasts: z
      .tuple([length, length, length])
      .default(['0 min', '0 min', '0 min'])
      .describe('Shortest, likely and longest.'),
    needs: z.array(need).max(20).default([]).describe('Who and what it takes.'),
    places: z.array(id).default([]).describe('Places it could be at.'),
    after: z
      .array(
        z.union([
          id,
          z.strictObject({
            activity: id.describe('The activity that comes first, by its `id`.'),
            lag: length.describe('Time that passes between the two, around the clock.'),
          }),
        ]),
      )
      .default([])
      .describe('What must be done first: "rig", or { "activity": "rig", "lag": "2 h" }.'),
    needsDaylight: z.boolean().default(false).describe('Between sunrise and sunset alone.'),
    needsDark: z.boolean().default(false).describe('A night exterior: it can be done only between sunset and sunrise.'),
    needsDry: z.boolean().default(false).describe('Rain stops it.'),
    needsQuiet: z.boolean().default(false).describe('The noise of its place stops it.'),
    needsAssessment: z.boolean().default(false).describe('May not begin before the risk assessment is signed.'),
    needsReleases: z.boolean().default(false).describe('Contributors in it must have signed a release.'),
    collects: z.boolean().default(false).describe('Fetches the kit whose `collectedBy` names it.'),
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
    due: time.optional().describe('The latest moment at which it may be done.'),
    dueAfter: z
      .strictObject({
        activity: id.describe('The activity after which the time runs.'),
        within: length.describe('Office time from the end of that.'),
      })
      .optional()
      .describe('Or due within this much office time after another activity is done.'),
    evidence: z
      .array(
        choice({
          tracking: 'Versions and notes are tracked.',
          paperwork: 'The paperwork of the production is kept.',
          sustainability: 'The sustainability return is made.',
          welfare: 'Somebody’s welfare is seen to.',
          handover: 'A job is handed over as it should be.',
          publicity: 'The publicity pack is there.',
          delivery: 'The papers of a delivery are there.',
        }),
      )
      .default([])
      .describe('What doing this desk work in time shows, for the marks.'),
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
      .array(
        z
          .strictObject({
            id,
            passesWhen: condition.describe('It is found in order if this holds when the work is done.'),
            text: text.describe('What is found wrong otherwise.'),
            adds: length.describe('The work that then has to be done again.'),
            effects: z.array(effect).default([]).describe('What else happens when it fails.'),
          })
          .meta(
            snippet('check', {
              id: 'sound-check',
              passesWhen: { type: 'uses', activity: 'interview', need: 'sound', any: ['kit'] },
              text: 'The sound is not what was asked for.',
              adds: '2 h',
            }),
          ),
      )
      .default([])
      .describe('What is looked for once the work is done.'),
    onStart: z.array(effect).default([]).describe('What happens when it begins.'),
    onDone: z.array(effect).default([]).describe('What happens when it is done.'),
  })
  .meta(
    snippet('activity', {
      id: 'interview',
      title: 'Interview',
      kind: 'work',
      stage: 'shoot',
      about: 'Twenty questions, one camera.',
      lasts: ['60 min', '90 min', '2 h'],
      hours: 'continuous',
      places: ['hall'],
      after: ['recce'],
      needs: [],
    }),
  );
