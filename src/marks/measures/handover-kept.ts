/** Hand-over notes and the wrap file, so that somebody else could go on (domain 4.10). */
import type { Measure } from '../marks.ts';
import { evidenceOccasions } from '../reading.ts';

const measure: Measure = {
  id: 'handover-kept',
  label: 'Handed over so that others can go on',
  about: 'process',
  next: 'Leave open orders, holds with their dates, chasers and risks on one page.',
  assess: (run) => evidenceOccasions(run, 'handover'),
};
export default measure;
