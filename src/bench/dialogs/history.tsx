/** Versions one can go back to, and what changed since each in plain words. */
import { Minus, Pencil, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, Dialog, TextField } from '../../desk/kit/index.ts';
import type { Version } from '../../session/drafts.ts';
import { type Change, differenceOf } from '../../writing/difference.ts';
import { moment } from '../shared.tsx';
import { benchActions, useBench } from '../use-bench.ts';

export function HistoryDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog title="Versions" open={open} onClose={onClose} wide>
      {open ? <History onClose={onClose} /> : null}
    </Dialog>
  );
}

const keyOf = (one: Version): string => `${one.at}:${one.why}`;

function History({ onClose }: { onClose: () => void }) {
  const versions = useBench((bench) => bench.versions);
  const text = useBench((bench) => bench.text);
  const [chosen, setChosen] = useState(versions[0] ? keyOf(versions[0]) : '');
  const [against, setAgainst] = useState('now');
  const version = versions.find((one) => keyOf(one) === chosen);
  const other = against === 'now' ? text : (versions.find((one) => keyOf(one) === against)?.text ?? text);
  return (
    <div className="bench-history">
      <div className="bench-form-rows">
        <KeepThis />
        <h3>Kept versions</h3>
        {versions.length === 0 ? <p className="is-quiet">None yet. They are kept as you write.</p> : null}
        <ul className="bench-versions">
          {versions.map((one) => (
            <li key={keyOf(one)}>
              <button
                type="button"
                className="bench-version"
                aria-pressed={keyOf(one) === chosen}
                onClick={() => setChosen(keyOf(one))}
              >
                <span>{one.why}</span>
                <span className="is-quiet mono">{moment(one.at)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {version ? (
        <section aria-labelledby="difference-title" className="bench-form-rows">
          <h3 id="difference-title">What changed since “{version.why}”</h3>
          <label className="bench-against">
            Compare with{' '}
            <select
              className="input select input-small"
              value={against}
              onChange={(event) => setAgainst(event.target.value)}
            >
              <option value="now">the text as it is now</option>
              {versions
                .filter((one) => keyOf(one) !== chosen)
                .map((one) => (
                  <option key={keyOf(one)} value={keyOf(one)}>
                    {one.why}, {moment(one.at)}
                  </option>
                ))}
            </select>
          </label>
          <Difference before={version.text} after={other} />
          <Button
            because={version.text === text ? 'This is the text as it is now.' : null}
            onClick={() => {
              void benchActions().restore(version);
              onClose();
            }}
          >
            Go back to this version
          </Button>
        </section>
      ) : null}
    </div>
  );
}

function KeepThis() {
  const [name, setName] = useState('');
  return (
    <form
      className="bench-keep"
      onSubmit={(event) => {
        event.preventDefault();
        void benchActions().keepVersion(name.trim() || 'Kept by hand');
        setName('');
      }}
    >
      <TextField label="Keep a version now, called" value={name} onChange={(event) => setName(event.target.value)} />
      <Button type="submit">Keep</Button>
    </form>
  );
}

const SIGNS = {
  added: <Plus aria-label="Added" className="is-good" />,
  gone: <Minus aria-label="Gone" className="is-bad" />,
  changed: <Pencil aria-label="Changed" className="bench-look" />,
};

export function Difference({ before, after }: { before: string; after: string }) {
  const changes = useMemo(() => differenceOf(before, after), [before, after]);
  if (changes === null) return <p>One of the two can’t be read yet, so they can’t be compared.</p>;
  if (changes.length === 0)
    return <p>{before === after ? 'Nothing.' : 'Nothing but comments, spaces or line breaks.'}</p>;
  const parts = new Map<string, Change[]>();
  for (const one of changes) parts.set(one.part, [...(parts.get(one.part) ?? []), one]);
  return (
    <div className="bench-difference">
      {[...parts].map(([part, list]) => (
        <section key={part} aria-label={part}>
          <h4>{part}</h4>
          <ul>
            {list.map((one) => (
              <li key={`${one.path.join('.')}${one.words}`}>
                {SIGNS[one.sort]}
                <span>{one.words}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
