/**
 * The places: hours, terms and roads, and what only a recce or an owner’s word reveals. Must not show noise nobody has heard.
 */
import { knownNoise } from '../known.ts';
import type { NoiseWindow, Pence, Place } from '../model.ts';
import { addressVersion, type Run } from '../run.ts';

export interface PlaceView {
  id: string;
  name: string;
  address: string;
  addressVersion: number;
  drawing: string;
  about: string;
  interior: boolean;
  feePence: Pence;
  /** The fee is paid once, and not for each day. */
  once: boolean;
  permissionMinutes: number;
  ownerId: string | null;
  openFrom: number;
  openTo: number;
  /** What its mains give; null until a recce has shown it, or where nobody has to count. */
  supplyWatts: number | null;
  /** Null until a recce has shown it (or the scenario says it is known). */
  noise: NoiseWindow[] | null;
  hospital: string | null;
  parking: string | null;
  access: string;
  recced: boolean;
  /** By road when it is quiet; the hour makes more of it (`View.roads`). */
  travelMinutes: { toPlaceId: string; minutes: number }[];
  /** Whether it can be booked at all (has an owner to ask). */
  bookable: boolean;
}

export function placeView(run: Run, place: Place): PlaceView {
  const recced = run.state.known.recced[place.id] !== undefined || place.known;
  const heard = knownNoise(run, place);
  return {
    id: place.id,
    name: place.name,
    address: run.state.addresses[place.id]?.address ?? place.address,
    addressVersion: addressVersion(run, place.id),
    drawing: place.drawing,
    about: place.about,
    interior: place.interior,
    feePence: place.feePence,
    once: place.once,
    permissionMinutes: place.permissionMinutes,
    ownerId: place.ownerId,
    openFrom: place.openFrom,
    openTo: place.openTo,
    supplyWatts: recced ? place.supplyWatts : null,
    noise:
      heard === null
        ? null
        : heard
            .map((index) => place.noise[index])
            .filter((window) => window !== undefined)
            .map((window) => ({ ...window })),
    hospital: recced ? place.hospital : null,
    parking: recced ? place.parking : null,
    access: place.access,
    recced,
    travelMinutes: run.model.places
      .filter((other) => other.id !== place.id)
      .map((other) => ({
        toPlaceId: other.id,
        minutes: run.model.travel[`${place.id}>${other.id}`] ?? run.model.roads.settleInMinutes,
      })),
    bookable: place.ownerId !== null,
  };
}
