/**
 * Work that needs a risk assessment starts with one signed for what is done: the same place, day, people and kit. A gate where it
 * starts without one, or with one for another place (domain 4.11; standard 6, D4).
 */
import type { AssessmentChange } from '../../engine/assessment.ts';
import { SIGN_AHEAD_DAYS } from '../../engine/assessment.ts';
import { dayOf, isWorkingDay } from '../../engine/calendar.ts';
import type { Minute } from '../../engine/model.ts';
import { inPlay, type Run } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, factsOf, isDone, occasion } from '../reading.ts';

/** What is left of it when the work differs from what was assessed. */
const LEFT: Record<AssessmentChange['what'], { perMille: number; words: string }> = {
  place: { perMille: 0, words: 'signed for another place' },
  children: { perMille: 200, words: 'signed with no child in it' },
  work: { perMille: 400, words: 'not looked at again before it was done anew' },
  day: { perMille: 500, words: 'signed for another day' },
  kit: { perMille: 500, words: 'signed without the kit that was used' },
  hazard: { perMille: 500, words: 'not looked at again after a hazard came to light' },
  people: { perMille: 600, words: 'signed for far fewer people' },
  mishap: { perMille: 600, words: 'not looked at again after what had happened' },
};

/** Working days after the one it was signed on, up to and with the one of the work. */
function daysAhead(run: Run, signed: Minute, start: Minute): number {
  let days = 0;
  for (let day = dayOf(signed) + 1; day <= dayOf(start); day += 1) if (isWorkingDay(run.tables.office, day)) days += 1;
  return days;
}

const measure: Measure = {
  id: 'assessment-signed',
  label: 'Risk assessment signed before the work, for the work that was done',
  about: 'process',
  next: 'Write the assessment straight after the recce, have it signed two working days ahead, and again when place, day, people or kit change.',
  assess(run) {
    if (!inPlay(run, 'risk')) return [];
    const signed = factsOf(run, 'assessment-signed');
    const unfit = factsOf(run, 'worked-unassessed');
    return run.model.activities
      .filter((activity) => activity.needsAssessment)
      .map((activity) => {
        const { title } = activity;
        const started = run.state.work[activity.id]?.startedMinute ?? null;
        const before = signed.filter((fact) => fact.minute <= (started ?? endMinute(run)));
        const last = before.at(-1);
        if (started === null)
          return occasion(
            endMinute(run),
            last && isDone(run, activity.id) ? 1000 : last ? 500 : 0,
            last ? `${title}: assessed, but not done.` : `${title}: never assessed.`,
            { factIndex: last?.index ?? null },
          );
        if (!last) return occasion(started, 0, `${title} began without a signed risk assessment.`, { breach: true });
        const fact = unfit.find((one) => one.activityId === activity.id);
        const worst = [...(fact?.changes ?? [])].sort((a, b) => LEFT[a].perMille - LEFT[b].perMille)[0];
        if (fact && worst)
          return occasion(started, LEFT[worst].perMille, `${title}: ${LEFT[worst].words}.`, {
            factIndex: fact.index,
            breach: worst === 'place',
          });
        // Signed again after a late change, it was still in good time the first time.
        const first = before.find((one) => one.basis.work.some((work) => work.activityId === activity.id)) ?? last;
        const days = daysAhead(run, first.minute, started);
        return occasion(
          last.minute,
          days >= SIGN_AHEAD_DAYS ? 1000 : days === 1 ? 800 : 600,
          `${title}: assessment signed ${days >= SIGN_AHEAD_DAYS ? 'two working days ahead or more' : days === 1 ? 'the working day before' : 'on the day'}${first === last ? '' : ', and again when things changed'}.`,
          { factIndex: last.index },
        );
      });
  },
};
export default measure;
