/**
 * Three numbers a coordinator always has in mind: money, promises, and what is due next.
 */
import { AlarmClock, Handshake, PoundSterling } from 'lucide-react';
import type { View } from '../../engine/view.ts';
import { clockTime, dayLabel, dayOf, money } from '../../session/words.ts';
import { Money, Stat } from '../kit/index.ts';
import { useActions, useView } from '../session-context.ts';

const SOON_MINUTES = 120;

export function Stats({ onDue }: { onDue: () => void }) {
  const view = useView();
  const { setPanel, setTab } = useActions();
  const budget = () => {
    setPanel('budget');
    setTab('plan');
  };
  const due = () => {
    onDue();
    setTab('inbox');
  };
  return (
    <section className="stats" aria-label="Where things stand">
      {view.systems.includes('money') ? <MoneyStat view={view} onOpen={budget} /> : null}
      {view.systems.includes('money') || view.promises.length > 0 ? <PromiseStat view={view} onOpen={due} /> : null}
      <NextStat view={view} onOpen={due} />
    </section>
  );
}

function MoneyStat({ view, onOpen }: { view: View; onOpen: () => void }) {
  const { forecastPence, budgetPence } = view.money;
  const over = forecastPence > budgetPence;
  return (
    <Stat
      icon={<PoundSterling />}
      label="Forecast"
      value={<Money pence={roundPounds(forecastPence)} />}
      tone={over ? 'bad' : 'quiet'}
      guide="money"
      onOpen={onOpen}
      detail={
        over
          ? `${money(roundPounds(forecastPence - budgetPence))} over budget`
          : `of ${money(roundPounds(budgetPence))}`
      }
    />
  );
}

/** Pence have no place in a headline; the budget shows them. */
const roundPounds = (pence: number): number => Math.round(pence / 100) * 100;

function PromiseStat({ view, onOpen }: { view: View; onOpen: () => void }) {
  const open = view.promises.filter((promise) => promise.status === 'open');
  const broken = view.promises.filter((promise) => promise.status === 'broken').length;
  const next = open.reduce<number | null>(
    (soonest, one) => (soonest === null ? one.dueMinute : Math.min(soonest, one.dueMinute)),
    null,
  );
  return (
    <Stat
      icon={<Handshake />}
      label="Promises"
      guide="promises"
      onOpen={onOpen}
      tone={broken > 0 ? 'bad' : 'quiet'}
      value={open.length === 0 ? 'none open' : `${open.length} open`}
      detail={next === null ? (broken > 0 ? `${broken} broken` : 'nothing owed') : `next ${shortMoment(view, next)}`}
    />
  );
}

function NextStat({ view, onOpen }: { view: View; onOpen: () => void }) {
  const next = [...view.deadlines].filter((one) => one.minute >= view.minute).sort((a, b) => a.minute - b.minute)[0];
  const soon = next !== undefined && next.minute - view.minute <= SOON_MINUTES;
  return (
    <Stat
      icon={<AlarmClock />}
      label="Due next"
      guide="deadline"
      onOpen={onOpen}
      tone={soon ? 'tungsten' : 'quiet'}
      value={next ? shortMoment(view, next.minute).replace(' today', '') : 'nothing'}
      detail={next?.text ?? 'no deadline you know of'}
    />
  );
}

/** `17:00 today`, `Wed 17:00` within the week ahead, or `20 Mar 17:00`. */
export function shortMoment(view: View, minute: number): string {
  const day = dayOf(minute);
  if (day === view.day) return `${clockTime(minute)} today`;
  const label = dayLabel(view.startDate, day);
  return `${day > view.day && day - view.day < 7 ? label.slice(0, 3) : label.slice(4)} ${clockTime(minute)}`;
}
