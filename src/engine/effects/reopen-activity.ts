/** Work that was done has to be gone back to: a picture unlocked, a file sent back. */
import { reopen } from '../locks.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'reopen-activity',
  about:
    'Work that was done has to be gone back to: a picture unlocked, a file sent back. If it lies before a milestone that locks it, the lock opens, and part of all that was built on it has to be done again.',
  fields: {
    activity: { is: 'reference', to: 'activity' },
    length: { is: 'length', about: 'How much of it there is to do again.' },
    text: { is: 'words' },
  },
  apply: (run, { activity, length, text }, because) => reopen(run, activity, length, text, because),
});
