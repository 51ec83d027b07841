/** A cost report before the shoot, one after it and one in each of its weeks, with a forecast that came true. Source: standard 6, D3; domain 4.10. */

import { reportedFor, shootWeeksDue } from '../../engine/cost-report.ts';
import { moment, money } from '../../engine/format.ts';
import { inPlay } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, firstCall, occasion, shootDays } from '../reading.ts';

const measure: Measure = {
  id: 'cost-reported',
  label: 'Cost reports sent, and right',
  about: 'process',
  next: 'Send a cost report before the shoot and another after it, with the reason for every line that runs over.',
  assess(run) {
    if (!inPlay(run, 'money')) return [];
    const end = endMinute(run);
    const day = shootDays(run)[0];
    const shoot = day === undefined ? end : firstCall(run, day);
    const final = run.model.lines.reduce(
      (sum, line) =>
        sum + (run.state.money[line.code]?.actualPence ?? 0) + (run.state.money[line.code]?.committedPence ?? 0),
      0,
    );
    const { reports } = run.state;
    const half = (name: string, of: typeof reports) => {
      const last = of.at(-1);
      if (!last)
        return occasion(
          name === 'before' ? Math.min(shoot, end) : end,
          0,
          `No cost report was sent ${name} the shoot.`,
        );
      const error = final === 0 ? 1000 : Math.floor((Math.abs(last.forecastPence - final) * 1000) / final);
      const near = name === 'before' ? error <= 80 : error <= 30;
      const explained = last.forecastPence <= last.budgetPence || last.reasons.length > 0;
      return occasion(
        last.minute,
        (near ? 700 : error <= 150 ? 500 : 300) + (explained ? 300 : 0),
        `Report of ${moment(run.model.startDate, last.minute)}: forecast ${money(last.forecastPence)}, final ${money(final)}${explained ? '' : '; no reason given for the overspend'}.`,
        { commandIndex: last.commandIndex },
      );
    };
    // In the weeks of the shoot one a week: whoever waits for the end of the job can change nothing.
    const weekly = shootWeeksDue(run)
      .filter((due) => due <= end)
      .map((due) => {
        const report = reportedFor(run, due);
        const week = moment(run.model.startDate, due);
        return report
          ? occasion(report.minute, 1000, `A cost report went out in the week of the shoot that ended ${week}.`, {
              commandIndex: report.commandIndex,
            })
          : occasion(due, 0, `No cost report went out in the week of the shoot that ended ${week}.`);
      });
    return [
      ...weekly,
      half(
        'before',
        reports.filter((one) => one.minute < shoot),
      ),
      half(
        'after',
        reports.filter((one) => one.minute >= shoot),
      ),
    ];
  },
};
export default measure;
