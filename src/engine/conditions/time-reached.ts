/** Holds from this moment on. */
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'time-reached',
  about: 'Holds from this moment on.',
  fields: { time: { is: 'time', about: 'From this moment on.' } },
  holds: (run, { time }) => run.state.minute >= time,
});
