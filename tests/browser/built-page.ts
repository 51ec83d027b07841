/** Before any browser test: the built page is the one of these sources, also when the tests are run by themselves. */
import { buildPage } from '../../scripts/lib/build.mjs';

export default function setup(): void {
  if (buildPage() !== 0) throw new Error('The page could not be built; the lines above say where.');
}
