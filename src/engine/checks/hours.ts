/** Checks of people’s hours: meal breaks, the length of the day, and the rest between two days. */
import { clockTime, duration } from '../format.ts';
import type { Minute } from '../model.ts';
import { workedMinutes } from '../pay.ts';
import { minuteOfUnitDay, named, nameOf, type Run, subjectOf, unitDayOf } from '../run.ts';
import { concerned } from '../told.ts';
import type { Add, Bar } from './bars.ts';

/** A meal break is as long as the rules ask. */
export function checkBreak(run: Run, bar: Bar, add: Add): void {
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
}

/** The days each person has been on duty, today's included. */
function daysWorked(run: Run): Map<string, Map<number, Span>> {
  return new Map(
    Object.entries(run.state.duty).map(([personId, duties]) => [
      personId,
      new Map(
        duties.map(({ day, startMinute, endMinute, breakMinute, breakMinutes }) => [
          day,
          { start: startMinute, end: endMinute, first: null, breakAt: breakMinute, breakMinutes },
        ]),
      ),
    ]),
  );
}

/** Length of the day, break and rest, by person. */
export function checkDays(run: Run, all: Bar[], add: Add): void {
  const { rules } = run.model;
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
      }
      days.set(day, span);
    }
  }
  const longSaid = new Set<string>();
  for (const [personId, days] of spans) {
    const ordered = [...days.entries()].sort(([a], [b]) => a - b);
    ordered.forEach(([day, span], at) => {
      // What is over, and not planned any more, is only the rest before the next.
      if (span.first === null) return;
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
            ? `The day is ${duration(worked)} of work, past the cap of ${duration(rules.dayCapMinutes)}.`
            : `The day is ${duration(worked)} of work: overtime after ${duration(rules.standardDayMinutes)}.`,
          over
            ? 'Shorten the day: nobody may be planned for so long.'
            : 'Shorten the day, or have the overtime agreed.',
          { subjectId: personId, minutes: worked - rules.standardDayMinutes },
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
      const { child, dutyCapMinutes } = named(run.tables.people, personId);
      const from = minuteOfUnitDay(span.start);
      if (child && (length > child.onSiteMinutes || from < child.from || from + length > child.to))
        add(
          'child-hours',
          id,
          true,
          `${nameOf(run, personId)} (${child.title}) may be on site for ${duration(child.onSiteMinutes)}, ${clockTime(child.from)} to ${clockTime(child.to)}.`,
          'Put the child’s work first, and let them go.',
          { subjectId: personId, minutes: Math.max(0, length - child.onSiteMinutes) },
        );
      if (dutyCapMinutes !== null && length > dutyCapMinutes)
        add(
          'day-long',
          id,
          false,
          `${nameOf(run, personId)} may be on duty for ${duration(dutyCapMinutes)}; this is ${duration(length)}.`,
          'Share the driving, or shorten the day.',
          { subjectId: personId, minutes: length - dutyCapMinutes },
        );
      const inRow = daysInRow(
        ordered.map(([one]) => one),
        at,
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
      const before = ordered[at - 1]?.[1];
      const restMinutes = child?.restMinutes ?? rules.restMinutes;
      if (before && span.start - before.end < restMinutes) {
        add(
          'rest-short',
          id,
          false,
          `${nameOf(run, personId)} has ${duration(span.start - before.end)} of rest before this; the rule is ${duration(restMinutes)}.`,
          'Start later, or finish earlier the day before.',
          { subjectId: personId, minutes: restMinutes - (span.start - before.end) },
        );
      }
    });
  }
}
