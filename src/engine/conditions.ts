/**
 * The closed vocabulary of conditions: the same in risks, messages, milestones, checks and guide steps.
 * Reads the state; must not change it.
 */
import type { Condition } from './model.ts';
import { totals } from './money.ts';
import {
  addressVersion,
  dayOf,
  draftOf,
  isConfirmed,
  named,
  placeOf,
  plannedDays,
  type Run,
  subjectOf,
} from './run.ts';

type Reader<T extends Condition['type']> = (run: Run, condition: Extract<Condition, { type: T }>) => boolean;

const readers: { [T in Condition['type']]: Reader<T> } = {
  always: () => true,
  never: () => false,
  all: (run, { of }) => of.every((one) => holds(run, one)),
  any: (run, { of }) => of.some((one) => holds(run, one)),
  not: (run, { of }) => !holds(run, of),
  'time-reached': (run, { minute }) => run.state.minute >= minute,
  'before-activity': (run, { activityId, minutes }) => {
    const start = run.state.draft[activityId]?.startMinute ?? null;
    return start !== null && run.state.minute >= start - minutes;
  },
  activity: (run, { activityId, is }) => {
    const status = run.state.work[activityId]?.status ?? 'waiting';
    return is.includes(status === 'skipped' ? 'done' : status);
  },
  'planned-at': (run, { activityId, placeId }) => placeOf(run, named(run.tables.activities, activityId)) === placeId,
  uses: (run, { activityId, needId, subjectIds }) =>
    subjectIds.includes(run.state.draft[activityId]?.uses[needId] ?? ''),
  booked: (run, { subjectId, is }) => {
    const booking = run.state.bookings[subjectId];
    return !!booking && is.includes(booking.status);
  },
  'need-met': (run, { activityId, needId, spec }) => {
    const activity = named(run.tables.activities, activityId);
    const need = activity.needs.find((one) => one.id === needId);
    if (!need) return false;
    if (run.state.standIns[`${activityId}/${needId}`]) return true;
    const subject = subjectOf(run, activityId, need);
    if (subject === null) return false;
    const days = plannedDays(run, activity);
    if (days.length === 0 || !days.every((day) => isConfirmed(run, subject, day))) return false;
    if (spec === null) return true;
    const offers = run.tables.people.get(subject)?.skills ?? run.tables.kit.get(subject)?.specs ?? [];
    return offers.includes(spec);
  },
  told: (run, { personId, activityId }) => holdsPlan(run, personId, activityId),
  'sheet-sent': (run, { activityId }) => {
    const entry = run.state.draft[activityId];
    if (!entry || entry.startMinute === null) return false;
    const day = dayOf(entry.startMinute);
    for (let at = run.state.sheets.length - 1; at >= 0; at -= 1) {
      const sheet = run.state.sheets[at];
      if (sheet?.day !== day) continue;
      const said = sheet.entries[activityId];
      return (
        !!said &&
        said.startMinute === entry.startMinute &&
        said.placeId === placeOf(run, named(run.tables.activities, activityId))
      );
    }
    return false;
  },
  'assessment-signed': (run) => run.state.assessment.status === 'signed',
  'control-in-place': (run, { controlId }) => {
    const control = run.state.controls[controlId];
    return !!control && control.fromMinute <= run.state.minute;
  },
  risk: (run, { riskId, is }) => is.includes(run.state.risks[riskId]?.status ?? 'quiet'),
  thread: (run, { threadId, is, stances }) => {
    const thread = run.state.threads[threadId];
    if (!thread || !is.includes(thread.status)) return false;
    return stances.length === 0 || thread.replies.some((reply) => stances.includes(reply.stance));
  },
  weather: (run, { activityId, is }) => {
    const start = run.state.draft[activityId]?.startMinute ?? null;
    const weather = start === null ? undefined : run.state.weather[dayOf(start)];
    if (!weather) return false;
    return is === 'rain' ? weather.rain > 0 : is === 'wind' ? weather.gustMph > 25 : weather.tempC <= 4;
  },
  overspend: (run, { pence }) => {
    const sums = totals(run);
    return sums.forecastPence - sums.budgetPence >= pence;
  },
  'lost-over': (run, { minutes }) => run.state.lost.reduce((sum, one) => sum + one.minutes, 0) > minutes,
  'trust-below': (run, { personId, trust }) => (run.state.trust[personId] ?? 0) < trust,
  'report-sent': (run) => run.state.reports.length > 0,
  read: (run, { threadId }) => run.state.threads[threadId]?.readMinute != null,
  flag: (run, { name }) => run.state.flags[name] === true,
};

export function holds(run: Run, condition: Condition): boolean {
  return (readers[condition.type] as (run: Run, condition: Condition) => boolean)(run, condition);
}

/** Whether what this person last read or heard of an activity is the plan as it stands. */
export function holdsPlan(run: Run, personId: string, activityId: string): boolean {
  const told = run.state.told[personId]?.[activityId];
  const entry = draftOf(run, activityId);
  const place = placeOf(run, named(run.tables.activities, activityId));
  return (
    !!told &&
    told.startMinute === entry.startMinute &&
    told.placeId === place &&
    told.addressVersion === addressVersion(run, place)
  );
}
