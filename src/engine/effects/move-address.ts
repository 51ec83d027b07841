/** The place is now somewhere else; people told earlier go to the old address. */
import { planMoved, planPoint } from '../changes.ts';
import { note, placeOf } from '../run.ts';
import { effectType } from '../vocabulary.ts';

export default effectType({
  type: 'move-address',
  about: 'The place is now somewhere else; people told earlier go to the old address.',
  fields: { place: { is: 'reference', to: 'place' }, address: { is: 'words' } },
  apply: (run, { place, address }, because) => {
    const before = run.state.addresses[place];
    const here = run.model.activities.filter((one) => placeOf(run, one) === place);
    const points = here.map(({ id }) => planPoint(run, id));
    run.state.addresses[place] = { address, version: (before?.version ?? 1) + 1 };
    note(run, { kind: 'address-moved', placeId: place, address }, because);
    here.forEach(({ id }, at) => {
      const point = points[at];
      if (point && run.state.work[id]?.status === 'waiting') planMoved(run, id, point, because);
    });
  },
});
