/** Where a tutor begins: a draft to go on with, a template, a shipped production, a file, or a text from the clipboard. */
import { ArrowLeft, ClipboardPaste, FilePlus2, FolderOpen, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Badge, Button, Dialog, IconButton, TextArea } from '../desk/kit/index.ts';
import { useActions, useSession } from '../desk/session-context.ts';
import { shippedTexts } from '../scenario/library.ts';
import { member, textOf, treeOf } from '../writing/text.ts';
import { EMPTY_NAME, fileNameFor } from './bench-store.ts';
import { DropHere, moment } from './shared.tsx';
import { TEMPLATES } from './templates.ts';
import { benchActions, useBench } from './use-bench.ts';

export function Start() {
  const { go } = useActions();
  const lasting = useBench((bench) => bench.lasting);
  return (
    <DropHere>
      <div className="bench-start">
        <Button look="quiet" size="small" icon={<ArrowLeft aria-hidden="true" />} onClick={() => go('home')}>
          First screen
        </Button>
        <main id="main" className="bench-start-main">
          <header>
            <h1>Write a production</h1>
            <p className="bench-lead">
              A production is one text: who there is, what has to be done, and what may happen. Start from something
              that works and change it; what you change is checked and drawn as you type, and you can play it at any
              moment.
            </p>
            {lasting === false ? (
              <p className="bench-warning">
                This browser keeps nothing after you close it. Save your work as a file before you leave.
              </p>
            ) : null}
          </header>
          <MyDrafts />
          <section aria-labelledby="start-new">
            <h2 id="start-new">Start a new one</h2>
            <ul className="bench-cards">
              <li className="bench-card">
                <h3>An empty page</h3>
                <p>Nothing but two brackets: for following the tutorial, or for a text you know by heart.</p>
                <Button
                  icon={<FilePlus2 aria-hidden="true" />}
                  onClick={() => void benchActions().start(EMPTY_NAME, '{\n}\n')}
                >
                  Start with an empty page
                </Button>
              </li>
              {TEMPLATES.map((one) => (
                <li key={one.name} className="bench-card">
                  <h3>{one.title}</h3>
                  <p>{one.about}</p>
                  <Button
                    icon={<FilePlus2 aria-hidden="true" />}
                    onClick={() => void benchActions().start(one.name, one.text)}
                  >
                    Start from “{one.title}”
                  </Button>
                </li>
              ))}
            </ul>
          </section>
          <OwnText />
          <FromShipped />
        </main>
      </div>
    </DropHere>
  );
}

function MyDrafts() {
  const drafts = useBench((bench) => bench.drafts);
  const [going, setGoing] = useState<string | null>(null);
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="start-mine">
      <h2 id="start-mine">Go on writing</h2>
      <ul className="bench-drafts">
        {drafts.map((draft) => (
          <li key={draft.key} className="bench-draft">
            <div className="bench-draft-words">
              <button type="button" className="bench-draft-open" onClick={() => void benchActions().open(draft.key)}>
                {draft.title}
              </button>
              <span className="is-quiet">
                {draft.name}, changed {moment(draft.changedAt)}
              </span>
            </div>
            {going === draft.key ? (
              <span className="bench-row">
                <span>It can’t be brought back.</span>
                <Button size="small" look="danger" onClick={() => void benchActions().remove(draft.key)}>
                  Delete it and its versions
                </Button>
                <Button size="small" onClick={() => setGoing(null)}>
                  Keep it
                </Button>
              </span>
            ) : (
              <IconButton
                label={`Delete ${draft.title}`}
                look="quiet"
                icon={<Trash2 aria-hidden="true" />}
                onClick={() => setGoing(draft.key)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwnText() {
  const input = useRef<HTMLInputElement>(null);
  const [pasting, setPasting] = useState(false);
  return (
    <section aria-labelledby="start-own">
      <h2 id="start-own">Bring your own text</h2>
      <p className="is-quiet">A scenario file from this or another computer. You can also drop it on this page.</p>
      <div className="bench-row">
        <Button icon={<FolderOpen aria-hidden="true" />} onClick={() => input.current?.click()}>
          Open a scenario file
        </Button>
        <Button icon={<ClipboardPaste aria-hidden="true" />} onClick={() => setPasting(true)}>
          Paste a text
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        accept=".json,.jsonc,application/json,text/plain"
        className="said"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void file.text().then((text) => benchActions().start(file.name, text));
        }}
      />
      <Paste open={pasting} onClose={() => setPasting(false)} />
    </section>
  );
}

function Paste({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [text, setText] = useState('');
  const start = () => {
    const title = textOf(member(treeOf(text), 'title'));
    void benchActions().start(fileNameFor(title ?? 'pasted'), text);
    onClose();
  };
  return (
    <Dialog
      title="Paste a text"
      open={open}
      onClose={onClose}
      wide
      foot={
        <Button look="main" onClick={start} because={text.trim() === '' ? 'Paste the text first.' : null}>
          Write on from this text
        </Button>
      }
    >
      <TextArea
        label="The text of the scenario"
        hint="It is kept exactly as it is, even if it can’t be read yet."
        rows={14}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </Dialog>
  );
}

function FromShipped() {
  const scenarios = useSession((session) => session.scenarios);
  const shipped = Object.entries(shippedTexts).flatMap(([path, text]) => {
    const id = textOf(member(treeOf(text), 'id'));
    const card = scenarios.find((one) => one.id === id);
    return card ? [{ card, text, name: path.split('/').at(-1) ?? path }] : [];
  });
  return (
    <section aria-labelledby="start-shipped">
      <h2 id="start-shipped">Change one of ours</h2>
      <p className="is-quiet">You write in a copy; the one on the first screen stays as it is.</p>
      <ul className="bench-cards">
        {shipped.map(({ card, text, name }) => (
          <li key={card.id} className="bench-card">
            <h3>{card.title}</h3>
            <p>{card.line}</p>
            <p className="bench-row">
              <Badge>{card.marked ? 'marked' : 'guided, no marks'}</Badge>
            </p>
            <Button icon={<FilePlus2 aria-hidden="true" />} onClick={() => void benchActions().start(name, text)}>
              Write in a copy of “{card.title}”
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
