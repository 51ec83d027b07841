/** Where a reply could have passed on something private, did it? Did call sheets, with everybody’s names and hours, go to strangers? */
import { nameOf, type Run } from '../../engine/run.ts';
import type { Measure, Occasion } from '../marks.ts';
import { commandOf, endMinute, factsOf, occasion, orSpared, shootWork } from '../reading.ts';

/** What is taken off for each stranger who was sent a sheet. */
const STRANGER_OFF = 500;

function sheetsKept(run: Run): Occasion[] {
  if (shootWork(run).length === 0) return [];
  if (!run.state.sheets.some((sheet) => sheet.commandIndex >= 0))
    return [occasion(endMinute(run), 0, 'No call sheet was sent to anybody.')];
  const astray = factsOf(run, 'paper-astray').filter((fact) => fact.outsideIds.length > 0);
  const ids = [...new Set(astray.flatMap((fact) => fact.outsideIds))];
  const [first] = astray;
  return [
    occasion(
      first?.minute ?? endMinute(run),
      1000 - STRANGER_OFF * ids.length,
      ids.length === 0
        ? 'Call sheets and reports went only to those on the production.'
        : `Names and hours of the unit went to ${ids.map((id) => nameOf(run, id)).join(', ')}, who ${ids.length === 1 ? 'is' : 'are'} not on it.`,
      { commandIndex: first ? commandOf(first) : null, factIndex: first?.index ?? null },
    ),
  ];
}

const measure: Measure = {
  id: 'privacy-kept',
  label: 'Private things kept private',
  about: 'process',
  next: 'Before you send, ask of each line whether this person needs it and whether it is yours to tell.',
  assess(run) {
    const replies = run.model.threads
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
    return orSpared(
      run,
      could,
      [...replies, ...sheetsKept(run)],
      'Nobody asked in whose answer something private could slip.',
    );
  },
};
export default measure;
