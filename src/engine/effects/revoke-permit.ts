/** A permit that was granted is taken back, or an application is thrown out. */
import { endHold } from '../permits.ts';
import { named, note } from '../run.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'revoke-permit',
  about: 'A permit that was granted is taken back, or an application is thrown out.',
  fields: { permit: { is: 'reference', to: 'permit' }, text: { is: 'words' } },
  apply: (run, { permit, text }, because) => {
    const state = run.state.permits[permit];
    if (!state || state.status === 'none') return;
    endHold(run, named(run.tables.permits, permit));
    state.status = 'revoked';
    state.words = text;
    note(run, { kind: 'permit-revoked', permitId: permit, text }, because);
  },
});
