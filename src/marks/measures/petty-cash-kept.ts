/** The float reconciled each week, with a receipt for what was spent (domain 4.10 and 5). */
import type { Measure } from '../marks.ts';
import { occasion } from '../reading.ts';

const measure: Measure = {
  id: 'petty-cash-kept',
  label: 'Petty cash reconciled',
  about: 'process',
  next: 'Code the receipts every week: float plus receipts is always the advance.',
  assess: (run) =>
    run.state.petty.map((spent) => {
      const wait = spent.reconciledMinute === null ? null : spent.reconciledMinute - spent.minute;
      return occasion(
        spent.reconciledMinute ?? spent.minute,
        wait === null ? 0 : wait <= 7 * 1440 ? 1000 : 400,
        `${spent.text}: ${wait === null ? 'never coded' : wait <= 7 * 1440 ? 'coded within the week' : 'coded late'}.`,
      );
    }),
};
export default measure;
