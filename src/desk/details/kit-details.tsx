/**
 * A piece of kit: what it is, what it brings, who has it, when it must be fetched, and its booking.
 */
import { Wrench } from 'lucide-react';
import type { KitView, View } from '../../engine/view.ts';
import { factWords, moment } from '../../session/words.ts';
import { DEPARTMENT_WORDS, DepartmentIcon, nameOf } from '../kit/index.ts';
import { BookingBadge } from '../panels/parts/booking-badge.tsx';
import { BookingSteps } from '../panels/parts/booking-steps.tsx';
import { bookingOf, inPlay, plannedDaysFor, usesOf } from '../panels/parts/reading.ts';
import { useView } from '../session-context.ts';
import { DetailsFrame, DetailsPart, ShowLink } from './details-frame.tsx';
import { KitFacts } from './kit-facts.tsx';

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
          <Wrench aria-hidden="true" /> {brokenWords(view, item)}
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
      <KitFacts view={view} item={item} />
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

/** What it does and what is being done about it, as the log has it: `… is sending another, here at 11:40.` */
function brokenWords(view: View, item: KitView): string {
  const fact = view.facts.findLast((one) => one.kind === 'kit-broke' && one.kitId === item.id);
  return (item.backMinute !== null && fact && factWords(view, fact)) || 'Not working';
}
