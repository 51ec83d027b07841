/** Holds from this moment on. */
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'time-reached',
  about: 'Holds from this moment on.',
  fields: { time: { is: 'time' } },
  holds: (run, { time }) => run.state.minute >= time,
});
