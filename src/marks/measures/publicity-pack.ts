/** Stills, billings and copy ready when they are wanted (standard 6, D9). */
import type { Measure } from '../marks.ts';
import { evidenceOccasions } from '../reading.ts';

const measure: Measure = {
  id: 'publicity-pack',
  label: 'Publicity pack ready',
  about: 'process',
  next: 'Ask for stills and billings while people are still on the job; nobody has them a month later.',
  assess: (run) => evidenceOccasions(run, 'publicity'),
};
export default measure;
