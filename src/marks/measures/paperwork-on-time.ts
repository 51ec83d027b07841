/** Papers of the production made when they are due (standard 6, D1). */
import type { Measure } from '../marks.ts';
import { evidenceOccasions } from '../reading.ts';

const measure: Measure = {
  id: 'paperwork-on-time',
  label: 'Paperwork made on time',
  about: 'process',
  next: 'Write each paper while what it is about is fresh.',
  assess: (run) => evidenceOccasions(run, 'paperwork'),
};
export default measure;
