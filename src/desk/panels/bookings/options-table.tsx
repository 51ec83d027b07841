/**
 * Everybody and everything that could serve a need, side by side: price, what they bring, notice, answer. Ticks make a shortlist.
 */
import { Check, X } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { Command } from '../../../engine/command.ts';
import type { View } from '../../../engine/view.ts';
import { duration, money, openWords } from '../../../session/words.ts';
import { DepartmentIcon, nameOf, Portrait, placeUrl, RefusalNote, traitWords } from '../../kit/index.ts';
import { useActions, useView } from '../../session-context.ts';
import { BookingBadge } from '../parts/booking-badge.tsx';
import { bookingOf, pricePence, ratePence } from '../parts/reading.ts';
import { isHeld } from '../parts/state-words.ts';
import { daysFor, type Slot } from './slots.ts';

export function OptionsTable({
  slot,
  ticked,
  onTick,
}: {
  slot: Slot;
  ticked: readonly string[];
  onTick: (ids: string[]) => void;
}) {
  const view = useView();
  return (
    <table className="sheet options">
      <caption className="said">Who or what could serve: {slot.label}</caption>
      <thead>
        <tr>
          <th scope="col">Ask</th>
          <th scope="col">{slot.kind === 'person' ? 'Who' : slot.kind === 'kit' ? 'What' : 'Where'}</th>
          <th scope="col">Price</th>
          <th scope="col">{slot.kind === 'place' ? 'Known' : 'Brings'}</th>
          <th scope="col">{slot.kind === 'place' ? 'To sign' : 'Notice'}</th>
          <th scope="col">Answer</th>
        </tr>
      </thead>
      <tbody>
        {slot.optionIds.map((id) => (
          <OptionRow
            key={id}
            view={view}
            slot={slot}
            id={id}
            ticked={ticked.includes(id)}
            onTick={() => onTick(ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id])}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  view: View;
  slot: Slot;
  id: string;
  ticked: boolean;
  onTick: () => void;
}

function OptionRow({ view, slot, id, ticked, onTick }: RowProps) {
  const booking = bookingOf(view, id);
  const name = nameOf(view, id);
  const chosen = slot.chosenIds.includes(id);
  const asks = canBeAsked(view, id);
  return (
    <tr className={chosen ? 'option option-chosen' : 'option'}>
      <td className="option-tick">
        {asks ? (
          <label className="tick">
            <input
              type="checkbox"
              checked={ticked && !(booking && (isHeld(booking.status) || booking.status === 'enquired'))}
              disabled={booking !== undefined && (isHeld(booking.status) || booking.status === 'enquired')}
              onChange={onTick}
            />
            <span className="said">Ask {name}</span>
          </label>
        ) : null}
      </td>
      <th scope="row">
        <OptionName view={view} id={id} chosen={chosen} />
      </th>
      <td data-label="Price">
        <Price view={view} slot={slot} id={id} />
      </td>
      <td data-label={slot.kind === 'place' ? 'Known' : 'Brings'}>
        <Brings view={view} slot={slot} id={id} />
      </td>
      <td data-label={slot.kind === 'place' ? 'To sign' : 'Notice'} className="is-quiet">
        {noticeWords(view, id)}
      </td>
      <td data-label="Answer">
        {booking ? <BookingBadge booking={booking} /> : <span className="is-quiet">{asks ? 'Not asked' : '–'}</span>}
        {chosen ? <span className="option-in">In the plan</span> : <PutIn slot={slot} id={id} name={name} />}
      </td>
    </tr>
  );
}

/** Kit of its own comes with its person; a place without an owner needs nobody’s word. */
function canBeAsked(view: View, id: string): boolean {
  const kit = view.kit.find((one) => one.id === id);
  if (kit) return kit.ownerId === null;
  const place = view.places.find((one) => one.id === id);
  return place ? place.bookable : true;
}

/** Puts this one where nobody is, or everywhere in place of who is there. Drafting: free, and can be undone. */
function PutIn({ slot, id, name }: { slot: Slot; id: string; name: string }) {
  const { dispatch } = useActions();
  const uses = slot.openUses.length > 0 ? slot.openUses : slot.uses;
  if (uses.length === 0) return null;
  const put = (event: MouseEvent<HTMLButtonElement>) => {
    // The button goes once this one is in the plan; the name beside it stays.
    const name = event.currentTarget.closest('tr')?.querySelector<HTMLElement>('.plain-link');
    const refused = dispatch(
      ...uses.map(
        ({ activityId, needId }): Command =>
          needId === null
            ? { type: 'plan-activity', activityId, placeId: id }
            : { type: 'assign-need', activityId, needId, subjectId: id },
      ),
    );
    if (!refused) name?.focus();
  };
  return (
    <>
      <button type="button" className="link option-use" onClick={put}>
        {slot.openUses.length > 0 ? 'Put in the plan' : 'Use instead'}
        <span className="said">: {name}</span>
      </button>
      <RefusalNote
        when={(command) =>
          (command.type === 'assign-need' && command.subjectId === id) ||
          (command.type === 'plan-activity' && command.placeId === id)
        }
      />
    </>
  );
}

function OptionName({ view, id, chosen }: { view: View; id: string; chosen: boolean }) {
  const { select } = useActions();
  const person = view.people.find((one) => one.id === id);
  const kit = view.kit.find((one) => one.id === id);
  const place = view.places.find((one) => one.id === id);
  const kind = person ? 'person' : kit ? 'kit' : 'place';
  const url = place ? placeUrl(place.drawing) : undefined;
  return (
    <span className="option-name">
      {person ? (
        <Portrait portrait={person.portrait} name={person.name} department={person.department} size={40} />
      ) : null}
      {kit ? <DepartmentIcon department={kit.department} /> : null}
      {url ? <img className="option-place" src={url} alt="" /> : null}
      <span>
        <button type="button" className="plain-link" onClick={() => select({ kind, id })}>
          {nameOf(view, id)}
          {chosen ? <span className="said">, in the plan</span> : null}
        </button>
        <span className="option-about">{person?.about ?? kit?.about ?? place?.about}</span>
      </span>
    </span>
  );
}

function Price({ view, slot, id }: { view: View; slot: Slot; id: string }) {
  const { pence, once } = ratePence(view, id);
  if (pence === 0) return <span className="is-quiet">No charge</span>;
  const kit = view.kit.find((one) => one.id === id);
  const days = daysFor(view, slot, id);
  const units = Math.max(1, ...days.map((day) => (once ? 1 : (kit?.plannedUnits[day] ?? 1))));
  const sum = pricePence(view, id, days);
  return (
    <>
      <span className="money">{money(days.length > 0 && sum > 0 ? sum : pence)}</span>
      <span className="option-rate">
        {once ? 'once' : days.length > 1 ? `${days.length} days at ${money(pence)}` : 'a day'}
        {units > 1 ? `, up to ${units} at once` : ''}
      </span>
      <span className="option-rate">{bookingOf(view, id)?.quoted ? 'quoted' : 'list price'}</span>
    </>
  );
}

function Brings({ view, slot, id }: { view: View; slot: Slot; id: string }) {
  const place = view.places.find((one) => one.id === id);
  if (place) {
    return (
      <span className="option-facts">
        <span>{place.noise === null ? 'Noise not known' : place.noise.length === 0 ? 'Quiet' : 'Noise known'}</span>
        <span>Open {openWords(place)}</span>
      </span>
    );
  }
  const has = view.people.find((one) => one.id === id)?.skills ?? view.kit.find((one) => one.id === id)?.specs ?? [];
  const extra = has.filter((one) => !slot.wants.includes(one));
  if (slot.wants.length === 0 && extra.length === 0) return <span className="is-quiet">–</span>;
  return (
    <span className="brings">
      {slot.wants.map((want) => (
        <span key={want} className={has.includes(want) ? 'bring' : 'bring bring-not'}>
          {has.includes(want) ? <Check aria-hidden="true" /> : <X aria-hidden="true" />}
          <span className="said">{has.includes(want) ? 'Brings ' : 'Does not bring '}</span>
          {traitWords(want)}
        </span>
      ))}
      {extra.map((one) => (
        <span key={one} className="bring is-quiet">
          {traitWords(one)}
        </span>
      ))}
    </span>
  );
}

function noticeWords(view: View, id: string): string {
  const kit = view.kit.find((one) => one.id === id);
  if (kit) return kit.leadMinutes > 0 ? officeLength(kit.leadMinutes) : 'None';
  const place = view.places.find((one) => one.id === id);
  if (place) return place.bookable ? officeLength(place.permissionMinutes) : 'Nothing to sign';
  return '–';
}

/** Office time in days of eight hours where it comes out even: `3 working days`, `6 h`. */
export function officeLength(minutes: number): string {
  if (minutes % 480 !== 0) return `${duration(minutes)} of office time`;
  const days = minutes / 480;
  return `${days} working ${days === 1 ? 'day' : 'days'}`;
}
