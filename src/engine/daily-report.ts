/**
 * The daily production report: what was planned against what was done, the overtime, the time lost and the incidents of one
 * shoot day, made from the state. It is due by ten the next morning (general practice).
 */
import { noteAstray } from './confidence.ts';
import { DAY_MINUTES, type Day, type Minute } from './model.ts';
import type { DailyReport } from './record.ts';
import { draftOf, note, type Run, unitDayOf } from './run.ts';

/** Minute of the next day by which it is due (domain 4.10). */
export const REPORT_DUE = 10 * 60;

/** Shoot work that was planned for this day, or was begun on it. */
export function dayWork(run: Run, day: Day): string[] {
  return run.model.activities
    .filter((one) => one.stage === 'shoot' && one.kind === 'work' && one.placeIds.length > 0 && !one.withYou)
    .filter((one) => {
      const started = run.state.work[one.id]?.startedMinute;
      const planned = draftOf(run, one.id).startMinute;
      return started != null ? unitDayOf(started) === day : planned !== null && unitDayOf(planned) === day;
    })
    .map(({ id }) => id);
}

export const dailyReportOf = (run: Run, day: Day): DailyReport | undefined =>
  run.state.dailyReports.find((one) => one.day === day);

export const reportDueMinute = (day: Day): Minute => (day + 1) * DAY_MINUTES + REPORT_DUE;

/** What the report of this day says if it is written now. */
export function dailyFigures(run: Run, day: Day): Omit<DailyReport, 'minute' | 'toIds' | 'commandIndex'> {
  const plannedIds = dayWork(run, day);
  const on = (minute: Minute) => unitDayOf(minute) === day;
  return {
    day,
    plannedIds,
    doneIds: plannedIds.filter((id) => run.state.work[id]?.status === 'done'),
    lostMinutes: run.state.lost.reduce(
      (sum, one) => (on(one.minute) && plannedIds.includes(one.activityId) ? sum + one.minutes : sum),
      0,
    ),
    overtimePence: Object.values(run.state.duty).reduce(
      (sum, days) => sum + (days.find((one) => one.day === day)?.overtimePence ?? 0),
      0,
    ),
    incidents: run.state.incidents.filter((one) => on(one.minute)).length,
  };
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
