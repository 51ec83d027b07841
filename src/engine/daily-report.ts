/**
 * The daily production report: what was planned against what was done, first shot, lunch and wrap, the overtime, the time lost,
 * the cards and the incidents of one shoot day, made from the state. It is due by ten the next working morning (general practice).
 */
import { nextWorkingDay } from './calendar.ts';
import { noteAstray } from './confidence.ts';
import { payOf } from './hours.ts';
import { type Row, runningRows } from './live.ts';
import { DAY_MINUTES, type Day, type Minute } from './model.ts';
import type { PayLine } from './pay.ts';
import type { DailyReport } from './record.ts';
import { named, note, type Run, today, unitDayOf } from './run.ts';
import type { DutyDay } from './state.ts';

/** Minute of the next working day by which it is due (domain 4.10). */
export const REPORT_DUE = 10 * 60;

/** The day on which shoot work was begun, or for which it is planned; null of other work. */
function shotOn({ activity, work, entry }: Row): Day | null {
  if (activity.stage !== 'shoot' || activity.kind !== 'work' || activity.placeIds.length === 0 || activity.withYou)
    return null;
  const minute = work.startedMinute ?? entry.startMinute;
  return minute === null ? null : unitDayOf(minute);
}

/** Shoot work that was planned for this day, or was begun on it. */
export const dayWork = (run: Run, day: Day): string[] =>
  run.live.rows.filter((row) => shotOn(row) === day).map(({ activity }) => activity.id);

/** Days that have shoot work. */
export const workedDays = (run: Run): Set<Day | null> => new Set(run.live.rows.map(shotOn));

export const dailyReportOf = (run: Run, day: Day): DailyReport | undefined =>
  run.state.dailyReports.find((one) => one.day === day);

export const reportDueMinute = ({ tables }: Run, day: Day): Minute =>
  nextWorkingDay(tables.office, day) * DAY_MINUTES + REPORT_DUE;

/** What the report of this day says if it is written now. */
export function dailyFigures(run: Run, day: Day): Omit<DailyReport, 'minute' | 'toIds' | 'commandIndex'> {
  const plannedIds = dayWork(run, day);
  const on = (minute: Minute) => unitDayOf(minute) === day;
  const startedOn = (minute: Minute | null) => (minute !== null && on(minute) ? minute : null);
  const duties = dutiesOn(run, day);
  const media = run.state.media.filter((one) => on(one.recordedMinute));
  const begun = plannedIds.filter((id) => named(run.tables.activities, id).records);
  const working = day === today(run) && runningRows(run).some(({ activity }) => activity.stage === 'shoot');
  return {
    day,
    plannedIds,
    doneIds: plannedIds.filter((id) => run.state.work[id]?.status === 'done'),
    firstShotMinute: least(
      (begun.length > 0 ? begun : plannedIds).map((id) => run.state.work[id]?.startedMinute ?? null),
    ),
    lunchMinute: least(run.live.breaks.map(({ work }) => startedOn(work.startedMinute))),
    wrapMinute: working || duties.length === 0 ? null : Math.max(...duties.map(({ duty }) => duty.endMinute)),
    lostMinutes: run.state.lost.reduce(
      (sum, one) => (on(one.minute) && plannedIds.includes(one.activityId) ? sum + one.minutes : sum),
      0,
    ),
    overtimePence: duties.reduce((sum, { pay }) => sum + pay.reduce((more, { pence }) => more + pence, 0), 0),
    incidents: run.state.incidents.filter((one) => on(one.minute)).length,
    recordedMinutes: media.reduce((sum, one) => sum + one.minutes, 0),
    uncopiedMinutes: media.reduce((sum, one) => (one.verifiedMinute === null ? sum + one.minutes : sum), 0),
  };
}

const least = (minutes: readonly (Minute | null)[]): Minute | null => {
  const known = minutes.filter((one) => one !== null);
  return known.length === 0 ? null : Math.min(...known);
};

/** Everyone's duty of a day with what it is paid beyond its rate: to date while it goes on. */
export function dutiesOn(run: Run, day: Day): { personId: string; duty: DutyDay; pay: PayLine[] }[] {
  return Object.entries(run.state.duty).flatMap(([personId, days]) => {
    const at = days.findIndex((one) => one.day === day);
    const duty = days[at];
    return duty ? [{ personId, duty, pay: payOf(run, personId, at) }] : [];
  });
}

export function sendDailyReport(run: Run, day: Day, toIds: readonly string[], commandIndex: number): void {
  run.state.dailyReports.push({
    ...dailyFigures(run, day),
    minute: run.state.minute,
    toIds: [...toIds],
    commandIndex,
  });
  note(run, { kind: 'daily-report-sent', day }, { by: 'command', index: commandIndex });
  noteAstray(run, 'daily-report', toIds, { by: 'command', index: commandIndex });
}
