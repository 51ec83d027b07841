/** Checks of work and order: what comes before, days that have gone, and dates to keep. */
import { duration } from '../format.ts';
import type { Minute } from '../model.ts';
import { nameOf, type Run, today, unitDayOf } from '../run.ts';
import type { Add, Bar } from './bars.ts';

export function checkOrder(run: Run, bar: Bar, ends: Map<string, Minute>, add: Add): void {
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
    unitDayOf(bar.start) < today(run) &&
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
