/** Managing others: handing work over, and looking it over when it comes back. */

import { afterDone } from '../blocked.ts';
import { checkWork, delegate, delegationOf, halfDone } from '../delegation.ts';
import { rowOf } from '../live.ts';
import { isConfirmed, named, nameOf, today } from '../run.ts';
import { no, queued, unknown, type Verbs } from './verb.ts';

export const teamVerbs: Verbs<'delegate' | 'check-work'> = {
  delegate: {
    refuse(run, { activityId, toId, briefIds }) {
      const activity = run.tables.activities.get(activityId);
      const person = run.tables.people.get(toId);
      if (!activity) return unknown('activity');
      if (!person) return unknown('person');
      if (!activity.delegation) return no('impossible', `${activity.title} is yours to do.`);
      if (!activity.delegation.roles.some((role) => person.roles.includes(role)))
        return no('impossible', `${person.name} is not here for that.`);
      if (run.state.work[activityId]?.status !== 'waiting')
        return no('already', `${activity.title} is in hand or done.`);
      if (
        queued(run, (job) => (job.type === 'delegate' || job.type === 'do-activity') && job.activityId === activityId)
      )
        return no('already', 'That is already on your desk.');
      if (briefIds.some((id) => !activity.delegation?.brief.some((part) => part.id === id)))
        return unknown('part of the brief');
      if (!isConfirmed(run, toId, today(run))) return no('not-now', `${nameOf(run, toId)} is not working today.`);
      return afterDone(run, rowOf(run, activity.id)) ? null : no('not-now', 'Something has to be done first.');
    },
    // Saying each thing takes a minute or so.
    minutes: (run, { briefIds }) => run.model.desk.brief + briefIds.length,
    apply: (run, { activityId, toId, briefIds }, because) =>
      delegate(run, named(run.tables.activities, activityId), toId, briefIds, because.index),
  },
  'check-work': {
    refuse(run, { activityId }) {
      const task = delegationOf(run, activityId);
      if (!task) return no('nothing-to-do', 'Nobody was asked to do that.');
      if (task.doneMinute === null && !halfDone(named(run.tables.activities, activityId), task))
        return no('not-now', `${nameOf(run, task.toId)} has hardly begun.`);
      if (task.doneMinute === null && task.lookedMinute !== null)
        return no('already', `You have looked at it on the way; ${nameOf(run, task.toId)} has not finished it.`);
      if (queued(run, (job) => job.type === 'check-work' && job.activityId === activityId))
        return no('already', 'That is already on your desk.');
      return task.checkedMinute === null ? null : no('already', 'You have looked it over.');
    },
    minutes: (run) => run.model.desk.checkWork,
    apply: (run, { activityId }, because) => checkWork(run, activityId, because),
  },
};
