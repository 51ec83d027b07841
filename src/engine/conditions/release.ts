/** The release of somebody who appears stands at one of these. */
import { RELEASE_STATUSES } from '../record.ts';
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'release',
  about: 'The release of this person stands at one of these, whoever signs it.',
  fields: {
    person: { is: 'reference', to: 'person' },
    is: { is: 'choices', of: RELEASE_STATUSES, about: 'Where their release stands.' },
  },
  holds: (run, { person, is }) => {
    const status = run.state.releases[person]?.status;
    return status !== undefined && is.includes(status);
  },
});
