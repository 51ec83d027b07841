/** Somebody who appears is cut from the film, or made so that nobody knows them. */
import { takeOutOfFilm } from '../releases.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'take-out-of-film',
  about: 'This person is cut from the film or made unrecognisable: no release is needed of them any more.',
  fields: { person: { is: 'reference', to: 'person' } },
  apply: (run, { person }, because) => takeOutOfFilm(run, person, because),
});
