/** The real hazards named in the assessment, each tied to an activity; false alarms dilute the briefing. */
import { holds } from '../../engine/conditions.ts';
import { inPlay } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'hazards-found',
  label: 'Real hazards found, few false alarms',
  about: 'process',
  next: 'Walk the day hour by hour: who is where, what could hurt them. Leave out what could not.',
  assess(run) {
    if (!inPlay(run, 'risk')) return [];
    const { entries, sentMinute } = run.state.assessment;
    const minute = sentMinute ?? endMinute(run);
    const real = run.model.hazards.filter((hazard) => hazard.real && holds(run, hazard.knownWhen));
    if (real.length === 0) return [];
    const found = real.map((hazard) => {
      const entry = entries.find((one) => one.hazardId === hazard.id);
      const tied = !!entry && hazard.activityIds.includes(entry.activityId);
      const near = !!entry && Math.abs(entry.likelihood * entry.severity - hazard.likelihood * hazard.severity) <= 6;
      return occasion(
        minute,
        !entry ? 0 : 500 + (tied ? 250 : 0) + (near ? 250 : 0),
        entry
          ? `${hazard.title}: named${tied ? '' : ', but at the wrong work'}${near ? '' : ', rated far from how it is'}.`
          : `${hazard.title}: not named.`,
        {
          weight: hazard.likelihood * hazard.severity >= 10 ? 2 : 1,
        },
      );
    });
    const alarms = entries.filter((one) => !run.tables.hazards.get(one.hazardId)?.real).length;
    found.push(
      occasion(
        minute,
        entries.length === 0 ? 0 : 1000 - 400 * alarms,
        entries.length === 0 ? 'No hazards were listed.' : `False alarms: ${alarms}.`,
        { weight: Math.max(2, Math.floor(real.length / 2)) },
      ),
    );
    return found;
  },
};
export default measure;
