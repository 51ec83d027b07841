/**
 * The routine of a sensible coordinator: messages, safety, papers and money, and everything together. Bots bend it.
 * Must not know anything the view does not say.
 */
import type { Command } from '../engine/command.ts';
import type { Hierarchy, Stance } from '../engine/model.ts';
import { DAY_MINUTES } from '../engine/model.ts';
import type { AssessmentEntry } from '../engine/record.ts';
import type { InvoiceView, ThreadView, View } from '../engine/view.ts';
import { assignNeeds, book, sendReleases, wantedDays } from './booking.ts';
import {
  applyForPermits,
  askForReceipts,
  billClient,
  chaseApprovals,
  chasePayments,
  clearCards,
  couldHandOver,
  handOver,
  lookAfter,
  lookOver,
  mendKit,
  moneyReaders,
  reconcile,
  reportDays,
  sendHotCosts,
  sendMemos,
  shareDuty,
  tellOf,
  tellOfIncidents,
} from './errands.ts';
import { activityOf, bookingOf, isOver, mendPlan, planNext, queued, shootDay } from './planning.ts';
import { keepTracker, sendVersions, turnoverItems } from './post.ts';
import { dodgeWeather } from './weather.ts';

export const readAll = (view: View): Command[] =>
  view.threads.filter((thread) => thread.unread).map((thread) => ({ type: 'read-message', threadId: thread.id }));

export const doDeskWork = (view: View, hasty = false): Command[] =>
  view.activities
    .filter((one) => one.canDo && !queued(view, 'do-activity', one.id) && (hasty || !couldHandOver(view, one.id)))
    .map((one) => {
      const turnover = view.post?.turnovers.find(({ activityId }) => activityId === one.id);
      return {
        type: 'do-activity',
        activityId: one.id,
        ...(turnover ? { itemIds: turnoverItems(turnover, hasty) } : {}),
      };
    });

// ---------------------------------------------------------------- messages

/** Complaints about somebody, things said in confidence, and what is asked to be taken back: not for a junior to settle alone. */
const NOT_OURS_ALONE =
  /\b(rude|complain\w*|upset|harass\w*|lawyer|solicitor|cut (it|me|that) out|take (it|me|that) out|not slept)\b/i;

/** The stance a sensible person leans to from what can be seen: what it commits, and what is asked. */
function leaning(thread: ThreadView): Stance | null {
  const stances = thread.reply?.stances ?? [];
  const has = (stance: Stance) => stances.some((one) => one.stance === stance);
  const within = stances.filter((one) => !one.beyondLimit);
  const words = [thread.subject, ...thread.messages.map(({ text }) => text)].join(' ');
  const serious =
    thread.reply?.asks.some((topic) => topic === 'safety' || topic === 'scope') ||
    stances.some((one) => one.beyondLimit) ||
    NOT_OURS_ALONE.test(words);
  if (serious && has('escalate')) return 'escalate';
  const order: Stance[] = ['offer', 'ask', 'agree', 'escalate', 'decline', 'hold'];
  return order.find((stance) => within.some((one) => one.stance === stance)) ?? stances[0]?.stance ?? null;
}

export function answer(view: View, bend: { stance?: Stance; copyAll?: boolean; bare?: boolean } = {}): Command[] {
  return view.threads.flatMap((thread): Command[] => {
    const { reply } = thread;
    if (!reply || !thread.asksReply) return [];
    const wished =
      bend.stance && reply.stances.some((one) => one.stance === bend.stance) ? bend.stance : leaning(thread);
    if (wished === null) return [];
    const facts = reply.facts.filter(
      (fact) => fact.topic !== 'personal' && fact.topic !== 'gossip' && reply.asks.includes(fact.topic),
    );
    const promise = reply.needsDate || wished === 'hold' ? (reply.promises.at(-1) ?? null) : null;
    const boss = reply.copyIds.includes(view.you.reportsToId) ? [view.you.reportsToId] : [];
    return [
      {
        type: 'reply',
        threadId: thread.id,
        stance: wished,
        factIds: bend.bare ? [] : facts.map((fact) => fact.id),
        promiseId: bend.bare ? null : (promise?.id ?? null),
        copyIds: bend.copyAll ? [...reply.copyIds] : bend.bare ? [] : boss,
        channel: 'email',
        tone: 'plain',
      },
    ];
  });
}

// ---------------------------------------------------------------- safety

/** Strongest first. */
export const HIERARCHY: readonly Hierarchy[] = ['eliminate', 'substitute', 'engineer', 'administrate', 'protect'];

/** A control above this wants a better reason than a routine has. */
const DEAR_PENCE = 100_00;

type HazardView = View['assessment']['hazards'][number];
type ControlView = View['assessment']['controls'][number];

/** Time to write it, or to write it again: once the place has been seen, or the day is near. */
export function timeToAssess(view: View): boolean {
  const { assessment } = view;
  const ready = !assessment.signed || assessment.status === 'sent-back' || assessment.outOfDate;
  if (!assessment.needed || !ready || assessment.status === 'waiting' || queued(view, 'submit-assessment'))
    return false;
  const recce = view.activities.find((one) => one.stage === 'prep' && one.kind === 'work' && one.withYou);
  return !recce || isOver(recce) || shootDay(view) - view.day <= 3;
}

/**
 * What to say of a hazard: a first guess, or what was handed in before with what the signer asked for. `controls` stand in the
 * order in which they would be taken.
 */
export function entryFor(
  { assessment }: View,
  hazard: HazardView,
  guess: { likelihood: number; severity: number; controlIds: string[] },
  controls: readonly ControlView[],
): AssessmentEntry {
  const before = assessment.entries.find((one) => one.hazardId === hazard.id);
  const asked = assessment.status === 'sent-back' && assessment.note.includes(hazard.title);
  const raised = asked && assessment.note.includes('you rate it');
  const more = asked && !raised ? controls.find(({ id }) => !before?.controlIds.includes(id)) : undefined;
  // Too dear as a whole: back to what is usual, and to what costs little.
  const tooDear = assessment.status === 'sent-back' && assessment.note.includes('controls on a line');
  const first = tooDear ? { likelihood: 3, severity: 3, controlIds: guess.controlIds } : (before ?? guess);
  return {
    hazardId: hazard.id,
    activityId: hazard.activityIds[0] ?? '',
    who: hazard.who.join('; '),
    likelihood: raised ? 4 : first.likelihood,
    severity: raised ? 5 : first.severity,
    controlIds: [...new Set([...first.controlIds, ...guess.controlIds, ...(more ? [more.id] : [])])],
  };
}

export function assess(view: View, everyControl = false): Command[] {
  const { assessment } = view;
  if (!timeToAssess(view)) return [];
  const entries = assessment.hazards.map((hazard) => {
    const could = assessment.controls
      .filter((control) => control.hazardIds.includes(hazard.id))
      .sort((a, b) => a.costPence - b.costPence || HIERARCHY.indexOf(a.hierarchy) - HIERARCHY.indexOf(b.hierarchy));
    const taken = could
      .filter((control) => everyControl || control.costPence <= DEAR_PENCE)
      .slice(0, everyControl ? could.length : 1);
    return entryFor(view, hazard, { likelihood: 3, severity: 3, controlIds: taken.map(({ id }) => id) }, could);
  });
  return entries.length === 0 ? [] : [{ type: 'submit-assessment', entries }];
}

/** The way that takes care, in money or in time, but not the dearest of several prices; or, in haste, the cheapest and quickest. */
export function answerRisks(view: View, hasty = false): Command[] {
  return view.risks.flatMap((risk): Command[] => {
    if (risk.status !== 'happening' || queued(view, 'answer-risk', risk.id)) return [];
    const within = risk.responses.filter((one) => !one.beyondLimit);
    const sorted = [...(within.length > 0 ? within : risk.responses)].sort(
      (a, b) => a.costPence - b.costPence || a.deskMinutes - b.deskMinutes,
    );
    const prices = new Set(sorted.map((one) => one.costPence)).size;
    const response = hasty ? sorted[0] : prices > 2 ? sorted[Math.floor(sorted.length / 2)] : sorted.at(-1);
    return response ? [{ type: 'answer-risk', riskId: risk.id, responseId: response.id }] : [];
  });
}

export const recordIncidents = (view: View): Command[] =>
  view.incidents
    .filter((one) => !one.recorded && !queued(view, 'record-incident'))
    .slice(0, 1)
    .map((one) => ({ type: 'record-incident', incidentId: one.id, toIds: tellOf(view, one) }));

// ---------------------------------------------------------------- papers and money

/** Sends the sheet the day before, to those on it and those who have a right to know, and again when it changes. */
export function sendSheets(view: View, everyone = false): Command[] {
  return view.sheetDrafts.flatMap((draft): Command[] => {
    const shoots = draft.entries.some((entry) => activityOf(view, entry.activityId)?.stage === 'shoot');
    const soon = view.minute >= draft.dueMinute - 30 * 60 && view.minute < (draft.entries[0]?.startMinute ?? 0);
    if (!shoots || !soon || !draft.changed || queued(view, 'send-call-sheet', `day-${draft.day}`)) return [];
    const list = draft.circulation.map(({ personId }) => personId);
    const toIds = [...draft.needIds, ...list, ...(everyone ? draft.otherIds : [])];
    const moves = view.movementOrders.some((one) => one.day === draft.day && one.words === null);
    return [
      ...(moves && !queued(view, 'write-movement-order', `day-${draft.day}`)
        ? [{ type: 'write-movement-order' as const, day: draft.day }]
        : []),
      { type: 'send-call-sheet', day: draft.day, toIds, note: '' },
    ];
  });
}

/** Minutes a plan must have stood before others are told that it was changed. */
const STANDS = 60;

/** Tells those who must hear that something was moved, once the plan has come to rest. */
export function sendNotices(view: View, everyone = false): Command[] {
  const open = view.changes.filter(
    (one) =>
      !one.settled &&
      one.to.startMinute !== null &&
      view.minute - one.minute >= STANDS &&
      !queued(view, 'send-change-notice', one.activityId),
  );
  const [first] = open;
  if (!first) return [];
  const unheard = (change: View['changes'][number]) => change.mustIds.filter((id) => !change.toldIds.includes(id));
  const toIds = unheard(first);
  // One notice for everything the same people must hear.
  const alike = open.filter((one) => unheard(one).join() === toIds.join());
  return [
    {
      type: 'send-change-notice',
      activityIds: alike.map((one) => one.activityId),
      toIds: everyone ? view.people.map(({ id }) => id) : toIds,
      note: '',
    },
  ];
}

/** Chases those who have not answered by the afternoon; rings people who are missing on the day. */
export function chaseUp(view: View, everyone = false): Command[] {
  const commands: Command[] = [];
  for (const sheet of view.sheets.filter((one) => one.latest && one.day >= view.day)) {
    const late = view.minute >= sheet.minute + 120;
    for (const personId of sheet.toIds) {
      if (sheet.chasedIds.includes(personId) || queued(view, 'chase-person', personId)) continue;
      if (everyone || (late && !sheet.acknowledgedIds.includes(personId)))
        commands.push({ type: 'chase-person', sheet: sheet.id, personId });
    }
  }
  for (const activity of view.activities) {
    const by = activity.heldUpBy;
    if (!by || !['person-elsewhere', 'person-absent'].includes(by.reason) || queued(view, 'phone-person', by.subjectId))
      continue;
    const told = view.told.find((one) => one.personId === by.subjectId && one.activityId === activity.id);
    if (!told?.current) commands.push({ type: 'phone-person', personId: by.subjectId, activityIds: [activity.id] });
  }
  return commands;
}

/** Whether a bill asks for what the order has and no more: the sums, what was billed on it before, and VAT only from who may charge it. */
function matches({ order, bill, vat }: InvoiceView, match: View['money']['match']): boolean {
  const due = order.pence - order.billedBeforePence;
  if (vat !== 'standard' && bill.vatPence > 0) return false;
  return due > 0 && bill.pence - due <= Math.max(match.pence, Math.floor((due * match.perMille) / 1000));
}

export const checkInvoices = (view: View): Command[] =>
  view.money.invoices
    .filter(
      (invoice) => invoice.status === 'open' && !view.desk.jobs.some((job) => job.commandType === 'handle-invoice'),
    )
    .slice(0, 1)
    .map((invoice) => ({
      type: 'handle-invoice',
      invoiceId: invoice.id,
      action:
        invoice.bankChanged && !invoice.calledBack
          ? 'call-back'
          : invoice.stands || matches(invoice, view.money.match)
            ? 'pass'
            : 'query',
    }));

/** Office hours before the weekly report is due in which it is written. */
const REPORT_DAY = 4 * 60;

/** A line is forecast to run over, and no report has said so yet. */
export const unflagged = (view: View): boolean => {
  const last = view.money.reports.at(-1)?.minute ?? -1;
  return view.facts.some((fact) => fact.kind === 'forecast-over' && fact.minute >= last);
};

/** One report two days before the shoot, one when post is under way, that of the week, and one whenever a line is seen to run over. */
export function reportCosts(view: View): Command[] {
  if (!view.systems.includes('money') || queued(view, 'send-cost-report')) return [];
  const shoot = shootDay(view) * DAY_MINUTES;
  const before = view.money.reports.some((report) => report.minute < shoot);
  const after = view.money.reports.some((report) => report.minute >= shoot + 8 * DAY_MINUTES);
  const due =
    unflagged(view) ||
    (!before && view.minute >= shoot - 2 * DAY_MINUTES && view.minute < shoot) ||
    (!after && view.minute >= shoot + 8 * DAY_MINUTES) ||
    (view.money.reportDueMinute !== null && view.minute >= view.money.reportDueMinute - REPORT_DAY);
  return due ? [{ type: 'send-cost-report', toIds: moneyReaders(view), reasons: view.money.reasons }] : [];
}

/** What is written down, paid, billed and reported. */
export const keepBooks = (view: View): Command[] => [
  ...recordIncidents(view),
  ...chaseApprovals(view),
  ...tellOfIncidents(view),
  ...checkInvoices(view),
  ...reportDays(view),
  ...sendHotCosts(view),
  ...billClient(view),
  ...chasePayments(view),
  ...askForReceipts(view),
  ...clearCards(view),
  ...sendMemos(view),
  ...reconcile(view),
  ...reportCosts(view),
];

// ---------------------------------------------------------------- the whole routine, and single habits

/** One habit carried too far. */
export interface Habit {
  tellsEveryone?: boolean;
  escalates?: boolean;
  buysEveryControl?: boolean;
  holdsEveryOption?: boolean;
}

/** Holds everybody who could serve, a few at a time. */
function holdAll(view: View): Command[] {
  const wanted = wantedDays(view);
  return view.activities
    .flatMap((activity) => activity.needs)
    .flatMap((need): Command[] => {
      const days = need.subjectId === null ? [] : (wanted.get(need.subjectId) ?? []);
      if (days.length === 0) return [];
      return need.optionIds
        .filter(
          (id) =>
            id !== need.subjectId && !bookingOf(view, id) && !view.desk.jobs.some((job) => job.subjectIds.includes(id)),
        )
        .map((subjectId) => ({ type: 'pencil', subjectId, days }));
    })
    .slice(0, 3);
}

/** Everything a sensible coordinator would do now. */
export function carefully(view: View, habit: Habit = {}): Command[] {
  return [
    ...readAll(view),
    ...answerRisks(view),
    ...answer(view, {
      ...(habit.escalates ? { stance: 'escalate' as const } : {}),
      copyAll: habit.tellsEveryone ?? false,
    }),
    ...lookOver(view),
    ...handOver(view),
    ...sendVersions(view),
    ...keepTracker(view),
    ...doDeskWork(view),
    ...planNext(view),
    ...mendPlan(view),
    ...mendKit(view),
    ...shareDuty(view),
    ...assignNeeds(view),
    ...book(view),
    ...applyForPermits(view),
    ...(habit.holdsEveryOption ? holdAll(view) : []),
    ...sendReleases(view),
    ...assess(view, habit.buysEveryControl),
    ...sendSheets(view, habit.tellsEveryone),
    ...sendNotices(view, habit.tellsEveryone),
    ...dodgeWeather(view),
    ...lookAfter(view),
    ...chaseUp(view, habit.tellsEveryone),
    ...keepBooks(view),
  ];
}
