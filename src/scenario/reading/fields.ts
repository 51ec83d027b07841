/**
 * The names of fields: every one that a group has must be one it may have. What a name unknown was meant to be is read under its
 * right name, before anybody asks for what is missing, so that a slip in a name is one problem.
 */
import type { z } from 'zod';
import { type Edit, nearest, type Path, type Report } from '../problems.ts';
import { SHELF_LISTS } from '../shelf.ts';
import { nameToday } from './formats.ts';
import { likely } from './likely.ts';
import { choicesOf, formOf, namesOf, requiredNames, saysType, stepInto, typeField } from './schema-walk.ts';
import { fieldMeant, meantChoice } from './synonyms.ts';
import { whyWrong } from './why.ts';
import { capital, groupWords } from './words.ts';

type Group = Record<string, unknown>;

/** Looks at a value and all that stands in it, and puts its names right in place. */
export function readFields(report: Report, value: unknown, schema: z.ZodType | null, path: Path = []): void {
  if (schema === null || typeof value !== 'object' || value === null || report.full) return;
  if (!Array.isArray(value)) readNames(report, value as Group, schema, path);
  for (const [key, one] of Object.entries(value)) {
    const part = Array.isArray(value) ? Number(key) : key;
    readFields(report, one, stepInto(schema, part, value), [...path, part]);
  }
}

function readNames(report: Report, group: Group, schema: z.ZodType, path: Path): void {
  const field = typeField(schema);
  if (field !== null && !readType(report, group, schema, path, field)) return;
  const names = namesOf(schema, group);
  // A group of names of one's own.
  if (names.length === 0) return;
  const unknown = Object.keys(group).filter((key) => !names.includes(key));
  for (const key of unknown) {
    if (report.full) return;
    tellUnknown({ report, group, schema, path, names, alone: unknown.length === 1 }, key);
  }
}

/** What its type is, or was meant to be; its other names hang on it. False where there is none: that is told with what is missing. */
function readType(report: Report, group: Group, schema: z.ZodType, path: Path, field: string): boolean {
  if (!Object.hasOwn(group, field)) {
    const key = nearest(field, Object.keys(group));
    if (key === null) return false;
    tellUnknown({ report, group, schema, path, names: [field], alone: true }, key);
  }
  if (saysType(schema, group)) return true;
  const types = choicesOf(schema);
  const given = group[field];
  const here = [...path, field];
  const meant = typeof given === 'string' ? (meantChoice(given, types) ?? nearest(given, types)) : null;
  report.path(here, {
    code: 'unknown-type',
    message: `${report.words(here) || 'This'} is not a type that can stand here.`,
    why: whyWrong(here, null),
    fix: `${meant ? `Write "${meant}". ` : ''}The choices are: ${types.join(', ')}.`,
    write: meant ?? undefined,
  });
  // Of what has no type that is known, nothing more can be said.
  report.blame(meant === null ? path : here);
  group[field] = meant ?? typeOfNames(schema, group, field, types);
  if (meant === null)
    for (const key of Object.keys(group)) if (!namesOf(schema, group).includes(key)) delete group[key];
  return true;
}

/** The type that takes the most of the names a group has. */
function typeOfNames(schema: z.ZodType, group: Group, field: string, types: readonly string[]): string {
  const fits = (type: string): number => {
    const names = namesOf(schema, { [field]: type });
    return Object.keys(group).filter((key) => names.includes(key)).length * 10 - names.length;
  };
  return types.reduce((best, one) => (fits(one) > fits(best) ? one : best));
}

interface Place {
  report: Report;
  group: Group;
  schema: z.ZodType;
  path: Path;
  /** Names the group may have. */
  names: readonly string[];
  /** Only one of its names is unknown. */
  alone: boolean;
}

function tellUnknown(place: Place, key: string): void {
  const { report, group, path, names } = place;
  const meant = meantName(place, key);
  const today = path.length === 0 ? nameToday(key) : null;
  const instead = meant ?? today ?? fieldMeant(key, names);
  const value = group[key];
  report.key(path, key, {
    code: 'unknown-name',
    message: `${capital(groupWords(path))} has no field called "${key}".`,
    why: 'What it says would be left out without a word.',
    fix: fixFor(value, meant, instead, today !== null),
    ...(meant ? { write: meant } : { edit: () => withoutScalar(place, key, instead) }),
  });
  if (meant) {
    group[meant] = value;
    report.standsAt([...path, meant], [...path, key], true);
  }
  delete group[key];
}

/** The free name that an unknown one stands for: what an older format called it, one like it, what others call it. */
function meantName({ group, schema, path, names, alone }: Place, key: string): string | null {
  const free = names.filter((one) => !Object.hasOwn(group, one));
  const today = path.length === 0 ? nameToday(key) : null;
  if (today !== null) return free.includes(today) ? today : null;
  const near = nearest(key, free);
  if (near !== null) return near;
  const other = fieldMeant(key, free);
  const field = other === null ? null : stepInto(schema, other, group);
  // A list may have entries in part, with the rest in a shared file, beside whole ones.
  const element = field && Object.hasOwn(SHELF_LISTS, other ?? '') ? formOf(field).element : null;
  const given = group[key];
  const list = element && Array.isArray(given) && given.some((one) => element.safeParse(one).success);
  if (
    other !== null &&
    field &&
    (list || field.safeParse(group[key]).success || likely(field, group[key], other) !== undefined)
  )
    return other;
  // The only name missing beside the only one unknown was meant, if it is anything like it.
  const missing = requiredNames(schema, group).filter((one) => free.includes(one));
  const [only = ''] = missing;
  if (!alone || missing.length !== 1) return null;
  if (only[0]?.toLowerCase() === key[0]?.toLowerCase()) return only;
  // A condition or an effect has few names, so the one that is left is meant if it may say so.
  const wanted = typeField(schema) === null ? null : stepInto(schema, only, group);
  return wanted?.safeParse(group[key]).success ? only : null;
}

function fixFor(value: unknown, meant: string | null, instead: string | null, old: boolean): string {
  if (meant !== null) return old ? `Write "${meant}": that is its name today.` : `Write "${meant}".`;
  if (instead !== null)
    return old
      ? `It is called "${instead}" today, and that stands here already.`
      : `What it says belongs in "${instead}".`;
  return typeof value === 'object'
    ? 'Look the name up in the reference, or take it out.'
    : 'Take it out, or look the name up in the reference.';
}

/** Takes a name out with a single value; more than that is the author's to throw away, and so is what belongs elsewhere. */
function withoutScalar({ report, path, group }: Place, key: string, instead: string | null): Edit | null {
  const value = group[key];
  return instead !== null || (typeof value === 'object' && value !== null) ? null : report.without([...path, key]);
}
