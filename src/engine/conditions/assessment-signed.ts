/** The risk assessment is signed. */
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'assessment-signed',
  about: 'The risk assessment is signed.',
  fields: {},
  holds: (run) => run.state.assessment.signed !== null,
});
