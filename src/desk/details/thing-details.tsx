/**
 * Kit and places in the right column: the facts a coordinator checks before booking, where they stand in the plan, and the
 * steps of the booking. What nobody has found out is said to be unknown, never guessed.
 */
import type { KitView, PlaceView, View } from '../../engine/view.ts';
import { clockTime, money } from '../../session/words.ts';
import { DepartmentIcon, nameOf, placeUrl, When } from '../kit/index.ts';
import { officeLength } from '../panels/bookings/options-table.tsx';
import { BookingSteps } from '../panels/parts/booking-steps.tsx';
import { inPlay, isOver, plannedDaysFor, usesOf } from '../panels/parts/reading.ts';
import { useActions, useView } from '../session-context.ts';
import { Fact, Facts } from './facts.tsx';

const KIT_STATE: Record<KitView['state'], string> = {
  'at-supplier': 'At the supplier',
  'with-us': 'With us',
  failed: 'Has failed',
};

export function KitDetails({ kit }: { kit: KitView }) {
  const view = useView();
  return (
    <div className="details">
      <header className="details-head">
        <DepartmentIcon department={kit.department} />
        <span>
          <h2 className="details-title">{kit.name}</h2>
          <span className="details-line">{kit.supplier}</span>
        </span>
      </header>
      <p className="details-words">{kit.about}</p>
      <Facts>
        <Fact name="Where">{kit.ownerId ? `Comes with ${nameOf(view, kit.ownerId)}` : KIT_STATE[kit.state]}</Fact>
        {kit.ratePence > 0 ? (
          <Fact name="Price">
            <span className="mono">{money(kit.ratePence)}</span> {kit.once ? 'once' : 'a day'}
          </Fact>
        ) : null}
        {kit.specs.length > 0 ? <Fact name="Brings">{kit.specs.join(', ')}</Fact> : null}
        {kit.leadMinutes > 0 ? <Fact name="Notice">{officeLength(kit.leadMinutes)}</Fact> : null}
        {kit.collectedByActivityId ? <Fact name="Fetched by">{nameOf(view, kit.collectedByActivityId)}</Fact> : null}
      </Facts>
      <InThePlan view={view} subjectId={kit.id} />
      {kit.ownerId === null && inPlay(view, 'bookings') ? (
        <section className="details-part">
          <h3 className="details-sub">Booking</h3>
          <BookingSteps subjectId={kit.id} days={plannedDaysFor(view, kit.id)} withAsk />
        </section>
      ) : null}
    </div>
  );
}

export function PlaceDetails({ place }: { place: PlaceView }) {
  const view = useView();
  const url = placeUrl(place.drawing);
  return (
    <div className="details">
      {url ? <img className="details-place" src={url} alt="" /> : null}
      <header className="details-head">
        <span>
          <h2 className="details-title">{place.name}</h2>
          <span className="details-line">{place.interior ? 'Interior' : 'Exterior'}</span>
        </span>
      </header>
      <p className="details-words">{place.about}</p>
      <Facts>
        <Fact name="Address">
          {place.address}
          {place.addressVersion > 0 ? <span className="is-tungsten"> This has changed.</span> : null}
        </Fact>
        <Fact name="Open">
          <span className="mono">{clockTime(place.openFrom)}</span> to{' '}
          <span className="mono">{place.openTo >= 1440 ? '24:00' : clockTime(place.openTo)}</span>
        </Fact>
        <Fact name="Noise">
          <Noise place={place} />
        </Fact>
        <Fact name="Parking">{place.parking ?? unknown}</Fact>
        <Fact name="Hospital">{place.hospital ?? unknown}</Fact>
        {place.access ? <Fact name="Access">{place.access}</Fact> : null}
        {place.feePence > 0 ? (
          <Fact name="Fee">
            <span className="mono">{money(place.feePence)}</span>
          </Fact>
        ) : null}
        {place.ownerId ? <Fact name="Ask">{nameOf(view, place.ownerId)}</Fact> : null}
        {place.bookable && place.permissionMinutes > 0 ? (
          <Fact name="Permission">{officeLength(place.permissionMinutes)}</Fact>
        ) : null}
      </Facts>
      <InThePlan view={view} subjectId={place.id} />
      {place.bookable && inPlay(view, 'bookings') ? (
        <section className="details-part">
          <h3 className="details-sub">Booking</h3>
          <BookingSteps subjectId={place.id} days={plannedDaysFor(view, place.id)} withAsk />
        </section>
      ) : null}
    </div>
  );
}

const unknown = <span className="is-quiet">Not known. A recce finds out.</span>;

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function Noise({ place }: { place: PlaceView }) {
  if (place.noise === null) {
    return <span className="is-quiet">Nobody has listened yet. A recce at that hour would.</span>;
  }
  if (place.noise.length === 0) return <>None heard</>;
  return (
    <ul className="facts-list">
      {place.noise.map((one) => (
        <li key={`${one.what}${one.from}`}>
          {one.what}, {daysWords(one.weekdays)}{' '}
          <span className="mono">
            {clockTime(one.from)} to {one.to >= 1440 ? '24:00' : clockTime(one.to)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function daysWords(weekdays: readonly number[]): string {
  if (weekdays.length === 7) return 'every day';
  if (weekdays.join() === '1,2,3,4,5') return 'on weekdays';
  return weekdays.map((one) => WEEKDAYS[one - 1]).join(', ');
}

function InThePlan({ view, subjectId }: { view: View; subjectId: string }) {
  const { select } = useActions();
  const uses = usesOf(view, subjectId);
  if (uses.length === 0) return <p className="details-words">Not in the plan.</p>;
  return (
    <section className="details-part">
      <h3 className="details-sub">In the plan</h3>
      <ul className="rows">
        {uses.map(({ activity, need }) => (
          <li className="row" key={`${activity.id}:${need?.id}`}>
            <span className="row-words">
              <button type="button" className="link" onClick={() => select({ kind: 'activity', id: activity.id })}>
                {activity.title}
              </button>
              <span className="row-label">
                {activity.startMinute === null ? 'not set' : <When minute={activity.startMinute} />}
                {isOver(activity) ? ', over' : ''}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
