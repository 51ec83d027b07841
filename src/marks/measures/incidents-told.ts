/** Those who must know of an incident told in time: safeguarding and data within the hour (domain 8; standard 6, D4 and D5). */
import { named, nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion, orSpared } from '../reading.ts';

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
        const toldIds = Object.keys(incident.toldMinute);
        const after = (id: string) => (incident.toldMinute[id] ?? Number.MAX_SAFE_INTEGER) - incident.minute;
        const missing = risk.tellIds.filter((id) => !toldIds.includes(id));
        const late = risk.tellIds.filter((id) => toldIds.includes(id) && after(id) > risk.tellMinutes);
        const told = risk.tellIds.length - missing.length - late.length;
        const share = Math.floor((1000 * told + 500 * late.length) / risk.tellIds.length);
        // Told beyond those who need to know: a confidence is kept or it is not.
        const needless = ['safeguarding', 'data-breach', 'complaint'].includes(risk.incident)
          ? toldIds.filter((id) => !risk.tellIds.includes(id))
          : [];
        const names = (ids: readonly string[]) => ids.map((id) => nameOf(run, id)).join(', ');
        return [
          occasion(
            Math.min(endMinute(run), ...Object.values(incident.toldMinute)),
            share - 300 * needless.length,
            `${risk.title}: ${
              toldIds.length === 0
                ? 'nobody was told'
                : missing.length > 0
                  ? `not told: ${names(missing)}`
                  : needless.length > 0
                    ? `told to people who had no need to know: ${names(needless)}`
                    : late.length > 0
                      ? `told late: ${names(late)}`
                      : 'told in time'
            }.`,
          ),
        ];
      }),
      'Nothing happened that anybody had to be told of.',
    ),
};
export default measure;
