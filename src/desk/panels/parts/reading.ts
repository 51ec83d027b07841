/**
 * Looks things up in the view for the panels and the details: whose days, which booking, what it would cost, what is already
 * on the desk. It must not know React, and it decides nothing: whatever the engine refuses or grants is the engine's.
 */
import type { Command, CommandType } from '../../../engine/command.ts';
import type { ApprovalKind, Day, Pence } from '../../../engine/model.ts';
import type {
  ActivityView,
  BookingView,
  ConflictView,
  JobView,
  NeedView,
  PersonView,
  RiskView,
  ToldView,
  View,
} from '../../../engine/view.ts';
import { hirePence, lostWords, money, nameIn, rungFor, subjectsOf } from '../../../session/words.ts';
import { firstName, roleWords } from '../../kit/names.ts';

export const activityById = (view: View, id: string): ActivityView | undefined =>
  view.activities.find((one) => one.id === id);

export const bookingOf = (view: View, id: string): BookingView | undefined =>
  view.bookings.find((one) => one.subjectId === id);

export const conflictsOf = (view: View, activityId: string): ConflictView[] =>
  view.conflicts.filter((one) => one.activityId === activityId);

/** Desk minutes of one kind of job. */
export const deskCost = (view: View, job: string): number => view.desk.costs[job] ?? 0;

export const inPlay = (view: View, system: View['systems'][number]): boolean => view.systems.includes(system);

export const isOver = (activity: ActivityView): boolean => activity.state === 'done' || activity.state === 'skipped';

/** `The drawing office, Larkhill Tiles` to `The drawing office`: where space is short. */
export const shortPlace = (name: string): string => name.split(',')[0] ?? name;

const sorted = (days: Day[]): Day[] => [...new Set(days)].sort((a, b) => a - b);

export interface Use {
  activity: ActivityView;
  need: NeedView | null;
}

/** Every place in the plan where this person, kit or place stands, in order of time. */
export function usesOf(view: View, subjectId: string): Use[] {
  return view.activities
    .flatMap((activity): Use[] => {
      const needs = activity.needs.filter((need) => need.subjectId === subjectId);
      if (needs.length > 0) return needs.map((need) => ({ activity, need }));
      return activity.placeId === subjectId ? [{ activity, need: null }] : [];
    })
    .sort((a, b) => (a.activity.startMinute ?? Infinity) - (b.activity.startMinute ?? Infinity));
}

/** Days from today on which the plan has this person, kit or place. A recce of yours needs no booking. */
export function plannedDaysFor(view: View, subjectId: string): Day[] {
  const open = usesOf(view, subjectId).filter(({ activity }) => !isOver(activity) && !activity.withYou);
  return sorted(open.flatMap(({ activity }) => activity.days)).filter((day) => day >= view.day);
}

/** What this person has ahead of them by the plan, with the breaks of those days: what a phone call is about. */
export function aheadOf(view: View, personId: string): ActivityView[] {
  const own = usesOf(view, personId)
    .map(({ activity }) => activity)
    .filter((activity) => !isOver(activity) && activity.placeIds.length > 0 && activity.startMinute !== null);
  const days = new Set(own.map(({ days }) => days[0]));
  const breaks = view.activities.filter(
    (one) => one.kind === 'break' && !isOver(one) && one.startMinute !== null && days.has(one.days[0]),
  );
  return [...new Set([...own, ...breaks])].sort((a, b) => (a.startMinute ?? 0) - (b.startMinute ?? 0));
}

export const toldOf = (view: View, personId: string, activityId: string): ToldView | undefined =>
  view.told.find((one) => one.personId === personId && one.activityId === activityId);

/** The list price of one day, in pence, or of all of it: the rate card, before any quote is asked for. */
export function ratePence(view: View, subjectId: string): { pence: Pence; once: boolean } {
  const person = view.people.find((one) => one.id === subjectId);
  if (person) return { pence: person.ratePence, once: false };
  const kit = view.kit.find((one) => one.id === subjectId);
  if (kit) return { pence: kit.ratePence, once: kit.once };
  const place = view.places.find((one) => one.id === subjectId);
  return { pence: place?.feePence ?? 0, once: place?.once ?? false };
}

/** What a booking of these days comes to: days as the hire house counts them, for as many as the plan wants or we hold. */
function wholePence(view: View, subjectId: string, days: readonly Day[], held: BookingView | undefined): Pence {
  const { pence, once } = ratePence(view, subjectId);
  const kit = view.kit.find((one) => one.id === subjectId);
  if (once) return days.length > 0 ? pence : 0;
  if (!kit) return pence * days.length;
  const units = Object.fromEntries(
    days.map((day) => [day, Math.max(held?.units[day] ?? 1, kit.plannedUnits[day] ?? 1)]),
  );
  return hirePence({ startDate: view.startDate, holidays: view.holidays, ...kit }, pence, days, units);
}

/** What booking these days would add. The engine's own figure once they have been asked about. */
export function pricePence(view: View, subjectId: string, days: readonly Day[]): Pence {
  const booking = bookingOf(view, subjectId);
  const held = booking && booking.days.length > 0 ? booking : undefined;
  if (booking && !held && booking.wantedDays.join() === days.join()) return booking.pricePence;
  const whole = wholePence(view, subjectId, sorted([...(held?.days ?? []), ...days]), held);
  return held ? Math.max(0, whole - held.pricePence) : whole;
}

/** `9.2 kW`, or `300 W` below one. */
export const watts = (count: number): string => (count < 1000 ? `${count} W` : `${Math.round(count / 100) / 10} kW`);

/** `PO 007`, and `PO 007/1` for its first amendment. */
export const orderWords = (number: number, amendment = 0): string =>
  `PO ${String(number).padStart(3, '0')}${amendment > 0 ? `/${amendment}` : ''}`;

export const personYouAsk = (view: View): PersonView | undefined =>
  view.people.find((one) => one.id === view.you.reportsToId);

/** Who may say yes to this kind of thing and this sum. */
export const approverOf = (view: View, kind: ApprovalKind, pence: Pence): PersonView | undefined =>
  view.people.find((one) => one.id === rungFor(view.you.rungs, kind, pence)?.personId) ?? personYouAsk(view);

/** An answer to trouble as it stands on its button: who has to be asked for it comes first. */
export function responseWords(view: View, { label, beyondLimit, costPence }: RiskView['responses'][number]): string {
  const boss = beyondLimit ? approverOf(view, 'spend', costPence) : undefined;
  return boss ? `Ask ${firstName(boss.name)} (${roleWords(boss.title)}) to approve: ${label}` : label;
}

const ASKED_FOR: Record<ApprovalKind, string> = {
  spend: 'orders',
  assessment: 'risk assessments',
  'high-risk': 'what is high risk after all that is done',
  'move-money': 'moving money',
  contingency: 'the contingency',
  kit: 'a change of kit',
  overage: 'anything beyond the contracted price',
};

/** The ladder of authority in words, one line for each person. */
export function ladderWords(view: View): string[] {
  const ids = [...new Set(view.you.rungs.map(({ personId }) => personId))];
  return ids.map((id) => {
    const own = view.you.rungs.filter(({ personId }) => personId === id);
    const says = own.map(({ kind, upToPence }) =>
      upToPence === null ? ASKED_FOR[kind] : `${ASKED_FOR[kind]} up to ${money(upToPence)}`,
    );
    return `${view.people.find((one) => one.id === id)?.name ?? id}: ${says.join(', ')}`;
  });
}

/** A reason for moving money, by its id: `over:crew`, `overtime:crew`, `risk:generator`. */
export function moveReasonWords(view: View, id: string): string {
  const [kind = '', about = ''] = id.split(':');
  const line = view.money.lines.find(({ code }) => code === about)?.title ?? about;
  if (kind === 'over') return `${line} runs over its budget`;
  if (kind === 'overtime') return `Overtime on ${line}`;
  if (kind === 'risk') return view.risks.find((one) => one.id === about)?.title ?? 'Trouble that had to be paid for';
  return id;
}

export const aboveLimit = (view: View, pence: Pence): boolean => inPlay(view, 'money') && pence > view.you.limitPence;

/** Why work stands still and for whom or what: `Efe Doğan, not there yet`. */
export function heldUpWords(view: View, { reason, subjectId }: NonNullable<ActivityView['heldUpBy']>): string {
  const name = nameIn(view, subjectId);
  return name === subjectId ? lostWords(reason) : `${name}, ${lostWords(reason)}`;
}

/** The job a command stands for, while it waits on the desk or is being done. */
export function jobFor(view: View, command: Command): JobView | undefined {
  const about = subjectsOf(command).join();
  return view.desk.jobs.find((job) => job.commandType === command.type && job.subjectIds.join() === about);
}

export const jobOf = (view: View, type: CommandType, subjectId: string): JobView | undefined =>
  view.desk.jobs.find((job) => job.commandType === type && job.subjectIds.includes(subjectId));
