/**
 * Marks that word processors and web pages leave in a text: curly quotation marks around names and values, a pound sign before a
 * bare number, blanks that are no blanks. Looks only outside of texts, where they can't be meant. Each kind is one slip, however often.
 */
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

/**
 * One step outside of texts: a whole straight text, a comment, or a stray mark. A straight text that is closed by a curly mark is
 * one that a colon, a comma or a bracket follows.
 */
const STEP =
  /"(?:[^"\\\n”]|\\.)*”(?=\s*(?::|,\s*\n|,\s*"|[\]}]))|"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|[“”„‟«][^“”„‟«»"\n]*["“”‟»]|[‘’'][^‘’'\n]*[‘’'](?=\s*[:,\]}])|£\s*\d+(?:,\d{3})*(?:\.\d+)?|[\u00a0\u2007\u202f\u2003\u2002\u2009\u200b\ufeff]+|#[^\n]*/g;

/** Slips by kind, each a list of mends. */
export function strayMends(text: string): Mend[][] {
  const kinds = new Map<Slip, Mend[]>();
  const put = (says: Slip, start: number, end: number, into: string) => {
    const list = kinds.get(says) ?? [];
    list.push({ start, end, text: into, says });
    kinds.set(says, list);
  };
  for (const { 0: found, index } of text.matchAll(STEP)) {
    const end = index + found.length;
    const inner = found.slice(1, -1);
    if (/^[“”„‟«]/.test(found)) put(CURLY, index, end, JSON.stringify(inner));
    else if (/^[‘’']/.test(found)) put(SINGLE, index, end, JSON.stringify(inner));
    else if (found.startsWith('"') && found.endsWith('”') && !closedLater(text, end)) put(CURLY, end - 1, end, '"');
    else if (found.startsWith('£')) put(POUND, index, end, JSON.stringify(found.replace(/\s/g, '')));
    else if (found.startsWith('#')) put(HASH, index, index + 1, '//');
    else if (/^[\u00a0\u2007\u202f\u2003\u2002\u2009\u200b\ufeff]/.test(found)) put(BLANK, index, end, ' ');
  }
  return [...kinds.values()];
}

/** Whether a text goes on after a curly mark: “Yes,” she said. Then its own mark comes on the same line with an even rest. */
function closedLater(text: string, from: number): boolean {
  const rest = text.slice(from, from + 2000).split('\n')[0] ?? '';
  return (rest.replace(/\\./g, '').match(/"/g)?.length ?? 0) % 2 === 1;
}
