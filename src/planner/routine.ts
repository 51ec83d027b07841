/**
 * The routine of a sensible coordinator, as small steps over the view; bots put them together and bend them.
 * Must not know anything the view does not say.
 */
import { dayOf, isWorkingDay, minuteOfDay } from '../engine/calendar.ts';
import type { AssessmentEntry, Command, Stance } from '../engine/model.ts';
import { DAY_MINUTES } from '../engine/model.ts';
import type { ActivityView, NeedView, ThreadView, View } from '../engine/view.ts';

const GONE = ['unavailable', 'refused', 'lost', 'dropped-out', 'cancelled', 'released'];

export const bookingOf = (view: View, id: string) => view.bookings.find((one) => one.subjectId === id);
const activityOf = (view: View, id: string) => view.activities.find((one) => one.id === id);
const isOver = (activity: ActivityView | undefined) => activity === undefined || activity.state === 'done' || activity.state === 'skipped';
const queued = (view: View, type: Command['type'], subjectId?: string) =>
  view.desk.jobs.some((job) => job.commandType === type && (subjectId === undefined || job.subjectIds.includes(subjectId)));

export const readAll = (view: View): Command[] =>
  view.threads.filter((thread) => thread.unread).map((thread) => ({ type: 'read-message', threadId: thread.id }));

export const doDeskWork = (view: View): Command[] =>
  view.activities.filter((one) => one.canDo && !queued(view, 'do-activity', one.id)).map((one) => ({ type: 'do-activity', activityId: one.id }));

// ---------------------------------------------------------------- planning

const nextWorkingDay = (view: View, day: number): number => {
  let next = day;
  while (!isWorkingDay(view.startDate, next)) next += 1;
  return next;
};

/** Whether an activity fetches kit. */
const fetches = (view: View, id: string) => view.kit.some((item) => item.collectedByActivityId === id);

const PREP_DAYS = 8;

/** The day the bot aims to shoot on: far enough ahead to book and sign. */
function shootDay(view: View): number {
  const planned = view.activities.filter((one) => one.stage === 'shoot' && one.startMinute !== null && one.kind === 'work' && !fetches(view, one.id));
  const first = planned.map((one) => dayOf(one.startMinute ?? 0)).sort((a, b) => a - b)[0];
  if (first !== undefined) return first;
  let day = dayOf(view.startMinute);
  for (let left = PREP_DAYS; left > 0; ) {
    day += 1;
    if (isWorkingDay(view.startDate, day)) left -= 1;
  }
  return nextWorkingDay(view, Math.max(day, view.day + 2));
}

/** Where a first plan would put an activity. */
function goodStart(view: View, activity: ActivityView): number {
  const tick = view.tickMinutes;
  const earliest = Math.max(activity.earliestMinute ?? 0, view.minute + tick);
  const up = (minute: number) => Math.ceil(minute / tick) * tick;
  if (activity.hours === 'office') return up(earliest);
  if (fetches(view, activity.id)) {
    let day = shootDay(view) - 1;
    while (!isWorkingDay(view.startDate, day)) day -= 1;
    return Math.max(day * DAY_MINUTES + 15 * 60, up(earliest));
  }
  const opens = activity.placeIds.map((id) => view.places.find((place) => place.id === id)?.openFrom ?? 0)[0] ?? 0;
  if (activity.stage === 'shoot') {
    const day = shootDay(view);
    const onDay = view.activities.filter((one) => one.id !== activity.id && one.stage === 'shoot' && one.hours === 'continuous' && one.startMinute !== null && dayOf(one.startMinute) === day);
    // One thing after another, with time to walk across when the place changes.
    const last = onDay.reduce((latest, one) => Math.max(latest, (one.endMinute ?? 0) + (one.placeId === (activity.placeId ?? activity.placeIds[0]) ? 0 : 15)), 0);
    return up(Math.max(day * DAY_MINUTES + Math.max(8 * 60, opens), last, earliest));
  }
  const dayStart = Math.max(10 * 60, opens);
  let day = nextWorkingDay(view, dayOf(earliest));
  if (minuteOfDay(earliest) > dayStart && dayOf(earliest) === day) day = nextWorkingDay(view, day + 1);
  return Math.max(day * DAY_MINUTES + dayStart, up(earliest));
}

/** Plans the first thing that has no place in time yet; with each new view comes the next. */
export function planNext(view: View): Command[] {
  const ready = view.activities.find(
    (one) => one.canPlan && one.kind !== 'desk' && one.startMinute === null &&
      one.after.every(({ activityId }) => {
        const before = activityOf(view, activityId);
        return !before || isOver(before) || before.startMinute !== null || before.kind === 'wait' || before.kind === 'desk' || before.kind === 'milestone';
      }),
  );
  if (!ready) return [];
  const placeId = ready.placeId ?? ready.placeIds[0];
  return [{ type: 'plan-activity', activityId: ready.id, startMinute: goodStart(view, ready), ...(placeId ? { placeId } : {}) }];
}

/** Another place, when the one planned can't be had or can't be signed in time. */
function insteadOf(view: View, activity: ActivityView, placeId: string): Command[] {
  const booking = bookingOf(view, placeId);
  const refused = view.facts.some((fact) => fact.kind === 'booking-refused' && fact.subjectId === placeId && fact.minute > view.minute - 3 * DAY_MINUTES);
  const place = view.places.find((one) => one.id === placeId);
  const daysLeft = dayOf(activity.startMinute ?? 0) - view.day;
  const tooLate = booking?.status !== 'confirming' && (place?.permissionMinutes ?? 0) > daysLeft * 400;
  if (!refused && !tooLate && !GONE.includes(booking?.status ?? '')) return [];
  const other = activity.placeIds.find((id) => id !== placeId && !GONE.includes(bookingOf(view, id)?.status ?? ''));
  if (!other) return [];
  return view.activities
    .filter((one) => one.canPlan && one.placeId === placeId && one.placeIds.includes(other) && one.stage === 'shoot')
    .map((one) => ({ type: 'plan-activity', activityId: one.id, placeId: other }));
}

/** Shifts smaller than this many minutes are left: people booked for the day are there anyway. */
const SMALL_SHIFT = 120;

/** Moves what cannot start when it is planned to the earliest it can, and noisy work to a quieter place if there is one. */
export function mendPlan(view: View): Command[] {
  for (const conflict of view.conflicts) {
    const activity = activityOf(view, conflict.activityId);
    if (!activity?.canPlan) continue;
    if (conflict.code === 'late' && conflict.stops) {
      return [{ type: 'plan-activity', activityId: activity.id, startMinute: nextWorkingDay(view, view.day + 3) * DAY_MINUTES + 9 * 60 }];
    }
    if (dayOf(activity.startMinute ?? 0) <= view.day) continue;
    if (conflict.code === 'before-predecessor' && activity.earliestMinute !== null && activity.earliestMinute !== activity.startMinute) {
      const start = goodStart(view, activity);
      const worthIt = activity.hours === 'continuous' || (conflict.minutes ?? 0) >= SMALL_SHIFT;
      if (worthIt && start !== activity.startMinute && start < view.endMinute) return [{ type: 'plan-activity', activityId: activity.id, startMinute: start }];
    }
    if (conflict.code === 'no-permission' && conflict.subjectId !== null) {
      const away = insteadOf(view, activity, conflict.subjectId);
      if (away.length > 0) return away;
    }
    if (conflict.code === 'noisy') {
      const quiet = activity.placeIds.find((id) => id !== activity.placeId && !view.places.find((place) => place.id === id)?.noise?.length);
      const others = view.activities.filter((one) => one.canPlan && one.placeId === activity.placeId && one.placeIds.includes(quiet ?? '') && one.stage === 'shoot');
      if (quiet && dayOf(activity.startMinute ?? 0) - view.day >= 5 && !GONE.includes(bookingOf(view, quiet)?.status ?? '')) return others.map((one) => ({ type: 'plan-activity', activityId: one.id, placeId: quiet }));
    }
  }
  return [];
}

// ---------------------------------------------------------------- people and kit

/** The best for a need: has what it wants, not known to be gone, already on the job, cheapest. */
function choose(view: View, need: NeedView, cheapest: boolean): string | null {
  const used = new Set(view.activities.filter((one) => !isOver(one)).flatMap((one) => one.needs.map((other) => other.subjectId)));
  const refused = new Set(view.facts.flatMap((fact) => (fact.kind === 'booking-refused' && fact.minute > view.minute - 3 * DAY_MINUTES ? [fact.subjectId] : [])));
  const owned = (id: string) => {
    const owner = view.kit.find((one) => one.id === id)?.ownerId;
    return owner == null || (used.has(owner) && !GONE.includes(bookingOf(view, owner)?.status ?? ''));
  };
  const options = need.optionIds.filter((id) => owned(id) && !GONE.includes(bookingOf(view, id)?.status ?? '') && !refused.has(id));
  const rate = (id: string) => view.people.find((one) => one.id === id)?.ratePence ?? view.kit.find((one) => one.id === id)?.ratePence ?? 0;
  const lacks = (id: string) => {
    const offers = view.people.find((one) => one.id === id)?.skills ?? view.kit.find((one) => one.id === id)?.specs ?? [];
    return need.wants.filter((want) => !offers.includes(want)).length;
  };
  const rank = (id: string) => (cheapest ? 0 : lacks(id) * 1_000_000) + (used.has(id) ? -500_000 : 0) + rate(id);
  return [...options].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

export function assignNeeds(view: View, cheapest = false): Command[] {
  for (const activity of view.activities) {
    if (isOver(activity) || activity.state === 'in-progress') continue;
    for (const need of activity.needs) {
      const refused = view.facts.some((fact) => fact.kind === 'booking-refused' && fact.subjectId === need.subjectId && fact.minute > view.minute - DAY_MINUTES);
      const owner = view.kit.find((one) => one.id === need.subjectId)?.ownerId;
      const orphan = owner != null && !activity.needs.some((one) => one.subjectId === owner) && !view.activities.some((one) => !isOver(one) && one.needs.some((other) => other.subjectId === owner));
      const missing = view.conflicts.some((one) => one.activityId === activity.id && one.needId === need.id && one.code === 'not-booked');
      const gone = need.subjectId !== null && (orphan || GONE.includes(need.bookingStatus ?? '') || (refused && missing));
      if (need.subjectId !== null && !gone) continue;
      const subjectId = choose(view, need, cheapest);
      if (subjectId !== null && subjectId !== need.subjectId) return [{ type: 'assign-need', activityId: activity.id, needId: need.id, subjectId }];
    }
  }
  return [];
}

/** Days each drafted person, thing and place is wanted. */
export function wantedDays(view: View): Map<string, number[]> {
  const wanted = new Map<string, Set<number>>();
  const add = (id: string | null, activity: ActivityView) => {
    if (id === null || activity.startMinute === null || isOver(activity)) return;
    const days = wanted.get(id) ?? new Set<number>();
    const stuck = activity.heldUpBy?.reason === 'person-not-booked' || activity.heldUpBy?.reason === 'kit-absent';
    const overrun = activity.state === 'in-progress' && activity.hours === 'office' && (activity.endMinute ?? 0) <= view.minute + DAY_MINUTES / 2;
    const due = activity.hours === 'office' && (activity.startMinute < view.minute || activity.state === 'in-progress');
    if (stuck && minuteOfDay(view.minute) < 14 * 60) days.add(view.day);
    if (stuck || overrun || (due && (activity.endMinute ?? 0) <= view.minute + DAY_MINUTES)) days.add(nextWorkingDay(view, view.day + 1));
    for (let day = dayOf(activity.startMinute); day <= dayOf(Math.max(activity.startMinute, (activity.endMinute ?? 0) - 1)); day += 1) {
      if (day >= view.day && (activity.hours === 'continuous' || isWorkingDay(view.startDate, day))) days.add(day);
    }
    wanted.set(id, days);
  };
  for (const activity of view.activities) {
    for (const need of activity.needs) add(need.subjectId, activity);
    const place = view.places.find((one) => one.id === activity.placeId);
    const recce = activity.stage === 'prep' && activity.withYou;
    if (place?.bookable && !recce) add(place.id, activity);
  }
  return new Map([...wanted].map(([id, days]) => [id, [...days].sort((a, b) => a - b)]));
}

/** Asks, then confirms who is free; confirms further days when the plan grows. */
export function book(view: View, atOnce = false): Command[] {
  const ask = new Map<string, string[]>();
  const commands: Command[] = [];
  for (const [id, days] of wantedDays(view)) {
    const item = view.kit.find((one) => one.id === id);
    if (item?.ownerId) continue;
    const booking = bookingOf(view, id);
    const missing = days.filter((day) => !booking?.days.includes(day));
    if (missing.length === 0 || queued(view, 'confirm', id) || queued(view, 'enquire', id)) continue;
    const confirm: Command = { type: 'confirm', subjectId: id, days: missing, reason: 'The best that suits the job and is free.' };
    const status = booking?.status;
    if (status === 'enquired' || status === 'confirming' || status === 'approval') continue;
    if (status === undefined && !atOnce) {
      const key = missing.join();
      ask.set(key, [...(ask.get(key) ?? []), id]);
    } else if (status === undefined || ['available', 'pencilled', 'challenged', 'confirmed'].includes(status)) commands.push(confirm);
  }
  for (const [key, subjectIds] of ask) commands.push({ type: 'enquire', subjectIds, days: key.split(',').map(Number) });
  return commands;
}

export function sendReleases(view: View): Command[] {
  const appearing = new Set(view.activities.filter((one) => one.needsReleases).flatMap((one) => one.needs.map((need) => need.subjectId)));
  const personIds = view.releases.filter((one) => one.sentMinute === null && appearing.has(one.personId)).map((one) => one.personId);
  return personIds.length === 0 || queued(view, 'send-releases') ? [] : [{ type: 'send-releases', personIds }];
}

// ---------------------------------------------------------------- messages

/** The stance a sensible person leans to from what can be seen: what it commits, and what is asked. */
function leaning(thread: ThreadView): Stance | null {
  const stances = thread.reply?.stances ?? [];
  const has = (stance: Stance) => stances.some((one) => one.stance === stance);
  const within = stances.filter((one) => !one.beyondLimit);
  const serious = thread.reply?.asks.some((topic) => topic === 'safety' || topic === 'scope') || stances.some((one) => one.beyondLimit);
  if (serious && has('escalate')) return 'escalate';
  const order: Stance[] = ['offer', 'ask', 'agree', 'escalate', 'decline', 'hold'];
  return order.find((stance) => within.some((one) => one.stance === stance)) ?? stances[0]?.stance ?? null;
}

export function answer(view: View, bend: { stance?: Stance; copyAll?: boolean; bare?: boolean } = {}): Command[] {
  return view.threads.flatMap((thread): Command[] => {
    const { reply } = thread;
    if (!reply || !thread.asksReply) return [];
    const wished = bend.stance && reply.stances.some((one) => one.stance === bend.stance) ? bend.stance : leaning(thread);
    if (wished === null) return [];
    const facts = reply.facts.filter((fact) => fact.topic !== 'personal' && fact.topic !== 'gossip' && reply.asks.includes(fact.topic));
    const promise = reply.needsDate || wished === 'hold' ? (reply.promises.at(-1) ?? null) : null;
    const boss = reply.copyIds.includes(view.you.reportsToId) ? [view.you.reportsToId] : [];
    return [{
      type: 'reply', threadId: thread.id, stance: wished,
      factIds: bend.bare ? [] : facts.map((fact) => fact.id),
      promiseId: bend.bare ? null : (promise?.id ?? null),
      copyIds: bend.copyAll ? [...reply.copyIds] : bend.bare ? [] : boss,
      channel: 'email', tone: 'plain',
    }];
  });
}

// ---------------------------------------------------------------- safety

/** A control above this wants a better reason than a routine has. */
const DEAR_PENCE = 100_00;

export function assess(view: View, everyControl = false): Command[] {
  const { assessment } = view;
  const ready = assessment.status === 'none' || assessment.status === 'sent-back' || (assessment.status === 'signed' && assessment.outOfDate);
  if (!assessment.needed || !ready || queued(view, 'submit-assessment')) return [];
  const recce = view.activities.find((one) => one.stage === 'prep' && one.kind === 'work' && one.withYou);
  const shoot = shootDay(view);
  if (recce && !isOver(recce) && shoot - view.day > 3) return [];
  const entries: AssessmentEntry[] = assessment.hazards.map((hazard) => {
    const could = assessment.controls.filter((control) => control.hazardIds.includes(hazard.id));
    const order = ['eliminate', 'substitute', 'engineer', 'administrate', 'protect'];
    const cheap = [...could].sort((a, b) => a.costPence - b.costPence || order.indexOf(a.hierarchy) - order.indexOf(b.hierarchy));
    const count = everyControl ? could.length : assessment.status === 'sent-back' ? 2 : 1;
    return {
      hazardId: hazard.id, activityId: hazard.activityIds[0] ?? '', who: hazard.who[0] ?? '', likelihood: 3, severity: 3,
      controlIds: cheap.filter((control) => everyControl || control.costPence <= DEAR_PENCE).slice(0, count).map((control) => control.id),
    };
  });
  return entries.length === 0 ? [] : [{ type: 'submit-assessment', entries }];
}

/** The way that takes care, in money or in time, but not the dearest of several prices; or, in haste, the cheapest and quickest. */
export function answerRisks(view: View, hasty = false): Command[] {
  return view.risks.flatMap((risk): Command[] => {
    if (risk.status !== 'happening' || queued(view, 'answer-risk', risk.id)) return [];
    const within = risk.responses.filter((one) => !one.beyondLimit);
    const sorted = [...(within.length > 0 ? within : risk.responses)].sort((a, b) => a.costPence - b.costPence || a.deskMinutes - b.deskMinutes);
    const prices = new Set(sorted.map((one) => one.costPence)).size;
    const response = hasty ? sorted[0] : prices > 2 ? sorted[Math.floor(sorted.length / 2)] : sorted.at(-1);
    return response ? [{ type: 'answer-risk', riskId: risk.id, responseId: response.id }] : [];
  });
}

export const recordIncidents = (view: View): Command[] =>
  view.incidents.filter((one) => !one.recorded && !queued(view, 'record-incident')).slice(0, 1).map((one) => ({ type: 'record-incident', incidentId: one.id }));

// ---------------------------------------------------------------- papers and money

/** Sends the sheet the day before, to those on it and those who have a right to know, and again when it changes. */
export function sendSheets(view: View, everyone = false): Command[] {
  return view.sheetDrafts.flatMap((draft): Command[] => {
    const shoots = draft.entries.some((entry) => activityOf(view, entry.activityId)?.stage === 'shoot');
    const soon = view.minute >= draft.dueMinute - 30 * 60 && view.minute < (draft.entries[0]?.startMinute ?? 0);
    if (!shoots || !soon || !draft.changed || queued(view, 'send-call-sheet', `day-${draft.day}`)) return [];
    const owners = draft.entries.map((entry) => view.places.find((place) => place.id === entry.placeId)?.ownerId).filter((id) => id != null);
    const toIds = [...new Set([...draft.needIds, ...(everyone ? draft.otherIds : owners)])];
    return [{ type: 'send-call-sheet', day: draft.day, toIds, note: '' }];
  });
}

/** When rain stops work, it goes to later in the day and the people in it are rung, so that the rest can go on. */
export function dodgeRain(view: View): Command[] {
  return view.activities.flatMap((activity): Command[] => {
    if (activity.heldUpBy?.reason !== 'rain' || !activity.canPlan || activity.startMinute === null) return [];
    const dusk = view.days.find((day) => day.day === view.day)?.sunsetMinute ?? 0;
    const later = Math.ceil((view.minute + 120) / view.tickMinutes) * view.tickMinutes;
    if (later + activity.minutes > dusk) return [];
    const people = activity.needs.flatMap((need) => (need.kind === 'person' && need.subjectId ? [need.subjectId] : []));
    return [
      { type: 'plan-activity', activityId: activity.id, startMinute: later },
      ...people.map((personId): Command => ({ type: 'phone-person', personId, activityIds: [activity.id] })),
    ];
  });
}

/** Chases those who have not answered by the afternoon; rings people who are missing on the day. */
export function chaseUp(view: View, everyone = false): Command[] {
  const commands: Command[] = [];
  for (const sheet of view.sheets.filter((one) => one.latest && one.day >= view.day)) {
    const late = view.minute >= sheet.minute + 120;
    for (const personId of sheet.toIds) {
      if (sheet.chasedIds.includes(personId) || queued(view, 'chase-person', personId)) continue;
      if (everyone || (late && !sheet.acknowledgedIds.includes(personId))) commands.push({ type: 'chase-person', sheet: sheet.id, personId });
    }
  }
  for (const activity of view.activities) {
    const by = activity.heldUpBy;
    if (!by || !['person-elsewhere', 'person-absent'].includes(by.reason) || queued(view, 'phone-person', by.subjectId)) continue;
    const told = view.told.find((one) => one.personId === by.subjectId && one.activityId === activity.id);
    if (!told?.current) commands.push({ type: 'phone-person', personId: by.subjectId, activityIds: [activity.id] });
  }
  return commands;
}

export const checkInvoices = (view: View): Command[] =>
  view.money.invoices
    .filter((invoice) => invoice.status === 'open' && !view.desk.jobs.some((job) => job.commandType === 'handle-invoice'))
    .slice(0, 1)
    .map((invoice) => ({ type: 'handle-invoice', invoiceId: invoice.id, action: invoice.billedPence > invoice.orderedPence ? 'query' : 'pass' }));

/** One report two days before the shoot, one when post is under way. */
export function reportCosts(view: View): Command[] {
  if (!view.systems.includes('money') || queued(view, 'send-cost-report')) return [];
  const shoot = shootDay(view) * DAY_MINUTES;
  const before = view.money.reports.some((report) => report.minute < shoot);
  const after = view.money.reports.some((report) => report.minute >= shoot + 8 * DAY_MINUTES);
  const due = (!before && view.minute >= shoot - 2 * DAY_MINUTES && view.minute < shoot) || (!after && view.minute >= shoot + 8 * DAY_MINUTES);
  return due ? [{ type: 'send-cost-report', toIds: [view.you.reportsToId], reasons: view.money.reasons }] : [];
}

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
        .filter((id) => id !== need.subjectId && !bookingOf(view, id) && !view.desk.jobs.some((job) => job.subjectIds.includes(id)))
        .map((subjectId) => ({ type: 'pencil', subjectId, days }));
    })
    .slice(0, 3);
}

/** Everything a sensible coordinator would do now. */
export function carefully(view: View, habit: Habit = {}): Command[] {
  return [
    ...readAll(view),
    ...answerRisks(view),
    ...answer(view, { ...(habit.escalates ? { stance: 'escalate' as const } : {}), copyAll: habit.tellsEveryone ?? false }),
    ...doDeskWork(view),
    ...planNext(view),
    ...mendPlan(view),
    ...assignNeeds(view),
    ...book(view),
    ...(habit.holdsEveryOption ? holdAll(view) : []),
    ...sendReleases(view),
    ...assess(view, habit.buysEveryControl),
    ...sendSheets(view, habit.tellsEveryone),
    ...dodgeRain(view),
    ...chaseUp(view, habit.tellsEveryone),
    ...recordIncidents(view),
    ...checkInvoices(view),
    ...reportCosts(view),
  ];
}
