/**
 * Reads a scenario file that nobody has checked: bounded in size and depth, comments and trailing commas accepted,
 * every problem in plain sentences with its line. Nothing in it is executed, fetched or drawn as mark-up.
 */
import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { z } from 'zod';
import type { Model } from '../engine/model.ts';
import { checkNames } from './check.ts';
import { compile, type Library } from './compile.ts';
import { nearest, type Path, type Problem, Report } from './problems.ts';
import { type Scenario, scenarioSchema } from './schema.ts';

/** Larger than ten times the largest production we ship. */
const MOST_CHARACTERS = 2_000_000;
const MOST_DEPTH = 40;
const MOST_VALUES = 150_000;

export interface ReadResult {
  problems: Problem[];
  /** Null while there is any error. */
  scenario: Scenario | null;
  model: Model | null;
}

const PARSE_WORDS: Record<string, { message: string; fix: string }> = {
  CommaExpected: { message: 'A comma is missing before this.', fix: 'Put a comma after the item before it.' },
  ColonExpected: { message: 'A colon is missing after this name.', fix: 'Write "name": value.' },
  ValueExpected: { message: 'A value is missing here.', fix: 'Write a value, or take the name before it out.' },
  PropertyNameExpected: {
    message: 'A name in quotation marks is expected here.',
    fix: 'Write "name": value, with straight quotation marks.',
  },
  CloseBraceExpected: {
    message: 'The file ends before a { is closed.',
    fix: 'Add the missing } or restore the end of the file.',
  },
  CloseBracketExpected: { message: 'A list is not closed.', fix: 'Add the missing ] or restore the end of the file.' },
  UnexpectedEndOfString: { message: 'A text is not closed.', fix: 'Add the closing quotation mark on the same line.' },
  InvalidCharacter: {
    message: 'There is a character here that cannot stand in a file like this.',
    fix: 'Take it out; use straight quotation marks, not curly ones.',
  },
  InvalidSymbol: {
    message: 'This word is not in quotation marks.',
    fix: 'Put texts in straight quotation marks; numbers stand alone.',
  },
  EndOfFileExpected: {
    message: 'There is something after the end of the scenario.',
    fix: 'Take out what follows the last }.',
  },
};

/** Reads, checks and compiles. Never throws on anything a file may hold. */
export function readScenario(file: string, given: string, library: Library): ReadResult {
  const none = (report: Report): ReadResult => ({ problems: report.problems, scenario: null, model: null });
  const blank = new Report(file, given.slice(0, 2000), undefined);
  if (given.length > MOST_CHARACTERS) {
    blank.at(0, {
      code: 'too-large',
      message: `The file has ${given.length} characters; the most is ${MOST_CHARACTERS}.`,
      why: 'A browser on a college laptop would stand still.',
      fix: 'Split the production, or check that the right file was chosen.',
    });
    return none(blank);
  }
  if (given.includes('\u0000')) {
    blank.at(0, {
      code: 'encoding',
      message: 'The file is not in UTF-8; it looks like UTF-16 or not like text at all.',
      why: 'It cannot be read.',
      fix: 'In your editor choose “Save with encoding: UTF-8”.',
    });
    return none(blank);
  }
  // A byte-order mark at the start is harmless; a space in its place keeps the offsets as they were given.
  const text = given.replace(/^\uFEFF/, ' ');
  const errors: ParseError[] = [];
  const tooDeep = deepest(text) > MOST_DEPTH;
  const tree = tooDeep ? undefined : parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const report = new Report(file, text, tree);
  if (tooDeep) {
    report.at(0, {
      code: 'too-deep',
      message: `Things stand inside one another more than ${MOST_DEPTH} deep.`,
      why: 'No production needs that.',
      fix: 'Check for missing closing brackets.',
    });
    return none(report);
  }
  const first = errors[0];
  if (first || !tree) {
    const words = first && PARSE_WORDS[printParseErrorCode(first.error)];
    report.at(first?.offset ?? 0, {
      code: 'not-json',
      message: words?.message ?? 'The file cannot be read from here on.',
      why: 'Nothing after this point is understood.',
      fix: words?.fix ?? 'Look at this line and the one before it.',
    });
    return none(report);
  }
  const seen = { values: 0 };
  checkTree(report, tree, seen);
  if (seen.values > MOST_VALUES) {
    report.at(0, {
      code: 'too-many',
      message: `The file holds more than ${MOST_VALUES} values.`,
      why: 'A browser would stand still.',
      fix: 'Split the production.',
    });
  }
  if (report.failed) return none(report);

  const result = scenarioSchema.safeParse(getNodeValue(tree));
  if (!result.success) {
    const issues = rootIssues(result.error.issues);
    // A name misspelt is unknown and missing at once: say it once.
    const meant = new Set(
      issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((key) => [...issue.path, nearest(key, knownKeys(asPath(issue.path)))].join('/'))
          : [],
      ),
    );
    for (const issue of issues)
      if (issue.code === 'unrecognized_keys' || !meant.has(issue.path.join('/'))) sayIssue(report, issue);
    return none(report);
  }
  checkNames(report, result.data, library);
  if (report.failed) return none(report);
  return { problems: report.problems, scenario: result.data, model: compile(result.data, library) };
}

/** Deepest nesting of brackets outside texts: cheap, and safe on anything. */
function deepest(text: string): number {
  let depth = 0;
  let most = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at];
    if (quoted) {
      if (unit === '\\') at += 1;
      else if (unit === '"' || unit === '\n') quoted = false;
    } else if (unit === '"') quoted = true;
    else if (unit === '{' || unit === '[') {
      depth += 1;
      if (depth > most) most = depth;
    } else if (unit === '}' || unit === ']') depth -= 1;
  }
  return most;
}

const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

/** What the shape can't say: a name twice, nulls, and mark-up or scripts in texts. */
function checkTree(report: Report, node: Node, seen: { values: number }): void {
  seen.values += 1;
  if (seen.values > MOST_VALUES) return;
  if (node.type === 'object') {
    const keys = new Set<string>();
    for (const property of node.children ?? []) {
      const key = String(property.children?.[0]?.value);
      if (FORBIDDEN_KEYS.includes(key)) {
        report.at(property.offset, {
          code: 'forbidden-name',
          message: `"${key}" cannot be used as a name.`,
          why: 'It means something else to the program.',
          fix: 'Choose another name.',
        });
      } else if (keys.has(key)) {
        report.at(property.offset, {
          code: 'name-twice',
          message: `"${key}" stands here a second time.`,
          why: 'Only one of the two would count, and not the one you expect.',
          fix: 'Take one out, or rename it.',
        });
      }
      keys.add(key);
      const value = property.children?.[1];
      if (value) checkTree(report, value, seen);
    }
    return;
  }
  for (const child of node.children ?? []) checkTree(report, child, seen);
  if (node.type === 'null') {
    report.at(node.offset, {
      code: 'null',
      message: 'This is null: nothing stands here.',
      why: 'The scenario needs to know what you mean.',
      fix: 'Write a value, or take the whole field out.',
    });
  }
  if (node.type === 'string' && /<\s*[a-z!/]|javascript:/i.test(String(node.value))) {
    report.at(node.offset, {
      code: 'markup',
      message: 'This text holds mark-up or a script.',
      why: 'Texts are shown as plain words; apprentices would see the code.',
      fix: 'Write it as plain words, without < and >.',
    });
  }
}

type Issue = z.core.$ZodIssue;

/** An object that does not fit often fails in several ways; keep the deepest, first at each place. */
function rootIssues(issues: readonly Issue[]): Issue[] {
  const flat = issues.flatMap(flatten);
  const seen = new Set<string>();
  return flat.filter((issue) => {
    const key = issue.path.join('/');
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
const lastName = (path: Path): string =>
  [...path]
    .reverse()
    .find((part) => typeof part === 'string')
    ?.toString() ?? 'scenario';

function typed(report: Report, path: Path): string {
  const value = report.tree && valueAt(report.tree, path);
  return value === undefined ? '' : JSON.stringify(value).slice(0, 60);
}

function valueAt(tree: Node, path: Path): unknown {
  let value: unknown = getNodeValue(tree);
  for (const part of path)
    value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[part] : undefined;
  return value;
}

function sayIssue(report: Report, issue: Issue): void {
  const path = asPath(issue.path);
  const name = lastName(path);
  const was = typed(report, path);
  const why = 'The scenario cannot be played until this is put right.';
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const meant = nearest(key, knownKeys(path));
      report.key(path, key, {
        code: 'unknown-name',
        message: `"${key}" is not a name that "${name}" knows.`,
        why: 'What it says would be left out without a word.',
        fix: meant ? `Write "${meant}".` : 'Take it out, or look the name up in the reference.',
        ...(meant ? { write: meant } : { edit: report.put([...path, key], undefined) }),
      });
    }
    return;
  }
  if (issue.code === 'invalid_type' && was === '') {
    report.path(path, {
      code: 'missing',
      message: `"${name}" is missing.`,
      why,
      fix: `Add "${name}". It is ${expected(issue)}.`,
    });
    return;
  }
  if (issue.code === 'invalid_type') {
    report.path(path, {
      code: 'wrong-kind',
      message: `${was} is not ${expected(issue)}.`,
      why,
      fix: `Write ${expected(issue)} for "${name}".`,
    });
    return;
  }
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    const meant = nearest(was.replace(/"/g, ''), choices);
    report.path(path, {
      code: 'not-a-choice',
      message: `${was} is not one of the choices for "${name}".`,
      why,
      fix: `${meant ? `Write "${meant}". ` : ''}The choices are: ${choices.slice(0, 12).join(', ')}.`,
      write: meant === null ? undefined : issue.values.find((value) => String(value) === meant),
    });
    return;
  }
  if (issue.code === 'invalid_union') {
    const type = report.tree && valueAt(report.tree, [...path, 'type']);
    const unknown = typeof type === 'string';
    report.path(unknown ? [...path, 'type'] : path, {
      code: unknown ? 'unknown-type' : 'wrong-kind',
      message: unknown ? `"${type}" is not a type that can stand here.` : `${was || 'This'} does not fit "${name}".`,
      why,
      fix: unknown
        ? 'Look the types up in the reference.'
        : issue.message.startsWith('an ')
          ? `Write ${issue.message}.`
          : 'Look the field up in the reference.',
    });
    return;
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
    const counts = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' items' : '';
    report.path(path, {
      code: 'out-of-range',
      message: `${was} is out of range for "${name}": ${bound}${counts}.`,
      why,
      fix: `Write ${bound}${counts}.`,
    });
    return;
  }
  report.path(path, {
    code: 'wrong-form',
    message: `${was} is not ${issue.message}.`,
    why,
    fix: `Write ${issue.message}.`,
  });
}

const KINDS: Record<string, string> = {
  string: 'a text in quotation marks',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'a group in { }',
  int: 'a whole number',
};
const expected = (issue: Extract<Issue, { code: 'invalid_type' }>): string => KINDS[issue.expected] ?? issue.expected;

/** Names an object at this place may have, read off the schema. */
function knownKeys(path: Path): string[] {
  let schema: unknown = scenarioSchema;
  for (const part of path) {
    schema = unwrap(schema);
    const def = (
      schema as { def?: { type?: string; shape?: Record<string, unknown>; element?: unknown; valueType?: unknown } }
    ).def;
    if (def?.shape && typeof part === 'string') schema = def.shape[part];
    else if (def?.element) schema = def.element;
    else if (def?.valueType) schema = def.valueType;
    else return [];
  }
  const shape = (unwrap(schema) as { def?: { shape?: Record<string, unknown> } } | undefined)?.def?.shape;
  return shape ? Object.keys(shape) : [];
}

function unwrap(schema: unknown): unknown {
  let inner = schema as { def?: { type?: string; innerType?: unknown } } | undefined;
  while (inner?.def?.innerType) inner = inner.def.innerType as typeof inner;
  return inner;
}
