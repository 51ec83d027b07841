/**
 * Money: prices, cost lines, approvals and invoices. Forecast final cost = actual + committed + estimate to complete,
 * where the estimate is what the budget set aside for needs that nothing has been booked for yet.
 * Whole pence, excluding VAT.
 */
import { approverOf, awaitAnswer, passOn, rungFor, rungsOf } from './approvals.ts';
import { hirePence } from './hire.ts';
import { allowedOn, isOver, type Row, usesOf } from './live.ts';
import { between } from './luck.ts';
import { type CostLine, DAY_MINUTES, type Day, type Need, type Pence, type Units } from './model.ts';
import type { Approval } from './money-record.ts';
import { dayRate } from './pay.ts';
import { quotesMissing } from './quotes.ts';
import { askStop, daysOf, isConfirmed, kindOf, named, nameOf, note, placeOf, type Run, schedule } from './run.ts';
import type { Cause } from './state.ts';
import { unitsFor } from './stock.ts';

/** Price of a booking: a day rate, a single charge, or for each unit of kit that the plan wants at once the days the house counts. */
export function priceOf(run: Run, subjectId: string, days: readonly Day[], units?: Units): Pence {
  const kind = kindOf(run, subjectId);
  if (kind === 'person') {
    const { ratePence, roles } = named(run.tables.people, subjectId);
    return dayRate(run.model.rules, ratePence, roles) * days.length;
  }
  if (kind === 'place') {
    const place = named(run.tables.places, subjectId);
    return place.once ? place.feePence : place.feePence * days.length;
  }
  const item = named(run.tables.kit, subjectId);
  if (item.once) return item.ratePence;
  const { startDate, holidays, rules } = run.model;
  const terms = { startDate, holidays, weekDays: item.weekDays, weekendDays: rules.weekendDays };
  return hirePence(terms, item.ratePence, days, units ?? unitsFor(run, item, days));
}

/** The cost line a booking is coded to: that of the need it serves, or the first need it could serve. */
export function lineOf(run: Run, subjectId: string): string {
  const kind = kindOf(run, subjectId);
  if (kind === 'place') return named(run.tables.places, subjectId).line;
  const [used] = usesOf(run, subjectId);
  if (used) return used.need.line;
  const serves =
    kind === 'person' ? named(run.tables.people, subjectId).roles : named(run.tables.kit, subjectId).provides;
  for (const { needs } of run.model.activities)
    for (const need of needs) if (serves.includes(need.asks)) return need.line;
  return run.model.lines[0]?.code ?? '';
}

const purse = (run: Run, code: string) => {
  run.state.money[code] ??= { movedPence: 0, actualPence: 0, committedPence: 0, paidPence: 0 };
  return run.state.money[code];
};

export function commit(run: Run, line: string, pence: Pence): void {
  purse(run, line).committedPence += pence;
}

/** Moves money from committed to actual: the thing was used. */
export function accrue(run: Run, line: string, pence: Pence): void {
  const money = purse(run, line);
  money.committedPence -= pence;
  money.actualPence += pence;
}

/** Spent and paid for at once. */
export function spend(run: Run, line: string, pence: Pence, text: string, because: Cause): void {
  pay(run, line, pence);
  owe(run, line, pence, text, because);
}

/** Spent, and to be paid for later: overtime, a fee somebody will bill. */
export function owe(run: Run, line: string, pence: Pence, text: string, because: Cause): void {
  purse(run, line).actualPence += pence;
  note(run, { kind: 'cost-added', line, pence, text }, because);
}

/** What was owed has left the bank. */
export function pay(run: Run, line: string, pence: Pence): void {
  purse(run, line).paidPence += pence;
}

export interface LineSums {
  budgetPence: Pence;
  /** Ordered, and not yet used. */
  committedPence: Pence;
  /** Used: paid, billed and not yet paid, and not yet billed. */
  actualPence: Pence;
  paidPence: Pence;
  invoicedPence: Pence;
  accruedPence: Pence;
  toCompletePence: Pence;
  forecastPence: Pence;
}

const placesOn = (run: Run, code: string) => run.model.places.filter((place) => place.line === code);

/** Whether somebody or something is booked for it on a day of the work. */
function isMet(run: Run, row: Row, need: Need): boolean {
  const subject = row.entry.uses[need.id];
  if (subject === undefined) return false;
  for (const day of daysOf(run, row)) if (isConfirmed(run, subject, day)) return true;
  return false;
}

/** What the budget still expects to be spent on this line that nothing stands for yet. */
function toComplete(run: Run, line: CostLine): Pence {
  let sum = 0;
  for (const { row, need, key } of allowedOn(run, line.code))
    if (!isOver(row.work) && !isMet(run, row, need) && !run.state.standIns[key]) sum += need.allowancePence;
  for (const allowance of line.allowances) {
    const spent =
      allowance.onActivityId === null
        ? placesOn(run, line.code).some((place) => (run.state.bookings[place.id]?.days.length ?? 0) > 0)
        : run.state.work[allowance.onActivityId]?.startedMinute != null;
    if (!spent) sum += allowance.pence;
  }
  return sum;
}

/** Billed on this line and waiting to be passed, as far as it was ordered. */
const unpaidOn = (run: Run, code: string): Pence =>
  run.state.invoices.reduce(
    (sum, { line, status, orderedPence }) =>
      line === code && (status === 'open' || status === 'queried') ? sum + orderedPence : sum,
    0,
  );

export function lineSums(run: Run, line: CostLine): LineSums {
  const money = run.state.money[line.code];
  const budgetPence = line.budgetPence + (money?.movedPence ?? 0);
  const committedPence = money?.committedPence ?? 0;
  const actualPence = money?.actualPence ?? 0;
  const toCompletePence = line.contingency ? 0 : toComplete(run, line);
  const paidPence = money?.paidPence ?? 0;
  const invoicedPence = unpaidOn(run, line.code);
  return {
    budgetPence,
    committedPence,
    actualPence,
    paidPence,
    invoicedPence,
    accruedPence: actualPence - paidPence - invoicedPence,
    toCompletePence,
    forecastPence: actualPence + committedPence + toCompletePence,
  };
}

export interface SummedLine extends LineSums {
  line: CostLine;
}

export const allSums = (run: Run): SummedLine[] => run.model.lines.map((line) => ({ line, ...lineSums(run, line) }));

export function totals(run: Run, all: readonly SummedLine[] = allSums(run)): LineSums & { contingencyPence: Pence } {
  const sum = {
    budgetPence: 0,
    committedPence: 0,
    actualPence: 0,
    paidPence: 0,
    invoicedPence: 0,
    accruedPence: 0,
    toCompletePence: 0,
    forecastPence: 0,
    contingencyPence: 0,
  };
  for (const { line, ...one } of all) {
    sum.budgetPence += one.budgetPence;
    sum.committedPence += one.committedPence;
    sum.actualPence += one.actualPence;
    sum.paidPence += one.paidPence;
    sum.invoicedPence += one.invoicedPence;
    sum.accruedPence += one.accruedPence;
    sum.toCompletePence += one.toCompletePence;
    sum.forecastPence += one.forecastPence;
    if (line.contingency) sum.contingencyPence += one.budgetPence;
  }
  return sum;
}

/** Reasons a cost report may give, from the state: each over-running line and each large change. */
export const reportReasons = (run: Run, all: readonly SummedLine[] = allSums(run)): string[] =>
  all
    .filter(({ line, forecastPence, budgetPence }) => !line.contingency && forecastPence > budgetPence)
    .map(({ line }) => line.code);

// ---------------------------------------------------------------- approvals

/** Minutes until somebody rung about trouble has said yes or no. A design figure. */
const PHONE_ANSWER = { low: 3, high: 15 };

export function askApproval(
  run: Run,
  ask: Pick<Approval, 'kind' | 'subjectId' | 'pence' | 'line' | 'toLine' | 'reason' | 'commandIndex'>,
  how: { toId?: string; byPhone?: boolean } = {},
): Approval {
  const approval: Approval = {
    ...ask,
    id: run.state.approvals.length,
    toId: how.toId ?? approverOf(run, ask.kind, ask.pence),
    askedMinute: run.state.minute,
    chasedMinute: null,
    answeredMinute: null,
    answer: 'waiting',
    words: '',
    beyondContract: false,
  };
  run.state.approvals.push(approval);
  const because: Cause = { by: 'command', index: ask.commandIndex };
  note(run, { kind: 'approval-asked', approvalId: approval.id }, because);
  if (how.byPhone) {
    // What is happening now is asked on the phone, at whatever hour; the rest waits its turn in the office.
    const stream = `approval:${ask.kind}/${ask.subjectId}/${approval.id}`;
    const minute = run.state.minute + between(run.state.seed, stream, PHONE_ANSWER.low, PHONE_ANSWER.high);
    schedule(run, minute, { type: 'approval', approvalId: approval.id }, because);
  } else awaitAnswer(run, approval, because);
  return approval;
}

/** By how much a spend would take the forecast beyond the price in the contract. */
function beyondContract(run: Run, approval: Approval): Pence {
  const { contractPence } = run.model;
  if (contractPence === null || approval.kind !== 'spend') return 0;
  const covered = Math.min(approval.pence, allowanceFor(run, approval.subjectId));
  return totals(run).forecastPence + approval.pence - covered - contractPence;
}

/** What was agreed in the office, but goes beyond the contracted price, is put to whoever answers for the client. True if it is. */
export function putToClient(run: Run, approval: Approval): boolean {
  const client = rungFor(rungsOf(run.model), 'overage', approval.pence);
  if (!client || approval.beyondContract || beyondContract(run, approval) <= 0) return false;
  approval.beyondContract = true;
  passOn(
    run,
    approval,
    client.personId,
    'I would; but it goes beyond the price they agreed. It needs their yes in writing.',
  );
  return true;
}

/** The client pays a little more for a reason, and not a tenth more. */
export function judgeOverage(run: Run, approval: Approval): { yes: boolean; words: string } {
  const over = beyondContract(run, approval);
  if (approval.reason.trim().length < 8)
    return { yes: false, words: 'We agreed a price. Nobody has told me why it should be more.' };
  if (over > Math.floor((run.model.contractPence ?? 0) / 10))
    return { yes: false, words: 'That is a different job from the one we agreed. Find another way.' };
  return { yes: true, words: 'Agreed, in writing, for that reason and that sum.' };
}

/**
 * What the approver says of the spend. They agree to what the line can bear; beyond it they want a reason, and the
 * whole forecast within the budget with its contingency.
 */
export function judgeSpend(run: Run, approval: Approval): { yes: boolean; words: string } {
  const line = run.tables.lines.get(approval.line);
  const missing = quotesMissing(run, approval.subjectId, approval.pence);
  if (missing > 0) {
    return {
      yes: false,
      words: `For that much I want to see ${run.model.rules.comparePrices?.quotes} prices. Ask ${missing === 1 ? 'one more' : `${missing} more`} who could do it.`,
    };
  }
  if (!line) return { yes: true, words: 'Yes, go ahead.' };
  const sums = lineSums(run, line);
  const covered = allowanceFor(run, approval.subjectId);
  const after = sums.forecastPence + approval.pence - Math.min(covered, sums.toCompletePence);
  const room = Math.max(Math.floor(sums.budgetPence / 50), 20_00);
  if (after <= sums.budgetPence + room) return { yes: true, words: 'Yes. It fits the line.' };
  if (approval.reason.trim().length < 8) {
    return {
      yes: false,
      words: 'It takes the line over budget and you give no reason. Tell me why, or find a cheaper way.',
    };
  }
  const whole = totals(run);
  const over = whole.forecastPence + approval.pence - covered - whole.budgetPence;
  if (over > 0 && stopsWithout(run, approval.subjectId)) {
    return {
      yes: true,
      words:
        'Yes: the job stops without it. It takes us over, so I am telling the producer. Put it in the cost report.',
    };
  }
  if (over > Math.floor(whole.budgetPence / 20)) {
    return { yes: false, words: 'I see the reason, but it takes the whole job well over. Find the money first.' };
  }
  if (over > 0)
    return { yes: true, words: 'Yes, though it takes us over. Show it in the cost report with the reason.' };
  return { yes: true, words: 'Yes, for that reason. Show it in the cost report.' };
}

/** How near work must be for a job that is over budget to be stopped by what it lacks. A design figure. */
const SOON_MINUTES = 4 * DAY_MINUTES;

/** Whether work that begins soon can't go on without this: somebody or something it needs, its place, or a permit it waits for. */
const stopsWithout = (run: Run, subjectId: string): boolean =>
  run.model.activities.some((activity) => {
    const entry = run.state.draft[activity.id];
    const waits = run.state.work[activity.id]?.status !== 'done' && run.state.work[activity.id]?.status !== 'skipped';
    const soon = entry?.startMinute != null && entry.startMinute < run.state.minute + SOON_MINUTES;
    if (!waits || !soon) return false;
    // A look round goes on before the place is booked, and a meal without it.
    const there = !activity.reveals && activity.kind !== 'break' && placeOf(run, activity) === subjectId;
    const permit = run.tables.permits.get(subjectId);
    const leave = permit?.without === 'stops' && permit.activityIds.includes(activity.id);
    return there || leave || activity.needs.some((need) => need.essential && entry.uses[need.id] === subjectId);
  });

/** What the budget set aside for needs this subject is drafted for and that are not met yet. */
export function allowanceFor(run: Run, subjectId: string): Pence {
  let sum = 0;
  for (const { need } of usesOf(run, subjectId)) sum += need.allowancePence;
  // Booked before being put in the plan: what is set aside for the open needs they could serve.
  if (sum === 0) sum = couldCover(run, subjectId);
  const place = run.tables.places.get(subjectId);
  const line = place && run.tables.lines.get(place.line);
  for (const one of line?.allowances ?? []) if (one.onActivityId === null) sum += one.pence;
  return sum;
}

/** What is set aside for needs that nobody is drafted for and this one could serve. */
function couldCover(run: Run, subjectId: string): Pence {
  const serves = run.tables.people.get(subjectId)?.roles ?? run.tables.kit.get(subjectId)?.provides ?? [];
  let sum = 0;
  for (const asked of run.live.allowed.values())
    for (const { row, need } of asked)
      if (row.entry.uses[need.id] === undefined && serves.includes(need.asks)) sum += need.allowancePence;
  return sum;
}

export function moveMoney(run: Run, approval: Approval): void {
  purse(run, approval.line).movedPence -= approval.pence;
  purse(run, approval.toLine).movedPence += approval.pence;
  note(
    run,
    { kind: 'money-moved', fromLine: approval.line, toLine: approval.toLine, pence: approval.pence },
    { by: 'command', index: approval.commandIndex },
  );
}

export function approvalAnswered(run: Run, approval: Approval, yes: boolean, words: string): void {
  approval.answer = yes ? 'yes' : 'no';
  approval.words = words;
  approval.answeredMinute = run.state.minute;
  note(
    run,
    { kind: 'approval-answered', approvalId: approval.id, yes, words },
    { by: 'command', index: approval.commandIndex },
  );
  // A yes asks for nothing more.
  if (!yes)
    askStop(
      run,
      'answer',
      `${nameOf(run, approval.toId)} says no: ${nameOf(run, approval.subjectId)}`,
      approval.subjectId,
    );
}
