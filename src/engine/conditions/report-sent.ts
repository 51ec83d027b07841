/** A cost report has been sent. */
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'report-sent',
  about: 'A cost report has been sent.',
  fields: {},
  holds: (run) => run.state.reports.length > 0,
});
