/**
 * Holds a scenario against the schema and says in scenario words what does not fit, each slip once. Something valid stands in for
 * whatever is wrong, so that the rest is read too, and nothing is said of what follows from it.
 */
import type { z } from 'zod';
import { nearest, type Path, type Report, type Said } from '../problems.ts';
import { readings } from './meant.ts';
import { choicesOf, namesOf, schemaAt, standIn, valueAt } from './schema-walk.ts';

/** Rounds of reading past what was put right before. */
const MOST_ROUNDS = 6;
const WHY = 'The scenario cannot be played until this is put right.';

type Issue = z.core.$ZodIssue;

/** What the schema makes of it, or of as much as can be read with stand-ins; null if not even that. Problems go to the report. */
export function readShape<Shape extends z.ZodType>(
  report: Report,
  value: unknown,
  schema: Shape,
): z.output<Shape> | null {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const issues = rootIssues(result.error.issues);
    if (issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type')) {
      report.path([], {
        code: 'wrong-kind',
        message: 'The whole file is one group of names and values in { }.',
        why: WHY,
        fix: 'Choose another file, or begin with a template.',
      });
      return null;
    }
    new Round(report, value, schema, issues).all();
  }
  return null;
}

class Round {
  constructor(
    private readonly report: Report,
    private readonly value: unknown,
    private readonly schema: z.ZodType,
    private readonly issues: readonly Issue[],
  ) {}

  all(): void {
    // A name misspelt is unknown and missing at once: say it once, and read what stands under it.
    for (const issue of this.issues)
      if (issue.code === 'unrecognized_keys')
        for (const key of issue.keys) this.unknown(asPath(issue.path), key, issue.keys);
    for (const issue of this.issues) {
      if (issue.code === 'unrecognized_keys') continue;
      const path = asPath(issue.path);
      if (issue.code === 'too_big' && issue.origin === 'array') this.crowd(path, issue);
      else if (this.missing(path)) this.absent(path, issue);
      else this.wrong(path, issue);
    }
  }

  /** The words one may choose from; for a type, those of whatever has types here. */
  private choices(path: Path): string[] {
    const schema = schemaAt(this.schema, path, this.value) ?? schemaAt(this.schema, path.slice(0, -1), this.value);
    return choicesOf(schema);
  }

  private missing(path: Path): boolean {
    return valueAt(this.value, path) === undefined;
  }

  private unknown(path: Path, key: string, others: readonly string[]): void {
    const holder = valueAt(this.value, path) as Record<string, unknown>;
    if (!Object.hasOwn(holder, key)) return;
    const schema = schemaAt(this.schema, path, this.value);
    const free = namesOf(schema, holder).filter((one) => !Object.hasOwn(holder, one));
    const absent = this.issues
      .filter(({ path: there }) => there.length === path.length + 1 && path.every((part, at) => part === there[at]))
      .map(({ path: there }) => String(there.at(-1)))
      .filter((one) => !Object.hasOwn(holder, one));
    // The only name missing beside the only one unknown was meant, if it is anything like it.
    const meant =
      nearest(key, free) ??
      (absent.length === 1 && others.length === 1 && alike(key, absent[0] ?? '') ? (absent[0] ?? null) : null);
    this.report.key(path, key, {
      code: 'unknown-name',
      message: `"${key}" is not a name that ${groupWords(path)} knows.`,
      why: 'What it says would be left out without a word.',
      fix: meant ? `Write "${meant}".` : 'Take it out, or look the name up in the reference.',
      ...(meant ? { write: meant } : { edit: this.report.put([...path, key], undefined) }),
    });
    if (meant) holder[meant] = holder[key];
    delete holder[key];
    // Words under a name that is not the author's can't be found again.
    if (meant) this.report.blame([...path, meant]);
  }

  private absent(path: Path, issue: Issue): void {
    const name = String(path.at(-1));
    const schema = schemaAt(this.schema, path, this.value);
    const instead = schema && standIn(schema);
    const choices = this.choices(path);
    const is = choices.length > 0 ? `one of: ${choices.slice(0, 12).join(', ')}` : saysOf(issue, name);
    const edit = instead === undefined ? null : this.report.put(path, instead);
    this.report.path(path, {
      code: 'missing',
      message: `${groupWords(path.slice(0, -1))} has no "${name}".`.replace(/^./, (c) => c.toUpperCase()),
      why: WHY,
      fix: `Add "${name}": ${is}.`,
      edit,
    });
    this.put(path, instead);
  }

  private crowd(path: Path, issue: Extract<Issue, { code: 'too_big' }>): void {
    this.report.path(path, {
      code: 'out-of-range',
      message: `"${fieldName(path)}" has ${(valueAt(this.value, path) as unknown[]).length} items; the most is ${issue.maximum}.`,
      why: WHY,
      fix: 'Take some out.',
    });
    this.put(path, (valueAt(this.value, path) as unknown[]).slice(0, Number(issue.maximum)));
    this.report.blame(path);
  }

  private wrong(path: Path, issue: Issue): void {
    const value = valueAt(this.value, path);
    const schema = schemaAt(this.schema, path, this.value);
    const fits = (one: unknown) => schema?.safeParse(one).success ?? false;
    const choices = this.choices(path);
    const near = choices.length > 0 && typeof value === 'string' ? nearest(value, choices) : null;
    const bound =
      (issue.code === 'too_big' || issue.code === 'too_small') && issue.origin !== 'string' && issue.origin !== 'array'
        ? Number(issue.code === 'too_big' ? issue.maximum : issue.minimum)
        : undefined;
    const meant = [near, ...readings(value), bound].find((one) => one !== null && one !== undefined && fits(one));
    this.report.path(path, { ...this.say(path, issue, choices, meant), write: meant ?? near ?? undefined });
    const instead = meant ?? near ?? (schema ? standIn(schema) : undefined);
    this.put(path, instead);
    // A meant reading is as good as the author's; anything else only keeps the place.
    this.report.blame(path);
  }

  private say(path: Path, issue: Issue, choices: readonly string[], meant: unknown): Said {
    const name = fieldName(path);
    const was = this.report.words(path) || 'This';
    const write = meant === undefined ? null : `Write ${JSON.stringify(meant)}.`;
    const said = (code: string, message: string, fix: string): Said => ({ code, message, why: WHY, fix });
    if (choices.length > 0 && issue.code !== 'invalid_type') {
      const type = path.at(-1) === 'type';
      return said(
        type ? 'unknown-type' : 'not-a-choice',
        type ? `${was} is not a type that can stand here.` : `${was} is not one of the choices for "${name}".`,
        `${write ? `${write} ` : ''}The choices are: ${choices.slice(0, 40).join(', ')}.`,
      );
    }
    if (issue.code === 'invalid_type') {
      const kind = KINDS[issue.expected] ?? issue.expected;
      return said(
        'wrong-kind',
        `${was} is not ${kind}, as "${name}" must be.`,
        write ?? `Write ${kind} for "${name}".`,
      );
    }
    if (issue.code === 'too_small' || issue.code === 'too_big') {
      const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
      const counts = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' items' : '';
      const message =
        issue.origin === 'string' && issue.code === 'too_big'
          ? `This text is too long for "${name}": ${bound}${counts}.`
          : `${was} is out of range for "${name}": ${bound}${counts}.`;
      return said('out-of-range', message, write ?? `Write ${bound}${counts}.`);
    }
    const says = /^an? /.test(issue.message) ? issue.message : null;
    return said(
      'wrong-form',
      says ? `${was} is not ${says}.` : `${was} does not fit "${name}".`,
      write ?? (says ? `Write ${says}.` : 'Look the field up in the reference.'),
    );
  }

  /** Writes into the copy that is read on; undefined takes the thing out. */
  private put(path: Path, instead: unknown): void {
    const holder = valueAt(this.value, path.slice(0, -1));
    const last = path.at(-1);
    if (typeof holder !== 'object' || holder === null || last === undefined) return;
    if (instead === undefined && Array.isArray(holder)) holder.splice(Number(last), 1);
    else if (instead === undefined) delete (holder as Record<string, unknown>)[last];
    else (holder as Record<string | number, unknown>)[last] = instead;
    this.report.blame(path);
  }
}

/** An object that does not fit often fails in several ways; keep the deepest, first at each place. */
function rootIssues(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.flatMap(flatten).filter((issue) => {
    const key = `${issue.code === 'unrecognized_keys'}/${issue.path.join('/')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  // Of the alternatives, the one that got furthest is the one that was meant.
  const best = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
  return depth(best) === 0
    ? [issue]
    : best.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] } as Issue));
}

const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((issue) => issue.path.length));

const asPath = (path: readonly PropertyKey[]): Path =>
  path.map((part) => (typeof part === 'symbol' ? String(part) : part));

const fieldName = (path: Path): string =>
  [...path]
    .reverse()
    .find((part) => typeof part === 'string')
    ?.toString() ?? 'scenario';

/** `"people", entry 3` for what holds a field. */
function groupWords(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the scenario';
  return typeof last === 'number' ? `entry ${last + 1} of "${fieldName(path)}"` : `"${last}"`;
}

const alike = (a: string, b: string): boolean => a[0]?.toLowerCase() === b[0]?.toLowerCase();

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  tuple: 'a list in [ ]',
  object: 'a group in { }',
  record: 'a group in { }',
  int: 'a whole number',
};

const saysOf = (issue: Issue, name: string): string =>
  issue.code === 'invalid_type'
    ? (KINDS[issue.expected] ?? issue.expected)
    : /^an? /.test(issue.message)
      ? issue.message
      : `see "${name}" in the reference`;
