/** What of the board lies under a point. Pure; must not send anything. */
import type { BarBox, BoardLayout, Chip, LaneBox } from './boxes.ts';

/** The bar under a point of the content (y without scroll), topmost last drawn. */
export function barAt(layout: BoardLayout, x: number, y: number): BarBox | null {
  for (let at = layout.bars.length - 1; at >= 0; at -= 1) {
    const bar = layout.bars[at];
    // Short bars are given the 24 pixels that a finger or a shaky hand needs.
    const slack = bar ? Math.max(0, (24 - bar.width) / 2) : 0;
    if (bar && x >= bar.x - slack && x <= bar.x + bar.width + slack && y >= bar.y - 2 && y <= bar.y + bar.height + 2)
      return bar;
  }
  return null;
}

export const chipAt = (layout: BoardLayout, x: number, y: number): Chip | null =>
  layout.chips.find((chip) => x >= chip.x && x <= chip.x + chip.width && y >= chip.y && y <= chip.y + chip.height) ??
  null;

export const laneAt = (layout: BoardLayout, y: number): LaneBox | null =>
  layout.lanes.find((lane) => y >= lane.y && y < lane.y + lane.height) ?? null;
