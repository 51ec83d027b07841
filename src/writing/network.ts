/**
 * The network of activities before anybody plans it: the earliest and the latest each can be, what there is to spare, and the
 * chain that decides the end. Each is taken at its likely length, from the first minute, as if everybody were free.
 */
import { addOfficeMinutes, dayOf, isWorkingDay, nextOfficeMinute, type Office } from '../engine/calendar.ts';
import { type Activity, DAY_MINUTES, type Minute, type Model } from '../engine/model.ts';
import { officeOf } from '../engine/run.ts';

export interface NetworkNode {
  id: string;
  title: string;
  kind: Activity['kind'];
  stage: Activity['stage'];
  afterIds: string[];
  /** Longest chain before it, in steps: its column in the drawing. */
  rank: number;
  likely: number;
  earliestStart: Minute;
  earliestEnd: Minute;
  latestStart: Minute;
  latestEnd: Minute;
  /** Office minutes it can slip before something due, or the end, slips. Below nought: it is late from the first day. */
  spare: number;
  /** It decides when the whole is done. */
  critical: boolean;
  /** Its own deadline, or null. */
  due: Minute | null;
}

export interface Network {
  nodes: NetworkNode[];
  /** The chain that decides the end, first to last. */
  criticalIds: string[];
  /** When the last activity is done at the earliest. */
  done: Minute;
}

/** The moment office work of so many minutes must begin to be done by `to`: the mirror of `addOfficeMinutes`. */
export function backOfficeMinutes(office: Office, to: Minute, minutes: number): Minute {
  let day = dayOf(to);
  let end = Math.min(to, day * DAY_MINUTES + office.to);
  let left = minutes;
  for (;;) {
    const opens = day * DAY_MINUTES + office.from;
    if (isWorkingDay(office, day) && end > opens) {
      if (left <= end - opens) return end - left;
      left -= end - opens;
    }
    day -= 1;
    end = day * DAY_MINUTES + office.to;
  }
}

/** Office minutes from one moment to another; negative if the other is earlier. */
function officeBetween(office: Office, from: Minute, to: Minute): number {
  const [low, high] = from <= to ? [from, to] : [to, from];
  let sum = 0;
  for (let day = dayOf(low); day <= dayOf(high); day += 1) {
    if (!isWorkingDay(office, day)) continue;
    const opens = Math.max(low, day * DAY_MINUTES + office.from);
    const closes = Math.min(high, day * DAY_MINUTES + office.to);
    if (closes > opens) sum += closes - opens;
  }
  return from <= to ? sum : -sum;
}

/** Expects a model, whose activities wait for one another without a loop. */
export function networkOf(model: Model): Network {
  const office = officeOf(model);
  const byId = new Map(model.activities.map((one) => [one.id, one]));
  const followers = new Map<string, { activity: Activity; lag: number }[]>();
  for (const activity of model.activities)
    for (const { activityId, lagMinutes } of activity.after)
      followers.set(activityId, [...(followers.get(activityId) ?? []), { activity, lag: lagMinutes }]);
  const done = new Set(model.start.done);

  const begins = (one: Activity, from: Minute): Minute =>
    one.kind === 'milestone' ? from : nextOfficeMinute(office, from);
  const ends = (one: Activity, start: Minute): Minute =>
    one.hours === 'office' ? addOfficeMinutes(office, start, one.likely) : start + one.likely;

  const forward = new Map<string, { start: Minute; end: Minute; rank: number; because: string | null }>();
  const visit = (one: Activity): { start: Minute; end: Minute; rank: number; because: string | null } => {
    const known = forward.get(one.id);
    if (known) return known;
    let ready = model.startMinute;
    let rank = 0;
    let because: string | null = null;
    for (const { activityId, lagMinutes } of one.after) {
      const before = byId.get(activityId);
      if (!before) continue;
      const first = visit(before);
      rank = Math.max(rank, first.rank + 1);
      if (first.end + lagMinutes >= ready) {
        ready = first.end + lagMinutes;
        because = activityId;
      }
    }
    if (done.has(one.id)) ready = model.startMinute;
    const draft = model.start.drafts.find((entry) => entry.activityId === one.id)?.startMinute ?? null;
    if (draft !== null && draft > ready) {
      ready = draft;
      because = null;
    }
    const start = draft !== null && draft === ready ? draft : begins(one, ready);
    const found = { start, end: done.has(one.id) ? start : ends(one, start), rank, because };
    forward.set(one.id, found);
    return found;
  };
  for (const one of model.activities) visit(one);

  const dueOf = (one: Activity): Minute | null => {
    if (one.dueMinute !== null) return one.dueMinute;
    if (!one.dueAfter) return null;
    const first = forward.get(one.dueAfter.activityId);
    return first ? addOfficeMinutes(office, first.end, one.dueAfter.minutes) : null;
  };

  const latest = new Map<string, { start: Minute; end: Minute }>();
  const back = (one: Activity): { start: Minute; end: Minute } => {
    const known = latest.get(one.id);
    if (known) return known;
    let end = Math.min(model.endMinute, dueOf(one) ?? model.endMinute);
    for (const { activity, lag } of followers.get(one.id) ?? []) end = Math.min(end, back(activity).start - lag);
    const start =
      one.kind === 'milestone'
        ? end
        : one.hours === 'office'
          ? backOfficeMinutes(office, end, one.likely)
          : end - one.likely;
    const found = { start, end };
    latest.set(one.id, found);
    return found;
  };

  const last = model.activities.reduce<string | null>((best, one) => {
    const end = forward.get(one.id)?.end ?? 0;
    return best === null || end > (forward.get(best)?.end ?? 0) ? one.id : best;
  }, null);
  const chain: string[] = [];
  for (let id = last; id !== null; id = forward.get(id)?.because ?? null) chain.unshift(id);
  const critical = new Set(chain);

  const nodes = model.activities.map((one): NetworkNode => {
    const early = visit(one);
    const late = back(one);
    return {
      id: one.id,
      title: one.title,
      kind: one.kind,
      stage: one.stage,
      afterIds: one.after.map(({ activityId }) => activityId),
      rank: early.rank,
      likely: one.likely,
      earliestStart: early.start,
      earliestEnd: early.end,
      latestStart: late.start,
      latestEnd: late.end,
      spare: officeBetween(office, early.end, late.end),
      critical: critical.has(one.id),
      due: dueOf(one),
    };
  });
  return { nodes, criticalIds: chain, done: Math.max(model.startMinute, ...nodes.map((one) => one.earliestEnd)) };
}
