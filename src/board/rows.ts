/**
 * The rows of the board: activities by stage, by who and what is where, or as the phone’s list, with labels that never
 * collide. Pure maths in CSS pixels; must not know Phaser or colours.
 */
import type { ActivityView, PersonView, View } from '../engine/view.ts';
import type { BarBox, BoardLayout, LaneBox } from './boxes.ts';
import { type Standing, standingFor, standingOf, tellingOf } from './standing.ts';
import { type BoardWindow, type Measures, textWidth, toX } from './time-scale.ts';
import { isUnplaced } from './tray.ts';

interface Span {
  start: number;
  end: number;
}

/** When an activity was or will be, as far as anyone knows; null when it has no time. */
function spanOf(activity: ActivityView, now: number): Span | null {
  if (activity.startedMinute !== null) {
    const end = activity.finishedMinute ?? Math.max(activity.endMinute ?? 0, now, activity.startedMinute + 15);
    return { start: activity.startedMinute, end: Math.max(end, activity.startedMinute + 1) };
  }
  if (activity.finishedMinute !== null) return { start: activity.finishedMinute, end: activity.finishedMinute + 1 };
  if (activity.startMinute === null || activity.endMinute === null) return null;
  return { start: activity.startMinute, end: activity.endMinute };
}

interface Shown {
  activity: ActivityView;
  span: Span;
}

/** Every activity with a part inside the window, but those that were dropped. */
const shownIn = (view: View, window: BoardWindow): Shown[] =>
  view.activities.flatMap((activity) => {
    const span = activity.state === 'skipped' ? null : spanOf(activity, view.minute);
    return span && span.end > window.from && span.start < window.from + window.minutes ? [{ activity, span }] : [];
  });

const STAGES: { id: ActivityView['stage']; title: string }[] = [
  { id: 'prep', title: 'Prep' },
  { id: 'shoot', title: 'Shoot' },
  { id: 'post', title: 'Post' },
  { id: 'delivery', title: 'Delivery' },
];

type Rows = Pick<BoardLayout, 'lanes' | 'bars' | 'contentHeight'>;

function box(
  { activity, span }: Shown,
  lane: { id: string; standing: Standing },
  y: number,
  window: BoardWindow,
  m: Measures,
): BarBox {
  const left = toX(span.start, window, m);
  const width = Math.max(6, toX(span.end, window, m) - left);
  const x = Math.max(left, m.gutter - 8);
  const seen = Math.max(6, left + width - x);
  const inside = seen >= textWidth(activity.title, m.font) * 0.62 + 26;
  return {
    activity,
    standing: lane.standing,
    laneId: lane.id,
    ...span,
    x,
    width: seen,
    y: y + (m.row - m.bar) / 2,
    height: m.bar,
    labelInside: inside,
    labelX: inside ? Math.max(x, m.gutter) + 8 : x + seen + 6,
    labelWidth: inside ? seen - 16 : textWidth(activity.title, m.font) + 4,
    note: '',
  };
}

/** Rows are shared by what does not overlap, words included, so that nothing prints over anything. */
export function byStage(view: View, window: BoardWindow, m: Measures): Rows {
  const shown = shownIn(view, window);
  const lanes: LaneBox[] = [];
  const bars: BarBox[] = [];
  let y = m.strip;
  for (const stage of STAGES) {
    const placed = shown
      .filter(({ activity }) => activity.stage === stage.id)
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    const ends: number[] = [];
    const first = y;
    for (const one of placed) {
      const bar = box(one, { id: stage.id, standing: standingOf(view, one.activity) }, 0, window, m);
      const right = bar.labelInside ? bar.x + bar.width : bar.labelX + bar.labelWidth;
      let row = ends.findIndex((end) => end + 8 <= bar.x);
      if (row === -1) row = ends.length;
      ends[row] = right;
      bar.y += first + row * m.row;
      bars.push(bar);
    }
    const rows = Math.max(1, ends.length);
    const all = view.activities.filter((one) => one.stage === stage.id);
    if (all.length === 0) continue;
    const open = all.filter(isUnplaced).length;
    const done = all.filter((one) => one.state === 'done' || one.state === 'skipped').length;
    lanes.push({
      id: stage.id,
      kind: 'stage',
      title: stage.title,
      detail: open > 0 ? `${done} of ${all.length} done, ${open} to place` : `${done} of ${all.length} done`,
      portrait: null,
      department: null,
      y,
      height: rows * m.row,
    });
    y += rows * m.row;
  }
  return { lanes, bars: trimLabels(bars, m), contentHeight: y };
}

type Lane = Omit<LaneBox, 'y' | 'height'>;

/** A lane for every place, person and thing, whether or not anything stands in it, and one for the office. */
const allLanes = (view: View): Lane[] => [
  ...view.places.map(
    (place): Lane => ({
      id: place.id,
      kind: 'place',
      title: firstPart(place.name),
      detail: place.interior ? 'Interior' : 'Exterior',
      portrait: null,
      department: 'locations',
    }),
  ),
  ...view.people.map(
    (person): Lane => ({
      id: person.id,
      kind: 'person',
      title: person.name,
      detail: whereabouts(view, person),
      portrait: person.portrait,
      department: person.department,
    }),
  ),
  ...view.kit.map(
    (item): Lane => ({
      id: item.id,
      kind: 'kit',
      title: item.name,
      detail: item.state === 'at-supplier' ? 'At the supplier' : item.state === 'failed' ? 'Not working' : 'With us',
      portrait: null,
      department: item.department,
    }),
  ),
  { id: 'office', kind: 'office', title: 'You and the office', detail: '', portrait: null, department: 'production' },
];

function standsIn(lane: Lane, { placeId, needs }: ActivityView): boolean {
  if (lane.kind === 'office') return placeId === null && needs.every((need) => need.subjectId === null);
  if (lane.kind === 'place') return placeId === lane.id;
  return needs.some((need) => need.kind === lane.kind && need.subjectId === lane.id);
}

/** Who and what is where: a lane for everyone and everything in the plan of the days shown. */
export function byLane(view: View, window: BoardWindow, m: Measures): Rows {
  const shown = shownIn(view, window).sort((a, b) => a.span.start - b.span.start);
  const lanes: LaneBox[] = [];
  const bars: BarBox[] = [];
  let y = m.strip;
  for (const lane of allLanes(view)) {
    const members = shown.filter(({ activity }) => standsIn(lane, activity));
    if (members.length === 0) continue;
    const ends: number[] = [];
    for (const one of members) {
      let row = ends.findIndex((end) => end <= one.span.start);
      if (row === -1) row = ends.length;
      ends[row] = one.span.end;
      const standing =
        lane.kind === 'person' || lane.kind === 'kit'
          ? standingFor(view, one.activity, lane.id)
          : standingOf(view, one.activity);
      bars.push(box(one, { id: lane.id, standing }, y + row * m.row, window, m));
    }
    const height = ends.length * m.row;
    lanes.push({ ...lane, y, height });
    y += height;
  }
  return { lanes, bars: trimLabels(bars, m), contentHeight: y };
}

const firstPart = (name: string): string => name.split(',')[0] ?? name;

function whereabouts(view: View, { seenAt, title }: PersonView): string {
  if (seenAt?.words === 'at') {
    const place = view.places.find((one) => one.id === seenAt.placeId);
    return `At ${place ? firstPart(place.name) : 'the place'}`;
  }
  if (seenAt?.words === 'on-the-way') return 'On the way';
  return seenAt?.words === 'not-heard' ? 'Not heard from' : title;
}

/** The phone’s day: one row for each thing, in order of time, which says in words what lanes would show for each person. */
export function byList(view: View, window: BoardWindow, m: Measures): Rows {
  const bars: BarBox[] = [];
  // After the time of day, in figures three fifths as wide as they are high.
  const x = m.font * 3 + 25;
  let y = m.strip;
  const shown = shownIn(view, window).sort((a, b) => a.span.start - b.span.start);
  for (const { activity, span } of shown) {
    bars.push({
      activity,
      standing: standingOf(view, activity),
      laneId: 'list',
      ...span,
      x,
      width: m.width - x - 8,
      y: y + (m.row - m.bar) / 2,
      height: m.bar,
      labelInside: true,
      labelX: x + 10,
      labelWidth: m.width - x - m.font - 19,
      note: tellingOf(view, activity),
    });
    y += m.row;
  }
  return { lanes: [], bars, contentHeight: y };
}

/** A label beside a short bar ends where the next bar of its row begins; less than four letters is no label. */
function trimLabels(bars: BarBox[], m: Measures): BarBox[] {
  for (const bar of bars) {
    if (bar.labelInside) {
      if (bar.labelWidth < 4 * m.font * 0.53) bar.labelWidth = 0;
      continue;
    }
    const next = bars.filter((one) => one !== bar && one.y === bar.y && one.x > bar.x).sort((a, b) => a.x - b.x)[0];
    const room = (next ? next.x - 6 : m.width - 4) - bar.labelX;
    bar.labelWidth = room < 4 * m.font * 0.53 ? 0 : Math.min(bar.labelWidth, room);
  }
  return bars;
}
