/** Changes a short name everywhere it stands. It opens on the name under the cursor, if there is one. */
import { useMemo, useState } from 'react';
import { Button, Dialog, SelectField, TextField } from '../../desk/kit/index.ts';
import { givenNames, KIND_WORDS, KINDS, type Kind, namesIn } from '../../writing/references.ts';
import { rename } from '../../writing/rename.ts';
import { benchActions, benchNow, useBench } from '../use-bench.ts';

export function RenameDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog title="Rename everywhere" open={open} onClose={onClose}>
      {open ? <Rename onClose={onClose} /> : null}
    </Dialog>
  );
}

function Rename({ onClose }: { onClose: () => void }) {
  const { tree } = useBench((bench) => bench.settled);
  const names = useMemo(() => namesIn(tree), [tree]);
  const under = useMemo(() => {
    const at = benchNow().cursor;
    return names.find((one) => one.offset <= at && at <= one.offset + one.length);
  }, [names]);
  const kinds = KINDS.filter((kind) => givenNames(names, [kind]).length > 0);
  const [kind, setKind] = useState<Kind>(under?.kind ?? kinds[0] ?? 'person');
  const choices = givenNames(names, [kind]);
  const [from, setFrom] = useState(under?.name ?? choices[0] ?? '');
  const [to, setTo] = useState(from);
  const choose = (name: string) => {
    setFrom(name);
    setTo(name);
  };
  const result = rename(names, kind, from, to.trim());
  const refused = 'refused' in result && to.trim() !== from ? result.refused : null;
  const apply = async () => {
    if ('refused' in result) return;
    await benchActions().editKeeping(`Before renaming “${from}”`, result.edits);
    onClose();
  };
  return (
    <form
      className="bench-form-rows"
      onSubmit={(event) => {
        event.preventDefault();
        void apply();
      }}
    >
      <p className="is-quiet">
        Short names tie the parts together. A new one is written wherever the old one stands; the words people read
        stay.
      </p>
      <SelectField
        label="What is it?"
        value={kind}
        onChange={(event) => {
          const next = event.target.value as Kind;
          setKind(next);
          choose(givenNames(names, [next])[0] ?? '');
        }}
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {KIND_WORDS[one]}
          </option>
        ))}
      </SelectField>
      <SelectField label="Its name now" value={from} onChange={(event) => choose(event.target.value)}>
        {choices.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </SelectField>
      <TextField label="New name" value={to} error={refused} onChange={(event) => setTo(event.target.value)} />
      <p role="status">
        {'refused' in result ? '' : `It changes in ${result.places === 1 ? 'one place' : `${result.places} places`}.`}
      </p>
      <Button
        type="submit"
        look="main"
        because={'refused' in result ? (to.trim() === from ? 'Write another name.' : ' ') : null}
      >
        Rename
      </Button>
    </form>
  );
}
