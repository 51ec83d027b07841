/** The permit stands at one of these. */
import { PERMIT_STATUSES } from '../record.ts';
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'permit',
  about: 'The permit stands at one of these.',
  fields: { permit: { is: 'reference', to: 'permit' }, is: { is: 'choices', of: PERMIT_STATUSES } },
  holds: (run, { permit, is }) => is.includes(run.state.permits[permit]?.status ?? 'none'),
});
