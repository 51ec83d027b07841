/**
 * Finds its way about the schema: what may stand at a path, which names an object there may have, and something valid to stand in
 * for what is wrong, so that the rest can be read. The one file that looks inside zod's schemas.
 */
import { z } from 'zod';
import type { Path } from '../problems.ts';
import { type WordKind, wordKinds } from '../vocabulary.ts';

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

/** What kind of small word a field takes, or null. */
export function kindOf(schema: z.ZodType | null): WordKind | null {
  for (let one = schema; one; one = define(one).innerType ?? null) {
    const known = wordKinds.get(one);
    if (known) return known.kind;
  }
  return null;
}

/** What a schema is, as far as readings of a value go. */
export function formOf(schema: z.ZodType): {
  element: z.ZodType | null;
  items: readonly z.ZodType[] | null;
  options: readonly z.ZodType[];
  type: string;
} {
  const { element, items, options, type } = define(bare(schema));
  return { element: element ?? null, items: items ?? null, options: options ?? [], type };
}

/** The bounds of a number; null for anything else. */
export function boundsOf(schema: z.ZodType): { whole: boolean; from: number | null; to: number | null } | null {
  const one = bare(schema);
  if (!(one instanceof z.ZodNumber)) return null;
  const bound = (given: number | null) => (given !== null && Math.abs(given) < 1e15 ? given : null);
  return { whole: one.isInt, from: bound(one.minValue), to: bound(one.maxValue) };
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
    schema = schema && stepInto(schema, part, here);
    here = member(here, part);
  }
  return schema;
}

/** The schema of one part of a value; null where nothing may stand. */
export function stepInto(given: z.ZodType, part: string | number, value: unknown): z.ZodType | null {
  const schema = bare(given);
  const def = define(schema);
  if (def.options) {
    for (const one of chosen(schema, value)) {
      const found = stepInto(one, part, value);
      if (found) return found;
    }
    return null;
  }
  if (def.shape) return (Object.hasOwn(def.shape, part) && def.shape[part]) || null;
  if (def.items && typeof part === 'number') return def.items[part] ?? null;
  return def.element ?? def.valueType ?? null;
}

/** The options of a choice that a value may be: of those that say their type, the one it says. */
function chosen(schema: z.ZodType, value: unknown): readonly z.ZodType[] {
  const { options = [], discriminator } = define(schema);
  if (!discriminator) return options;
  let byType = optionsByType.get(schema);
  if (!byType) {
    byType = new Map(
      options.flatMap((one) =>
        literalsOf(define(bare(one)).shape?.[discriminator]).map((type) => [type, one] as const),
      ),
    );
    optionsByType.set(schema, byType);
  }
  const found = byType.get(member(value, discriminator));
  return found ? [found] : [];
}
/** Looked up once: a file may hold thousands of conditions. */
const optionsByType = new WeakMap<z.ZodType, Map<unknown, z.ZodType>>();

const literalsOf = (schema: z.ZodType | undefined): readonly unknown[] => (schema && define(bare(schema)).values) ?? [];

/** The field that says which of several kinds of group stands at a place; null where there is one kind. */
export const typeField = (schema: z.ZodType): string | null => define(bare(schema)).discriminator ?? null;

/** Whether a group says a type that may stand there. */
export const saysType = (schema: z.ZodType, group: unknown): boolean => chosen(bare(schema), group).length > 0;

/** Names an object at a place may have. Of one that must say its type and does not, nothing else is known. */
export function namesOf(schema: z.ZodType | null, value: unknown): string[] {
  if (!schema) return [];
  const { shape, discriminator } = define(bare(schema));
  if (shape) return Object.keys(shape);
  const options = chosen(bare(schema), value);
  return options.length === 0 && discriminator ? [discriminator] : options.flatMap((one) => namesOf(one, value));
}

/** Names that must be written in a group. */
export function requiredNames(schema: z.ZodType, value: unknown): string[] {
  return namesOf(schema, value).filter((name) => {
    const field = stepInto(schema, name, value);
    return field !== null && !mayBeLeftOut(field);
  });
}

/** Names that must be written in an entry of a list. */
export function requiredOf(list: z.ZodType | null): string[] {
  const element = list && define(bare(list)).element;
  return element ? requiredNames(element, {}) : [];
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
