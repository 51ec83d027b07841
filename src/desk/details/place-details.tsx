/**
 * A place: its drawing and address, what a recce has shown of it, how long permission takes, and its booking.
 */
import { Ear, EarOff, Footprints } from 'lucide-react';
import type { PlaceView, View } from '../../engine/view.ts';
import { clockTime, moment, money, openWords } from '../../session/words.ts';
import { Badge, nameOf, placeUrl, Term } from '../kit/index.ts';
import { officeLength } from '../panels/bookings/options-table.tsx';
import { BookingBadge } from '../panels/parts/booking-badge.tsx';
import { BookingSteps } from '../panels/parts/booking-steps.tsx';
import { bookingOf, inPlay, plannedDaysFor, usesOf, watts } from '../panels/parts/reading.ts';
import { StateMark } from '../panels/parts/state-mark.tsx';
import { useView } from '../session-context.ts';
import { DetailsFrame, DetailsPart, Facts, ShowLink } from './details-frame.tsx';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function PlaceDetails({ place }: { place: PlaceView }) {
  const view = useView();
  const booking = bookingOf(view, place.id);
  const url = placeUrl(place.drawing);
  const uses = usesOf(view, place.id);
  return (
    <DetailsFrame title={place.name} line={place.address} badge={booking ? <BookingBadge booking={booking} /> : null}>
      {url ? <img className="details-picture" src={url} alt={`Drawing of ${place.name}`} /> : null}
      {place.addressVersion > 1 ? (
        <Badge tone="tungsten">The address has changed. Who was told the old one goes there.</Badge>
      ) : null}
      <p>{place.about}</p>
      <DetailsPart title="What a recce shows">
        <p className="recce">
          <Footprints aria-hidden="true" />
          <span>
            {place.recced ? 'Seen.' : 'Not seen yet.'} A <Term name="recce">recce</Term> finds noise at the hour you go,
            parking and the nearest A&amp;E.
          </span>
        </p>
        <Noise place={place} />
      </DetailsPart>
      {inPlay(view, 'bookings') && place.bookable ? (
        <DetailsPart title="Permission and booking">
          <p className="is-quiet">
            {place.ownerId ? `${nameOf(view, place.ownerId)} signs. ` : ''}It takes{' '}
            {officeLength(place.permissionMinutes)}.
          </p>
          <BookingSteps subjectId={place.id} days={plannedDaysFor(view, place.id)} withAsk />
        </DetailsPart>
      ) : null}
      <Facts
        facts={[
          ['Fee', place.feePence > 0 ? `${money(place.feePence)}${place.once ? ', once' : ' a day'}` : 'None'],
          ['Open', openWords(place)],
          ['Inside or out', place.interior ? 'Inside' : 'Outside'],
          place.supplyWatts !== null
            ? ['Mains', place.supplyWatts > 0 ? watts(place.supplyWatts) : 'None']
            : place.recced
              ? null
              : ['Mains', 'Not known'],
          place.access ? ['Access', place.access] : null,
          ['Parking', place.parking ?? 'Not known'],
          ['Nearest A&E', place.hospital ?? 'Not known'],
          place.ownerId ? ['Owner', <Owner key="owner" view={view} id={place.ownerId} />] : null,
        ]}
      />
      {uses.length > 0 ? (
        <DetailsPart title="Planned here">
          <ul className="details-list">
            {uses.map(({ activity }) => (
              <li key={activity.id} className="details-use">
                <ShowLink kind="activity" id={activity.id}>
                  {activity.title}
                </ShowLink>
                <span className="is-quiet when">
                  {activity.startMinute === null ? 'no time yet' : moment(view.startDate, activity.startMinute)}
                </span>
                <StateMark activity={activity} />
              </li>
            ))}
          </ul>
        </DetailsPart>
      ) : null}
    </DetailsFrame>
  );
}

const Owner = ({ view, id }: { view: View; id: string }) => (
  <ShowLink kind="person" id={id}>
    {nameOf(view, id)}
  </ShowLink>
);

function Noise({ place }: { place: PlaceView }) {
  if (place.noise === null) {
    return (
      <p className="recce is-tungsten">
        <Ear aria-hidden="true" /> <span>Noise is not known.</span>
      </p>
    );
  }
  if (place.noise.length === 0) {
    return (
      <p className="recce">
        <EarOff aria-hidden="true" /> <span>No noise was heard at the hour of the visit.</span>
      </p>
    );
  }
  return (
    <ul className="details-list">
      {place.noise.map((window) => (
        <li key={`${window.what}${window.from}`} className="recce">
          <Ear aria-hidden="true" />
          <span>
            {window.what}, <span className="mono">{clockTime(window.from)}</span> to{' '}
            <span className="mono">{clockTime(window.to)}</span>,{' '}
            {window.weekdays.map((day) => WEEKDAYS[day - 1]).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
