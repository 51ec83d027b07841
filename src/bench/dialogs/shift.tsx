/** Moves every date and time of the production by the same days and hours, and says what a person must look at. */
import { useMemo, useState } from 'react';
import { Button, Dialog, TextField } from '../../desk/kit/index.ts';
import { shift } from '../../writing/shift.ts';
import { benchActions, useBench } from '../use-bench.ts';

export function ShiftDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog title="Move the production in time" open={open} onClose={onClose}>
      {open ? <Shift onClose={onClose} /> : null}
    </Dialog>
  );
}

const whole = (words: string): number => (/^-?\d{1,4}$/.test(words.trim()) ? Number(words) : 0);

function Shift({ onClose }: { onClose: () => void }) {
  const { text, tree } = useBench((bench) => bench.settled);
  const [days, setDays] = useState('7');
  const [hours, setHours] = useState('0');
  const by = { days: whole(days), hours: whole(hours) };
  const { edits, notes, sayDates } = useMemo(
    () => shift(text, tree, { days: by.days, hours: by.hours }),
    [text, tree, by.days, by.hours],
  );
  const apply = async () => {
    await benchActions().editKeeping('Before moving it in time', edits);
    onClose();
  };
  return (
    <form
      className="bench-form-rows"
      onSubmit={(event) => {
        event.preventDefault();
        if (edits.length > 0) void apply();
      }}
    >
      <p className="is-quiet">All gaps stay. A minus moves it earlier; seven days keep the weekdays.</p>
      <div className="bench-pair">
        <TextField label="Days" inputMode="numeric" value={days} onChange={(event) => setDays(event.target.value)} />
        <TextField label="Hours" inputMode="numeric" value={hours} onChange={(event) => setHours(event.target.value)} />
      </div>
      <p role="status">
        {edits.length === 0
          ? 'Nothing would move.'
          : `${edits.length === 1 ? 'One date or time moves' : `${edits.length} dates and times move`}.`}
      </p>
      {notes.map((note) => (
        <p key={note} className="bench-note">
          {note}
        </p>
      ))}
      {sayDates.length > 0 ? (
        <section className="bench-note" aria-label="Sentences that name a day">
          <p>These sentences name a day or a date. Change them by hand:</p>
          <ul className="bench-says">
            {sayDates.map((one) => (
              <li key={one.offset}>
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    onClose();
                    benchActions().jump(one.offset);
                  }}
                >
                  Line {one.line}
                </button>{' '}
                {one.words}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Button type="submit" look="main" because={edits.length === 0 ? 'Write how far it should move.' : null}>
        Move everything
      </Button>
    </form>
  );
}
