/**
 * The small words of the scenario language: times, lengths, money, conditions and effects, as zod schemas.
 * Shapes only: what a name points at is checked in check.ts, and numbers are read in compile.ts.
 */
import { z } from 'zod';

// Zod would try to compile its checks at run time, which the page's own security policy forbids.
z.config({ jitless: true });

export const TIME_PATTERN = /^(day \d{1,3}|\d{4}-\d{2}-\d{2})( ([01]\d|2[0-3]):[0-5]\d)?$/;
export const CLOCK_PATTERN = /^([01]\d|2[0-4]):[0-5]\d$/;
export const LENGTH_PATTERN = /^(\d{1,3} days?|\d{1,3} h( \d{1,2} min)?|\d{1,5} min)$/;
export const MONEY_PATTERN = /^-?£\d{1,3}(,?\d{3})*(\.\d{2})?$/;

export const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'a name of small letters, digits and hyphens, such as "lead-camera"')
  .describe('A short name, unique in the file: small letters, digits and hyphens.');

export const time = z
  .string()
  .regex(TIME_PATTERN, 'a time such as "2026-03-03 09:30" or "day 3 09:30"')
  .describe('A date and time in local production time: "2026-03-03 09:30", or "day 3 09:30" (day 1 is the first).');

export const date = z
  .string()
  .regex(/^(day \d{1,3}|\d{4}-\d{2}-\d{2})$/, 'a date such as "2026-03-03" or "day 3"')
  .describe('A date: "2026-03-03", or "day 3" (day 1 is the first).');

export const clock = z
  .string()
  .regex(CLOCK_PATTERN, 'a time of day such as "17:30"')
  .describe('A time of day on the 24-hour clock, such as "17:30".');

export const length = z
  .string()
  .regex(LENGTH_PATTERN, 'a length such as "45 min", "2 h", "1 h 30 min" or "3 days"')
  .describe('A length: "45 min", "2 h", "1 h 30 min", or "3 days" (a day is eight office hours).');

export const money = z
  .union([z.number().min(-1_000_000).max(1_000_000), z.string().regex(MONEY_PATTERN)], {
    error: 'an amount such as "£250", "£1,250.50" or a number of pounds',
  })
  .describe('Pounds, excluding VAT: "£250", "£1,250.50", or a number of pounds.');

export const text = z.string().min(1).max(1200);
export const line = z.string().min(1).max(160);
export const chance = z.number().min(0).max(100).describe('A chance in per cent, 0 to 100 (one decimal allowed).');
export const range = z.tuple([length, length]).describe('Shortest and longest, such as ["30 min", "3 h"].');

export const department = z.enum(['production', 'camera', 'light', 'sound', 'art', 'locations', 'cast', 'post']);
export const stance = z
  .enum(['agree', 'decline', 'offer', 'ask', 'hold', 'escalate'])
  .describe(
    'agree; decline; offer another way; ask a question; hold (say when the answer comes); escalate (pass to whoever decides).',
  );
export const topic = z.enum([
  'cost',
  'time',
  'quality',
  'safety',
  'availability',
  'permission',
  'scope',
  'personal',
  'gossip',
  'other',
]);
export const channel = z.enum(['email', 'phone', 'text', 'in-person']);
export const stage = z.enum(['prep', 'shoot', 'post', 'delivery']);

const bookingStatus = z.enum([
  'enquired',
  'available',
  'unavailable',
  'pencilled',
  'challenged',
  'approval',
  'confirming',
  'confirmed',
  'refused',
  'lost',
  'released',
  'cancelled',
  'dropped-out',
]);

/** A condition as an author writes it. The same everywhere: risks, messages, milestones, checks, facts. */
export type AuthoredCondition =
  | { type: 'always' }
  | { type: 'never' }
  | { type: 'all' | 'any'; of: AuthoredCondition[] }
  | { type: 'not'; of: AuthoredCondition }
  | { type: 'time-reached'; time: string }
  | { type: 'before-activity'; activity: string; by: string }
  | { type: 'activity'; activity: string; is: ('waiting' | 'running' | 'done')[] }
  | { type: 'planned-at'; activity: string; place: string }
  | { type: 'uses'; activity: string; need: string; any: string[] }
  | { type: 'booked'; subject: string; is: z.infer<typeof bookingStatus>[] }
  | { type: 'need-met'; activity: string; need: string; spec?: string | undefined }
  | { type: 'told'; person: string; activity: string }
  | { type: 'sheet-sent'; activity: string }
  | { type: 'assessment-signed' }
  | { type: 'control-in-place'; control: string }
  | { type: 'risk'; risk: string; is: ('quiet' | 'warned' | 'happening' | 'handled' | 'left' | 'passed')[] }
  | {
      type: 'thread';
      thread: string;
      is: ('waiting' | 'open' | 'answered' | 'closed')[];
      stances?: z.infer<typeof stance>[] | undefined;
    }
  | { type: 'weather'; activity: string; is: 'rain' | 'wind' | 'cold' }
  | { type: 'overspend'; over: z.infer<typeof money> }
  | { type: 'lost-over'; length: string }
  | { type: 'trust-below'; person: string; trust: number }
  | { type: 'report-sent' }
  | { type: 'read'; thread: string }
  | { type: 'flag'; name: string };

export const condition: z.ZodType<AuthoredCondition> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('always') }),
    z.strictObject({ type: z.literal('never') }),
    z.strictObject({ type: z.enum(['all', 'any']), of: z.array(condition).min(1).max(12) }),
    z.strictObject({ type: z.literal('not'), of: condition }),
    z.strictObject({ type: z.literal('time-reached'), time }),
    z
      .strictObject({ type: z.literal('before-activity'), activity: id, by: length })
      .describe(
        'Holds from this long before the planned start of the activity (calendar time; "1 days" is 24 h here).',
      ),
    z.strictObject({
      type: z.literal('activity'),
      activity: id,
      is: z.array(z.enum(['waiting', 'running', 'done'])).min(1),
    }),
    z.strictObject({ type: z.literal('planned-at'), activity: id, place: id }),
    z.strictObject({ type: z.literal('uses'), activity: id, need: id, any: z.array(id).min(1) }),
    z.strictObject({ type: z.literal('booked'), subject: id, is: z.array(bookingStatus).min(1) }),
    z
      .strictObject({ type: z.literal('need-met'), activity: id, need: id, spec: line.optional() })
      .describe('Somebody or something confirmed is drafted for this need (and has this skill or spec).'),
    z
      .strictObject({ type: z.literal('told'), person: id, activity: id })
      .describe('This person holds the plan as it is now.'),
    z
      .strictObject({ type: z.literal('sheet-sent'), activity: id })
      .describe('A call sheet with this activity as planned now has gone out.'),
    z.strictObject({ type: z.literal('assessment-signed') }),
    z.strictObject({ type: z.literal('control-in-place'), control: id }),
    z.strictObject({
      type: z.literal('risk'),
      risk: id,
      is: z.array(z.enum(['quiet', 'warned', 'happening', 'handled', 'left', 'passed'])).min(1),
    }),
    z.strictObject({
      type: z.literal('thread'),
      thread: id,
      is: z.array(z.enum(['waiting', 'open', 'answered', 'closed'])).min(1),
      stances: z.array(stance).optional(),
    }),
    z.strictObject({ type: z.literal('weather'), activity: id, is: z.enum(['rain', 'wind', 'cold']) }),
    z
      .strictObject({ type: z.literal('overspend'), over: money })
      .describe('The forecast is over the budget by at least this.'),
    z.strictObject({ type: z.literal('lost-over'), length }),
    z.strictObject({ type: z.literal('trust-below'), person: id, trust: z.number().int().min(0).max(100) }),
    z.strictObject({ type: z.literal('report-sent') }),
    z.strictObject({ type: z.literal('read'), thread: id }),
    z.strictObject({ type: z.literal('flag'), name: id }),
  ]),
);

export const effect = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('add-cost'), line: id, amount: money, text: line }),
  z
    .strictObject({ type: z.literal('lose-time'), activity: id, length, text: line })
    .describe('Stops the activity for this long once it runs.'),
  z
    .strictObject({ type: z.literal('add-work'), activity: id, length, text: line })
    .describe('Makes the activity longer.'),
  z
    .strictObject({ type: z.literal('delay-person'), person: id, length, text: line })
    .describe('They reach the set this much later today.'),
  z
    .strictObject({ type: z.literal('drop-out'), subject: id, text: line })
    .describe('A booked person or thing is no longer to be had.'),
  z.strictObject({ type: z.literal('kit-fails'), activity: id, need: id, text: line }),
  z.strictObject({ type: z.literal('restore-kit'), activity: id, need: id }),
  z
    .strictObject({ type: z.literal('move-address'), place: id, address: line })
    .describe('The place is now somewhere else; people told earlier go to the old address.'),
  z.strictObject({ type: z.literal('change-trust'), person: id, by: z.number().int().min(-100).max(100) }),
  z.strictObject({ type: z.literal('open-thread'), thread: id }),
  z.strictObject({ type: z.literal('skip-activity'), activity: id }),
  z
    .strictObject({ type: z.literal('raise-invoice'), subject: id, over: money })
    .describe('The next invoice for this booking is this much too high.'),
  z
    .strictObject({ type: z.literal('stand-in'), activity: id, need: id, cost: money, line: id, text: line })
    .describe('Somebody or something else fills this need for good, at this cost.'),
  z.strictObject({ type: z.literal('set-flag'), name: id }),
]);
export type AuthoredEffect = z.infer<typeof effect>;
