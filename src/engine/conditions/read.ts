/** The trainee has read this message. */
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'read',
  about: 'The trainee has read this message.',
  fields: { thread: { is: 'reference', to: 'thread' } },
  holds: (run, { thread }) => run.state.threads[thread]?.readMinute != null,
});
