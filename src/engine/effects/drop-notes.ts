/** Notes are withdrawn or overruled by whoever approves. */
import { dropNotes } from '../versions.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'drop-notes',
  about: 'Notes are withdrawn, or overruled by whoever approves: what contradicted them can be done.',
  fields: { notes: { is: 'references', to: 'note' } },
  apply: (run, { notes }, because) => dropNotes(run, notes, because),
});
