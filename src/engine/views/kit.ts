/**
 * The kit: whose it is, what it brings, and whether it is with us and working. Must not show faults nobody has met.
 */
import type { Department, KitItem, Pence } from '../model.ts';
import type { Run } from '../run.ts';

export interface KitView {
  id: string;
  name: string;
  supplier: string;
  department: Department;
  provides: string[];
  specs: string[];
  about: string;
  ratePence: Pence;
  once: boolean;
  leadMinutes: number;
  collectedByActivityId: string | null;
  returnedByActivityId: string | null;
  /** The insurance without which the supplier keeps it. */
  insuredByPermitId: string | null;
  /** Gusts at which it comes down, outdoors. */
  windMph: number | null;
  loadWatts: number;
  supplyWatts: number;
  /** Minutes of recording its cards hold; nought where nobody counts. */
  cardMinutes: number;
  ownerId: string | null;
  state: 'at-supplier' | 'with-us' | 'failed';
}

export const kitView = (run: Run, item: KitItem): KitView => ({
  id: item.id,
  name: item.name,
  supplier: item.supplier,
  department: item.department,
  provides: [...item.provides],
  specs: [...item.specs],
  about: item.about,
  ratePence: item.ratePence,
  once: item.once,
  leadMinutes: item.leadMinutes,
  collectedByActivityId: item.collectedBy,
  returnedByActivityId: item.returnedBy,
  insuredByPermitId: item.insuredBy,
  windMph: item.windMph,
  loadWatts: item.loadWatts,
  supplyWatts: item.supplyWatts,
  cardMinutes: item.cardMinutes,
  ownerId: item.ownerId,
  state: Object.keys(run.state.failed).some((key) => {
    const [activityId = '', needId = ''] = key.split('/');
    return run.state.draft[activityId]?.uses[needId] === item.id;
  })
    ? 'failed'
    : run.state.kitWithUs[item.id] || item.collectedBy === null
      ? 'with-us'
      : 'at-supplier',
});
