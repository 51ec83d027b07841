/**
 * How fast work goes that nothing stops: the people’s own pace, what they and the kit lack, long days, fatigue, noise. Changes nothing.
 */
import { fatigueOf, TIRED } from './hours.ts';
import { placeIn, type Row } from './live.ts';
import { minuteOfUnitDay, named, type Run, today, weekday } from './run.ts';
import type { LostReason } from './state.ts';

/** Noise at the place that spoils quiet work now, or null. */
function noiseNow(run: Run, row: Row): string | null {
  if (!row.activity.needsQuiet) return null;
  const placeId = placeIn(row);
  if (placeId === null) return null;
  const at = minuteOfUnitDay(run.state.minute);
  const day = weekday(run, today(run));
  const window = named(run.tables.places, placeId).noise.find(
    (one) => one.weekdays.includes(day) && at >= one.from && at < one.to,
  );
  return window ? placeId : null;
}

/** Per mille of the full rate: the pace of the people, missing skills and specs, fatigue after ten hours, noise. */
export function rate(run: Run, row: Row): { perMille: number; reason: LostReason; subjectId: string } {
  const { activity, entry } = row;
  let pace = 0;
  let people = 0;
  let perMille = 1000;
  let subjectId = activity.id;
  for (const need of activity.needs) {
    const subject = entry.uses[need.id];
    if (subject === undefined) continue;
    const person = run.tables.people.get(subject);
    const offers = person?.skills ?? run.tables.kit.get(subject)?.specs ?? [];
    if (need.kind === 'person' && need.wants.some((skill) => !offers.includes(skill))) {
      perMille = Math.floor((perMille * 850) / 1000);
      subjectId = subject;
    }
    if (!person) continue;
    pace += person.pacePerMille;
    people += 1;
    const duty = run.state.duty[subject]?.at(-1);
    const long = duty?.day === today(run) && run.state.minute - duty.startMinute > 600;
    if (long || fatigueOf(run, subject) > TIRED) {
      perMille = Math.floor((perMille * 900) / 1000);
      subjectId = subject;
    }
  }
  if (people > 0) perMille = Math.floor((perMille * Math.floor(pace / people)) / 1000);
  const noisy = noiseNow(run, row);
  return noisy !== null
    ? { perMille: Math.floor(perMille / 2), reason: 'noise', subjectId: noisy }
    : { perMille, reason: 'slow', subjectId };
}
