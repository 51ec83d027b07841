/** Jobs of post-production, the assets and notes that are tracked, and turnovers, as an author writes them. Shape, compiled form and names. */
import { z } from 'zod';
import type {
  Activity,
  ASSET_STATUSES,
  Asset,
  PostJob,
  PostNote,
  TURNOVER_KINDS,
  Turnover,
} from '../../engine/model.ts';
import { chance, choice, id, length, line, money, snippet } from '../vocabulary.ts';
import type { Pointer, Reader } from './part.ts';

export const jobShape = z
  .strictObject({
    id,
    title: line.describe('What it is called: "Salt Line".'),
    prefix: z
      .string()
      .regex(/^[A-Z][A-Z0-9]{1,11}$/, 'two to twelve capitals and digits, such as "SALT"')
      .describe('How its files begin by the house’s pattern, PREFIX_date_v03: "SALT".'),
    approver: id.describe('The person whose yes counts.'),
    reviewers: z.array(id).max(6).default([]).describe('Who else sees each version before it is approved.'),
    rounds: z.number().int().min(1).max(12).default(2).describe('Rounds of notes agreed with the client.'),
    roundPrice: money
      .default(0)
      .describe(
        'What each round beyond those costs the production, from £0 up, when its version is sent to the approver. Rounds the client agrees to pay for (`agree-rounds`) cost nothing.',
      ),
    line: id.optional().describe('Cost line of such a round. Left out: the first line of the budget.'),
    leaks: chance
      .default(30)
      .describe('Chance that a version sent by an open link turns up elsewhere; by email, half of it.'),
  })
  .meta({
    description: 'A film, an episode or a campaign in post: its versions are made by the effect make-version.',
    ...snippet('job', { id: 'film', title: 'The film', prefix: 'FILM', approver: 'client', rounds: 2 }),
  });

const status = choice<(typeof ASSET_STATUSES)[number]>({
  wtg: 'Waiting.',
  rdy: 'Ready to start.',
  ip: 'In progress.',
  rev: 'In review.',
  fb: 'Feedback to do.',
  apr: 'Approved.',
  fin: 'Final.',
  omt: 'Omitted.',
}).describe('Where it stands.');

export const assetShape = z
  .strictObject({
    id,
    title: line.describe('What the tracker calls it.'),
    job: id.describe('The job it belongs to, by its `id`.'),
    steps: z
      .array(
        z.strictObject({
          activity: id.describe('The activity it goes through, by its `id`.'),
          running: status
            .optional()
            .describe('What it stands at while this goes on. Left out: "rev" for a wait, else "ip".'),
          done: status.describe('What it stands at once this is done.'),
        }),
      )
      .min(1)
      .max(20)
      .describe('The work it goes through, in order.'),
  })
  .meta({
    description:
      'A row of the tracker. Where it stands in truth follows the work; what the tracker says is up to the trainee.',
    ...snippet('asset', {
      id: 'film-picture',
      title: 'The film: picture',
      job: 'film',
      steps: [{ activity: 'cut', done: 'rev' }],
    }),
  });

export const noteShape = z
  .strictObject({
    id,
    job: id.describe('The job it is about, by its `id`.'),
    from: id.describe('Who gave it, by their `id` in `people`.'),
    text: line.describe('As it was given, with its timecode if it has one.'),
    must: z.boolean().default(true).describe('False: a wish.'),
    conflicts: z
      .array(id)
      .max(6)
      .default([])
      .describe('Notes that want the opposite: neither can be done until one is dropped.'),
  })
  .meta({
    description: 'A note on a version. It comes by the effect notes-arrive.',
    ...snippet('note', { id: 'music', job: 'film', from: 'client', text: '00:40 The music is too loud' }),
  });

export const turnoverShape = z
  .strictObject({
    items: z
      .array(
        z.strictObject({
          id,
          label: line.describe('What it is: "Reference film with burn-in".'),
          kind: choice<(typeof TURNOVER_KINDS)[number]>({
            picture: 'Picture.',
            sound: 'Sound.',
            list: 'An edit list or a table.',
            reference: 'Something to check against.',
            notes: 'Notes that help.',
            private: 'Nobody else’s business.',
            other: 'Anything else.',
          })
            .default('other')
            .describe('What kind of thing it is.'),
          needed: z.boolean().default(true).describe('False: it has no business in it.'),
        }),
      )
      .min(2)
      .max(16)
      .describe('What could go with it.'),
    missing: length.default('60 min').describe('What each missing item costs whoever works from it.'),
  })
  .describe('Desk work that hands things on: the trainee chooses what goes with it, item by item.');

export const compileJob = (one: z.output<typeof jobShape>, usualLine: string, read: Reader): PostJob => ({
  id: one.id,
  title: one.title,
  prefix: one.prefix,
  approverId: one.approver,
  reviewerIds: [...new Set([one.approver, ...one.reviewers])],
  rounds: one.rounds,
  roundPence: read.money(one.roundPrice),
  line: one.line ?? usualLine,
  leakPerMille: read.perMille(one.leaks),
});

export const compileAsset = (
  one: z.output<typeof assetShape>,
  kindOf: (activityId: string) => Activity['kind'] | undefined,
): Asset => ({
  id: one.id,
  title: one.title,
  jobId: one.job,
  steps: one.steps.map((step) => ({
    activityId: step.activity,
    running: step.running ?? (kindOf(step.activity) === 'wait' ? 'rev' : 'ip'),
    done: step.done,
  })),
});

/** A contradiction goes both ways, whichever of the two says so. */
export const compileNotes = (notes: readonly z.output<typeof noteShape>[]): PostNote[] =>
  notes.map((one) => ({
    id: one.id,
    jobId: one.job,
    fromId: one.from,
    text: one.text,
    must: one.must,
    conflictIds: [
      ...new Set([...one.conflicts, ...notes.filter((other) => other.conflicts.includes(one.id)).map(({ id }) => id)]),
    ],
  }));

export const compileTurnover = (one: z.output<typeof turnoverShape>, read: Reader): Turnover => ({
  items: one.items,
  missingMinutes: read.length(one.missing),
});

export function checkPost(
  s: {
    jobs: readonly z.output<typeof jobShape>[];
    assets: readonly z.output<typeof assetShape>[];
    notes: readonly z.output<typeof noteShape>[];
  },
  point: Pointer,
): void {
  s.jobs.forEach((one, at) => {
    point.ref('person', one.approver, ['jobs', at, 'approver']);
    if (one.line) point.ref('line', one.line, ['jobs', at, 'line']);
    one.reviewers.forEach((name, index) => point.ref('person', name, ['jobs', at, 'reviewers', index]));
  });
  s.assets.forEach((one, at) => {
    point.ref('job', one.job, ['assets', at, 'job']);
    one.steps.forEach((step, index) =>
      point.ref('activity', step.activity, ['assets', at, 'steps', index, 'activity']),
    );
  });
  s.notes.forEach((one, at) => {
    point.ref('job', one.job, ['notes', at, 'job']);
    point.ref('person', one.from, ['notes', at, 'from']);
    one.conflicts.forEach((name, index) => point.ref('note', name, ['notes', at, 'conflicts', index]));
  });
}
