/** The risk stands at one of these. */
import { RISK_STATUSES } from '../state.ts';
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'risk',
  about: 'The risk stands at one of these.',
  fields: {
    risk: { is: 'reference', to: 'risk' },
    is: {
      is: 'choices',
      of: RISK_STATUSES,
      about: 'Where it stands: quiet, warned of, happening, answered, left to itself, or passed by.',
    },
  },
  holds: (run, { risk, is }) => is.includes(run.state.risks[risk]?.status ?? 'quiet'),
});
