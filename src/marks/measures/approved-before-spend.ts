/**
 * Spend above your limit has a yes from whoever may give it, before it is committed. A gate, weighed by money: a hundred small
 * orders do not make up for one large promise (domain 5; standard 6, D3).
 */
import { money } from '../../engine/format.ts';
import type { Pence } from '../../engine/model.ts';
import { inPlay, named, nameOf } from '../../engine/run.ts';
import { stanceOf } from '../../engine/threads.ts';
import type { Measure, Occasion } from '../marks.ts';
import { commandOf, endMinute, factsOf, occasion } from '../reading.ts';

/** By the pound. */
const weightOf = (pence: Pence): number => Math.max(1, Math.floor(pence / 100));

const measure: Measure = {
  id: 'approved-before-spend',
  label: 'Approval before spending above your limit',
  about: 'process',
  next: 'Before you agree to anything that costs, look at the price and your limit; above it, ask first.',
  assess(run) {
    if (!inPlay(run, 'money')) return [];
    const found: Occasion[] = [];
    for (const fact of factsOf(run, 'booking-confirmed')) {
      if (fact.pence > 0)
        found.push(
          occasion(
            fact.minute,
            1000,
            `${nameOf(run, fact.subjectId)}, ${money(fact.pence)}: ordered within your authority or approved first.`,
            { commandIndex: commandOf(fact), factIndex: fact.index, weight: weightOf(fact.pence) },
          ),
        );
    }
    for (const thread of run.model.threads) {
      for (const reply of run.state.threads[thread.id]?.replies ?? []) {
        const pence = stanceOf(thread, reply)?.commitsPence ?? 0;
        if (pence <= run.model.you.limitPence) continue;
        found.push(
          occasion(reply.minute, 0, `You agreed to ${money(pence)} in “${thread.subject}” without approval.`, {
            commandIndex: reply.commandIndex,
            breach: true,
            weight: weightOf(pence),
          }),
        );
      }
    }
    for (const fact of factsOf(run, 'permit-asked')) {
      const option = named(run.tables.permits, fact.permitId).options.find((one) => one.id === fact.optionId);
      if (option && option.feePence > 0)
        found.push(
          occasion(
            fact.minute,
            1000,
            `${nameOf(run, fact.permitId)}, ${money(option.feePence)}: within your authority or approved first.`,
            { commandIndex: commandOf(fact), factIndex: fact.index, weight: weightOf(option.feePence) },
          ),
        );
    }
    for (const fact of factsOf(run, 'risk-answered')) {
      const response = named(run.tables.risks, fact.riskId).responses.find((one) => one.id === fact.responseId);
      if (response && response.costPence > 0)
        found.push(
          occasion(
            fact.minute,
            1000,
            `${response.label}, ${money(response.costPence)}: within your authority or approved first.`,
            { commandIndex: commandOf(fact), factIndex: fact.index },
          ),
        );
    }
    for (const fact of factsOf(run, 'control-bought'))
      if (fact.pence > 0)
        found.push(
          occasion(
            fact.minute,
            1000,
            `${named(run.tables.controls, fact.controlId).title}, ${money(fact.pence)}: approved with the signature.`,
            { commandIndex: commandOf(fact), factIndex: fact.index },
          ),
        );
    return found.length > 0 ? found : [occasion(endMinute(run), 0, 'Nothing was ordered or put up for approval.')];
  },
};
export default measure;
