/** Fields of the form, each tied to a place in the text. While one types, the field keeps what was typed even if it can't be written. */
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, IconButton, TextArea, TextField } from '../../desk/kit/index.ts';
import type { Path } from '../../writing/text.ts';
import { add, move, put } from './writes.ts';

interface Tied {
  label: string;
  hint?: string | undefined;
  path: Path;
  value: unknown;
}

const shown = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** What is in the field: as typed while it does not fit, as in the text otherwise. */
function useTyped(value: unknown): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(shown(value));
  useEffect(() => setTyped(shown(value)), [value]);
  return [typed, setTyped];
}

export function Text({
  label,
  hint,
  path,
  value,
  long = false,
  form,
  wrong,
}: Tied & { long?: boolean; form?: RegExp; wrong?: string }) {
  const [typed, setTyped] = useTyped(value);
  const fits = !form || form.test(typed);
  const change = (words: string) => {
    setTyped(words);
    if (!form || form.test(words)) put(path, words);
  };
  const Part = long ? TextArea : TextField;
  return (
    <Part
      label={label}
      hint={hint}
      value={typed}
      error={fits ? null : wrong}
      {...(long ? { rows: 2 } : {})}
      onChange={(event: { target: { value: string } }) => change(event.target.value)}
    />
  );
}

const POUNDS = /^£?\d{1,3}(,?\d{3})*(\.\d{2})?$/;

/** Pounds: a number in the text stays a number, an amount in words stays one. Nothing typed takes the field out. */
export function Money({ label, hint, path, value }: Tied) {
  const [typed, setTyped] = useTyped(value);
  const fits = typed === '' || POUNDS.test(typed);
  const change = (words: string) => {
    setTyped(words);
    if (words === '') put(path, undefined);
    else if (POUNDS.test(words))
      put(
        path,
        typeof value === 'string' ? (words.startsWith('£') ? words : `£${words}`) : Number(words.replace(/[£,]/g, '')),
      );
  };
  return (
    <TextField
      label={label}
      hint={hint ?? 'In pounds, without VAT'}
      inputMode="decimal"
      value={typed}
      error={fits ? null : 'Write pounds: 250 or £1,250.50.'}
      onChange={(event) => change(event.target.value)}
    />
  );
}

export function ListOfTexts({ label, path, value, more }: Tied & { more: string }) {
  const texts: unknown[] = Array.isArray(value) ? value : [];
  return (
    <>
      {texts.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place in the text.
        <div key={at} className="bench-entry">
          <Text label={`${label} ${at + 1}`} path={[...path, at]} value={text} long />
          <div className="bench-entry-tools">
            <IconButton
              label={`Move ${label.toLowerCase()} ${at + 1} up`}
              look="quiet"
              size="small"
              icon={<ArrowUp aria-hidden="true" />}
              onClick={() => move(path, at, -1)}
            />
            <IconButton
              label={`Move ${label.toLowerCase()} ${at + 1} down`}
              look="quiet"
              size="small"
              icon={<ArrowDown aria-hidden="true" />}
              onClick={() => move(path, at, 1)}
            />
            <IconButton
              label={`Take out ${label.toLowerCase()} ${at + 1}`}
              look="quiet"
              size="small"
              icon={<X aria-hidden="true" />}
              onClick={() => put([...path, at], undefined)}
            />
          </div>
        </div>
      ))}
      <Button size="small" icon={<Plus aria-hidden="true" />} onClick={() => add(path, 'Write here.')}>
        {more}
      </Button>
    </>
  );
}
