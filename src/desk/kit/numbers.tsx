/**
 * Money, moments and lengths of time as elements: tabular, never broken over a line, readable by machines.
 */
import type { Minute, Pence } from '../../engine/model.ts';
import {
  clockTime,
  dayLabel,
  dayOf,
  duration,
  isoDateOfDay,
  longDate,
  moment,
  money,
  shortDate,
} from '../../session/words.ts';
import { useSession } from '../session-context.ts';

export function Money({
  pence,
  tone,
  sign,
}: {
  pence: Pence;
  /** `variance`: plus is under budget and good, minus is over and bad, each with its word. */
  tone?: 'plain' | 'variance' | undefined;
  /** Shows a plus as well. */
  sign?: boolean | undefined;
}) {
  const words = `${sign && pence > 0 ? '+' : ''}${money(pence)}`;
  if (tone !== 'variance')
    return (
      <data className="money" value={pence / 100}>
        {words}
      </data>
    );
  const word = pence < 0 ? 'over' : pence > 0 ? 'under' : 'on budget';
  return (
    <data className={`money ${pence < 0 ? 'is-bad' : pence > 0 ? 'is-good' : ''}`} value={pence / 100}>
      {pence === 0 ? word : `${money(Math.abs(pence))} ${word}`}
    </data>
  );
}

/** A minute of the run. `time` 09:30, `moment` Tue 3 Mar 09:30, `day` Tue 3 Mar, `long` Tuesday 3 March, `date` 03/03/2026. */
export function When({
  minute,
  form = 'moment',
  startDate,
}: {
  minute: Minute;
  form?: 'time' | 'moment' | 'day' | 'long' | 'date' | undefined;
  startDate?: string | undefined;
}) {
  const ofRun = useSession((session) => session.view?.startDate);
  const start = startDate ?? ofRun ?? '2026-01-01';
  const day = dayOf(minute);
  const words = {
    time: () => clockTime(minute),
    moment: () => moment(start, minute),
    day: () => dayLabel(start, day),
    long: () => longDate(start, day),
    date: () => shortDate(start, day),
  }[form]();
  return (
    <time
      className={form === 'time' ? 'when mono' : 'when'}
      dateTime={`${isoDateOfDay(start, day)}T${clockTime(minute)}`}
    >
      {words}
    </time>
  );
}

/** A length: `1 h 30 min`. */
export function Length({ minutes }: { minutes: number }) {
  return (
    <time className="when" dateTime={`PT${Math.abs(minutes)}M`}>
      {duration(minutes)}
    </time>
  );
}
