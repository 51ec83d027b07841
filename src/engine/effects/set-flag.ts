/** Sets a flag that conditions may ask for. */
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'set-flag',
  about: 'Sets a flag that conditions may ask for.',
  fields: { name: { is: 'name' } },
  apply: (run, { name }) => {
    run.state.flags[name] = true;
  },
});
