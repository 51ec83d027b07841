/** This control has been bought and its lead time is over. */
import { conditionType } from '../vocabulary.ts';

export default conditionType({
  type: 'control-in-place',
  about: 'This control has been bought and its lead time is over.',
  fields: { control: { is: 'reference', to: 'control' } },
  holds: (run, { control }) => {
    const bought = run.state.controls[control];
    return !!bought && bought.fromMinute <= run.state.minute;
  },
});
