/**
 * What a tree may hold before anybody asks what it means: no name twice, none that means something else to the program, no null,
 * no mark-up, and not more values than a browser can bear.
 */
import type { Node } from 'jsonc-parser';
import type { Path, Report } from '../problems.ts';

/** Many times what the largest production we ship holds. */
export const MOST_VALUES = 150_000;
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];
const MARKUP = /<\s*[a-z!/]|javascript:/i;

/** False if the reading must stop here. */
export function readTree(report: Report, tree: Node): boolean {
  const seen = { values: 0, stop: false };
  walk(report, tree, [], seen);
  if (seen.values <= MOST_VALUES) return !seen.stop;
  report.at(0, {
    code: 'too-many',
    message: `The file holds more than ${MOST_VALUES} values.`,
    why: 'A browser would stand still.',
    fix: 'Split the production.',
  });
  return false;
}

function walk(report: Report, node: Node, path: Path, seen: { values: number; stop: boolean }): void {
  seen.values += 1;
  if (seen.values > MOST_VALUES) return;
  if (node.type === 'object') walkObject(report, node, path, seen);
  else if (node.type === 'array')
    for (const [at, child] of (node.children ?? []).entries()) walk(report, child, [...path, at], seen);
  else if (node.type === 'null') {
    report.path(path, {
      code: 'null',
      message: 'This is null: nothing stands here.',
      why: 'The scenario needs to know what you mean.',
      fix: 'Write a value, or take the whole field out.',
      edit: report.put(path, undefined),
    });
    report.blame(path);
  } else if (node.type === 'string' && MARKUP.test(String(node.value))) {
    const plain = String(node.value).replace(/<[^<>]*>/g, '');
    report.path(path, {
      code: 'markup',
      message: 'This text holds mark-up or a script.',
      why: 'Texts are shown as plain words; apprentices would see the code.',
      fix: 'Write it as plain words, without < and >.',
      write: MARKUP.test(plain) ? undefined : plain,
    });
    report.blame(path);
  }
}

function walkObject(report: Report, node: Node, path: Path, seen: { values: number; stop: boolean }): void {
  const keys = new Set<string>();
  for (const property of node.children ?? []) {
    const [name, value] = property.children ?? [];
    const key = String(name?.value);
    if (name && FORBIDDEN_KEYS.includes(key)) {
      seen.stop = true;
      report.at(
        name.offset,
        {
          code: 'forbidden-name',
          message: `"${key}" cannot be used as a name.`,
          why: 'It means something else to the program.',
          fix: 'Choose another name.',
        },
        name.length,
      );
    } else if (name && keys.has(key)) {
      report.at(
        name.offset,
        {
          code: 'name-twice',
          message: `"${key}" stands here a second time.`,
          why: 'Only one of the two would count, and not the one you expect.',
          fix: 'Take one out, or rename it.',
          edit: withoutProperty(report.text, property),
        },
        name.length,
      );
      report.blame([...path, key]);
    }
    keys.add(key);
    if (value) walk(report, value, [...path, key], seen);
  }
}

/** Takes a property that is not the first out, with the comma before it. */
function withoutProperty(text: string, property: Node) {
  const end = property.offset + property.length;
  const comma = text.slice(0, property.offset).trimEnd();
  const start = comma.endsWith(',') ? comma.length - 1 : property.offset;
  return { start, end, text: '' };
}
