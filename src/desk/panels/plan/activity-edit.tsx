/**
 * The fields of one activity: start, length, place, and who or what serves each need. Each change is one free command.
 * It must not know whether the plan is good: conflicts are shown beside it.
 */
import { ChevronsLeft, ChevronsRight, Minus, Plus } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { ActivityView, NeedView, View } from '../../../engine/view.ts';
import { followsTooSoon } from '../../../session/what-follows.ts';
import { dayOf, duration, minuteOfDay, moment, money } from '../../../session/words.ts';
import { Button, IconButton, listNames, nameOf, RefusalNote } from '../../kit/index.ts';
import { useActions, useView } from '../../session-context.ts';
import { isConfirmedFor } from '../bookings/slots.ts';
import { bookingOf, inPlay, ratePence, shortPlace } from '../parts/reading.ts';
import { bookingWords, isGone } from '../parts/state-words.ts';
import { ClockField, DaySelect } from '../parts/when-fields.tsx';

const DAY = 24 * 60;

export function ActivityEdit({ activity }: { activity: ActivityView }) {
  const canAssign = activity.state !== 'done' && activity.state !== 'skipped' && activity.needs.length > 0;
  if (!activity.canPlan && !canAssign) {
    return (
      <div className="edit" tabIndex={-1}>
        <Fixed activity={activity} />
        <WhatFollows activity={activity} />
      </div>
    );
  }
  return (
    <div className="edit" tabIndex={-1}>
      {activity.canPlan && activity.kind !== 'desk' ? (
        <TimeFields activity={activity} />
      ) : (
        <Fixed activity={activity} />
      )}
      <WhatFollows activity={activity} />
      {canAssign ? (
        <fieldset className="edit-needs">
          <legend className="edit-legend">Who and what</legend>
          {activity.needs.map((need) => (
            <NeedSelect key={need.id} activity={activity} need={need} />
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}

function Fixed({ activity }: { activity: ActivityView }) {
  const words: Record<ActivityView['kind'], string> = {
    desk: 'This is your own desk work. Give it to the desk when you are ready.',
    wait: 'Somebody outside takes their time over this. It happens by itself.',
    milestone: 'This is reached by itself, when what comes before is done.',
    work: 'This can no longer be moved.',
    break: 'This can no longer be moved.',
  };
  return <p className="is-quiet edit-fixed">{words[activity.kind]}</p>;
}

/** Once this runs later than what comes after it: one press puts that off too, says what it moved, and one undo takes it all back. */
function WhatFollows({ activity }: { activity: ActivityView }) {
  const view = useView();
  const { moveWhatFollows } = useActions();
  const [put, setPut] = useState<Record<string, number>>({});
  const soon = followsTooSoon(view, activity.id);
  // What was undone, or moved again, is not said any more.
  const moved = view.activities.filter((one) => put[one.id] !== undefined && put[one.id] === one.startMinute);
  if (soon.length === 0 && moved.length === 0) return null;
  const titles = listNames(soon.map(({ title }) => title));
  return (
    <div className="edit-follows">
      {soon.length > 0 ? (
        <>
          <p>
            {titles} {soon.length === 1 ? 'begins' : 'begin'} before what comes first is done.
          </p>
          <Button
            size="small"
            icon={<ChevronsRight aria-hidden="true" />}
            onClick={(event) => {
              const fields = event.currentTarget.closest<HTMLElement>('.edit');
              setPut(moveWhatFollows(activity.id));
              // This button goes once all is moved; what it stands in stays.
              fields?.focus();
            }}
          >
            Move what follows
          </Button>
        </>
      ) : (
        <p role="status">
          Moved with it:{' '}
          {listNames(
            moved.map(({ id, title }) => `${title} to ${moment(view.startDate, put[id] ?? 0)}`),
            6,
          )}
          . Look whether those days are yours to move; undo takes all of it back.
        </p>
      )}
      <RefusalNote
        when={(command) => command.type === 'plan-activity' && soon.some(({ id }) => id === command.activityId)}
      />
    </div>
  );
}

function TimeFields({ activity }: { activity: ActivityView }) {
  const view = useView();
  const { dispatch } = useActions();
  const start = activity.startMinute;
  const at = (startMinute: number | null) => dispatch({ type: 'plan-activity', activityId: activity.id, startMinute });
  const usual = activity.earliestMinute ?? view.minute;
  return (
    <div className="edit-times">
      <Group legend="Start">
        <DaySelect
          label={`Day of ${activity.title}`}
          day={start === null ? null : dayOf(start)}
          onChange={(day) => at(day === null ? null : day * DAY + timeFor(view, activity, day))}
        />
        <ClockField
          label={`Start time of ${activity.title}`}
          minute={start}
          onChange={(minute) => at(dayOf(start ?? usual) * DAY + minute)}
        />
        <Nudge activity={activity} />
        {activity.earliestMinute !== null ? (
          <Button
            size="small"
            icon={<ChevronsLeft aria-hidden="true" />}
            title={moment(view.startDate, activity.earliestMinute)}
            onClick={() => at(activity.earliestMinute)}
          >
            Earliest
          </Button>
        ) : null}
      </Group>
      <LengthFields activity={activity} />
      {activity.placeIds.length > 0 ? <PlaceSelect activity={activity} /> : null}
      <RefusalNote when={(command) => command.type === 'plan-activity' && command.activityId === activity.id} />
    </div>
  );
}

/** Where it stands now, or a sensible hour of the new day. */
function timeFor(view: View, activity: ActivityView, day: number): number {
  if (activity.startMinute !== null) return minuteOfDay(activity.startMinute);
  const earliest = activity.earliestMinute;
  return earliest !== null && dayOf(earliest) === day ? minuteOfDay(earliest) : view.you.deskFrom;
}

/** One tick sooner or later: the same as dragging a bar by its smallest step. */
export function Nudge({ activity }: { activity: ActivityView }) {
  const view = useView();
  const { dispatch } = useActions();
  const start = activity.startMinute;
  if (start === null || !activity.canPlan) return null;
  const by = (minutes: number) =>
    dispatch({ type: 'plan-activity', activityId: activity.id, startMinute: start + minutes });
  return (
    <span className="nudge">
      <IconButton
        size="small"
        label={`${duration(view.tickMinutes)} sooner: ${activity.title}`}
        icon={<Minus aria-hidden="true" />}
        onClick={() => by(-view.tickMinutes)}
      />
      <IconButton
        size="small"
        label={`${duration(view.tickMinutes)} later: ${activity.title}`}
        icon={<Plus aria-hidden="true" />}
        onClick={() => by(view.tickMinutes)}
      />
    </span>
  );
}

function LengthFields({ activity }: { activity: ActivityView }) {
  const { tickMinutes } = useView();
  const { dispatch } = useActions();
  const to = (minutes: number) => {
    if (minutes !== activity.minutes) dispatch({ type: 'plan-activity', activityId: activity.id, minutes });
  };
  const hours = Math.floor(activity.minutes / 60);
  const rest = activity.minutes % 60;
  return (
    <Group legend={activity.hours === 'office' ? 'Length, in office hours' : 'Length'}>
      <label className="unit">
        <input
          className="input input-small mono"
          type="number"
          min={0}
          max={999}
          aria-label={`Hours of ${activity.title}`}
          value={hours}
          onChange={(event) => to(Math.max(0, Math.floor(event.target.valueAsNumber || 0)) * 60 + rest)}
        />
        <span aria-hidden="true">h</span>
      </label>
      <label className="unit">
        <input
          className="input input-small mono"
          type="number"
          min={0}
          max={60 - tickMinutes}
          step={tickMinutes}
          aria-label={`Minutes of ${activity.title}`}
          value={rest}
          onChange={(event) =>
            to(hours * 60 + Math.round((event.target.valueAsNumber || 0) / tickMinutes) * tickMinutes)
          }
        />
        <span aria-hidden="true">min</span>
      </label>
      <span className="nudge">
        <IconButton
          size="small"
          label={`Shorter by ${duration(tickMinutes)}: ${activity.title}`}
          icon={<Minus aria-hidden="true" />}
          onClick={() => to(activity.minutes - tickMinutes)}
        />
        <IconButton
          size="small"
          label={`Longer by ${duration(tickMinutes)}: ${activity.title}`}
          icon={<Plus aria-hidden="true" />}
          onClick={() => to(activity.minutes + tickMinutes)}
        />
      </span>
    </Group>
  );
}

function PlaceSelect({ activity }: { activity: ActivityView }) {
  const view = useView();
  const { dispatch } = useActions();
  const id = useId();
  return (
    <div className="edit-group">
      <label className="edit-legend" htmlFor={id}>
        Place
      </label>
      <select
        id={id}
        className="input input-small select"
        value={activity.placeId ?? ''}
        onChange={(event) =>
          dispatch({ type: 'plan-activity', activityId: activity.id, placeId: event.target.value || null })
        }
      >
        {activity.placeIds.length > 1 || activity.placeId === null ? <option value="">Not chosen</option> : null}
        {activity.placeIds.map((placeId) => {
          const place = view.places.find((one) => one.id === placeId);
          const booking = bookingOf(view, placeId);
          return (
            <option key={placeId} value={placeId}>
              {[
                shortPlace(nameOf(view, placeId)),
                place && place.feePence > 0 ? `${money(place.feePence)}${place.once ? '' : ' a day'}` : '',
                booking ? bookingWords(booking).toLowerCase() : '',
              ]
                .filter(Boolean)
                .join(', ')}
            </option>
          );
        })}
      </select>
    </div>
  );
}

export function NeedSelect({ activity, need }: { activity: ActivityView; need: NeedView }) {
  const view = useView();
  const booking = need.subjectId === null ? undefined : bookingOf(view, need.subjectId);
  const { dispatch } = useActions();
  const id = useId();
  return (
    <div className="edit-group need">
      <label className="edit-legend" htmlFor={id}>
        <span className="need-label">{need.label}</span>
        {need.essential ? null : <span>, if you like</span>}
        {need.standIn ? <span className="need-state">Taken over: {need.standIn}</span> : null}
        {booking && !need.standIn && inPlay(view, 'bookings') ? (
          <span className={isGone(booking.status) ? 'need-state is-bad' : 'need-state'}>
            {booking.status === 'confirmed' && !isConfirmedFor(view, booking.subjectId, booking, activity.days)
              ? 'Confirmed for other days'
              : bookingWords(booking)}
          </span>
        ) : null}
      </label>
      <select
        id={id}
        className={
          need.subjectId === null && need.essential ? 'input input-small select need-open' : 'input input-small select'
        }
        value={need.subjectId ?? ''}
        onChange={(event) =>
          dispatch({
            type: 'assign-need',
            activityId: activity.id,
            needId: need.id,
            subjectId: event.target.value || null,
          })
        }
      >
        <option value="">{need.kind === 'person' ? 'Nobody yet' : 'Nothing yet'}</option>
        {need.optionIds.map((optionId) => (
          <option key={optionId} value={optionId}>
            {optionWords(view, optionId, need.optionIds, optionId === need.subjectId)}
          </option>
        ))}
      </select>
      <RefusalNote
        when={(command) =>
          command.type === 'assign-need' && command.activityId === activity.id && command.needId === need.id
        }
      />
    </div>
  );
}

/** `Amira Haddad, £420 a day, free`. What is chosen has its state beside the label. Kit goes by its short name while that is enough. */
function optionWords(view: View, subjectId: string, options: readonly string[], chosen: boolean): string {
  const { pence, once } = ratePence(view, subjectId);
  const booking = bookingOf(view, subjectId);
  const short = shortPlace(nameOf(view, subjectId));
  const twins = options.filter((id) => shortPlace(nameOf(view, id)) === short).length > 1;
  return [
    short,
    twins ? (view.kit.find((one) => one.id === subjectId)?.supplier ?? '') : '',
    pence > 0 ? `${money(pence)}${once ? '' : ' a day'}` : '',
    booking && !chosen ? bookingWords(booking).toLowerCase() : '',
  ]
    .filter(Boolean)
    .join(', ');
}

const Group = ({ legend, children }: { legend: string; children: ReactNode }) => (
  <fieldset className="edit-group">
    <legend className="edit-legend">{legend}</legend>
    <div className="edit-row">{children}</div>
  </fieldset>
);
