/**
 * Who may say yes, and when they get round to it. Authority is a ladder: for each kind of thing, people with a limit each, and
 * the lowest of them whose limit reaches is asked. Must not know what they make of what is asked.
 */
import { between, chance } from './luck.ts';
import type { ApprovalKind, Model, Pence } from './model.ts';
import type { Approval } from './money-record.ts';
import { askStop, changeTrust, named, nameOf, note, officeLater, type Run, schedule } from './run.ts';
import type { Cause } from './state.ts';

/** One step of the ladder: this person says yes to this kind of thing, up to so much; null: without a limit. */
export interface Rung {
  kind: ApprovalKind;
  personId: string;
  upToPence: Pence | null;
}

export const rungsOf = (model: Pick<Model, 'people'>): Rung[] =>
  model.people.flatMap(({ id, approves }) =>
    approves.map(({ kind, upToPence }) => ({ kind, personId: id, upToPence })),
  );

const reach = ({ upToPence }: Rung): number => upToPence ?? Number.MAX_SAFE_INTEGER;

/** The lowest rung that reaches this sum; where none does, the highest there is. */
export function rungFor(rungs: readonly Rung[], kind: ApprovalKind, pence: Pence): Rung | undefined {
  const ladder = rungs.filter((one) => one.kind === kind).sort((a, b) => reach(a) - reach(b));
  const top = ladder.at(-1);
  return ladder.find((one) => reach(one) >= pence) ?? ladder.find((one) => top && reach(one) === reach(top));
}

export const approverOf = (run: Run, kind: ApprovalKind, pence: Pence): string =>
  rungFor(rungsOf(run.model), kind, pence)?.personId ?? run.model.you.reportsToId;

// ---------------------------------------------------------------- how long it takes

/** Whoever is hard to reach by phone is hard to get a yes from: per mille of the calls they miss. */
const missed = (run: Run, personId: string): number => 1000 - named(run.tables.people, personId).answersPhonePerMille;

/**
 * Sets the answer going. Usually within the morning or the afternoon; somebody busy takes hours, and now and then it lies unread
 * until they are rung, or for two office days. The figures are design figures.
 */
export function awaitAnswer(run: Run, approval: Approval, because: Cause): void {
  const stream = `approval:${approval.kind}/${approval.subjectId}/${approval.id}`;
  const busy = missed(run, approval.toId);
  const { officeFrom, officeTo } = run.model.rules;
  let wait = between(run.state.seed, stream, 20, 100);
  if (chance(run.state.seed, `${stream}/late`, busy)) wait += between(run.state.seed, `${stream}/how-late`, 120, 360);
  else if (chance(run.state.seed, `${stream}/unread`, Math.floor(busy / 3))) wait = 2 * (officeTo - officeFrom);
  schedule(run, officeLater(run, wait), { type: 'approval', approvalId: approval.id }, because);
}

/** Office minutes before which somebody who is chased has not had time to answer. */
const TOO_SOON = 60;

/** Rings whoever was asked. They answer soon after, or ring out and come to it a little later. */
export function chaseApproval(run: Run, approvalId: number, because: Cause): void {
  const approval = run.state.approvals[approvalId];
  if (approval?.answer !== 'waiting') return;
  const { minute, seed } = run.state;
  const stream = `chase-approval:${approvalId}/${minute}`;
  const reached = !chance(seed, stream, missed(run, approval.toId));
  const needed = minute - approval.askedMinute >= TOO_SOON;
  approval.chasedMinute = minute;
  note(run, { kind: 'approval-chased', approvalId, reached, needed }, because);
  if (!needed) changeTrust(run, approval.toId, -1);
  const wait = reached ? between(seed, `${stream}/soon`, 5, 15) : between(seed, `${stream}/later`, 60, 150);
  schedule(run, reached ? minute + wait : officeLater(run, wait), { type: 'approval', approvalId }, because);
}

/** What was agreed here has to go to somebody above or outside as well, in writing. */
export function passOn(run: Run, approval: Approval, toId: string, words: string): void {
  const because: Cause = { by: 'command', index: approval.commandIndex };
  const fromId = approval.toId;
  approval.toId = toId;
  approval.words = words;
  approval.askedMinute = run.state.minute;
  note(run, { kind: 'approval-passed-on', approvalId: approval.id, fromId }, because);
  const { low, high } = named(run.tables.people, toId).replyMinutes;
  const wait = between(run.state.seed, `approval-outside:${approval.id}`, low, high);
  schedule(run, officeLater(run, wait), { type: 'approval', approvalId: approval.id }, because);
  askStop(run, 'answer', `${nameOf(run, fromId)} puts it to ${nameOf(run, toId)}`, approval.subjectId);
}
