/**
 * Finds its way about the schema: what may stand at a path, which names an object there may have, and something valid to stand in
 * for what is wrong, so that the rest can be read. The one file that looks inside zod's schemas.
 */
import { z } from 'zod';
import type { Path } from '../problems.ts';

interface Definition {
  type: string;
  innerType?: z.ZodType;
  getter?: () => z.ZodType;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  items?: readonly z.ZodType[];
  valueType?: z.ZodType;
  options?: readonly z.ZodType[];
  discriminator?: string;
  entries?: Record<string, string>;
  values?: readonly unknown[];
  defaultValue?: unknown;
}
const define = (schema: z.ZodType): Definition => (schema as unknown as { def: Definition }).def;

/** Without what only says that it may be left out. */
export function bare(schema: z.ZodType): z.ZodType {
  const { type, innerType, getter } = define(schema);
  if (type === 'lazy' && getter) return bare(getter());
  return innerType ? bare(innerType) : schema;
}

export const mayBeLeftOut = (schema: z.ZodType): boolean => ['optional', 'default'].includes(define(schema).type);

const member = (value: unknown, part: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, part)
    ? (value as Record<string | number, unknown>)[part]
    : undefined;

export const valueAt = (value: unknown, path: Path): unknown => path.reduce(member, value);

/** The schema of what stands at a path of a value; null where nothing may. */
export function schemaAt(top: z.ZodType, path: Path, value: unknown): z.ZodType | null {
  let schema: z.ZodType | null = top;
  let here = value;
  for (const part of path) {
    schema = schema && step(schema, part, here);
    here = member(here, part);
  }
  return schema;
}

function step(given: z.ZodType, part: string | number, value: unknown): z.ZodType | null {
  const def = define(bare(given));
  if (def.options) {
    const chosen = def.discriminator
      ? def.options.filter((one) =>
          literalsOf(define(bare(one)).shape?.[def.discriminator ?? '']).includes(
            member(value, def.discriminator ?? ''),
          ),
        )
      : def.options;
    for (const one of chosen) {
      const found = step(one, part, value);
      if (found) return found;
    }
    return null;
  }
  if (def.shape) return (Object.hasOwn(def.shape, part) && def.shape[part]) || null;
  if (def.items && typeof part === 'number') return def.items[part] ?? null;
  return def.element ?? def.valueType ?? null;
}

const literalsOf = (schema: z.ZodType | undefined): readonly unknown[] => (schema && define(bare(schema)).values) ?? [];

/** Names an object at a place may have. */
export function namesOf(schema: z.ZodType | null, value: unknown): string[] {
  if (!schema) return [];
  const { shape, options, discriminator } = define(bare(schema));
  if (shape) return Object.keys(shape);
  const chosen = (options ?? []).filter(
    (one) =>
      !discriminator || literalsOf(define(bare(one)).shape?.[discriminator]).includes(member(value, discriminator)),
  );
  return chosen.flatMap((one) => namesOf(one, value));
}

/** What may be written at a place where there is a choice of words. */
export function choicesOf(schema: z.ZodType | null): string[] {
  if (!schema) return [];
  const { entries, values, options, discriminator } = define(bare(schema));
  if (entries) return Object.values(entries);
  if (values) return values.map(String);
  if (discriminator)
    return (options ?? []).flatMap((one) => literalsOf(define(bare(one)).shape?.[discriminator]).map(String));
  return (options ?? []).flatMap((one) => choicesOf(one));
}

/** Something valid for a place, such as its first example; undefined if it may be left out or nothing comes to mind. */
export function standIn(schema: z.ZodType): unknown {
  if (mayBeLeftOut(schema)) return undefined;
  // One at a time: behind the first that fits there may be no end to them.
  for (const one of standIns(schema)) if (schema.safeParse(one).success) return one;
  return undefined;
}

function* standIns(schema: z.ZodType): Generator<unknown> {
  const examples = z.globalRegistry.get(schema)?.examples ?? z.globalRegistry.get(bare(schema))?.examples;
  if (examples) yield* examples as unknown[];
  const def = define(bare(schema));
  if (def.entries) yield* Object.values(def.entries);
  if (def.values) yield* def.values;
  // The least first: a condition made of conditions would go on for ever.
  if (def.options) for (const one of [...def.options].sort((a, b) => size(a) - size(b))) yield standIn(one);
  if (def.items) yield def.items.map((one) => standIn(one));
  if (def.shape) yield Object.fromEntries(required(def.shape).map(([name, one]) => [name, standIn(one)]));
  if (def.element) {
    yield [];
    const one = standIn(def.element);
    yield* [[one], [one, one]];
  }
  yield* ['To be written', 0, 1, 50, 100, true, {}];
}

/** How much must be written for it. */
const size = (schema: z.ZodType): number => required(define(bare(schema)).shape ?? {}).length;

const required = (shape: Record<string, z.ZodType>): [string, z.ZodType][] =>
  Object.entries(shape).filter(([, one]) => !mayBeLeftOut(one));
