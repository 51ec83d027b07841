/** Those who must know of an incident told in time: safeguarding and data within the hour (domain 8; standard 6, D4 and D5). */
import { named, nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { occasion, orSpared } from '../reading.ts';

const measure: Measure = {
  id: 'incidents-told',
  label: 'The right people told of an incident',
  about: 'process',
  next: 'Tell who must know first, then write it down; do not look into it yourself.',
  assess: (run) =>
    orSpared(
      run,
      run.model.risks.some((risk) => risk.incident !== 'none' && risk.tellIds.length > 0),
      run.state.incidents.flatMap((incident) => {
        const risk = named(run.tables.risks, incident.riskId);
        if (risk.tellIds.length === 0) return [];
        const missing = risk.tellIds.filter((id) => !incident.toldIds.includes(id));
        const late = incident.recordedMinute === null || incident.recordedMinute - incident.minute > risk.tellMinutes;
        const share = Math.floor((1000 * (risk.tellIds.length - missing.length)) / risk.tellIds.length);
        // Told beyond those who need to know: a confidence is kept or it is not.
        const needless = ['safeguarding', 'data-breach', 'complaint'].includes(risk.incident)
          ? incident.toldIds.filter((id) => !risk.tellIds.includes(id))
          : [];
        return [
          occasion(
            incident.recordedMinute ?? incident.minute,
            (late ? Math.floor(share / 2) : share) - 300 * needless.length,
            `${risk.title}: ${
              incident.recordedMinute === null
                ? 'nobody was told'
                : missing.length > 0
                  ? `not told: ${missing.map((id) => nameOf(run, id)).join(', ')}`
                  : needless.length > 0
                    ? `told to people who had no need to know: ${needless.map((id) => nameOf(run, id)).join(', ')}`
                    : late
                      ? 'told, but late'
                      : 'told in time'
            }.`,
          ),
        ];
      }),
      'Nothing happened that anybody had to be told of.',
    ),
};
export default measure;
