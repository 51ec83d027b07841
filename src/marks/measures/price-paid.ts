/** What was paid against the best suitable quote that was free; a reason given with the booking clears a higher price. */
import { money } from '../../engine/format.ts';
import { inPlay, nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { commandOf, endMinute, factsOf, occasion } from '../reading.ts';

const measure: Measure = {
  id: 'price-paid',
  label: 'Fair prices, or a reason on record',
  about: 'process',
  next: 'Ask more than one, compare those who suit and are reliable, and write down why if you take the dearer.',
  assess(run) {
    if (!inPlay(run, 'money')) return [];
    const bought = factsOf(run, 'booking-confirmed').filter((fact) => fact.pence > 0);
    if (bought.length === 0) return [occasion(endMinute(run), 0, 'Nothing was booked, so nothing was compared.')];
    return bought.map((fact) => {
      const index = commandOf(fact);
      const approval = run.state.approvals.find((one) => one.kind === 'spend' && one.commandIndex === index);
      const reason = approval?.reason.trim() ?? '';
      const dear = fact.pence * 100 > fact.bestPence * 105;
      const got =
        !dear || reason.length >= 8
          ? 1000
          : fact.pence * 100 <= fact.bestPence * 120
            ? 600
            : fact.pence * 100 <= fact.bestPence * 150
              ? 300
              : 0;
      const words = !dear
        ? `${money(fact.pence)}, in line with the best that suited`
        : `${money(fact.pence)} where ${money(fact.bestPence)} would have suited${reason.length >= 8 ? ', with a reason on record' : ', and no reason given'}`;
      return occasion(fact.minute, got, `${nameOf(run, fact.subjectId)}: ${words}.`, {
        commandIndex: index,
        factIndex: fact.index,
      });
    });
  },
};
export default measure;
