/** JSON with comments for the editor: colours, brackets, comments, indents and folding. Never fails on what is half typed. */
import { foldService, indentService } from '@codemirror/language';
import { EditorState, type Extension, RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { visit } from 'jsonc-parser';
import { tooDeep } from '../../writing/text.ts';

const marks = Object.fromEntries(
  ['key', 'text', 'number', 'word', 'comment'].map((name) => [name, Decoration.mark({ class: `ink-${name}` })]),
);

/** Beyond this a text stays without colours, so that typing in it does not drag. */
const MOST_CHARACTERS = 1_000_000;

interface Token {
  from: number;
  to: number;
  ink: string;
}

/** Every token that has a colour, in order. A whole production takes a few milliseconds. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  if (text.length > MOST_CHARACTERS || tooDeep(text)) return tokens;
  const put = (from: number, length: number, ink: string) => tokens.push({ from, to: from + length, ink });
  visit(
    text,
    {
      onObjectProperty: (_name, offset, length) => put(offset, length, 'key'),
      onLiteralValue: (value, offset, length) =>
        put(offset, length, typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'word'),
      onComment: (offset, length) => put(offset, length, 'comment'),
    },
    { allowTrailingComma: true, disallowComments: false },
  );
  return tokens.sort((a, b) => a.from - b.from);
}

/** After the last change; until then the colours move with the text. */
const COLOURS_AFTER_MS = 80;

const colours = ViewPlugin.fromClass(
  class {
    tokens: Token[];
    decorations: DecorationSet;
    late: ReturnType<typeof setTimeout> | null = null;
    constructor(readonly view: EditorView) {
      this.tokens = tokensOf(view.state.doc.toString());
      this.decorations = this.inSight();
    }
    update(update: ViewUpdate) {
      if (update.docChanged) {
        this.decorations = this.decorations.map(update.changes);
        if (this.late !== null) clearTimeout(this.late);
        this.late = setTimeout(() => this.again(), COLOURS_AFTER_MS);
      } else if (update.viewportChanged && this.late === null) this.decorations = this.inSight();
    }
    again() {
      this.late = null;
      this.tokens = tokensOf(this.view.state.doc.toString());
      this.decorations = this.inSight();
      this.view.dispatch({});
    }
    inSight(): DecorationSet {
      const builder = new RangeSetBuilder<Decoration>();
      const { from: first, to: last } = this.view.viewport;
      for (const { from, to, ink } of this.tokens) {
        const mark = marks[ink];
        if (mark && to > first && from < last) builder.add(from, to, mark);
      }
      return builder.finish();
    }
    destroy() {
      if (this.late !== null) clearTimeout(this.late);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

const indentOf = (text: string): number => text.length - text.trimStart().length;
const OPENS = /[[{]\s*(\/\/.*)?$/;

/** A line that opens a bracket folds up to the line before the one that stands as far left as it. */
const folding = foldService.of((state, from, to) => {
  const line = state.doc.lineAt(from);
  if (!OPENS.test(line.text)) return null;
  const indent = indentOf(line.text);
  for (let number = line.number + 1; number <= state.doc.lines; number += 1) {
    const { text } = state.doc.line(number);
    if (text.trim() === '' || indentOf(text) > indent) continue;
    return number > line.number + 1 ? { from: to, to: state.doc.line(number - 1).to } : null;
  }
  return null;
});

/** A new line stands under the one before, two further in after a bracket that opens, two further out before one that closes. */
const indents = indentService.of((context, at) => {
  const before = context.lineAt(at, -1);
  const rest = context.lineAt(at, 1).text.trimStart();
  const head = before.text.slice(0, at - before.from).trimEnd();
  return Math.max(
    0,
    indentOf(before.text) + (OPENS.test(head) ? 2 : 0) - (/^[\]}]/.test(rest) && !OPENS.test(head) ? 2 : 0),
  );
});

export const jsonWithComments = (): Extension => [
  colours,
  folding,
  indents,
  EditorState.languageData.of(() => [
    { commentTokens: { line: '//', block: { open: '/*', close: '*/' } }, closeBrackets: { brackets: ['{', '[', '"'] } },
  ]),
];
