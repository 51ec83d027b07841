/**
 * House rules: how one company does it. They stand above a scenario and above its profile of rules, and change nothing in either.
 * A scenario may carry its own; a file of them lies over any scenario.
 */
import { z } from 'zod';
import { MORE_SHEET_FIELDS, USUAL_SHEET_FIELDS } from '../engine/model.ts';
import { type HoursRulesFile, hoursRulesSchema } from './hours-schema.ts';
import { id, line, money, text } from './vocabulary.ts';

export const callSheetField = z.enum([...USUAL_SHEET_FIELDS, ...MORE_SHEET_FIELDS]);

/** How long each kind of desk work takes, in minutes. */
export const deskMinutes = z.partialRecord(
  z.enum([
    'enquire',
    'pencil',
    'confirm',
    'release',
    'callSheet',
    'callSheetRevision',
    'movementOrder',
    'changeNotice',
    'phone',
    'chase',
    'reply',
    'assessment',
    'costReport',
    'moveMoney',
    'invoice',
    'releases',
    'incident',
    'permit',
    'brief',
    'checkWork',
    'dailyReport',
    'hotCosts',
    'bill',
    'pettyCash',
    'receipts',
    'clearCards',
    'dealMemos',
    'sendVersion',
    'tracker',
  ]),
  z.number().int().min(0).max(240),
);

/** The figures of a profile of hours, without their sources: the house is the source. */
type HouseFigures = {
  [Name in keyof HoursRulesFile as HoursRulesFile[Name] extends { value: unknown } | undefined
    ? Name
    : never]?: NonNullable<HoursRulesFile[Name]> extends { value: infer Value } ? Value : never;
};

const figures = Object.fromEntries(
  Object.entries(hoursRulesSchema.shape).flatMap(([name, given]) => {
    const sourced: unknown = given instanceof z.ZodOptional ? given.unwrap() : given;
    const value = sourced instanceof z.ZodObject ? (sourced.shape as Record<string, z.ZodType>).value : undefined;
    return value ? [[name, value.optional().describe(given.description ?? '')]] : [];
  }),
);

export const houseShape = z
  .strictObject({
    $schema: z.string().optional().describe('Where editors find what may be written here.'),
    title: line.describe('Whose rules these are, as shown in the brief.'),
    notes: z.array(text).max(12).default([]).describe('How it is done here, shown in the brief.'),
    limit: money.optional().describe('What the trainee may spend without asking.'),
    mayNotDecide: z.array(line).min(1).max(10).optional().describe('What is not the trainee’s to decide here.'),
    rates: z
      .record(id, money)
      .default({})
      .describe('Day rates by role, for everybody who is paid by the day and has that role.'),
    desk: deskMinutes.default({}).describe('Minutes at the desk, by kind of work.'),
    callSheetFields: z.array(callSheetField).min(1).optional().describe('What the house wants on a call sheet.'),
    rules: (z.strictObject(figures) as unknown as z.ZodType<HouseFigures>)
      .default({})
      .describe('Figures that differ from the profile of hours: { "rest": "12 h", "callSheetDue": "17:00" }.'),
  })
  .describe('House rules: they stand above the scenario and its profile of hours.');
export type House = z.infer<typeof houseShape>;

/** A profile with the figures of the house in their places. They count as design figures: nobody has verified them. */
export function underHouse(profile: HoursRulesFile, house: House | undefined): HoursRulesFile {
  if (!house) return profile;
  const changed = Object.entries(house.rules).map(([name, value]) => [
    name,
    { value, source: house.title, verified: false },
  ]);
  return { ...profile, ...Object.fromEntries(changed) };
}

/** What the house pays a person of these roles by the day, or null: what the scenario says. */
export const houseRate = (house: House | undefined, roles: readonly string[]): string | number | null =>
  roles.map((role) => house?.rates[role]).find((rate) => rate !== undefined) ?? null;
