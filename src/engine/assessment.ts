/**
 * The risk assessment: what it was written for and what has changed since, who may sign it, what the signer says of what was
 * handed in, and the controls that come with a signature. Score = likelihood x severity, 1 to 5 each. Must not know how risks
 * are drawn.
 */
import { approverOf } from './approvals.ts';
import { isWorkingDay } from './calendar.ts';
import { holds } from './conditions.ts';
import { money } from './format.ts';
import type { Control, Day, Hazard, Minute, Pence } from './model.ts';
import { accrue, approvalAnswered, askApproval, commit } from './money.ts';
import type { Approval } from './money-record.ts';
import type { AssessedWork, AssessmentBasis, AssessmentEntry, IncidentState } from './record.ts';
import {
  dayOf,
  named,
  nameOf,
  note,
  officeLater,
  peopleIn,
  placeOf,
  plannedDays,
  type Run,
  schedule,
  subjectOf,
} from './run.ts';
import type { Cause } from './state.ts';

/** Bands of the five by five matrix: to 4 low, to 9 medium, to 16 high, then stop. Design figures (domain 4.11). */
export const TOLERABLE = 4;
export const HIGH = 10;
export const STOP = 17;
/** From here nobody with years of shoots overlooks a hazard. A design figure. */
const SERIOUS = 12;

export interface Rating {
  likelihood: number;
  severity: number;
}

export const scoreOf = ({ likelihood, severity }: Rating): number => likelihood * severity;

/** A rating with what these controls take off it. */
function after(run: Run, hazardId: string, rating: Rating, controlIds: readonly string[]): Rating {
  let { likelihood, severity } = rating;
  for (const id of controlIds) {
    const reduces = run.tables.controls.get(id)?.reduces.find((one) => one.hazardId === hazardId);
    likelihood = Math.max(1, likelihood - (reduces?.likelihood ?? 0));
    severity = Math.max(1, severity - (reduces?.severity ?? 0));
  }
  return { likelihood, severity };
}

/** Score truly left of a hazard when these controls are in place. */
export const residual = (run: Run, hazardId: string, controlIds: readonly string[]): number =>
  scoreOf(after(run, hazardId, named(run.tables.hazards, hazardId), controlIds));

/** What the controls leave of the rating that was handed in. */
const workedOut = (run: Run, entry: AssessmentEntry): Rating => after(run, entry.hazardId, entry, entry.controlIds);

/** What the trainee says is left; where they say nothing, what their controls take off their own rating. */
export function statedLeft(run: Run, entry: AssessmentEntry): Rating {
  const left = workedOut(run, entry);
  return {
    likelihood: entry.residualLikelihood ?? left.likelihood,
    severity: entry.residualSeverity ?? left.severity,
  };
}

// ---------------------------------------------------------------- what it was written for

/** Injuries and near misses so far: after one, the assessment is looked at again. */
const mishaps = (run: Run): IncidentState[] =>
  run.state.incidents.filter(({ kind }) => kind === 'injury' || kind === 'near-miss');

/** Those this work could have been looked at again after: what happens in it is for the work that follows. */
const mishapsBefore = (run: Run, activityId: string, basis: AssessmentBasis): IncidentState[] =>
  mishaps(run).filter(
    ({ id, riskId }) => !basis.mishapIds.includes(id) && named(run.tables.risks, riskId).activityId !== activityId,
  );

const isOver = (run: Run, activityId: string): boolean => {
  const status = run.state.work[activityId]?.status;
  return status === 'done' || status === 'skipped';
};

/** One piece of work as it is planned now. */
function workNow(run: Run, activityId: string): AssessedWork {
  const activity = named(run.tables.activities, activityId);
  const people = peopleIn(run, activity);
  const kitIds = activity.needs.flatMap((need) => {
    const id = need.kind === 'kit' ? subjectOf(run, activityId, need) : null;
    return id !== null && named(run.tables.kit, id).bringsIds.length > 0 ? [id] : [];
  });
  return {
    activityId,
    placeId: placeOf(run, activity),
    days: [...plannedDays(run, activity)],
    people: people.length,
    children: people.filter((id) => named(run.tables.people, id).limits?.kind === 'child').length,
    kitIds: [...new Set(kitIds)].sort(),
  };
}

export const basisNow = (run: Run): AssessmentBasis => ({
  work: run.model.activities
    .filter((activity) => activity.needsAssessment && !isOver(run, activity.id))
    .map(({ id }) => workNow(run, id)),
  hazardIds: run.model.hazards.filter((hazard) => holds(run, hazard.knownWhen)).map(({ id }) => id),
  mishapIds: mishaps(run).map(({ id }) => id),
});

export const ASSESSMENT_CHANGES = ['place', 'day', 'children', 'people', 'kit', 'work', 'hazard', 'mishap'] as const;

/** Why a signed assessment no longer fits. Without an activity it is the whole of it that has to be looked at again. */
export interface AssessmentChange {
  what: (typeof ASSESSMENT_CHANGES)[number];
  activityId: string | null;
  /** The place it was signed for, the kit that was not in it, the hazards nobody knew of. */
  subjectIds: string[];
}

/** A unit that has grown by more than a quarter, and by two at least, is another unit. A design figure. */
const grown = (before: number, now: number): boolean => now >= before + 2 && now * 4 > before * 5;

/** What differs between a piece of work as it was assessed and as it is now. */
function workChanges(before: AssessedWork | undefined, now: AssessedWork): AssessmentChange[] {
  const { activityId } = now;
  const change = (what: AssessmentChange['what'], subjectIds: string[] = []) => [{ what, activityId, subjectIds }];
  if (!before) return change('work');
  const fresh = now.kitIds.filter((id) => !before.kitIds.includes(id));
  return [
    ...(before.placeId === now.placeId ? [] : change('place', before.placeId === null ? [] : [before.placeId])),
    // What had no day when it was assessed may be given one.
    ...(before.days.length === 0 || before.days.join() === now.days.join() ? [] : change('day')),
    ...(now.children > before.children ? change('children') : []),
    ...(grown(before.people, now.people) ? change('people') : []),
    ...(fresh.length > 0 ? change('kit', fresh) : []),
  ];
}

/** What has changed for this activity since an assessment was signed for `basis`. */
export function changesFor(run: Run, basis: AssessmentBasis, activityId: string): AssessmentChange[] {
  const known = run.model.hazards.filter(
    (hazard) =>
      hazard.activityIds.includes(activityId) && holds(run, hazard.knownWhen) && !basis.hazardIds.includes(hazard.id),
  );
  return [
    ...workChanges(
      basis.work.find((one) => one.activityId === activityId),
      workNow(run, activityId),
    ),
    ...(known.length > 0 ? [{ what: 'hazard' as const, activityId, subjectIds: known.map(({ id }) => id) }] : []),
    ...(mishapsBefore(run, activityId, basis).length > 0
      ? [{ what: 'mishap' as const, activityId: null, subjectIds: [] }]
      : []),
  ];
}

/** What has changed since it was signed, for work that has not begun. Empty too while nothing is signed. */
export function assessmentChanges(run: Run): AssessmentChange[] {
  const { signed } = run.state.assessment;
  if (!signed) return [];
  const found = run.model.activities
    .filter(({ id, needsAssessment }) => needsAssessment && run.state.work[id]?.status === 'waiting')
    .flatMap(({ id }) => changesFor(run, signed.basis, id));
  const mishap = found.find(({ what }) => what === 'mishap');
  return [...found.filter(({ what }) => what !== 'mishap'), ...(mishap ? [mishap] : [])];
}

/** A change in the words of whoever signs. */
export function changeWords(run: Run, { what, activityId, subjectIds }: AssessmentChange): string {
  const work = activityId === null ? '' : nameOf(run, activityId);
  const [first = ''] = subjectIds;
  switch (what) {
    case 'place':
      return `${work}: ${first === '' ? 'it was signed for no place yet' : `it was signed for ${nameOf(run, first)}`}.`;
    case 'day':
      return `${work}: it was signed for another day.`;
    case 'children':
      return `${work}: there is a child in it now.`;
    case 'people':
      return `${work}: many more people are in it now.`;
    case 'kit':
      return `${work}: ${nameOf(run, first)} brings hazards that were not in it.`;
    case 'work':
      return `${work}: it is to be done again.`;
    case 'hazard':
      return `${work}: “${named(run.tables.hazards, first).title}” has come to light.`;
    case 'mishap':
      return 'Something has happened since it was signed: look at it again.';
  }
}

/** The office day, closing time and all, by which it should be signed: two working days before the first work (domain 4.11). */
export function signByMinute(run: Run): Minute | null {
  const starts = run.model.activities.flatMap(({ id, needsAssessment }) => {
    const start = run.state.draft[id]?.startMinute ?? null;
    return needsAssessment && run.state.work[id]?.status === 'waiting' && start !== null ? [start] : [];
  });
  if (starts.length === 0) return null;
  let day: Day = dayOf(Math.min(...starts));
  for (let left = SIGN_AHEAD_DAYS; left > 0; ) {
    day -= 1;
    if (isWorkingDay(run.tables.office, day)) left -= 1;
  }
  return day * 1440 + run.tables.office.to;
}

/** Working days ahead by which the trade wants a signature (domain 4.10: signed two working days before the day at the latest). */
export const SIGN_AHEAD_DAYS = 2;

/** How long looking at it again may take on the day, signature and all. A design figure. */
const REVIEW_MINUTES = 180;

const hadTime = (run: Run, activityId: string, basis: AssessmentBasis): boolean =>
  mishapsBefore(run, activityId, basis).some(({ minute }) => run.state.minute >= minute + REVIEW_MINUTES);

/** Work that begins with an assessment that does not fit it is written down with what does not fit. */
export function noteWorkUnassessed(run: Run, activityId: string, because: Cause): void {
  const { signed } = run.state.assessment;
  if (!named(run.tables.activities, activityId).needsAssessment || !signed) return;
  const changes = changesFor(run, signed.basis, activityId)
    .map(({ what }) => what)
    .filter((what) => what !== 'mishap' || hadTime(run, activityId, signed.basis));
  if (changes.length > 0) note(run, { kind: 'worked-unassessed', activityId, changes }, because);
}

// ---------------------------------------------------------------- handing it in

/** Controls of these entries that nobody has bought yet. */
function newControls(run: Run, entries: readonly AssessmentEntry[]): Control[] {
  const ids = new Set(entries.flatMap((entry) => entry.controlIds));
  return [...ids].filter((id) => !run.state.controls[id]).map((id) => named(run.tables.controls, id));
}

const priceOf = (controls: readonly Control[]): Pence => controls.reduce((sum, one) => sum + one.costPence, 0);

/** Whoever signs what is high after all has been done: producer and adviser, where the production has them. */
export const highSigners = (run: Run): string[] =>
  run.model.people.filter((person) => person.approves.some(({ kind }) => kind === 'high-risk')).map(({ id }) => id);

/** Who signs, in order, by the highest score that is said to be left. */
function signersOf(run: Run, entries: readonly AssessmentEntry[]): string[] {
  const worst = Math.max(0, ...entries.map((entry) => scoreOf(statedLeft(run, entry))));
  const high = worst >= HIGH ? highSigners(run) : [];
  return high.length > 0 ? high : [approverOf(run, 'assessment', 0)];
}

export function submitAssessment(run: Run, entries: readonly AssessmentEntry[], commandIndex: number): void {
  const { assessment } = run.state;
  assessment.entries = entries.map((entry) => ({ ...entry, controlIds: [...entry.controlIds] }));
  assessment.status = 'waiting';
  assessment.sentMinute = run.state.minute;
  assessment.revision += 1;
  assessment.basis = basisNow(run);
  note(run, { kind: 'assessment-sent', revision: assessment.revision }, { by: 'command', index: commandIndex });
  askSigner(run, signersOf(run, assessment.entries)[0] ?? '', commandIndex);
}

function askSigner(run: Run, toId: string, commandIndex: number): void {
  const bought = newControls(run, run.state.assessment.entries);
  askApproval(
    run,
    {
      kind: 'assessment',
      subjectId: 'assessment',
      pence: priceOf(bought),
      line: bought.find((one) => one.costPence > 0)?.line ?? '',
      toLine: '',
      reason: '',
      commandIndex,
    },
    { toId },
  );
}

/** How close to nothing a control may cost and still be asked for. A design figure. */
export const LITTLE_PENCE = 50_00;

/** A control for this hazard that is left out, costs little, and would bring down what is left. */
const leftOut = (run: Run, entry: AssessmentEntry): Control | undefined =>
  run.model.controls.find(
    (control) =>
      control.costPence <= LITTLE_PENCE &&
      !entry.controlIds.includes(control.id) &&
      scoreOf(after(run, entry.hazardId, statedLeft(run, entry), [control.id])) < scoreOf(statedLeft(run, entry)),
  );

const rated = ({ likelihood, severity }: Rating): string => `${likelihood} x ${severity}`;

/** Rated so far below what it is that whoever signs asks why. */
const underrated = (hazard: Hazard, entry: AssessmentEntry): boolean =>
  hazard.real && scoreOf(hazard) >= SERIOUS && 2 * scoreOf(entry) < scoreOf(hazard);

/** What whoever signs says against it, or null. They judge what was handed in and what they have seen on other shoots. */
function objection(run: Run, entries: readonly AssessmentEntry[], high: boolean): string | null {
  const bought = newControls(run, entries);
  const price = priceOf(bought);
  const purse = [...new Set(bought.map((control) => control.line))].reduce(
    (sum, code) => sum + (run.tables.lines.get(code)?.budgetPence ?? 0),
    0,
  );
  if (price > 0 && price > 2 * purse)
    return `That is ${money(price)} of controls on a line of ${money(purse)}. Start with what costs nothing and buy what is still needed.`;
  const listed = new Set(entries.map((entry) => entry.hazardId));
  const missing = run.model.hazards.some(
    (hazard) => hazard.real && scoreOf(hazard) >= SERIOUS && holds(run, hazard.knownWhen) && !listed.has(hazard.id),
  );
  if (missing) return 'You have left out something serious. Walk it through again in your head, hour by hour.';
  for (const entry of entries) {
    const hazard = named(run.tables.hazards, entry.hazardId);
    const left = statedLeft(run, entry);
    const should = workedOut(run, entry);
    if (entry.who.trim() === '') return `${hazard.title}: who could be harmed? Nobody is named.`;
    if (underrated(hazard, entry)) return `${hazard.title}: you rate it at ${rated(entry)}. Walk me through that.`;
    if (scoreOf(should) > TOLERABLE && 2 * scoreOf(left) < scoreOf(should))
      return `${hazard.title}: you say ${rated(left)} is left. What you propose does not bring it so far.`;
    if (scoreOf(left) >= STOP)
      return `${hazard.title}: ${rated(left)} is left, and at that nobody signs. It is planned another way or it does not happen.`;
    if (scoreOf(left) < HIGH) continue;
    const control = leftOut(run, entry);
    if (!high) return `${hazard.title}: what you propose leaves it too high.`;
    if (control) return `${hazard.title}: “${control.title}” would bring it down. Why is it not in?`;
  }
  return null;
}

/** The signer answers. What stays high is signed by each of those it takes; the last signature makes it signed. */
export function assessmentAnswered(run: Run, approval: Approval): void {
  const { assessment } = run.state;
  const { commandIndex, toId } = approval;
  const because: Cause = { by: 'command', index: commandIndex };
  const signers = signersOf(run, assessment.entries);
  const said = objection(run, assessment.entries, highSigners(run).includes(toId));
  const next = said === null ? signers[signers.indexOf(toId) + 1] : undefined;
  const price = priceOf(newControls(run, assessment.entries));
  const words =
    said ??
    (next !== undefined
      ? `Signed by me. It is high, so ${nameOf(run, next)} signs as well.`
      : price > run.model.you.limitPence
        ? `Signed, and ${money(price)} for the controls with it. Put the summary on the call sheet.`
        : 'Signed. Put the summary on the call sheet.');
  approvalAnswered(run, approval, said === null, words);
  assessment.note = words;
  if (said !== null) {
    assessment.status = 'sent-back';
    note(run, { kind: 'assessment-sent-back', words: said }, because);
    return;
  }
  if (next !== undefined) {
    askSigner(run, next, commandIndex);
    return;
  }
  const basis = assessment.basis ?? basisNow(run);
  assessment.status = 'signed';
  assessment.signed = {
    revision: assessment.revision,
    minute: run.state.minute,
    basis,
    entries: assessment.entries.map((entry) => ({ ...entry, controlIds: [...entry.controlIds] })),
  };
  note(run, { kind: 'assessment-signed', revision: assessment.revision, basis }, because);
  for (const control of newControls(run, assessment.entries)) buyControl(run, control, because);
}

// ---------------------------------------------------------------- controls

/** Ordered with the signature, and paid for when it is there. */
function buyControl(run: Run, control: Control, because: Cause): void {
  const fromMinute = officeLater(run, control.leadMinutes);
  run.state.controls[control.id] = { askedMinute: run.state.minute, fromMinute };
  const fact = note(run, { kind: 'control-bought', controlId: control.id, pence: control.costPence }, because);
  if (control.costPence === 0) return;
  commit(run, control.line, control.costPence);
  schedule(run, fromMinute, { type: 'control-there', controlId: control.id }, { by: 'fact', index: fact });
}

export function controlThere(run: Run, controlId: string, because: Cause): void {
  const { line, costPence, title } = named(run.tables.controls, controlId);
  accrue(run, line, costPence);
  note(run, { kind: 'cost-added', line, pence: costPence, text: title }, because);
}
