/** A report of each shoot day by ten the next working morning, planned against done (domain 4.10; standard 6, D1). */
import { dailyReportOf, reportDueMinute } from '../../engine/daily-report.ts';
import { dayLabel, moment } from '../../engine/format.ts';
import { inPlay } from '../../engine/run.ts';
import type { Measure, Occasion } from '../marks.ts';
import { endMinute, occasion, shootDays, shootWork } from '../reading.ts';

const measure: Measure = {
  id: 'daily-reports-sent',
  label: 'Daily production reports',
  about: 'process',
  next: 'Write the report before you go home; at the latest it goes out by ten the next morning.',
  assess(run) {
    if (!inPlay(run, 'reports')) return [];
    const days = shootDays(run);
    if (days.length === 0 && shootWork(run).length > 0)
      return [occasion(endMinute(run), 0, 'No shoot day came, so none was reported.')];
    return days.flatMap((day): Occasion[] => {
      const due = reportDueMinute(run, day);
      const report = dailyReportOf(run, day);
      const which = dayLabel(run.model.startDate, day);
      // A run that ends before it is due gave no chance.
      if (!report) return due > endMinute(run) ? [] : [occasion(due, 0, `${which}: no daily report.`)];
      const late = report.minute > due;
      return [
        occasion(
          report.minute,
          late ? 400 : 1000,
          `${which}: reported ${late ? `late, ${moment(run.model.startDate, report.minute)}` : 'in time'}.`,
          { commandIndex: report.commandIndex },
        ),
      ];
    });
  },
};
export default measure;
