/** Messages and the replies to them, as an author writes them. Shape. */
import { z } from 'zod';
import type { DOORS, URGENCIES } from '../../engine/model.ts';
import {
  channel,
  choice,
  condition,
  effect,
  id,
  length,
  line,
  money,
  snippet,
  stance,
  text,
  time,
  topic,
} from '../vocabulary.ts';
import { situation } from './risks.ts';

export const threadShape = z
  .strictObject({
    id,
    from: id.describe('Who writes or rings, by their `id` in `people`.'),
    channel,
    subject: line.describe('What the inbox shows.'),
    text: text.describe(
      'What they write or say. May hold slots: {forecast}, {budget}, {overspend}, {price:subject}, {start:activity}, {date:activity}.',
    ),
    when: condition.describe('It comes as soon as this holds.'),
    situation: situation.optional(),
    asksReply: z.boolean().default(true).describe('False: it tells something and wants no answer.'),
    urgency: choice<(typeof URGENCIES)[number]>({
      safety: 'Somebody may be hurt.',
      'shoot-day': 'People stand and wait for it.',
      client: 'The client asks.',
      routine: 'Everything else.',
    })
      .optional()
      .describe('By when it is answered stands in scenarios/rules/messages.json. Left out: within 4 h.'),
    answerWithin: length.optional().describe('Another time to answer in than its urgency gives.'),
    rings: z
      .boolean()
      .optional()
      .describe('It stops the clock. Left out: what is urgent by safety or on a shoot day rings.'),
    asks: z.array(topic).default([]).describe('What they want to hear about: facts on these belong in the answer.'),
    stances: z
      .array(
        z.strictObject({
          stance,
          to: id.optional().describe('Passed up: to whom. Several ways up may be offered, each to somebody else.'),
          door: choice<(typeof DOORS)[number]>({
            line: 'The line above.',
            safety: 'Whoever answers for safety.',
            safeguarding: 'Whoever answers for children and adults at risk.',
            data: 'Whoever answers for personal data.',
            legal: 'Whoever answers for law and rights.',
            press: 'Whoever talks to the press.',
            finance: 'Whoever pays and books.',
          })
            .default('line')
            .describe('Which door it goes through: the line above, or the one who is there for just this.'),
          rung: z
            .union([z.literal(0), z.literal(1), z.literal(2)])
            .default(0)
            .describe(
              'How far up the ladder: 0 the line manager, 1 the producer, 2 the executive or the client’s lead.',
            ),
          label: line.describe('The answer, as one would say it.'),
          commits: money.default(0).describe('What it spends, excluding VAT.'),
          line: id.optional().describe('Cost line of what it spends.'),
          judgement: z
            .union([z.literal(0), z.literal(1), z.literal(2)])
            .describe('How right it is: 0 wrong, 1 will do, 2 right.'),
          fails: line.optional().describe('Why this answer fails outright (unsafe, unlawful, not authorised).'),
          answer: text.describe('What they write back.'),
          why: text.describe('Shown in the marks.'),
          effects: z.array(effect).default([]).describe('What it does once it is sent.'),
        }),
      )
      .max(6)
      .default([])
      .describe('What could be answered: several, none of them silly, and one right.'),
    facts: z
      .array(
        z.strictObject({
          id,
          topic,
          text: line.describe('The fact, as it would stand in the answer. May hold the same slots as the text.'),
          trueWhen: condition
            .default({ type: 'always' })
            .describe('It is true while this holds; sent otherwise, it is an untruth.'),
          needed: z.boolean().default(false).describe('True: an answer without it is not whole.'),
          private: z.boolean().default(false).describe('True: it must not be passed on.'),
        }),
      )
      .max(10)
      .default([])
      .describe('Facts that could be put into the answer.'),
    needsDate: z.boolean().default(false).describe('True: an answer without a date is not whole.'),
    promises: z
      .array(
        z.strictObject({
          id,
          label: line.describe('The promise, as it would stand in the answer: "An answer by Friday noon".'),
          due: time.describe('By when it has to be kept.'),
          keptWhen: condition.describe('It is kept if this holds by then.'),
        }),
      )
      .max(5)
      .default([])
      .describe('What could be promised, and by when.'),
    copies: z.array(id).max(8).default([]).describe('Who could be copied in.'),
    shouldCopy: z.array(id).default([]).describe('Of those, who should be.'),
    inWriting: z.boolean().default(true).describe('True: the answer should be in writing, whatever way they asked.'),
    ifLeft: z
      .array(
        z.strictObject({
          after: length.describe('So long after it came, in office time.'),
          text: text.describe('What they write or do then.'),
          effects: z.array(effect).default([]).describe('What it does.'),
        }),
      )
      .max(3)
      .default([])
      .describe('What follows, step by step, when nobody answers.'),
  })
  .meta(
    snippet('message', {
      id: 'date',
      from: 'client',
      channel: 'email',
      subject: 'Could it be Thursday?',
      text: 'We would like to see it a day earlier.',
      when: { type: 'time-reached', time: 'day 2 10:00' },
      asks: ['time'],
      stances: [
        {
          stance: 'offer',
          label: 'Say what Thursday would take',
          judgement: 2,
          answer: 'Thank you.',
          why: 'An answer they can act on.',
        },
      ],
    }),
  );
