/** This message arrives. */
import { openThread } from '../threads.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'open-thread',
  about: 'This message arrives.',
  fields: { thread: { is: 'reference', to: 'thread' } },
  apply: (run, { thread }, because) => openThread(run, thread, because),
});
