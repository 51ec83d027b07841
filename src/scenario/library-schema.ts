/**
 * The shared data a scenario names: limits, climates, standards and rubrics. Shapes only; profiles of hours are in hours-schema.ts.
 * Every rule of the trade carries where it comes from and whether that was verified.
 */
import { z } from 'zod';
import { INCIDENT_KINDS, URGENCIES } from '../engine/model.ts';
import { sourced } from './hours-schema.ts';
import { ASKED_KINDS, SHELF_LISTS } from './shelf.ts';
import { clock, id, length } from './vocabulary.ts';

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
