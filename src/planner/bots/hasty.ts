/** Books the cheapest at once, says yes to everything, never checks and never tells. */

import { assignNeeds, book } from '../booking.ts';
import type { Bot } from '../bot.ts';
import { applyForPermits, wipeFullCards } from '../errands.ts';
import { planNext } from '../planning.ts';
import { sendVersions } from '../post.ts';
import { answer, answerRisks, doDeskWork, readAll } from '../routine.ts';

const hasty: Bot = {
  id: 'hasty',
  about: 'books at once, never checks, never tells',
  player: () => (view) => [
    ...readAll(view),
    ...answer(view, { stance: 'agree', bare: true }),
    ...answerRisks(view, true),
    ...sendVersions(view, true),
    ...doDeskWork(view, true),
    ...applyForPermits(view, true),
    ...wipeFullCards(view),
    ...planNext(view),
    ...assignNeeds(view, true),
    ...book(view, 'at-once'),
    ...view.money.invoices
      .filter((one) => one.status === 'open')
      .slice(0, 1)
      .map((one) => ({ type: 'handle-invoice' as const, invoiceId: one.id, action: 'pass' as const })),
  ],
};
export default hasty;
