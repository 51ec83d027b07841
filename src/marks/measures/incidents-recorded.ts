/** Every incident and near miss written in the book, the same day if it can be. */
import { named } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { occasion, orSpared } from '../reading.ts';

const measure: Measure = {
  id: 'incidents-recorded',
  label: 'Incidents and near misses recorded',
  about: 'process',
  next: 'Write it down the same shift, even when nobody was hurt.',
  assess: (run) =>
    orSpared(
      run,
      run.model.risks.some((risk) => risk.incident !== 'none'),
      run.state.incidents.map((incident) => {
        const { title } = named(run.tables.risks, incident.riskId);
        const after = incident.recordedMinute === null ? null : incident.recordedMinute - incident.minute;
        return occasion(
          incident.recordedMinute ?? incident.minute,
          after === null ? 0 : after <= 720 ? 1000 : 500,
          `${title}: ${after === null ? 'not recorded' : after <= 720 ? 'recorded the same shift' : 'recorded late'}.`,
        );
      }),
      'Nothing happened that had to be written down.',
    ),
};
export default measure;
