/** The papers that go with a delivery: programme as completed, cue sheet, captions, QC report (standard 6, D9; domain 4.10). */
import type { Measure } from '../marks.ts';
import { evidenceOccasions } from '../reading.ts';

const measure: Measure = {
  id: 'delivery-papers',
  label: 'Delivery papers complete',
  about: 'process',
  next: 'Start the delivery papers in prep and fill them as you go; the last week has no room for them.',
  assess: (run) => evidenceOccasions(run, 'delivery'),
};
export default measure;
