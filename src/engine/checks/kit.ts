/** Checks of what kit stands and needs: wind by the forecast, power by what is known of the mains, insurance, cards. */
import { kitIn } from '../kit.ts';
import { cardMinutes } from '../media.ts';
import { heldNow } from '../permits.ts';
import { dayOf, named, nameOf, type Run, today } from '../run.ts';
import { forecast } from '../sky.ts';
import type { Add, Bar } from './bars.ts';

export function checkKit(run: Run, bar: Bar, add: Add): void {
  const { activity, placeId } = bar;
  const kit = kitIn(run, activity);
  if (kit.length === 0) return;
  const place = placeId === null ? null : named(run.tables.places, placeId);
  if (place && !place.interior) {
    const said = forecast(run.model, run.state.seed, run.state.weather, today(run), dayOf(bar.start));
    for (const item of kit) {
      if (item.windMph === null || !said || said.gustMph < item.windMph) continue;
      add(
        'wind',
        activity.id,
        true,
        `Gusts of ${said.gustMph} mph are forecast; ${item.name} comes down at ${item.windMph}.`,
        'Keep something to do on the ground, or move the day.',
        { subjectId: item.id },
      );
    }
  }
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
  const room = activity.records ? cardMinutes(run, activity) : null;
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
