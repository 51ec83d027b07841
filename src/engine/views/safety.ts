/**
 * Safety: the risk assessment, the risks that have shown themselves, and the incident book. Must not show what has not yet
 * happened or given a sign.
 */
import { deskMinutes } from '../commands.ts';
import { holds } from '../conditions.ts';
import type { Hierarchy, IncidentKind, Minute, Pence } from '../model.ts';
import type { AssessmentEntry } from '../record.ts';
import { inPlay, named, type Run } from '../run.ts';
import { assessmentOutOfDate } from '../safety.ts';
import type { RiskStatus } from '../state.ts';

export interface AssessmentView {
  status: 'none' | 'waiting' | 'signed' | 'sent-back';
  needed: boolean;
  entries: AssessmentEntry[];
  note: string;
  revision: number;
  outOfDate: boolean;
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
  chosenId: string | null;
  worked: boolean | null;
}

export interface IncidentView {
  id: number;
  riskId: string;
  kind: IncidentKind;
  title: string;
  minute: Minute;
  recorded: boolean;
  toldIds: string[];
}

export function assessmentView(run: Run): AssessmentView {
  const { assessment } = run.state;
  return {
    status: assessment.status,
    needed: inPlay(run, 'risk') && run.model.activities.some((activity) => activity.needsAssessment),
    entries: assessment.entries.map((entry) => ({ ...entry, controlIds: [...entry.controlIds] })),
    note: assessment.note,
    revision: assessment.revision,
    outOfDate: assessmentOutOfDate(run),
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
    deskMinutes: run.model.desk.assessment,
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
        chosenId: state.responseId,
        worked: state.worked,
      },
    ];
  });
}

export const incidentViews = (run: Run): IncidentView[] =>
  run.state.incidents.map(({ id, riskId, kind, minute, recordedMinute, toldIds }) => ({
    id,
    riskId,
    kind,
    minute,
    title: named(run.tables.risks, riskId).title,
    recorded: recordedMinute !== null,
    toldIds: [...toldIds],
  }));
