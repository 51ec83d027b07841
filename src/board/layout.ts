/**
 * Where everything on the board stands: the rows that suit the window, and the tray of what has no time yet. Pure maths in
 * CSS pixels; must not know Phaser or colours.
 */
import type { View } from '../engine/view.ts';
import type { Arrangement, BoardLayout } from './boxes.ts';
import { byLane, byList, byStage } from './rows.ts';
import { type BoardWindow, DAY, type Measures } from './time-scale.ts';
import { trayOf } from './tray.ts';

const ROWS = { stages: byStage, lanes: byLane, list: byList };

/** Above three and a half days the board shows the network by stage; below, who and what is where. */
function arrangementFor(window: BoardWindow, m: Measures): Arrangement {
  if (m.width < 560) return 'list';
  return window.minutes > 3.5 * DAY ? 'stages' : 'lanes';
}

export function layOut(view: View, window: BoardWindow, m: Measures): BoardLayout {
  const arrangement = arrangementFor(window, m);
  return { arrangement, ...ROWS[arrangement](view, window, m), ...trayOf(view, m) };
}
