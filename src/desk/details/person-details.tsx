/**
 * One person in the right column: who they are, where they are as far as is known, what they were last told against the plan,
 * a call to tell them, and the steps of their booking. It must not know what they think: how they behave shows it.
 */
import { Check, CornerUpRight, Minus, Phone } from 'lucide-react';
import type { ActivityView, PersonView, ToldView, View } from '../../engine/view.ts';
import { clockTime, dayLabel, dayOf, duration, money } from '../../session/words.ts';
import { firstName, nameOf, Portrait, When } from '../kit/index.ts';
import { BookingSteps } from '../panels/parts/booking-steps.tsx';
import { CommandButton } from '../panels/parts/command-button.tsx';
import { aheadOf, deskCost, inPlay, plannedDaysFor, toldOf, usesOf } from '../panels/parts/reading.ts';
import { useActions, useView } from '../session-context.ts';
import { Fact, Facts } from './facts.tsx';

export function PersonDetails({ person }: { person: PersonView }) {
  const view = useView();
  const ahead = aheadOf(view, person.id);
  const works = usesOf(view, person.id).length > 0 || person.roles.length > 0;
  return (
    <div className="details">
      <header className="details-head">
        <Portrait portrait={person.portrait} name={person.name} department={person.department} size={96} />
        <span>
          <h2 className="details-title">{person.name}</h2>
          <span className="details-line">{person.title}</span>
        </span>
      </header>
      <p className="details-words">{person.about}</p>
      <PersonFacts person={person} />
      {ahead.length > 0 ? <Told person={person} ahead={ahead} /> : null}
      {works && inPlay(view, 'bookings') ? (
        <section className="details-part">
          <h3 className="details-sub">Booking</h3>
          <BookingSteps subjectId={person.id} days={plannedDaysFor(view, person.id)} withAsk />
        </section>
      ) : null}
    </div>
  );
}

function PersonFacts({ person }: { person: PersonView }) {
  const view = useView();
  return (
    <Facts>
      {person.seenAt ? <Fact name="Where">{whereWords(view, person)}</Fact> : null}
      {person.hoursToday > 0 ? <Fact name="Hours today">{duration(person.hoursToday)}</Fact> : null}
      {person.restMinutes !== null ? <Fact name="Rest before today">{duration(person.restMinutes)}</Fact> : null}
      {person.ratePence > 0 ? (
        <Fact name="Rate">
          <span className="mono">{money(person.ratePence)}</span> a day
        </Fact>
      ) : null}
      {person.skills.length > 0 ? <Fact name="Brings">{person.skills.join(', ')}</Fact> : null}
      {person.throughId ? <Fact name="Ask through">{nameOf(view, person.throughId)}</Fact> : null}
      {person.signedRelease === null || !inPlay(view, 'releases') ? null : (
        <Fact name="Release form">{person.signedRelease ? 'Signed' : 'Not signed yet'}</Fact>
      )}
    </Facts>
  );
}

function whereWords(view: View, person: PersonView): string {
  const seen = person.seenAt;
  const place = seen?.placeId ? nameOf(view, seen.placeId) : null;
  if (seen?.words === 'at') return place ? `At ${place}` : 'At work';
  if (seen?.words === 'on-the-way') return place ? `On the way to ${place}` : 'On the way';
  return 'You have not heard';
}

/** What they hold to be true, line by line against the plan. */
function Told({ person, ahead }: { person: PersonView; ahead: readonly ActivityView[] }) {
  const view = useView();
  const { select } = useActions();
  const lines = ahead.map((activity) => ({ activity, told: toldOf(view, person.id, activity.id) }));
  const wrong = lines.filter(({ told }) => !told?.current).length;
  const first = firstName(person.name);
  return (
    <section className="details-part">
      <h3 className="details-sub">What {first} knows</h3>
      <p className="details-words">
        {wrong === 0
          ? `${first} has been told the plan as it is now.`
          : `${wrong} of ${lines.length} ${lines.length === 1 ? 'is' : 'are'} not as the plan says now.`}
      </p>
      <ul className="rows">
        {lines.map(({ activity, told }) => (
          <li className="row" key={activity.id}>
            <ToldMark told={told} />
            <span className="row-words">
              <button type="button" className="link" onClick={() => select({ kind: 'activity', id: activity.id })}>
                {activity.title}
              </button>
              <span className="row-label">
                Plan: {activity.startMinute === null ? 'not set' : <When minute={activity.startMinute} />}
                {activity.placeId ? `, ${nameOf(view, activity.placeId)}` : ''}
              </span>
              <span className={told?.current ? 'row-label' : 'row-label is-tungsten'}>
                {toldWords(view, activity, told)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <CommandButton
        command={{ type: 'phone-person', personId: person.id, activityIds: ahead.map((one) => one.id) }}
        minutes={deskCost(view, 'phone')}
        icon={<Phone aria-hidden="true" />}
        guide="details-phone"
      >
        Ring {first} and tell {ahead.length === 1 ? 'this' : 'the plan'}
      </CommandButton>
    </section>
  );
}

function ToldMark({ told }: { told: ToldView | undefined }) {
  if (!told) return <Minus className="row-mark is-quiet" aria-hidden="true" />;
  if (told.current) return <Check className="row-mark is-good" aria-hidden="true" />;
  return <CornerUpRight className="row-mark is-tungsten" aria-hidden="true" />;
}

const BY: Record<ToldView['by'], string> = { booking: 'the booking', 'call-sheet': 'call sheet', phone: 'phone' };

function toldWords(view: View, activity: ActivityView, told: ToldView | undefined): string {
  if (!told) return 'Not told yet';
  const by = told.by === 'call-sheet' && told.revision > 0 ? `call sheet rev ${told.revision}` : BY[told.by];
  const heard = told.acknowledged ? '' : ', no answer yet';
  if (told.current) return `Told this by ${by}${heard}`;
  const place = told.placeId && told.placeId !== activity.placeId ? `, ${nameOf(view, told.placeId)}` : '';
  const day = dayLabel(view.startDate, dayOf(told.startMinute));
  const said = `${day} ${clockTime(told.startMinute)}${place}`;
  const same = told.startMinute === activity.startMinute && place === '';
  return same ? `Told an older address by ${by}${heard}` : `Told ${said} by ${by}${heard}`;
}
