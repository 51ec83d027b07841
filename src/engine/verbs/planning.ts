/** Drafting: looking, dragging and trying out cost nothing and reach nobody. */
import { planMoved, planPoint, specChanged } from '../changes.ts';
import { planChanged } from '../live.ts';
import { nameOf, note, type Run } from '../run.ts';
import { no, unknown, type Verbs } from './verb.ts';

/** The technical facts of a piece of kit that others build on, in words; nothing for people. */
const specsOf = (run: Run, subjectId: string | null | undefined): string =>
  [...(run.tables.kit.get(subjectId ?? '')?.specs ?? [])].sort().join(', ');

export const planningVerbs: Verbs<'plan-activity' | 'assign-need'> = {
  'plan-activity': {
    refuse(run, { activityId, startMinute, minutes, placeId }) {
      const activity = run.tables.activities.get(activityId);
      const work = run.state.work[activityId];
      if (!activity || !work) return unknown('activity');
      if (activity.kind === 'wait' || activity.kind === 'milestone')
        return no('impossible', `${activity.title} happens by itself; it has no place on the plan.`);
      if (activity.fixed && (startMinute !== undefined || minutes !== undefined))
        return no('impossible', `${activity.title} happens when it happens: its hour cannot be moved.`);
      if (work.status === 'running') return no('not-now', `${activity.title} is already under way.`);
      if (work.status !== 'waiting') return no('already', `${activity.title} is over.`);
      if (startMinute != null && !Number.isInteger(startMinute))
        return no('out-of-range', 'A start is a whole minute.');
      if (startMinute != null && startMinute < run.state.minute) return no('out-of-range', 'That time has gone.');
      if (startMinute != null && startMinute >= run.model.endMinute)
        return no('out-of-range', 'That is after the production ends.');
      if (
        minutes !== undefined &&
        (!Number.isInteger(minutes) || minutes < run.model.tickMinutes || minutes > 60 * 24 * 60)
      ) {
        return no('out-of-range', `A length is at least ${run.model.tickMinutes} minutes.`);
      }
      if (placeId != null && !activity.placeIds.includes(placeId))
        return no('impossible', `${activity.title} cannot be done there.`);
      return null;
    },
    minutes: () => 0,
    apply(run, { activityId, startMinute, minutes, placeId }, because) {
      const entry = run.state.draft[activityId];
      if (!entry) return;
      const before = planPoint(run, activityId);
      if (startMinute !== undefined) entry.startMinute = startMinute;
      if (minutes !== undefined) entry.minutes = minutes;
      if (placeId !== undefined) entry.placeId = placeId;
      entry.because = because;
      planChanged(run, activityId);
      planMoved(run, activityId, before, because);
      note(run, { kind: 'plan-changed', activityId }, because);
    },
  },
  'assign-need': {
    refuse(run, { activityId, needId, subjectId }) {
      const activity = run.tables.activities.get(activityId);
      const need = activity?.needs.find((one) => one.id === needId);
      if (!activity || !need) return unknown('need');
      const status = run.state.work[activityId]?.status;
      if (status === 'done' || status === 'skipped') return no('already', `${activity.title} is over.`);
      if (subjectId === null) return null;
      const serves =
        need.kind === 'person' ? run.tables.people.get(subjectId)?.roles : run.tables.kit.get(subjectId)?.provides;
      if (!serves) return unknown(need.kind === 'person' ? 'person' : 'kit');
      return serves.includes(need.asks)
        ? null
        : no('impossible', `${nameOf(run, subjectId)} cannot serve as ${need.label.toLowerCase()}.`);
    },
    minutes: () => 0,
    apply(run, { activityId, needId, subjectId }, because) {
      const entry = run.state.draft[activityId];
      if (!entry) return;
      const before = specsOf(run, entry.uses[needId]);
      if (subjectId === null) delete entry.uses[needId];
      else entry.uses[needId] = subjectId;
      entry.because = because;
      planChanged(run, activityId);
      const specs = specsOf(run, subjectId);
      if (before !== '' && specs !== '' && specs !== before)
        specChanged(run, activityId, `${specs}, was ${before}`, because);
      note(run, { kind: 'plan-changed', activityId }, because);
    },
  },
};
