/** Places, as an author writes them. Shape. */
import { z } from 'zod';
import {
  chance,
  clock,
  date,
  id,
  length,
  line,
  money,
  range,
  snippet,
  text,
  vat,
  weekday,
  wordKinds,
} from '../vocabulary.ts';

export const placeShape = z
  .strictObject({
    id,
    name: line.describe('As on call sheets.'),
    address: line.describe('Street, town and postcode, made up.'),
    drawing: z
      .string()
      .regex(/^place-[a-z-]+$/, 'a drawing such as "place-canal-warehouse"')
      .register(wordKinds, { kind: 'drawing' })
      .describe('The picture of it, from assets/drawings.'),
    about: text.describe('What can be known of it from the office.'),
    interior: z.boolean().default(true).describe('False: out of doors, where rain, wind and light matter.'),
    fee: money.default(0).describe('Per day, or once if `once` is true; excluding VAT.'),
    vat,
    line: id.optional().describe('Cost line of the fee.'),
    once: z.boolean().default(false).describe('True: the fee is charged once and not by the day.'),
    permission: length.default('0 min').describe('Office time the owner needs to sign an agreement ("3 days").'),
    owner: id.optional().describe('Who signs. Without an owner it needs no permission.'),
    hospital: line.default('').describe('Nearest accident and emergency department.'),
    parking: line.default('').describe('Where the unit may park, as a call sheet says it.'),
    unitBase: line.optional().describe('Where the unit parks, eats and changes.'),
    locator: z
      .string()
      .regex(/^\/\/\/[a-z]+\.[a-z]+\.[a-z]+$/, 'three words such as "///kettle.ribbon.harbour"')
      .optional()
      .describe('Three made-up words for one square of the map: "///kettle.ribbon.harbour".'),
    access: line.default('').describe('Steps, lift, toilets.'),
    noise: z
      .array(
        z
          .strictObject({
            weekdays: z.array(weekday).min(1).describe('From 1 for Monday to 7 for Sunday.'),
            from: clock.describe('From this time of day.'),
            to: clock.describe('To this time of day.'),
            what: line.describe('What makes it: "School playground".'),
          })
          .meta(
            snippet('noise', {
              weekdays: [1],
              from: '10:30',
              to: '11:00',
              what: 'School playground',
            }),
          ),
      )
      .default([])
      .describe('When it is too loud there for work that needs quiet.'),
    known: z.boolean().default(false).describe('True: its hospital and parking are known without a recce.'),
    noiseKnown: z.boolean().default(false).describe('False: only a recce at that hour of that weekday shows it.'),
    supplyWatts: z
      .number()
      .int()
      .min(0)
      .max(500_000)
      .optional()
      .describe('What its mains give; one 13 A socket is about 3,000. Left out: nobody has to count.'),
    open: z
      .tuple([clock, clock])
      .default(['00:00', '24:00'])
      .describe('From and to; ["17:00", "04:00"] is open through the night. Left out: at all hours.'),
    free: chance.default(100).describe('Chance, in per cent, of being free on a date that is not in `busy`.'),
    busy: z.array(date).default([]).describe('Dates on which it can’t be had.'),
    replies: range.default(['30 min', '4 h']).describe('Shortest and longest office time until the owner answers.'),
  })
  .meta(
    snippet('place', {
      id: 'hall',
      name: 'The village hall',
      address: '1 Green Lane, Milborne',
      drawing: 'place-mill-office',
      about: 'A high room with a piano.',
      interior: true,
      fee: '£200',
      line: 'location',
      permission: '1 day',
      owner: 'warden',
    }),
  );
