/** Versions, notes and shots tracked while they are fresh (standard 6, D11). */
import type { Measure } from '../marks.ts';
import { evidenceOccasions } from '../reading.ts';

const measure: Measure = {
  id: 'tracking-kept',
  label: 'Versions and notes tracked in time',
  about: 'process',
  next: 'Log notes the day they come, as one list with an owner for each.',
  assess: (run) => evidenceOccasions(run, 'tracking'),
};
export default measure;
