/** Stage payments billed when the contract lets them be (domain 5). */
import { inPlay, named, type Run } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { endMinute, occasion } from '../reading.ts';

const paymentsOf = (run: Run) => new Map(run.model.clientPayments.map((one) => [one.id, one]));

const measure: Measure = {
  id: 'client-billed',
  label: 'Stage payments billed',
  about: 'process',
  next: 'Bill the day a stage is reached; a production pays its crew from it.',
  assess(run) {
    if (!inPlay(run, 'money')) return [];
    return Object.entries(run.state.clientPayments).flatMap(([id, state]) => {
      if (state.dueMinute === null)
        return [occasion(endMinute(run), 0, `${named(paymentsOf(run), id).title}: the stage was never reached.`)];
      const { title } = named(paymentsOf(run), id);
      const wait = state.billedMinute === null ? null : state.billedMinute - state.dueMinute;
      return [
        occasion(
          state.billedMinute ?? state.dueMinute,
          wait === null ? 0 : wait <= 3 * 1440 ? 1000 : 500,
          `${title}: ${wait === null ? 'never billed' : wait <= 3 * 1440 ? 'billed when it fell due' : 'billed late'}.`,
        ),
      ];
    });
  },
};
export default measure;
