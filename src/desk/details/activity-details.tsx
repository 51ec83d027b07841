/**
 * One activity in the right column: how it stands, what is wrong with it, who and what it has, and its quick changes.
 * The full editors are in the plan. It must not know how the work is worked out.
 */
import { ChevronsLeft } from 'lucide-react';
import type { ActivityView, NeedView } from '../../engine/view.ts';
import { duration, moment } from '../../session/words.ts';
import { Badge, Button, DepartmentIcon, nameOf, Portrait, personById, RefusalNote, When } from '../kit/index.ts';
import { bookingOf, conflictsOf, inPlay } from '../panels/parts/reading.ts';
import { StateMark } from '../panels/parts/state-mark.tsx';
import { BOOKING_TONES, bookingWords } from '../panels/parts/state-words.ts';
import { Nudge } from '../panels/plan/activity-edit.tsx';
import { DoIt, OffThePlan } from '../panels/plan/activity-more.tsx';
import { AskedOf } from '../panels/plan/asked-of.tsx';
import { ConflictList } from '../panels/plan/conflict-list.tsx';
import { useActions, useView } from '../session-context.ts';
import { Fact, Facts } from './facts.tsx';

export function ActivityDetails({ activity }: { activity: ActivityView }) {
  const view = useView();
  const { select, setPanel, setTab } = useActions();
  const conflicts = conflictsOf(view, activity.id);
  return (
    <div className="details">
      <header className="details-head">
        <DepartmentIcon department={activity.department} />
        <h2 className="details-title">{activity.title}</h2>
      </header>
      <StateMark activity={activity} />
      {activity.heldUpBy ? <HeldUp activity={activity} /> : null}
      <ConflictList conflicts={conflicts} />
      <p className="details-words">{activity.about}</p>
      <Times activity={activity} />
      <div className="details-buttons">
        <DoIt activity={activity} guide="details-do" />
        <OffThePlan activity={activity} />
        <Button
          size="small"
          look="quiet"
          onClick={() => {
            setPanel('plan');
            setTab('plan');
          }}
        >
          Show the plan
        </Button>
      </div>
      {activity.needs.length > 0 ? (
        <section className="details-part">
          <h3 className="details-sub">Who and what</h3>
          <ul className="rows">
            {activity.needs.map((need) => (
              <NeedRow key={need.id} need={need} onOpen={select} />
            ))}
          </ul>
        </section>
      ) : null}
      <section className="details-part">
        <h3 className="details-sub">What it asks for</h3>
        <AskedOf activity={activity} />
      </section>
    </div>
  );
}

function HeldUp({ activity }: { activity: ActivityView }) {
  const view = useView();
  const who = activity.heldUpBy?.subjectId ?? '';
  const name = nameOf(view, who);
  if (who === activity.id || name === 'someone') return null;
  return <p className="details-words">It waits for {name}.</p>;
}

function Times({ activity }: { activity: ActivityView }) {
  const view = useView();
  const { select, dispatch } = useActions();
  const start = activity.startedMinute ?? activity.startMinute;
  const end = activity.finishedMinute ?? activity.endMinute;
  const { placeId, earliestMinute } = activity;
  return (
    <>
      <Facts>
        <Fact name={activity.startedMinute === null ? 'Start' : 'Began'}>
          {start === null ? <span className="is-quiet">Not set</span> : <When minute={start} />}
        </Fact>
        {end !== null && start !== null && activity.kind !== 'milestone' ? (
          <Fact name={activity.finishedMinute === null ? 'Ends' : 'Ended'}>
            <When minute={end} />
          </Fact>
        ) : null}
        {activity.kind === 'milestone' ? null : <Fact name="Length">{duration(activity.minutes)}</Fact>}
        {activity.placeIds.length > 0 ? (
          <Fact name="Place">
            {placeId ? (
              <button type="button" className="link" onClick={() => select({ kind: 'place', id: placeId })}>
                {nameOf(view, placeId)}
              </button>
            ) : (
              <span className="is-tungsten">Not chosen</span>
            )}
          </Fact>
        ) : null}
        {activity.lostMinutes > 0 ? (
          <Fact name="Lost">
            <span className="is-bad">{duration(activity.lostMinutes)}</span>
          </Fact>
        ) : null}
      </Facts>
      {activity.canPlan && activity.kind !== 'desk' && activity.kind !== 'wait' && activity.kind !== 'milestone' ? (
        <div className="details-buttons">
          <Nudge activity={activity} />
          {earliestMinute !== null ? (
            <Button
              size="small"
              icon={<ChevronsLeft aria-hidden="true" />}
              because={earliestMinute === activity.startMinute ? 'It starts as early as it can' : null}
              onClick={() => dispatch({ type: 'plan-activity', activityId: activity.id, startMinute: earliestMinute })}
            >
              Earliest, {moment(view.startDate, earliestMinute)}
            </Button>
          ) : null}
        </div>
      ) : null}
      <RefusalNote
        when={(command) =>
          command.type === 'plan-activity' && command.activityId === activity.id && command.startMinute !== null
        }
      />
    </>
  );
}

function NeedRow({ need, onOpen }: { need: NeedView; onOpen: ReturnType<typeof useActions>['select'] }) {
  const view = useView();
  const id = need.subjectId;
  const person = id === null ? undefined : personById(view, id);
  const booking = id === null ? undefined : bookingOf(view, id);
  const kit = view.kit.find((one) => one.id === id);
  return (
    <li className="row">
      {person ? (
        <Portrait portrait={person.portrait} name={person.name} department={person.department} size={40} />
      ) : kit ? (
        <DepartmentIcon department={kit.department} />
      ) : (
        <span className="row-gap" aria-hidden="true" />
      )}
      <span className="row-words">
        <span className="row-label">{need.label}</span>
        {id === null ? (
          <span className={need.essential ? 'is-tungsten' : 'is-quiet'}>
            {need.kind === 'person' ? 'Nobody yet' : 'Nothing yet'}
            {need.essential ? '' : ', if you like'}
          </span>
        ) : (
          <button type="button" className="link" onClick={() => onOpen({ kind: need.kind, id })}>
            {nameOf(view, id)}
          </button>
        )}
        {kit?.ownerId ? <span className="row-label">Comes with {nameOf(view, kit.ownerId)}</span> : null}
      </span>
      {booking && inPlay(view, 'bookings') ? (
        <Badge tone={BOOKING_TONES[booking.status]}>{bookingWords(booking)}</Badge>
      ) : null}
    </li>
  );
}
