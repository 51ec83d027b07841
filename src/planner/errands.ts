/**
 * The office's errands: permits, work handed over and looked over, daily reports, bills, the float, and who is told of an
 * incident. What a sensible coordinator does by habit. Must not know anything the view does not say.
 */
import type { Command } from '../engine/command.ts';
import { DAY_MINUTES } from '../engine/model.ts';
import type { ConflictView, IncidentView, PermitView, View } from '../engine/view.ts';
import { inReach, isGone, refusedSince } from './booking.ts';
import { bookingOf, isAway, nextWorkingDay, queued } from './planning.ts';

const lasts = (years: number | null, mustYears: number | null): boolean =>
  mustYears === null || years === null || years >= mustYears;

/**
 * The cheapest option that covers all that is needed; the cheapest of all in haste. Something else in its place only once the
 * thing itself was refused, or is too late to ask for.
 */
function optionFor(view: View, permit: PermitView, hasty: boolean): string | null {
  const late = permit.applyByDay !== null && permit.applyByDay < view.day;
  const wanted = permit.options.filter((one) => one.instead === (permit.status === 'refused' || (late && !hasty)));
  const open = wanted.length > 0 ? wanted : permit.options.filter((one) => !one.instead);
  const enough = open.filter(
    (one) => permit.mustCover.every((what) => one.covers.includes(what)) && lasts(one.years, permit.mustYears),
  );
  const [best] = [...(hasty || enough.length === 0 ? open : enough)].sort((a, b) => a.feePence - b.feePence);
  return best?.id ?? null;
}

/** Refused after less notice than they ask for: with all of it they may say yes. */
export const refusedForHaste = (view: View, permit: PermitView): boolean => {
  if (permit.status !== 'refused') return false;
  const asked = view.facts.findLast((fact) => fact.kind === 'permit-asked' && fact.permitId === permit.id);
  return asked?.kind === 'permit-asked' && !asked.inTime;
};

/** Applies as soon as the work has a date, or it is plain that it will. */
export function applyForPermits(view: View, hasty = false): Command[] {
  return view.permits.flatMap((permit): Command[] => {
    const inTime = permit.applyByDay !== null && permit.applyByDay > view.day;
    const swap =
      permit.status === 'refused' &&
      !hasty &&
      (permit.options.some((one) => one.instead) || (inTime && refusedForHaste(view, permit)));
    const open = swap || permit.status === 'none' || permit.status === 'sent-back' || permit.status === 'revoked';
    if (!open || permit.fits || queued(view, 'apply-for', permit.id)) return [];
    // A form that was sent back goes again when something has changed since: try once a day.
    if (!swap && permit.answeredMinute !== null && view.minute - permit.answeredMinute < 1440) return [];
    if (permit.neededMinute === null && permit.leadDays > 0 && permit.activityIds.length > 0 && !soon(view)) return [];
    const optionId = optionFor(view, permit, hasty);
    return optionId === null ? [] : [{ type: 'apply-for', permitId: permit.id, optionId }];
  });
}

/** People who would come back too early tomorrow are asked, and a long day far from home ends in a bed. */
export function lookAfter(view: View): Command[] {
  const dayOf = (activityId: string) => view.activities.find((one) => one.id === activityId)?.days[0];
  return view.conflicts.flatMap((conflict): Command[] => {
    const { code, subjectId: personId, activityId } = conflict;
    const day = dayOf(activityId);
    if (personId === null || day === undefined || day > view.day + 1) return [];
    if (code === 'far-from-home' && !queued(view, 'offer-hotel', personId))
      return [{ type: 'offer-hotel', personId, day, means: 'bed' }];
    const limited = view.people.find((one) => one.id === personId)?.limits;
    if (code === 'rest-short' && day === view.day + 1 && !limited && !queued(view, 'ask-short-rest', personId))
      return [
        { type: 'ask-short-rest', personIds: [personId], day, reason: 'Today ran over, and tomorrow cannot move.' },
      ];
    return [];
  });
}

/** A driver whose day is too long has somebody else for its last part, while there is time to find them. */
export function shareDuty(view: View): Command[] {
  for (const { code, subjectId: personId, activityId } of view.conflicts) {
    const day = view.activities.find((one) => one.id === activityId)?.days[0] ?? 0;
    if (code !== 'duty-cap' || day < view.day + 2) continue;
    const that = view.activities.filter((one) => one.days.includes(day));
    const mine = that.filter((one) => one.needs.some((need) => need.subjectId === personId));
    const last = mine.sort((a, b) => (b.startMinute ?? 0) - (a.startMinute ?? 0))[0];
    const need = mine.length > 1 ? last?.needs.find((one) => one.subjectId === personId) : undefined;
    const busy = that.flatMap((one) => one.needs.map((other) => other.subjectId));
    const other = need?.optionIds.find((id) => !busy.includes(id) && !isAway(view, id, [day]));
    if (last && need && other) return [{ type: 'assign-need', activityId: last.id, needId: need.id, subjectId: other }];
  }
  return [];
}

/** The first morning is for finding out; then applications go even where the date is not fixed. */
const soon = (view: View): boolean => view.minute - view.startMinute > 1440;

/** Hands over what can be, to whoever is here and has least in hand, and says everything that could matter. */
export function handOver(view: View): Command[] {
  const given = new Set(view.desk.jobs.flatMap((job) => (job.commandType === 'delegate' ? job.subjectIds : [])));
  return view.tasks.flatMap((task): Command[] => {
    if (!task.canGive || task.given || queued(view, 'do-activity', task.activityId)) return [];
    const [person] = task.people
      .filter((one) => one.hereToday && one.inHand < 2 && !given.has(one.personId))
      .sort((a, b) => a.inHand - b.inHand);
    if (!person || given.has(task.activityId)) return [];
    given.add(person.personId);
    return [
      {
        type: 'delegate',
        activityId: task.activityId,
        toId: person.personId,
        briefIds: task.brief.map(({ id }) => id),
      },
    ];
  });
}

/** Work that somebody else could do, or is about to be asked to: at the desk only when nobody who could is here or comes next. */
export const couldHandOver = (view: View, activityId: string): boolean => {
  const next = nextWorkingDay(view, view.day + 1);
  return (
    queued(view, 'delegate', activityId) ||
    view.tasks.some(
      (task) =>
        task.activityId === activityId &&
        task.people.some((one) => one.hereToday || bookingOf(view, one.personId)?.days.includes(next)),
    )
  );
};

export const lookOver = (view: View): Command[] =>
  view.tasks
    .filter(
      ({ activityId, given }) =>
        given?.doneMinute != null && given.checkedMinute === null && !queued(view, 'check-work', activityId),
    )
    .map(({ activityId }) => ({ type: 'check-work', activityId }));

export const reportDays = (view: View): Command[] =>
  view.dailyReports
    .filter((report) => report.sentMinute === null && !queued(view, 'send-daily-report', `day-${report.day}`))
    // After the day is over, so that it says what was done.
    .filter((report) => view.day > report.day || view.minute >= report.dueMinute - 14 * 60)
    .map((report) => ({ type: 'send-daily-report', day: report.day, toIds: [view.you.reportsToId] }));

/** Who should see figures: the manager, and whoever hears of the budget. */
export const moneyReaders = (view: View): string[] => [
  ...new Set([view.you.reportsToId, ...view.people.filter((one) => one.hears.includes('budget')).map(({ id }) => id)]),
];

export const sendHotCosts = (view: View): Command[] =>
  view.hotCosts
    .filter((one) => one.sentMinute === null && !queued(view, 'send-hot-costs', `day-${one.day}`))
    .map((one) => ({ type: 'send-hot-costs', day: one.day, toIds: moneyReaders(view) }));

/** Rings whoever has not answered a request after three hours of a day, and again some hours later. */
export const chaseApprovals = (view: View): Command[] =>
  view.approvals
    .filter(
      ({ id, answer, askedMinute, chasedMinute }) =>
        answer === 'waiting' &&
        view.minute - Math.max(askedMinute, chasedMinute ?? 0) >= 180 &&
        !queued(view, 'chase-approval', `approval-${id}`),
    )
    .map(({ id }) => ({ type: 'chase-approval', approvalId: id }));

export const billClient = (view: View): Command[] =>
  view.cash.payments
    .filter(
      ({ id, dueMinute, billedMinute }) =>
        dueMinute !== null && billedMinute === null && !queued(view, 'bill-client', id),
    )
    .map(({ id }) => ({ type: 'bill-client', paymentId: id }));

/** Asks for what is overdue, and again some days later. */
export const chasePayments = (view: View): Command[] =>
  view.cash.payments
    .filter(
      ({ id, overdue, chasedMinute }) =>
        overdue &&
        (chasedMinute === null || view.minute - chasedMinute > 7 * 1440) &&
        !queued(view, 'chase-payment', id),
    )
    .map(({ id }) => ({ type: 'chase-payment', paymentId: id }));

export const askForReceipts = (view: View): Command[] =>
  (view.cash.float?.missing ?? 0) > 0 && !queued(view, 'chase-receipts') ? [{ type: 'chase-receipts' }] : [];

/** Reconciles the float when something in it is some days old. */
export function reconcile(view: View): Command[] {
  const open = view.cash.float?.spent.filter((one) => one.reconciledMinute === null) ?? [];
  const old = open.some((one) => view.minute - one.minute > 2 * 1440);
  return old && !queued(view, 'reconcile-petty-cash') ? [{ type: 'reconcile-petty-cash' }] : [];
}

/** Whom to tell, by what kind of thing it was: the line manager always, and whoever is named for it. */
export function tellOf(view: View, incident: IncidentView): string[] {
  const word = { safeguarding: /safeguard/i, 'data-breach': /data/i, theft: /insur/i, injury: /safety|insur/i }[
    incident.kind as string
  ];
  const named = word ? view.people.filter((one) => word.test(one.title)).map(({ id }) => id) : [];
  return [...new Set([...named, view.you.reportsToId])];
}

/** What is in the book goes on to an authority that has to hear of it, to the insurer, and to whoever was forgotten. */
export const tellOfIncidents = (view: View): Command[] =>
  view.incidents.flatMap((incident): Command[] => {
    const { id: incidentId, recorded, reports, claim, claimByMinute, toldIds } = incident;
    const subjectId = `incident-${incidentId}`;
    if (!recorded) return [];
    const report = reports.find((one) => one.due && one.reportedMinute === null);
    return [
      ...(report && !queued(view, 'report-incident', report.ruleId)
        ? [{ type: 'report-incident' as const, incidentId, ruleId: report.ruleId }]
        : []),
      ...(claimByMinute !== null && claim === null && !queued(view, 'notify-insurer', subjectId)
        ? [{ type: 'notify-insurer' as const, incidentId }]
        : []),
      ...(toldIds.length === 0 && !queued(view, 'tell-incident', subjectId)
        ? [{ type: 'tell-incident' as const, incidentId, toIds: tellOf(view, incident) }]
        : []),
    ];
  });

/** Terms in writing for everybody who is confirmed and paid, a few at a time. */
export function sendMemos(view: View): Command[] {
  if (!view.systems.includes('contracts') || queued(view, 'send-deal-memos')) return [];
  const personIds = view.bookings
    .filter(
      (one) => one.kind === 'person' && one.status === 'confirmed' && one.memoSentMinute === null && one.pricePence > 0,
    )
    .map(({ subjectId }) => subjectId);
  const pressing =
    personIds.length >= 4 ||
    view.bookings.some((one) => personIds.includes(one.subjectId) && (one.days[0] ?? 0) - view.day <= 2);
  return pressing && personIds.length > 0 ? [{ type: 'send-deal-memos', personIds }] : [];
}

/** Cards that are copied are wiped when somebody is about to want them again, and the others never. */
export function clearCards(view: View): Command[] {
  const wanted = view.activities.some(
    (one) =>
      one.records && one.startMinute !== null && one.finishedMinute === null && one.startMinute - view.minute < 1440,
  );
  const copied = view.cards.onCardsMinutes > view.cards.uncopiedMinutes;
  return wanted && copied && !queued(view, 'clear-cards') ? [{ type: 'clear-cards', copiedOnly: true }] : [];
}

/** In haste, full cards are wiped so that filming can go on. */
export const wipeFullCards = (view: View): Command[] =>
  view.activities.some((one) => one.heldUpBy?.reason === 'cards-full') && !queued(view, 'clear-cards')
    ? [{ type: 'clear-cards' }]
    : [];

/** Kit that has failed in the middle of work is changed for something else that is booked today. */
export const swapBroken = (view: View): Command[] =>
  view.activities.flatMap((activity) => {
    const by = activity.heldUpBy;
    if (by?.reason !== 'kit-failed') return [];
    return activity.needs.flatMap((need): Command[] => {
      if (need.subjectId !== by.subjectId) return [];
      const other = need.optionIds.find(
        (id) =>
          id !== by.subjectId &&
          view.kit.some((one) => one.id === id && one.state === 'with-us') &&
          view.bookings.some((one) => one.subjectId === id && one.days.includes(view.day)),
      );
      return other ? [{ type: 'assign-need', activityId: activity.id, needId: need.id, subjectId: other }] : [];
    });
  });

/** Of a thing there are fewer than the plan wants at once: something else serves the last of them. */
function lessOfIt(view: View, { activityId, subjectId }: ConflictView): Command[] {
  const activity = view.activities.find((one) => one.id === activityId);
  const item = view.kit.find((one) => one.id === subjectId);
  if (!activity || !item || activity.startedMinute !== null) return [];
  if (activity.days.every((day) => (item.plannedUnits[day] ?? 1) < item.stock)) return [];
  const need = activity.needs.find((one) => one.subjectId === item.id && one.optionIds.length > 1);
  const other = need?.optionIds.find(
    (id) => id !== item.id && !view.bookings.some((one) => one.subjectId === id) && isToBeHad(view, id, activity.days),
  );
  return need && other ? [{ type: 'assign-need', activityId, needId: need.id, subjectId: other }] : [];
}

/** Asking, hearing and confirming take a day of office time. */
const TO_BOOK = 480;

/** Booked for these days already, or still to be ordered in time for them. */
const isToBeHad = (view: View, kitId: string, days: readonly number[]): boolean => {
  const held = view.bookings.find((one) => one.subjectId === kitId)?.days ?? [];
  const notice = view.kit.find((one) => one.id === kitId)?.leadMinutes ?? 0;
  const inTime = (day: number) => day > view.day && inReach(view, notice + TO_BOOK, day);
  const refused = isGone(view, kitId, days) || refusedSince(view, view.minute - DAY_MINUTES).has(kitId);
  return !refused && days.every((day) => held.includes(day) || inTime(day));
};

/** Kit that overloads the mains, or comes down in the wind, is changed for something that does not, if there is any. */
export function mendKit(view: View): Command[] {
  const kitOf = (id: string | null) => view.kit.find((one) => one.id === id);
  const broken = swapBroken(view);
  if (broken.length > 0) return broken;
  for (const conflict of view.conflicts) {
    if (conflict.code === 'stock') {
      const instead = lessOfIt(view, conflict);
      if (instead.length > 0) return instead;
      continue;
    }
    // A word of caution about the wind is no reason to send it away.
    if (conflict.code !== 'power' && !(conflict.code === 'wind' && conflict.stops)) continue;
    const activity = view.activities.find((one) => one.id === conflict.activityId);
    const worse = (id: string | null): number =>
      conflict.code === 'power' ? (kitOf(id)?.loadWatts ?? 0) : 100 - (kitOf(id)?.windMph ?? 100);
    const heaviest = activity?.needs
      .filter((need) => need.kind === 'kit' && need.subjectId !== null)
      .sort((a, b) => worse(b.subjectId) - worse(a.subjectId))[0];
    const lighter = heaviest?.optionIds
      .filter((id) => worse(id) < worse(heaviest.subjectId) && isToBeHad(view, id, activity?.days ?? []))
      .sort((a, b) => worse(a) - worse(b))[0];
    if (!heaviest || !lighter) continue;
    const from = heaviest.subjectId;
    return view.activities.flatMap((one) =>
      one.state === 'done' || one.state === 'skipped'
        ? []
        : one.needs
            .filter((need) => need.subjectId === from && need.optionIds.includes(lighter))
            .map((need) => ({ type: 'assign-need' as const, activityId: one.id, needId: need.id, subjectId: lighter })),
    );
  }
  return [];
}
