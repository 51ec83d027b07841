/**
 * Safety: the risk assessment and its signing, controls bought in time, risks that warn and happen, responses, incidents.
 * Score = likelihood x severity (1 to 5 each); tolerable is 4 or less (domain bands: 1 to 4 low, 5 to 9 medium,
 * 10 to 16 high, 17 or more stop).
 */

import type { Command } from './command.ts';
import { holds } from './conditions.ts';
import { applyEffects } from './effects.ts';
import { money } from './format.ts';
import { between, chance } from './luck.ts';
import type { Risk } from './model.ts';
import { approvalAnswered, askApproval, spend } from './money.ts';
import type { Approval, AssessmentEntry } from './record.ts';
import { askStop, dayOf, named, nameOf, note, officeLater, placeOf, type Run, schedule } from './run.ts';
import type { Cause, RiskState } from './state.ts';

export const TOLERABLE = 4;

/** Score left of a hazard when these controls are in place. */
export function residual(run: Run, hazardId: string, controlIds: readonly string[]): number {
  const hazard = named(run.tables.hazards, hazardId);
  let { likelihood, severity } = hazard;
  for (const id of controlIds) {
    const reduces = run.tables.controls.get(id)?.reduces.find((one) => one.hazardId === hazardId);
    likelihood = Math.max(1, likelihood - (reduces?.likelihood ?? 0));
    severity = Math.max(1, severity - (reduces?.severity ?? 0));
  }
  return likelihood * severity;
}

/** Places where assessed work is planned: a move reopens the assessment. */
export const assessedPlaces = (run: Run): string[] =>
  [
    ...new Set(
      run.model.activities
        .filter((activity) => activity.needsAssessment)
        .map((activity) => placeOf(run, activity))
        .filter((id) => id !== null),
    ),
  ].sort();

export const assessmentOutOfDate = (run: Run): boolean =>
  run.state.assessment.status === 'signed' && run.state.assessment.placeIds.join() !== assessedPlaces(run).join();

export function submitAssessment(run: Run, entries: readonly AssessmentEntry[], commandIndex: number): void {
  const { assessment } = run.state;
  assessment.entries = entries.map((entry) => ({ ...entry, controlIds: [...entry.controlIds] }));
  assessment.status = 'waiting';
  assessment.sentMinute = run.state.minute;
  assessment.revision += 1;
  assessment.placeIds = assessedPlaces(run);
  note(run, { kind: 'assessment-sent', revision: assessment.revision }, { by: 'command', index: commandIndex });
  askApproval(run, {
    kind: 'assessment',
    subjectId: 'assessment',
    pence: 0,
    line: '',
    toLine: '',
    reason: '',
    commandIndex,
  });
}

/** The signer sends it back when something serious is missing or left untreated; they do not do the work again. */
export function assessmentAnswered(run: Run, approval: Approval): void {
  const { assessment } = run.state;
  const because: Cause = { by: 'command', index: approval.commandIndex };
  const listed = new Set(assessment.entries.map((entry) => entry.hazardId));
  const missing = run.model.hazards.filter(
    (hazard) =>
      hazard.real &&
      hazard.likelihood * hazard.severity >= 12 &&
      holds(run, hazard.knownWhen) &&
      !listed.has(hazard.id),
  );
  const untreated = assessment.entries.filter((entry) => residual(run, entry.hazardId, entry.controlIds) >= 10);
  const bought = [...new Set(assessment.entries.flatMap((entry) => entry.controlIds))].map((id) =>
    named(run.tables.controls, id),
  );
  const price = bought.reduce((sum, control) => sum + control.costPence, 0);
  const purse = [...new Set(bought.map((control) => control.line))].reduce(
    (sum, code) => sum + (run.tables.lines.get(code)?.budgetPence ?? 0),
    0,
  );
  const said =
    price > 0 && price > 2 * purse
      ? `That is ${money(price)} of controls on a line of ${money(purse)}. Start with what costs nothing and buy what is still needed.`
      : missing[0]
        ? 'You have left out something serious. Walk it through again in your head, hour by hour.'
        : untreated[0]
          ? `${named(run.tables.hazards, untreated[0].hazardId).title}: what you propose leaves it too high.`
          : null;
  approvalAnswered(run, approval, said === null, said ?? 'Signed. Put the summary on the call sheet.');
  assessment.note = approval.words;
  if (said !== null) {
    assessment.status = 'sent-back';
    note(run, { kind: 'assessment-sent-back', words: said }, because);
    return;
  }
  assessment.status = 'signed';
  assessment.signedMinute = run.state.minute;
  note(run, { kind: 'assessment-signed', revision: assessment.revision }, because);
  for (const controlId of new Set(assessment.entries.flatMap((entry) => entry.controlIds))) {
    if (run.state.controls[controlId]) continue;
    const control = named(run.tables.controls, controlId);
    run.state.controls[controlId] = {
      askedMinute: run.state.minute,
      fromMinute: officeLater(run, control.leadMinutes),
    };
    note(run, { kind: 'control-bought', controlId, pence: control.costPence }, because);
    if (control.costPence > 0) spend(run, control.line, control.costPence, control.title, because);
  }
}

// ---------------------------------------------------------------- risks

/** The odds of a risk now, moved by conditions and controls. */
export function oddsNow(run: Run, risk: Risk): number {
  let odds = risk.oddsPerMille;
  for (const factor of risk.factors)
    if (holds(run, factor.when)) odds = Math.floor((odds * factor.timesPerMille) / 1000);
  return Math.min(1000, odds);
}

const riskState = (run: Run, id: string): RiskState => {
  const found = run.state.risks[id];
  if (!found) throw new Error(`No state for risk ${id}`);
  return found;
};

/** When the risk would come, as things are planned now; null when it has no occasion. */
function comesAt(run: Run, risk: Risk): number | null {
  if (risk.atMinute !== null) return risk.atMinute;
  const start = risk.activityId === null ? null : (run.state.draft[risk.activityId]?.startMinute ?? null);
  const work = risk.activityId === null ? undefined : run.state.work[risk.activityId];
  if (start === null || work?.status === 'done' || work?.status === 'skipped') return null;
  return start - risk.aheadMinutes;
}

/** Warnings and draws whose time has come. */
export function watchRisks(run: Run): void {
  const { minute, seed } = run.state;
  for (const risk of run.model.risks) {
    const state = riskState(run, risk.id);
    if (state.status !== 'quiet' && state.status !== 'warned') continue;
    const when = comesAt(run, risk);
    if (when === null) continue;
    const day = dayOf(when);
    const stream = `risk:${risk.id}/day-${day}`;
    risk.warnings.forEach((warning, index) => {
      const key = `${stream}/warning-${index}`;
      if (minute < when - warning.beforeMinutes || minute >= when || run.state.warned[key]) return;
      run.state.warned[key] = true;
      const coming = chance(seed, stream, oddsNow(run, risk));
      if (!holds(run, risk.only) || !chance(seed, key, coming ? 850 : 200)) return;
      state.status = 'warned';
      note(run, { kind: 'risk-warned', riskId: risk.id, text: warning.text }, { by: 'draw', stream });
    });
    if (minute < when || state.drawnDays.includes(day)) continue;
    state.drawnDays.push(day);
    // Time has passed it by (the plan was moved into the past): nothing to draw.
    if (minute - when > 240) continue;
    if (holds(run, risk.only) && chance(seed, stream, oddsNow(run, risk))) happens(run, risk, { by: 'draw', stream });
    else state.status = 'passed';
  }
}

function happens(run: Run, risk: Risk, because: Cause): void {
  const state = riskState(run, risk.id);
  state.status = 'happening';
  state.happenedMinute = run.state.minute;
  state.respondByMinute = run.state.minute + risk.waitMinutes;
  state.factIndex = note(run, { kind: 'risk-happened', riskId: risk.id }, because);
  const after: Cause = { by: 'fact', index: state.factIndex };
  applyEffects(run, risk.onHappen, after);
  schedule(run, state.respondByMinute, { type: 'risk-left', riskId: risk.id }, after);
  if (risk.incident !== 'none') {
    run.state.incidents.push({
      id: run.state.incidents.length,
      riskId: risk.id,
      kind: risk.incident,
      minute: run.state.minute,
      recordedMinute: null,
      toldIds: [],
    });
  }
  askStop(run, 'phone', risk.fromId ? `${nameOf(run, risk.fromId)}: ${risk.title}` : risk.title, risk.id);
}

export function riskLeft(run: Run, riskId: string, because: Cause): void {
  const risk = named(run.tables.risks, riskId);
  const state = riskState(run, riskId);
  if (state.status !== 'happening') return;
  // An answer already on its way off the desk counts.
  if (run.state.jobs.some((job) => job.begun && job.command.type === 'answer-risk' && job.command.riskId === riskId))
    return;
  state.status = 'left';
  const fact = note(run, { kind: 'risk-left', riskId }, because);
  applyEffects(run, risk.ifLeft, { by: 'fact', index: fact });
}

export function answerRisk(run: Run, command: Extract<Command, { type: 'answer-risk' }>, commandIndex: number): void {
  const risk = named(run.tables.risks, command.riskId);
  const response = risk.responses.find((one) => one.id === command.responseId);
  const state = riskState(run, command.riskId);
  if (!response || (state.status !== 'happening' && state.status !== 'left')) return;
  const because: Cause = { by: 'command', index: commandIndex };
  const worked = chance(run.state.seed, `response:${risk.id}/${response.id}`, response.worksPerMille);
  state.status = 'handled';
  state.responseId = response.id;
  state.worked = worked;
  if (response.costPence > 0) spend(run, response.line, response.costPence, response.label, because);
  const fact = note(run, { kind: 'risk-answered', riskId: risk.id, responseId: response.id, worked }, because);
  applyEffects(run, worked ? response.effects : response.otherwise, { by: 'fact', index: fact });
}

/** In the book, and told to those named; the others who must know go without. */
export function recordIncident(run: Run, incidentId: number, toIds: readonly string[], because: Cause): void {
  const incident = run.state.incidents[incidentId];
  if (!incident || incident.recordedMinute !== null) return;
  incident.recordedMinute = run.state.minute;
  incident.toldIds = [...toIds];
  note(run, { kind: 'incident-recorded', incidentId }, because);
}

// ---------------------------------------------------------------- releases

export function sendReleases(run: Run, personIds: readonly string[], because: Cause): void {
  for (const personId of personIds) {
    run.state.releases[personId] = {
      sentMinute: run.state.minute,
      signedMinute: run.state.releases[personId]?.signedMinute ?? null,
    };
    const wait = between(run.state.seed, `release:${personId}/${run.state.minute}`, 60, 960);
    schedule(run, officeLater(run, wait), { type: 'release-signed', personId }, because);
  }
  note(run, { kind: 'releases-sent', personIds: [...personIds] }, because);
}

export function releaseSigned(run: Run, personId: string, because: Cause): void {
  const release = run.state.releases[personId];
  if (!release || release.signedMinute !== null) return;
  release.signedMinute = run.state.minute;
  note(run, { kind: 'release-signed', personId }, because);
}
