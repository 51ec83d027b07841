/**
 * A profile of hours: day lengths, breaks, rest, overtime, notice and what letting go costs. Shape only.
 * Every figure carries where it comes from and whether that was verified.
 */
import { z } from 'zod';
import { clock, id, length, money } from './vocabulary.ts';

const times = z.number().min(0.5).max(4).describe('Times the rate: 1.5 is half as much again.');

/** A figure with where it comes from. */
export const sourced = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    source: z.string().min(3).describe('Where the figure comes from.'),
    verified: z.boolean().describe('False: a design figure or general knowledge, never shown to learners as official.'),
  });

/** A kind of day: hours worked, the meal within it that is not paid, and how long a break must be. */
const dayTerms = z.strictObject({
  worked: length.describe('Hours worked.'),
  unpaidBreak: length.describe('Of the day on duty, the meal that is not paid.'),
  break: length.describe('How long a break must be.'),
});
/** What letting go costs, by days of notice. */
const ladder = z.array(
  z.strictObject({
    withinDays: z.number().int().min(0).max(60).describe('Days of notice, or fewer.'),
    percent: z.number().min(0).max(100).describe('Per cent of what is left of the price.'),
  }),
);

export const hoursRulesSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  title: z.string(),
  dated: z.string().describe('The date the figures were read.'),
  standardDay: sourced(length).describe('A day on duty that is no overtime, the meal in it.'),
  firstBreakWithin: sourced(length).describe('From the call to the first meal at the latest.'),
  break: sourced(length).describe('How long a meal break is.'),
  rest: sourced(length).describe('Between the end of one duty and the next call, per person.'),
  overtimeBlock: sourced(length).describe('Overtime is counted in blocks of this, each begun one whole.'),
  overtimeBands: sourced(
    z
      .array(
        z.strictObject({
          after: length.describe('After so long beyond the standard day'),
          times: z.number().min(1).max(4).describe('an hour costs the rate times this.'),
        }),
      )
      .min(1),
  ).describe('What overtime costs, the longer the dearer.'),
  dayCap: sourced(length).describe('Nobody may be on duty for longer.'),
  sentHomeAfter: sourced(length).describe('On duty for so long, people are sent home whether or not the work is done.'),
  hoursInDay: sourced(z.number().int().min(6).max(12)).describe('A day rate divided by this is the hourly rate.'),
  callSheetDue: sourced(clock).describe('On the day before.'),
  acknowledgeBy: sourced(clock).describe('On the day before.'),
  office: sourced(z.tuple([clock, clock])).describe('From and to when offices are open, Monday to Friday.'),
  invoiceAfterDays: sourced(z.number().int().min(0).max(60)).describe(
    'Working days after the work until the bill comes.',
  ),
  invoiceChaseAfterDays: sourced(z.number().int().min(1).max(60))
    .optional()
    .describe('Working days after which a supplier asks where the money is. Left out: five.'),
  pettyItem: sourced(money)
    .optional()
    .describe('The dearest single thing that is paid for in cash; above it an order is raised. Left out: £50.'),
  invoiceMatch: sourced(
    z.strictObject({
      percent: z.number().min(0).max(20).describe('Per cent of the order.'),
      least: money.describe('And this at least.'),
    }),
  )
    .optional()
    .describe('By how much a bill may differ from its order and still match. Left out: 2%, or £20 if that is more.'),
  unpaidBreak: sourced(length)
    .optional()
    .describe('Of a day on duty, the meal that is not paid. Left out: all of it is.'),
  overtimeHour: sourced(z.strictObject({ least: money.describe('At least.'), most: money.describe('At most.') }))
    .optional()
    .describe('What an hour of overtime costs at least and at most.'),
  gradeTimes: sourced(z.strictObject({ senior: times, standard: times, junior: times }))
    .optional()
    .describe('Overtime by grade instead of by band.'),
  lateMeal: sourced(
    z.strictObject({
      paid: z.boolean().describe('True: it is paid for.'),
      grace: length.describe('How late it may be for nothing.'),
    }),
  )
    .optional()
    .describe('A meal that begins late is paid as overtime, after a grace to finish the shot.'),
  night: sourced(
    z.strictObject({
      from: clock.describe('From when it is night.'),
      extra: z.number().min(0).max(3).describe('Added to the rate: 0.5 is half as much again.'),
    }),
  )
    .optional()
    .describe('From when it is night, and what is added to the rate: 0.5 is half as much again.'),
  sixthDay: sourced(times).optional().describe('How many times the rate a sixth day in a row is paid.'),
  seventhDay: sourced(times).optional().describe('The same for a seventh, and any more.'),
  saturday: sourced(times).optional().describe('The same for a Saturday, whatever was worked before it.'),
  sunday: sourced(times).optional().describe('The same for a Sunday.'),
  bankHoliday: sourced(times).optional().describe('The same for a bank holiday.'),
  dayTypes: z
    .strictObject({
      'semi-continuous': sourced(dayTerms).optional(),
      continuous: sourced(dayTerms).optional(),
    })
    .optional()
    .describe('Other kinds of day than the standard one: a shorter lunch, or food in the hand and an earlier wrap.'),
  secondBreakAfter: sourced(length).optional().describe('A day longer than this has a second meal.'),
  weekendRest: sourced(
    z
      .array(
        z.strictObject({
          afterDays: z.number().int().min(4).max(7).describe('After so many days in a row'),
          rest: length.describe('the rest before the next is this.'),
        }),
      )
      .min(1),
  )
    .optional()
    .describe('Rest after so many days in a row, before the next.'),
  extraHour: sourced(z.array(id).min(1))
    .optional()
    .describe('Roles that are booked and paid for an hour more, and prepare and wrap in it.'),
  timeOffTheClock: sourced(
    z.strictObject({
      block: length.describe('Counted in blocks of this.'),
      bands: z
        .array(z.strictObject({ after: length.describe('After so much of the rest is missing.'), times }))
        .min(1)
        .describe('What an hour of it costs, the more is missing the dearer.'),
    }),
  )
    .optional()
    .describe('Pay for rest cut short.'),
  weekCap: sourced(length).optional().describe('Hours of a week that are too many, as hours: "48 h".'),
  hotel: sourced(money).optional().describe('A bed for the night, for somebody far from home after a long day.'),
  driver: sourced(money).optional().describe('A driver home instead.'),
  freeByNotice: sourced(
    z.array(
      z.strictObject({
        withinDays: z.number().int().min(0).max(60).describe('Days of notice, or fewer.'),
        percent: z.number().min(0).max(100).describe('Per cent of the chance that is left.'),
      }),
    ),
  )
    .optional()
    .describe('What is left of somebody’s chance of being free when asked with less notice than this.'),
  peak: sourced(
    z.strictObject({
      months: z.array(z.number().int().min(1).max(12)).describe('Months, from 1 for January to 12.'),
      percent: z.number().min(0).max(100).describe('Per cent of the chance that is left.'),
    }),
  )
    .optional()
    .describe('Months in which everybody is busy, and what is left of the chance then.'),
  vat: sourced(z.number().int().min(0).max(30)).describe('Per cent. Budgets are kept without it.'),
  cancellation: sourced(ladder).describe('What letting somebody go costs, by days of notice.'),
  kitCancellation: sourced(ladder).optional().describe('The same for hired kit. Left out: as for people.'),
  placeCancellation: sourced(ladder).optional().describe('The same for places. Left out: as for people.'),
  collectFrom: sourced(clock)
    .optional()
    .describe('Kit collected from this hour of the last working day before costs no further day. Left out: 15:00.'),
  returnBy: sourced(clock)
    .optional()
    .describe('Kit back by this hour of the morning after costs no further day. Left out: 12:00.'),
  weekendDays: sourced(z.number().int().min(1).max(2))
    .optional()
    .describe('Days of hire charged for a Saturday and a Sunday together. Left out: 2.'),
  comparePrices: sourced(
    z.strictObject({
      over: money.describe('For more than this.'),
      prices: z.number().int().min(2).max(5).describe('How many prices.'),
    }),
  )
    .optional()
    .describe('For more than this the approver wants to see so many prices. Left out: nobody asks.'),
  pencilHold: sourced(length).describe('How long kit and places stay on a pencil.'),
  challenge: sourced(length).describe(
    'How long the holder of a challenged pencil has to confirm or let go, close to the day.',
  ),
  challengeFar: sourced(length).describe('The same when the job is more than five days ahead.'),
});
export type HoursRulesFile = z.infer<typeof hoursRulesSchema>;
