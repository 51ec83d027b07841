/** Books the cheapest at once, says yes to everything, never checks and never tells. */
import type { Bot } from '../bot.ts';
import * as r from '../routine.ts';

const hasty: Bot = {
  id: 'hasty',
  about: 'books at once, never checks, never tells',
  player: () => (view) => [
    ...r.readAll(view), ...r.answer(view, { stance: 'agree', bare: true }), ...r.answerRisks(view, true), ...r.doDeskWork(view),
    ...r.planNext(view), ...r.assignNeeds(view, true), ...r.book(view, true),
    ...view.money.invoices.filter((one) => one.status === 'open').slice(0, 1).map((one) => ({ type: 'handle-invoice' as const, invoiceId: one.id, action: 'pass' as const })),
  ],
};
export default hasty;
