/** The trainee’s own desk: work that is done there, and the order of the queue. */

import { afterDone } from '../blocked.ts';
import { rowOf } from '../live.ts';
import { clearCards, onCards, uncopied } from '../media.ts';
import { named, nameOf } from '../run.ts';
import { turnOver } from '../turnover.ts';
import { begin, finish } from '../work.ts';
import { no, queued, unknown, type Verbs } from './verb.ts';

export const deskVerbs: Verbs<'do-activity' | 'clear-cards' | 'cancel-job' | 'move-job'> = {
  'do-activity': {
    refuse(run, { activityId, itemIds }) {
      const activity = run.tables.activities.get(activityId);
      if (!activity) return unknown('activity');
      if (itemIds?.some((id) => !activity.turnover?.items.some((item) => item.id === id))) return unknown('item');
      if (activity.turnover && itemIds === undefined) return no('nothing-to-do', 'Choose what goes with it.');
      if (activity.kind !== 'desk') return no('impossible', `${activity.title} is not desk work.`);
      if (run.state.work[activityId]?.status !== 'waiting') return no('already', `${activity.title} is done.`);
      if (queued(run, (job) => job.type === 'do-activity' && job.activityId === activityId))
        return no('already', 'That is already on your desk.');
      if (!afterDone(run, rowOf(run, activity.id))) {
        const first = activity.after.find(
          ({ activityId: id }) => run.state.work[id]?.status !== 'done' && run.state.work[id]?.status !== 'skipped',
        );
        return no('not-now', `${first ? nameOf(run, first.activityId) : 'Something'} has to be done first.`);
      }
      return null;
    },
    minutes: (run, { activityId }) => named(run.tables.activities, activityId).likely,
    apply(run, { activityId, itemIds }, because) {
      const activity = named(run.tables.activities, activityId);
      const work = run.state.work[activityId];
      if (work?.status !== 'waiting') return;
      if (activity.turnover) turnOver(run, activityId, itemIds ?? [], because.index);
      begin(run, activity, work);
      finish(run, activity, work);
    },
  },
  'clear-cards': {
    refuse: (run, { copiedOnly }) =>
      onCards(run) === (copiedOnly ? uncopied(run) : 0)
        ? no('nothing-to-do', copiedOnly ? 'No card has two verified copies.' : 'The cards are empty.')
        : queued(run, (job) => job.type === 'clear-cards')
          ? no('already', 'That is already on your desk.')
          : null,
    minutes: (run) => run.model.desk.clearCards,
    apply: (run, { copiedOnly = false }, because) => clearCards(run, copiedOnly, because),
  },
  'cancel-job': {
    refuse(run, { jobId }) {
      const job = run.state.jobs.find((one) => one.id === jobId);
      if (!job) return unknown('desk job');
      return job.begun ? no('not-now', 'You have already begun that.') : null;
    },
    minutes: () => 0,
    apply(run, { jobId }) {
      run.state.jobs = run.state.jobs.filter((job) => job.id !== jobId);
    },
  },
  'move-job': {
    refuse(run, { jobId, toIndex }) {
      const job = run.state.jobs.find((one) => one.id === jobId);
      if (!job) return unknown('desk job');
      const floor = run.state.jobs[0]?.begun ? 1 : 0;
      if (job.begun) return no('not-now', 'You have already begun that.');
      return Number.isInteger(toIndex) && toIndex >= floor && toIndex < run.state.jobs.length
        ? null
        : no('out-of-range', 'It can go no further.');
    },
    minutes: () => 0,
    apply(run, { jobId, toIndex }) {
      const job = run.state.jobs.find((one) => one.id === jobId);
      if (!job) return;
      const rest = run.state.jobs.filter((one) => one.id !== jobId);
      rest.splice(toIndex, 0, job);
      run.state.jobs = rest;
    },
  },
};
