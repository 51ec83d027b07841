/**
 * Risks: their odds as they are moved, the signs that come before, the draw, what is chosen when they happen, and what they do
 * when nobody chooses. Must not know how an assessment is judged, nor how an incident is told.
 */
import type { Command } from './command.ts';
import { holds } from './conditions.ts';
import { applyEffects } from './effects.ts';
import { fatigueOf, TIRED, WORN_OUT } from './hours.ts';
import { openIncident, toldInAnswer } from './incidents.ts';
import { isOver, type Row, risksOf } from './live.ts';
import { chance } from './luck.ts';
import type { Day, Minute, Risk } from './model.ts';
import { askApproval, spend } from './money.ts';
import { askStop, dayOf, inPlay, named, nameOf, note, officeLater, peopleIn, type Run, schedule } from './run.ts';
import type { Cause, RiskState } from './state.ts';

/** What tiredness does to the odds: twice the slips above 50, three times the injuries above 70. Design figures (domain 1.2). */
const SLIPS = { above: TIRED, timesPerMille: 2000 };
const INJURIES = { above: WORN_OUT, timesPerMille: 3000 };

/** How much likelier it is because somebody in the work is tired. */
function tiredTimes(run: Run, risk: Risk): number {
  const rule = risk.incident === 'injury' ? INJURIES : risk.slip ? SLIPS : null;
  const activity = risk.activityId === null ? undefined : run.tables.activities.get(risk.activityId);
  if (!rule || !activity) return 1000;
  return peopleIn(run, activity).some((id) => fatigueOf(run, id) > rule.above) ? rule.timesPerMille : 1000;
}

/** The odds of a risk now, moved by conditions, controls and tiredness. */
export function oddsNow(run: Run, risk: Risk): number {
  let odds = Math.floor((risk.oddsPerMille * tiredTimes(run, risk)) / 1000);
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
function comesAt({ atMinute, aheadMinutes }: Risk, row: Row | null): number | null {
  if (atMinute !== null) return atMinute;
  if (row === null || row.entry.startMinute === null || isOver(row.work)) return null;
  return row.entry.startMinute - aheadMinutes;
}

const streamOf = ({ id }: Risk, day: Day): string => `risk:${id}/day-${day}`;

/** The signs that come before it, each once. */
function warn(run: Run, risk: Risk, state: RiskState, when: Minute): void {
  const { minute, seed, warned } = run.state;
  for (const [index, { beforeMinutes, text }] of risk.warnings.entries()) {
    if (minute < when - beforeMinutes) continue;
    const stream = streamOf(risk, dayOf(when));
    const key = `${stream}/warning-${index}`;
    if (warned[key]) continue;
    warned[key] = true;
    const coming = chance(seed, stream, oddsNow(run, risk));
    if (!holds(run, risk.only) || !chance(seed, key, coming ? 850 : 200)) continue;
    state.status = 'warned';
    note(run, { kind: 'risk-warned', riskId: risk.id, text }, { by: 'draw', stream });
  }
}

/** Warnings and draws whose time has come. */
export function watchRisks(run: Run): void {
  const { minute, seed } = run.state;
  for (const { risk, state, row } of risksOf(run)) {
    if (state.status !== 'quiet' && state.status !== 'warned') continue;
    const when = comesAt(risk, row);
    if (when === null) continue;
    if (minute < when) {
      warn(run, risk, state, when);
      continue;
    }
    const day = dayOf(when);
    if (state.drawnDays.includes(day)) continue;
    const stream = streamOf(risk, day);
    state.drawnDays.push(day);
    // Time has passed it by (the plan was moved into the past): nothing to draw.
    if (minute - when > 240) continue;
    if (holds(run, risk.only) && chance(seed, stream, oddsNow(run, risk))) happens(run, risk, { by: 'draw', stream });
    else state.status = 'passed';
  }
}

/** What happens to work in office hours waits in office hours: whoever it concerns is not there at night either. */
const waitsUntil = (run: Run, { activityId, waitMinutes }: Risk): Minute =>
  activityId !== null && named(run.tables.activities, activityId).hours === 'office'
    ? officeLater(run, waitMinutes)
    : run.state.minute + waitMinutes;

function happens(run: Run, risk: Risk, because: Cause): void {
  const state = riskState(run, risk.id);
  state.status = 'happening';
  state.happenedMinute = run.state.minute;
  state.respondByMinute = waitsUntil(run, risk);
  state.factIndex = note(run, { kind: 'risk-happened', riskId: risk.id }, because);
  const after: Cause = { by: 'fact', index: state.factIndex };
  applyEffects(run, risk.onHappen, after);
  schedule(run, state.respondByMinute, { type: 'risk-left', riskId: risk.id }, after);
  openIncident(run, risk);
  askStop(run, 'phone', risk.fromId ? `${nameOf(run, risk.fromId)}: ${risk.title}` : risk.title, risk.id);
}

export function riskLeft(run: Run, riskId: string, because: Cause): void {
  const risk = named(run.tables.risks, riskId);
  const state = riskState(run, riskId);
  // An answer that somebody is asked to approve is on its way.
  if (state.status !== 'happening' || state.asked) return;
  // So is one on its way off the desk.
  if (run.state.jobs.some((job) => job.begun && job.command.type === 'answer-risk' && job.command.riskId === riskId))
    return;
  state.status = 'left';
  const fact = note(run, { kind: 'risk-left', riskId }, because);
  applyEffects(run, risk.ifLeft, { by: 'fact', index: fact });
}

/** What is within the trainee's limit is done; beyond it, whoever may approve is rung first. */
export function answerRisk(run: Run, command: Extract<Command, { type: 'answer-risk' }>, commandIndex: number): void {
  const risk = named(run.tables.risks, command.riskId);
  const response = risk.responses.find((one) => one.id === command.responseId);
  const state = riskState(run, command.riskId);
  if (!response || state.status !== 'happening') return;
  if (!inPlay(run, 'money') || response.costPence <= run.model.you.limitPence) {
    take(run, risk, response.id, commandIndex);
    return;
  }
  const approval = askApproval(
    run,
    {
      kind: 'spend',
      subjectId: risk.id,
      pence: response.costPence,
      line: response.line,
      toLine: '',
      reason: `${risk.title}: ${response.label}`,
      commandIndex,
    },
    { byPhone: true },
  );
  state.asked = { responseId: response.id, approvalId: approval.id, minute: run.state.minute };
}

/** They have said yes or no to what it costs. After a no there may still be time for another way. */
export function riskApproved(run: Run, risk: Risk, yes: boolean, commandIndex: number): void {
  const state = riskState(run, risk.id);
  const { asked } = state;
  if (!asked || state.status !== 'happening') return;
  state.asked = null;
  if (yes) {
    take(run, risk, asked.responseId, commandIndex);
    state.askedMinute = asked.minute;
  } else if (state.respondByMinute !== null && run.state.minute >= state.respondByMinute)
    riskLeft(run, risk.id, { by: 'command', index: commandIndex });
}

function take(run: Run, risk: Risk, responseId: string, commandIndex: number): void {
  const response = risk.responses.find((one) => one.id === responseId);
  const state = riskState(run, risk.id);
  if (!response) return;
  const worked = chance(run.state.seed, `response:${risk.id}/${response.id}`, response.worksPerMille);
  state.status = 'handled';
  state.responseId = response.id;
  state.worked = worked;
  const fact = note(
    run,
    { kind: 'risk-answered', riskId: risk.id, responseId: response.id, worked },
    { by: 'command', index: commandIndex },
  );
  const after: Cause = { by: 'fact', index: fact };
  if (response.costPence > 0) spend(run, response.line, response.costPence, response.label, after);
  applyEffects(run, worked ? response.effects : response.otherwise, after);
  toldInAnswer(run, risk, response.tellIds);
}
