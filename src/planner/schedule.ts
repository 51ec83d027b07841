/**
 * A plan for the whole production at once: serial schedule generation. Activities are taken in an order that respects what
 * comes before what, and each gets the earliest time at which its people are free, its place is open, light enough and not
 * known to be noisy, the unit can get there, and everybody has slept. What stands and can stand is left where it is.
 * Must not know anything the view does not say.
 */
import { addOfficeMinutes, dayOf, isWorkingDay, minuteOfUnitDay, unitDayOf } from '../engine/calendar.ts';
import type { Command } from '../engine/command.ts';
import { DAY_MINUTES, type Minute } from '../engine/model.ts';
import type { ActivityView, View } from '../engine/view.ts';
import { nobodyLeft } from './booking.ts';
import {
  between,
  canBePermitted,
  canBeSigned,
  ERRAND_FROM,
  endOf,
  loud,
  nightAt,
  office,
  placeFor,
  returns,
  roomy,
  type Slot,
  upToTick,
  uses,
  wet,
} from './feasible.ts';
import { fetches, isAway, isOver, shootDay } from './planning.ts';

/** A unit begins no earlier and ends no later than this by choice, and so has its night's rest. */
const UNIT_FROM = 8 * 60;
const UNIT_TO = 19 * 60;
/** A day is planned no longer than this, so that an hour lost does not take anybody past the cap of twelve. */
const LONGEST_DAY = 11 * 60;
/** Visits in the days before: when offices are open and the light is good. */
const VISIT_FROM = 10 * 60;
/** Kit goes back in the morning. */
const RETURN_FROM = 9 * 60;

/** Minutes by which work in office hours may slip before its plan is written anew. */
const SLIPS = 4 * 60;
/** Days it takes to gather a unit again. */
const DAYS_TO_GATHER = 3;

class Schedule {
  readonly slots = new Map<string, Slot>();
  readonly changes: Command[] = [];
  private readonly placed: { activity: ActivityView; slot: Slot; uses: string[] }[] = [];

  /** With a day given, whatever of the shoot has not begun is planned afresh for that day, and what does not fit for later. */
  constructor(
    private readonly view: View,
    private readonly shootOn: number | null = null,
  ) {
    for (const activity of inOrder(view)) this.place(activity);
  }

  private keep(activity: ActivityView, slot: Slot): void {
    this.slots.set(activity.id, slot);
    if (activity.kind === 'work') this.placed.push({ activity, slot, uses: uses(activity) });
  }

  /** When what comes before is over and the unit could be there. */
  private ready(activity: ActivityView): Minute {
    const { view } = this;
    let ready = view.minute + view.tickMinutes;
    for (const { activityId, lagMinutes } of activity.after) {
      const before = this.slots.get(activityId);
      if (!before) continue;
      const travel =
        activity.hours === 'continuous' ? between(view, before.placeId, placeFor(activity), before.end) : 0;
      ready = Math.max(ready, before.end + lagMinutes + travel);
    }
    return upToTick(view, ready);
  }

  private place(activity: ActivityView): void {
    const { view } = this;
    const placeId = placeFor(activity);
    if (isOver(activity)) {
      this.keep(activity, { start: activity.startedMinute ?? 0, end: activity.finishedMinute ?? 0, placeId });
      return;
    }
    const ready = this.ready(activity);
    if (!activity.canPlan || activity.kind === 'desk') {
      // Under way, or nothing the plan can move: it takes as long as it likely takes.
      const start = activity.startedMinute ?? Math.max(ready, activity.startMinute ?? 0);
      const length = activity.kind === 'wait' ? activity.estimate.likely : activity.minutes;
      const end = activity.hours === 'office' ? addOfficeMinutes(office(view), start, length) : start + length;
      this.keep(activity, { start, end: Math.max(end, activity.endMinute ?? 0, view.minute), placeId });
      return;
    }
    const afresh = this.shootOn !== null && activity.stage === 'shoot' && !fetches(view, activity.id);
    const now = afresh ? null : activity.startMinute;
    const gone = view.conflicts.some((one) => one.activityId === activity.id && one.code === 'late' && one.stops);
    if (now !== null) {
      const slot = { start: now, end: activity.endMinute ?? now, placeId };
      const early = fetches(view, activity.id) && dayOf(now) < workingDayBefore(view, this.shootOn ?? shootDay(view));
      // What is on today stays: moving it is for the day itself. Nor is anything moved for a quarter of an hour.
      const stands = now + view.tickMinutes >= ready && !early && this.suits(activity, slot);
      if (!gone && (dayOf(now) <= view.day || stands)) {
        this.keep(activity, slot);
        return;
      }
      const held = activity.hours === 'office' && now + SLIPS >= ready && !this.awayFrom(activity, slot);
      if (held && !this.atOnce(activity, slot)) {
        this.keep(activity, { ...slot, end: endOf(view, activity, ready) });
        return;
      }
    }
    const slot = this.find(activity, ready, placeId, gone);
    this.keep(activity, slot);
    if (slot.start >= view.endMinute || (slot.start === activity.startMinute && placeId === activity.placeId)) return;
    const minutes = roomy(view, activity);
    this.changes.push({
      type: 'plan-activity',
      activityId: activity.id,
      startMinute: slot.start,
      ...(minutes === activity.minutes ? {} : { minutes }),
      ...(placeId === null ? {} : { placeId }),
    });
  }

  /** Whether nobody is wanted in two places, the place is open, the light holds and it is quiet enough. */
  private suits(activity: ActivityView, slot: Slot): boolean {
    const { view } = this;
    if (activity.hours !== 'office' && !this.hourSuits(activity, slot)) return false;
    const mine = uses(activity);
    const clash = this.placed.some(
      (other) =>
        // No road is longer than a day.
        slot.start < other.slot.end + DAY_MINUTES &&
        other.slot.start < slot.end + DAY_MINUTES &&
        other.uses.some((id) => mine.includes(id)) &&
        slot.start < other.slot.end + between(view, other.slot.placeId, slot.placeId, other.slot.end) &&
        other.slot.start < slot.end + between(view, slot.placeId, other.slot.placeId, slot.end),
    );
    if (clash) return false;
    return activity.hours === 'office'
      ? !this.awayFrom(activity, slot)
      : this.daySuits(activity, slot.placeId, unitDayOf(slot.start));
  }

  /** Whether those it needs, the place and leave to work are to be had for that day. */
  private daySuits(activity: ActivityView, placeId: string | null, day: number): boolean {
    return (
      !this.away(activity, day) &&
      canBeSigned(this.view, activity, placeId, day) &&
      canBePermitted(this.view, activity, day)
    );
  }

  /** Whether the place is open then, the light holds and it is quiet enough. */
  private hourSuits(activity: ActivityView, slot: Slot): boolean {
    const { view } = this;
    const day = view.days[dayOf(slot.start)];
    const place = view.places.find((one) => one.id === slot.placeId);
    const at = minuteOfUnitDay(slot.start);
    if (place && (at < place.openFrom || at + (slot.end - slot.start) > place.openTo)) return false;
    if (activity.needsDark && day && slot.start < day.sunsetMinute) return false;
    if (activity.needsDaylight && day && (slot.start < day.sunriseMinute || slot.end > day.sunsetMinute)) return false;
    return !this.tooLoud(activity, slot);
  }

  /** Somebody in it would have a day with no room left in it. */
  private tooLong(activity: ActivityView, { start, end }: Slot): boolean {
    const mine = uses(activity);
    return this.placed.some(
      (other) =>
        unitDayOf(other.slot.start) === unitDayOf(start) &&
        Math.max(end, other.slot.end) - Math.min(start, other.slot.start) > LONGEST_DAY &&
        other.activity.hours === 'continuous' &&
        other.uses.some((id) => mine.includes(id)),
    );
  }

  /** Too loud for this, or for what follows it there: nobody sets up early to wait for a noise to end. */
  private tooLoud(activity: ActivityView, slot: Slot): boolean {
    const { view } = this;
    return (
      loud(view, activity, slot) ||
      view.activities.some((next) => {
        const follows = next.needsQuiet && next.after.some((one) => one.activityId === activity.id);
        const there = { start: slot.end, end: slot.end + roomy(view, next), placeId: placeFor(next) };
        return follows && activity.kind === 'work' && there.placeId === slot.placeId && loud(view, next, there);
      })
    );
  }

  /** Dates that this plan would miss. */
  get late(): number {
    return this.view.activities.filter(
      (one) => one.dueMinute !== null && !isOver(one) && (this.slots.get(one.id)?.end ?? 0) > one.dueMinute,
    ).length;
  }

  /** Days on which a unit works by this plan. */
  get shootDays(): number[] {
    const days = this.placed
      .filter(({ activity }) => activity.stage === 'shoot' && !fetches(this.view, activity.id) && !isOver(activity))
      .map(({ slot }) => unitDayOf(slot.start));
    return [...new Set(days)].sort((a, b) => a - b);
  }

  /** The place, or everybody who could do a job, has said no to that day. */
  private away(activity: ActivityView, day: number): boolean {
    const place = placeFor(activity) ?? undefined;
    return (
      (place !== undefined && isAway(this.view, place, [day])) ||
      activity.needs.some((need) => need.optionIds.length > 0 && nobodyLeft(this.view, need, [day]))
    );
  }

  private find(activity: ActivityView, ready: Minute, placeId: string | null, again: boolean): Slot {
    const { view } = this;
    if (activity.hours === 'office') return this.findInOffice(activity, ready, placeId);
    const shoot = activity.stage === 'shoot';
    const errand = fetches(view, activity.id);
    // A unit whose day has gone has to be asked and told again.
    const target = again ? view.day + DAYS_TO_GATHER : (this.shootOn ?? shootDay(view));
    // A visit on the weekday of the shoot, at its hour, hears what the shoot will hear.
    const visit = target - 7 * Math.max(1, Math.floor((target - dayOf(ready)) / 7));
    const first = errand ? workingDayBefore(view, target) : shoot ? target : activity.withYou ? visit : 0;
    for (let day = Math.max(first, dayOf(ready)); day < view.days.length; day += 1) {
      if (!isWorkingDay(view, day) || !this.daySuits(activity, placeId, day)) continue;
      if (shoot && activity.after.length < 2 && this.rainedOff(activity, day)) continue;
      const night = nightAt(view, placeId);
      const opens = errand
        ? ERRAND_FROM
        : returns(view, activity.id)
          ? RETURN_FROM
          : shoot
            ? (night?.from ?? UNIT_FROM)
            : VISIT_FROM;
      for (
        let start = upToTick(view, Math.max(ready, day * DAY_MINUTES + opens));
        start + roomy(view, activity) <= day * DAY_MINUTES + (night?.to ?? UNIT_TO);
        start += view.tickMinutes
      ) {
        const slot = { start, end: endOf(view, activity, start), placeId };
        if (this.suits(activity, slot) && !this.tooLong(activity, slot)) return slot;
      }
    }
    return { start: view.endMinute, end: view.endMinute, placeId };
  }

  /** As soon as may be: once those who do it have done what they are on, or on the first morning they are there for all of it. */
  private findInOffice(activity: ActivityView, ready: Minute, placeId: string | null): Slot {
    const { view } = this;
    const from = (start: Minute): Slot => ({ start, end: endOf(view, activity, start), placeId });
    for (let start = ready; start < view.endMinute; ) {
      const slot = from(start);
      const morning = (unitDayOf(start) + 1) * DAY_MINUTES + view.you.deskFrom;
      const before = this.atOnce(activity, slot);
      if (!isWorkingDay(view, unitDayOf(start)) || this.awayFrom(activity, slot)) start = morning;
      else if (before) start = upToTick(view, before.end);
      else return slot;
    }
    return from(ready);
  }

  /** What somebody in it is on in the same hours. */
  private atOnce(activity: ActivityView, slot: Slot): Slot | undefined {
    const people = activity.needs.flatMap(({ kind, subjectId }) => (kind === 'person' && subjectId ? subjectId : []));
    return this.placed.find(
      (other) =>
        slot.start < other.slot.end && other.slot.start < slot.end && other.uses.some((id) => people.includes(id)),
    )?.slot;
  }

  /** The same for any of the working days of a job in office hours. */
  private awayFrom(activity: ActivityView, { start, end }: Slot): boolean {
    const first = unitDayOf(start);
    const days = Array.from({ length: unitDayOf(end - 1) - first + 1 }, (_, at) => first + at);
    return days.some((day) => isWorkingDay(this.view, day) && this.away(activity, day));
  }

  /** Rain forecast with some certainty, for a day that is still free to choose and has work that must be dry. */
  private rainedOff(activity: ActivityView, day: number): boolean {
    const { view } = this;
    const chosen = this.placed.some((other) => other.activity.stage === 'shoot' && unitDayOf(other.slot.start) === day);
    return activity.startMinute === null && !chosen && view.activities.some((one) => one.needsDry) && wet(view, day);
  }
}

const workingDayBefore = (view: View, day: number): number => {
  let before = day - 1;
  while (before > view.day && !isWorkingDay(view, before)) before -= 1;
  return before;
};

/** Every activity after all that it waits for, else in the scenario's order. */
function inOrder(view: View): ActivityView[] {
  const order: ActivityView[] = [];
  const taken = new Set<string>();
  const byId = new Map(view.activities.map((one) => [one.id, one]));
  const take = (activity: ActivityView): void => {
    if (taken.has(activity.id)) return;
    taken.add(activity.id);
    for (const { activityId } of activity.after) {
      const before = byId.get(activityId);
      if (before) take(before);
    }
    order.push(activity);
  };
  view.activities.forEach(take);
  return order;
}

/** A unit is gathered for as few days as will do, soon after the day aimed for. */
const DAYS_TO_CHOOSE_FROM = 5;
const BLOCKS_APART = 6;

/** What has to be put on the plan, or moved, for the whole to hold together and, if it can, for every date to be met. */
export function planAhead(view: View): Command[] {
  let best = new Schedule(view);
  const first = best.shootDays[0] ?? 0;
  const soonest = view.day + DAYS_TO_GATHER;
  if (best.changes.length === 0 || first <= soonest) return best.changes;
  const fresh = view.activities.every((one) => one.stage !== 'shoot' || one.startMinute === null);
  const sooner = fresh && best.late > 0 ? Array.from({ length: first - soonest }, (_, at) => first - 1 - at) : [];
  // Blocks planned apart are meant to be.
  const blocks = (best.shootDays.at(-1) ?? first) - first > BLOCKS_APART;
  const later =
    best.shootDays.length > 1 && !blocks ? Array.from({ length: DAYS_TO_CHOOSE_FROM }, (_, at) => first + at) : [];
  for (const day of [...sooner, ...later]) {
    const other = new Schedule(view, day);
    const better = other.late - best.late || other.shootDays.length - best.shootDays.length;
    if (better < 0) best = other;
  }
  return best.changes;
}
