/**
 * Where everything on the board stands: minutes to pixels, activities to rows, labels that never collide. Pure maths in
 * CSS pixels; must not know Phaser or colours.
 */
import type { ActivityView, View } from '../engine/view.ts';

const DAY = 1440;

export interface BoardWindow {
  /** First minute shown. */
  from: number;
  /** Minutes shown. */
  minutes: number;
}

export interface Measures {
  width: number;
  height: number;
  /** Width of the lane names. */
  gutter: number;
  /** Height of the time strip. */
  strip: number;
  row: number;
  bar: number;
  font: number;
  /** Height of the tray of things not yet placed; nought when there are none. */
  tray: number;
}

export type Arrangement = 'stages' | 'lanes' | 'list';

export interface BarBox {
  activity: ActivityView;
  /** Lane it stands in; one activity may stand in several. */
  laneId: string;
  start: number;
  end: number;
  x: number;
  width: number;
  y: number;
  height: number;
  /** Room for words: inside the bar, or to its right up to the next thing. */
  labelX: number;
  labelWidth: number;
  labelInside: boolean;
}

export interface LaneBox {
  id: string;
  kind: 'stage' | 'person' | 'kit' | 'place' | 'open' | 'office';
  title: string;
  detail: string;
  portrait: string | null;
  department: ActivityView['department'] | null;
  y: number;
  height: number;
}

export interface Chip {
  activityId: string;
  title: string;
  department: ActivityView['department'];
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface BoardLayout {
  arrangement: Arrangement;
  lanes: LaneBox[];
  bars: BarBox[];
  chips: Chip[];
  /** How many not yet placed found no room in the tray. */
  moreChips: number;
  contentHeight: number;
}

export function measuresFor(
  width: number,
  height: number,
  theme: 'dark' | 'light' | 'projector',
  tray: boolean,
): Measures {
  const big = theme === 'projector';
  const phone = width < 560;
  const font = big ? 20 : 13;
  return {
    width,
    height,
    gutter: phone ? 0 : big ? 230 : 168,
    strip: big ? 76 : 56,
    row: big ? 54 : phone ? 52 : 40,
    bar: big ? 40 : phone ? 40 : 28,
    font,
    tray: tray ? (big ? 52 : 38) : 0,
  };
}

export const toX = (minute: number, window: BoardWindow, m: Measures): number =>
  m.gutter + ((minute - window.from) * (m.width - m.gutter)) / window.minutes;

export const toMinute = (x: number, window: BoardWindow, m: Measures): number =>
  window.from + ((x - m.gutter) * window.minutes) / (m.width - m.gutter);

export const snap = (minute: number, tick: number): number => Math.round(minute / tick) * tick;

/** Above three and a half days the board shows the network by stage; below, who and what is where. */
export function arrangementFor(window: BoardWindow, m: Measures): Arrangement {
  if (m.width < 560) return 'list';
  return window.minutes > 3.5 * DAY ? 'stages' : 'lanes';
}

/** When an activity was or will be, as far as anyone knows; null when it has no time. */
export function spanOf(activity: ActivityView, now: number): { start: number; end: number } | null {
  if (activity.startedMinute !== null) {
    const end = activity.finishedMinute ?? Math.max(activity.endMinute ?? 0, now, activity.startedMinute + 15);
    return { start: activity.startedMinute, end: Math.max(end, activity.startedMinute + 1) };
  }
  if (activity.finishedMinute !== null) return { start: activity.finishedMinute, end: activity.finishedMinute + 1 };
  if (activity.startMinute === null || activity.endMinute === null) return null;
  return { start: activity.startMinute, end: activity.endMinute };
}

const STAGES: { id: ActivityView['stage']; title: string }[] = [
  { id: 'prep', title: 'Prep' },
  { id: 'shoot', title: 'Shoot' },
  { id: 'post', title: 'Post' },
  { id: 'delivery', title: 'Delivery' },
];

/** Words are about half as wide as they are high. */
export const textWidth = (text: string, font: number): number => Math.ceil(text.length * font * 0.53);

export function layOut(view: View, window: BoardWindow, m: Measures): BoardLayout {
  const arrangement = arrangementFor(window, m);
  const draft =
    arrangement === 'stages'
      ? byStage(view, window, m)
      : arrangement === 'list'
        ? byList(view, window, m)
        : byLane(view, window, m);
  const { chips, more } = trayOf(view, m);
  return { arrangement, ...draft, chips, moreChips: more };
}

type Draft = Pick<BoardLayout, 'lanes' | 'bars' | 'contentHeight'>;

const visible = (span: { start: number; end: number }, window: BoardWindow): boolean =>
  span.end > window.from && span.start < window.from + window.minutes;

function box(
  activity: ActivityView,
  laneId: string,
  span: { start: number; end: number },
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
    laneId,
    ...span,
    x,
    width: seen,
    y: y + (m.row - m.bar) / 2,
    height: m.bar,
    labelInside: inside,
    labelX: inside ? Math.max(x, m.gutter) + 8 : x + seen + 6,
    labelWidth: inside ? seen - 16 : textWidth(activity.title, m.font) + 4,
  };
}

/** Rows are shared by what does not overlap, words included, so that nothing prints over anything. */
function byStage(view: View, window: BoardWindow, m: Measures): Draft {
  const lanes: LaneBox[] = [];
  const bars: BarBox[] = [];
  let y = m.strip;
  for (const stage of STAGES) {
    const placed = view.activities
      .filter((one) => one.stage === stage.id && one.state !== 'skipped')
      .flatMap((activity) => {
        const span = spanOf(activity, view.minute);
        return span && visible(span, window) ? [{ activity, span }] : [];
      })
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    const ends: number[] = [];
    const first = y;
    for (const { activity, span } of placed) {
      const bar = box(activity, stage.id, span, 0, window, m);
      const right = bar.labelInside ? bar.x + bar.width : bar.labelX + bar.labelWidth;
      let row = ends.findIndex((end) => end + 8 <= bar.x);
      if (row === -1) row = ends.length;
      ends[row] = right;
      bar.y += first + row * m.row;
      bars.push(bar);
    }
    const rows = Math.max(1, ends.length);
    const open = view.activities.filter(
      (one) => one.stage === stage.id && one.canPlan && one.kind !== 'desk' && one.startMinute === null,
    ).length;
    const done = view.activities.filter(
      (one) => one.stage === stage.id && (one.state === 'done' || one.state === 'skipped'),
    ).length;
    const all = view.activities.filter((one) => one.stage === stage.id).length;
    if (all === 0) continue;
    lanes.push({
      id: stage.id,
      kind: 'stage',
      title: stage.title,
      detail: open > 0 ? `${done} of ${all} done, ${open} to place` : `${done} of ${all} done`,
      portrait: null,
      department: null,
      y,
      height: rows * m.row,
    });
    y += rows * m.row;
  }
  return { lanes, bars: trimLabels(bars, m), contentHeight: y };
}

/** Who and what is where: a lane for everyone and everything in the plan of the days shown. */
function byLane(view: View, window: BoardWindow, m: Measures): Draft {
  const shown = view.activities.flatMap((activity) => {
    const span = activity.state === 'skipped' ? null : spanOf(activity, view.minute);
    return span && visible(span, window) ? [{ activity, span }] : [];
  });
  const lanes: LaneBox[] = [];
  const bars: BarBox[] = [];
  let y = m.strip;
  const add = (lane: Omit<LaneBox, 'y' | 'height'>, members: typeof shown) => {
    const sorted = [...members].sort((a, b) => a.span.start - b.span.start);
    const ends: number[] = [];
    const made: BarBox[] = [];
    for (const { activity, span } of sorted) {
      let row = ends.findIndex((end) => end <= span.start);
      if (row === -1) row = ends.length;
      ends[row] = span.end;
      made.push(box(activity, lane.id, span, y + row * m.row, window, m));
    }
    const height = Math.max(1, ends.length) * m.row;
    lanes.push({ ...lane, y, height });
    bars.push(...made);
    y += height;
  };
  for (const place of view.places) {
    const members = shown.filter(({ activity }) => activity.placeId === place.id);
    if (members.length > 0)
      add(
        {
          id: place.id,
          kind: 'place',
          title: place.name.split(',')[0] ?? place.name,
          detail: place.interior ? 'Interior' : 'Exterior',
          portrait: null,
          department: 'locations',
        },
        members,
      );
  }
  for (const person of view.people) {
    const members = shown.filter(({ activity }) =>
      activity.needs.some((need) => need.kind === 'person' && need.subjectId === person.id),
    );
    if (members.length > 0)
      add(
        {
          id: person.id,
          kind: 'person',
          title: person.name,
          detail: whereabouts(view, person.id),
          portrait: person.portrait,
          department: person.department,
        },
        members,
      );
  }
  for (const item of view.kit) {
    const members = shown.filter(({ activity }) =>
      activity.needs.some((need) => need.kind === 'kit' && need.subjectId === item.id),
    );
    if (members.length > 0)
      add(
        {
          id: item.id,
          kind: 'kit',
          title: item.name,
          detail:
            item.state === 'at-supplier' ? 'At the supplier' : item.state === 'failed' ? 'Not working' : 'With us',
          portrait: null,
          department: item.department,
        },
        members,
      );
  }
  const loose = shown.filter(
    ({ activity }) => activity.placeId === null && activity.needs.every((need) => need.subjectId === null),
  );
  if (loose.length > 0)
    add(
      {
        id: 'office',
        kind: 'office',
        title: 'You and the office',
        detail: '',
        portrait: null,
        department: 'production',
      },
      loose,
    );
  return { lanes, bars: trimLabels(bars, m), contentHeight: y };
}

function whereabouts(view: View, personId: string): string {
  const person = view.people.find((one) => one.id === personId);
  if (!person) return '';
  const at = person.seenAt;
  if (at?.words === 'at')
    return `At ${view.places.find((one) => one.id === at.placeId)?.name.split(',')[0] ?? 'the place'}`;
  if (at?.words === 'on-the-way') return 'On the way';
  if (at?.words === 'not-heard') return 'Not heard from';
  return person.title;
}

/** The phone's day: one row for each thing, in order of time. */
function byList(view: View, window: BoardWindow, m: Measures): Draft {
  const bars: BarBox[] = [];
  let y = m.strip;
  const shown = view.activities
    .flatMap((activity) => {
      const span = activity.state === 'skipped' ? null : spanOf(activity, view.minute);
      return span && visible(span, window) ? [{ activity, span }] : [];
    })
    .sort((a, b) => a.span.start - b.span.start);
  for (const { activity, span } of shown) {
    bars.push({
      activity,
      laneId: 'list',
      ...span,
      x: 64,
      width: m.width - 72,
      y: y + (m.row - m.bar) / 2,
      height: m.bar,
      labelInside: true,
      labelX: 74,
      labelWidth: m.width - 96,
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

function trayOf(view: View, m: Measures): { chips: Chip[]; more: number } {
  const open = view.activities.filter((one) => one.canPlan && one.kind !== 'desk' && one.startMinute === null);
  const chips: Chip[] = [];
  let x = (m.gutter || 8) + 8;
  let more = 0;
  for (const activity of open) {
    const width = Math.max(64, textWidth(activity.title, m.font) + 34);
    if (x + width > m.width - 96) {
      more += 1;
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
  return { chips, more };
}

export const hasTray = (view: View): boolean =>
  view.activities.some((one) => one.canPlan && one.kind !== 'desk' && one.startMinute === null);

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

/** Tick marks of the time strip: the finest step whose words have room. */
export function gridStep(window: BoardWindow, m: Measures): { minor: number; label: 'hours' | 'days' | 'weeks' } {
  const perMinute = (m.width - m.gutter) / window.minutes;
  const hour = [15, 30, 60, 120, 180, 240, 360].find((step) => step * perMinute >= m.font * 3.6);
  if (hour !== undefined && window.minutes <= 4 * DAY) return { minor: hour, label: 'hours' };
  return DAY * perMinute >= 26 ? { minor: DAY, label: 'days' } : { minor: 7 * DAY, label: 'weeks' };
}
