/** Desk work that may be handed to somebody else, as an author writes it. Shape and compiled form. */
import { z } from 'zod';
import type { Delegation } from '../../engine/model.ts';
import { chance, id, length, line } from '../vocabulary.ts';
import type { Reader } from './part.ts';

export const delegationShape = z
  .strictObject({
    to: z.array(id).min(1).describe('Roles of people who may do it, such as "runner".'),
    brief: z
      .array(
        z.strictObject({
          id,
          label: line.describe('What could be said: "The county’s own form of words".'),
          needed: z.boolean().default(true).describe('False: saying it only takes time.'),
        }),
      )
      .min(2)
      .max(8)
      .describe('Things that could be said when handing it over; those with "needed": false only take time.'),
    wants: z
      .array(id)
      .max(6)
      .default([])
      .describe('Skills it wants, as in `people`; each one missing adds `unsaid` to the chance of a slip.'),
    slips: chance.default(4).describe('Chance of a slip by somebody fully briefed.'),
    unsaid: chance.default(18).describe('Added to that chance for each needed thing left unsaid.'),
    slip: line.describe('What is wrong if it slips, as it shows in the work that follows.'),
    costs: length.default('45 min').describe('Time the work that follows loses if nobody found the slip.'),
  })
  .describe('Who else may do this desk work, and what they have to be told.');

export const compileDelegation = (one: z.output<typeof delegationShape>, read: Reader): Delegation => ({
  roles: one.to,
  brief: one.brief,
  wants: one.wants,
  slipPerMille: read.perMille(one.slips),
  unsaidPerMille: read.perMille(one.unsaid),
  slip: one.slip,
  slipMinutes: read.length(one.costs),
});
