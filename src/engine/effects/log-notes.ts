/** Every note of a job that has come is put on its list. */
import { logNotes } from '../versions.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'log-notes',
  about: 'Every note of the job that has come is put on its list: what desk work that logs notes does when it is done.',
  fields: { job: { is: 'reference', to: 'job' } },
  apply: (run, { job }, because) =>
    logNotes(
      run,
      run.model.notes.filter((one) => one.jobId === job).map(({ id }) => id),
      because,
    ),
});
