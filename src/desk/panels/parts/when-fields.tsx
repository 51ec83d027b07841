/**
 * Fields for a day and a time of day, on the 24-hour clock whatever the computer's language, snapped to the tick.
 * They hold only what is being typed.
 */
import { type KeyboardEvent, useState } from 'react';
import type { Day } from '../../../engine/model.ts';
import type { View } from '../../../engine/view.ts';
import { clockTime, dayLabel, minuteOfDay } from '../../../session/words.ts';
import { useView } from '../../session-context.ts';
import { readClock } from './read-clock.ts';

export function ClockField({
  label,
  minute,
  onChange,
}: {
  label: string;
  minute: number | null;
  onChange: (minuteOfDay: number) => void;
}) {
  const { tickMinutes } = useView();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (minute === null ? '' : clockTime(minute));
  const wrong = typed !== null && typed !== '' && readClock(typed, tickMinutes) === null;
  const take = () => {
    if (typed === null) return;
    const read = readClock(typed, tickMinutes);
    if (read === null && typed !== '') return;
    setTyped(null);
    if (read !== null && (minute === null || read !== minuteOfDay(minute))) onChange(read);
  };
  return (
    <input
      className="input input-small clock-field mono"
      aria-label={label}
      aria-invalid={wrong || undefined}
      title={wrong ? 'Write a time such as 08:30' : undefined}
      inputMode="numeric"
      autoComplete="off"
      placeholder="00:00"
      maxLength={5}
      value={shown}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter') take();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}

export function DaySelect({
  label,
  day,
  onChange,
  empty = 'No day yet',
}: {
  label: string;
  day: Day | null;
  onChange: (day: Day | null) => void;
  empty?: string;
}) {
  const view = useView();
  return (
    <select
      className="input input-small select day-select"
      aria-label={label}
      value={day ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
    >
      <option value="">{empty}</option>
      {dayOptions(view, day).map((one) => (
        <option key={one.day} value={one.day}>
          {dayLabel(view.startDate, one.day)}
          {one.day === view.day ? ', today' : one.workingDay ? '' : ', weekend'}
        </option>
      ))}
    </select>
  );
}

/** From today on, and the day already chosen. */
const dayOptions = (view: View, chosen: Day | null) =>
  view.days.filter((one) => one.day >= view.day || one.day === chosen);
