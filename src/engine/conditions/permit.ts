/** The permit stands at one of these. */
import { PERMIT_STATUSES } from '../record.ts';
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'permit',
  about: 'The permit stands at one of these.',
  fields: {
    permit: { is: 'reference', to: 'permit' },
    is: { is: 'choices', of: PERMIT_STATUSES, about: 'Where it stands, as on the board.' },
  },
  holds: (run, { permit, is }) => {
    const state = run.state.permits[permit];
    // What is held stays held while something wider is asked for.
    const held = state?.held.some((one) => one.untilMinute === null) ?? false;
    return is.includes(state?.status ?? 'none') || (held && is.includes('granted'));
  },
});
