/**
 * Money: prices, cost lines, approvals and invoices. Forecast final cost = actual + committed + estimate to complete,
 * where the estimate is what the budget set aside for needs that nothing has been booked for yet.
 * Whole pence, excluding VAT.
 */
import { usesOf } from './live.ts';
import { between, chance } from './luck.ts';
import type { ApprovalKind, CostLine, Day, Pence } from './model.ts';
import { dayRate } from './pay.ts';
import type { Approval } from './record.ts';
import {
  askStop,
  inPlay,
  isConfirmed,
  kindOf,
  named,
  nameOf,
  note,
  officeLater,
  plannedDays,
  type Run,
  schedule,
  subjectOf,
  today,
} from './run.ts';
import type { Booking, Cause } from './state.ts';

/** Price of a booking: a day rate, a single charge, or for kit so many days in every seven. */
export function priceOf(run: Run, subjectId: string, days: readonly Day[]): Pence {
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
  const weeks = Math.floor(days.length / 7);
  return item.ratePence * (weeks * item.weekDays + Math.min(item.weekDays, days.length - weeks * 7));
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
  run.state.money[code] ??= { movedPence: 0, actualPence: 0, committedPence: 0 };
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

export function spend(run: Run, line: string, pence: Pence, text: string, because: Cause): void {
  purse(run, line).actualPence += pence;
  note(run, { kind: 'cost-added', line, pence, text }, because);
}

export interface LineSums {
  budgetPence: Pence;
  committedPence: Pence;
  actualPence: Pence;
  toCompletePence: Pence;
  forecastPence: Pence;
}

const placesOn = (run: Run, code: string) => run.model.places.filter((place) => place.line === code);

/** What the budget still expects to be spent on this line that nothing stands for yet. */
function toComplete(run: Run, line: CostLine): Pence {
  let sum = 0;
  for (const { activity, need } of run.tables.allowedOn.get(line.code) ?? []) {
    const status = run.state.work[activity.id]?.status;
    if (status === 'done' || status === 'skipped' || run.state.standIns[`${activity.id}/${need.id}`]) continue;
    const subject = subjectOf(run, activity.id, need);
    const met = subject !== null && plannedDays(run, activity).some((day) => isConfirmed(run, subject, day));
    if (!met) sum += need.allowancePence;
  }
  for (const allowance of line.allowances) {
    const spent =
      allowance.onActivityId === null
        ? placesOn(run, line.code).some((place) => (run.state.bookings[place.id]?.days.length ?? 0) > 0)
        : run.state.work[allowance.onActivityId]?.startedMinute != null;
    if (!spent) sum += allowance.pence;
  }
  return sum;
}

export function lineSums(run: Run, line: CostLine): LineSums {
  const money = run.state.money[line.code];
  const budgetPence = line.budgetPence + (money?.movedPence ?? 0);
  const committedPence = money?.committedPence ?? 0;
  const actualPence = money?.actualPence ?? 0;
  const toCompletePence = line.contingency ? 0 : toComplete(run, line);
  return {
    budgetPence,
    committedPence,
    actualPence,
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
    toCompletePence: 0,
    forecastPence: 0,
    contingencyPence: 0,
  };
  for (const { line, ...one } of all) {
    sum.budgetPence += one.budgetPence;
    sum.committedPence += one.committedPence;
    sum.actualPence += one.actualPence;
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

/** Who may say yes to this kind of thing: the first person the scenario gives that word. */
export const approverOf = (run: Run, kind: ApprovalKind): string =>
  run.model.people.find((person) => person.approves.includes(kind))?.id ?? run.model.you.reportsToId;

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
    toId: how.toId ?? approverOf(run, ask.kind),
    askedMinute: run.state.minute,
    answeredMinute: null,
    answer: 'waiting',
    words: '',
  };
  run.state.approvals.push(approval);
  const because: Cause = { by: 'command', index: ask.commandIndex };
  note(run, { kind: 'approval-asked', approvalId: approval.id }, because);
  const stream = `approval:${ask.kind}/${ask.subjectId}/${approval.id}`;
  // What is happening now is asked on the phone, at whatever hour; the rest waits its turn in the office.
  const minute = how.byPhone
    ? run.state.minute + between(run.state.seed, stream, PHONE_ANSWER.low, PHONE_ANSWER.high)
    : officeLater(run, between(run.state.seed, stream, 20, 100));
  schedule(run, minute, { type: 'approval', approvalId: approval.id }, because);
  return approval;
}

/**
 * What the approver says of the spend. They agree to what the line can bear; beyond it they want a reason, and the
 * whole forecast within the budget with its contingency.
 */
export function judgeSpend(run: Run, approval: Approval): { yes: boolean; words: string } {
  const line = run.tables.lines.get(approval.line);
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

/** Whether work that is due by tomorrow can't go on without this. */
const stopsWithout = (run: Run, subjectId: string): boolean =>
  run.model.activities.some((activity) => {
    const entry = run.state.draft[activity.id];
    const waits = run.state.work[activity.id]?.status !== 'done' && run.state.work[activity.id]?.status !== 'skipped';
    const soon = entry?.startMinute != null && entry.startMinute < run.state.minute + 4 * 1440;
    return waits && soon && activity.needs.some((need) => need.essential && entry?.uses[need.id] === subjectId);
  });

/** What the budget set aside for needs this subject is drafted for and that are not met yet. */
export function allowanceFor(run: Run, subjectId: string): Pence {
  const serves = run.tables.people.get(subjectId)?.roles ?? run.tables.kit.get(subjectId)?.provides ?? [];
  let sum = 0;
  let could = 0;
  for (const activity of run.model.activities) {
    for (const need of activity.needs) {
      const drafted = run.state.draft[activity.id]?.uses[need.id];
      if (drafted === subjectId) sum += need.allowancePence;
      else if (drafted === undefined && serves.includes(need.asks)) could += need.allowancePence;
    }
  }
  // Booked before being put in the plan: what is set aside for the open needs they could serve.
  if (sum === 0) sum = could;
  const place = run.tables.places.get(subjectId);
  const line = place && run.tables.lines.get(place.line);
  for (const one of line?.allowances ?? []) if (one.onActivityId === null) sum += one.pence;
  return sum;
}

export function judgeMove(run: Run, approval: Approval): { yes: boolean; words: string } {
  const line = run.tables.lines.get(approval.line);
  if (!line) return { yes: false, words: 'I do not know that line.' };
  if (approval.reason.trim().length < 8) return { yes: false, words: 'Tell me what it is for and I will look again.' };
  const sums = lineSums(run, line);
  if (sums.budgetPence - sums.forecastPence < approval.pence) {
    return { yes: false, words: 'That line needs its own money. Look elsewhere.' };
  }
  return { yes: true, words: line.contingency ? 'Yes, draw it. Note the reason in the cost report.' : 'Yes, move it.' };
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

// ---------------------------------------------------------------- what a day costs, and the bills

/** At the start of a day, what is booked for it turns from committed into actual cost, and bills are set going. */
export function accrueDay(run: Run): void {
  for (const booking of Object.values(run.state.bookings)) accrueBooking(run, booking);
}

/** Today's share of one booking, when today is one of its days. Once a day for each. */
export function accrueBooking(run: Run, booking: Booking): void {
  const day = today(run);
  const { subjectId } = booking;
  if (!booking.days.includes(day) || !isConfirmed(run, subjectId, day) || booking.pricePence === 0) return;
  // Days may have been added since; what is left is spread over the days that are left.
  const left = booking.days.filter((one) => one >= day).length;
  const last = left === 1;
  const owed = booking.pricePence - booking.accruedPence;
  const share = last ? owed : Math.floor(owed / left);
  booking.accruedPence += share;
  accrue(run, booking.line ?? lineOf(run, subjectId), share);
  if (booking.days[0] === day) disputeTerms(run, booking);
  if (!last) return;
  const wrong = chance(run.state.seed, `invoice:${subjectId}`, 90);
  const overPence = wrong ? Math.floor(booking.pricePence / 8) : 0;
  const when = officeLater(
    run,
    run.model.rules.invoiceAfterDays * 480 + between(run.state.seed, `invoice-time:${subjectId}`, 0, 300),
  );
  schedule(run, when, { type: 'invoice', subjectId, overPence }, booking.because);
}

/** What somebody without terms in writing remembers of their rate, one in four, in per mille of the price. */
const REMEMBERED_PER_MILLE = 100;

/** On the first day, somebody who was sent no terms may remember another rate than the one that was said. */
function disputeTerms(run: Run, booking: Booking): void {
  const { subjectId } = booking;
  const paid = inPlay(run, 'contracts') && booking.kind === 'person' && booking.pricePence > 0;
  if (!paid || booking.contractedMinute !== null || !chance(run.state.seed, `terms:${subjectId}`, 250)) return;
  const pence = Math.floor((booking.pricePence * REMEMBERED_PER_MILLE) / 1000);
  const fact = note(run, { kind: 'terms-disputed', personId: subjectId, pence }, booking.because);
  spend(run, booking.line ?? lineOf(run, subjectId), pence, `${nameOf(run, subjectId)} remembers another rate`, {
    by: 'fact',
    index: fact,
  });
}

export function invoiceArrives(run: Run, subjectId: string, overPence: Pence, because: Cause): void {
  const booking = run.state.bookings[subjectId];
  if (!booking || !inPlay(run, 'money')) return;
  // Days added after a bill are billed by themselves.
  const before = run.state.invoices.reduce(
    (sum, one) => (one.subjectId === subjectId ? sum + one.orderedPence : sum),
    0,
  );
  const orderedPence = booking.pricePence - before;
  if (orderedPence <= 0) return;
  run.state.invoices.push({
    id: run.state.invoices.length,
    subjectId,
    line: booking.line ?? lineOf(run, subjectId),
    orderedPence,
    billedPence: orderedPence + Math.max(overPence, run.state.invoiceRaises[subjectId] ?? 0),
    minute: run.state.minute,
    status: 'open',
    handledMinute: null,
    bankChange:
      run.state.bankChanges[subjectId] === undefined
        ? null
        : { genuine: run.state.bankChanges[subjectId], calledMinute: null },
  });
  note(run, { kind: 'invoice-arrived', invoiceId: run.state.invoices.length - 1 }, because);
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
  askStop(
    run,
    'answer',
    `${nameOf(run, approval.toId)} says ${yes ? 'yes' : 'no'}: ${nameOf(run, approval.subjectId)}`,
    approval.subjectId,
  );
}
