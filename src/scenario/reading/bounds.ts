/**
 * Refuses at once what is no scenario at all: too large, too deep, not text. Says a word about marks that do no harm.
 */
import type { Report } from '../problems.ts';

/** Larger than ten times the largest production we ship. */
const MOST_CHARACTERS = 2_000_000;
const MOST_DEPTH = 40;

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
        edit: pound ? { start: lost, end: lost + 1, text: '£' } : null,
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
      edit: { start: 0, end: 1, text: '' },
    });
  return true;
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
