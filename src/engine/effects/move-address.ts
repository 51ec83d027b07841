/** The place is now somewhere else; people told earlier go to the old address. */
import { note } from '../run.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'move-address',
  about: 'The place is now somewhere else; people told earlier go to the old address.',
  fields: { place: { is: 'reference', to: 'place' }, address: { is: 'words' } },
  apply: (run, { place, address }, because) => {
    const before = run.state.addresses[place];
    run.state.addresses[place] = { address, version: (before?.version ?? 1) + 1 };
    note(run, { kind: 'address-moved', placeId: place, address }, because);
  },
});
