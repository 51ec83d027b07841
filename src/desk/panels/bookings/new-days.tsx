/**
 * The plan has moved and those who are booked have not: one press confirms all of them for the days it now asks, with one reason for
 * whoever has to approve some of it. Who refuses stands there by name, and holds up nobody else.
 */
import { CheckCheck } from 'lucide-react';
import { useId, useState } from 'react';
import { dayLabel, money } from '../../../session/words.ts';
import { Button, listNames, RefusalWords } from '../../kit/index.ts';
import { useActions, useView } from '../../session-context.ts';
import { ReasonField, shortName } from '../parts/booking-steps.tsx';
import { useKept } from '../parts/kept.ts';
import { aboveLimit, deskCost } from '../parts/reading.ts';
import { newDays } from './slots.ts';

export function NewDaysBar() {
  const view = useView();
  const { dispatch } = useActions();
  const id = useId();
  const [reason, setReason] = useKept('reason-new-days', '');
  const [missing, setMissing] = useState(false);
  const [refusals, setRefusals] = useState<string[]>([]);
  const found = newDays(view);
  // One alone stands in its own need, with the same button.
  const offers = found.length > 1;
  if (!offers && refusals.length === 0) return null;
  const above = found.filter(({ pence }) => aboveLimit(view, pence)).length;
  const confirmAll = (panel: Element | null) => {
    const why = reason.trim();
    setMissing(above > 0 && why === '');
    if (above > 0 && why === '') {
      document.getElementById(id)?.focus();
      return;
    }
    const answers = found.map(({ subjectId, days }) => dispatch({ type: 'confirm', subjectId, days, reason: why }));
    setRefusals(answers.flatMap((refused) => refused?.words ?? []));
    setReason('');
    panel?.querySelector<HTMLElement>('.slot-head')?.focus();
  };
  return (
    <section className="new-days" aria-label="Days the plan has added">
      {offers ? (
        <>
          <p>
            The plan now asks for days that are not booked:{' '}
            {listNames(
              found.map(
                ({ subjectId, days }) =>
                  `${shortName(view, subjectId)} on ${listNames(
                    days.map((day) => dayLabel(view.startDate, day)),
                    4,
                  )}`,
              ),
              6,
            )}
            .
          </p>
          {above > 0 ? (
            <ReasonField
              id={id}
              label={`Reason, for the ${above} above your limit of ${money(view.you.limitPence)}`}
              reason={reason}
              onReason={setReason}
              wrong={missing && reason.trim() === ''}
            />
          ) : null}
          <Button
            size="small"
            icon={<CheckCheck aria-hidden="true" />}
            costPence={found.reduce((sum, { pence }) => sum + pence, 0)}
            costMinutes={found.length * deskCost(view, 'confirm')}
            onClick={(event) => confirmAll(event.currentTarget.closest('.bookings'))}
          >
            Confirm all {found.length}
          </Button>
        </>
      ) : null}
      {refusals.map((words) => (
        <RefusalWords key={words} words={words} />
      ))}
    </section>
  );
}
