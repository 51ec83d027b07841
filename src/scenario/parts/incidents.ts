/** What an authority has to hear of an incident, and what insurance may pay for it, as an author writes them. */
import { z } from 'zod';
import type { Claim, IncidentRules } from '../../engine/model.ts';
import { DAY_MINUTES } from '../../engine/model.ts';
import type { IncidentRulesFile } from '../library-schema.ts';
import { condition, id, money, span } from '../vocabulary.ts';
import { readLength } from '../written.ts';
import type { Reader } from './part.ts';

export const reportShape = z
  .strictObject({
    rule: id.describe('A report in scenarios/rules/incidents.json, such as "riddor-seven-days" or "ico".'),
    when: condition
      .default({ type: 'always' })
      .describe('It has to be made once this holds: once somebody has been away for over seven days, say.'),
  })
  .describe('Something an authority has to hear of the incident.');

export const claimShape = z
  .strictObject({
    permit: id.describe('The insurance (a permit of that kind) that may pay.'),
    covers: z.array(id).max(8).default([]).describe('What it must cover for that; left out: its `mustCover`.'),
    excess: money.describe('What of the loss nobody pays.'),
    line: id.describe('Cost line that a settlement comes back to.'),
    within: span
      .optional()
      .describe(
        'How soon the insurer wants to hear; a day is 24 hours. Left out: as scenarios/rules/incidents.json has it.',
      ),
  })
  .describe('A claim that may follow: what it cost, less the excess, comes back if the insurer hears in time.');

export const compileClaim = (one: z.output<typeof claimShape>, read: Reader): Claim => ({
  permitId: one.permit,
  covers: one.covers,
  excessPence: read.money(one.excess),
  line: one.line,
  withinMinutes: one.within === undefined ? null : read.span(one.within),
});

/** Without a file nobody has to report anything, and insurers want to hear within a day. */
export const incidentRules = (file: IncidentRulesFile | null): IncidentRules => ({
  reports: Object.fromEntries(
    Object.entries(file?.reports ?? {}).map(([name, one]) => [
      name,
      {
        title: one.title,
        toWhom: one.to,
        kinds: one.kinds,
        withinMinutes: readLength(one.within.value, DAY_MINUTES),
        source: one.within.verified ? one.within.source : null,
      },
    ]),
  ),
  claimMinutes: file ? readLength(file.claim.value, DAY_MINUTES) : DAY_MINUTES,
});
