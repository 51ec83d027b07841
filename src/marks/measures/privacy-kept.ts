/** Where a reply could have passed on something private, did it? Where a sheet could go to strangers, did it? */
import type { Measure } from '../marks.ts';
import { endMinute, occasion, orSpared } from '../reading.ts';

const measure: Measure = {
  id: 'privacy-kept',
  label: 'Private things kept private',
  about: 'process',
  next: 'Before you send, ask of each line whether this person needs it and whether it is yours to tell.',
  assess(run) {
    const found = run.model.threads
      .filter(
        (thread) => thread.facts.some((fact) => fact.isPrivate) && run.state.threads[thread.id]?.openedMinute != null,
      )
      .map((thread) => {
        const replies = run.state.threads[thread.id]?.replies ?? [];
        const leak = replies.find((reply) => reply.privateFacts > 0);
        const last = replies.at(-1);
        if (leak)
          return occasion(leak.minute, 0, `“${thread.subject}”: something private was passed on.`, {
            commandIndex: leak.commandIndex,
          });
        if (!last) return occasion(endMinute(run), 0, `“${thread.subject}”: never answered.`);
        return occasion(last.minute, 1000, `“${thread.subject}”: answered without passing on anything private.`, {
          commandIndex: last.commandIndex,
        });
      });
    const could = run.model.threads.some((thread) => thread.facts.some((fact) => fact.isPrivate));
    return orSpared(run, could, found, 'Nobody asked in whose answer something private could slip.');
  },
};
export default measure;
