/** The float reconciled each week, with a receipt for what was spent, and nothing dear paid for in cash (domain 4.10 and 5). */
import { money } from '../../engine/format.ts';
import type { Measure } from '../marks.ts';
import { couldDo, occasion, orSpared } from '../reading.ts';

const measure: Measure = {
  id: 'petty-cash-kept',
  label: 'Petty cash reconciled',
  about: 'process',
  next: 'Ask for the receipt the same day and code every week: float plus receipts is always the advance. What is dear gets an order.',
  assess: (run) =>
    orSpared(
      run,
      couldDo(run, 'petty-cash'),
      run.state.petty.map((spent) => {
        const wait = spent.reconciledMinute === null ? null : spent.reconciledMinute - spent.minute;
        const inTime = wait !== null && wait <= 7 * 1440;
        const dear = spent.pence > run.model.rules.pettyItemPence;
        // Without a receipt its VAT is lost and somebody has to explain it; to have asked is something.
        const lost = spent.receipt ? 0 : spent.askedMinute === null ? 500 : 200;
        return occasion(
          spent.reconciledMinute ?? spent.minute,
          wait === null ? 0 : (inTime ? 1000 : 400) - lost - (dear ? 200 : 0),
          `${spent.text}: ${wait === null ? 'never coded' : inTime ? 'coded within the week' : 'coded late'}${
            spent.receipt
              ? ''
              : spent.askedMinute === null
                ? ', without a receipt nobody asked for'
                : ', the receipt lost'
          }${dear ? `, and too dear for cash at ${money(spent.pence)}` : ''}.`,
        );
      }),
      'Nothing was spent from the float.',
    ),
};
export default measure;
