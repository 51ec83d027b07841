/** Rights in music, archive and art cleared for the use, before they go in. A gate (standard 6, D10). */
import { nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { permitOccasions } from '../reading.ts';

const measure: Measure = {
  id: 'clearances-held',
  label: 'Rights cleared with the scope and term needed',
  about: 'process',
  next: 'Read where and how long it will be shown, and clear that: no less, and not much more.',
  assess: (run) =>
    permitOccasions(
      run,
      (permit) => permit.kind === 'clearance',
      (id) => nameOf(run, id),
    ),
};
export default measure;
