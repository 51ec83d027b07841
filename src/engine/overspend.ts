/** When the forecast of a cost line passes its budget by more than may go unsaid: noticed once for each line, in office hours. */
import { inOffice } from './calendar.ts';
import { lineSums } from './money.ts';
import { inPlay, minuteOfDay, note, type Run } from './run.ts';

/** Looked at on the hour: a forecast does not move faster than that. */
const EVERY_MINUTES = 60;

export function watchForecast(run: Run): void {
  const { minute, forecastOver } = run.state;
  const triggers = run.model.messageRules?.overspend;
  if (!triggers || !inPlay(run, 'money') || minuteOfDay(minute) % EVERY_MINUTES >= run.model.tickMinutes) return;
  if (!inOffice(run.tables.office, minute)) return;
  for (const line of run.model.lines) {
    if (line.contingency || forecastOver[line.code] !== undefined) continue;
    const { forecastPence, budgetPence } = lineSums(run, line);
    const overPence = forecastPence - budgetPence;
    if (overPence <= 0) continue;
    if (overPence * 1000 <= budgetPence * triggers.perMille && overPence <= triggers.pence) continue;
    forecastOver[line.code] = minute;
    note(run, { kind: 'forecast-over', line: line.code, overPence }, { by: 'scenario', id: line.code });
  }
}
