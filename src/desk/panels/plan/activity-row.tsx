/**
 * One activity in the plan table: a compact row of words and shapes, and under it, when open, everything that can be changed.
 */
import { ChevronRight, TriangleAlert } from 'lucide-react';
import type { ActivityView, View } from '../../../engine/view.ts';
import { clockTime, dayLabel, dayOf, duration, minuteOfDay } from '../../../session/words.ts';
import { DepartmentIcon, nameOf, Portrait, personById } from '../../kit/index.ts';
import { useActions, useSession, useView } from '../../session-context.ts';
import { conflictsOf, shortPlace } from '../parts/reading.ts';
import { StateMark } from '../parts/state-mark.tsx';
import { ActivityMore } from './activity-more.tsx';
import { useRowInSight } from './row-in-sight.ts';

export function ActivityRow({ activity, open, onOpen }: { activity: ActivityView; open: boolean; onOpen: () => void }) {
  const view = useView();
  const { select } = useActions();
  const selection = useSession((session) => session.selection);
  const chosen = selection?.kind === 'activity' && selection.id === activity.id;
  const row = useRowInSight(chosen);
  const id = `plan-${activity.id}`;
  return (
    <>
      <tr
        ref={row}
        className={`plan-row plan-${activity.state}${open ? ' plan-opened' : ''}${chosen ? ' plan-chosen' : ''}`}
      >
        <th scope="row" className="plan-name">
          <span className="plan-name-in">
            <button
              type="button"
              className="plan-open"
              aria-expanded={open}
              aria-controls={open ? id : undefined}
              aria-label={`${open ? 'Close' : 'Change'}: ${activity.title}`}
              data-guide={`plan-open-${activity.id}`}
              onClick={onOpen}
            >
              <ChevronRight aria-hidden="true" />
            </button>
            <DepartmentIcon department={activity.department} />
            <button
              type="button"
              className="plan-title"
              aria-current={chosen ? 'true' : undefined}
              onClick={() => select({ kind: 'activity', id: activity.id })}
            >
              {activity.title}
            </button>
          </span>
        </th>
        <td data-label="State">
          <StateMark activity={activity} />
        </td>
        <td data-label="Start and length" className="plan-start">
          <StartWords view={view} activity={activity} />
          {activity.kind === 'milestone' ? null : (
            <span className="plan-length when">{duration(activity.minutes)}</span>
          )}
        </td>
        <td data-label="Place" className="plan-place">
          {activity.placeIds.length === 0 ? (
            <span className="is-quiet">–</span>
          ) : activity.placeId ? (
            shortPlace(nameOf(view, activity.placeId))
          ) : (
            <span className="is-quiet">Not chosen</span>
          )}
        </td>
        <td data-label="Needs">
          <NeedsWords view={view} activity={activity} />
        </td>
        <td data-label="To fix">
          <FixWords view={view} activity={activity} />
        </td>
      </tr>
      {open ? (
        <tr className="plan-more" id={id}>
          <td colSpan={6}>
            <ActivityMore activity={activity} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** `Thu 5 Mar 09:30`, and where there is no plan, what it waits for. */
export function StartWords({ view, activity }: { view: View; activity: ActivityView }) {
  const at = activity.startedMinute ?? activity.startMinute;
  if (activity.finishedMinute !== null && activity.kind !== 'work') {
    return <span className="is-quiet when">{stamp(view, activity.finishedMinute)}</span>;
  }
  if (at !== null) return <span className="when">{stamp(view, at)}</span>;
  if (activity.dueMinute !== null) return <span className="is-quiet when">by {stamp(view, activity.dueMinute)}</span>;
  return <span className="is-quiet">{activity.kind === 'wait' ? 'after what comes before' : 'Not set'}</span>;
}

const stamp = (view: View, minute: number) => (
  <>
    {dayLabel(view.startDate, dayOf(minute))} <span className="mono">{clockTime(minuteOfDay(minute))}</span>
  </>
);

function NeedsWords({ view, activity }: { view: View; activity: ActivityView }) {
  if (activity.kind === 'break') return <span className="is-quiet">Everyone</span>;
  if (activity.needs.length === 0) return <span className="is-quiet">{activity.kind === 'desk' ? 'You' : '–'}</span>;
  const chosen = activity.needs.filter((need) => need.subjectId !== null);
  const people = chosen.filter((need) => need.kind === 'person').map((need) => personById(view, need.subjectId ?? ''));
  return (
    <span className="plan-needs">
      <span className="faces">
        {people
          .slice(0, 3)
          .map((person) =>
            person ? (
              <Portrait
                key={person.id}
                portrait={person.portrait}
                name={person.name}
                department={person.department}
                size={28}
              />
            ) : null,
          )}
      </span>
      <span className={chosen.length < activity.needs.length ? 'plan-count' : 'plan-count is-quiet'}>
        {chosen.length} of {activity.needs.length}
      </span>
    </span>
  );
}

function FixWords({ view, activity }: { view: View; activity: ActivityView }) {
  const conflicts = conflictsOf(view, activity.id);
  if (conflicts.length === 0) return <span className="is-quiet">–</span>;
  const stops = conflicts.filter((one) => one.stops).length;
  return (
    <span className={stops > 0 ? 'fix is-bad' : 'fix is-tungsten'} title={conflicts.map((one) => one.text).join('\n')}>
      <TriangleAlert aria-hidden="true" />
      <span>
        {conflicts.length}
        <span className="said">
          {' '}
          {conflicts.length === 1 ? 'thing' : 'things'} to fix, {stops} of which stop the work
        </span>
      </span>
    </span>
  );
}
