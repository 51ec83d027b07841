/** What an authority has to hear of an incident, reported within the time the law gives (standard 6, D4 and D5). */
import { dueReports } from '../../engine/incidents.ts';
import { named } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'incidents-reported',
  label: 'Reports to an authority made in time',
  about: 'process',
  next: 'Ask of every incident whether the law wants to hear of it, and put the last day in the diary.',
  assess: (run) =>
    run.state.incidents.flatMap((incident) =>
      dueReports(run, incident).flatMap(({ ruleId, dueMinute, reportedMinute }) => {
        // There was still time.
        if (reportedMinute === null && dueMinute > endMinute(run)) return [];
        const rule = run.model.incidentRules.reports[ruleId];
        const late = reportedMinute !== null && reportedMinute > dueMinute;
        return [
          occasion(
            reportedMinute ?? dueMinute,
            reportedMinute === null ? 0 : late ? 400 : 1000,
            `${named(run.tables.risks, incident.riskId).title}: ${rule?.toWhom ?? ruleId} ${reportedMinute === null ? 'never heard of it' : late ? 'heard too late' : 'heard in time'}.`,
          ),
        ];
      }),
    ),
};
export default measure;
