/** The inbox: reading and answering. */
import { letterFor } from '../letter.ts';
import { note } from '../run.ts';
import { sendReply, stanceOf } from '../threads.ts';
import { no, queued, unknown, type Verbs } from './verb.ts';

export const messagesVerbs: Verbs<'read-message' | 'reply'> = {
  'read-message': {
    refuse: (run, { threadId }) => (run.state.threads[threadId]?.openedMinute == null ? unknown('message') : null),
    minutes: () => 0,
    apply(run, { threadId }, because) {
      const state = run.state.threads[threadId];
      if (!state || state.readMinute !== null) return;
      state.readMinute = run.state.minute;
      note(run, { kind: 'message-read', threadId }, because);
    },
  },
  reply: {
    refuse(run, command) {
      const thread = run.tables.threads.get(command.threadId);
      const state = run.state.threads[command.threadId];
      if (!thread || !state) return unknown('message');
      if (state.status !== 'open') return no('already', 'That matter is closed.');
      if (queued(run, (job) => job.type === 'reply' && job.threadId === command.threadId))
        return no('already', 'Your reply is already on your desk.');
      if (!stanceOf(thread, command)) return no('impossible', 'That is not an answer to this.');
      if (command.stance === 'hold' && state.held) return no('already', 'You have already asked them to wait once.');
      if (command.factIds.some((id) => !thread.facts.some((fact) => fact.id === id))) return unknown('fact');
      if (command.promiseId !== null && !thread.promises.some((one) => one.id === command.promiseId))
        return unknown('date');
      if (command.copyIds.some((id) => !thread.copyIds.includes(id))) return unknown('person to copy');
      return null;
    },
    minutes: (run, { threadId }) =>
      run.tables.threads.get(threadId)?.rings ? Math.min(5, run.model.desk.reply) : run.model.desk.reply,
    apply(run, command, because) {
      if (run.state.threads[command.threadId]?.status !== 'open') return;
      sendReply(run, command, letterFor(run, command), because.index);
    },
  },
};
