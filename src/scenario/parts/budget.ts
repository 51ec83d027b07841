/** Cost lines, as an author writes them. Shape. */
import { z } from 'zod';
import { id, line, money, snippet } from '../vocabulary.ts';

export const costLineShape = z
  .strictObject({
    code: id.describe('Its short name, which `line` names elsewhere.'),
    title: line.describe('What the budget calls it: "Crew".'),
    budget: money.describe('What may be spent on it, excluding VAT.'),
    contingency: z.boolean().default(false).describe('Kept for what nobody foresaw: one line of a budget.'),
    allowances: z
      .array(
        z.strictObject({
          id,
          title: line.describe('What it is for.'),
          amount: money.describe('How much, excluding VAT.'),
          on: id
            .optional()
            .describe(
              'Spent by itself when this activity starts. Left out: set aside for a place booked on this line.',
            ),
        }),
      )
      .default([])
      .describe('Parts of it that are spoken for already.'),
  })
  .meta(snippet('cost line', { code: 'crew', title: 'Crew', budget: '£1,200' }));
