/**
 * The incident book: what is written down, who is told and when, what an authority has to hear, and what the insurer pays.
 * Whom to tell comes from the scenario, how soon from the rules. Must not know how a risk came about.
 */
import { holds } from './conditions.ts';
import { duration, money } from './format.ts';
import { between } from './luck.ts';
import { type Claim, DAY_MINUTES, type Minute, type Pence, type Risk } from './model.ts';
import { spend } from './money.ts';
import { permitCovers } from './permits.ts';
import type { IncidentState } from './record.ts';
import { askStop, named, note, officeLater, type Run, schedule } from './run.ts';
import type { Cause } from './state.ts';

/** Written on the same shift. A design figure (standard 6, D4: "same shift"). */
export const SAME_SHIFT = 12 * 60;

export function openIncident(run: Run, risk: Risk): void {
  if (risk.incident === 'none') return;
  run.state.incidents.push({
    id: run.state.incidents.length,
    riskId: risk.id,
    kind: risk.incident,
    minute: run.state.minute,
    recordedMinute: null,
    toldMinute: {},
    reportedMinute: {},
    claim: null,
  });
}

function tell(run: Run, incident: IncidentState, personIds: readonly string[]): string[] {
  const fresh = personIds.filter((id) => incident.toldMinute[id] === undefined);
  for (const id of fresh) incident.toldMinute[id] = run.state.minute;
  return fresh;
}

/** Whoever was told in what was chosen has been told of the incident. */
export function toldInAnswer(run: Run, risk: Risk, personIds: readonly string[]): void {
  const incident = run.state.incidents.findLast((one) => one.riskId === risk.id);
  if (incident) tell(run, incident, personIds);
}

/** In the book, and told to those named with it. */
export function recordIncident(run: Run, incidentId: number, toIds: readonly string[], because: Cause): void {
  const incident = run.state.incidents[incidentId];
  if (!incident || incident.recordedMinute !== null) return;
  incident.recordedMinute = run.state.minute;
  note(run, { kind: 'incident-recorded', incidentId }, because);
  tellIncident(run, incidentId, toIds, because);
}

/** Told to those named, before it is in the book or after. */
export function tellIncident(run: Run, incidentId: number, toIds: readonly string[], because: Cause): void {
  const incident = run.state.incidents[incidentId];
  const fresh = incident ? tell(run, incident, toIds) : [];
  if (fresh.length > 0) note(run, { kind: 'incident-told', incidentId, toIds: fresh }, because);
}

// ---------------------------------------------------------------- reports to an authority

export interface DueReport {
  ruleId: string;
  dueMinute: Minute;
  reportedMinute: Minute | null;
}

/** What an authority has to hear of this incident, as far as it is known. */
export const dueReports = (run: Run, incident: IncidentState): DueReport[] =>
  named(run.tables.risks, incident.riskId)
    .reports.filter(({ when }) => holds(run, when))
    .map(({ ruleId }) => ({
      ruleId,
      dueMinute: incident.minute + (run.model.incidentRules.reports[ruleId]?.withinMinutes ?? 0),
      reportedMinute: incident.reportedMinute[ruleId] ?? null,
    }));

export function reportIncident(run: Run, incidentId: number, ruleId: string, because: Cause): void {
  const incident = run.state.incidents[incidentId];
  if (!incident || incident.reportedMinute[ruleId] !== undefined) return;
  incident.reportedMinute[ruleId] = run.state.minute;
  note(run, { kind: 'incident-reported', incidentId, ruleId }, because);
}

// ---------------------------------------------------------------- claims

/** Until when the insurer wants to hear of it. */
export const notifyByMinute = (run: Run, incident: IncidentState): Minute | null => {
  const { claim } = named(run.tables.risks, incident.riskId);
  return claim === null ? null : incident.minute + (claim.withinMinutes ?? run.model.incidentRules.claimMinutes);
};

/** Insurers take their time, in working days. A design figure. */
const SETTLED_AFTER = { low: 8, high: 20 };

export function notifyInsurer(run: Run, incidentId: number, because: Cause): void {
  const incident = run.state.incidents[incidentId];
  const by = incident && notifyByMinute(run, incident);
  if (!incident || incident.claim !== null || by == null) return;
  const inTime = run.state.minute <= by;
  incident.claim = { notifiedMinute: run.state.minute, inTime, settledMinute: null, pence: 0, words: '' };
  note(run, { kind: 'insurer-notified', incidentId, inTime }, because);
  const days = between(run.state.seed, `claim:${incident.riskId}`, SETTLED_AFTER.low, SETTLED_AFTER.high);
  schedule(run, officeLater(run, days * 480), { type: 'claim-settled', incidentId }, because);
}

/** What it has cost so far: every cost whose causes lead back to it. */
function lossOf(run: Run, riskId: string): Pence {
  const { facts } = run.state;
  const leadsBack = (because: Cause): boolean => {
    if (because.by !== 'fact') return false;
    const fact = facts[because.index];
    if (!fact) return false;
    return ('riskId' in fact && fact.riskId === riskId) || leadsBack(fact.because);
  };
  return facts.reduce(
    (sum, fact) => (fact.kind === 'cost-added' && leadsBack(fact.because) ? sum + fact.pence : sum),
    0,
  );
}

function answerTo(run: Run, incident: IncidentState, claim: Claim): { pence: Pence; words: string } {
  const permit = named(run.tables.permits, claim.permitId);
  const owed = lossOf(run, incident.riskId) - claim.excessPence;
  const within = spanWords((notifyByMinute(run, incident) ?? incident.minute) - incident.minute);
  if (!permitCovers(run, permit, incident.minute, claim.covers))
    return { pence: 0, words: 'Refused: what was held at the time does not cover it.' };
  if (!incident.claim?.inTime)
    return { pence: 0, words: `Refused: they want to hear within ${within}, and heard later.` };
  if (owed <= 0) return { pence: 0, words: `Nothing to pay: it is within the excess of ${money(claim.excessPence)}.` };
  return { pence: owed, words: `They pay ${money(owed)}: all of it but the excess of ${money(claim.excessPence)}.` };
}

/** They pay what it cost beyond the excess, if they were told in time and what was held covered it then. */
export function claimSettled(run: Run, incidentId: number, because: Cause): void {
  const incident = run.state.incidents[incidentId];
  if (!incident?.claim || incident.claim.settledMinute !== null) return;
  const risk = named(run.tables.risks, incident.riskId);
  if (!risk.claim) return;
  const { pence, words } = answerTo(run, incident, risk.claim);
  incident.claim = { ...incident.claim, settledMinute: run.state.minute, pence, words };
  const fact = note(run, { kind: 'claim-settled', incidentId, pence, words }, because);
  if (pence > 0) spend(run, risk.claim.line, -pence, `From the insurer: ${risk.title}`, { by: 'fact', index: fact });
  askStop(run, 'answer', `The insurer: ${words}`, risk.id);
}

const spanWords = (minutes: number): string =>
  minutes >= 2 * DAY_MINUTES ? `${Math.floor(minutes / DAY_MINUTES)} days` : duration(minutes);

/** Claims that no insurer has answered by the end are settled with the books. */
export function settleClaims(run: Run): void {
  for (const incident of run.state.incidents) claimSettled(run, incident.id, { by: 'scenario', id: 'insurer' });
}
