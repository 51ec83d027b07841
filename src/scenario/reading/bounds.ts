/**
 * Refuses at once what is no scenario at all: too large, too deep, not text. Says a word about marks that do no harm.
 */
import type { Report } from '../problems.ts';
import { together } from './mended.ts';

/** Larger than ten times the largest production we ship. */
const MOST_CHARACTERS = 2_000_000;
const MOST_DEPTH = 40;
/** Signs of a wrong encoding that are put right; more, and the file is something else. */
const MOST_MIXED_UP = 5000;

/** False if the file must not be looked at any further. */
export function readBounds(report: Report, given: string): boolean {
  const refuse = (code: string, message: string, why: string, fix: string): false => {
    report.at(0, { code, message, why, fix });
    return false;
  };
  if (given.length > MOST_CHARACTERS)
    return refuse(
      'too-large',
      `The file has ${given.length} characters; the most is ${MOST_CHARACTERS}.`,
      'A browser on a college laptop would stand still.',
      'Split the production, or check that the right file was chosen.',
    );
  if (given.includes('\u0000') || /^\uFFFD{2}/.test(given))
    return refuse(
      'encoding',
      given.startsWith('\uFFFD\uFFFD') || given.slice(0, 4).includes('\u0000')
        ? 'The file is saved as UTF-16, not as UTF-8.'
        : 'This is not a text file.',
      'It cannot be read.',
      'In your editor choose “Save with encoding: UTF-8”.',
    );
  if (deepest(given) > MOST_DEPTH)
    return refuse(
      'too-deep',
      `Things stand inside one another more than ${MOST_DEPTH} deep.`,
      'No production needs that.',
      'Check for missing closing brackets.',
    );
  const other = otherLanguage(given);
  if (other)
    return refuse(
      'other-language',
      `This file is ${other}, not JSON.`,
      'A scenario is one group of names and values in { }.',
      'Choose another file, or begin with a template.',
    );
  const lost = given.indexOf('\uFFFD');
  if (lost !== -1) {
    const pound = /^\uFFFD\d/.test(given.slice(lost));
    report.at(
      lost,
      {
        level: 'warning',
        code: 'lost-character',
        message: 'A character was lost here: the file is not saved as UTF-8.',
        why: 'Apprentices would see a mark with a question in it.',
        fix: pound ? 'Write £, and save as UTF-8.' : 'Write it again, and save as UTF-8.',
        edit: () => (pound ? { start: lost, end: lost + 1, text: '£' } : null),
      },
      1,
    );
  }
  if (given.startsWith('\uFEFF'))
    report.at(0, {
      level: 'note',
      code: 'byte-order-mark',
      message: 'The file begins with a byte-order mark that nobody can see.',
      why: 'It does no harm here; other programs may stop at it.',
      fix: 'Take it out: save as “UTF-8”, not as “UTF-8 with BOM”.',
      edit: () => ({ start: 0, end: 1, text: '' }),
    });
  readMixedUp(report);
  return true;
}

/** What UTF-8 becomes when it is opened as something older, and what each was. */
const MIXED_UP: Readonly<Record<string, string>> = {
  'Â£': '£',
  'Â€': '€',
  'Â\u00a0': ' ',
  'â€™': '’',
  'â€˜': '‘',
  'â€œ': '“',
  'â€\u009d': '”',
  'â€“': '–',
  'â€”': '—',
  'â€¦': '…',
  'Ã©': 'é',
  'Ã¨': 'è',
  'Ã¶': 'ö',
  'Ã¼': 'ü',
};
const MIXED_UP_PATTERN = new RegExp(Object.keys(MIXED_UP).join('|'), 'g');

/** Signs of a wrong encoding, put right wherever they stand: it is one slip, and the file is read as it was meant. */
function readMixedUp(report: Report): void {
  const edits = [...report.text.matchAll(MIXED_UP_PATTERN)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    text: MIXED_UP[found] ?? '',
  }));
  const [first] = edits;
  if (!first || edits.length > MOST_MIXED_UP) return;
  const found = report.text.slice(first.start, first.end);
  report.at(
    first.start,
    {
      level: 'warning',
      code: 'wrong-encoding',
      message: `${found} was ${first.text} once: the file was opened in a wrong encoding${edits.length > 1 ? ` (${edits.length} times in this file)` : ''}.`,
      why: 'Until it is put right in the file, other programs show the wrong characters.',
      fix: `Write ${first.text}, and save as UTF-8.`,
      edit: () => together(report.text, edits),
    },
    found.length,
  );
  report.goOn(edits);
}

/** A file of another kind, by how it begins. */
function otherLanguage(text: string): string | null {
  const begins = text.slice(0, 2000).trimStart();
  if (/^<!doctype html|^<html/i.test(begins)) return 'a web page';
  if (/^<[?!a-z]/i.test(begins)) return 'XML';
  if (/^(---\s|[\w-]+:\s)/.test(begins)) return 'YAML';
  return /^[^/:{}[\]\n]+,[^/:{}[\]\n]+,[^{}[\]]*$/.test(begins) ? 'a table with commas' : null;
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
