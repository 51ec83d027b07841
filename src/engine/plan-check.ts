/**
 * The live list of conflicts in the plan, from what the trainee can know and nothing else: bookings answered, places seen,
 * sheets acknowledged. Reads the state, changes nothing.
 */
import { addOfficeMinutes } from './calendar.ts';
import { clockTime, duration } from './format.ts';
import type { Activity, Minute, Need } from './model.ts';
import {
  addressVersion,
  dayOf,
  inPlay,
  isConfirmed,
  minuteOfDay,
  named,
  nameOf,
  peopleIn,
  placeOf,
  plannedDays,
  plannedEnd,
  plannedStart,
  type Run,
  subjectOf,
  travelMinutes,
  weekday,
} from './run.ts';
import { assessmentOutOfDate } from './safety.ts';
import { daylight } from './sky.ts';
import type { DraftEntry } from './state.ts';
import { concerned } from './told.ts';
import type { ConflictCode, ConflictView } from './view.ts';

/** A planned bar with everything that is asked of it. */
interface Bar {
  activity: Activity;
  entry: DraftEntry;
  start: Minute;
  end: Minute;
  placeId: string | null;
  days: number[];
}

const open = (run: Run, activityId: string): boolean => {
  const status = run.state.work[activityId]?.status;
  return status === 'waiting' || status === 'running';
};

function bars(run: Run): Bar[] {
  return run.model.activities.flatMap((activity) => {
    const entry = run.state.draft[activity.id];
    if (!entry || entry.startMinute === null || !open(run, activity.id)) return [];
    const start = plannedStart(run, activity, entry.startMinute);
    return [
      {
        activity,
        entry,
        start,
        end: plannedEnd(run, activity, entry) ?? start,
        placeId: placeOf(run, activity),
        days: plannedDays(run, activity),
      },
    ];
  });
}

/**
 * When each activity could be over, by the plan where there is one and by its likely length where there is none.
 * Key: activity id. A forward pass over the network.
 */
export function expectedEnds(run: Run): Map<string, Minute> {
  const ends = new Map<string, Minute>();
  const visit = (activity: Activity): Minute => {
    const known = ends.get(activity.id);
    if (known !== undefined) return known;
    const work = run.state.work[activity.id];
    const entry = run.state.draft[activity.id];
    let end: Minute;
    if (work?.status === 'done') end = work.finishedMinute ?? run.state.minute;
    else if (work?.status === 'skipped') end = 0;
    else {
      ends.set(activity.id, run.state.minute);
      const ready = activity.after.reduce(
        (latest, { activityId, lagMinutes }) =>
          Math.max(latest, visit(named(run.tables.activities, activityId)) + lagMinutes),
        run.state.minute,
      );
      const planned = entry && entry.startMinute !== null ? plannedEnd(run, activity, entry) : null;
      if (planned !== null) end = Math.max(planned, run.state.minute);
      else
        end =
          activity.hours === 'office'
            ? addOfficeMinutes(run.tables.office, ready, activity.likely)
            : ready + activity.likely;
    }
    ends.set(activity.id, end);
    return end;
  };
  for (const activity of run.model.activities) visit(activity);
  return ends;
}

/** The earliest start that what comes before allows. */
export function earliestStart(run: Run, activity: Activity, ends: Map<string, Minute>): Minute {
  const tick = run.model.tickMinutes;
  const ready = activity.after.reduce(
    (latest, { activityId, lagMinutes }) => Math.max(latest, (ends.get(activityId) ?? 0) + lagMinutes),
    run.state.minute + tick,
  );
  return Math.ceil(plannedStart(run, activity, ready) / tick) * tick;
}

export function checkPlan(run: Run): ConflictView[] {
  const found: ConflictView[] = [];
  const add = (
    code: ConflictCode,
    activityId: string,
    stops: boolean,
    text: string,
    remedy: string,
    more: Partial<Pick<ConflictView, 'subjectId' | 'needId' | 'minutes'>> = {},
  ) => found.push({ code, activityId, stops, text, remedy, subjectId: null, needId: null, minutes: null, ...more });
  const all = bars(run);
  const ends = expectedEnds(run);
  for (const bar of all) {
    checkOrder(run, bar, ends, add);
    checkPlace(run, bar, add);
    for (const need of bar.activity.needs) checkNeed(run, bar, need, add);
    checkPapers(run, bar, add);
    checkTold(run, bar, add);
  }
  checkPeople(run, all, add);
  checkDays(run, all, add);
  return found;
}

type Add = (
  code: ConflictCode,
  activityId: string,
  stops: boolean,
  text: string,
  remedy: string,
  more?: Partial<Pick<ConflictView, 'subjectId' | 'needId' | 'minutes'>>,
) => void;

function checkOrder(run: Run, bar: Bar, ends: Map<string, Minute>, add: Add): void {
  for (const { activityId, lagMinutes } of bar.activity.after) {
    const ready = (ends.get(activityId) ?? 0) + lagMinutes;
    if (run.state.work[bar.activity.id]?.status === 'waiting' && ready > bar.start) {
      add(
        'before-predecessor',
        bar.activity.id,
        true,
        `${nameOf(run, activityId)} will not be done by then.`,
        'Move it to the earliest start, or bring what comes before forward.',
        { subjectId: activityId, minutes: ready - bar.start },
      );
    }
  }
  if (
    bar.activity.hours === 'continuous' &&
    dayOf(bar.start) < dayOf(run.state.minute) &&
    run.state.work[bar.activity.id]?.status === 'waiting'
  ) {
    add(
      'late',
      bar.activity.id,
      true,
      'Its day has gone and it was not done.',
      'Plan it again, and book and tell people for the new day.',
    );
  }
  const { dueMinute } = bar.activity;
  if (dueMinute !== null && bar.end > dueMinute) {
    add(
      'late',
      bar.activity.id,
      false,
      `It ends ${duration(bar.end - dueMinute)} after its date.`,
      'Start earlier, or tell whoever waits for it.',
      { minutes: bar.end - dueMinute },
    );
  }
}

function checkPlace(run: Run, bar: Bar, add: Add): void {
  const { activity, placeId } = bar;
  if (activity.placeIds.length === 0) return;
  if (placeId === null) {
    add('no-permission', activity.id, true, 'It has no place yet.', 'Choose a place for it.');
    return;
  }
  const place = named(run.tables.places, placeId);
  if (
    inPlay(run, 'bookings') &&
    place.ownerId !== null &&
    !activity.reveals &&
    !bar.days.every((day) => isConfirmed(run, placeId, day))
  ) {
    add(
      'no-permission',
      activity.id,
      true,
      `${place.name} is not signed for that day.`,
      `Book it with ${nameOf(run, place.ownerId)}: signing takes ${duration(place.permissionMinutes)} of office time.`,
      { subjectId: placeId },
    );
  }
  const from = minuteOfDay(bar.start);
  const to = from + (bar.end - bar.start);
  if (from < place.openFrom || (activity.hours === 'continuous' && to > place.openTo)) {
    add(
      'place-closed',
      activity.id,
      true,
      `${place.name} is open ${clockTime(place.openFrom)} to ${clockTime(place.openTo)}.`,
      'Move it inside those hours.',
      { subjectId: placeId },
    );
  }
  if (activity.needsQuiet) {
    const known = place.noiseKnown ? place.noise.map((_, index) => index) : (run.state.known.noise[placeId] ?? []);
    for (const index of known) {
      const window = place.noise[index];
      if (!window?.weekdays.includes(weekday(run, dayOf(bar.start))) || window.from >= to || window.to <= from)
        continue;
      add(
        'noisy',
        activity.id,
        false,
        `${window.what}, ${clockTime(window.from)} to ${clockTime(window.to)}: work goes at half speed.`,
        'Move it in time, or to a quieter place.',
        { subjectId: placeId, minutes: Math.min(to, window.to) - Math.max(from, window.from) },
      );
    }
  }
  if (activity.needsDaylight) {
    const { sunrise, sunset } = daylight(run.model, dayOf(bar.start));
    if (bar.start < sunrise || bar.end > sunset) {
      add(
        'no-daylight',
        activity.id,
        true,
        `It is light from ${clockTime(sunrise)} to ${clockTime(sunset)}.`,
        'Move it into daylight.',
        { minutes: Math.max(sunrise - bar.start, bar.end - sunset) },
      );
    }
  }
}

const GONE = ['unavailable', 'refused', 'lost', 'dropped-out', 'cancelled', 'released'];

function checkNeed(run: Run, bar: Bar, need: Need, add: Add): void {
  const { activity, days } = bar;
  if (run.state.standIns[`${activity.id}/${need.id}`]) return;
  const subject = subjectOf(run, activity.id, need);
  const more = { needId: need.id, subjectId: subject };
  if (subject === null) {
    if (need.essential)
      add(
        'need-open',
        activity.id,
        true,
        `${need.label}: nobody and nothing chosen yet.`,
        'Choose from those who could serve.',
        more,
      );
    return;
  }
  if (!inPlay(run, 'bookings')) return;
  const booking = run.state.bookings[subject];
  const item = need.kind === 'kit' ? named(run.tables.kit, subject) : null;
  const confirmed =
    days.every((day) => isConfirmed(run, subject, day)) ||
    (item?.ownerId != null && days.every((day) => isConfirmed(run, item.ownerId ?? '', day)));
  if (!confirmed) {
    const gone = booking && GONE.includes(booking.status);
    add(
      gone ? 'not-available' : 'not-booked',
      activity.id,
      need.essential,
      gone
        ? `${nameOf(run, subject)} is not to be had then.`
        : `${nameOf(run, subject)} is not confirmed for that day.`,
      gone ? 'Choose somebody or something else.' : 'Book them for the day, or choose another.',
      more,
    );
  }
  const offers = run.tables.people.get(subject)?.skills ?? item?.specs ?? [];
  const missing = need.wants.filter((want) => !offers.includes(want));
  if (missing.length > 0) {
    add(
      'skill-missing',
      activity.id,
      false,
      `${nameOf(run, subject)} does not bring ${missing.join(', ')}.`,
      'Choose one that does, or accept the risk knowingly.',
      more,
    );
  }
  if (item?.collectedBy && item.collectedBy !== activity.id && !run.state.kitWithUs[subject]) {
    const fetch = run.state.draft[item.collectedBy];
    if (!fetch || fetch.startMinute === null || fetch.startMinute >= bar.start) {
      add(
        'not-collected',
        activity.id,
        true,
        `Nobody fetches ${item.name} before this.`,
        `Plan ${nameOf(run, item.collectedBy)} for the afternoon before.`,
        more,
      );
    }
  }
}

function checkPapers(run: Run, bar: Bar, add: Add): void {
  const { activity } = bar;
  const short = run.model.rules.breakMinutes - bar.entry.minutes;
  if (activity.kind === 'break' && short > 0) {
    add(
      'no-break',
      activity.id,
      false,
      `A meal break is ${duration(run.model.rules.breakMinutes)} here.`,
      'Make it longer.',
      { minutes: short },
    );
  }
  if (activity.needsAssessment && inPlay(run, 'risk')) {
    if (run.state.assessment.status !== 'signed') {
      add(
        'no-assessment',
        activity.id,
        false,
        'There is no signed risk assessment.',
        'Write it and have it signed before the day.',
      );
    } else if (assessmentOutOfDate(run)) {
      add(
        'no-assessment',
        activity.id,
        false,
        'The place has changed since the risk assessment was signed.',
        'Go through it again and send it to be signed.',
      );
    }
  }
  if (activity.needsReleases && inPlay(run, 'releases')) {
    for (const personId of peopleIn(run, activity)) {
      if (
        named(run.tables.people, personId).kind !== 'contributor' ||
        run.state.releases[personId]?.signedMinute != null
      )
        continue;
      add(
        'no-release',
        activity.id,
        false,
        `${nameOf(run, personId)} has not signed a release.`,
        'Send the release form before the day.',
        { subjectId: personId },
      );
    }
  }
}

/** Conflicts of telling matter for work with a place: that is where people travel to. */
function checkTold(run: Run, bar: Bar, add: Add): void {
  const { activity, entry, placeId } = bar;
  if (activity.placeIds.length === 0 || activity.withYou) return;
  const older: string[] = [];
  const untold: string[] = [];
  for (const personId of concerned(run, activity.id, dayOf(bar.start))) {
    const told = run.state.knownTold[personId]?.[activity.id];
    if (!told) untold.push(personId);
    else if (
      told.startMinute !== entry.startMinute ||
      told.placeId !== placeId ||
      told.addressVersion !== addressVersion(run, placeId)
    )
      older.push(personId);
  }
  const names = (ids: string[]) => ids.map((id) => nameOf(run, id)).join(', ');
  if (older.length > 0) {
    add(
      'told-older',
      activity.id,
      true,
      `${names(older)}: last told something else.`,
      'Send a new call sheet, or ring them.',
      { subjectId: older[0] ?? null },
    );
  }
  if (untold.length > 0 && inPlay(run, 'bookings') === false) {
    add('nobody-told', activity.id, true, `${names(untold)}: not told yet.`, 'Send a call sheet, or ring them.', {
      subjectId: untold[0] ?? null,
    });
  } else if (untold.some((id) => isConfirmed(run, id, dayOf(bar.start)))) {
    const booked = untold.filter((id) => isConfirmed(run, id, dayOf(bar.start)));
    add(
      'nobody-told',
      activity.id,
      true,
      `${names(booked)}: booked, but not told about this.`,
      'Send a call sheet, or ring them.',
      { subjectId: booked[0] ?? null },
    );
  }
}

/** One person or thing in two places, or without time to travel between. */
function checkPeople(run: Run, all: Bar[], add: Add): void {
  const uses = new Map<string, Bar[]>();
  for (const bar of all) {
    for (const need of bar.activity.needs) {
      const subject = subjectOf(run, bar.activity.id, need);
      if (subject === null) continue;
      const list = uses.get(subject) ?? [];
      if (!list.includes(bar)) list.push(bar);
      uses.set(subject, list);
    }
  }
  for (const [subject, list] of uses) {
    list.sort((a, b) => a.start - b.start);
    for (let at = 1; at < list.length; at += 1) {
      const before = list[at - 1] as Bar;
      const after = list[at] as Bar;
      if (after.start < before.end && !sharesPlace(before, after)) {
        const stock = run.tables.kit.get(subject)?.stock ?? 1;
        if (stock > 1) continue;
        add(
          'double-booked',
          after.activity.id,
          true,
          `${nameOf(run, subject)} is on ${before.activity.title} at the same time.`,
          'Move one of the two, or choose somebody else.',
          { subjectId: subject, minutes: before.end - after.start },
        );
      } else if (
        before.placeId &&
        after.placeId &&
        before.placeId !== after.placeId &&
        dayOf(before.start) === dayOf(after.start)
      ) {
        const travel = travelMinutes(run, before.placeId, after.placeId);
        if (after.start - before.end < travel) {
          add(
            'travel-short',
            after.activity.id,
            true,
            `${nameOf(run, subject)} needs ${duration(travel)} to get there from ${before.activity.title}.`,
            'Leave time to travel.',
            { subjectId: subject, minutes: travel - (after.start - before.end) },
          );
        }
      }
    }
  }
}

const sharesPlace = (a: Bar, b: Bar): boolean =>
  a.placeId !== null && a.placeId === b.placeId && (a.activity.kind === 'break' || b.activity.kind === 'break');

/** Length of the day, break and rest, by person. */
function checkDays(run: Run, all: Bar[], add: Add): void {
  const { rules } = run.model;
  const spans = new Map<string, Map<number, { start: Minute; end: Minute; first: Bar; breakAt: Minute | null }>>();
  for (const bar of all) {
    if (bar.activity.placeIds.length === 0 || bar.activity.hours !== 'continuous') continue;
    const day = dayOf(bar.start);
    for (const personId of concerned(run, bar.activity.id, day)) {
      const days = spans.get(personId) ?? new Map();
      spans.set(personId, days);
      const span = days.get(day) ?? { start: bar.start, end: bar.end, first: bar, breakAt: null };
      if (bar.start <= span.start) span.first = bar;
      span.start = Math.min(span.start, bar.start);
      span.end = Math.max(span.end, bar.end);
      if (bar.activity.kind === 'break') span.breakAt = Math.min(span.breakAt ?? bar.start, bar.start);
      days.set(day, span);
    }
  }
  const longSaid = new Set<string>();
  for (const [personId, days] of spans) {
    const ordered = [...days.entries()].sort(([a], [b]) => a - b);
    ordered.forEach(([day, span], at) => {
      const length = span.end - span.start;
      const id = span.first.activity.id;
      if (length > rules.standardDayMinutes && !longSaid.has(`${day}/${length}`)) {
        longSaid.add(`${day}/${length}`);
        add(
          'day-long',
          id,
          false,
          `The day is ${duration(length)}: overtime after ${duration(rules.standardDayMinutes)}.`,
          'Shorten the day, or have the overtime agreed.',
          { subjectId: personId, minutes: length - rules.standardDayMinutes },
        );
      }
      const late = span.breakAt === null ? length : span.breakAt - span.start;
      if (late > rules.firstBreakWithinMinutes && !longSaid.has(`break/${day}`)) {
        longSaid.add(`break/${day}`);
        add(
          'no-break',
          id,
          false,
          `A break must begin within ${duration(rules.firstBreakWithinMinutes)} of the call.`,
          'Plan the meal break earlier.',
          { subjectId: personId, minutes: late - rules.firstBreakWithinMinutes },
        );
      }
      const next = ordered[at + 1]?.[1];
      if (next && next.start - span.end < rules.restMinutes) {
        add(
          'rest-short',
          next.first.activity.id,
          false,
          `${nameOf(run, personId)} has ${duration(next.start - span.end)} of rest before this; the rule is ${duration(rules.restMinutes)}.`,
          'Start later, or finish earlier the day before.',
          { subjectId: personId, minutes: rules.restMinutes - (next.start - span.end) },
        );
      }
    });
  }
}
