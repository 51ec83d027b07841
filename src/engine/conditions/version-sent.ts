/** The newest version of a job has gone to this person. */
import { newestOf } from '../versions.ts';
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'version-sent',
  about: 'The newest version of the job, and at least this one, has been sent to this person (else to its approver).',
  fields: {
    job: { is: 'reference', to: 'job' },
    to: { is: 'reference', to: 'person', optional: true },
    least: { is: 'number', from: 1, to: 40, about: 'The least version that counts.', optional: true },
  },
  holds: (run, { job, to, least }) => {
    const version = newestOf(run, job);
    const person = to ?? run.tables.jobs.get(job)?.approverId;
    return version !== null && version.number >= (least ?? 1) && version.sends.some((send) => send.toId === person);
  },
});
