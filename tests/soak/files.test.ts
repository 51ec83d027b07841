/** Ten thousand files mangled by chance: no crash, no hang, nothing that is not a sentence. */
import { describe, it } from 'vitest';
import { readsAnyFile } from '../helpers/any-file.ts';
import { mangled } from '../helpers/mangled.ts';

describe('a file mangled by chance', () => {
  for (let from = 0; from < 10_000; from += 500)
    it(`is read and told of in sentences, number ${from + 1} to ${from + 500}`, () => {
      for (let seed = from; seed < from + 500; seed += 1) readsAnyFile(mangled(seed));
    });
});
