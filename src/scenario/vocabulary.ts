/**
 * The small words of the scenario language: times, lengths, money, conditions and effects, as zod schemas.
 * Shapes only: what a name points at is checked in check.ts, and numbers are read in compile.ts.
 */
import { z } from 'zod';
import { conditionTypes } from '../engine/conditions.ts';
import { effectTypes } from '../engine/effects.ts';
import type { STANCES, VAT_KINDS } from '../engine/model.ts';
import type { Field, Fields, Reference } from '../engine/vocabulary.ts';

// Zod would try to compile its checks at run time, which the page's own security policy forbids.
z.config({ jitless: true });

/** Kinds of small words. What an author may have meant by one, and what is missing without it, depends on its kind. */
export type WordKind =
  | 'time'
  | 'moment'
  | 'date'
  | 'day'
  | 'clock'
  | 'length'
  | 'span'
  | 'money'
  | 'name'
  | 'words'
  | 'weekday'
  | 'portrait'
  | 'drawing';
/** The kind of a field's schema; a field that only says more about a small word is of the same kind. */
export const wordKinds = z.registry<{ kind: WordKind }>();

const DAY = String.raw`(\d{1,3} (working )?days? (before|after) )?(day [1-9]\d{0,2}|\d{4}-\d{2}-\d{2}|[a-z][a-z0-9-]{0,39})`;
const DATE_PATTERN = new RegExp(`^${DAY}$`);
export const TIME_PATTERN = new RegExp(String.raw`^${DAY}( ([01]\d|2[0-3]):[0-5]\d)?$`);
export const CLOCK_PATTERN = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
export const LENGTH_PATTERN = /^(\d{1,3} days?|\d{1,3} h( \d{1,2} min)?|\d{1,5} min)$/;
export const MONEY_PATTERN = /^-?£\d{1,3}(,?\d{3})*(\.\d{2})?$/;

export const NAME_PATTERN = /^[a-z][a-z0-9-]{0,39}$/;

export const id = z
  .string()
  .regex(NAME_PATTERN, 'a name of small letters, digits and hyphens, such as "lead-camera"')
  .meta({
    description: 'A short name, unique in the file: small letters, digits and hyphens.',
    examples: ['lead-camera'],
  })
  .register(wordKinds, { kind: 'name' });

export const time = z
  .string()
  .regex(TIME_PATTERN, 'a time such as "2026-03-03 09:30" or "day 3 09:30"')
  .meta({
    description:
      'A date and time in local production time: "2026-03-03 09:30"; "day 3 09:30" (day 1 is the first); or by a name given in `dates`: "shoot 09:30", "2 days before shoot 17:00", "1 working day after shoot".',
    examples: ['day 3 09:30', '2026-03-03 09:30', '2 days before shoot 17:00'],
  })
  .register(wordKinds, { kind: 'time' });

export const date = z
  .string()
  .regex(DATE_PATTERN, 'a date such as "2026-03-03" or "day 3"')
  .meta({
    description:
      'A date: "2026-03-03"; "day 3" (day 1 is the first); or by a name given in `dates`: "shoot", "2 days before shoot".',
    examples: ['day 3', '2026-03-03', '2 days before shoot'],
  })
  .register(wordKinds, { kind: 'date' });

/** A day that leans on no other. */
export const plainDate = z
  .string()
  .regex(/^(day [1-9]\d{0,2}|\d{4}-\d{2}-\d{2})$/, 'a date such as "2026-03-03" or "day 3"')
  .meta({ description: 'A date: "2026-03-03", or "day 3" (day 1 is the first).', examples: ['day 3', '2026-03-03'] })
  .register(wordKinds, { kind: 'day' });

export const clock = z
  .string()
  .regex(CLOCK_PATTERN, 'a time of day such as "17:30"')
  .meta({ description: 'A time of day on the 24-hour clock, such as "17:30".', examples: ['17:30'] })
  .register(wordKinds, { kind: 'clock' });

export const length = z
  .string()
  .regex(LENGTH_PATTERN, 'a length such as "45 min", "2 h", "1 h 30 min" or "3 days"')
  .meta({
    description: 'A length: "45 min", "2 h", "1 h 30 min", or "3 days" (a day is eight office hours).',
    examples: ['45 min', '2 h', '1 h 30 min', '3 days'],
  })
  .register(wordKinds, { kind: 'length' });

/** A stretch of the calendar, nights and weekends and all. */
export const span = z
  .string()
  .regex(LENGTH_PATTERN, 'a length such as "45 min", "2 h", "1 h 30 min" or "3 days"')
  .meta({
    description: 'A stretch of the calendar: "45 min", "2 h", or "3 days" (a day is 24 hours).',
    examples: ['45 min', '2 h', '3 days'],
  })
  .register(wordKinds, { kind: 'span' });

const AMOUNT = 'an amount such as "£250", "£1,250.50" or a number of pounds';
export const money = z
  .union([z.number().min(-1_000_000).max(1_000_000), z.string().regex(MONEY_PATTERN, AMOUNT)], { error: AMOUNT })
  .meta({
    description: 'Pounds, excluding VAT: "£250", "£1,250.50", or a number of pounds.',
    examples: ['£250', '£1,250.50', 250],
  })
  .register(wordKinds, { kind: 'money' });

/**
 * One of a few words, each with what it means. Editors show it beside the word, and the reference in its table.
 */
export const choice = <T extends string>(words: Readonly<Record<T, string>>) =>
  z.enum(Object.keys(words) as [T, ...T[]]).meta({ enumDescriptions: Object.values(words) });

/** Every value of an example as a place to fill in: `${1:word}`, and `^${2:10}` for what stands without quotation marks. */
function withHoles(example: unknown, next = { hole: 1 }): unknown {
  if (Array.isArray(example)) return example.map((one) => withHoles(one, next));
  if (typeof example === 'object' && example !== null)
    return Object.fromEntries(
      Object.entries(example).map(([key, value]) => [key, key === 'type' ? value : withHoles(value, next)]),
    );
  const hole = ['${', next.hole, ':', String(example), '}'].join('');
  next.hole += 1;
  return typeof example === 'string' ? hole : `^${hole}`;
}

/** An example that an editor can put in whole, to be filled in from place to place. */
export const snippet = (label: string, example: Readonly<Record<string, unknown>>) => ({
  defaultSnippets: [{ label, description: 'An example to fill in.', body: withHoles(example) }],
});

export const text = z.string().min(1).max(1200).register(wordKinds, { kind: 'words' });
export const line = z.string().min(1).max(160).register(wordKinds, { kind: 'words' });
/** From 1 for Monday to 7 for Sunday. */
export const weekday = z.number().int().min(1).max(7).register(wordKinds, { kind: 'weekday' });
export const chance = z.number().min(0).max(100).describe('A chance in per cent, 0 to 100 (one decimal allowed).');
export const range = z.tuple([length, length]).describe('Shortest and longest, such as ["30 min", "3 h"].');

export const vat = choice<(typeof VAT_KINDS)[number]>({
  standard: 'The rate of the rules is added.',
  exempt: 'None is due: insurance, most council fees.',
  none: 'Not registered for VAT, as most freelancers, and may charge none.',
})
  .default('standard')
  .describe('What VAT they charge, kept apart from the budget.');

export const department = choice({
  production: 'The office, assistants, runners, catering.',
  camera: 'Camera, and the data that comes off it.',
  light: 'Lighting, grip and power.',
  sound: 'Sound.',
  art: 'Art, props, costume, hair and make-up.',
  locations: 'Places and what goes with them.',
  cast: 'Who appears, and who looks after them.',
  post: 'Editing, grading, sound mixing, delivery.',
}).describe('The department it is listed under on the plan and on call sheets.');
export const stance = choice<(typeof STANCES)[number]>({
  agree: 'Say yes.',
  decline: 'Say no.',
  offer: 'Offer another way.',
  ask: 'Ask a question first.',
  hold: 'Say when the answer comes.',
  escalate: 'Pass it to whoever decides.',
}).describe('What kind of answer it is.');
export const topic = choice({
  cost: 'Money.',
  time: 'Dates and hours.',
  quality: 'How good it is, and what it is made to.',
  safety: 'Health, safety and welfare.',
  availability: 'Who and what is free.',
  permission: 'Permits, consents and rights.',
  scope: 'What was ordered and what was not.',
  personal: 'About somebody’s life: nobody else’s business.',
  gossip: 'Talk: never fit to be passed on.',
  other: 'Anything else.',
}).describe('What it is about.');
export const channel = choice({
  email: 'In writing, read when it is read.',
  phone: 'A call.',
  text: 'A text message.',
  'in-person': 'Somebody stands at the desk.',
}).describe('How it comes.');
export const stage = choice({
  prep: 'Before the shoot.',
  shoot: 'The shoot, and what belongs to its days.',
  post: 'Editing and all that follows.',
  delivery: 'Handing it over: work of this stage done means delivered.',
}).describe('The stage of the production it belongs to.');

/** What a field that points at something holds, where it says no more of itself. */
const POINTS_AT: Readonly<Record<Reference, string>> = {
  activity: 'Which activity, by its `id`.',
  person: 'Who, by their `id` in `people`.',
  place: 'Which place, by its `id`.',
  kit: 'Which kit, by its `id`.',
  subject: 'Who or what: a person, kit or a place, by its `id`.',
  need: 'Which of the activity’s `needs`, by its `id`.',
  line: 'Which cost line, by its `code`.',
  control: 'Which control, by its `id`.',
  risk: 'Which risk, by its `id`.',
  thread: 'Which message, by its `id`.',
  permit: 'Which permit, by its `id`.',
  job: 'Which job of post-production, by its `id`.',
  note: 'Which note, by its `id`.',
};

/** What a field of a condition or an effect means, where its type says no more of it. */
function aboutOf(field: Field): string | undefined {
  if (field.about) return field.about;
  if (field.is === 'reference') return POINTS_AT[field.to];
  if (field.is === 'references')
    return POINTS_AT[field.to].replace(/^Wh\w+/, (word) => `One or more: ${word.toLowerCase()}`);
  if (field.is === 'words') return 'Shown to the trainee when it happens, in a few words.';
  if (field.is === 'condition') return 'The condition it is about.';
  if (field.is === 'conditions') return 'The conditions it is about, from one to twelve.';
  return undefined;
}

/** What an author may write in one field, by its kind. */
function shapeOf(field: Field): z.ZodType {
  switch (field.is) {
    case 'reference':
      return id;
    case 'references':
      return z.array(id).min(1);
    case 'money':
      return money;
    case 'length':
      return length;
    case 'span':
      return span;
    case 'time':
      return time;
    case 'words':
      return line;
    case 'name':
      return id;
    case 'number':
      return z.number().int().min(field.from).max(field.to);
    case 'choice':
      return z.enum(field.of);
    case 'choices':
      return z.array(z.enum(field.of)).min(1);
    case 'condition':
      return condition;
    case 'conditions':
      return z.array(condition).min(1).max(12);
  }
}

/** A value for each field that must be there. */
const exampleOf = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => !field.optional)
      .map(([name, field]) => [name, valueFor(field, name)]),
  );

function valueFor(field: Field, name: string): unknown {
  switch (field.is) {
    case 'reference':
      return field.to;
    case 'references':
      return [field.to];
    case 'money':
      return '£250';
    case 'length':
      return '45 min';
    case 'span':
      return '2 h';
    case 'time':
      return 'day 3 09:30';
    case 'number':
      return Math.max(field.from, 1);
    case 'choice':
      return field.of[0];
    case 'choices':
      return field.of.slice(0, 1);
    case 'condition':
      return { type: 'always' };
    case 'conditions':
      return [{ type: 'always' }];
    default:
      return name;
  }
}

const shapesOf = (words: ReadonlyMap<string, { type: string; about: string; fields: Fields }>) =>
  [...words.values()].map(({ type, about, fields }) =>
    z
      .strictObject({
        type: z.literal(type),
        ...Object.fromEntries(
          Object.entries(fields).map(([name, field]) => {
            const said = aboutOf(field);
            const shape = said ? shapeOf(field).describe(said) : shapeOf(field);
            return [name, field.optional ? shape.optional() : shape];
          }),
        ),
      })
      .meta({ description: about, ...snippet(type, { type, ...exampleOf(fields) }) }),
  );

/** A condition or an effect as an author writes it: its fields are those its type declares. */
export interface Authored {
  type: string;
  [field: string]: unknown;
}

const oneOf = (shapes: ReturnType<typeof shapesOf>): z.ZodType<Authored> => {
  const [first, ...rest] = shapes;
  if (!first) throw new Error('There are no words to choose from.');
  return z.discriminatedUnion('type', [first, ...rest]) as unknown as z.ZodType<Authored>;
};

/** A condition as an author writes it. The same everywhere: risks, messages, milestones, checks, facts. */
let conditions: z.ZodType<Authored> | null = null;
export const condition: z.ZodType<Authored> = z.lazy(() => {
  conditions ??= oneOf(shapesOf(conditionTypes));
  return conditions;
});
export const effect: z.ZodType<Authored> = oneOf(shapesOf(effectTypes));
