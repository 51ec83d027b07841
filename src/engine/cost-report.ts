/**
 * Cost reports: what is paid, billed, accrued, committed and still to come, line by line, with the trainee's own estimates where
 * they know better. Weekly in the weeks of a shoot, fortnightly otherwise (domain 4.10).
 */
import type { Command } from './command.ts';
import { noteAstray } from './confidence.ts';
import { DAY_MINUTES, type Day, type Minute } from './model.ts';
import { allSums, reportReasons, type SummedLine, totals } from './money.ts';
import type { CostReport } from './money-record.ts';
import { dayOf, inPlay, note, plannedDays, type Run, today, weekday } from './run.ts';
import type { Cause } from './state.ts';

type Estimates = NonNullable<Extract<Command, { type: 'send-cost-report' }>['estimates']>;

/** The figures of a report with these estimates to complete; a line without one keeps the engine's. */
export function reportFigures(
  run: Run,
  estimates: Estimates,
  all: readonly SummedLine[] = allSums(run),
): Omit<CostReport, 'minute' | 'toIds' | 'reasons' | 'commandIndex'> {
  const sums = totals(run, all);
  const own = new Map(estimates.map((one) => [one.line, one]));
  const differing = all.flatMap(({ line, toCompletePence }) => {
    const mine = own.get(line.code);
    return mine && mine.pence !== toCompletePence ? [{ ...mine, enginePence: toCompletePence }] : [];
  });
  const moved = differing.reduce((sum, { pence, enginePence }) => sum + pence - enginePence, 0);
  return {
    actualPence: sums.actualPence,
    paidPence: sums.paidPence,
    invoicedPence: sums.invoicedPence,
    accruedPence: sums.accruedPence,
    committedPence: sums.committedPence,
    toCompletePence: sums.toCompletePence + moved,
    forecastPence: sums.forecastPence + moved,
    budgetPence: sums.budgetPence,
    estimates: differing.map(({ line, pence, reason, enginePence }) => ({ line, pence, reason, enginePence })),
  };
}

/** Lines a report has to explain: those over by the engine's figures, and those over by the trainee's own. */
export function linesToExplain(run: Run, estimates: Estimates, all: readonly SummedLine[] = allSums(run)): string[] {
  const over = all.flatMap(({ line, budgetPence, forecastPence, toCompletePence }) => {
    const mine = estimates.find((one) => one.line === line.code);
    return mine && !line.contingency && forecastPence - toCompletePence + mine.pence > budgetPence ? [line.code] : [];
  });
  return [...new Set([...reportReasons(run, all), ...over])];
}

export function sendCostReport(
  run: Run,
  { toIds, reasons, estimates = [] }: Extract<Command, { type: 'send-cost-report' }>,
  because: Extract<Cause, { by: 'command' }>,
): void {
  const all = allSums(run);
  const figures = reportFigures(run, estimates, all);
  const wanted = linesToExplain(run, estimates, all);
  run.state.reports.push({
    ...figures,
    minute: run.state.minute,
    toIds: [...toIds],
    reasons: reasons.filter((reason) => wanted.includes(reason)),
    commandIndex: because.index,
  });
  note(run, { kind: 'report-sent', forecastPence: figures.forecastPence }, because);
  noteAstray(run, 'cost-report', toIds, because);
}

// ---------------------------------------------------------------- when one is due

/** Days in which something is shot, by the plan as it is. */
const shootDays = (run: Run): Day[] =>
  run.model.activities
    .filter((one) => one.stage === 'shoot' && one.kind === 'work' && one.placeIds.length > 0)
    .flatMap((one) => plannedDays(run, one).slice(0, 1));

const mondayOf = (run: Run, day: Day): Day => day - (weekday(run, day) - 1);
const fridayClose = (run: Run, day: Day): Minute => (mondayOf(run, day) + 4) * DAY_MINUTES + run.model.rules.officeTo;

/** Weeks of the shoot, each by the moment its report is due: when the office closes on its Friday. */
export const shootWeeksDue = (run: Run): Minute[] =>
  [...new Set(shootDays(run).map((day) => fridayClose(run, day)))].sort((a, b) => a - b);

/** Whether a report was sent in the week that ends then. */
export const reportedFor = (run: Run, dueMinute: Minute): CostReport | undefined =>
  run.state.reports.findLast(
    ({ minute }) => minute <= dueMinute && minute >= mondayOf(run, dayOf(dueMinute)) * DAY_MINUTES,
  );

/** A fortnight without one, outside the shoot. */
const FORTNIGHT = 14;

/** When the next cost report is due, or null: not this week. */
export function reportDue(run: Run): Minute | null {
  if (!inPlay(run, 'money')) return null;
  const due = fridayClose(run, today(run));
  if (due > run.model.endMinute || reportedFor(run, due)) return null;
  if (shootWeeksDue(run).includes(due)) return due;
  const last = run.state.reports.at(-1)?.minute ?? run.model.startMinute;
  return dayOf(due) - dayOf(last) >= FORTNIGHT ? due : null;
}
