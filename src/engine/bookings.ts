/**
 * Bookings: enquired, pencilled (first or second), challenged, confirmed, released, and the ways they fail.
 * People, kit and places share one life; their terms are data. Nothing is binding until an explicit yes.
 */
import { dateOfDay, officeMinutesBetween } from './calendar.ts';
import { accrueBooking, isKeptWaiting } from './invoices.ts';
import { isOver, planChanged, usesOf } from './live.ts';
import { between, chance } from './luck.ts';
import type { Day, Minute, Pence } from './model.ts';
import { DAY_MINUTES } from './model.ts';
import { askApproval, commit, lineOf, priceOf } from './money.ts';
import type { Approval } from './money-record.ts';
import { order } from './orders.ts';
import {
  askStop,
  inPlay,
  kindOf,
  named,
  nameOf,
  note,
  officeLater,
  plannedDays,
  type Run,
  schedule,
  today,
} from './run.ts';
import type { Booking, Cause } from './state.ts';
import { unitsFor } from './stock.ts';
import { tellPlan } from './told.ts';
import { COOL, WARM } from './trust.ts';

const union = (a: readonly Day[], b: readonly Day[]): Day[] => [...new Set([...a, ...b])].sort((x, y) => x - y);

/** The record of a subject’s booking, begun if there is none. */
export const record = (run: Run, subjectId: string, because: Cause): Booking => {
  run.state.bookings[subjectId] ??= {
    subjectId,
    kind: kindOf(run, subjectId),
    days: [],
    wantedDays: [],
    saidDays: [],
    awayDays: [],
    status: 'enquired',
    rank: 0,
    units: {},
    quotedMinute: null,
    order: null,
    pricePence: 0,
    accruedPence: 0,
    line: null,
    askedMinute: run.state.minute,
    changedMinute: run.state.minute,
    expiresMinute: null,
    staleMinutes: 0,
    memoSentMinute: null,
    contractedMinute: null,
    approvalId: null,
    because,
  };
  return run.state.bookings[subjectId];
};

/** A booking takes another status. */
export const turn = (run: Run, booking: Booking, status: Booking['status'], because: Cause): void => {
  booking.status = status;
  booking.changedMinute = run.state.minute;
  booking.expiresMinute = null;
  booking.because = because;
};

/** Chance of being free on a day, for somebody asked now: their own, less for short notice and the busy months, more for goodwill. */
function freeChance(run: Run, subjectId: string, day: Day): number {
  const { freePerMille } = terms(run, subjectId);
  if (kindOf(run, subjectId) !== 'person' || freePerMille === 1000) return freePerMille;
  const { freeByNotice, peakMonths, peakTimesPerMille } = run.model.rules;
  const notice = freeByNotice.find(({ withinDays }) => day - today(run) <= withinDays);
  const peak = peakMonths.includes(dateOfDay(run.model.startDate, day).month);
  const trust = run.state.trust[subjectId] ?? 0;
  const left = Math.floor((freePerMille * (notice?.timesPerMille ?? 1000)) / 1000);
  const season = peak ? Math.floor((left * peakTimesPerMille) / 1000) : left;
  return Math.min(990, Math.max(0, season + (trust >= WARM ? 50 : trust < COOL ? -100 : 0)));
}

export function terms(run: Run, subjectId: string) {
  const kind = kindOf(run, subjectId);
  if (kind === 'person') {
    const { busyDays, freePerMille, replyMinutes, challengePerMille } = named(run.tables.people, subjectId);
    return { busyDays, freePerMille, replyMinutes, challengePerMille, leadMinutes: 0, confirmMinutes: 0 };
  }
  if (kind === 'kit') {
    const { busyDays, freePerMille, replyMinutes, leadMinutes } = named(run.tables.kit, subjectId);
    return { busyDays, freePerMille, replyMinutes, leadMinutes, challengePerMille: 0, confirmMinutes: 0 };
  }
  const { busyDays, freePerMille, replyMinutes, permissionMinutes } = named(run.tables.places, subjectId);
  return {
    busyDays,
    freePerMille,
    replyMinutes,
    leadMinutes: 0,
    challengePerMille: 0,
    confirmMinutes: permissionMinutes,
  };
}

/** Whether they are free on a day, in truth. */
export function isFree(run: Run, subjectId: string, day: Day): boolean {
  const { busyDays } = terms(run, subjectId);
  return (
    !busyDays.includes(day) &&
    !run.state.bookings[subjectId]?.awayDays.includes(day) &&
    chance(run.state.seed, `free:${subjectId}/day-${day}`, freeChance(run, subjectId, day))
  );
}

/** Whether the wanted days are theirs to give: those they have said are kept to, the others are as they are. */
export const wantedAreFree = (run: Run, { subjectId, wantedDays, saidDays }: Booking): boolean =>
  wantedDays.every((day) => saidDays.includes(day) || isFree(run, subjectId, day));

/** Office minutes of notice that a first day still gives. */
export const noticeMinutes = (run: Run, days: readonly Day[]): number =>
  officeMinutesBetween(run.tables.office, run.state.minute, (days[0] ?? 0) * DAY_MINUTES + run.tables.office.from);

const replyAt = (run: Run, subjectId: string): Minute => {
  const { replyMinutes } = terms(run, subjectId);
  const asked = run.state.bookings[subjectId]?.askedMinute ?? 0;
  const usual = between(run.state.seed, `reply:${subjectId}/${asked}`, replyMinutes.low, replyMinutes.high);
  // Whoever likes working with you rings back first; whoever does not, or waits for money, lets it lie.
  const trust = run.state.trust[subjectId] ?? WARM;
  const times = (trust >= WARM ? 4 : trust < COOL ? 8 : 5) + (isKeptWaiting(run, subjectId) ? 2 : 0);
  return officeLater(run, Math.floor((usual * times) / 4));
};

export function enquire(run: Run, subjectIds: readonly string[], days: readonly Day[], because: Cause): void {
  for (const subjectId of subjectIds) {
    const booking = record(run, subjectId, because);
    booking.wantedDays = [...days];
    booking.askedMinute = run.state.minute;
    if (booking.days.length === 0) {
      turn(run, booking, 'enquired', because);
      booking.rank = 0;
    }
    schedule(run, replyAt(run, subjectId), { type: 'availability', subjectId }, because);
  }
}

export function availabilityAnswered(run: Run, subjectId: string, because: Cause): void {
  const booking = run.state.bookings[subjectId];
  // Who is booked already is asked about further days, and stays booked whatever they say.
  const further = booking?.status === 'confirmed' && booking.wantedDays.some((day) => !booking.days.includes(day));
  if (!booking || (booking.status !== 'enquired' && !further)) return;
  const free = booking.wantedDays.every((day) => isFree(run, subjectId, day));
  if (!further) turn(run, booking, free ? 'available' : 'unavailable', because);
  booking.saidDays = free ? [...booking.wantedDays] : [];
  sayAway(run, booking);
  booking.quotedMinute ??= run.state.minute;
  note(run, { kind: 'enquiry-answered', subjectId, free }, because);
  const waiting = Object.values(run.state.bookings).some((other) => other.status === 'enquired');
  if (!waiting) askStop(run, 'answer', 'Every enquiry has been answered', subjectId);
}

/** Says on which of the wanted days they are not to be had. */
export function sayAway(run: Run, booking: Booking): void {
  const { subjectId, saidDays, wantedDays } = booking;
  const away = wantedDays.filter((day) => !saidDays.includes(day) && !isFree(run, subjectId, day));
  if (away.length > 0) booking.awayDays = union(booking.awayDays, away);
}

/** The other job has them on the days that were wanted, and keeps them. */
function goElsewhere(booking: Booking): void {
  booking.awayDays = union(booking.awayDays, booking.wantedDays);
  booking.saidDays = [];
  booking.rank = 0;
}

/** Another job has them: nothing is held any more. */
export function loseTo(run: Run, booking: Booking, words: string, because: Cause): void {
  turn(run, booking, 'lost', because);
  goElsewhere(booking);
  note(run, { kind: 'pencil-lost', subjectId: booking.subjectId }, because);
  askStop(run, 'phone', `${nameOf(run, booking.subjectId)} ${words}`, booking.subjectId);
}

/** What confirming these days would add to what is already confirmed. */
export const addedPence = (run: Run, subjectId: string, days: readonly Day[]): Pence => {
  const booking = run.state.bookings[subjectId];
  const held = booking && booking.status !== 'cancelled' && booking.status !== 'dropped-out' ? booking.days : [];
  return priceOf(run, subjectId, union(held, days)) - (held.length > 0 ? (booking?.pricePence ?? 0) : 0);
};

/**
 * Kit that somebody has to live with is put to them first. Then, within your limit, it goes to the supplier at once; above it, to
 * whoever approves spending.
 */
export function confirm(run: Run, subjectId: string, days: readonly Day[], reason: string, commandIndex: number): void {
  const because: Cause = { by: 'command', index: commandIndex };
  const booking = record(run, subjectId, because);
  booking.wantedDays = [...days];
  const item = run.tables.kit.get(subjectId);
  if (item?.agreedBy && !run.state.agreedKit[subjectId]) {
    const approval = askApproval(
      run,
      { kind: 'kit', subjectId, pence: 0, line: '', toLine: '', reason, commandIndex },
      { toId: item.agreedBy },
    );
    turn(run, booking, 'approval', because);
    booking.approvalId = approval.id;
    return;
  }
  askForMoney(run, booking, days, reason, commandIndex);
}

function askForMoney(run: Run, booking: Booking, days: readonly Day[], reason: string, commandIndex: number): void {
  const because: Cause = { by: 'command', index: commandIndex };
  const { subjectId } = booking;
  const pence = addedPence(run, subjectId, days);
  if (inPlay(run, 'money') && pence > run.model.you.limitPence) {
    const line = lineOf(run, subjectId);
    const approval = askApproval(run, { kind: 'spend', subjectId, pence, line, toLine: '', reason, commandIndex });
    turn(run, booking, 'approval', because);
    booking.approvalId = approval.id;
    return;
  }
  askThem(run, booking, because);
}

function askThem(run: Run, booking: Booking, because: Cause): void {
  const pencilledFirst =
    booking.rank > 0 ? 0 : officeMinutesBetween(run.tables.office, booking.changedMinute, run.state.minute);
  const { replyMinutes, confirmMinutes } = terms(run, booking.subjectId);
  turn(run, booking, 'confirming', because);
  // Not held on a pencil: the longer since they said they were free, the likelier that they are not.
  booking.staleMinutes = pencilledFirst;
  const wait = Math.floor(
    between(run.state.seed, `confirm:${booking.subjectId}/${run.state.minute}`, replyMinutes.low, replyMinutes.high) /
      2,
  );
  // To confirm a second pencil is to challenge the first, which has its time to answer.
  const firstAnswers = booking.rank > 1 ? run.model.rules.challengeMinutes : 0;
  schedule(
    run,
    officeLater(run, confirmMinutes + firstAnswers + wait),
    { type: 'confirmation', subjectId: booking.subjectId },
    because,
  );
}

export function confirmationAnswered(run: Run, subjectId: string, because: Cause): void {
  const booking = run.state.bookings[subjectId];
  if (booking?.status !== 'confirming') return;
  const { challengePerMille } = terms(run, subjectId);
  const days = union(booking.days, booking.wantedDays);
  if (booking.rank > 1 && chance(run.state.seed, `first-pencil:${subjectId}/day-${booking.wantedDays[0]}`, 500)) {
    loseTo(run, booking, 'has been confirmed by the job that had the first pencil', because);
    return;
  }
  const taken = chance(
    run.state.seed,
    `taken:${subjectId}/day-${booking.wantedDays[0]}`,
    Math.min(900, Math.floor((challengePerMille * booking.staleMinutes) / 480)),
  );
  if (taken || !wantedAreFree(run, booking)) {
    const words = taken ? 'took another job in the meantime' : 'is not free on those dates';
    if (taken) goElsewhere(booking);
    else sayAway(run, booking);
    turn(run, booking, booking.days.length > 0 ? 'confirmed' : 'refused', because);
    note(run, { kind: 'booking-refused', subjectId, words }, because);
    askStop(run, 'answer', `${nameOf(run, subjectId)} ${words}`, subjectId);
    return;
  }
  const pence = addedPence(run, subjectId, booking.wantedDays);
  booking.line ??= lineOf(run, subjectId);
  // What was worked and paid before they were let go stands on the order that was closed then.
  if (booking.days.length === 0) booking.accruedPence = 0;
  commit(run, booking.line, pence);
  const forToday = days.includes(today(run)) && !booking.days.includes(today(run));
  booking.pricePence = priceOf(run, subjectId, days);
  const item = run.tables.kit.get(subjectId);
  if (item) booking.units = unitsFor(run, item, days);
  booking.days = days;
  order(run, booking, booking.line, pence);
  turn(run, booking, 'confirmed', because);
  note(
    run,
    {
      kind: 'booking-confirmed',
      subjectId,
      days,
      pence: booking.pricePence,
      bestPence: cheapestFor(run, subjectId, days),
    },
    because,
  );
  // What is booked for today after the day has begun is owed today.
  if (forToday) accrueBooking(run, booking);
  if (booking.kind === 'person') tellPlan(run, subjectId, 'booking', 0);
}

/** The lowest price among those who could do the same and were free on those days. */
function cheapestFor(run: Run, subjectId: string, days: readonly Day[]): Pence {
  const own = priceOf(run, subjectId, days);
  const need = usesOf(run, subjectId)[0]?.need;
  if (!need) return own;
  const units = run.state.bookings[subjectId]?.units ?? {};
  const most = Math.max(1, ...Object.values(units));
  const { people, kit, serving } = run.tables;
  let least = own;
  for (const id of serving.get(`${need.kind}/${need.asks}`) ?? []) {
    if ((kit.get(id)?.stock ?? most) < most) continue;
    const brings = people.get(id)?.skills ?? kit.get(id)?.specs ?? [];
    if (!need.wants.every((want) => brings.includes(want))) continue;
    const price = priceOf(run, id, days, units);
    if (price < least && days.every((day) => isFree(run, id, day))) least = price;
  }
  return least;
}

/** The money for it, or the change of kit, was answered: they are asked, or it stands where it stood. */
export function bookingApproved(run: Run, approval: Approval, yes: boolean, because: Cause): void {
  const booking = run.state.bookings[approval.subjectId];
  if (booking?.status !== 'approval') return;
  if (yes && approval.kind === 'kit') {
    run.state.agreedKit[booking.subjectId] = true;
    askForMoney(run, booking, booking.wantedDays, approval.reason, approval.commandIndex);
  } else if (yes) askThem(run, booking, because);
  else
    turn(run, booking, booking.days.length > 0 ? 'confirmed' : booking.rank > 0 ? 'pencilled' : 'available', because);
}

/**
 * A deputy takes a place, and the same place in the rest of that day's work: booked at once for those days at their own rate, and
 * told what they are coming to.
 */
export function stepIn(run: Run, activityId: string, needId: string, personId: string, because: Cause): void {
  const activity = named(run.tables.activities, activityId);
  const need = activity.needs.find((one) => one.id === needId);
  const person = run.tables.people.get(personId);
  if (!need || !person) return;
  const before = run.state.draft[activityId]?.uses[needId];
  const days = plannedDays(run, activity).filter((day) => day >= today(run));
  for (const { row, need: other } of before === undefined ? [] : usesOf(run, before)) {
    if (isOver(row.work) || other.asks !== need.asks) continue;
    if (!plannedDays(run, row.activity).some((day) => days.includes(day))) continue;
    row.entry.uses[other.id] = personId;
    row.entry.because = because;
    planChanged(run, row.activity.id);
  }
  const entry = run.state.draft[activityId];
  if (entry) {
    entry.uses[needId] = personId;
    entry.because = because;
  }
  planChanged(run, activityId);
  const booking = record(run, personId, because);
  booking.wantedDays = days;
  const pence = addedPence(run, personId, days);
  booking.line ??= need.line;
  commit(run, booking.line, pence);
  booking.days = union(booking.days, days);
  booking.pricePence = priceOf(run, personId, booking.days);
  turn(run, booking, 'confirmed', because);
  note(
    run,
    {
      kind: 'booking-confirmed',
      subjectId: personId,
      days: booking.days,
      pence: booking.pricePence,
      bestPence: booking.pricePence,
    },
    because,
  );
  // Booked for today, it is owed today.
  if (days.includes(today(run))) accrueBooking(run, booking);
  tellPlan(run, personId, 'phone', 0);
}
