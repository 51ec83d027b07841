/**
 * One need: a line that says how it stands, and when open the options side by side, one enquiry to a shortlist, and the steps
 * that hold or book somebody.
 */
import { ChevronRight, MessageCircleQuestion } from 'lucide-react';
import type { View } from '../../../engine/view.ts';
import { dayLabel, money } from '../../../session/words.ts';
import { Badge, listNames, nameOf } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { BookingBadge } from '../parts/booking-badge.tsx';
import { BookingSteps } from '../parts/booking-steps.tsx';
import { CommandButton } from '../parts/command-button.tsx';
import { useKept } from '../parts/kept.ts';
import { bookingOf, deskCost, isOver } from '../parts/reading.ts';
import { OptionsTable } from './options-table.tsx';
import { daysFor, isConfirmedFor, liveOptions, type Slot } from './slots.ts';

export function SlotCard({ slot, open, onOpen }: { slot: Slot; open: boolean; onOpen: () => void }) {
  const id = `slot-${slot.key.replace(/\W+/g, '-')}`;
  return (
    <div className={open ? 'slot slot-opened' : 'slot'}>
      <button
        type="button"
        className="slot-head"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={onOpen}
      >
        <ChevronRight className="slot-fold" aria-hidden="true" />
        <span className="slot-name">{slot.label}</span>
        <SlotStands slot={slot} />
      </button>
      {open ? (
        <div className="slot-body" id={id}>
          <SlotBody slot={slot} />
        </div>
      ) : null}
    </div>
  );
}

/** Who it is by the plan, and how far that has got. */
function SlotStands({ slot }: { slot: Slot }) {
  const view = useView();
  const asked = slot.optionIds.filter((id) => bookingOf(view, id) && !slot.chosenIds.includes(id));
  return (
    <span className="slot-stands">
      {slot.chosenIds.map((id) => (
        <span key={id} className="slot-chosen">
          <span>{nameOf(view, id)}</span>
          <Standing view={view} subjectId={id} days={daysFor(view, slot, id)} over={slot.over} />
        </span>
      ))}
      {slot.chosenIds.length === 0 ? (
        <Badge tone="tungsten">{slot.kind === 'person' ? 'Nobody' : 'Nothing'} in the plan</Badge>
      ) : null}
      {slot.openUses.length > 0 && slot.chosenIds.length > 0 ? (
        <span className="is-quiet">
          still open in {slot.openUses.length} {slot.openUses.length === 1 ? 'activity' : 'activities'}
        </span>
      ) : null}
      {asked.length > 0 ? (
        <span className="is-quiet slot-asked">
          {asked.length} {asked.length === 1 ? 'other' : 'others'} asked
        </span>
      ) : null}
    </span>
  );
}

function Standing({ view, subjectId, days, over }: { view: View; subjectId: string; days: number[]; over: boolean }) {
  const booking = bookingOf(view, subjectId);
  const kit = view.kit.find((one) => one.id === subjectId);
  const place = view.places.find((one) => one.id === subjectId);
  if (over) return <Badge tone="quiet">Over</Badge>;
  if (place && !place.bookable) return <Badge tone="quiet">No booking needed</Badge>;
  if (kit?.ownerId) {
    const sure = isConfirmedFor(view, subjectId, booking, days);
    return <Badge tone={sure ? 'good' : 'quiet'}>Comes with {nameOf(view, kit.ownerId)}</Badge>;
  }
  if (!booking) return <Badge tone="quiet">Not asked</Badge>;
  if (booking.status === 'confirmed' && !isConfirmedFor(view, subjectId, booking, days)) {
    return (
      <Badge tone="tungsten">
        {booking.unitsShort > 0 ? `${booking.unitsShort} more wanted` : 'Confirmed for other days'}
      </Badge>
    );
  }
  return (
    <>
      <BookingBadge booking={booking} />
      {booking.spare ? (
        <span className="is-quiet slot-asked">
          {booking.spare.days.length === 1 ? 'one day' : `${booking.spare.days.length} days`} not needed
        </span>
      ) : null}
    </>
  );
}

function SlotBody({ slot }: { slot: Slot }) {
  const view = useView();
  const [ticked, setTicked] = useKept<string[]>(`ask-${slot.key}`, NOBODY);
  const days = [...new Set(slot.optionIds.flatMap((id) => daysFor(view, slot, id)))].sort((a, b) => a - b);
  const askable = ticked.filter((id) => slot.optionIds.includes(id) && bookingOf(view, id)?.status !== 'enquired');
  const live = liveOptions(view, slot).filter((id) => !view.kit.some((kit) => kit.id === id && kit.ownerId));
  return (
    <>
      <p className="part-words">
        For{' '}
        {listNames(
          slot.activities.filter((one) => !isOver(one) || slot.over).map((one) => one.title),
          4,
        )}
        .{' '}
        {days.length === 0
          ? 'Put it on the plan first: an enquiry names its days.'
          : `Days by the plan: ${listNames(
              days.map((day) => dayLabel(view.startDate, day)),
              6,
            )}.`}
        {slot.allowancePence > 0 ? ` The budget set aside ${money(slot.allowancePence)}.` : ''}
      </p>
      <OptionsTable slot={slot} ticked={ticked} onTick={setTicked} />
      {slot.optionIds.length > 0 ? (
        <div className="slot-ask">
          <CommandButton
            command={{ type: 'enquire', subjectIds: askable, days }}
            minutes={deskCost(view, 'enquire')}
            icon={<MessageCircleQuestion aria-hidden="true" />}
            guide="bookings-ask"
            because={
              days.length === 0
                ? 'Nothing of this is on the plan yet'
                : askable.length === 0
                  ? 'Tick who to ask. One enquiry can go to several'
                  : null
            }
            onGiven={() => setTicked([])}
          >
            {askable.length === 0
              ? 'Ask who is free'
              : askable.length === 1
                ? `Ask if ${nameOf(view, askable[0] ?? '')} is free`
                : `Ask ${askable.length} who is free`}
          </CommandButton>
        </div>
      ) : null}
      {live.length > 0 ? (
        <ul className="slot-steps">
          {live.map((id) => (
            <li key={id}>
              <BookingSteps
                subjectId={id}
                days={daysFor(view, slot, id)}
                allowancePence={slot.kind === 'place' ? null : slot.allowancePence}
                openUses={slot.chosenIds.includes(id) ? [] : slot.openUses}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

const NOBODY: string[] = [];
