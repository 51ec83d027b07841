/** Notes on a version come in. */
import { notesArrive } from '../versions.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'notes-arrive',
  about: 'Notes come in. They are on no list until somebody logs them.',
  fields: { notes: { is: 'references', to: 'note' } },
  apply: (run, { notes }, because) => notesArrive(run, notes, because),
});
