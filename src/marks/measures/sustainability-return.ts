/** The carbon figures and the sustainability return, filed when they are due (standard 6, D5). */
import type { Measure } from '../marks.ts';
import { evidenceOccasions } from '../reading.ts';

const measure: Measure = {
  id: 'sustainability-return',
  label: 'Sustainability return made',
  about: 'process',
  next: 'Start the footprint in prep and log travel as it happens; it cannot be made up afterwards.',
  assess: (run) => evidenceOccasions(run, 'sustainability'),
};
export default measure;
