/**
 * A piece of kit: what it is, what it brings, who has it, when it must be fetched, and its booking.
 */
import { Wrench } from 'lucide-react';
import type { KitView } from '../../engine/view.ts';
import { moment, money } from '../../session/words.ts';
import { DEPARTMENT_WORDS, DepartmentIcon, nameOf, traitWords } from '../kit/index.ts';
import { officeLength } from '../panels/bookings/options-table.tsx';
import { BookingBadge } from '../panels/parts/booking-badge.tsx';
import { BookingSteps } from '../panels/parts/booking-steps.tsx';
import { bookingOf, inPlay, plannedDaysFor, usesOf } from '../panels/parts/reading.ts';
import { useView } from '../session-context.ts';
import { DetailsFrame, DetailsPart, Facts, ShowLink } from './details-frame.tsx';

const WHERE: Record<KitView['state'], string> = {
  'at-supplier': 'With the supplier',
  'with-us': 'With us',
  failed: 'Not working',
};

export function KitDetails({ item }: { item: KitView }) {
  const view = useView();
  const booking = bookingOf(view, item.id);
  const uses = [...new Map(usesOf(view, item.id).map(({ activity }) => [activity.id, activity])).values()];
  return (
    <DetailsFrame
      title={item.name}
      line={`${item.supplier}, ${DEPARTMENT_WORDS[item.department].toLowerCase()}`}
      picture={<DepartmentIcon department={item.department} />}
      badge={booking ? <BookingBadge booking={booking} /> : null}
    >
      <p>{item.about}</p>
      {item.state === 'failed' ? (
        <p className="seen is-bad">
          <Wrench aria-hidden="true" /> Not working
        </p>
      ) : null}
      {inPlay(view, 'bookings') ? (
        <DetailsPart title="Booking">
          {item.ownerId ? (
            <p>
              Comes with{' '}
              <ShowLink kind="person" id={item.ownerId}>
                {nameOf(view, item.ownerId)}
              </ShowLink>
              , so it is booked with them.
            </p>
          ) : (
            <BookingSteps subjectId={item.id} days={plannedDaysFor(view, item.id)} withAsk />
          )}
        </DetailsPart>
      ) : null}
      <Facts
        facts={[
          ['Price', item.ratePence === 0 ? 'No charge' : `${money(item.ratePence)}${item.once ? ', once' : ' a day'}`],
          item.specs.length > 0 ? ['Brings', item.specs.map(traitWords).join(', ')] : null,
          item.leadMinutes > 0 ? ['Notice', officeLength(item.leadMinutes)] : null,
          ['Where it is', WHERE[item.state]],
          item.collectedByActivityId
            ? [
                'Fetched by',
                <ShowLink key="fetch" kind="activity" id={item.collectedByActivityId}>
                  {nameOf(view, item.collectedByActivityId)}
                </ShowLink>,
              ]
            : null,
        ]}
      />
      {uses.length > 0 ? (
        <DetailsPart title="In the plan">
          <ul className="details-list">
            {uses.map((activity) => (
              <li key={activity.id} className="details-use">
                <ShowLink kind="activity" id={activity.id}>
                  {activity.title}
                </ShowLink>
                <span className="is-quiet when">
                  {activity.startMinute === null ? 'no time yet' : moment(view.startDate, activity.startMinute)}
                </span>
              </li>
            ))}
          </ul>
        </DetailsPart>
      ) : null}
    </DetailsFrame>
  );
}
