/** What is on the list of notes has been done. */
import { actionNotes } from '../versions.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'action-notes',
  about: 'What is on the job’s list of notes has been done, except what contradicts something else on it.',
  fields: { job: { is: 'reference', to: 'job' } },
  apply: (run, { job }) => actionNotes(run, job),
});
