/**
 * Marks that word processors, web pages and other languages leave in a text: curly quotation marks around names and values, a pound
 * sign before a bare number, blanks that are no blanks, comments of other kinds. Each kind is one slip, however often.
 */
import { textOverLines } from './inside-text.ts';
import type { Mend, Slip } from './syntax.ts';

const CURLY: Slip = {
  code: 'curly-quotes',
  message: 'These quotation marks are curly, as a word processor makes them.',
  why: 'The program can’t tell where a text begins and ends.',
  fix: 'Write straight quotation marks: ".',
};
const SINGLE: Slip = {
  code: 'single-quotes',
  message: 'Texts stand in double quotation marks here, not single ones.',
  why: 'The program can’t tell where a text begins and ends.',
  fix: 'Write ".',
};
const POUND: Slip = {
  code: 'pound-sign',
  message: 'A pound sign stands before a number without quotation marks.',
  why: 'The program takes a bare number or a text, and this is neither.',
  fix: 'Write the amount in quotation marks, or the number alone.',
};
const BLANK: Slip = {
  code: 'odd-blank',
  message: 'There is a blank here that is not a space, as web pages use.',
  why: 'It can’t be seen, and the program stops at it.',
  fix: 'Write an ordinary space.',
};
const HASH: Slip = {
  code: 'hash-comment',
  message: 'A comment begins with // here, not with #.',
  why: 'The program takes what follows for part of the scenario.',
  fix: 'Write //.',
};
const DASHES: Slip = { ...HASH, code: 'dash-comment', message: 'A comment begins with // here, not with --.' };
const MARKUP_COMMENT: Slip = {
  ...HASH,
  code: 'markup-comment',
  message: 'A comment stands between /* and */ here, not between <!-- and -->.',
  fix: 'Write /* and */.',
};
const OPEN_COMMENT: Slip = {
  code: 'comment-not-closed',
  message: 'A comment that begins with /* is not closed.',
  why: 'Everything after it would count as part of the comment.',
  fix: 'Put */ at its end.',
};
const TAB: Slip = {
  code: 'tab-in-text',
  message: 'A text holds a tab.',
  why: 'The program stops at it, and apprentices would see a gap.',
  fix: 'Write a space.',
};

/** More marks than any slip of the hand leaves: the rest is not looked for. */
const MOST_MARKS = 2000;
const MOST_OPEN_COMMENTS = 3;

/**
 * One step outside of texts: a whole straight text, a comment, or a stray mark. A straight text that is closed by a curly mark is
 * one that a colon, a comma or a bracket follows.
 */
const STEP =
  /"(?:[^"\\\n”]|\\.)*”(?=\s{0,99}(?::|,\s{0,99}\n|,\s{0,99}"|[\]}]))|"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|<!--[\s\S]{0,2000}?-->|(?<=^|\n)[ \t]*--(?=[\s\p{L}])[^\n]*|[“”„‟«][^“”„‟«»"\n]*["“”‟»]|[‘’'][^‘’'\n]*[‘’'](?=\s{0,99}[:,\]}])|£\s{0,9}\d+(?:,\d{3})*(?:\.\d+)?|[\u00a0\u2007\u202f\u2003\u2002\u2009\u200b\ufeff]+|#[^\n]*/gu;

/** Slips by kind, each a list of mends. */
export function strayMends(text: string): Mend[][] {
  const kinds = new Map<Slip, Mend[]>();
  let count = 0;
  const put = (says: Slip, start: number, end: number, into: string) => {
    const list = kinds.get(says) ?? [];
    list.push({ start, end, text: into, says });
    kinds.set(says, list);
    count += 1;
  };
  let openComments = 0;
  STEP.lastIndex = 0;
  for (let step = STEP.exec(text); step && count < MOST_MARKS; step = STEP.exec(text)) {
    const { 0: found, index } = step;
    const end = index + found.length;
    const inner = found.slice(1, -1);
    if (/^[“”„‟«]/.test(found)) put(CURLY, index, end, JSON.stringify(inner));
    else if (/^[‘’']/.test(found)) put(SINGLE, index, end, JSON.stringify(inner));
    else if (found.startsWith('"')) {
      // Where a text goes on over the next line, no mark among its words is a stray one.
      if (text[end] === '\n') STEP.lastIndex = index + (textOverLines(text, index)?.length ?? found.length);
      if (found.endsWith('”') && !closedLater(text, end)) put(CURLY, end - 1, end, '"');
      for (let tab = found.indexOf('\t'); tab !== -1; tab = found.indexOf('\t', tab + 1))
        put(TAB, index + tab, index + tab + 1, ' ');
    } else if (found.startsWith('£')) put(POUND, index, end, JSON.stringify(found.replace(/\s/g, '')));
    else if (found.startsWith('#')) put(HASH, index, index + 1, '//');
    else if (found.startsWith('<!--'))
      put(MARKUP_COMMENT, index, end, `/*${found.slice(4, -3).replaceAll('*/', '* /')}*/`);
    else if (/^\s*--/.test(found)) put(DASHES, index + found.indexOf('--'), index + found.indexOf('--') + 2, '//');
    else if (found.startsWith('/*') && (!found.endsWith('*/') || found.length < 4)) {
      if (openComments === MOST_OPEN_COMMENTS) break;
      openComments += 1;
      const lineEnd = text.indexOf('\n', index);
      const close = lineEnd === -1 ? text.length : lineEnd - (text[lineEnd - 1] === '\r' ? 1 : 0);
      put(OPEN_COMMENT, close, close, ' */');
      // What it swallowed is looked at after all.
      STEP.lastIndex = close;
    } else if (/^[\u00a0\u2007\u202f\u2003\u2002\u2009\u200b\ufeff]/.test(found)) put(BLANK, index, end, ' ');
  }
  return [...kinds.values()];
}

/** Whether a text goes on after a curly mark: “Yes,” she said. Then its own mark comes on the same line with an even rest. */
function closedLater(text: string, from: number): boolean {
  const rest = text.slice(from, from + 2000).split('\n')[0] ?? '';
  return (rest.replace(/\\./g, '').match(/"/g)?.length ?? 0) % 2 === 1;
}
