/** Checks of batteries: what the plan asks of a set before it can be charged, in the cold that is forecast. */
import { chargedLeft, drawnBy, hasMains } from '../batteries.ts';
import { duration } from '../format.ts';
import { isOutdoors } from '../kit.ts';
import { usesOf } from '../live.ts';
import { dayOf, named, type Run, today } from '../run.ts';
import { forecast } from '../sky.ts';
import type { Add, Bar } from './bars.ts';

export function checkBatteries(run: Run, all: Bar[], add: Add): void {
  const barOf = new Map(all.map((bar) => [bar.activity.id, bar]));
  for (const item of run.model.kit) {
    if (item.batteryMinutes === 0) continue;
    const used = run.state.charge[item.id];
    let before = used ? { ...used, mains: isMains(run, used.placeId) } : null;
    const bars = [...new Set(usesOf(run, item.id).map(({ row }) => row.activity.id))]
      .flatMap((id) => barOf.get(id) ?? [])
      .filter(({ activity }) => activity.hours === 'continuous')
      .sort((a, b) => a.start - b.start);
    for (const bar of bars) {
      const start = Math.max(bar.start, run.state.minute);
      if (start >= bar.end) continue;
      const left = chargedLeft(item.batteryMinutes, before, start);
      const drawn = drawnBy(run, isColdBy(run, bar), bar.end - start);
      before = {
        leftMinutes: Math.max(0, left - drawn),
        minute: bar.end,
        placeId: bar.placeId,
        mains: isMains(run, bar.placeId),
      };
      if (drawn <= left) continue;
      add(
        'batteries',
        bar.activity.id,
        true,
        `The batteries of ${item.name} have ${duration(left)} in them by then, and this takes ${duration(drawn)}${drawn > bar.end - start ? ' in the cold' : ''}.`,
        'Leave a rest at the mains before it, or take another set.',
        { subjectId: item.id, minutes: drawn - left },
      );
    }
  }
}

const isMains = (run: Run, placeId: string | null): boolean =>
  placeId !== null && hasMains(named(run.tables.places, placeId));

/** Cold by the forecast; not where there is none yet. */
function isColdBy(run: Run, bar: Bar): boolean {
  if (!isOutdoors(run, bar.row)) return false;
  const said = forecast(run.model, run.state.seed, run.state.weather, today(run), dayOf(bar.start));
  return said !== null && said.tempC < run.model.kitLimits.coldBelowC;
}
