/** Where a claim may follow, the insurer hears of it within the time they give (domain 5: within a day). */
import { notifyByMinute } from '../../engine/incidents.ts';
import { named } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, factsOf, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'insurer-notified',
  label: 'Insurer told in time where a claim may follow',
  about: 'process',
  next: 'Write it in the book and tell the insurer the same day, even before you know what it will cost.',
  assess(run) {
    const notified = factsOf(run, 'insurer-notified');
    return run.state.incidents.flatMap((incident) => {
      const by = notifyByMinute(run, incident);
      if (by === null || (incident.claim === null && by > endMinute(run))) return [];
      const { title } = named(run.tables.risks, incident.riskId);
      const fact = notified.find((one) => one.incidentId === incident.id);
      return [
        occasion(
          fact?.minute ?? by,
          !incident.claim ? 0 : incident.claim.inTime ? 1000 : 300,
          `${title}: ${!incident.claim ? 'the insurer never heard of it' : incident.claim.inTime ? 'the insurer heard in time' : 'the insurer heard too late'}.`,
          { factIndex: fact?.index ?? null },
        ),
      ];
    });
  },
};
export default measure;
