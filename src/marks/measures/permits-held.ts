/** Permits, licences, insurance and notices in hand before the work that needs them. A gate where work went on without (standard 6, D5). */
import { nameOf } from '../../engine/run.ts';
import type { Measure } from '../marks.ts';
import { permitOccasions } from '../reading.ts';

const measure: Measure = {
  id: 'permits-held',
  label: 'Permits and licences in hand before the work',
  about: 'process',
  next: 'List what each scene needs from outside on the first day, with the last date to ask for it.',
  assess: (run) =>
    permitOccasions(
      run,
      (permit) => permit.kind !== 'clearance',
      (id) => nameOf(run, id),
    ),
};
export default measure;
