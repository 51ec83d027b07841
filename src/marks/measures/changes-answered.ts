/** A request for a change is answered with what it costs, what it does to the time, and whose word it needs (standard 6, D6). */
import type { Thread } from '../../engine/model.ts';
import type { ReplyRecord } from '../../engine/record.ts';
import type { Run } from '../../engine/run.ts';
import type { Measure, Occasion } from '../marks.ts';
import { endMinute, occasion, orSpared } from '../reading.ts';

/** More is asked for than was agreed: it is about scope, or an answer to it would cost. */
const isChange = (thread: Thread): boolean =>
  thread.asks.includes('scope') || thread.stances.some((one) => one.commitsPence > 0);

/** Nothing was promised that is not ours: it went to whoever decides, they were copied, or no money hangs on it. */
const isSigned = (run: Run, thread: Thread, reply: ReplyRecord): boolean =>
  reply.stance === 'escalate' ||
  reply.copied.some((id) => id === run.model.you.reportsToId || thread.shouldCopyIds.includes(id)) ||
  reply.stance === 'decline';

const measure: Measure = {
  id: 'changes-answered',
  label: 'Changes answered with cost, time and sign-off',
  about: 'process',
  next: 'Answer “could we also” with three things: what it costs, what it moves, and who has to say yes.',
  assess: (run) =>
    orSpared(
      run,
      run.model.threads.some((thread) => thread.asksReply && isChange(thread)),
      run.model.threads.flatMap((thread): Occasion[] => {
        const state = run.state.threads[thread.id];
        if (!thread.asksReply || !isChange(thread) || state?.openedMinute == null) return [];
        const reply = state.replies.filter((one) => one.stance !== 'hold').at(-1) ?? state.replies.at(-1);
        if (!reply) return [occasion(endMinute(run), 0, `“${thread.subject}”: never answered.`)];
        const parts = (['cost', 'time'] as const).flatMap((topic) => {
          const needed = thread.facts.filter((fact) => fact.needed && fact.topic === topic);
          return needed.length === 0
            ? []
            : [{ topic, said: needed.filter((fact) => reply.factIds.includes(fact.id)).length / needed.length }];
        });
        const signed = isSigned(run, thread, reply);
        const got = Math.floor(
          (1000 * (parts.reduce((sum, one) => sum + one.said, 0) + (signed ? 1 : 0))) / (parts.length + 1),
        );
        const short = [...parts.filter((one) => one.said < 1).map((one) => one.topic), ...(signed ? [] : ['sign-off'])];
        return [
          occasion(
            reply.minute,
            got,
            `“${thread.subject}”: ${short.length === 0 ? 'what it costs, what it moves, and whose word it needs' : `left out: ${short.join(', ')}`}.`,
            { commandIndex: reply.commandIndex },
          ),
        ];
      }),
      'Nobody asked for a change.',
    ),
};
export default measure;
