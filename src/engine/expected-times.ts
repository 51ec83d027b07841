/**
 * When each activity could begin and be over: a forward pass over the network, by the plan where there is one and by likely
 * lengths where there is none. Must not know true lengths.
 */
import { addOfficeMinutes } from './calendar.ts';
import type { Activity, Minute } from './model.ts';
import { named, plannedEnd, plannedStart, type Run } from './run.ts';

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
      const before = activity.after.reduce(
        (latest, { activityId, lagMinutes }) =>
          Math.max(latest, visit(named(run.tables.activities, activityId)) + lagMinutes),
        run.state.minute,
      );
      // What should have begun, or is slower than planned, takes as long from now as there is left of it.
      const left = Math.max(0, (entry?.minutes ?? 0) - Math.floor((work?.doneMilli ?? 0) / 1000));
      const overdue = activity.kind === 'work' && entry?.startMinute != null && entry.startMinute <= run.state.minute;
      const fromNow = !overdue
        ? run.state.minute
        : activity.hours === 'office'
          ? addOfficeMinutes(run.tables.office, run.state.minute, left)
          : run.state.minute + left;
      // What has begun counts from when it began.
      const ready = work?.status === 'running' ? (work.startedMinute ?? before) : before;
      const planned = entry && entry.startMinute !== null ? plannedEnd(run, activity, entry) : null;
      if (planned !== null) end = Math.max(planned, fromNow);
      else
        end =
          activity.hours === 'office'
            ? addOfficeMinutes(run.tables.office, ready, activity.likely)
            : ready + activity.likely;
      end = Math.max(end, run.state.minute);
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
