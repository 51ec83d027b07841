/**
 * Holds a scenario against the schema and says in scenario words what does not fit, each slip once. Something valid stands in for
 * whatever is wrong, so that the rest is read too, and nothing is said of what follows from it.
 */
import type { z } from 'zod';
import { inOneLine, nearest, type Path, type Report, type Said } from '../problems.ts';
import { likely } from './likely.ts';
import { unclear } from './no-reading.ts';
import { choicesOf, kindOf, mayBeLeftOut, schemaAt, standIn, valueAt } from './schema-walk.ts';
import { whyMissing, whyWrong } from './why.ts';
import { capital, counted, fieldName, fixedLength, groupWords, isKind, listed, numberWords, takes } from './words.ts';

/** Rounds of reading past what was put right before. */
const MOST_ROUNDS = 6;
/** More names missing from one group than this are no oversight. */
const MOST_MISSING = 6;
/** Choices that a message names. */
const MOST_CHOICES = 40;

type Issue = z.core.$ZodIssue;

/** What the schema makes of it, or of as much as can be read with stand-ins; null if not even that. Problems go to the report. */
export function readShape<Shape extends z.ZodType>(
  report: Report,
  value: unknown,
  schema: Shape,
): z.output<Shape> | null {
  for (let round = 0; round < MOST_ROUNDS && !report.full; round += 1) {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const issues = rootIssues(result.error.issues);
    if (issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type')) {
      report.path([], {
        code: 'wrong-kind',
        message: 'The whole file is one group of names and values in { }.',
        why: 'There is nothing to play.',
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
    const absent = new Map<string, { holder: Path; issues: Issue[] }>();
    const alike = this.alikeItems();
    for (const issue of this.issues) {
      if (this.report.full) return;
      const path = asPath(issue.path);
      const list = path.slice(0, -1).join('/');
      if (alike.has(list)) {
        if (alike.get(list) === issue) this.wrongItems(path.slice(0, -1), issue);
      } else if (valueAt(this.value, path) === undefined) {
        const holder = path.slice(0, -1);
        const key = holder.join('/');
        const there = absent.get(key) ?? { holder, issues: [] };
        there.issues.push(issue);
        absent.set(key, there);
      } else if (issue.code === 'too_big' && issue.origin === 'array' && fixedLength(this.at(path)) === null)
        this.crowd(path, issue);
      else this.wrong(path, issue);
    }
    for (const { holder, issues } of absent.values()) {
      if (this.report.full) return;
      this.absent(holder, issues);
    }
  }

  private at(path: Path): z.ZodType | null {
    return schemaAt(this.schema, path, this.value);
  }

  /** The words one may choose from; for a type, those of whatever has types here. */
  private choices(path: Path): string[] {
    return choicesOf(this.at(path) ?? this.at(path.slice(0, -1)));
  }

  /** Everything that is missing from one group, in one sentence. */
  private absent(holder: Path, issues: readonly Issue[]): void {
    const names = issues.map((issue) => String(issue.path.at(-1)));
    const paths = names.map((name) => [...holder, name]);
    const [path = holder] = paths;
    const only = names.length === 1 ? this.sole(path) : undefined;
    this.report.path([...holder, names[0] ?? ''], {
      code: 'missing',
      message: `${capital(groupWords(holder))} has no ${listed(
        names.map((name) => `"${name}"`),
        'and',
      )}.`,
      why: whyMissing(path),
      fix:
        paths.length > MOST_MISSING
          ? 'Begin with a template: it has all of them.'
          : `Add ${listed(
              paths.map((one) => this.addWords(one)),
              'and',
            )}.`,
      edit: () => (only === undefined ? null : this.report.put(path, only)),
      // An entry whose name can't be read may override another.
      leansOn: [
        [...holder, 'id'],
        [...holder, 'code'],
      ],
    });
    for (const one of paths) {
      const schema = this.at(one);
      this.put(one, schema ? standIn(schema) : undefined);
    }
  }

  /** The one thing that could be written there; undefined where there is a choice. */
  private sole(path: Path): unknown {
    const schema = this.at(path);
    const only = schema && choicesOf(schema).length === 1 ? standIn(schema) : undefined;
    return typeof only === 'object' ? undefined : only;
  }

  private addWords(path: Path): string {
    const choices = this.choices(path);
    const [only] = choices;
    const words =
      choices.length === 1 && only !== undefined
        ? only
        : choices.length > 0
          ? `one of ${choices.slice(0, 12).join(', ')}${choices.length > 12 ? ' and more' : ''}`
          : takes(this.at(path));
    return `"${path.at(-1)}" with ${words}`;
  }

  private crowd(path: Path, issue: Extract<Issue, { code: 'too_big' }>): void {
    const list = valueAt(this.value, path) as unknown[];
    this.report.path(path, {
      code: 'out-of-range',
      message: `"${fieldName(path)}" has ${counted(list.length, 'item')}; the most is ${issue.maximum}.`,
      why: 'A screen could not show them all, and nobody would read them.',
      fix: 'Take some out.',
    });
    this.put(path, list.slice(0, Number(issue.maximum)));
  }

  /** Lists in which several items are wrong in themselves, each by its path, with the first of its issues. */
  private alikeItems(): Map<string, Issue> {
    const first = new Map<string, Issue>();
    const several = new Map<string, Issue>();
    for (const issue of this.issues) {
      const path = asPath(issue.path);
      if (typeof path.at(-1) !== 'number' || valueAt(this.value, path) === undefined) continue;
      const list = path.slice(0, -1).join('/');
      const earlier = first.get(list);
      if (earlier) several.set(list, earlier);
      else first.set(list, issue);
    }
    return several;
  }

  /** Items of one list that are wrong in the same way are one slip. */
  private wrongItems(path: Path, issue: Issue): void {
    const list = valueAt(this.value, path) as unknown[];
    const name = fieldName(path);
    const read = list.map((one, at) => {
      const schema = this.at([...path, at]);
      return schema === null || schema.safeParse(one).success ? one : likely(schema, one, name);
    });
    const wrong = list.filter((one, at) => read[at] !== one).length;
    const write = read.includes(undefined) ? undefined : read;
    const item = asPath(issue.path);
    const { code, message, fix } = this.say(item, issue, this.choices(item), undefined);
    this.report.path(path, {
      code,
      message: `${message.replace(/\.$/, '')}; so it is with ${wrong} of its items.`,
      why: whyWrong(path, kindOf(this.at(item))),
      fix: write ? `Write ${short(write)}.` : fix,
      write,
    });
    const kept = list.map((one, at) => read[at] ?? this.standFor([...path, at]) ?? one);
    this.put(path, kept);
  }

  private standFor(path: Path): unknown {
    const schema = this.at(path);
    return schema ? standIn(schema) : undefined;
  }

  private wrong(path: Path, issue: Issue): void {
    const value = valueAt(this.value, path);
    const schema = this.at(path);
    const meant = schema ? likely(schema, value, fieldName(path)) : undefined;
    const choices = this.choices(path);
    const near = choices.length > 0 && typeof value === 'string' ? nearest(value, choices) : null;
    const write = meant ?? near ?? undefined;
    const why = whyWrong(path, kindOf(schema));
    this.report.path(path, {
      why,
      write,
      ...this.say(path, issue, choices, write),
      edit: this.editOf(path, schema, value, write),
    });
    this.put(path, write ?? (schema ? standIn(schema) : undefined));
  }

  /** The edit where it is more than another value in the same place. */
  private editOf(path: Path, schema: z.ZodType | null, value: unknown, write: unknown): Said['edit'] {
    // Where nothing need stand, nothing is what null meant.
    if (value === null) return () => (schema && mayBeLeftOut(schema) ? this.report.without(path) : null);
    // One thing where a list belongs keeps its layout.
    if (Array.isArray(write) && write.length === 1 && write[0] === value)
      return () => this.report.around(path, '[', ']');
    return undefined;
  }

  private say(
    path: Path,
    issue: Issue,
    choices: readonly string[],
    meant: unknown,
  ): Omit<Said, 'why'> & { why?: string } {
    const name = fieldName(path);
    const value = valueAt(this.value, path);
    const schema = this.at(path);
    const was = this.report.words(path) || 'This';
    const write = meant === undefined ? null : `Write ${short(meant)}.`;
    if (value === null)
      return {
        code: 'null',
        message: 'This is null: nothing stands here.',
        fix: schema && mayBeLeftOut(schema) ? 'Take the whole field out.' : `Write ${takes(schema)}.`,
      };
    const said = unclear(kindOf(schema), value);
    if (said) return { code: 'wrong-form', message: said.message, fix: write ?? said.fix };
    if (choices.length > 0 && (issue.code !== 'invalid_type' || typeof value !== 'object')) {
      const group = issue.code === 'invalid_type';
      const listedChoices = choices.slice(0, MOST_CHOICES).join(', ');
      return group
        ? {
            code: 'wrong-kind',
            message: `${was} stands alone; "${name}" takes a group in { } with a "type".`,
            fix: write ?? `Write { "type": … } with one of: ${listedChoices}.`,
          }
        : {
            code: 'not-a-choice',
            message: `${was} is not one of the choices for "${name}".`,
            fix:
              choices.length === 1
                ? `Write ${listedChoices}.`
                : `${write ? `${write} ` : ''}The choices are: ${listedChoices}.`,
          };
    }
    if (issue.code === 'invalid_type')
      return {
        code: 'wrong-kind',
        message: `"${name}" takes ${takes(schema)}, and ${isKind(value, was)}.`,
        fix: write ?? `Write ${takes(schema)}.`,
      };
    if (issue.code === 'too_small' || issue.code === 'too_big') return this.outOfRange(path, issue, value, was);
    const says = /^an? /.test(issue.message) ? issue.message : null;
    return {
      code: 'wrong-form',
      message: says ? `${was} is not ${says}.` : `${was} does not fit "${name}".`,
      fix: write ?? (says ? `Write ${says}.` : 'Look the field up in the reference.'),
    };
  }

  private outOfRange(
    path: Path,
    issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
    value: unknown,
    was: string,
  ): Omit<Said, 'why'> & { why?: string } {
    const name = fieldName(path);
    const code = 'out-of-range';
    const few = issue.code === 'too_small';
    const bound = Number(few ? issue.minimum : issue.maximum);
    if (Array.isArray(value)) {
      const fixed = fixedLength(this.at(path));
      if (fixed !== null)
        return {
          code,
          message: `"${name}" has ${counted(value.length, 'item')}; it takes ${fixed}.`,
          fix: `Write ${takes(this.at(path))}.`,
        };
      return {
        code,
        message:
          value.length === 0
            ? `"${name}" is empty.`
            : `"${name}" has ${counted(value.length, 'item')}; the fewest is ${bound}.`,
        fix: bound === 1 ? 'Write at least one.' : `Write at least ${bound}.`,
      };
    }
    if (typeof value === 'string') {
      if (few)
        return {
          code,
          message: `"${name}" is empty.`,
          fix: 'Write something, or take the field out if it may be left out.',
        };
      return {
        code,
        message: `This text is too long for "${name}": it has ${value.length} characters, and the most is ${bound}.`,
        why: 'A screen could not show it, and nobody would read to its end.',
        fix: 'Make it shorter.',
      };
    }
    const range = numberWords(this.at(path)) ?? `${few ? 'at least' : 'at most'} ${bound}`;
    return { code, message: `${was} is out of range for "${name}": ${range}.`, fix: `Write ${range}.` };
  }

  /** Writes into the copy that is read on; undefined takes the thing out of a group. */
  private put(path: Path, instead: unknown): void {
    const holder = valueAt(this.value, path.slice(0, -1));
    const last = path.at(-1);
    if (typeof holder !== 'object' || holder === null || last === undefined) return;
    if (instead === undefined && Array.isArray(holder)) holder.splice(Number(last), 1);
    else if (instead === undefined) delete (holder as Record<string, unknown>)[last];
    else (holder as Record<string | number, unknown>)[last] = instead;
    // A meant reading is as good as the author's; anything else only keeps the place.
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

const depth = (issues: readonly Issue[]): number => issues.reduce((most, { path }) => Math.max(most, path.length), 0);

const asPath = (path: readonly PropertyKey[]): Path =>
  path.map((part) => (typeof part === 'symbol' ? String(part) : part));

/** Longer values are not repeated in a sentence. */
const MOST_SHOWN = 90;
const short = (value: unknown): string => {
  const words = inOneLine(value);
  return words.length > MOST_SHOWN ? 'a list in [ ] around it' : words;
};
