/** Safety and consent: the assessment, what is done when a risk comes, the incident book and who hears of it, releases. */
import { submitAssessment } from '../assessment.ts';
import { notifyInsurer, recordIncident, reportIncident, tellIncident } from '../incidents.ts';
import { formOf, sendReleases, signerOf } from '../releases.ts';
import { answerRisk } from '../risks.ts';
import { inPlay, named, nameOf } from '../run.ts';
import { no, queued, unknown, type Verbs } from './verb.ts';

export const safetyVerbs: Verbs<
  | 'submit-assessment'
  | 'answer-risk'
  | 'record-incident'
  | 'tell-incident'
  | 'report-incident'
  | 'notify-insurer'
  | 'send-releases'
> = {
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
        if (
          !inRange(entry.likelihood) ||
          !inRange(entry.severity) ||
          !inRange(entry.residualLikelihood ?? 1) ||
          !inRange(entry.residualSeverity ?? 1)
        )
          return no('out-of-range', 'Likelihood and severity run from 1 to 5.');
      }
      return null;
    },
    // Going through one that was signed before takes half as long as writing it.
    minutes: (run, { entries }) =>
      (run.state.assessment.signed ? Math.ceil(run.model.desk.assessment / 2) : run.model.desk.assessment) +
      3 * entries.length,
    apply: (run, { entries }, because) => submitAssessment(run, entries, because.index),
  },
  'answer-risk': {
    refuse(run, { riskId, responseId }) {
      const risk = run.tables.risks.get(riskId);
      if (!risk?.responses.some((one) => one.id === responseId)) return unknown('response');
      const state = run.state.risks[riskId];
      if (state?.status !== 'happening')
        return no(
          'not-now',
          state?.status === 'left' ? 'It has taken its own course by now.' : 'That is not happening.',
        );
      if (state.asked)
        return no(
          'already',
          `You have asked ${nameOf(run, run.state.approvals[state.asked.approvalId]?.toId ?? '')} and wait for a yes or no.`,
        );
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
  'tell-incident': {
    refuse(run, { incidentId, toIds }) {
      const incident = run.state.incidents[incidentId];
      if (!incident) return unknown('incident');
      if (toIds.length === 0) return no('nothing-to-do', 'Choose who is told.');
      if (toIds.some((id) => !run.tables.people.has(id))) return unknown('person');
      return toIds.every((id) => incident.toldMinute[id] !== undefined) ? no('already', 'They know of it.') : null;
    },
    // Each is rung, one after the other.
    minutes: (run, { toIds }) => run.model.desk.phone * toIds.length,
    apply: (run, { incidentId, toIds }, because) => tellIncident(run, incidentId, toIds, because),
  },
  'report-incident': {
    refuse(run, { incidentId, ruleId }) {
      const incident = run.state.incidents[incidentId];
      const rule = run.model.incidentRules.reports[ruleId];
      if (!incident) return unknown('incident');
      if (!rule) return unknown('report');
      if (!rule.kinds.includes(incident.kind)) return no('impossible', `${rule.toWhom} takes no reports of that kind.`);
      if (incident.recordedMinute === null)
        return no('not-now', 'The report is written from the book: record it first.');
      return incident.reportedMinute[ruleId] === undefined ? null : no('already', 'That report has gone.');
    },
    minutes: (run) => run.model.desk.incident,
    apply: (run, { incidentId, ruleId }, because) => reportIncident(run, incidentId, ruleId, because),
  },
  'notify-insurer': {
    refuse(run, { incidentId }) {
      const incident = run.state.incidents[incidentId];
      if (!incident) return unknown('incident');
      if (incident.claim) return no('already', 'The insurer knows of it.');
      if (named(run.tables.risks, incident.riskId).claim === null)
        return no('nothing-to-do', 'There is no insurance for anything in that.');
      return incident.recordedMinute === null
        ? no('not-now', 'The insurer asks for the record: write it in the book first.')
        : null;
    },
    minutes: (run) => run.model.desk.incident,
    apply: (run, { incidentId }, because) => notifyInsurer(run, incidentId, because),
  },
  'send-releases': {
    refuse(run, { personIds, formId }) {
      if (!inPlay(run, 'releases')) return no('out-of-play', 'There are no releases to send in this scenario.');
      if (personIds.length === 0) return no('nothing-to-do', 'Choose who is to sign.');
      if (personIds.some((id) => run.tables.people.get(id)?.kind !== 'contributor'))
        return no('impossible', 'Only people who appear sign a release.');
      if (formId !== undefined && !formOf(run, formId)) return unknown('release form');
      const form = formId ?? run.model.releases.forms[0]?.id;
      const signed = personIds.find(
        (id) => run.state.releases[id]?.signedMinute != null && run.state.releases[id]?.formId === form,
      );
      if (!signed) return null;
      const signer = signerOf(named(run.tables.people, signed));
      return no(
        'already',
        `${nameOf(run, signer)} has signed${signer === signed ? '' : ` for ${nameOf(run, signed)}`}.`,
      );
    },
    minutes: (run) => run.model.desk.releases,
    apply: (run, { personIds, formId }, because) =>
      sendReleases(run, personIds, formId ?? run.model.releases.forms[0]?.id ?? '', because),
  },
};
