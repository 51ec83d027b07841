/**
 * What can be done now with the booking of one person, thing or place: hold, confirm or ask for approval, let go. The cost, the
 * authority and the times that press are said before anything is pressed.
 */
import { AlarmClock, BookmarkCheck, CalendarMinus, CheckCheck, LogOut, MessageCircleQuestion } from 'lucide-react';
import { useId, useState } from 'react';
import type { Day, Pence } from '../../../engine/model.ts';
import type { BookingView, View } from '../../../engine/view.ts';
import { dayLabel, moment, money } from '../../../session/words.ts';
import { firstName, listNames, nameOf, roleWords, Term } from '../../kit/index.ts';
import { useView } from '../../session-context.ts';
import { ChaseApproval } from '../budget/chase-approval.tsx';
import { BookingBadge } from './booking-badge.tsx';
import { CommandButton } from './command-button.tsx';
import { useKept } from './kept.ts';
import { aboveLimit, approverOf, bookingOf, deskCost, inPlay, orderWords, pricePence, shortPlace } from './reading.ts';
import { isGone, isHeld } from './state-words.ts';

export function BookingSteps({
  subjectId,
  days,
  allowancePence = null,
  openUses = [],
  withAsk = false,
}: {
  subjectId: string;
  days: readonly Day[];
  /** What the budget set aside, where that is known. */
  allowancePence?: Pence | null;
  openUses?: readonly { activityId: string; needId: string | null }[];
  /** Also offers to ask whether they are free: where there is no shortlist. */
  withAsk?: boolean;
}) {
  const view = useView();
  const booking = bookingOf(view, subjectId);
  const status = booking?.status;
  const wanted = [...days];
  // What is bought once is had for every day.
  const bought = status === 'confirmed' && view.kit.some((one) => one.id === subjectId && one.once);
  const missing = bought ? [] : wanted.filter((day) => !booking?.days.includes(day));
  const short = booking?.unitsShort ?? 0;
  const covered = status === 'confirmed' && missing.length === 0 && short === 0;
  const held = status !== undefined && isHeld(status);
  const first = shortName(view, subjectId);
  return (
    <div className="steps">
      <p className="steps-head">
        <strong>{nameOf(view, subjectId)}</strong>
        {booking ? <BookingBadge booking={booking} /> : null}
        {booking?.order != null ? <span className="mono is-quiet">{orderWords(booking.order)}</span> : null}
        <span className="is-quiet">{daysWords(view, booking, wanted)}</span>
        {booking && booking.awayDays.length > 0 ? (
          <span>Not free: {listNames(booking.awayDays.map((day) => dayLabel(view.startDate, day)))}</span>
        ) : null}
      </p>
      {booking ? <Pressing view={view} booking={booking} /> : null}
      <div className="steps-buttons">
        {withAsk && (!booking || isGone(booking.status)) ? (
          <CommandButton
            command={{ type: 'enquire', subjectIds: [subjectId], days: wanted }}
            minutes={deskCost(view, 'enquire')}
            icon={<MessageCircleQuestion aria-hidden="true" />}
            because={noDays(wanted)}
          >
            Ask if {first} is free
          </CommandButton>
        ) : null}
        {!held && status !== 'unavailable' && status !== 'refused' ? (
          <CommandButton
            command={{ type: 'pencil', subjectId, days: wanted }}
            minutes={deskCost(view, 'pencil')}
            icon={<BookmarkCheck aria-hidden="true" />}
            because={noDays(wanted)}
          >
            Pencil {first}
          </CommandButton>
        ) : null}
        {(held && !covered && status !== 'confirming' && status !== 'approval') ||
        (!held && status !== 'unavailable') ? (
          <Confirm
            subjectId={subjectId}
            days={status === 'confirmed' && missing.length > 0 ? missing : wanted}
            more={status === 'confirmed' && missing.length === 0 ? short : 0}
            allowancePence={allowancePence}
          />
        ) : null}
        {booking?.spare ? (
          <CommandButton
            command={{ type: 'release', subjectId, days: booking.spare.days }}
            pence={booking.spare.feePence}
            minutes={deskCost(view, 'release')}
            icon={<CalendarMinus aria-hidden="true" />}
          >
            Give back{' '}
            {listNames(
              booking.spare.days.map((day) => dayLabel(view.startDate, day)),
              3,
            )}
            , {money(booking.spare.savesPence)} less{booking.spare.feePence > 0 ? ', for a fee' : ''}
          </CommandButton>
        ) : null}
        {booking && held ? (
          <CommandButton
            command={{ type: 'release', subjectId }}
            pence={booking.releaseFeePence}
            minutes={deskCost(view, 'release')}
            look="danger"
            icon={<LogOut aria-hidden="true" />}
          >
            {booking.releaseFeePence > 0 ? `Let ${first} go, for a fee` : `Let ${first} go`}
          </CommandButton>
        ) : null}
      </div>
      {openUses.length > 0 && held ? (
        <p className="part-words">
          Not in the plan yet. Put {first} in the plan above, or let {first} go while others can still use the day.
        </p>
      ) : null}
    </div>
  );
}

const noDays = (days: readonly Day[]): string | null =>
  days.length === 0 ? 'Put it on the plan first, so that it has days' : null;

function daysWords(view: View, booking: BookingView | undefined, wanted: readonly Day[]): string {
  const days = booking && booking.days.length > 0 ? booking.days : wanted;
  if (days.length === 0) return 'no days yet';
  return listNames(
    days.map((day) => dayLabel(view.startDate, day)),
    5,
  );
}

/** Times that press: a hold that ends, somebody else who wants them, an answer that is waited for. */
function Pressing({ view, booking }: { view: View; booking: BookingView }) {
  const approval = view.approvals.findLast(
    (one) => (one.kind === 'spend' || one.kind === 'kit') && one.subjectId === booking.subjectId,
  );
  if (booking.status === 'approval' && approval) {
    return (
      <p className="pressing">
        <AlarmClock aria-hidden="true" />
        <span>
          {nameOf(view, approval.toId)} was asked {moment(view.startDate, approval.askedMinute)}{' '}
          {approval.kind === 'kit' ? 'whether it will do' : `to approve ${money(approval.pence)}`}
          {approval.beyondContract ? ', beyond the price in the contract' : ''}.
        </span>
        <ChaseApproval view={view} approval={approval} />
      </p>
    );
  }
  if (approval?.answer === 'no' && booking.status !== 'confirmed') {
    return (
      <p className="pressing">
        <AlarmClock aria-hidden="true" />
        <span>
          {nameOf(view, approval.toId)} said no: “{approval.words}”
        </span>
      </p>
    );
  }
  if (booking.expiresMinute === null) return null;
  const by = moment(view.startDate, booking.expiresMinute);
  return (
    <p className="pressing">
      <AlarmClock aria-hidden="true" />
      <span>
        {booking.status === 'challenged' ? (
          <>
            Another job wants them: a <Term name="challenge">challenge</Term>. Confirm or let go by {by}.
          </>
        ) : (
          <>The hold ends {by}.</>
        )}
      </span>
    </p>
  );
}

/** Within the limit it is done; above it the same press asks whoever may say yes, with a reason. */
function Confirm({
  subjectId,
  days,
  allowancePence,
  more,
}: {
  subjectId: string;
  days: Day[];
  allowancePence: Pence | null;
  /** Further ones of the same kind, for days that are held. */
  more: number;
}) {
  const view = useView();
  const id = useId();
  const [reason, setReason] = useKept(`reason-${subjectId}`, '');
  const [missing, setMissing] = useState(false);
  const pence = pricePence(view, subjectId, days);
  const boss = approverOf(view, 'spend', pence);
  const above = aboveLimit(view, pence);
  const over = inPlay(view, 'money') && allowancePence !== null ? pence - allowancePence : 0;
  const kit = view.kit.find((one) => one.id === subjectId);
  const agrees = kit && !kit.agreed ? kit.agreedBy : null;
  const asksReason = above || over > 0 || agrees !== null;
  const first = shortName(view, subjectId);
  const wrong = missing && reason.trim() === '';
  return (
    <div className="confirm">
      <CommandButton
        command={{ type: 'confirm', subjectId, days, reason: reason.trim() }}
        pence={pence}
        minutes={deskCost(view, 'confirm')}
        icon={<CheckCheck aria-hidden="true" />}
        because={noDays(days)}
        before={() => {
          const fine = !above || reason.trim() !== '';
          setMissing(!fine);
          if (!fine) document.getElementById(id)?.focus();
          return fine;
        }}
      >
        {agrees !== null
          ? `Ask ${firstName(nameOf(view, agrees))} whether ${first} will do`
          : above && boss
            ? `Ask ${firstName(boss.name)} (${roleWords(boss.title)}) to approve ${first}`
            : more > 0
              ? `Confirm ${more} more of ${first}`
              : `Confirm ${first}`}
      </CommandButton>
      <Quotes view={view} subjectId={subjectId} pence={pence} />
      {asksReason ? (
        <ReasonField
          id={id}
          label={`${
            above
              ? `Reason, needed above your limit of ${money(view.you.limitPence)}`
              : agrees !== null
                ? 'Reason, if it brings less than is wanted'
                : 'Reason, if it is worth more'
          }${over > 0 ? `. This is ${money(over)} over what was set aside.` : '.'}`}
          reason={reason}
          onReason={setReason}
          wrong={wrong}
        />
      ) : null}
    </div>
  );
}

/** Why the money is well spent, for whoever has to say yes to it. `wrong`: they were asked without it. */
export function ReasonField(field: {
  id: string;
  label: string;
  reason: string;
  onReason: (reason: string) => void;
  wrong: boolean;
}) {
  const { id, label, reason, onReason, wrong } = field;
  return (
    <span className="reason">
      <label className="reason-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input input-small"
        value={reason}
        maxLength={160}
        autoComplete="off"
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => onReason(event.target.value)}
      />
      {wrong ? (
        <span className="field-error" id={`${id}-wrong`}>
          Say why in a few words, then press again.
        </span>
      ) : null}
    </span>
  );
}

/** For so much money whoever approves it wants to compare. */
function Quotes({ view, subjectId, pence }: { view: View; subjectId: string; pence: Pence }) {
  const rule = view.cash.comparePrices;
  if (!rule || !inPlay(view, 'money') || pence <= rule.overPence) return null;
  const rivals = new Set(
    view.activities.flatMap(({ needs, placeIds }) => [
      ...needs.flatMap(({ optionIds }) => (optionIds.includes(subjectId) ? optionIds : [])),
      ...(placeIds.includes(subjectId) ? placeIds : []),
    ]),
  );
  const given = view.bookings.filter((one) => one.quoted && rivals.has(one.subjectId)).length;
  const wanted = Math.min(rule.quotes, rivals.size);
  if (given >= wanted) return null;
  return (
    <p className="part-words">
      Above {money(rule.overPence)} they want to see {wanted} prices, and you have {given}. Ask others first: an enquiry
      brings a quote.
    </p>
  );
}

/** Short enough for a button: a first name, or a thing up to its first comma. */
export function shortName(view: View, id: string): string {
  const name = nameOf(view, id);
  if (view.people.some((one) => one.id === id)) return firstName(name);
  return shortPlace(name).replace(/^The /, 'the ');
}
