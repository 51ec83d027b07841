/**
 * The kit: whose it is, what it brings, and whether it is with us and working. Must not show faults nobody has met.
 */
import { chargeOf } from '../batteries.ts';
import { unitsBroken } from '../faults.ts';
import { usesOf } from '../live.ts';
import { heldOn } from '../media.ts';
import type { Day, Department, KitItem, Minute, Pence, Units } from '../model.ts';
import { plannedDays, type Run } from '../run.ts';
import { unitsFor } from '../stock.ts';

export interface KitView {
  id: string;
  name: string;
  supplier: string;
  department: Department;
  provides: string[];
  specs: string[];
  about: string;
  /** List price, for a day or once. */
  ratePence: Pence;
  once: boolean;
  /** Days charged for a week, and for a Saturday and Sunday. */
  weekDays: number;
  weekendDays: number;
  /** How many the house has, and how many of them the plan wants at once, by day; a day that is not here has one. */
  stock: number;
  plannedUnits: Units;
  leadMinutes: number;
  /** Minutes of the day: free to collect from then on the last working day before, and back by then on the morning after. */
  collectFrom: number;
  returnBy: number;
  collectedByActivityId: string | null;
  returnedByActivityId: string | null;
  /** The insurance without which the supplier keeps it. */
  insuredByPermitId: string | null;
  /** Gusts at which it comes down, and from which it wants care, outdoors, at its height. */
  windMph: number | null;
  cautionMph: number | null;
  heightMetres: number;
  dryOnly: boolean;
  loadWatts: number;
  supplyWatts: number;
  /** Minutes of recording its cards hold; nought where nobody counts. */
  cardMinutes: number;
  /** How long a set of batteries runs it, and what is left of it now; nought where nobody counts. */
  batteryMinutes: number;
  chargeMinutes: number;
  /** Of drives: copies that a back-up makes, what they hold and hold already, and whether one copy goes elsewhere. */
  copies: number | null;
  storageMinutes: number;
  heldMinutes: number;
  offSite: boolean;
  /** Whether somebody tested it; null where nobody does. */
  tested: boolean | null;
  /** Whose yes it needs, and whether that was given. */
  agreedBy: string | null;
  agreed: boolean;
  /** What using it adds to other work. */
  conform: { activityId: string; minutes: number } | null;
  /** Until when it does not work, once that is known. */
  backMinute: Minute | null;
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
  weekDays: item.weekDays,
  weekendDays: run.model.rules.weekendDays,
  stock: item.stock,
  plannedUnits: item.stock === 1 ? {} : unitsFor(run, item, daysOf(run, item)),
  collectFrom: run.model.rules.collectFrom,
  returnBy: run.model.rules.returnBy,
  leadMinutes: item.leadMinutes,
  collectedByActivityId: item.collectedBy,
  returnedByActivityId: item.returnedBy,
  insuredByPermitId: item.insuredBy,
  windMph: item.windMph,
  cautionMph: item.cautionMph,
  heightMetres: item.heightMetres,
  dryOnly: item.dryOnly,
  loadWatts: item.loadWatts,
  supplyWatts: item.supplyWatts,
  cardMinutes: item.cardMinutes,
  batteryMinutes: item.batteryMinutes,
  chargeMinutes: item.batteryMinutes === 0 ? 0 : chargeOf(run, item),
  copies: item.copies,
  storageMinutes: item.storageMinutes,
  heldMinutes: item.copies === null ? 0 : heldOn(run, item.id),
  offSite: item.offSite,
  tested:
    item.fault !== null && run.model.activities.some((one) => one.tests)
      ? run.state.tested[item.id] !== undefined
      : null,
  agreedBy: item.agreedBy,
  agreed: run.state.agreedKit[item.id] === true,
  conform: item.conform && { ...item.conform },
  backMinute: run.state.kitUse[item.id]?.backMinute ?? null,
  ownerId: item.ownerId,
  state: isFailed(run, item.id)
    ? 'failed'
    : run.state.kitWithUs[item.id] || item.collectedBy === null
      ? 'with-us'
      : 'at-supplier',
});

/** Days on which the plan has it. */
const daysOf = (run: Run, { id }: KitItem): Day[] =>
  usesOf(run, id).flatMap(({ row: { activity } }) => plannedDays(run, activity));

const isFailed = (run: Run, kitId: string): boolean =>
  unitsBroken(run, kitId) > 0 ||
  Object.keys(run.state.failed).some((key) => {
    const [activityId = '', needId = ''] = key.split('/');
    return run.state.draft[activityId]?.uses[needId] === kitId;
  });
