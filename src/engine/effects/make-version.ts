/** A version of a job comes off the machine. */
import { makeVersion } from '../versions.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'make-version',
  about: 'A new version of a job in post is there to be sent: v01, v02 and so on.',
  fields: { job: { is: 'reference', to: 'job' } },
  apply: (run, { job }, because) => makeVersion(run, job, because),
});
