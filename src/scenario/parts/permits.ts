/** Permits, licences, clearances, insurance and notices, as an author writes them. Shape, compiled form and names. */
import { z } from 'zod';
import type { Permit } from '../../engine/model.ts';
import type { Report } from '../problems.ts';
import { chance, choice, condition, id, line, money, range, snippet, text, vat } from '../vocabulary.ts';
import type { Pointer, Reader } from './part.ts';
import { years } from './rights.ts';

const option = z.strictObject({
  id,
  label: line.describe('What is asked for, as on the form: "Basic filming permit", "UK television, five years".'),
  covers: z.array(id).default([]).describe('What it covers, in names that `mustCover` uses: "online", "worldwide".'),
  years: years.optional().describe('Term in years. Left out: without end.'),
  fee: money.default(0).describe('Charged when it is granted; excluding VAT.'),
  line: id.describe('Cost line of the fee.'),
  instead: z
    .boolean()
    .default(false)
    .describe('Something cleared already takes the place of what was wanted: granted at once, nobody has to be asked.'),
});

export const permitShape = z
  .strictObject({
    id,
    title: line.describe('What the board calls it.'),
    kind: choice({
      permit: 'To film somewhere.',
      licence: 'For a child, a drone, a showing.',
      clearance: 'Rights in music, archive or art.',
      insurance: 'Cover.',
      notice: 'Telling the police or residents.',
    }).describe('What kind of leave it is.'),
    about: text.describe('What it is and what they want to see for it.'),
    from: id.optional().describe('The person who grants it; left out for an office that is nobody in the production.'),
    for: z.array(id).min(1).describe('Activities that need it.'),
    lead: z.number().int().min(0).max(120).default(0).describe('Notice they want, in whole days.'),
    leadIn: choice({ office: 'Working days.', calendar: 'All days, as for a child’s licence.' })
      .default('office')
      .describe('Which days that notice counts.'),
    replies: range.default(['4 h', '2 days']).describe('Office time until they answer.'),
    refused: chance.default(0).describe('Chance, in per cent, of a refusal though it was asked for in time.'),
    refusedIfLate: chance.default(50).describe('Chance of a refusal when asked with less notice than `lead`.'),
    needs: condition.default({ type: 'always' }).describe('They send the form back while this does not hold.'),
    needsWords: line.default('Something is missing from the form.').describe('What they write when they send it back.'),
    options: z.array(option).min(1).max(6).describe('What can be asked for.'),
    vat,
    mustCover: z
      .array(id)
      .max(8)
      .default([])
      .describe('What this production needs it to cover, in names that `covers` uses.'),
    mustLast: years.optional().describe('For how many years it must hold. Left out: the term does not count.'),
    knownWhen: condition
      .default({ type: 'always' })
      .describe('Found only once this holds: a viewing shows the poster on the wall. Before that nobody knows of it.'),
    without: choice({ stops: 'The work cannot begin without it.', breach: 'It can, and that is a breach.' })
      .default('stops')
      .describe('What happens without it.'),
    source: line
      .optional()
      .describe(
        'Where the lead time comes from. A permit, a licence and a notice must say it; the author’s own figure may be said to be that.',
      ),
    verified: z.boolean().default(false).describe('True: somebody has looked it up there.'),
  })
  .meta({
    description: 'Something somebody outside must grant before work may begin.',
    ...snippet('permit', {
      id: 'street',
      title: 'Filming permit for the street',
      kind: 'permit',
      about: 'The council wants a plan, the insurance and a risk assessment.',
      for: ['interview'],
      lead: 5,
      options: [{ id: 'basic', label: 'A crew of five, handheld', fee: '£80', line: 'location' }],
      source: 'The author’s own figure.',
    }),
  });

export const compilePermit = (one: z.output<typeof permitShape>, read: Reader): Permit => ({
  id: one.id,
  title: one.title,
  kind: one.kind,
  about: one.about,
  fromId: one.from ?? null,
  activityIds: one.for,
  leadDays: one.lead,
  leadIn: one.leadIn,
  replyMinutes: read.range(one.replies),
  refusedPerMille: read.perMille(one.refused),
  lateRefusedPerMille: read.perMille(one.refusedIfLate),
  needs: read.condition(one.needs),
  needsWords: one.needsWords,
  options: one.options.map(({ id: name, label, covers, years: term, fee, line: code, instead }) => ({
    id: name,
    label,
    instead,
    covers,
    years: term ?? null,
    feePence: read.money(fee),
    line: code,
  })),
  vat: one.vat,
  mustCover: one.mustCover,
  mustYears: one.mustLast ?? null,
  knownWhen: read.condition(one.knownWhen),
  without: one.without,
  source: one.source ?? 'The scenario’s own figure.',
  verified: one.verified,
});

/** Kinds whose notice is set by somebody outside, so that it can be looked up. */
const SET_OUTSIDE = ['permit', 'licence', 'notice'];
const OWN_FIGURE = 'This scenario’s own figure: nobody has looked it up.';

export function checkPermits(
  list: readonly z.output<typeof permitShape>[],
  point: Pointer,
  report: Pick<Report, 'path' | 'put'>,
): void {
  list.forEach((one, at) => {
    const path = ['permits', at];
    if (one.source === undefined && SET_OUTSIDE.includes(one.kind))
      report.path(path, {
        level: 'warning',
        code: 'no-source',
        message: `"${one.id}" does not say where its notice comes from.`,
        why: 'Apprentices take its days for a rule of the trade.',
        fix: `Add "source": the authority’s own page, or "${OWN_FIGURE}"`,
        edit: () => report.put([...path, 'source'], OWN_FIGURE),
      });
    if (one.from) point.ref('person', one.from, [...path, 'from']);
    one.for.forEach((name, index) => point.ref('activity', name, [...path, 'for', index]));
    point.condition(one.needs, [...path, 'needs']);
    point.condition(one.knownWhen, [...path, 'knownWhen']);
    one.options.forEach((choice, index) => point.ref('line', choice.line, [...path, 'options', index, 'line']));
  });
}
