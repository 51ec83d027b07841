/** How soon a change reached people once a sheet was out: a new revision, or a call (standard 6, D1; domain 8). */
import { dayLabel, duration } from '../../engine/format.ts';
import type { Day, Minute } from '../../engine/model.ts';
import type { Run } from '../../engine/run.ts';
import type { Measure, Occasion } from '../marks.ts';
import { endMinute, factsOf, firstCall, occasion, shootDays, shootWork } from '../reading.ts';

/** Changes that touch what a sheet of this day says, after it first went out. */
function changesOf(run: Run, day: Day, from: Minute, to: Minute): Minute[] {
  const on = new Set(run.state.sheets.filter((one) => one.day === day).flatMap((one) => Object.keys(one.entries)));
  const places = new Set(
    run.state.sheets
      .filter((one) => one.day === day)
      .flatMap((one) => Object.values(one.entries).map((e) => e.placeId)),
  );
  return run.state.facts.flatMap((fact) => {
    if (fact.minute <= from || fact.minute >= to) return [];
    if (fact.kind === 'plan-changed' && on.has(fact.activityId)) return [fact.minute];
    return fact.kind === 'address-moved' && places.has(fact.placeId) ? [fact.minute] : [];
  });
}

const measure: Measure = {
  id: 'changes-sent',
  label: 'Changes sent out fast',
  about: 'process',
  next: 'When the plan moves after the sheet is out, send the revision within the hour and ring those it touches first.',
  assess(run) {
    if (shootWork(run).length === 0) return [];
    const days = shootDays(run);
    const sent = factsOf(run, 'sheet-sent');
    const rung = factsOf(run, 'phone-answered').filter((one) => one.changed);
    const found = days.flatMap((day): Occasion[] => {
      const call = firstCall(run, day);
      const sheets = sent.filter((one) => one.day === day);
      const [first] = sheets;
      if (!first)
        return [occasion(call, 0, `${dayLabel(run.model.startDate, day)}: no sheet was out to be put right.`)];
      const told = [...sheets, ...rung].map((one) => one.minute);
      const changes = changesOf(run, day, first.minute, call);
      const [change] = changes;
      if (change === undefined)
        return [
          occasion(
            first.minute,
            1000,
            `${dayLabel(run.model.startDate, day)}: nothing changed once the sheet was out.`,
          ),
        ];
      // Several moves made together are one change: it is out when the last of them is.
      const last = Math.max(...changes);
      const out = told.filter((minute) => minute >= last).sort((a, b) => a - b)[0];
      const lag = out === undefined ? null : out - last;
      return [
        occasion(
          out ?? last,
          lag === null ? 0 : lag <= 60 ? 1000 : lag <= 240 ? 600 : 300,
          `${dayLabel(run.model.startDate, day)}: ${lag === null ? 'a change nobody was sent' : `a change sent on after ${duration(lag)}`}.`,
          { weight: 2 },
        ),
      ];
    });
    return found.length > 0 ? found : [occasion(endMinute(run), 0, 'No sheet went out, so no change could.')];
  },
};
export default measure;
