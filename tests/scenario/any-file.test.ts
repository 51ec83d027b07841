/** Files mangled by chance: every one is read to the end, told of in sentences, and harms nothing. `npm run soak` reads ten thousand. */
import { describe, it } from 'vitest';
import { readsAnyFile } from '../helpers/any-file.ts';
import { mangled } from '../helpers/mangled.ts';

describe('a file mangled by chance', () => {
  for (let from = 0; from < 300; from += 50)
    it(`is read and told of in sentences, number ${from + 1} to ${from + 50}`, () => {
      for (let seed = from; seed < from + 50; seed += 1) readsAnyFile(mangled(seed));
    });
});
