/** Asking outsiders for what they must grant. */
import { applyFor, heldNow, isKnown, optionOf, permitState } from '../permits.ts';
import { inPlay } from '../run.ts';
import { isWider } from '../scope.ts';
import { no, queued, unknown, type Verbs } from './verb.ts';

export const permitVerbs: Verbs<'apply-for'> = {
  'apply-for': {
    refuse(run, { permitId, optionId }) {
      const permit = run.tables.permits.get(permitId);
      if (!permit || !isKnown(run, permit)) return unknown('permit');
      const option = optionOf(permit, optionId);
      if (!option) return unknown('kind of permit');
      if (queued(run, (job) => job.type === 'apply-for' && job.permitId === permitId))
        return no('already', 'That is already on your desk.');
      const { status } = permitState(run, permitId);
      if (status === 'approval') return no('already', 'The fee is waiting for approval.');
      if (status === 'applied') return no('already', 'You have applied and they have not answered yet.');
      const held = optionOf(permit, heldNow(run, permit)?.optionId ?? null);
      if (held && !isWider(option, held)) return no('already', 'You hold that.');
      if (option.feePence > run.model.you.limitPence && !inPlay(run, 'money'))
        return no('out-of-play', 'That costs more than you may spend here.');
      return null;
    },
    minutes: (run) => run.model.desk.permit,
    apply(run, { permitId, optionId }, because) {
      const permit = run.tables.permits.get(permitId);
      if (permit) applyFor(run, permit, optionId, because.index);
    },
  },
};
