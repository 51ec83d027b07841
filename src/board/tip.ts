/** What the slip beside the pointer says of a bar: its state and time, how it stands for the one of its lane, what is wrong. */
import type { ActivityView, ConflictView, View } from '../engine/view.ts';
import { clockTime, dayLabel, duration } from '../session/words.ts';
import type { BarBox, LaneBox } from './boxes.ts';
import { DAY } from './time-scale.ts';

export interface TipLine {
  text: string;
  tone: 'head' | 'quiet' | 'plain' | 'bad';
}

const STATES: Readonly<Record<ActivityView['state'], string>> = {
  unplanned: 'Not placed',
  draft: 'Draft',
  booked: 'Booked',
  told: 'Booked and told',
  'told-older': 'People hold an older plan',
  'in-progress': 'Under way',
  'held-up': 'Held up',
  done: 'Done',
  skipped: 'Dropped',
};

/** Said of one person in words of its own. */
const OF_TELLING: readonly ConflictView['code'][] = ['told-older', 'nobody-told'];
/** So many troubles fit on a slip. */
const MOST_WRONG = 3;

/** `lane` is the one the bar stands in; null where there are no lanes. */
export function tipLines(view: View, bar: BarBox, lane: LaneBox | null): TipLine[] {
  const { activity, standing, start, end } = bar;
  const time = `${dayOf(view, start)} ${clockTime(start)} to ${clockTime(end)}`;
  const length = activity.kind === 'work' ? `, ${duration(activity.minutes)}` : '';
  const personal = lane?.kind === 'person' ? personalLine(view, bar, lane.title) : null;
  const wrong = standing.wrong.filter((one) => personal === null || !OF_TELLING.includes(one.code));
  return [
    { text: activity.title, tone: 'head' },
    { text: `${STATES[activity.state]} · ${time}${length}`, tone: 'quiet' },
    ...(personal ? [personal] : []),
    ...wrong.slice(0, MOST_WRONG).map((one): TipLine => ({ text: one.text, tone: 'bad' })),
  ];
}

/** Null where what is wrong says it already, and where the work has begun or is over: then all that counts is how it goes. */
function personalLine(view: View, { standing, start }: BarBox, name: string): TipLine | null {
  const { state, told, wrong } = standing;
  if (state === 'told') return { text: `${name}: booked and told`, tone: 'plain' };
  if (state === 'booked')
    return {
      text: `${name}: ${wrong.some((one) => one.code === 'nobody-told') ? 'booked, not told yet' : 'booked'}`,
      tone: 'plain',
    };
  if (state !== 'told-older' || !told) return null;
  const day = Math.floor(told.startMinute / DAY) === Math.floor(start / DAY) ? '' : `${dayOf(view, told.startMinute)} `;
  const place = view.places.find((one) => one.id === told.placeId)?.name.split(',')[0];
  return {
    text: `${name}: last told ${day}${clockTime(told.startMinute)}${place ? `, ${place}` : ''}`,
    tone: 'plain',
  };
}

const dayOf = (view: View, minute: number): string => dayLabel(view.startDate, Math.floor(minute / DAY));
