/** Safety and consent: the assessment, what is done when a risk comes, the incident book, releases. */
import { inPlay, named, nameOf } from '../run.ts';
import { answerRisk, recordIncident, sendReleases, submitAssessment } from '../safety.ts';
import { no, queued, unknown, type Verbs } from './verb.ts';

export const safetyVerbs: Verbs<'submit-assessment' | 'answer-risk' | 'record-incident' | 'send-releases'> = {
  'submit-assessment': {
    refuse(run, { entries }) {
      if (!inPlay(run, 'risk')) return no('out-of-play', 'There is no risk assessment to write in this scenario.');
      if (entries.length === 0) return no('nothing-to-do', 'List at least one hazard.');
      if (run.state.assessment.status === 'waiting' || queued(run, (job) => job.type === 'submit-assessment')) {
        return no('already', 'An assessment is already waiting to be signed.');
      }
      for (const entry of entries) {
        if (!run.tables.hazards.has(entry.hazardId)) return unknown('hazard');
        if (!run.tables.activities.has(entry.activityId)) return unknown('activity');
        if (entry.controlIds.some((id) => !run.tables.controls.has(id))) return unknown('control');
        const inRange = (n: number) => Number.isInteger(n) && n >= 1 && n <= 5;
        if (!inRange(entry.likelihood) || !inRange(entry.severity))
          return no('out-of-range', 'Likelihood and severity run from 1 to 5.');
      }
      return null;
    },
    minutes: (run, { entries }) => run.model.desk.assessment + 3 * entries.length,
    apply: (run, { entries }, because) => submitAssessment(run, entries, because.index),
  },
  'answer-risk': {
    refuse(run, { riskId, responseId }) {
      const risk = run.tables.risks.get(riskId);
      if (!risk?.responses.some((one) => one.id === responseId)) return unknown('response');
      const status = run.state.risks[riskId]?.status;
      if (status !== 'happening')
        return no('not-now', status === 'left' ? 'It has taken its own course by now.' : 'That is not happening.');
      return queued(run, (job) => job.type === 'answer-risk' && job.riskId === riskId)
        ? no('already', 'You are already on it.')
        : null;
    },
    minutes(run, { riskId, responseId }) {
      const response = named(run.tables.risks, riskId).responses.find((one) => one.id === responseId);
      const over = (response?.costPence ?? 0) > run.model.you.limitPence;
      // Above your limit somebody has to be rung first.
      return (response?.deskMinutes ?? 0) + (over ? run.model.desk.phone : 0);
    },
    apply: (run, command, because) => answerRisk(run, command, because.index),
  },
  'record-incident': {
    refuse(run, { incidentId, toIds }) {
      const incident = run.state.incidents[incidentId];
      if (!incident) return unknown('incident');
      if (toIds?.some((id) => !run.tables.people.has(id))) return unknown('person');
      return incident.recordedMinute !== null ? no('already', 'It is in the book.') : null;
    },
    minutes: (run) => run.model.desk.incident,
    apply: (run, { incidentId, toIds }, because) => recordIncident(run, incidentId, toIds ?? [], because),
  },
  'send-releases': {
    refuse(run, { personIds }) {
      if (!inPlay(run, 'releases')) return no('out-of-play', 'There are no releases to send in this scenario.');
      if (personIds.length === 0) return no('nothing-to-do', 'Choose who is to sign.');
      if (personIds.some((id) => run.tables.people.get(id)?.kind !== 'contributor'))
        return no('impossible', 'Only people who appear sign a release.');
      const signed = personIds.find((id) => run.state.releases[id]?.signedMinute != null);
      return signed ? no('already', `${nameOf(run, signed)} has signed.`) : null;
    },
    minutes: (run) => run.model.desk.releases,
    apply: (run, { personIds }, because) => sendReleases(run, personIds, because),
  },
};
