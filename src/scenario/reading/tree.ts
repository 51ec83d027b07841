/**
 * What a tree may hold before anybody asks what it means: no name twice, none that means something else to the program, no mark-up,
 * nothing that can't be seen, and not more than a browser can bear.
 */
import type { Node } from 'jsonc-parser';
import type { Path, Report } from '../problems.ts';
import { takeOut } from './edits.ts';

/** Many times what the largest production we ship holds. */
export const MOST_VALUES = 150_000;
/** Entries of one list or one group; the longest that a scenario has any use for is shorter than half of it. */
export const MOST_ENTRIES = 1000;
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];
const MARKUP = /<[a-z/!][^>]*>/i;
/** What turns the reading direction, and what no keyboard types, but for tabs and line breaks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stand in a text.
const UNSEEN = /[\u202a-\u202e\u2066-\u2069\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/gu;

/** False if the reading must stop here. */
export function readTree(report: Report, tree: Node): boolean {
  const walk = new Walk(report);
  walk.node(tree, []);
  return !walk.stop && !report.full;
}

class Walk {
  stop = false;
  private values = 0;

  constructor(private readonly report: Report) {}

  node(node: Node, path: Path): void {
    if (this.stop || this.report.full) return;
    this.values += 1;
    if (this.values > MOST_VALUES) {
      this.stop = true;
      this.report.at(0, {
        code: 'too-many',
        message: `The file holds more than ${MOST_VALUES} values.`,
        why: 'A browser would stand still.',
        fix: 'Split the production.',
      });
    } else if (node.children && node.children.length > MOST_ENTRIES) this.crowd(node, node.children.length);
    else if (node.type === 'object') this.object(node, path);
    else if (node.type === 'array')
      for (const [at, child] of (node.children ?? []).entries()) this.node(child, [...path, at]);
    else if (node.type === 'string') this.text(node, path);
  }

  private crowd(node: Node, count: number): void {
    this.stop = true;
    const group = node.type === 'object';
    this.report.at(node.offset, {
      code: 'too-many',
      message: `This ${group ? 'group' : 'list'} holds ${count} ${group ? 'names' : 'items'}; the most anywhere is ${MOST_ENTRIES}.`,
      why: 'A browser would stand still.',
      fix: 'Check that the right file was chosen, or take most of them out.',
    });
  }

  private text(node: Node, path: Path): void {
    const words = String(node.value);
    const plain = words.replace(UNSEEN, '');
    if (plain !== words) {
      this.report.path(path, {
        code: 'unseen-character',
        message: 'This text holds characters that can’t be seen, or that turn the direction of reading.',
        why: 'Apprentices would see other words than those you read here.',
        fix: 'Write it again without them.',
        write: plain,
      });
      this.report.blame(path);
    } else if (MARKUP.test(words)) {
      const bare = words.replace(new RegExp(MARKUP, 'gi'), '').replace(/ {2,}/g, ' ').trim();
      this.report.path(path, {
        code: 'markup',
        message: 'This text holds mark-up or a script.',
        why: 'Texts are shown as plain words; apprentices would see the code.',
        fix: 'Write it as plain words, without < and >.',
        write: bare === '' || MARKUP.test(bare) ? undefined : bare,
      });
      this.report.blame(path);
    }
  }

  private object(node: Node, path: Path): void {
    const first = new Map<string, Node>();
    for (const property of [...(node.children ?? [])]) {
      const [name, value] = property.children ?? [];
      if (!name) continue;
      const key = String(name.value);
      const earlier = first.get(key);
      if (FORBIDDEN_KEYS.includes(key)) this.forbidden(name, key);
      else if (earlier) {
        if (this.report.full) return;
        const lesser = this.twice(node, earlier, property);
        first.set(key, lesser === earlier ? property : earlier);
        this.report.blame([...path, key]);
      } else first.set(key, property);
      if (value) this.node(value, [...path, key]);
    }
  }

  private forbidden(name: Node, key: string): void {
    this.stop = true;
    this.report.at(
      name.offset,
      {
        code: 'forbidden-name',
        message: `"${key}" cannot be used as a name.`,
        why: 'It means something else to the program.',
        fix: 'Choose another name.',
      },
      name.length,
    );
  }

  /** Tells of a name that stands twice, and reads on with the one that says more. Gives back the other. */
  private twice(holder: Node, earlier: Node, later: Node): Node {
    const { report } = this;
    const [name] = later.children ?? [];
    const wordsOf = (property: Node): string => {
      const value = property.children?.[1];
      return value ? report.text.slice(value.offset, value.offset + value.length) : '';
    };
    const same = wordsOf(earlier) === wordsOf(later);
    const lesser = !same && isEmpty(earlier) ? earlier : later;
    // Of two that say different things, only the author knows which was meant.
    const sure = same || isEmpty(lesser);
    if (name)
      report.at(
        name.offset,
        {
          code: 'name-twice',
          message: `"${name.value}" stands here a second time.`,
          why: 'Only one of the two would count, and not the one you expect.',
          fix: sure
            ? `Take ${lesser === earlier ? 'the first' : 'the second'} out: ${same ? 'both say the same' : 'nothing stands in it'}.`
            : 'Take one out, or rename it.',
          edit: () => (sure ? takeOut(report.text, lesser) : null),
        },
        name.length,
      );
    holder.children?.splice(holder.children.indexOf(lesser), 1);
    return lesser;
  }
}

/** Nothing stands in it that could be lost. */
function isEmpty(property: Node): boolean {
  const value = property.children?.[1];
  return !value || value.type === 'null' || value.value === '' || value.children?.length === 0;
}
