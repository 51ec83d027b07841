/**
 * An activity: its state, what is wrong with it, when and where, who is in it and what each of them was last told.
 */
import { AlarmClock, Link2 } from 'lucide-react';
import type { ActivityView, NeedView, View } from '../../engine/view.ts';
import { duration, moment } from '../../session/words.ts';
import {
  Badge,
  Button,
  DEPARTMENT_WORDS,
  DepartmentIcon,
  nameOf,
  Portrait,
  personById,
  placeUrl,
} from '../kit/index.ts';
import { BookingBadge } from '../panels/parts/booking-badge.tsx';
import { CommandButton } from '../panels/parts/command-button.tsx';
import {
  activityById,
  bookingOf,
  conflictsOf,
  deskCost,
  heldUpWords,
  inPlay,
  isOver,
  toldOf,
} from '../panels/parts/reading.ts';
import { StateMark } from '../panels/parts/state-mark.tsx';
import { STAGE_WORDS } from '../panels/parts/state-words.ts';
import { ActivityEdit } from '../panels/plan/activity-edit.tsx';
import { DoIt, OffThePlan } from '../panels/plan/activity-more.tsx';
import { AskedOf } from '../panels/plan/asked-of.tsx';
import { ConflictList } from '../panels/plan/conflict-list.tsx';
import { useActions, useView } from '../session-context.ts';
import { DetailsFrame, DetailsPart, ShowLink } from './details-frame.tsx';
import { HandOver } from './hand-over.tsx';
import { source } from './told-table.tsx';

export function ActivityDetails({ activity }: { activity: ActivityView }) {
  const view = useView();
  const { setPanel, setTab } = useActions();
  const place = view.places.find((one) => one.id === activity.placeId);
  const url = place ? placeUrl(place.drawing) : undefined;
  const conflicts = conflictsOf(view, activity.id);
  return (
    <DetailsFrame
      title={activity.title}
      line={lineOf(activity)}
      picture={<DepartmentIcon department={activity.department} />}
      badge={<StateMark activity={activity} />}
    >
      {url ? (
        <button
          type="button"
          className="details-place"
          onClick={() => setPanel('plan')}
          tabIndex={-1}
          aria-hidden="true"
        >
          <img src={url} alt="" />
        </button>
      ) : null}
      <p className="details-when">{whenWords(view, activity)}</p>
      {place ? (
        <p>
          <ShowLink kind="place" id={place.id}>
            {place.name}
          </ShowLink>
          <span className="is-quiet">, {place.address}</span>
        </p>
      ) : null}
      <p className="is-quiet">{activity.about}</p>
      <Progress activity={activity} />
      {activity.heldUpBy ? (
        <p className="pressing">
          <AlarmClock aria-hidden="true" />
          <span>Held up: {heldUpWords(view, activity.heldUpBy)}.</span>
        </p>
      ) : null}
      <ConflictList conflicts={conflicts} />
      <div className="details-buttons">
        <DoIt activity={activity} guide="details-do" />
        <OffThePlan activity={activity} />
      </div>
      <HandOver activityId={activity.id} />
      {activity.needs.length > 0 ? (
        <DetailsPart title="Who and what">
          <ul className="details-needs">
            {activity.needs.map((need) => (
              <NeedLine key={need.id} view={view} activity={activity} need={need} />
            ))}
          </ul>
        </DetailsPart>
      ) : null}
      {isOver(activity) ? null : (
        <DetailsPart title="Change it">
          <ActivityEdit activity={activity} />
        </DetailsPart>
      )}
      <DetailsPart title="What it asks for">
        <AskedOf activity={activity} />
        <Follows view={view} activity={activity} />
      </DetailsPart>
      {place && activity.stage === 'shoot' ? (
        <Button
          size="small"
          look="quiet"
          onClick={() => {
            setPanel('papers');
            setTab('plan');
          }}
        >
          Show the papers
        </Button>
      ) : null}
    </DetailsFrame>
  );
}

/** Stage and department, once where they are called the same. */
function lineOf({ stage, department }: ActivityView): string {
  const [first, second] = [STAGE_WORDS[stage], DEPARTMENT_WORDS[department]];
  return first === second ? first : `${first}, ${second.toLowerCase()}`;
}

function whenWords(view: View, activity: ActivityView): string {
  if (activity.finishedMinute !== null) return `Done ${moment(view.startDate, activity.finishedMinute)}`;
  const at = activity.startedMinute ?? activity.startMinute;
  if (at !== null) return `${moment(view.startDate, at)}, ${duration(activity.minutes)}`;
  if (activity.dueMinute !== null) return `Due ${moment(view.startDate, activity.dueMinute)}`;
  if (activity.kind === 'wait') return 'Happens by itself, once what comes before is done';
  return 'Not on the plan yet';
}

function Progress({ activity }: { activity: ActivityView }) {
  if (activity.state !== 'in-progress' && activity.state !== 'held-up') return null;
  return (
    <div className="details-progress">
      <progress value={activity.progressPerMille} max={1000} aria-label={`How far on: ${activity.title}`} />
      <span className="is-quiet">
        {Math.round(activity.progressPerMille / 10)}% done
        {activity.lostMinutes > 0 ? `, ${duration(activity.lostMinutes)} lost` : ''}
      </span>
    </div>
  );
}

/** Who or what serves a need: booked or not, told or not, and a call away. */
function NeedLine({ view, activity, need }: { view: View; activity: ActivityView; need: NeedView }) {
  const id = need.subjectId;
  if (id === null) {
    return (
      <li className="details-need">
        <span className="need-empty" aria-hidden="true" />
        <span className="tick-words">
          <span>{need.label}</span>
          <span className="is-quiet">{need.kind === 'person' ? 'nobody yet' : 'nothing yet'}</span>
        </span>
      </li>
    );
  }
  const person = personById(view, id);
  const booking = bookingOf(view, id);
  const told = person ? toldOf(view, id, activity.id) : undefined;
  const asks = person && activity.placeIds.length > 0 && !isOver(activity);
  return (
    <li className="details-need">
      {person ? (
        <Portrait portrait={person.portrait} name={person.name} department={person.department} size={40} />
      ) : (
        <DepartmentIcon department={view.kit.find((one) => one.id === id)?.department ?? activity.department} />
      )}
      <span className="tick-words">
        <ShowLink kind={person ? 'person' : 'kit'} id={id}>
          {nameOf(view, id)}
        </ShowLink>
        <span className="is-quiet">{need.label}</span>
        {need.standIn ? (
          <span className="told-line is-good">Taken over: {need.standIn}</span>
        ) : asks ? (
          <span className={told?.current ? 'told-line is-good' : 'told-line is-tungsten'}>
            {told ? (told.current ? `Knows, ${source(told)}` : `Holds an older plan, ${source(told)}`) : 'Not told yet'}
          </span>
        ) : null}
      </span>
      {inPlay(view, 'bookings') ? (
        booking ? (
          <BookingBadge booking={booking} />
        ) : (
          <Badge tone="quiet">Not asked</Badge>
        )
      ) : null}
      {asks && !need.standIn && !told?.current ? (
        <CommandButton
          command={{ type: 'phone-person', personId: id, activityIds: [activity.id] }}
          minutes={deskCost(view, 'phone')}
        >
          Phone
          <span className="said">
            {' '}
            {nameOf(view, id)} about {activity.title}
          </span>
        </CommandButton>
      ) : null}
    </li>
  );
}

/** What waits for this one. */
function Follows({ view, activity }: { view: View; activity: ActivityView }) {
  const next = view.activities.filter((one) => one.after.some((link) => link.activityId === activity.id));
  if (next.length === 0) return null;
  return (
    <p className="details-follows">
      <Link2 aria-hidden="true" />
      <span>
        Waiting for it:{' '}
        {next.map((one, at) => (
          <span key={one.id}>
            <ShowLink kind="activity" id={one.id}>
              {activityById(view, one.id)?.title ?? one.title}
            </ShowLink>
            {at < next.length - 1 ? ', ' : ''}
          </span>
        ))}
      </span>
    </p>
  );
}
