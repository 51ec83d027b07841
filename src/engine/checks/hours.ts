/** Checks of people’s hours: meal breaks, the length of the day, and the rest between two days. */
import { isWorkingDay } from '../calendar.ts';
import { clockTime, duration } from '../format.ts';
import { fatigueOf, recovers, STAND_DOWN, shortRestPence } from '../hours.ts';
import type { Day, Minute, Pence, WorkLimits } from '../model.ts';
import { overtime, workedMinutes, worksExtraHour } from '../pay.ts';
import { minuteOfUnitDay, named, nameOf, peopleIn, type Run, rulesOn, subjectOf, today, unitDayOf } from '../run.ts';
import { concerned } from '../told.ts';
import type { Add, Bar } from './bars.ts';

/** A meal break is as long as the rules ask. */
export function checkBreak(run: Run, bar: Bar, add: Add): void {
  const { activity } = bar;
  const { breakMinutes } = rulesOn(run, unitDayOf(bar.start));
  const short = breakMinutes - bar.entry.minutes;
  if (activity.kind === 'break' && short > 0) {
    add('no-break', activity.id, false, `A meal break is ${duration(breakMinutes)} here.`, 'Make it longer.', {
      minutes: short,
    });
  }
}

/** This day's place in an unbroken row of days. */
function daysInRow(days: readonly number[], at: number): number {
  let row = 1;
  while (at - row >= 0 && days[at - row] === (days[at] ?? 0) - row) row += 1;
  return row;
}

/** Somebody who works alone for a limited time wants another of their role in longer work. */
export function checkRelief(run: Run, bar: Bar, add: Add): void {
  for (const need of bar.activity.needs) {
    const id = need.kind === 'person' ? subjectOf(run, bar.activity.id, need) : null;
    const solo = id === null ? null : named(run.tables.people, id).soloMinutes;
    if (id === null || solo === null || bar.activity.likely <= solo) continue;
    const pair = bar.activity.needs.some(
      (other) => other.id !== need.id && other.asks === need.asks && subjectOf(run, bar.activity.id, other) !== null,
    );
    if (!pair)
      add(
        'relief',
        bar.activity.id,
        true,
        `${nameOf(run, id)} works alone for ${duration(solo)} at most, and this lasts ${duration(bar.activity.likely)}.`,
        'Book two, who take turns.',
        { subjectId: id, needId: need.id },
      );
  }
}

/** One person's day: what is planned of it, and what has been of it already. */
interface Span {
  start: Minute;
  end: Minute;
  /** The first thing still planned; null: the day is over. */
  first: Bar | null;
  breakAt: Minute | null;
  breakMinutes: number;
  breaks: number;
}

/** How tired they will be at the start of this day, if no day until then is a long one. */
function tiredBy(run: Run, personId: string, days: ReadonlyMap<number, Span>, day: number): number {
  let tired = fatigueOf(run, personId);
  for (let at = today(run); at < day && tired > 0; at += 1) tired -= recovers(days.has(at));
  return tired;
}

/** The days each person has been on duty, today's included. */
function daysWorked(run: Run): Map<string, Map<number, Span>> {
  return new Map(
    Object.entries(run.state.duty).map(([personId, duties]) => [
      personId,
      new Map(
        duties.map(({ day, startMinute, endMinute, breakMinute, breakMinutes, breaks }) => [
          day,
          { start: startMinute, end: endMinute, first: null, breakAt: breakMinute, breakMinutes, breaks },
        ]),
      ),
    ]),
  );
}

/** How an unverified figure is marked wherever it stands in a sentence. */
const figure = (run: Run, name: string): string =>
  run.model.rules.figures.find((one) => one.name === name)?.verified === false ? ' (a practice figure)' : '';

/** Everybody whose day is as long: it is said once for all of them. */
const sameDay = (spans: ReadonlyMap<string, ReadonlyMap<number, Span>>, day: number, length: number): string[] =>
  [...spans].flatMap(([personId, days]) => {
    const span = days.get(day);
    return span?.first && span.end - span.start === length ? [personId] : [];
  });

/** What overtime after so many minutes of work costs for one person. */
function overtimePence(run: Run, personId: string, day: number, worked: number): Pence {
  const { ratePence, grade, roles } = named(run.tables.people, personId);
  const rules = rulesOn(run, day);
  const extra = worksExtraHour(rules, roles) ? 60 : 0;
  const own = { ...rules, standardDayMinutes: rules.standardDayMinutes + extra };
  return overtime(own, ratePence, worked, grade).pence;
}

/** A shift longer than this with a longer way home than that calls for a bed or a driver (a practice figure: domain 1.2). */
const LONG_DAY = 600;
const FAR = 60;

/** What the law allows a child of this age, or a driver, in a day as it is planned. */
function checkLimits(run: Run, personId: string, limits: WorkLimits, span: Span, all: Bar[], add: Add): void {
  const name = nameOf(run, personId);
  const id = span.first?.activity.id ?? '';
  const day = unitDayOf(span.start);
  const length = span.end - span.start;
  const from = minuteOfUnitDay(span.start);
  const child = limits.kind === 'child';
  if (length > limits.onSiteMinutes || from < limits.from || from + length > limits.to)
    add(
      'child-hours',
      id,
      true,
      child
        ? `${name} (${limits.title}) may be on site for ${duration(limits.onSiteMinutes)}, ${clockTime(limits.from)} to ${clockTime(limits.to)}.`
        : `${name} (${limits.title}) may be on duty for ${duration(limits.onSiteMinutes)}.`,
      child ? 'Put the child’s work first, and let them go.' : 'Share the driving, or shorten the day.',
      { subjectId: personId, minutes: Math.max(0, length - limits.onSiteMinutes) },
    );
  const mine = all.filter((bar) => unitDayOf(bar.start) === day && peopleIn(run, bar.activity).includes(personId));
  const minutesOf = (teaches: boolean) =>
    mine.reduce((sum, bar) => (bar.activity.teaches === teaches ? sum + bar.end - bar.start : sum), 0);
  if (minutesOf(false) > limits.performingMinutes)
    add(
      'child-hours',
      id,
      true,
      `${name} is planned to ${child ? 'perform' : 'drive'} for ${duration(minutesOf(false))}; ${duration(limits.performingMinutes)} is the most.`,
      'Give some of it to another day, or to a double.',
      { subjectId: personId, minutes: minutesOf(false) - limits.performingMinutes },
    );
  const taught = minutesOf(true) + (run.state.taught[`${personId}/${day}`] ?? 0);
  if (limits.tuition && isWorkingDay(run.model, day) && taught < limits.tuition.minutes)
    add(
      'no-tuition',
      id,
      false,
      `${name} has ${duration(taught)} of lessons planned; a school day on site has ${duration(limits.tuition.minutes)}.`,
      'Plan lessons with a tutor between the scenes.',
      { subjectId: personId, minutes: limits.tuition.minutes - taught },
    );
}

/** Hours in seven days, and the rest after a row of days. */
function checkWeek(run: Run, personId: string, ordered: [number, Span][], at: number, add: Add): void {
  const [day, span] = ordered[at] ?? [0, null];
  if (!span?.first) return;
  const { rules } = run.model;
  const hours = ordered.reduce(
    (sum, [other, { start, end }]) => (other > day - 7 && other <= day ? sum + end - start : sum),
    0,
  );
  if (hours > rules.weekCapMinutes) {
    add(
      'week-long',
      span.first.activity.id,
      false,
      `${nameOf(run, personId)} comes to ${duration(hours)} in seven days; ${duration(rules.weekCapMinutes)} is the weekly limit${figure(run, 'weekCap')}.`,
      'Share the days, or shorten them.',
      { subjectId: personId, minutes: hours - rules.weekCapMinutes },
    );
  }
  const before = ordered[at - 1];
  if (!before || before[0] === day - 1) return;
  const row = daysInRow(
    ordered.map(([one]) => one),
    at - 1,
  );
  const wanted = rules.weekendRest.find(({ afterDays }) => row >= afterDays);
  const rest = span.start - before[1].end;
  if (wanted && rest < wanted.restMinutes)
    add(
      'week-rest',
      span.first.activity.id,
      false,
      `${nameOf(run, personId)} has ${duration(rest)} off after ${row} days in a row; it should be ${duration(wanted.restMinutes)}${figure(run, 'weekendRest')}.`,
      'Start later, or another day.',
      { subjectId: personId, minutes: wanted.restMinutes - rest },
    );
}

/** Length of the day, break and rest, by person: of every day, or of one alone. */
export function checkDays(run: Run, all: Bar[], add: Add, only: Day | null = null): void {
  const spans = daysWorked(run);
  for (const bar of all) {
    if (bar.activity.placeIds.length === 0 || bar.activity.hours !== 'continuous') continue;
    const day = unitDayOf(bar.start);
    for (const personId of concerned(run, bar.activity.id, day)) {
      const days = spans.get(personId) ?? new Map();
      spans.set(personId, days);
      const span: Span = days.get(day) ?? {
        start: bar.start,
        end: bar.end,
        first: bar,
        breakAt: null,
        breakMinutes: 0,
      };
      if (span.first === null || bar.start <= span.first.start) span.first = bar;
      span.start = Math.min(span.start, bar.start);
      span.end = Math.max(span.end, bar.end);
      if (bar.activity.kind === 'break') {
        span.breakAt = Math.min(span.breakAt ?? bar.start, bar.start);
        span.breakMinutes += bar.end - bar.start;
        span.breaks += 1;
      }
      days.set(day, span);
    }
  }
  const longSaid = new Set<string>();
  for (const [personId, days] of spans) {
    const ordered = [...days.entries()].sort(([a], [b]) => a - b);
    ordered.forEach(([day, span], at) => {
      // What is over, and not planned any more, is only the rest before the next.
      if (span.first === null || (only !== null && day !== only)) return;
      const rules = rulesOn(run, day);
      const length = span.end - span.start;
      const worked = workedMinutes(rules, span);
      const id = span.first.activity.id;
      if (worked > rules.standardDayMinutes && !longSaid.has(`${day}/${length}`)) {
        longSaid.add(`${day}/${length}`);
        const over = worked > rules.dayCapMinutes;
        add(
          'day-long',
          id,
          false,
          over
            ? `The day is ${duration(worked)} of work, past the cap of ${duration(rules.dayCapMinutes)}${figure(run, 'dayCap')}.`
            : `The day is ${duration(worked)} of work: overtime after ${duration(rules.standardDayMinutes)}${figure(run, 'standardDay')}.`,
          over
            ? 'Shorten the day: nobody may be planned for so long.'
            : 'Shorten the day, or have the overtime agreed.',
          {
            subjectId: personId,
            minutes: worked - rules.standardDayMinutes,
            pence: sameDay(spans, day, length).reduce((sum, other) => sum + overtimePence(run, other, day, worked), 0),
          },
        );
      }
      const late = span.breakAt === null ? length : span.breakAt - span.start;
      if (late > rules.firstBreakWithinMinutes && !longSaid.has(`break/${day}`)) {
        longSaid.add(`break/${day}`);
        add(
          'no-break',
          id,
          false,
          `The first break begins within ${duration(rules.firstBreakWithinMinutes)} of the call${figure(run, 'firstBreakWithin')}.`,
          'Plan the meal break earlier.',
          { subjectId: personId, minutes: late - rules.firstBreakWithinMinutes },
        );
      }
      if (rules.secondBreakAfterMinutes !== null && length > rules.secondBreakAfterMinutes && span.breaks === 1) {
        if (!longSaid.has(`second/${day}`))
          add(
            'no-break',
            id,
            false,
            `A day longer than ${duration(rules.secondBreakAfterMinutes)} has a second meal${figure(run, 'secondBreakAfter')}.`,
            'Plan a second meal, or a shorter day.',
            { subjectId: personId },
          );
        longSaid.add(`second/${day}`);
      }
      const { limits, dutyCapMinutes, homeTravelMinutes } = named(run.tables.people, personId);
      if (limits) checkLimits(run, personId, limits, span, all, add);
      if (worked > LONG_DAY && homeTravelMinutes > FAR && !run.state.hotels[`${personId}/${day}`])
        add(
          'far-from-home',
          id,
          false,
          `${nameOf(run, personId)} works ${duration(worked)} and has ${duration(homeTravelMinutes)} to drive home.`,
          'Arrange a bed or a driver, or let them go earlier.',
          { subjectId: personId },
        );
      if (dutyCapMinutes !== null && length > dutyCapMinutes)
        add(
          'duty-cap',
          id,
          false,
          `${nameOf(run, personId)} may be on duty for ${duration(dutyCapMinutes)}; this is ${duration(length)}.`,
          'Share the driving, or shorten the day.',
          { subjectId: personId, minutes: length - dutyCapMinutes },
        );
      if (day >= today(run) && tiredBy(run, personId, days, day) > STAND_DOWN)
        add(
          'stood-down',
          id,
          true,
          `${nameOf(run, personId)} is too tired to work: stood down until they have rested.`,
          'Let somebody else do it, or move it beyond a day off.',
          { subjectId: personId },
        );
      const inRow = daysInRow(
        ordered.map(([one]) => one),
        at,
      );
      if (limits?.daysInRow != null && inRow > limits.daysInRow)
        add(
          'child-hours',
          id,
          true,
          `${nameOf(run, personId)} may work ${limits.daysInRow} days in a row; this would be the ${inRow}th.`,
          'Give them a day off in between.',
          { subjectId: personId },
        );
      if (inRow >= 6 && !longSaid.has(`row/${personId}`)) {
        longSaid.add(`row/${personId}`);
        const timesPerMille = inRow === 6 ? run.model.rules.sixthDayPerMille : run.model.rules.seventhDayPerMille;
        add(
          'days-in-row',
          id,
          false,
          `${nameOf(run, personId)} works ${inRow} days in a row here${timesPerMille > 1000 ? `, paid at ${timesPerMille / 1000} times` : ''}.`,
          'Give them a day off in between.',
          { subjectId: personId },
        );
      }
      checkWeek(run, personId, ordered, at, add);
      const before = ordered[at - 1]?.[1];
      const restMinutes = (limits?.restMinutes ?? rules.restMinutes) + (run.state.restOwed[personId] ?? 0);
      const rest = before ? span.start - before.end : restMinutes;
      const agreed = run.state.shortRests[`${personId}/${day}`]?.agreed;
      if (rest < restMinutes && agreed === undefined) {
        add(
          'rest-short',
          id,
          false,
          `${nameOf(run, personId)} has ${duration(rest)} of rest before this; it should be ${duration(restMinutes)}${figure(run, 'rest')}.`,
          'Start later, finish earlier the day before, or ask them to agree to a short rest.',
          { subjectId: personId, minutes: restMinutes - rest, pence: shortRestPence(run, personId, day, rest) },
        );
      }
    });
  }
}
