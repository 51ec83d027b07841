/** Hazards and the controls against them, as an author writes them. Shape. */
import { z } from 'zod';
import { choice, condition, id, length, line, money, snippet } from '../vocabulary.ts';

export const hazardShape = z
  .strictObject({
    id,
    title: line.describe('What could hurt somebody: "Cables across the walkway".'),
    activities: z.array(id).min(1).describe('The work it is part of.'),
    real: z.boolean().default(true).describe('False: it makes an assessment longer and nobody safer.'),
    likelihood: z
      .number()
      .int()
      .min(1)
      .max(5)
      .describe('How likely before anything is done, from 1 (very unlikely) to 5 (almost certain).'),
    severity: z.number().int().min(1).max(5).describe('How bad it would be, from 1 (a scratch) to 5 (a death).'),
    who: z.array(line).min(1).describe('Who could be hurt: "crew", "public".'),
    knownWhen: condition.default({ type: 'always' }).describe('Found only once this holds, as after a recce.'),
  })
  .meta(
    snippet('hazard', {
      id: 'cables',
      title: 'Cables across the walkway',
      activities: ['interview'],
      likelihood: 3,
      severity: 2,
      who: ['crew'],
    }),
  );

export const controlShape = z
  .strictObject({
    id,
    title: line.describe('What is done about it: "Cable ramps".'),
    hierarchy: choice({
      eliminate: 'The danger is gone: it is not done, or not there.',
      substitute: 'Something less dangerous does instead.',
      engineer: 'Something stands between: a rail, a ramp, a guard.',
      administrate: 'Rules, signs, training, somebody who watches.',
      protect: 'What people wear: boots, helmets, ear defenders.',
    }).describe('Where it stands in the hierarchy of control, strongest first.'),
    cost: money.default(0).describe('What it costs, excluding VAT.'),
    line: id.describe('Cost line that pays for it.'),
    lead: length.default('0 min').describe('How long it takes to have it, in office time.'),
    reduces: z
      .array(
        z.strictObject({
          hazard: id.describe('The hazard it works on, by its `id`.'),
          likelihood: z.number().int().min(0).max(4).default(0).describe('Takes so much off how likely it is.'),
          severity: z.number().int().min(0).max(4).default(0).describe('Takes so much off how bad it would be.'),
        }),
      )
      .min(1)
      .describe('What it does against which hazards.'),
  })
  .meta(
    snippet('control', {
      id: 'ramps',
      title: 'Cable ramps',
      hierarchy: 'engineer',
      cost: '£20',
      line: 'safety',
      reduces: [{ hazard: 'cables', likelihood: 2 }],
    }),
  );
