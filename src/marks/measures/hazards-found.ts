/** The real hazards named in the assessment, each tied to an activity; false alarms dilute the briefing. */
import { holds } from '../../engine/conditions.ts';
import { inPlay } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

/** Per mille of those who could be harmed and are named, and nobody else. */
function peopleNamed(truly: readonly string[], written: string): number {
  const named = written
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const right = named.filter((one) => truly.includes(one)).length;
  return Math.floor((1000 * right) / Math.max(truly.length, named.length, 1));
}

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
      const whom = entry ? peopleNamed(hazard.who, entry.who) : 0;
      return occasion(
        minute,
        !entry ? 0 : 400 + (tied ? 200 : 0) + (near ? 200 : 0) + Math.floor((200 * whom) / 1000),
        entry
          ? `${hazard.title}: named${tied ? '' : ', but at the wrong work'}${near ? '' : ', rated far from how it is'}${whom === 1000 ? '' : ', without all those and only those it could harm'}.`
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
