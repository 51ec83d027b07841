/** Daily reports and hot costs: those sent, and what those of each shoot day that has been would say. */
import { dailyFigures, dailyReportOf, reportDueMinute, workedDays } from '../daily-report.ts';
import { hotCostsSent, hotDueMinute, hotLines, hotTotal } from '../hot-costs.ts';
import type { Day, Minute, Pence } from '../model.ts';
import type { HotLine } from '../money-record.ts';
import type { DailyReport } from '../record.ts';
import { inPlay, type Run, today } from '../run.ts';

export interface DailyReportView extends Omit<DailyReport, 'minute' | 'commandIndex'> {
  sentMinute: Minute | null;
  dueMinute: Minute;
  deskMinutes: number;
}

export interface HotCostsView {
  day: Day;
  lines: HotLine[];
  totalPence: Pence;
  toIds: string[];
  sentMinute: Minute | null;
  dueMinute: Minute;
  deskMinutes: number;
}

/** Of each shoot day that is over. */
export function hotCostsViews(run: Run): HotCostsView[] {
  const views: HotCostsView[] = [];
  if (!inPlay(run, 'money') || !inPlay(run, 'reports')) return views;
  const worked = workedDays(run);
  for (let day = 0; day < today(run); day += 1) {
    if (!worked.has(day)) continue;
    const sent = hotCostsSent(run, day);
    const lines = (sent?.lines ?? hotLines(run, day)).map((line) => ({ ...line }));
    views.push({
      day,
      lines,
      totalPence: hotTotal(lines),
      toIds: [...(sent?.toIds ?? [])],
      sentMinute: sent?.minute ?? null,
      dueMinute: hotDueMinute(run, day),
      deskMinutes: run.model.desk.hotCosts,
    });
  }
  return views;
}

export function dailyReportViews(run: Run): DailyReportView[] {
  if (!inPlay(run, 'reports')) return [];
  const views: DailyReportView[] = [];
  const worked = workedDays(run);
  for (let day = 0; day <= today(run); day += 1) {
    if (!worked.has(day)) continue;
    const sent = dailyReportOf(run, day);
    views.push({
      ...(sent ?? dailyFigures(run, day)),
      sentMinute: sent?.minute ?? null,
      toIds: sent ? [...sent.toIds] : [],
      dueMinute: reportDueMinute(run, day),
      deskMinutes: run.model.desk.dailyReport,
    });
  }
  return views;
}
