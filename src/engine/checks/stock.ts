/** Checks of how many of a thing the plan wants at once, against what the house has and what was booked. */
import { usesOf } from '../live.ts';
import { inPlay, isConfirmed, type Run } from '../run.ts';
import { unitsHeld, unitsIn } from '../stock.ts';
import type { Add, Bar } from './bars.ts';

export function checkStock(run: Run, all: Bar[], add: Add): void {
  const barOf = new Map(all.map((bar) => [bar.activity.id, bar]));
  for (const item of run.model.kit) {
    if (item.once) continue;
    const ids = new Set(usesOf(run, item.id).map(({ row }) => row.activity.id));
    const bars = [...ids].flatMap((id) => barOf.get(id) ?? []).sort((a, b) => a.start - b.start);
    const units = (bar: Bar) => unitsIn(bar.row, item.id);
    // Two bars that want the one there is are said to be at the same time already.
    const over = firstOver(item.stock > 1 ? bars : bars.filter((bar) => units(bar) > 1), units, () => item.stock);
    if (over) {
      add(
        'stock',
        over.bar.activity.id,
        true,
        `${item.supplier} has ${item.stock} of ${item.name}, and the plan wants ${over.count} at once.`,
        'Move one of them in time, or choose something else for it.',
        { subjectId: item.id },
      );
      continue;
    }
    const booked = bars.filter(({ days }) => days.every((day) => isConfirmed(run, item.id, day)));
    const held = ({ days }: Bar) => Math.min(...days.map((day) => unitsHeld(run, item, day)));
    const short = inPlay(run, 'bookings') ? firstOver(booked, units, held) : null;
    if (!short) continue;
    const have = held(short.bar);
    add(
      'stock',
      short.bar.activity.id,
      true,
      `The plan wants ${short.count} of ${item.name} at once, and ${have} ${have === 1 ? 'is' : 'are'} booked.`,
      'Confirm the rest, or move one of them in time.',
      { subjectId: item.id },
    );
  }
}

/** The first bar, by its start, at which more are wanted than there are; and how many. */
function firstOver(
  bars: readonly Bar[],
  units: (bar: Bar) => number,
  most: (bar: Bar) => number,
): { bar: Bar; count: number } | null {
  for (const bar of bars) {
    const count = bars
      .filter(({ start, end }) => start <= bar.start && (end > bar.start || start === bar.start))
      .reduce((sum, one) => sum + units(one), 0);
    if (count > most(bar)) return { bar, count };
  }
  return null;
}
