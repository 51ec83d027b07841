/** Work that needs a risk assessment starts with one signed for the place it is at. A gate (domain 4.11; standard 6, D4). */
import { inPlay } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, factsOf, isDone, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'assessment-signed',
  label: 'Risk assessment signed before the work',
  about: 'process',
  next: 'Write the assessment straight after the recce and have it signed two working days ahead.',
  assess(run) {
    if (!inPlay(run, 'risk')) return [];
    const signed = factsOf(run, 'assessment-signed');
    return run.model.activities
      .filter((activity) => activity.needsAssessment)
      .map((activity) => {
        const started = run.state.work[activity.id]?.startedMinute ?? null;
        const before = signed.filter((fact) => fact.minute <= (started ?? endMinute(run))).at(-1);
        if (started === null) {
          const got = before && isDone(run, activity.id) ? 1000 : before ? 500 : 0;
          return occasion(
            endMinute(run),
            got,
            before ? `${activity.title}: assessed, but not done.` : `${activity.title}: never assessed.`,
            before ? { factIndex: before.index } : {},
          );
        }
        if (!before)
          return occasion(started, 0, `${activity.title} began without a signed risk assessment.`, { breach: true });
        const late = started - before.minute < 1440;
        return occasion(
          before.minute,
          late ? 800 : 1000,
          `${activity.title}: assessment signed ${late ? 'less than a day' : 'in good time'} before.`,
          { factIndex: before.index },
        );
      });
  },
};
export default measure;
