/** How long finished work lay before the next room took it up (standard 6, D11: bottleneck wait). */
import { officeMinutesBetween } from '../../engine/calendar.ts';
import { duration } from '../../engine/format.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'queue-short',
  label: 'No queue in front of a room',
  about: 'outcome',
  next: 'Look a week ahead for where two jobs come out at once, and move one while it still costs nothing.',
  assess: (run) =>
    run.model.activities
      .filter(
        (activity) =>
          activity.stage === 'post' &&
          activity.kind === 'work' &&
          activity.after.length > 0 &&
          activity.needs.some((need) => need.kind === 'kit'),
      )
      .map((activity) => {
        const started = run.state.work[activity.id]?.startedMinute ?? null;
        const before = activity.after.map(({ activityId }) => run.state.work[activityId]?.finishedMinute ?? null);
        if (started === null) return occasion(endMinute(run), 0, `${activity.title}: never begun.`);
        const ready = Math.max(0, ...before.filter((minute) => minute !== null && minute <= started).map(Number));
        const wait = ready === 0 ? 0 : officeMinutesBetween(run.tables.office, ready, started);
        const day = run.tables.office.to - run.tables.office.from;
        return occasion(
          started,
          wait <= day ? 1000 : wait <= 3 * day ? 700 : wait <= 5 * day ? 400 : 100,
          `${activity.title}: ${wait <= day ? 'taken up within a working day' : `waited ${duration(wait)} of office time`}.`,
        );
      }),
};
export default measure;
