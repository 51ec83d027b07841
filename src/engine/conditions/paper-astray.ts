/** A paper of the unit has gone to somebody outside it, or to somebody who may not know of the production. */
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'paper-astray',
  about: 'A call sheet or a report has gone to somebody outside the unit, or to somebody who may not know of it yet.',
  fields: {},
  holds: (run) => run.state.facts.some((fact) => fact.kind === 'paper-astray'),
});
