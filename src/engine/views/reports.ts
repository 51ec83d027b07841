/** Daily reports sent, and what the report of each shoot day that has been would say. */
import { dailyFigures, dailyReportOf, dayWork, reportDueMinute } from '../daily-report.ts';
import type { Minute } from '../model.ts';
import type { DailyReport } from '../record.ts';
import { inPlay, type Run, today } from '../run.ts';

export interface DailyReportView extends Omit<DailyReport, 'minute' | 'commandIndex'> {
  sentMinute: Minute | null;
  dueMinute: Minute;
  deskMinutes: number;
}

export function dailyReportViews(run: Run): DailyReportView[] {
  if (!inPlay(run, 'reports')) return [];
  const views: DailyReportView[] = [];
  for (let day = 0; day <= today(run); day += 1) {
    if (dayWork(run, day).length === 0) continue;
    const sent = dailyReportOf(run, day);
    views.push({
      ...(sent ?? dailyFigures(run, day)),
      sentMinute: sent?.minute ?? null,
      toIds: sent ? [...sent.toIds] : [],
      dueMinute: reportDueMinute(day),
      deskMinutes: run.model.desk.dailyReport,
    });
  }
  return views;
}
