/** What was to be done for people’s welfare, done in time (standard 6, D7). */
import type { Measure } from '../marks.ts';
import { evidenceOccasions } from '../reading.ts';

const measure: Measure = {
  id: 'welfare-seen-to',
  label: 'People’s welfare seen to',
  about: 'process',
  next: 'Ask how people are before they have to tell you.',
  assess: (run) => evidenceOccasions(run, 'welfare'),
};
export default measure;
