/**
 * A person: who they are, where they are, what they were last told against the plan, their booking, and how to reach them.
 */
import { FileSignature, Mail, MapPin, Phone } from 'lucide-react';
import type { PersonView, View } from '../../engine/view.ts';
import { duration, money } from '../../session/words.ts';
import { Badge, firstName, nameOf, Portrait, traitWords } from '../kit/index.ts';
import { BookingBadge } from '../panels/parts/booking-badge.tsx';
import { BookingSteps } from '../panels/parts/booking-steps.tsx';
import { CommandButton } from '../panels/parts/command-button.tsx';
import { aheadOf, bookingOf, deskCost, inPlay, plannedDaysFor } from '../panels/parts/reading.ts';
import { useActions, useView } from '../session-context.ts';
import { DetailsFrame, DetailsPart, Facts, ShowLink } from './details-frame.tsx';
import { ToldTable } from './told-table.tsx';
import { Welfare } from './welfare.tsx';

export function PersonDetails({ person }: { person: PersonView }) {
  const view = useView();
  const booking = bookingOf(view, person.id);
  const days = plannedDaysFor(view, person.id);
  const works = person.kind === 'crew' || person.kind === 'contributor' || person.roles.length > 0;
  return (
    <DetailsFrame
      title={person.name}
      line={person.title}
      picture={<Portrait portrait={person.portrait} name={person.name} department={person.department} size={96} />}
      badge={booking ? <BookingBadge booking={booking} /> : null}
    >
      <p>{person.about}</p>
      <Whereabouts view={view} person={person} />
      <Reach person={person} />
      {works ? (
        <DetailsPart title="Last told, against the plan">
          <ToldTable personId={person.id} />
          <SheetsOut view={view} person={person} />
        </DetailsPart>
      ) : null}
      {inPlay(view, 'bookings') && works ? (
        <DetailsPart title="Booking">
          <BookingSteps subjectId={person.id} days={days} withAsk />
        </DetailsPart>
      ) : null}
      {person.signedRelease !== null && inPlay(view, 'releases') ? <Release person={person} /> : null}
      <Facts
        facts={[
          person.ratePence > 0 ? ['Rate', `${money(person.ratePence)} a day`] : null,
          person.skills.length > 0 ? ['Skills', person.skills.map(traitWords).join(', ')] : null,
          person.hoursToday > 0 ? ['Hours today', duration(person.hoursToday)] : null,
          person.restMinutes !== null ? ['Rest before today', duration(person.restMinutes)] : null,
          person.weekMinutes > 0
            ? [
                'Last seven days',
                `${duration(person.weekMinutes)}${person.daysInRow > 1 ? `, ${person.daysInRow} days in a row` : ''}`,
              ]
            : null,
          person.looks && person.looks !== 'fresh' ? ['Looks', person.looks === 'tired' ? 'Tired' : 'Worn out'] : null,
          person.limits
            ? [
                person.limits.kind === 'child' ? `A child, ${person.limits.title}` : `Drives ${person.limits.title}`,
                person.limits.kind === 'child'
                  ? `May be on site for ${duration(person.limits.onSiteMinutes)} and perform for ${duration(person.limits.performingMinutes)}`
                  : `May be on duty for ${duration(person.limits.onSiteMinutes)} and drive for ${duration(person.limits.performingMinutes)}`,
              ]
            : null,
          person.limits?.tuition
            ? ['Lessons today', `${duration(person.taughtMinutes)} of ${duration(person.limits.tuition.minutes)}`]
            : null,
          person.soloMinutes !== null ? ['Works alone for', duration(person.soloMinutes)] : null,
          person.throughId ? ['Reached through', <Through key="through" view={view} id={person.throughId} />] : null,
        ]}
      />
      <Welfare view={view} person={person} />
      <Threads view={view} person={person} />
    </DetailsFrame>
  );
}

const Through = ({ view, id }: { view: View; id: string }) => (
  <ShowLink kind="person" id={id}>
    {nameOf(view, id)}
  </ShowLink>
);

function Whereabouts({ view, person }: { view: View; person: PersonView }) {
  const seen = person.seenAt;
  if (!seen) return null;
  const where = seen.placeId ? nameOf(view, seen.placeId) : '';
  const words = { at: `At ${where}`, 'on-the-way': `On the way to ${where}`, 'not-heard': 'Not heard from yet today' };
  return (
    <p className="seen">
      <MapPin aria-hidden="true" /> {words[seen.words]}
    </p>
  );
}

/** A call says the plan as it stands then. Who goes through somebody else is rung through them. */
function Reach({ person }: { person: PersonView }) {
  const view = useView();
  const ahead = aheadOf(view, person.id);
  return (
    <div className="details-buttons">
      <CommandButton
        command={{ type: 'phone-person', personId: person.id, activityIds: ahead.map((one) => one.id) }}
        minutes={deskCost(view, 'phone')}
        size="normal"
        icon={<Phone aria-hidden="true" />}
        guide="details-phone"
        because={ahead.length === 0 ? 'The plan has nothing to tell them' : null}
      >
        Phone {firstName(person.name)} with the plan
      </CommandButton>
    </div>
  );
}

/** A sheet that is out and not answered: they may have read it, and you do not know. */
function SheetsOut({ view, person }: { view: View; person: PersonView }) {
  const open = view.sheets.filter(
    (one) =>
      one.latest && one.day >= view.day && one.toIds.includes(person.id) && !one.acknowledgedIds.includes(person.id),
  );
  return open.map((sheet) => (
    <div key={sheet.id} className="sheet-out">
      <p>
        Revision {sheet.revision} was sent and not answered. Whether {firstName(person.name)} has read it is not known.
      </p>
      <CommandButton
        command={{ type: 'chase-person', sheet: sheet.id, personId: person.id }}
        minutes={deskCost(view, 'chase')}
      >
        Chase for an answer
      </CommandButton>
    </div>
  ));
}

function Release({ person }: { person: PersonView }) {
  const view = useView();
  const release = view.releases.find((one) => one.personId === person.id);
  return (
    <DetailsPart title="Release form">
      {person.signedRelease ? (
        <Badge tone="good">Signed</Badge>
      ) : (
        <>
          <p className="is-quiet">{release?.sentMinute == null ? 'Not sent yet.' : 'Sent, and not signed yet.'}</p>
          <CommandButton
            command={{ type: 'send-releases', personIds: [person.id] }}
            minutes={deskCost(view, 'releases')}
            icon={<FileSignature aria-hidden="true" />}
          >
            Send {firstName(person.name)} the release form
          </CommandButton>
        </>
      )}
    </DetailsPart>
  );
}

function Threads({ view, person }: { view: View; person: PersonView }) {
  const { select } = useActions();
  const threads = view.threads.filter((one) => one.fromId === person.id);
  if (threads.length === 0) return null;
  return (
    <DetailsPart title="Messages">
      <ul className="details-list">
        {threads.map((thread) => (
          <li key={thread.id}>
            <Mail aria-hidden="true" />
            <button type="button" className="plain-link" onClick={() => select({ kind: 'thread', id: thread.id })}>
              {thread.subject}
            </button>
          </li>
        ))}
      </ul>
    </DetailsPart>
  );
}
