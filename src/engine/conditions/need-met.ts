/** Somebody or something confirmed is drafted for this need, and has this skill or spec. */
import { isConfirmed, named, plannedDays, subjectOf } from '../run.ts';
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'need-met',
  about: 'Somebody or something confirmed is drafted for this need, and has this skill or spec.',
  fields: {
    activity: { is: 'reference', to: 'activity' },
    need: { is: 'reference', to: 'need' },
    spec: { is: 'words', about: 'A skill or a technical fact it must have.', optional: true },
  },
  holds: (run, { activity: activityId, need: needId, spec }) => {
    const activity = named(run.tables.activities, activityId);
    const need = activity.needs.find((one) => one.id === needId);
    if (!need) return false;
    if (run.state.standIns[`${activityId}/${needId}`]) return true;
    const subject = subjectOf(run, activityId, need);
    if (subject === null) return false;
    const days = plannedDays(run, activity);
    if (days.length === 0 || !days.every((day) => isConfirmed(run, subject, day))) return false;
    if (spec === null) return true;
    const offers = run.tables.people.get(subject)?.skills ?? run.tables.kit.get(subject)?.specs ?? [];
    return offers.includes(spec);
  },
});
