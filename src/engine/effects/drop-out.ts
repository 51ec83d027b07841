/** A booked person or thing is no longer to be had. */
import { dropOut } from '../letting-go.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'drop-out',
  about: 'A booked person or thing is no longer to be had.',
  fields: { subject: { is: 'reference', to: 'subject' }, text: { is: 'words' } },
  apply: (run, { subject, text }, because) => dropOut(run, subject, text, because),
});
