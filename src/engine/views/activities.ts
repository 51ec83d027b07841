/**
 * The activities of the plan: what each asks, who serves, how far it is and what holds it up. Must not show true lengths.
 */

import { blocker } from '../blocked.ts';
import type { ConflictView } from '../checks/conflict.ts';
import { earliestStart, expectedEnds } from '../expected-times.ts';
import { isThePlan } from '../known.ts';
import { rowOf } from '../live.ts';
import type { Activity, ActivityKind, Day, Department, Minute, Pence, PerMille, Stage } from '../model.ts';
import { draftOf, dueOf, peopleIn, placeOf, plannedDays, plannedEnd, type Run, subjectOf } from '../run.ts';
import type { BookingStatus, LostTime } from '../state.ts';

export type ActivityState =
  | 'unplanned'
  | 'draft'
  | 'booked'
  | 'told'
  | 'told-older'
  | 'in-progress'
  | 'held-up'
  | 'done'
  | 'skipped';

export interface ActivityView {
  id: string;
  title: string;
  kind: ActivityKind;
  stage: Stage;
  unit: string;
  department: Department;
  about: string;
  hours: 'office' | 'continuous';
  estimate: { low: number; likely: number; high: number };
  /** The plan: null until planned. */
  startMinute: Minute | null;
  minutes: number;
  /** End of the plan by its calendar. */
  endMinute: Minute | null;
  /** Days of the unit it touches (a night belongs to the evening it began); of office work, working days. */
  days: Day[];
  placeId: string | null;
  placeIds: string[];
  needs: NeedView[];
  after: { activityId: string; lagMinutes: number }[];
  needsDaylight: boolean;
  needsDark: boolean;
  needsDry: boolean;
  needsQuiet: boolean;
  needsAssessment: boolean;
  needsReleases: boolean;
  /** Tests kit; or is out of doors though its place is not. */
  tests: boolean;
  outside: boolean;
  /** Fills cards; or makes verified copies of them. */
  records: boolean;
  backsUp: boolean;
  dueMinute: Minute | null;
  state: ActivityState;
  /** Revision that the people in it hold, where they hold an older one. */
  toldRevision: number | null;
  startedMinute: Minute | null;
  finishedMinute: Minute | null;
  /** How far on, as the people there would say. */
  progressPerMille: PerMille;
  /** Why it is not moving, once it should be. */
  heldUpBy: { reason: LostTime['reason']; subjectId: string } | null;
  lostMinutes: number;
  /** A desk activity can be given now; a plan can be changed. */
  canDo: boolean;
  canPlan: boolean;
  /** Earliest start the known plan allows, or null. */
  earliestMinute: Minute | null;
  /** Working here keeps you from the desk. */
  withYou: boolean;
}

export interface NeedView {
  id: string;
  kind: 'person' | 'kit';
  asks: string;
  label: string;
  wants: string[];
  essential: boolean;
  line: string;
  allowancePence: Pence;
  /** Who or what is drafted for it. */
  subjectId: string | null;
  /** Everybody and everything that could serve, in the scenario's order. */
  optionIds: string[];
  bookingStatus: BookingStatus | null;
  /** Who or what has taken it over for good, in a few words. */
  standIn: string | null;
}

export function activityViews(run: Run, conflicts: ConflictView[]): ActivityView[] {
  const ends = expectedEnds(run);
  const conflictsAt = new Map<string, ConflictView[]>();
  for (const one of conflicts) {
    const others = conflictsAt.get(one.activityId);
    if (others) others.push(one);
    else conflictsAt.set(one.activityId, [one]);
  }
  return run.model.activities.map((activity) => {
    const entry = draftOf(run, activity.id);
    const work = run.state.work[activity.id];
    const status = work?.status ?? 'waiting';
    const due = entry.startMinute !== null && run.state.minute >= entry.startMinute;
    const stuck =
      due && activity.kind === 'work' && status !== 'done' && status !== 'skipped'
        ? blocker(run, rowOf(run, activity.id))
        : null;
    const conflict = conflictsAt.get(activity.id) ?? [];
    const state = stateOf(run, activity, status, stuck !== null && (work?.lostMinutes ?? 0) > 0, conflict);
    return {
      id: activity.id,
      title: activity.title,
      kind: activity.kind,
      stage: activity.stage,
      unit: activity.unit,
      department: activity.department,
      about: activity.about,
      hours: activity.hours,
      estimate: { low: activity.low, likely: activity.likely, high: activity.high },
      startMinute: entry.startMinute,
      minutes: entry.minutes,
      endMinute: plannedEnd(run, activity, entry),
      days: [...plannedDays(run, activity)],
      placeId: placeOf(run, activity),
      placeIds: [...activity.placeIds],
      needs: activity.needs.map((need): NeedView => {
        const subjectId = subjectOf(run, activity.id, need);
        return {
          id: need.id,
          kind: need.kind,
          asks: need.asks,
          label: need.label,
          wants: [...need.wants],
          essential: need.essential,
          line: need.line,
          allowancePence: need.allowancePence,
          subjectId,
          optionIds: [...(run.tables.serving.get(`${need.kind}/${need.asks}`) ?? [])],
          standIn: run.state.standIns[`${activity.id}/${need.id}`] ?? null,
          bookingStatus: subjectId === null ? null : (run.state.bookings[subjectId]?.status ?? null),
        };
      }),
      after: activity.after.map((link) => ({ ...link })),
      needsDaylight: activity.needsDaylight,
      needsDark: activity.needsDark,
      needsDry: activity.needsDry,
      needsQuiet: activity.needsQuiet,
      needsAssessment: activity.needsAssessment,
      needsReleases: activity.needsReleases,
      tests: activity.tests,
      outside: activity.outside,
      records: activity.records,
      backsUp: activity.backsUp,
      dueMinute: dueOf(run, activity),
      state,
      toldRevision: olderRevision(run, activity),
      startedMinute: work?.startedMinute ?? null,
      finishedMinute: work?.finishedMinute ?? null,
      progressPerMille:
        status === 'done' ? 1000 : progress(activity.kind, entry.minutes, activity.likely, work?.doneMilli ?? 0),
      heldUpBy: stuck && { reason: stuck.reason, subjectId: stuck.subjectId },
      lostMinutes: work?.lostMinutes ?? 0,
      canDo:
        activity.kind === 'desk' &&
        status === 'waiting' &&
        activity.after.every(({ activityId }) => {
          const before = run.state.work[activityId]?.status;
          return before === 'done' || before === 'skipped';
        }),
      canPlan: status === 'waiting' && !activity.fixed && activity.kind !== 'wait' && activity.kind !== 'milestone',
      earliestMinute: status === 'waiting' ? earliestStart(run, activity, ends) : null,
      withYou: activity.withYou,
    };
  });
}

/** How far on it looks by the plan; never the true length, which nobody knows. */
function progress(kind: Activity['kind'], planned: number, likely: number, doneMilli: number): number {
  const length = kind === 'wait' ? likely : planned;
  return length === 0 ? 0 : Math.min(950, Math.floor(doneMilli / length));
}

function stateOf(
  run: Run,
  activity: Activity,
  status: string,
  stuck: boolean,
  conflicts: ConflictView[],
): ActivityState {
  if (status === 'done' || status === 'skipped') return status;
  if (stuck) return 'held-up';
  if (status === 'running') return 'in-progress';
  if (draftOf(run, activity.id).startMinute === null) return 'unplanned';
  if (conflicts.some((one) => one.code === 'told-older')) return 'told-older';
  if (
    conflicts.some(
      (one) => ['need-open', 'not-booked', 'not-available', 'no-permission'].includes(one.code) && one.stops,
    )
  )
    return 'draft';
  if (activity.kind === 'desk') return 'draft';
  if (
    activity.placeIds.length > 0 &&
    !activity.withYou &&
    activity.needs.length > 0 &&
    !conflicts.some((one) => one.code === 'nobody-told')
  )
    return 'told';
  return 'booked';
}

/** The call sheet that somebody in it still holds, though the plan or the address is another by now. */
function olderRevision(run: Run, activity: Activity): number | null {
  for (const personId of peopleIn(run, activity)) {
    const told = run.state.knownTold[personId]?.[activity.id];
    if (told && !isThePlan(run, activity.id, told)) return told.revision;
  }
  return null;
}
