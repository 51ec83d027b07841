/** Checks of people’s hours: meal breaks, the length of the day, and the rest between two days. */
import { duration } from '../format.ts';
import type { Minute } from '../model.ts';
import { dayOf, nameOf, type Run } from '../run.ts';
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

/** Length of the day, break and rest, by person. */
export function checkDays(run: Run, all: Bar[], add: Add): void {
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
