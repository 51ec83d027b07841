/**
 * How an activity stands: as a whole, or for one person or thing in it, who may be booked and told while others are not.
 * Reads what the view says and adds no rule of its own. Must not draw.
 */
import type { ActivityView, ConflictView, ToldView, View } from '../engine/view.ts';

export interface Standing {
  state: ActivityView['state'];
  /** The call sheet somebody holds that is no longer the plan; nought is a word by phone, null is none. */
  olderRevision: number | null;
  /** What is wrong with it. */
  wrong: readonly ConflictView[];
  /** What the one it stands for last acknowledged of it. */
  told: ToldView | null;
}

/** These are about the work itself, whoever is in it. */
const OF_THE_WORK: readonly ActivityView['state'][] = ['unplanned', 'in-progress', 'held-up', 'done', 'skipped'];
/** These name one person and are about everybody's day. */
const OF_THE_DAY: readonly ConflictView['code'][] = ['day-long', 'no-break'];
const NOT_HELD: readonly ConflictView['code'][] = ['not-booked', 'not-available'];

const wrongWith = (view: View, activity: ActivityView): ConflictView[] =>
  view.conflicts.filter((one) => one.activityId === activity.id);

export const standingOf = (view: View, activity: ActivityView): Standing => ({
  state: activity.state,
  olderRevision: activity.toldRevision,
  wrong: wrongWith(view, activity),
  told: null,
});

/** For one of those that serve in it, by their id. */
export function standingFor(view: View, activity: ActivityView, subjectId: string): Standing {
  // Telling matters for work with a place: that is where people travel to.
  const travels = activity.placeIds.length > 0 && !activity.withYou;
  const told =
    (travels && view.told.find((one) => one.activityId === activity.id && one.personId === subjectId)) || null;
  const all = wrongWith(view, activity);
  const held = !all.some((one) => NOT_HELD.includes(one.code) && one.subjectId === subjectId);
  const wrong = all.filter((one) => {
    // Both name the first of several; who else it is, the table of what was told says.
    if (one.code === 'told-older') return told?.current === false;
    if (one.code === 'nobody-told') return told === null && held && isPerson(activity, subjectId);
    return OF_THE_DAY.includes(one.code) || isAbout(one, activity, subjectId);
  });
  const state = OF_THE_WORK.includes(activity.state)
    ? activity.state
    : !held
      ? 'draft'
      : told === null
        ? 'booked'
        : told.current
          ? 'told'
          : 'told-older';
  return { state, olderRevision: told?.current === false ? told.revision : null, wrong, told };
}

/** How many of those in it are booked and told, in words; empty once it has begun, and where nobody has to be told. */
export function tellingOf(view: View, activity: ActivityView): string {
  if (activity.placeIds.length === 0 || activity.withYou || OF_THE_WORK.includes(activity.state)) return '';
  const ids = activity.needs.flatMap((need) => (need.kind === 'person' && need.subjectId ? [need.subjectId] : []));
  if (ids.length === 0) return '';
  const states = ids.map((id) => standingFor(view, activity, id).state);
  const count = (state: ActivityView['state']) => states.filter((one) => one === state).length;
  return [
    count('told') === ids.length ? 'Everybody told' : `${count('told')} of ${ids.length} told`,
    count('told-older') > 0 ? `${count('told-older')} hold an older plan` : '',
    count('draft') > 0 ? `${count('draft')} not booked` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

const isPerson = (activity: ActivityView, subjectId: string): boolean =>
  activity.needs.some((need) => need.kind === 'person' && need.subjectId === subjectId);

/** Not about another one who serves in it, nor about a job nobody has been found for. */
function isAbout(conflict: ConflictView, activity: ActivityView, subjectId: string): boolean {
  if (conflict.subjectId === subjectId) return true;
  if (conflict.needId !== null) return false;
  return !activity.needs.some((need) => need.subjectId !== null && need.subjectId === conflict.subjectId);
}
