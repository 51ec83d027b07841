/** The forecast final cost is over the budget by at least this. */
import { totals } from '../money.ts';
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'overspend',
  about: 'The forecast final cost is over the budget by at least this.',
  fields: { over: { is: 'money', about: 'Further over than this.' } },
  holds: (run, { over }) => {
    const sums = totals(run);
    return sums.forecastPence - sums.budgetPence >= over;
  },
});
