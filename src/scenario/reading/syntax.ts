/**
 * Slips of punctuation: what keeps a file from being read at all. Each is put right in a copy, so that the rest can be read too,
 * and told with the edit that does it. Where several mends would do, the one after which the most can be read was meant.
 */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Edit, Report } from '../problems.ts';
import { bareMend } from './bare-values.ts';
import { mendsInText } from './inside-text.ts';
import { together } from './mended.ts';
import { strayMends } from './stray.ts';

export interface Slip {
  code: string;
  message: string;
  why: string;
  fix: string;
}
/** A change that might put a slip right. */
export interface Mend extends Edit {
  says: Slip;
  /** Where it shows, if that is not where it is mended. */
  at?: number;
  /** Its words only keep the place: nobody can tell what was meant, and nothing more is said of them. */
  guess?: true;
}

/** Copies parsed at most, so that a text of nothing but slips takes no longer than a breath. */
const MOST_TRIES = 160;
const MOST_CHARACTERS_TRIED = 5_000_000;
export const UNREADABLE = 'Nothing after this point can be understood.';

/** Keeps the first of the errors it is given: a text of nothing but slips has millions. */
class FirstError {
  first: ParseError | undefined;
  push(error: ParseError): void {
    if (!this.first || error.offset < this.first.offset) this.first = error;
  }
}

function parse(text: string): { tree: Node | undefined; first: ParseError | undefined } {
  const errors = new FirstError();
  const tree = parseTree(text, errors as unknown as ParseError[], {
    allowTrailingComma: true,
    disallowComments: false,
  });
  return { tree, first: errors.first };
}

/** Reads the punctuation of a text, tells of every slip in it, and goes on with the mended text. False if it cannot be read. */
export function readSyntax(report: Report): boolean {
  let { tree, first } = parse(report.text);
  const stray = first ? strayMends(report.text) : [];
  for (const group of stray) tellStray(report, group);
  if (stray.length > 0) {
    report.goOn(stray.flat());
    ({ tree, first } = parse(report.text));
  }
  let left = Math.min(MOST_TRIES, Math.floor(MOST_CHARACTERS_TRIED / Math.max(1, report.text.length)));
  while (first) {
    const offset = first.offset;
    const { text } = report;
    let best: { one: Mend; far: number; parsed: ReturnType<typeof parse> } | null = null;
    for (const one of candidates(text, first)) {
      if (left <= 0) break;
      left -= 1;
      const parsed = parse(text.slice(0, one.start) + one.text + text.slice(one.end));
      // How far it could be read, in characters of the text before the mend.
      const far = parsed.first
        ? parsed.first.offset - one.text.length + (one.end - one.start)
        : Number.POSITIVE_INFINITY;
      if (far > Math.max(offset, one.start) && (!best || far > best.far)) best = { one, far, parsed };
      if (far === Number.POSITIVE_INFINITY) break;
    }
    if (!best || report.full) {
      report.at(Math.min(offset, text.trimEnd().length), unmended(text, tree, first), first.length);
      return false;
    }
    const { one, parsed } = best;
    const edit = one.guess ? null : one;
    report.at(one.at ?? one.start, { ...one.says, edit: () => edit }, one.at === undefined ? one.end - one.start : 0);
    if (one.guess) report.guess(one.start);
    ({ tree, first } = parsed);
    report.goOn([one], tree);
  }
  report.goOn([], tree);
  return tree !== undefined;
}

function tellStray(report: Report, group: readonly Mend[]): void {
  const [first] = group;
  if (!first) return;
  const many = group.length > 1 ? ` (${group.length} times in this file)` : '';
  const said = { ...first.says, message: first.says.message.replace(/\.$/, `${many}.`) };
  report.at(first.start, { ...said, edit: () => together(report.text, group) }, first.end - first.start);
}

/** What to say where no mend is sure. */
function unmended(text: string, tree: Node | undefined, { error, offset }: ParseError): Slip {
  if (text.trim() === '')
    return {
      code: 'empty',
      message: 'The file is empty.',
      why: 'There is nothing to play.',
      fix: 'Choose another file, or begin with a template.',
    };
  const inText = printParseErrorCode(error) === 'UnexpectedEndOfString' && !text.slice(offset).trimEnd().includes('\n');
  if (inText || offset >= text.trimEnd().length)
    return {
      code: 'cut-short',
      message: `The file stops before the scenario is finished, ${opened(text)}.`,
      why: 'The end of it is lost; it was probably cut short while it was copied or saved.',
      fix: 'Get the whole file again, or restore what is missing at the end.',
    };
  if (tree && offset >= tree.offset + tree.length)
    return {
      code: 'after-the-end',
      message: 'Something stands after the end of the scenario.',
      why: 'A file holds one scenario, and nothing else would be read.',
      fix: 'Take it out, or look for a bracket that closes the scenario too early.',
    };
  return {
    code: 'not-json',
    message: PARSE_WORDS[printParseErrorCode(error)] ?? 'The file cannot be read from here on.',
    why: UNREADABLE,
    fix: 'Look at this line and the one before it, for a missing quotation mark, comma or bracket.',
  };
}

const PARSE_WORDS: Readonly<Record<string, string>> = {
  UnexpectedEndOfComment: 'A comment is not closed.',
  CommaExpected: 'A comma is missing before this.',
  ColonExpected: 'A colon is missing after this name.',
  ValueExpected: 'A value is missing here.',
  PropertyNameExpected: 'A name in quotation marks is expected here.',
  UnexpectedEndOfString: 'A text is not closed.',
  InvalidCharacter: 'There is a character here that cannot stand in a file like this.',
  InvalidSymbol: 'This word is not in quotation marks.',
};

/** Brackets that are open at the end: offset of each, outermost first. */
function open(text: string): number[] {
  const stack: number[] = [];
  for (const { index, 0: found } of text.matchAll(TOKENS)) {
    if (found === '{' || found === '[') stack.push(index);
    else if (found === '}' || found === ']') stack.pop();
  }
  return stack;
}
/** A text, a comment, or a bracket. */
const TOKENS = /"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[[{\]}]/g;
const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

function opened(text: string): string {
  const last = open(text).at(-1);
  return last === undefined
    ? 'in the middle of a text'
    : `with a ${text[last]} from line ${lineOf(text, last)} still open`;
}

/** End of the last thing written before an offset: comments and blanks do not count. */
function endBefore(text: string, offset: number): number {
  const before = text.slice(0, offset);
  let end = before.trimEnd().length;
  for (;;) {
    const line = before.slice(0, end);
    const start = line.lastIndexOf('\n') + 1;
    const bare = line.slice(start).replace(/"(?:[^"\\\n]|\\.)*"/g, (quoted) => 'x'.repeat(quoted.length));
    const comment = bare.indexOf('//');
    if (comment === -1) return end;
    end = line.slice(0, start + comment).trimEnd().length;
  }
}

const unclosed = (text: string, bracket: '{' | '['): Slip => ({
  code: 'bracket-missing',
  message: `${bracket === '{' ? 'A group' : 'A list'} is not closed here: ${text} is missing.`,
  why: 'Everything after it would count as part of it.',
  fix: `Put ${text} here.`,
});

/**
 * A number, an hour or a date with what stands behind it on its line: "4 h", "09:00", "3 working days after shoot 17:30". A word that
 * a colon ends is the next name.
 */
const BEGINS_WITH_NUMBER =
  /^\d[\w:./-]*(?:,\d{3}\b)*(?:\.\d+)?(?:[ \t]*[\w:%£][\w:%.-]*)?(?:[ \t]+[\w%£.-]+(?::\d\d)?(?![\w:]))*/;

/** The quotation mark at the end of a value whose first one was forgotten. */
const CLOSING_MARK = /^"(?=\s*[,}\]])/;

/** Mends for the first error of a text, likeliest first. */
function candidates(text: string, { error, offset, length }: ParseError): Mend[] {
  const found: Mend[] = [];
  const kind = printParseErrorCode(error);
  const put = (start: number, end: number, into: string, says: Slip, at?: number) =>
    found.push({ start, end, text: into, says, ...(at === undefined ? {} : { at }) });
  const before = endBefore(text, offset);
  const rest = text.slice(offset);
  const stack = open(text.slice(0, offset));
  const inner = stack.at(-1);
  const close = inner !== undefined && text[inner] === '{' ? '}' : ']';

  // A text that runs on to the end of its line.
  const cut = /^"(?:[^"\\\n]|\\.)*?(?=[ \t]*[,\]}]*[ \t]*\r?(?:\n|$))/.exec(rest)?.[0];
  if (kind === 'UnexpectedEndOfString' && cut) {
    const bare = /^"[\w-]+(?=\s*:)/.exec(rest)?.[0];
    const says = {
      code: 'text-not-closed',
      message: `${cut.slice(0, 60)} has no closing quotation mark.`,
      why: UNREADABLE,
      fix: 'Put a quotation mark at its end.',
    };
    if (bare) put(offset + bare.length, offset + bare.length, '"', says, offset);
    put(offset + cut.length, offset + cut.length, '"', says, offset);
  }
  found.push(...mendsInText(text, offset, kind));
  if (kind === 'InvalidEscapeCharacter')
    for (const { index } of rest.slice(0, length).matchAll(/\\(?!["\\/bfnrtu])/g))
      put(offset + index, offset + index + 1, '\\\\', {
        code: 'backslash',
        message: 'A single \\ means something special in a text.',
        why: UNREADABLE,
        fix: 'Write it twice: \\\\.',
      });
  // A number with a comma for the thousands is read as two, a time or a date as a number and something else.
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const number = /\d[\d,.:-]*[ \t]*$/.exec(text.slice(line, offset));
  const start = line + (number?.index ?? 0);
  const whole = number && BEGINS_WITH_NUMBER.exec(text.slice(start))?.[0];
  if (whole && start + whole.length > offset)
    found.push(bareMend(whole, start, CLOSING_MARK.test(text.slice(start + whole.length))));
  // A word, a time or a number that is no JSON: the whole of what stands there up to the end of the value.
  const value = /^[^\s,\]}"[{:][^\n,\]}"[{]*/.exec(rest)?.[0].replace(/\s*(\/\/.*)?$/, '');
  if (value && /^[\w£$€%.:' +-]+$/.test(value)) {
    const key = /^[A-Za-z_][\w-]*(?=\s*:)/.exec(rest)?.[0];
    if (key)
      put(offset, offset + key.length, JSON.stringify(key), {
        code: 'not-quoted',
        message: `The name ${key} is not in quotation marks.`,
        why: UNREADABLE,
        fix: `Write "${key}".`,
      });
    found.push(bareMend(value, offset, CLOSING_MARK.test(rest.slice(value.length))));
  }
  put(
    before,
    before,
    ',',
    {
      code: 'comma-missing',
      message: 'A comma is missing before this.',
      why: UNREADABLE,
      fix: 'Put a comma after the item before it.',
    },
    offset,
  );
  if (kind === 'ColonExpected' || /^["\d{[tf]/.test(rest))
    put(
      before,
      before,
      ':',
      {
        code: 'colon-missing',
        message: 'A colon is missing after this name.',
        why: UNREADABLE,
        fix: 'Write "name": value.',
      },
      before,
    );
  if (/^,/.test(rest))
    put(offset, offset + 1, '', {
      code: 'comma-twice',
      message: 'There is a comma too many here.',
      why: UNREADABLE,
      fix: 'Take it out.',
    });
  if (/^[=;]/.test(rest))
    put(offset, offset + 1, rest[0] === '=' ? ':' : ',', {
      code: 'wrong-mark',
      message: `${rest[0]} cannot stand here.`,
      why: UNREADABLE,
      fix: `Write ${rest[0] === '=' ? ':' : ','} instead.`,
    });
  // A colon with nothing after it: the name has no value, so it goes.
  const near = Math.max(0, before - 400);
  const nameless = /,?\s*"(?:[^"\\\n]|\\.)*"\s*:\s*$/.exec(text.slice(near, before));
  if (kind === 'ValueExpected' && nameless)
    put(
      near + nameless.index,
      before,
      '',
      {
        code: 'value-missing',
        message: `${nameless[0].trim().replace(/^,\s*/, '')} has no value.`,
        why: UNREADABLE,
        fix: 'Write a value after the colon, or take the name out.',
      },
      near + nameless.index + nameless[0].search(/"/),
    );
  const comma = text.slice(0, before).endsWith(',') ? before - 1 : before;
  const outside = leftOpen(text);
  if (outside) put(outside.at, outside.at, outside.close, unclosed(outside.close, outside.close === '}' ? '{' : '['));
  if (inner !== undefined) {
    const listed = /,?\s*"(?:[^"\\\n]|\\.)*"\s*$/.exec(text.slice(near, before));
    if (/^[{[:]/.test(rest) || kind === 'EndOfFileExpected' || /^["\]}]/.test(rest))
      put(comma, comma, close, unclosed(close, close === '}' ? '{' : '['));
    if (rest.startsWith(':') && listed) put(near + listed.index, near + listed.index, close, unclosed(close, '['));
  }
  const last = before - (/[\]}],?$/.exec(text.slice(near, before))?.[0].length ?? before + 1);
  if (kind === 'EndOfFileExpected' && last !== -1)
    put(last, last + 1, '', {
      code: 'bracket-too-many',
      message: `There is a ${text[last]} too many here.`,
      why: 'The scenario ends at it; what follows would be lost.',
      fix: 'Take it out.',
    });
  if (/^[\]}]/.test(rest)) {
    const other = rest[0] === '}' ? ']' : '}';
    put(offset, offset + 1, other, {
      code: 'wrong-bracket',
      message: `This ${rest[0]} closes ${other === ']' ? 'a list' : 'a group'}.`,
      why: UNREADABLE,
      fix: `Write ${other} instead.`,
    });
    put(offset, offset + 1, '', {
      code: 'bracket-too-many',
      message: `There is a ${rest[0]} too many here.`,
      why: UNREADABLE,
      fix: 'Take it out.',
    });
  }
  if (offset >= text.trimEnd().length) {
    // Only what was whole up to here is closed; half a value means that more is lost.
    const end = text.trimEnd();
    const shut = [...stack].reverse().map((at) => (text[at] === '{' ? '}' : ']'));
    if (/["\]}\d]$|true$|false$/.test(end) && shut.length === 1)
      put(before, before, `\n${shut.join('')}`, {
        code: 'bracket-missing',
        message: `The last ${shut[0]} is missing.`,
        why: 'The scenario is not closed.',
        fix: `Put ${shut.join('')} at the end.`,
      });
  }
  return found;
}

/**
 * By the layout: the first line that stands as far left as the line a group or a list began on, though that is still open. Null where
 * the layout says nothing.
 */
function leftOpen(text: string): { at: number; close: string } | null {
  const stack: { offset: number; indent: number; line: number }[] = [];
  let line = 0;
  let start = 0;
  let indent = 0;
  let lineBreak = text.indexOf('\n');
  for (const { index, 0: found } of text.matchAll(TOKENS)) {
    let first = false;
    while (lineBreak !== -1 && lineBreak < index) {
      line += 1;
      start = lineBreak + 1;
      lineBreak = text.indexOf('\n', start);
      first = true;
    }
    if (found.startsWith('/')) continue;
    if (first) indent = index - start;
    const inner = stack.at(-1);
    const closes = found === '}' || found === ']';
    if (first && text.slice(start, index).trim() === '' && inner && inner.line < line) {
      if (closes ? inner.indent > indent : inner.indent >= indent) {
        const end = endBefore(text, start);
        return { at: text[end - 1] === ',' ? end - 1 : end, close: text[inner.offset] === '{' ? '}' : ']' };
      }
    }
    if (found === '{' || found === '[') stack.push({ offset: index, indent, line });
    else if (closes) stack.pop();
  }
  return null;
}
