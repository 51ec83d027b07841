/**
 * Kit that fails: drawn once for each thing and each day, when it is first taken into use (domain 3.3). Until another comes, whatever
 * has no unit left is held up, unless something else is put in its place. Chances and times are data, by class of kit.
 */
import { clockTime } from './format.ts';
import { isOutdoors, kitOf } from './kit.ts';
import type { Row } from './live.ts';
import { chance } from './luck.ts';
import type { Activity, KitFault, KitItem, Minute } from './model.ts';
import { askStop, dayOf, inPlay, isConfirmed, nameOf, note, type Run, schedule, today } from './run.ts';
import type { Cause } from './state.ts';

/** Chance in a thousand that it fails today. */
export function faultOdds(run: Run, { id, fault }: KitItem, outdoors: boolean): number {
  if (fault === null) return 0;
  const { heatFromC, coldBelowC } = run.model.kitLimits;
  const tempC = run.state.weather[dayOf(run.state.minute)]?.tempC ?? heatFromC - 1;
  let odds = fault.perMille * 1000;
  if (outdoors && tempC >= heatFromC) odds = Math.floor((odds * fault.heatTimesPerMille) / 1000);
  if (outdoors && tempC < coldBelowC) odds = Math.floor((odds * fault.coldTimesPerMille) / 1000);
  if (run.state.tested[id] === undefined) odds = Math.floor((odds * fault.untestedTimesPerMille) / 1000);
  return Math.min(1000, Math.floor(odds / 1000));
}

/** Units that do not work now: one, until another comes. */
export const unitsBroken = (run: Run, kitId: string): number => (run.state.kitUse[kitId]?.backMinute == null ? 0 : 1);

const isHere = (run: Run, item: KitItem): boolean =>
  !inPlay(run, 'bookings') ||
  isConfirmed(run, item.id, today(run)) ||
  (item.ownerId !== null && isConfirmed(run, item.ownerId, today(run)));

/**
 * Kit of this activity that was not used yet today is taken into use: it fails or it does not, and what it adds to post is added.
 * True if something failed.
 */
export function takeIntoUse(run: Run, row: Row): boolean {
  const day = today(run);
  let broke = false;
  for (const item of kitOf(run, row)) {
    if ((item.fault === null && item.conform === null) || !isHere(run, item)) continue;
    const before = run.state.kitUse[item.id];
    if (before?.day === day) continue;
    const use = { day, backMinute: before?.backMinute ?? null, conformed: before?.conformed ?? false };
    run.state.kitUse[item.id] = use;
    if (item.conform && !use.conformed) use.conformed = addConform(run, item);
    const stream = `fault:${item.id}/day-${day}`;
    const odds = use.backMinute === null ? faultOdds(run, item, isOutdoors(run, row)) : 0;
    if (odds === 0 || !chance(run.state.seed, stream, odds)) continue;
    breakDown(run, item, row.activity, { by: 'draw', stream });
    broke = true;
  }
  return broke;
}

/** What it does and what is done about it: `The camera will not start. Pier Head is sending another, here at 11:40.` */
const faultWords = ({ name, supplier }: KitItem, { shows, help }: KitFault, backMinute: Minute): string =>
  `${name} ${shows}. ${help.replace('{supplier}', supplier).replace('{time}', clockTime(backMinute))}`;

function breakDown(run: Run, item: KitItem, activity: Activity, because: Cause): void {
  const use = run.state.kitUse[item.id];
  if (!use || !item.fault) return;
  // Hire houses answer the telephone at all hours while their kit is out.
  const backMinute = run.state.minute + item.fault.backMinutes;
  use.backMinute = backMinute;
  const text = faultWords(item, item.fault, backMinute);
  const fact = note(run, { kind: 'kit-broke', kitId: item.id, activityId: activity.id, backMinute, text }, because);
  schedule(run, backMinute, { type: 'kit-back', kitId: item.id }, { by: 'fact', index: fact });
  askStop(run, 'phone', text, item.id);
}

export function kitBack(run: Run, kitId: string, because: Cause): void {
  const use = run.state.kitUse[kitId];
  if (!use || use.backMinute === null) return;
  use.backMinute = null;
  note(run, { kind: 'kit-back', kitId }, because);
  askStop(run, 'door', `Working again: ${nameOf(run, kitId)}`, kitId);
}

/** Pictures that have to be matched to the rest: work for post, once. False if there is nothing left to add it to. */
function addConform(run: Run, item: KitItem): boolean {
  if (!item.conform) return false;
  const { activityId, minutes } = item.conform;
  const work = run.state.work[activityId];
  if (!work || work.status === 'done' || work.status === 'skipped') return false;
  work.trueMinutes += minutes;
  const because = run.state.bookings[item.id]?.because ?? { by: 'scenario' as const, id: item.id };
  note(run, { kind: 'conform-added', kitId: item.id, activityId, minutes }, because);
  return true;
}
