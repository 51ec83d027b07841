/** The message stands at one of these, and was answered in one of these ways if any are given. */
import { STANCES } from '../model.ts';
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'thread',
  about: 'The message stands at one of these, and was answered in one of these ways if any are given.',
  fields: {
    thread: { is: 'reference', to: 'thread' },
    is: {
      is: 'choices',
      of: ['waiting', 'open', 'answered', 'closed'],
      about: 'Where it stands: not come yet, come, answered, or over.',
    },
    stances: { is: 'choices', of: STANCES, optional: true, about: 'Only if it was answered in one of these ways.' },
  },
  holds: (run, { thread: threadId, is, stances }) => {
    const thread = run.state.threads[threadId];
    if (!thread || !is.includes(thread.status)) return false;
    return stances.length === 0 || thread.replies.some((reply) => stances.includes(reply.stance));
  },
});
