/**
 * The text of a scenario in CodeMirror. It follows the text of the bench and gives back what is typed; every change made elsewhere
 * arrives as the smallest edit, so that undo takes back typing and buttons alike.
 */
import { closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, redo, undo } from '@codemirror/commands';
import { bracketMatching, codeFolding, foldGutter, foldKeymap, unfoldCode } from '@codemirror/language';
import { lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, Transaction } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { mendOf } from '../../session/mend.ts';
import { editBetween } from '../../writing/text.ts';
import { benchActions, benchNow, useBench } from '../use-bench.ts';
import { assistance, diagnosticsOf } from './assist.ts';
import { jsonWithComments } from './jsonc.ts';

const PHRASES = EditorState.phrases.of({
  Find: 'Find in this text',
  Replace: 'Replace by',
  next: 'Next',
  previous: 'Previous',
  all: 'All',
  'match case': 'Same capitals',
  'by word': 'Whole words',
  regexp: 'Pattern',
  replace: 'Replace',
  'replace all': 'Replace all',
  close: 'Close',
  Diagnostics: 'Problems',
  'No diagnostics': 'No problems',
  Completions: 'What could stand here',
});

let inHand: EditorView | null = null;

/** Take back, or bring back, the last change to the text, whoever made it. */
export const undoChange = (): boolean => inHand !== null && undo(inHand);
export const redoChange = (): boolean => inHand !== null && redo(inHand);

function makeEditor(parent: HTMLElement, text: string, cursor: number): EditorView {
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      selection: { anchor: Math.min(cursor, text.length) },
      extensions: [
        PHRASES,
        lineNumbers(),
        foldGutter(),
        codeFolding(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        bracketMatching(),
        search({ top: true }),
        jsonWithComments(),
        assistance(),
        EditorView.contentAttributes.of({
          'aria-label': 'The text of the scenario',
          spellcheck: 'false',
          tabindex: '0',
        }),
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...foldKeymap,
          ...completionKeymap,
          ...lintKeymap,
        ]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) benchActions().setText(update.state.doc.toString());
          if (update.docChanged || update.selectionSet) benchActions().setCursor(update.state.selection.main.head);
        }),
      ],
    }),
  });
}

export function Editor() {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const draftKey = useBench((bench) => bench.draft?.key);
  const text = useBench((bench) => bench.text);
  const reading = useBench((bench) => bench.reading);
  const goTo = useBench((bench) => bench.goTo);
  const gone = useRef(goTo?.turn ?? 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another draft is another editor, with an undo of its own.
  useEffect(() => {
    if (!place.current) return;
    const made = makeEditor(place.current, benchNow().text, benchNow().cursor);
    view.current = made;
    inHand = made;
    // When problems rise below it the text grows shorter: the line that is being written stays in sight.
    let height = made.dom.clientHeight;
    const watch = new ResizeObserver(() => {
      const shorter = made.dom.clientHeight < height;
      height = made.dom.clientHeight;
      if (shorter && made.hasFocus)
        made.dispatch({ effects: EditorView.scrollIntoView(made.state.selection.main.head, { yMargin: 40 }) });
    });
    watch.observe(made.dom);
    return () => {
      watch.disconnect();
      made.destroy();
      view.current = null;
      inHand = null;
    };
  }, [draftKey]);

  useEffect(() => {
    const edit = view.current && editBetween(view.current.state.doc.toString(), text);
    if (edit)
      view.current?.dispatch({
        changes: { from: edit.start, to: edit.end, insert: edit.text },
        annotations: Transaction.userEvent.of('input.elsewhere'),
      });
  }, [text]);

  useEffect(() => {
    // Problems of an older text would stand at the wrong words.
    if (!view.current || !reading || view.current.state.doc.toString() !== reading.text) return;
    const problems = diagnosticsOf(reading.text, reading.problems, (problem) => {
      const way = mendOf(problem);
      if (way && benchNow().reading?.text === benchNow().text) benchActions().edit([way.edit]);
    });
    view.current.dispatch(setDiagnostics(view.current.state, problems));
  }, [reading]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || !goTo || goTo.turn === gone.current) return;
    gone.current = goTo.turn;
    const from = Math.min(goTo.offset, editor.state.doc.length);
    const to = Math.min(from + goTo.length, editor.state.doc.length);
    editor.dispatch({
      selection: { anchor: from, head: to },
      effects: EditorView.scrollIntoView(from, { y: 'start', yMargin: 60 }),
    });
    unfoldCode(editor);
    editor.focus();
  }, [goTo]);

  return <div ref={place} className="bench-editor" />;
}
