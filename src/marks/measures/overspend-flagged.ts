/** A forecast that passes its line, and how soon that was reported (standard 6, D3: four hours). */
import { officeMinutesBetween } from '../../engine/calendar.ts';
import { money } from '../../engine/format.ts';
import { inPlay } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, factsOf, occasion, spared } from '../reading.ts';

const measure: Measure = {
  id: 'overspend-flagged',
  label: 'Overspend flagged in time',
  about: 'process',
  next: 'The day a line is forecast to run over, say so, with the reason and what could be saved elsewhere.',
  assess(run) {
    if (!inPlay(run, 'money')) return [];
    const over = factsOf(run, 'forecast-over');
    if (over.length === 0) return [spared(run, 'No line was forecast to run over.')];
    const told = [...factsOf(run, 'report-sent'), ...factsOf(run, 'money-moved')];
    return over.map((fact) => {
      const title = run.tables.lines.get(fact.line)?.title ?? fact.line;
      const first = told.filter((one) => one.minute >= fact.minute).sort((a, b) => a.minute - b.minute)[0];
      const lag = first ? officeMinutesBetween(run.tables.office, fact.minute, first.minute) : null;
      const day = run.tables.office.to - run.tables.office.from;
      return occasion(
        first?.minute ?? endMinute(run),
        lag === null ? 0 : lag <= 240 ? 1000 : lag <= day ? 800 : lag <= 3 * day ? 500 : 200,
        `${title}, forecast ${money(fact.overPence)} over: ${lag === null ? 'never reported' : lag <= 240 ? 'reported within four hours' : `reported after ${Math.ceil(lag / 60)} office hours`}.`,
        { factIndex: fact.index, weight: Math.max(1, Math.floor(fact.overPence / 10_000)) },
      );
    });
  },
};
export default measure;
