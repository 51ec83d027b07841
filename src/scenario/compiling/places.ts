/** Places as an author writes them, as the engine knows them, and the minutes by road between them. */
import { DAY_TURNS } from '../../engine/calendar.ts';
import { DAY_MINUTES, type Model, type Place } from '../../engine/model.ts';
import type { Reader } from '../parts/part.ts';
import type { Scenario } from '../schema.ts';
import { readClock } from '../written.ts';

/** Opening hours in minutes of the unit's day: "17:00" to "04:00" ends the morning after, and all day long has no end. */
const openHours = (from: number, to: number) => ({
  openFrom: from,
  openTo: from === 0 && to === DAY_MINUTES ? DAY_MINUTES + DAY_TURNS : to <= from ? to + DAY_MINUTES : to,
});

export const compilePlace = (one: Scenario['places'][number], usualLine: string, read: Reader): Place => ({
  id: one.id,
  name: one.name,
  address: one.address,
  drawing: one.drawing,
  about: one.about,
  interior: one.interior,
  feePence: read.money(one.fee),
  vat: one.vat,
  once: one.once,
  line: one.line ?? usualLine,
  permissionMinutes: read.length(one.permission),
  ownerId: one.owner ?? null,
  hospital: one.hospital,
  parking: one.parking,
  unitBase: one.unitBase ?? '',
  locator: one.locator ?? '',
  access: one.access,
  noise: one.noise.map(({ weekdays, from, to, what }) => ({
    weekdays,
    from: readClock(from),
    to: readClock(to),
    what,
  })),
  noiseKnown: one.noiseKnown,
  supplyWatts: one.supplyWatts ?? null,
  known: one.known,
  ...openHours(readClock(one.open[0]), readClock(one.open[1])),
  freePerMille: read.perMille(one.free),
  busyDays: one.busy.map(read.day),
  replyMinutes: read.range(one.replies),
});

/** A road is as long one way as the other. */
export const compileTravel = (travel: Scenario['travel'], read: Reader): Model['travel'] =>
  Object.fromEntries(
    travel.flatMap(({ between: [a, b], takes }) => [
      [`${a}>${b}`, read.length(takes)],
      [`${b}>${a}`, read.length(takes)],
    ]),
  );
