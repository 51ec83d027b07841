/** An item of kit as an author writes it, as the engine knows it: what it costs, what it provides, what limits and stops it. */
import type { KitItem } from '../../engine/model.ts';
import type { Reader } from '../parts/part.ts';
import type { Scenario } from '../schema.ts';
import type { Library } from '../shared-files.ts';
import { kitFault } from '../shared-rules.ts';

export const compileKit = (one: Scenario['kit'][number], library: Library, read: Reader): KitItem => ({
  id: one.id,
  name: one.name,
  supplier: one.supplier,
  department: one.department,
  provides: one.provides,
  specs: one.specs,
  about: one.about,
  ratePence: read.money(one.rate),
  vat: one.vat,
  once: one.once,
  stock: one.stock,
  leadMinutes: read.length(one.lead),
  freePerMille: read.perMille(one.free),
  busyDays: one.busy.map(read.day),
  replyMinutes: read.range(one.replies),
  collectedBy: one.collectedBy ?? null,
  ownerId: one.owner ?? null,
  returnedBy: one.returnedBy ?? null,
  insuredBy: one.insuredBy ?? null,
  weekDays: one.weekDays,
  windMph: one.windMph ?? null,
  loadWatts: one.loadWatts,
  supplyWatts: one.supplyWatts,
  vehicle: one.vehicle,
  cardMinutes: one.cards === undefined ? 0 : read.length(one.cards),
  cautionMph: one.cautionMph ?? null,
  heightMetres: one.heightMetres,
  dryOnly: one.dryOnly,
  fault: one.class === undefined ? null : kitFault(library, one.class),
  agreedBy: one.agreedBy ?? null,
  conform: one.conform ? { activityId: one.conform.activity, minutes: read.length(one.conform.length) } : null,
  batteryMinutes: one.batteries === undefined ? 0 : read.length(one.batteries),
  copies: one.copies ?? null,
  storageMinutes: one.storage === undefined ? 0 : read.length(one.storage),
  offSite: one.offSite,
  bringsIds: one.brings,
});
