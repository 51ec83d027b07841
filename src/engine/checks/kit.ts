/** Checks of what kit stands and needs: weather by the forecast, power by what is known of the mains, insurance, cards, drives. */
import { clockTime, duration } from '../format.ts';
import { gustAt, isOutdoors, kitIn } from '../kit.ts';
import { cardMinutes, heldOn, SAFE_COPIES } from '../media.ts';
import type { KitItem } from '../model.ts';
import { heldNow } from '../permits.ts';
import { dayOf, named, nameOf, type Run, today } from '../run.ts';
import { forecast } from '../sky.ts';
import type { Add, Bar } from './bars.ts';

export function checkKit(run: Run, bar: Bar, add: Add): void {
  const { activity, placeId } = bar;
  const kit = kitIn(run, activity);
  if (kit.length === 0) return;
  const place = placeId === null ? null : named(run.tables.places, placeId);
  if (isOutdoors(run, bar.row)) checkWeather(run, bar, kit, add);
  const known = place && (place.known || run.state.known.recced[place.id] !== undefined);
  if (known && place.supplyWatts !== null) {
    const drawn = kit.reduce((sum, item) => sum + item.loadWatts, 0);
    const given = place.supplyWatts + kit.reduce((sum, item) => sum + item.supplyWatts, 0);
    // Good practice leaves a fifth of the supply in hand (domain 6, POWER_TRIP).
    if (drawn * 5 > given * 4)
      add(
        'power',
        activity.id,
        drawn > given,
        `The kit draws ${drawn} W and there are ${given} W: keep to four fifths of it.`,
        'Take lights that draw less, or a generator.',
        { subjectId: place.id },
      );
  }
  for (const item of kit) {
    const back = run.state.kitUse[item.id]?.backMinute ?? null;
    if (back === null || bar.start >= back) continue;
    add(
      'kit-broken',
      activity.id,
      true,
      `${item.name}: not working until ${clockTime(back)}.`,
      'Put something else that is booked in its place, or use the time for other work.',
      { subjectId: item.id, minutes: back - Math.max(bar.start, run.state.minute) },
    );
  }
  for (const item of kit) {
    if (item.insuredBy === null || heldNow(run, named(run.tables.permits, item.insuredBy))) continue;
    add(
      'not-insured',
      activity.id,
      true,
      `${item.supplier} releases ${item.name} only with insurance: ${nameOf(run, item.insuredBy)}.`,
      'Send them the certificate before it is fetched.',
      { subjectId: item.id },
    );
  }
  const room = activity.records ? cardMinutes(run, bar.row) : null;
  if (room !== null && room < activity.likely)
    add(
      'cards',
      activity.id,
      true,
      `Its cards hold ${room} min and it may record for ${activity.likely}.`,
      'Take more cards, or copy and clear them in between.',
      { minutes: activity.likely - room },
    );
}

/** Wind and rain by the forecast, where the kit stands or flies. */
function checkWeather(run: Run, { activity, start }: Bar, kit: readonly KitItem[], add: Add): void {
  const said = forecast(run.model, run.state.seed, run.state.weather, today(run), dayOf(start));
  if (!said) return;
  for (const item of kit) {
    const { name, windMph, cautionMph, heightMetres, dryOnly } = item;
    const gust = gustAt(run, item, said.gustMph);
    const words = `Gusts of ${said.gustMph} mph are forecast${gust > said.gustMph ? `, ${gust} at ${heightMetres} metres` : ''}`;
    if (windMph !== null && gust >= windMph)
      add(
        'wind',
        activity.id,
        true,
        `${words}; ${name} comes down at ${windMph}.`,
        'Keep something to do on the ground, or move the day.',
        { subjectId: item.id },
      );
    else if (cautionMph !== null && gust >= cautionMph)
      add(
        'wind',
        activity.id,
        false,
        `${words}; ${name} wants care from ${cautionMph}.`,
        'Talk to whoever works it, and have something to do on the ground.',
        { subjectId: item.id },
      );
    if (dryOnly && said.rain !== 'dry')
      add(
        'rain',
        activity.id,
        false,
        `Rain is forecast, and ${name} may not get wet.`,
        'Move it to a drier hour or day, or have something that may.',
        { subjectId: item.id },
      );
  }
}

/** Drives: two copies of what there will be to copy, and room for it. */
export function checkDrives(run: Run, all: Bar[], add: Add): void {
  for (const bar of all) {
    if (!bar.activity.backsUp) continue;
    const drives = kitIn(run, bar.activity).filter(({ copies }) => copies !== null);
    const copies = drives.reduce((sum, one) => sum + (one.copies ?? 0), 0);
    const [first] = drives;
    if (!first) continue;
    if (copies < SAFE_COPIES)
      add(
        'copies',
        bar.activity.id,
        false,
        `${first.name}: one copy. Cards are safe to wipe after two.`,
        'Take drives for two copies.',
        { subjectId: first.id },
      );
    const planned = all
      .filter(
        ({ row, activity, start }) =>
          activity.records && start < bar.start && row.work.status === 'waiting' && cardMinutes(run, row) !== null,
      )
      .reduce((sum, { activity }) => sum + activity.likely, 0);
    for (const { id, name, storageMinutes } of drives) {
      const waiting = run.state.media.reduce(
        (sum, one) => (one.clearedMinute === null && !one.driveIds.includes(id) ? sum + one.minutes : sum),
        0,
      );
      const wanted = heldOn(run, id) + waiting + planned;
      if (storageMinutes === 0 || wanted <= storageMinutes) continue;
      add(
        'storage',
        bar.activity.id,
        false,
        `${name}: room for ${duration(storageMinutes)}, and there may be ${duration(wanted)} by then.`,
        'Take more drives.',
        { subjectId: id, minutes: wanted - storageMinutes },
      );
    }
  }
}
