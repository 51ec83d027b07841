/** Somebody takes back the release they signed. */
import { withdrawRelease } from '../releases.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'withdraw-release',
  about: 'Whoever signed for this person takes the release back: what was signed counts no more.',
  fields: { person: { is: 'reference', to: 'person' }, text: { is: 'words' } },
  apply: (run, { person, text }, because) => withdrawRelease(run, person, text, because),
});
