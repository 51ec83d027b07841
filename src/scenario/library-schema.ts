/**
 * The shared data a scenario names: rules of hours, climates, standards and rubrics. Shapes only.
 * Every rule of the trade carries where it comes from and whether that was verified.
 */
import { z } from 'zod';
import { INCIDENT_KINDS, URGENCIES } from '../engine/model.ts';
import { ASKED_KINDS, SHELF_LISTS } from './shelf.ts';
import { clock, id, length, money } from './vocabulary.ts';

const times = z.number().min(0.5).max(4);

const sourced = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    source: z.string().min(3).describe('Where the figure comes from.'),
    verified: z.boolean().describe('False: a design figure or general knowledge, never shown to learners as official.'),
  });

/** A kind of day: hours worked, the meal within it that is not paid, and how long a break must be. */
const dayTerms = z.strictObject({ worked: length, unpaidBreak: length, break: length });
/** What letting go costs, by days of notice. */
const ladder = z.array(
  z.strictObject({ withinDays: z.number().int().min(0).max(60), percent: z.number().min(0).max(100) }),
);

export const hoursRulesSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  title: z.string(),
  dated: z.string().describe('The date the figures were read.'),
  standardDay: sourced(length),
  firstBreakWithin: sourced(length),
  break: sourced(length),
  rest: sourced(length).describe('Between the end of one duty and the next call, per person.'),
  overtimeBlock: sourced(length),
  overtimeBands: sourced(z.array(z.strictObject({ after: length, times: z.number().min(1).max(4) })).min(1)),
  dayCap: sourced(length),
  sentHomeAfter: sourced(length).describe('On duty for so long, people are sent home whether or not the work is done.'),
  hoursInDay: sourced(z.number().int().min(6).max(12)).describe('A day rate divided by this is the hourly rate.'),
  callSheetDue: sourced(clock).describe('On the day before.'),
  acknowledgeBy: sourced(clock).describe('On the day before.'),
  office: sourced(z.tuple([clock, clock])),
  invoiceAfterDays: sourced(z.number().int().min(0).max(60)),
  invoiceChaseAfterDays: sourced(z.number().int().min(1).max(60))
    .optional()
    .describe('Working days after which a supplier asks where the money is. Left out: five.'),
  pettyItem: sourced(money)
    .optional()
    .describe('The dearest single thing that is paid for in cash; above it an order is raised. Left out: £50.'),
  invoiceMatch: sourced(z.strictObject({ percent: z.number().min(0).max(20), least: money }))
    .optional()
    .describe('By how much a bill may differ from its order and still match. Left out: 2%, or £20 if that is more.'),
  unpaidBreak: sourced(length)
    .optional()
    .describe('Of a day on duty, the meal that is not paid. Left out: all of it is.'),
  overtimeHour: sourced(z.strictObject({ least: money, most: money }))
    .optional()
    .describe('What an hour of overtime costs at least and at most.'),
  gradeTimes: sourced(z.strictObject({ senior: times, standard: times, junior: times }))
    .optional()
    .describe('Overtime by grade instead of by band.'),
  lateMeal: sourced(z.strictObject({ paid: z.boolean(), grace: length }))
    .optional()
    .describe('A meal that begins late is paid as overtime, after a grace to finish the shot.'),
  night: sourced(z.strictObject({ from: clock, extra: z.number().min(0).max(3) }))
    .optional()
    .describe('From when it is night, and what is added to the rate: 0.5 is half as much again.'),
  sixthDay: sourced(times).optional().describe('How many times the rate a sixth day in a row is paid.'),
  seventhDay: sourced(times).optional().describe('The same for a seventh, and any more.'),
  saturday: sourced(times).optional().describe('The same for a Saturday, whatever was worked before it.'),
  sunday: sourced(times).optional(),
  bankHoliday: sourced(times).optional(),
  dayTypes: z
    .strictObject({
      'semi-continuous': sourced(dayTerms).optional(),
      continuous: sourced(dayTerms).optional(),
    })
    .optional()
    .describe('Other kinds of day than the standard one: a shorter lunch, or food in the hand and an earlier wrap.'),
  secondBreakAfter: sourced(length).optional().describe('A day longer than this has a second meal.'),
  weekendRest: sourced(z.array(z.strictObject({ afterDays: z.number().int().min(4).max(7), rest: length })).min(1))
    .optional()
    .describe('Rest after so many days in a row, before the next.'),
  extraHour: sourced(z.array(id).min(1))
    .optional()
    .describe('Roles that are booked and paid for an hour more, and prepare and wrap in it.'),
  timeOffTheClock: sourced(
    z.strictObject({ block: length, bands: z.array(z.strictObject({ after: length, times })).min(1) }),
  )
    .optional()
    .describe('Pay for rest cut short.'),
  weekCap: sourced(length).optional().describe('Hours of a week that are too many, as hours: "48 h".'),
  hotel: sourced(money).optional().describe('A bed for the night, for somebody far from home after a long day.'),
  driver: sourced(money).optional().describe('A driver home instead.'),
  freeByNotice: sourced(
    z.array(z.strictObject({ withinDays: z.number().int().min(0).max(60), percent: z.number().min(0).max(100) })),
  )
    .optional()
    .describe('What is left of somebody’s chance of being free when asked with less notice than this.'),
  peak: sourced(
    z.strictObject({ months: z.array(z.number().int().min(1).max(12)), percent: z.number().min(0).max(100) }),
  )
    .optional()
    .describe('Months in which everybody is busy, and what is left of the chance then.'),
  vat: sourced(z.number().int().min(0).max(30)).describe('Per cent. Budgets are kept without it.'),
  cancellation: sourced(ladder),
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
  comparePrices: sourced(z.strictObject({ over: money, prices: z.number().int().min(2).max(5) }))
    .optional()
    .describe('For more than this the approver wants to see so many prices. Left out: nobody asks.'),
  pencilHold: sourced(length),
  challenge: sourced(length).describe(
    'How long the holder of a challenged pencil has to confirm or let go, close to the day.',
  ),
  challengeFar: sourced(length).describe('The same when the job is more than five days ahead.'),
});
/** How classes of kit fail, and what heat, cold and height do. */
export const kitFaultsSchema = z.strictObject({
  $schema: z.string().optional(),
  title: z.string(),
  dated: z.string(),
  heatFrom: sourced(z.number().int()).describe('Degrees from which kit outdoors is hot.'),
  coldBelow: sourced(z.number().int()).describe('Degrees below which it is cold.'),
  coldBattery: sourced(z.number().min(10).max(100)).describe('Per cent of its time that a battery runs in the cold.'),
  windAtHeight: sourced(
    z.strictObject({ metres: z.number().int().min(1).max(200), extra: z.number().min(0).max(200) }),
  ).describe('At this height gusts are stronger by so many per cent; in between, in proportion.'),
  classes: z.record(
    id,
    z.strictObject({
      title: z.string(),
      shows: z.string().min(3).describe('What it does, after its name, of one or of several: "will not start".'),
      help: z.string().min(3).describe('What is done about it, as a sentence with {supplier} and {time}.'),
      chance: sourced(z.number().min(0).max(100)).describe('Per cent, on each day it is used.'),
      heat: sourced(z.number().min(1).max(10)).optional().describe('Times the chance outdoors in the heat.'),
      cold: sourced(z.number().min(1).max(10)).optional().describe('Times the chance outdoors in the cold.'),
      untested: sourced(z.number().min(1).max(10)).optional().describe('Times the chance if nobody tested it.'),
      back: sourced(length).describe('Until another is there, or it works again.'),
    }),
  ),
});
export type KitFaultsFile = z.infer<typeof kitFaultsSchema>;

/** Working limits of children by age: one file for each country. */
export const childRulesSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  title: z.string(),
  dated: z.string(),
  bands: z.record(
    z.string(),
    z.strictObject({
      title: z.string(),
      from: sourced(clock),
      to: sourced(clock),
      onSite: sourced(length),
      performing: sourced(length),
      continuous: sourced(length),
      pause: sourced(length),
      rest: sourced(length),
      daysInRow: sourced(z.number().int().min(1).max(7)),
      tuition: sourced(z.strictObject({ day: length, session: length })).optional(),
    }),
  ),
});
/** Limits of those who drive, by vehicle. */
export const driverRulesSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  title: z.string(),
  dated: z.string(),
  vehicles: z.record(
    z.string(),
    z.strictObject({
      title: z.string(),
      duty: sourced(length),
      driving: sourced(length),
      continuous: sourced(length),
      pause: sourced(length),
      rest: sourced(length),
    }),
  ),
});
export type DriverRulesFile = z.infer<typeof driverRulesSchema>;
export type ChildRulesFile = z.infer<typeof childRulesSchema>;
export type HoursRulesFile = z.infer<typeof hoursRulesSchema>;

/** Bank holidays by nation. */
export const holidaysSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  title: z.string(),
  dated: z.string(),
  nations: z.record(
    z.string(),
    z.strictObject({
      source: z.string().min(3),
      verified: z.boolean(),
      dates: z.array(z.string().regex(/^\d{4}-\d{2}-\d{2}$/)),
    }),
  ),
});
export type HolidaysFile = z.infer<typeof holidaysSchema>;

/** What the hour makes of a journey. */
export const roadsSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  title: z.string(),
  dated: z.string(),
  bands: z.array(
    z.strictObject({
      weekdays: z.array(z.number().int().min(1).max(7)).min(1),
      from: clock,
      to: z
        .string()
        .regex(/^[0-2]\d:[0-5]\d$/)
        .describe('Past midnight as "29:00".'),
      times: z.number().min(0.5).max(4),
      what: z.string(),
      source: z.string().min(3),
      verified: z.boolean(),
    }),
  ),
  settleIn: sourced(length),
  mishap: sourced(z.strictObject({ percent: z.number().min(0).max(100), least: length, most: length })),
});
export type RoadsFile = z.infer<typeof roadsSchema>;

/** What the law and insurers ask of incidents. */
export const incidentRulesSchema = z.strictObject({
  $schema: z.string().optional(),
  title: z.string(),
  dated: z.string().describe('The date the figures were read.'),
  reports: z.record(
    id,
    z.strictObject({
      title: z.string(),
      to: z.string().describe('The authority.'),
      kinds: z.array(z.enum(INCIDENT_KINDS)).min(1),
      within: sourced(length).describe('From the incident; a day is 24 hours.'),
    }),
  ),
  claim: sourced(length).describe('How soon an insurer wants to hear of what may become a claim.'),
});
export type IncidentRulesFile = z.infer<typeof incidentRulesSchema>;

/** How soon messages are answered, and from what overspend on somebody has to be told. */
export const messageRulesSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  title: z.string(),
  dated: z.string(),
  urgencies: z.record(
    z.enum(URGENCIES),
    z.strictObject({
      acknowledge: sourced(length).optional().describe('They hear within this that they were heard.'),
      answer: sourced(length),
    }),
  ),
  overspend: z.strictObject({
    perCent: sourced(z.number().min(0).max(100)),
    pounds: sourced(z.number().int().min(0)),
  }),
});
export type MessageRulesFile = z.infer<typeof messageRulesSchema>;

export const climateSchema = z.strictObject({
  $schema: z.string().optional(),
  cities: z.record(
    id,
    z.strictObject({
      name: z.string(),
      nation: z.string().describe('Whose bank holidays it keeps.'),
      source: z.string(),
      verified: z.boolean(),
      /** January to December. */
      months: z
        .array(
          z.strictObject({
            sunrise: clock,
            sunset: clock,
            wet: z.number().min(0).max(100).describe('Chance in per cent of a day with 1 mm of rain or more.'),
            gusty: z.number().min(0).max(100).describe('Chance in per cent of gusts over 25 mph.'),
            low: z.number().int(),
            high: z.number().int(),
          }),
        )
        .length(12),
    }),
  ),
});

const code = z.string().regex(/^[KSB]\d{1,2}$/);
export const standardSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  reference: z.string(),
  level: z.number().int(),
  source: z.string(),
  note: z.string(),
  /** Paraphrased, by version. */
  versions: z.record(
    z.string(),
    z.strictObject({
      title: z.string(),
      starts: z.string(),
      knowledge: z.record(code, z.string()),
      skills: z.record(code, z.string()),
      behaviours: z.record(code, z.string()),
      duties: z
        .array(
          z.strictObject({
            slug: z.string(),
            number: z.number().int(),
            title: z.string(),
            summary: z.string(),
            option: z.enum(['core', 'production', 'post']),
            ksbs: z.array(code),
          }),
        )
        .min(1),
    }),
  ),
});
export type StandardFile = z.infer<typeof standardSchema>;

export const rubricSchema = z.strictObject({
  $schema: z.string().optional(),
  standard: id,
  note: z.string(),
  pass: z.number().int().min(1).max(100),
  distinction: z.number().int().min(1).max(100),
  gateCap: z.number().int().min(0).max(100),
  weakShare: z
    .number()
    .min(0)
    .max(100)
    .describe(
      'For distinction, at most so many per cent of a duty’s points may lie with measures that gave less than half.',
    ),
  distinctionShare: z.number().min(0).max(100).describe('Per cent of the duties seen that must be at distinction.'),
  distinctionSlugs: z.array(z.string()),
  duties: z.record(
    z.string(),
    z.array(
      z.strictObject({
        measure: z.string(),
        weight: z.number().int().min(1).max(20),
        gate: z.boolean().default(false),
        /** By version of the standard. */
        ksbs: z.record(z.string(), z.array(code)),
        /** Behaviours it shows, by version: listed with their moments, never marked. */
        behaviours: z.record(z.string(), z.array(code)).optional(),
      }),
    ),
  ),
});
export type RubricFile = z.infer<typeof rubricSchema>;
export type ClimateFile = z.infer<typeof climateSchema>;

/** A file of things a scenario may include. What the entries hold is looked at where they are used, with what the scenario adds. */
export const shelfSchema = z.strictObject({
  $schema: z.string().optional(),
  title: z.string().min(1),
  asks: z
    .record(
      id,
      z.strictObject({
        is: z.enum(ASKED_KINDS),
        of: id.optional().describe('For a need: the open name of the activity it belongs to.'),
        about: z.string().min(3),
      }),
    )
    .optional()
    .describe(
      'Names this file leaves open: written with a dollar sign, "$work", and filled in by whoever includes it.',
    ),
  ...Object.fromEntries(
    Object.entries(SHELF_LISTS).map(([list, key]) => [
      list,
      z.array(key === null ? z.looseObject({}) : z.looseObject({ [key]: id })).optional(),
    ]),
  ),
});
