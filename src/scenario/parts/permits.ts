/** Permits, licences, clearances, insurance and notices, as an author writes them. Shape, compiled form and names. */
import { z } from 'zod';
import type { Permit } from '../../engine/model.ts';
import type { Report } from '../problems.ts';
import { chance, condition, id, line, money, range, text, vat } from '../vocabulary.ts';
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
    title: line,
    kind: z
      .enum(['permit', 'licence', 'clearance', 'insurance', 'notice'])
      .describe(
        'permit: to film somewhere; licence: for a child or a drone; clearance: rights in music, archive or art; insurance: cover; notice: telling the police or residents.',
      ),
    about: text,
    from: id.optional().describe('The person who grants it; left out for an office that is nobody in the production.'),
    for: z.array(id).min(1).describe('Activities that need it.'),
    lead: z.number().int().min(0).max(120).default(0).describe('Notice they want, in whole days.'),
    leadIn: z
      .enum(['office', 'calendar'])
      .default('office')
      .describe('office: working days; calendar: all days, as for a child’s licence.'),
    replies: range.default(['4 h', '2 days']).describe('Office time until they answer.'),
    refused: chance.default(0),
    refusedIfLate: chance.default(50).describe('Chance of a refusal when asked with less notice than `lead`.'),
    needs: condition.default({ type: 'always' }).describe('They send the form back while this does not hold.'),
    needsWords: line.default('Something is missing from the form.').describe('What they write when they send it back.'),
    options: z.array(option).min(1).max(6),
    vat,
    mustCover: z.array(id).max(8).default([]),
    mustLast: years.optional().describe('For how many years it must hold. Left out: the term does not count.'),
    knownWhen: condition
      .default({ type: 'always' })
      .describe('Found only once this holds: a viewing shows the poster on the wall. Before that nobody knows of it.'),
    without: z
      .enum(['stops', 'breach'])
      .default('stops')
      .describe('stops: the work cannot begin without it; breach: it can, and that is a breach.'),
    source: line
      .optional()
      .describe(
        'Where the lead time comes from. A permit, a licence and a notice must say it; the author’s own figure may be said to be that.',
      ),
    verified: z.boolean().default(false).describe('True: somebody has looked it up there.'),
  })
  .describe('Something somebody outside must grant before work may begin.');

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
