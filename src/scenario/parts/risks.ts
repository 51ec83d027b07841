/** Risks, as an author writes them. Shape. */
import { z } from 'zod';
import {
  chance,
  channel,
  choice,
  condition,
  effect,
  id,
  length,
  line,
  money,
  snippet,
  span,
  text,
  time,
} from '../vocabulary.ts';
import { claimShape, reportShape } from './incidents.ts';

export const situation = z
  .number()
  .int()
  .min(1)
  .max(38)
  .describe('Which of the 38 situations of the trade this is, by its number in docs/situations.md.');

export const riskShape = z
  .strictObject({
    id,
    title: line.describe('What happens, in a few words: the headline when it comes.'),
    situation: situation.optional(),
    activity: id.optional().describe('Drawn on each day this activity begins.'),
    ahead: length
      .default('0 min')
      .describe('It comes this long before the planned start (a sick crew member rings at dawn).'),
    at: time.optional().describe('Or drawn at this time.'),
    only: condition.default({ type: 'always' }).describe('Can only happen while this holds.'),
    odds: chance.describe('Chance, in per cent, each time it could come.'),
    factors: z
      .array(
        z.strictObject({
          when: condition.describe('While this holds'),
          times: z.number().min(0).max(20).describe('the odds are multiplied by this: 0 rules it out, 2 doubles it.'),
        }),
      )
      .default([])
      .describe('The odds are multiplied by `times` while `when` holds.'),
    warnings: z
      .array(
        z.strictObject({
          before: span.describe('How long before it comes; a day is 24 hours.'),
          from: id.optional().describe('Who says it. Left out: it is seen.'),
          channel: channel.default('email'),
          text: text.describe('The sign, as somebody would put it.'),
        }),
      )
      .default([])
      .describe('Signs that come before it, mostly when it is coming and now and then when it is not.'),
    text: text.describe('What has happened, as it is told.'),
    from: id.optional().describe('Who rings with it. Left out: it is plain to see.'),
    severity: choice({
      minor: 'A nuisance.',
      major: 'The day, the money or somebody’s welfare hangs on it.',
    }).describe('How grave it is.'),
    incident: choice({
      none: 'No incident.',
      'near-miss': 'Nobody was hurt, and somebody could have been.',
      injury: 'Somebody was hurt.',
      safeguarding: 'A child or an adult at risk may have come to harm.',
      'data-breach': 'Personal data went where it should not.',
      theft: 'Something was stolen.',
      complaint: 'Somebody complains.',
    })
      .default('none')
      .describe('Must be recorded, and told to those in `tell`.'),
    tell: z.array(id).max(6).default([]).describe('Who must be told of the incident.'),
    tellWithin: span.default('12 h').describe('How soon: "1 h" for safeguarding and data, by common policy.'),
    reports: z.array(reportShape).max(4).default([]).describe('What an authority has to hear of it.'),
    claim: claimShape.optional(),
    slip: z.boolean().default(false).describe('Somebody’s slip: twice as likely when somebody in the work is tired.'),
    prevention: line
      .optional()
      .describe(
        'What a good coordinator does beforehand, in a sentence. Said once it is over. A factor of the odds, or a control, does it.',
      ),
    source: line.optional().describe('Where its odds come from, if from anywhere but the author.'),
    verified: z.boolean().default(false).describe('True: somebody has looked the odds up there.'),
    onHappen: z.array(effect).default([]).describe('What it does at once, whatever is answered.'),
    responses: z
      .array(
        z.strictObject({
          id,
          label: line.describe('What could be done, as one would say it.'),
          outlook: text.describe('What a professional would know of the odds, in words, with who says it.'),
          cost: money.default(0).describe('What it costs, excluding VAT.'),
          line: id.describe('Cost line that pays for it.'),
          desk: length.default('10 min').describe('How long it takes at the desk.'),
          sound: z
            .number()
            .int()
            .min(0)
            .max(100)
            .describe('How good a choice on what could be known then, in per cent.'),
          why: text.describe('Why it was or was not sound: shown in the marks.'),
          tells: z.array(id).max(6).default([]).describe('Who is told of the incident in doing it.'),
          effects: z.array(effect).default([]).describe('What it does if it works.'),
          works: chance.default(100).describe('Chance, in per cent, that it works.'),
          otherwise: z.array(effect).default([]).describe('What happens if it does not.'),
        }),
      )
      .min(1)
      .max(6)
      .describe('What could be done about it: one of them easy and wrong.'),
    waits: length
      .default('1 h')
      .describe('How long before it takes its own course: in office hours where its activity keeps them.'),
    ifLeft: z.array(effect).default([]).describe('What it does when nobody answers in that time.'),
  })
  .meta(
    snippet('risk', {
      id: 'rain',
      title: 'It rains',
      activity: 'interview',
      odds: 30,
      text: 'The first drops fall as the camera is up.',
      severity: 'minor',
      responses: [
        {
          id: 'wait',
          label: 'Wait a quarter of an hour',
          outlook: '“It will pass,” says the gaffer.',
          line: 'crew',
          sound: 80,
          why: 'It was a shower.',
          effects: [{ type: 'lose-time', activity: 'interview', length: '15 min', text: 'a shower' }],
        },
      ],
      waits: '1 h',
    }),
  );
