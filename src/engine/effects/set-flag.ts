/** Sets a flag that conditions may ask for. */
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'set-flag',
  about: 'Sets a flag that conditions may ask for.',
  fields: { name: { is: 'name', about: 'A name of your own, for the condition `flag`.' } },
  apply: (run, { name }) => {
    run.state.flags[name] = true;
  },
});
