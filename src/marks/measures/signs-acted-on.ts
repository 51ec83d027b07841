/** From an early sign of trouble to the first thing done about it, before the trouble came (standard 6, D8). */
import { duration } from '../../engine/format.ts';
import type { Risk } from '../../engine/model.ts';
import type { Run } from '../../engine/run.ts';
import type { Measure, Occasion } from '../marks.ts';
import { factsOf, occasion, spared } from '../reading.ts';

/** What was done about the work it threatens, or about those who do it, from a minute on. */
function firstAct(run: Run, risk: Risk, from: number): number | null {
  const activity = risk.activityId === null ? undefined : run.tables.activities.get(risk.activityId);
  const asks = new Set(activity?.needs.map((need) => need.asks) ?? []);
  const used = new Set(Object.values(run.state.draft[risk.activityId ?? '']?.uses ?? {}));
  const serves = (id: string) =>
    used.has(id) ||
    (run.tables.people.get(id)?.roles ?? run.tables.kit.get(id)?.provides ?? []).some((role) => asks.has(role));
  for (const fact of run.state.facts) {
    if (fact.minute < from || fact.because.by !== 'command') continue;
    const about =
      ((fact.kind === 'plan-changed' || fact.kind === 'work-delegated') && fact.activityId === risk.activityId) ||
      ((fact.kind === 'pencil-held' || fact.kind === 'booking-released') && serves(fact.subjectId)) ||
      ((fact.kind === 'phone-answered' || fact.kind === 'person-chased') && serves(fact.personId)) ||
      fact.kind === 'assessment-sent' ||
      fact.kind === 'sheet-sent' ||
      fact.kind === 'report-sent';
    if (about) return fact.minute;
  }
  const booked = factsOf(run, 'booking-confirmed').find((fact) => fact.minute >= from && serves(fact.subjectId));
  return booked?.minute ?? null;
}

const measure: Measure = {
  id: 'signs-acted-on',
  label: 'Early signs acted on',
  about: 'process',
  next: 'When somebody coughs on the phone, do one thing about it that day: a second name, a call, a change to the plan.',
  assess(run) {
    if (!run.model.risks.some((risk) => risk.warnings.length > 0)) return [];
    const signs = factsOf(run, 'risk-warned');
    if (signs.length === 0) return [spared(run, 'No trouble sent a sign ahead of itself.')];
    return signs.flatMap((sign): Occasion[] => {
      const risk = run.tables.risks.get(sign.riskId);
      if (!risk) return [];
      const act = firstAct(run, risk, sign.minute);
      const came = run.state.risks[risk.id]?.happenedMinute ?? null;
      const lag = act === null ? null : act - sign.minute;
      const before = act !== null && (came === null || act <= came);
      return [
        occasion(
          act ?? sign.minute,
          lag === null ? 0 : lag <= 120 ? 1000 : before ? 800 : 300,
          `“${sign.text}”: ${lag === null ? 'nothing was done' : `the first thing done ${duration(lag)} later${before ? '' : ', when it had come'}`}.`,
          { factIndex: sign.index },
        ),
      ];
    });
  },
};
export default measure;
