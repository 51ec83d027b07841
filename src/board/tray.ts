/** The tray under the board: what waits for a time, as far as it finds room. Pure maths in CSS pixels. */
import type { ActivityView, View } from '../engine/view.ts';
import type { BoardLayout, Chip } from './boxes.ts';
import { type Measures, textWidth } from './time-scale.ts';

/** Waits for a time, and can be given one on the board. */
export const isUnplaced = (activity: ActivityView): boolean =>
  activity.canPlan && activity.kind !== 'desk' && activity.startMinute === null;

export const hasTray = (view: View): boolean => view.activities.some(isUnplaced);

export function trayOf(view: View, m: Measures): Pick<BoardLayout, 'chips' | 'moreChips'> {
  const chips: Chip[] = [];
  let x = (m.gutter || 8) + 8;
  let moreChips = 0;
  for (const activity of view.activities.filter(isUnplaced)) {
    const width = Math.max(64, textWidth(activity.title, m.font) + 34);
    if (x + width > m.width - 96) {
      moreChips += 1;
      continue;
    }
    chips.push({
      activityId: activity.id,
      title: activity.title,
      department: activity.department,
      x,
      y: m.height - m.tray + 5,
      width,
      height: m.tray - 10,
    });
    x += width + 8;
  }
  return { chips, moreChips };
}
