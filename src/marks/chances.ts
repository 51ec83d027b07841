/**
 * What a production must hold so that a measure gets an occasion in it, as far as that shows without playing. A measure that is not
 * here may get one anywhere. In doubt it does: a duty is said to have no chance only when that is sure.
 */
import { canonical } from '../engine/hash.ts';
import type { Activity, Model } from '../engine/model.ts';

type Holds = (model: Model) => boolean;

const inPlay =
  (system: Model['systems'][number]): Holds =>
  ({ systems }) =>
    systems.includes(system);
const hasWork =
  (is: (activity: Activity) => boolean): Holds =>
  ({ activities }) =>
    activities.some(is);
const both =
  (...all: readonly Holds[]): Holds =>
  (model) =>
    all.every((one) => one(model));

const shot = hasWork(({ stage, kind }) => stage === 'shoot' && kind !== 'milestone');
const delegated = hasWork(({ delegation }) => delegation !== null);
const asksReply: Holds = ({ threads }) => threads.some((one) => one.asksReply);
const evidence = (name: Activity['evidence'][number]): Holds => hasWork((activity) => activity.evidence.includes(name));
const incident: Holds = ({ risks }) => risks.some((one) => one.incident !== 'none');
/** Something in it has an effect of this type. */
const effect =
  (type: string): Holds =>
  ({ risks, threads, activities }) =>
    canonical({ risks, threads, activities }).includes(`"type":"${type}"`);
const permit: Holds = ({ permits }) => permits.length > 0;
const clearance: Holds = ({ permits }) => permits.some(({ kind }) => kind === 'clearance');
const licence = hasWork(({ needs }) => needs.some(({ asks }) => asks.endsWith('licence')));

const NEEDED: Readonly<Record<string, Holds>> = {
  'call-sheet-on-time': shot,
  'call-sheet-complete': shot,
  'people-told': shot,
  'daily-reports-sent': inPlay('reports'),
  'paperwork-on-time': evidence('paperwork'),
  'handover-kept': evidence('handover'),
  'needs-confirmed': inPlay('bookings'),
  'clashes-avoided': inPlay('bookings'),
  'price-paid': inPlay('money'),
  'holds-let-go': inPlay('bookings'),
  'terms-in-writing': inPlay('contracts'),
  'approved-before-spend': inPlay('money'),
  'cost-reported': inPlay('money'),
  'hot-costs-sent': both(inPlay('money'), inPlay('reports')),
  'bills-settled-soon': inPlay('money'),
  'overspend-flagged': inPlay('money'),
  'contingency-reasoned': both(inPlay('money'), ({ lines }) => lines.some((one) => one.contingency)),
  'insurer-notified': ({ risks }) => risks.some((one) => one.claim !== null),
  'invoices-checked': inPlay('money'),
  'budget-kept': inPlay('money'),
  'petty-cash-kept': effect('petty-cash'),
  'bank-changes-checked': effect('change-bank'),
  'client-billed': both(inPlay('money'), ({ clientPayments }) => clientPayments.length > 0),
  'assessment-signed': inPlay('risk'),
  'hazards-found': both(inPlay('risk'), ({ hazards }) => hazards.length > 0),
  'controls-fit': inPlay('risk'),
  'hours-kept': shot,
  'incidents-recorded': incident,
  'incidents-told': incident,
  'permission-held': inPlay('bookings'),
  'permission-margin': both(inPlay('bookings'), ({ places }) => places.some((one) => one.ownerId !== null)),
  'permits-held': permit,
  'permits-in-time': permit,
  'sustainability-return': evidence('sustainability'),
  'replies-on-time': asksReply,
  'reply-quality': asksReply,
  'escalation-right': asksReply,
  'right-person': delegated,
  'at-risk-looked-at': delegated,
  'rework-small': delegated,
  'team-trust': delegated,
  'tasks-shared': delegated,
  'briefs-full': delegated,
  'work-looked-over': delegated,
  'load-fair': delegated,
  'welfare-seen-to': evidence('welfare'),
  'risk-responses': ({ risks }) => risks.length > 0,
  'checks-passed': hasWork(({ checks }) => checks.length > 0),
  'specs-matched': hasWork(({ needs }) => needs.some(({ wants }) => wants.length > 0)),
  'tracking-kept': evidence('tracking'),
  'releases-signed': both(
    inPlay('releases'),
    hasWork(({ needsReleases }) => needsReleases),
  ),
  'licences-fit': licence,
  'clearances-held': clearance,
  'items-found': clearance,
  'uncleared-replaced': clearance,
  'rights-in-budget': (model) => clearance(model) || licence(model),
};

/** Whether a measure might get an occasion. */
export const mayBeShown = (model: Model, measure: string): boolean => NEEDED[measure]?.(model) ?? true;

/** Duties that no measure with a weight could get an occasion for. */
export const dutiesWithoutChance = (model: Model): Model['rubric']['duties'] =>
  model.rubric.duties.filter(({ measures }) =>
    measures.every(({ id, weight }) => weight === 0 || !mayBeShown(model, id)),
  );
