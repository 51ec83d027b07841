/** Hangs completion, hover and the problems of the text on the editor. */
import {
  autocompletion,
  type Completion as CompletionChoice,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  insertCompletionText,
  pickedCompletion,
  snippet,
} from '@codemirror/autocomplete';
import { type Action, type Diagnostic, lintGutter } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { EditorView, hoverTooltip } from '@codemirror/view';
import type { Problem } from '../../scenario/problems.ts';
import { mendOf } from '../../session/mend.ts';
import { offsetAt } from '../../writing/text.ts';
import { completionsAt, hoverAt } from './language.ts';

const TYPES = { field: 'property', choice: 'enum', name: 'variable' } as const;

async function complete(context: CompletionContext): Promise<CompletionResult | null> {
  const text = context.state.doc.toString();
  const before = text.slice(Math.max(0, context.pos - 1), context.pos);
  if (!context.explicit && !/["\w-]/.test(before)) return null;
  const found = await completionsAt(text, context.pos);
  const [first] = found;
  if (!first || context.aborted) return null;
  const from = Math.min(...found.map((one) => one.from));
  // A list is matched by what stands between its start and the cursor, quotation mark and all.
  const quoted = text[from] === '"';
  return {
    from,
    options: found.map((one) => {
      // What stands behind the cursor goes too: the closing quotation mark, the rest of a word.
      const behind = Math.max(0, one.to - context.pos);
      const put = one.holes ? snippet(one.text) : null;
      return {
        label: quoted && !one.label.startsWith('"') ? `"${one.label}"` : one.label,
        displayLabel: one.label.replace(/^"(.*)"$/, '$1'),
        detail: one.detail,
        ...(one.about ? { info: one.about } : {}),
        type: TYPES[one.sort],
        apply(view: EditorView, completion: CompletionChoice, start: number, end: number) {
          if (put) put(view, completion, start, end + behind);
          else
            view.dispatch({
              ...insertCompletionText(view.state, one.text, start, end + behind),
              annotations: pickedCompletion.of(completion),
            });
        },
      };
    }),
    validFor: /^"?[\w-]*$/,
  };
}

const hover = hoverTooltip(async (view, pos) => {
  const found = await hoverAt(view.state.doc.toString(), pos);
  if (!found) return null;
  return {
    pos: found.from,
    end: found.to,
    above: true,
    create() {
      const dom = document.createElement('div');
      dom.className = 'bench-hover';
      for (const words of found.words) {
        const line = document.createElement('p');
        line.textContent = words;
        dom.append(line);
      }
      return { dom };
    },
  };
});

/** From where a problem is, to the end of the word or the line it is about. */
function rangeOf(text: string, problem: Problem): { from: number; to: number } {
  const from = offsetAt(text, problem.line, problem.column);
  const rest = text.slice(from, from + 400);
  const word = /^("(?:[^"\\\n]|\\.)*"?|[-\w.]+|[[{])/.exec(rest)?.[0] ?? rest.split('\n')[0] ?? '';
  return { from, to: Math.min(text.length, from + Math.max(1, word.length)) };
}

/** `mend` is called when the author takes a fix. */
export function diagnosticsOf(
  text: string,
  problems: readonly Problem[],
  mend: (problem: Problem) => void,
): Diagnostic[] {
  return problems
    .map((problem): Diagnostic => {
      const way = mendOf(problem);
      const actions: Action[] = way ? [{ name: way.label, apply: () => mend(problem) }] : [];
      return {
        ...rangeOf(text, problem),
        severity: problem.level === 'note' ? 'info' : problem.level,
        message: `${problem.message} ${problem.fix}`,
        actions,
      };
    })
    .sort((a, b) => a.from - b.from);
}

export const assistance = (): Extension => [
  autocompletion({ override: [complete], icons: false, activateOnTypingDelay: 150, maxRenderedOptions: 60 }),
  closeBrackets(),
  hover,
  lintGutter(),
  EditorView.lineWrapping,
];
