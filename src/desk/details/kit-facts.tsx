/**
 * The figures of a piece of kit: what it costs and needs, what weather and mains it stands, what it holds, how it is fetched and
 * taken back. Only what somebody counts is shown.
 */
import type { ReactNode } from 'react';
import type { KitView, View } from '../../engine/view.ts';
import { clockTime, duration, moment, money } from '../../session/words.ts';
import { nameOf, traitWords } from '../kit/index.ts';
import { officeLength } from '../panels/bookings/options-table.tsx';
import { watts } from '../panels/parts/reading.ts';
import { Facts, ShowLink } from './details-frame.tsx';

type Fact = readonly [string, ReactNode] | null;

export const KitFacts = ({ view, item }: { view: View; item: KitView }) => (
  <Facts
    facts={[...priced(item), ...stands(item), ...holds(item), ...agreed(view, item), ...comesAndGoes(view, item)]}
  />
);

const priced = (item: KitView): Fact[] => [
  ['List price', item.ratePence === 0 ? 'No charge' : `${money(item.ratePence)}${item.once ? ', once' : ' a day'}`],
  item.ratePence > 0 && !item.once ? ['A week', `${item.weekDays} days charged`] : null,
  item.stock > 1
    ? ['Stock', `${item.stock}, up to ${Math.max(1, ...Object.values(item.plannedUnits))} wanted at once`]
    : null,
  item.specs.length > 0 ? ['Brings', item.specs.map(traitWords).join(', ')] : null,
];

const stands = (item: KitView): Fact[] => [
  item.loadWatts > 0 ? ['Draws', watts(item.loadWatts)] : null,
  item.supplyWatts > 0 ? ['Gives', watts(item.supplyWatts)] : null,
  item.windMph !== null
    ? [
        'Wind',
        [
          item.cautionMph !== null ? `Care from ${item.cautionMph} mph` : '',
          `down at ${item.windMph} mph`,
          item.heightMetres > 0 ? `at ${item.heightMetres} metres, where gusts are stronger` : '',
        ]
          .filter(Boolean)
          .join(', '),
      ]
    : null,
  item.dryOnly ? ['Rain', 'May not get wet'] : null,
];

const holds = (item: KitView): Fact[] => [
  item.batteryMinutes > 0
    ? ['Batteries', `${duration(item.batteryMinutes)} a set, ${duration(item.chargeMinutes)} left now`]
    : null,
  item.cardMinutes > 0 ? ['Cards', `${duration(item.cardMinutes)} of recording`] : null,
  item.copies !== null
    ? ['Copies', `${item.copies === 1 ? 'One' : item.copies}${item.offSite ? ', one of them somewhere else' : ''}`]
    : null,
  item.storageMinutes > 0
    ? ['Holds', `${duration(item.storageMinutes)} of recording, ${duration(item.heldMinutes)} of it full`]
    : null,
];

const agreed = (view: View, item: KitView): Fact[] => [
  item.agreedBy
    ? [
        'Agreed by',
        <span key="agreed">
          <ShowLink kind="person" id={item.agreedBy}>
            {nameOf(view, item.agreedBy)}
          </ShowLink>
          {item.agreed ? ', who has said yes' : ', who has to say yes first'}
        </span>,
      ]
    : null,
  item.conform
    ? [
        'Adds later',
        <span key="conform">
          {duration(item.conform.minutes)} to{' '}
          <ShowLink kind="activity" id={item.conform.activityId}>
            {nameOf(view, item.conform.activityId)}
          </ShowLink>
        </span>,
      ]
    : null,
];

const comesAndGoes = (view: View, item: KitView): Fact[] => [
  item.leadMinutes > 0 ? ['Notice', officeLength(item.leadMinutes)] : null,
  item.insuredByPermitId
    ? [
        'Insurance',
        `${nameOf(view, item.insuredByPermitId)}: ${view.permits.find((one) => one.id === item.insuredByPermitId)?.status === 'granted' ? 'in hand' : 'needed before it is let out'}`,
      ]
    : null,
  ['Where it is', where(view, item)],
  item.tested === null ? null : ['Tested', item.tested ? 'Yes' : 'Not yet'],
  item.collectedByActivityId
    ? [
        'Fetched by',
        <span key="fetch">
          <ShowLink kind="activity" id={item.collectedByActivityId}>
            {nameOf(view, item.collectedByActivityId)}
          </ShowLink>
          , from {clockTime(item.collectFrom)} on the last working day before; sooner costs a day
        </span>,
      ]
    : null,
  item.returnedByActivityId
    ? [
        'Taken back by',
        <span key="return">
          <ShowLink kind="activity" id={item.returnedByActivityId}>
            {nameOf(view, item.returnedByActivityId)}
          </ShowLink>
          , by {clockTime(item.returnBy)} of the morning after; later costs a day
        </span>,
      ]
    : null,
];

function where(view: View, item: KitView): string {
  if (item.state === 'with-us') return 'With us';
  if (item.state === 'at-supplier') return 'With the supplier';
  return item.backMinute === null ? 'Not working' : `Not working until ${moment(view.startDate, item.backMinute)}`;
}
