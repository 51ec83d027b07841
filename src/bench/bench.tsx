/**
 * The bench: the page where a tutor writes a production. Without an open draft it asks what to write; with one it shows the text,
 * the form and the pictures side by side. It must not know the rules of play: workers answer for those.
 */
import { useEffect } from 'react';
import './bench.css';
import './dialogs/dialogs.css';
import './editor/editor.css';
import './form/form.css';
import './parts.css';
import './pictures/pictures.css';
import './start.css';
import { Start } from './start.tsx';
import { benchActions, useBench } from './use-bench.ts';
import { Writing } from './writing.tsx';

export default function BenchScreen() {
  const open = useBench((bench) => bench.draft !== null);
  useEffect(() => {
    void benchActions().arrive();
  }, []);
  return open ? <Writing /> : <Start />;
}
