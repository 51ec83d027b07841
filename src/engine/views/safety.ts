/**
 * Safety: the risk assessment, the risks that have shown themselves, and the incident book. Must not show what has not yet
 * happened or given a sign.
 */
import { approverOf } from '../approvals.ts';
import { assessmentChanges, changeWords, highSigners, signByMinute } from '../assessment.ts';
import { deskMinutes } from '../commands.ts';
import { holds } from '../conditions.ts';
import { dueReports, notifyByMinute } from '../incidents.ts';
import type { Hierarchy, IncidentKind, Minute, Pence } from '../model.ts';
import type { AssessmentEntry, IncidentState } from '../record.ts';
import { inPlay, named, type Run } from '../run.ts';
import type { RiskStatus } from '../state.ts';

export interface AssessmentView {
  status: 'none' | 'waiting' | 'signed' | 'sent-back';
  needed: boolean;
  entries: AssessmentEntry[];
  note: string;
  revision: number;
  /** Whether one is in force, whatever has been handed in since. */
  signed: boolean;
  /** The one in force no longer fits the plan. */
  outOfDate: boolean;
  /** What has changed since it was signed, in words. */
  changes: string[];
  /** Who signs, and who signs what stays high after all has been done; empty: nobody may. */
  signerId: string;
  highSignerIds: string[];
  /** By when it should be signed, or null while the work has no date. */
  signByMinute: Minute | null;
  hazards: { id: string; title: string; activityIds: string[]; who: string[] }[];
  controls: {
    id: string;
    title: string;
    hierarchy: Hierarchy;
    costPence: Pence;
    line: string;
    leadMinutes: number;
    hazardIds: string[];
    status: 'none' | 'coming' | 'in-place';
    fromMinute: Minute | null;
  }[];
  deskMinutes: number;
}

export interface RiskView {
  id: string;
  title: string;
  status: RiskStatus;
  warnings: { minute: Minute; text: string }[];
  text: string;
  fromId: string | null;
  severity: 'minor' | 'major';
  happenedMinute: Minute | null;
  respondByMinute: Minute | null;
  responses: {
    id: string;
    label: string;
    outlook: string;
    costPence: Pence;
    line: string;
    deskMinutes: number;
    beyondLimit: boolean;
  }[];
  /** An answer somebody is asked to approve, and whom. */
  asked: { responseId: string; toId: string } | null;
  chosenId: string | null;
  worked: boolean | null;
  /** What can be done beforehand, once it is over. */
  prevention: string;
}

export interface IncidentView {
  id: number;
  riskId: string;
  kind: IncidentKind;
  title: string;
  minute: Minute;
  recorded: boolean;
  toldIds: string[];
  /** Reports that an incident of this kind may call for. */
  reports: {
    ruleId: string;
    title: string;
    toWhom: string;
    dueMinute: Minute;
    /** Where the time comes from, if that was verified. */
    source: string | null;
    reportedMinute: Minute | null;
    /** It is known that this one has to be made. */
    due: boolean;
  }[];
  /** Until when the insurer wants to hear of it; null: there is nothing to claim. */
  claimByMinute: Minute | null;
  /** Null while nobody has told the insurer. */
  claim: { notifiedMinute: Minute; settledMinute: Minute | null; pence: Pence; words: string } | null;
}

export function assessmentView(run: Run): AssessmentView {
  const { assessment } = run.state;
  const changes = assessmentChanges(run);
  return {
    status: assessment.status,
    needed: inPlay(run, 'risk') && run.model.activities.some((activity) => activity.needsAssessment),
    entries: assessment.entries.map((entry) => ({ ...entry, controlIds: [...entry.controlIds] })),
    note: assessment.note,
    revision: assessment.revision,
    signed: assessment.signed !== null,
    outOfDate: changes.length > 0,
    changes: changes.map((change) => changeWords(run, change)),
    signerId: approverOf(run, 'assessment', 0),
    highSignerIds: highSigners(run),
    signByMinute: signByMinute(run),
    hazards: run.model.hazards
      .filter((hazard) => holds(run, hazard.knownWhen))
      .map(({ id, title, activityIds, who }) => ({ id, title, activityIds: [...activityIds], who: [...who] })),
    controls: run.model.controls.map((control) => {
      const bought = run.state.controls[control.id];
      return {
        id: control.id,
        title: control.title,
        hierarchy: control.hierarchy,
        costPence: control.costPence,
        line: control.line,
        leadMinutes: control.leadMinutes,
        hazardIds: control.reduces.map((one) => one.hazardId),
        status: !bought
          ? ('none' as const)
          : bought.fromMinute <= run.state.minute
            ? ('in-place' as const)
            : ('coming' as const),
        fromMinute: bought?.fromMinute ?? null,
      };
    }),
    deskMinutes: deskMinutes(run, { type: 'submit-assessment', entries: [] }),
  };
}

export function riskViews(run: Run): RiskView[] {
  const warned = run.state.facts.filter((fact) => fact.kind === 'risk-warned');
  return run.model.risks.flatMap((risk) => {
    const state = run.state.risks[risk.id];
    const warnings = warned.filter((fact) => fact.riskId === risk.id).map(({ minute, text }) => ({ minute, text }));
    if (!state || (state.happenedMinute === null && warnings.length === 0)) return [];
    const happened = state.happenedMinute !== null;
    return [
      {
        id: risk.id,
        title: happened ? risk.title : 'An early sign',
        status: state.status,
        warnings,
        text: happened ? risk.text : '',
        fromId: risk.fromId,
        severity: risk.severity,
        happenedMinute: state.happenedMinute,
        respondByMinute: state.respondByMinute,
        responses: happened
          ? risk.responses.map((response) => ({
              id: response.id,
              label: response.label,
              outlook: response.outlook,
              costPence: response.costPence,
              line: response.line,
              deskMinutes: deskMinutes(run, { type: 'answer-risk', riskId: risk.id, responseId: response.id }),
              beyondLimit: response.costPence > run.model.you.limitPence,
            }))
          : [],
        asked: state.asked && {
          responseId: state.asked.responseId,
          toId: run.state.approvals[state.asked.approvalId]?.toId ?? '',
        },
        chosenId: state.responseId,
        worked: state.worked,
        prevention: state.status === 'handled' || state.status === 'left' ? risk.prevention : '',
      },
    ];
  });
}

export const incidentViews = (run: Run): IncidentView[] => run.state.incidents.map((one) => incidentView(run, one));

function incidentView(run: Run, incident: IncidentState): IncidentView {
  const { id, riskId, kind, minute, recordedMinute, toldMinute, reportedMinute, claim } = incident;
  const due = dueReports(run, incident).map(({ ruleId }) => ruleId);
  return {
    id,
    riskId,
    kind,
    minute,
    title: named(run.tables.risks, riskId).title,
    recorded: recordedMinute !== null,
    toldIds: Object.keys(toldMinute),
    reports: Object.entries(run.model.incidentRules.reports)
      .filter(([, rule]) => rule.kinds.includes(kind))
      .map(([ruleId, rule]) => ({
        ruleId,
        title: rule.title,
        toWhom: rule.toWhom,
        dueMinute: minute + rule.withinMinutes,
        source: rule.source,
        reportedMinute: reportedMinute[ruleId] ?? null,
        due: due.includes(ruleId),
      })),
    claimByMinute: notifyByMinute(run, incident),
    claim: claim && {
      notifiedMinute: claim.notifiedMinute,
      settledMinute: claim.settledMinute,
      pence: claim.pence,
      words: claim.words,
    },
  };
}
