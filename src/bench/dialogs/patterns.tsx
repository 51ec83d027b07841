/** Small pieces that can be put into the production: what each is, who and what it is about here, and its text. */
import { useMemo, useState } from 'react';
import { Button, Dialog, SelectField, TextField } from '../../desk/kit/index.ts';
import { includedNames } from '../../writing/names-outside.ts';
import { insertPattern, type Pattern } from '../../writing/pattern.ts';
import { givenNames, KIND_WORDS, namesIn } from '../../writing/references.ts';
import { PATTERNS } from '../templates.ts';
import { benchActions, benchNow, useBench } from '../use-bench.ts';

export function PatternsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog title="Put in a pattern" open={open} onClose={onClose} wide>
      {open ? <Patterns onClose={onClose} /> : null}
    </Dialog>
  );
}

function Patterns({ onClose }: { onClose: () => void }) {
  const [wanted, setWanted] = useState('');
  const [chosen, setChosen] = useState<Pattern | null>(null);
  if (chosen) return <PutIn pattern={chosen} onBack={() => setChosen(null)} onClose={onClose} />;
  const asked = wanted.trim().toLowerCase();
  const found = PATTERNS.filter(
    ({ title, about }) => asked === '' || `${title} ${about}`.toLowerCase().includes(asked),
  );
  return (
    <div className="bench-form-rows">
      <p className="is-quiet">
        Things that happen on many productions, each as a few lines with notes. Choose one, say who and what it is
        about, and it is written into your text. Undo takes it out again.
      </p>
      <TextField label="Find" type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
      <p className="is-quiet" role="status">
        {found.length === 1 ? '1 pattern' : `${found.length} patterns`}
      </p>
      <ul className="bench-patterns">
        {found.map((one) => (
          <li key={one.title}>
            <Button size="small" onClick={() => setChosen(one)}>
              {one.title}
            </Button>
            <span>{one.about}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function PutIn({ pattern, onBack, onClose }: { pattern: Pattern; onBack: () => void; onClose: () => void }) {
  const { tree } = useBench((bench) => bench.settled);
  const names = useMemo(() => namesIn(tree), [tree]);
  const choices = useMemo(
    () =>
      pattern.asks.map((ask) => ({
        ask,
        fitting: [
          ...new Set([...givenNames(names, ask.kinds), ...includedNames(tree, ask.kinds).map(({ name }) => name)]),
        ],
      })),
    [pattern, names, tree],
  );
  const [picked, setPicked] = useState<Record<string, string>>({});
  const pickedFor = (name: string, fitting: string[]) =>
    picked[name] ?? (fitting.includes(name) ? name : (fitting[0] ?? ''));
  const missing = choices.find(({ fitting }) => fitting.length === 0);
  const put = async () => {
    const all = Object.fromEntries(choices.map(({ ask, fitting }) => [ask.name, pickedFor(ask.name, fitting)]));
    const edits = insertPattern(benchNow().text, pattern, all);
    await benchActions().editKeeping(`Before putting in “${pattern.title}”`, edits);
    const [first] = edits;
    if (first) benchActions().jump(first.start);
    onClose();
  };
  return (
    <div className="bench-form-rows">
      <h3>{pattern.title}</h3>
      <p>{pattern.about}</p>
      {choices.map(({ ask, fitting }) => (
        <SelectField
          key={ask.name}
          label={ask.label}
          value={pickedFor(ask.name, fitting)}
          onChange={(event) => setPicked({ ...picked, [ask.name]: event.target.value })}
        >
          {fitting.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </SelectField>
      ))}
      <details>
        <summary>See its text</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: words that scroll must be reachable by keyboard. */}
        <pre className="bench-pattern-text" tabIndex={0}>
          {pattern.text}
        </pre>
      </details>
      <p className="bench-row">
        <Button
          look="main"
          onClick={() => void put()}
          because={
            missing ? `There is no ${missing.ask.kinds.map((kind) => KIND_WORDS[kind]).join(' or ')} here yet.` : null
          }
        >
          Put it in
        </Button>
        <Button look="quiet" onClick={onBack}>
          All patterns
        </Button>
      </p>
    </div>
  );
}
