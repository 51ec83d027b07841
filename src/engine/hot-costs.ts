/**
 * Hot costs: what yesterday cost beyond its plan, by cost line, before anybody has sent a bill: overtime, late meals and extras.
 * Due by eleven the morning after (domain 5). The figures are those that are paid.
 */
import { nextWorkingDay } from './calendar.ts';
import { dayWork, dutiesOn } from './daily-report.ts';
import { DAY_MINUTES, type Day, type Minute } from './model.ts';
import { lineOf } from './money.ts';
import type { HotCosts, HotLine } from './money-record.ts';
import { inPlay, note, type Run, unitDayOf } from './run.ts';

/** Minute of the next day by which they are due (domain 5). */
export const HOT_DUE = 11 * 60;

export const hotDueMinute = ({ tables }: Run, day: Day): Minute =>
  nextWorkingDay(tables.office, day) * DAY_MINUTES + HOT_DUE;

/** Where somebody asks for them: money and reports are in play, and something was shot that day. */
export const wantsHotCosts = (run: Run, day: Day): boolean =>
  inPlay(run, 'money') && inPlay(run, 'reports') && dayWork(run, day).length > 0;

export const hotCostsSent = (run: Run, day: Day): HotCosts | undefined =>
  run.state.hotCosts.find((one) => one.day === day);

/** Each line something went on, in the order of the budget. */
export function hotLines(run: Run, day: Day): HotLine[] {
  const lines = new Map<string, HotLine>();
  const on = (line: string): HotLine => {
    const found = lines.get(line) ?? { line, overtimePence: 0, mealPence: 0, extraPence: 0 };
    lines.set(line, found);
    return found;
  };
  for (const { personId, pay } of dutiesOn(run, day))
    for (const { why, pence } of pay)
      on(lineOf(run, personId))[why === 'late-meal' ? 'mealPence' : 'overtimePence'] += pence;
  for (const fact of run.state.facts) {
    if (fact.kind !== 'cost-added' || unitDayOf(fact.minute) !== day) continue;
    // Overtime is paid when the day has turned, and stands above already.
    const cause = fact.because.by === 'fact' ? run.state.facts[fact.because.index] : undefined;
    if (cause?.kind !== 'overtime-worked') on(fact.line).extraPence += fact.pence;
  }
  return run.model.lines.flatMap(({ code }) => lines.get(code) ?? []);
}

export const hotTotal = (lines: readonly HotLine[]): number =>
  lines.reduce((sum, { overtimePence, mealPence, extraPence }) => sum + overtimePence + mealPence + extraPence, 0);

export function sendHotCosts(run: Run, day: Day, toIds: readonly string[], commandIndex: number): void {
  const lines = hotLines(run, day);
  run.state.hotCosts.push({ day, minute: run.state.minute, toIds: [...toIds], lines, commandIndex });
  note(run, { kind: 'hot-costs-sent', day, pence: hotTotal(lines) }, { by: 'command', index: commandIndex });
}
