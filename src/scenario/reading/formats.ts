/**
 * Older formats of the scenario file: what changed with each, and how a file is brought up to today's before its shape is looked
 * at. A file is never refused for its age. Works on the text, so that comments stay and lines keep their numbers.
 */
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { Edit, Report } from '../problems.ts';
import { together } from './mended.ts';

/** The format written today. */
export const FORMAT = 2;

interface Step {
  /** Fields of the scenario itself that have another name since. */
  renamed: Readonly<Record<string, string>>;
}

/** What changed after each format. A new format adds a step here and a file to tests/scenario/old-files. */
const STEPS: Readonly<Record<number, Step>> = {
  // "line" also named a cost line, and "weigh" was a verb among nouns.
  1: { renamed: { line: 'summary', weigh: 'weights' } },
};

/** Goes on with the text as today's format has it, and leaves a note of what changed. False if the file is of a format to come. */
export function readFormat(report: Report): boolean {
  const { tree, text } = report;
  const written = tree && findNodeAtLocation(tree, ['format']);
  // A number in quotation marks is a slip of today; of an older file it goes with the rest.
  const format =
    typeof written?.value === 'string' && /^\d$/.test(written.value) ? Number(written.value) : written?.value;
  if (!tree || !written || typeof format !== 'number' || !Number.isInteger(format)) return true;
  if (format > FORMAT) {
    report.path(['format'], {
      code: 'newer-format',
      message: `This file is of format ${format}; this release of Call Time reads up to format ${FORMAT}.`,
      why: 'It may say things that this release does not know.',
      fix: 'Open it with a newer release.',
    });
    return false;
  }
  if (!STEPS[format]) return true;
  const changes = namesSince(tree, format);
  const edits = [
    { start: written.offset, end: written.offset + written.length, text: String(FORMAT) },
    ...changes.map(
      ({ key, to }): Edit => ({ start: key.offset, end: key.offset + key.length, text: JSON.stringify(to) }),
    ),
  ];
  const words = changes.map(({ key, to }) => `“${key.value}” is called “${to}” now`);
  report.path(['format'], {
    level: 'note',
    code: 'older-format',
    message: `This file is of format ${format}; today’s is ${FORMAT}. It is read as today’s${words.length > 0 ? `: ${words.join('; ')}` : ''}.`,
    why: 'It plays as it did. Completion in the editor knows today’s names only.',
    fix: 'Bring the file up to date.',
    edit: () => together(text, edits),
  });
  report.goOn(edits);
  report.goOn([], parseTree(report.text, [], { allowTrailingComma: true }));
  return true;
}

/** What a field of the scenario itself is called today, if it had another name in a format since the given one. */
export function nameToday(name: string, format = 1): string | null {
  let today = name;
  for (let step = format; step < FORMAT; step += 1) {
    const { renamed } = STEPS[step] ?? { renamed: {} };
    if (Object.hasOwn(renamed, today)) today = renamed[today] ?? today;
  }
  return today === name ? null : today;
}

/** Keys of the scenario that have another name today, with that name; not where something stands under that already. */
function namesSince(tree: Node, format: number): { key: Node; to: string }[] {
  const keys = (tree.children ?? []).flatMap(({ children: [key] = [] }) => (key ? [key] : []));
  return keys.flatMap((key) => {
    const to = nameToday(String(key.value), format);
    return to === null || keys.some((one) => one.value === to) ? [] : [{ key, to }];
  });
}
