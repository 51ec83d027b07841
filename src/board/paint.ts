/**
 * Paints the board: sky, lanes, bars, now-line, tray. Takes a layout and a theme, draws on a canvas, decides nothing.
 */
import type { ActivityView, View } from '../engine/view.ts';
import { departmentInk, departmentLetters, departments, type Theme } from '../look/tokens.ts';
import { clockTime } from '../session/words.ts';
import type { BarBox, BoardLayout, LaneBox } from './boxes.ts';
import { badge, crisp, diamond, fill, font, hatch, type Ink, label, roundBox, tick } from './ink.ts';
import { ground, now, sky } from './sky.ts';
import type { BoardWindow, Measures } from './time-scale.ts';
import { type TipLine, tipLines } from './tip.ts';
import { wholeWords } from './whole-words.ts';

export interface Scene {
  view: View;
  layout: BoardLayout;
  window: BoardWindow;
  m: Measures;
  theme: Theme;
  dark: boolean;
  scroll: number;
  selectedId: string | null;
  /** Bars on their way to where a command put them: shift in pixels, by activity. */
  shifts: ReadonlyMap<string, { dx: number; dy: number; dw: number }>;
  hover: { x: number; y: number; bar: BarBox } | null;
  ghost: { x: number; y: number; width: number; height: number; words: string; allowed: boolean } | null;
  portrait(name: string): CanvasImageSource | null;
  placing: boolean;
}

export function paintBoard(ink: Ink, s: Scene): void {
  const { m, theme } = s;
  fill(ink, 0, 0, m.width, m.height, theme.background);
  ink.save();
  ink.beginPath();
  ink.rect(0, m.strip, m.width, m.height - m.strip - m.tray);
  ink.clip();
  ground(ink, s);
  ink.translate(0, -s.scroll);
  lanes(ink, s);
  ink.save();
  ink.beginPath();
  ink.rect(m.gutter - 8, 0, m.width, m.strip + s.layout.contentHeight + m.height);
  ink.clip();
  for (const bar of s.layout.bars) bar.activity.kind === 'milestone' ? milestone(ink, s, bar) : paintBar(ink, s, bar);
  ink.restore();
  ink.restore();
  if (s.layout.bars.length === 0) emptyWords(ink, s);
  sky(ink, s);
  now(ink, s);
  tray(ink, s);
  if (s.ghost) ghost(ink, s);
  else if (s.hover) tip(ink, s, s.hover);
}

// ---------------------------------------------------------------- lanes and bars

function lanes(ink: Ink, s: Scene): void {
  const { m, theme } = s;
  s.layout.lanes.forEach((lane) => {
    ink.strokeStyle = theme.line;
    ink.lineWidth = 1;
    ink.beginPath();
    ink.moveTo(0, crisp(lane.y + lane.height));
    ink.lineTo(m.width, crisp(lane.y + lane.height));
    ink.stroke();
    if (m.gutter > 0) laneHead(ink, s, lane);
  });
}

function laneHead(ink: Ink, s: Scene, lane: LaneBox): void {
  const { m, theme } = s;
  fill(ink, 0, lane.y + 1, m.gutter - 8, lane.height - 1, theme.surface);
  if (lane.department) fill(ink, 0, lane.y + 1, 4, lane.height - 1, departments[lane.department]);
  let x = 12;
  const middle = lane.y + Math.min(lane.height, m.row) / 2;
  const picture = lane.portrait === null ? null : s.portrait(lane.portrait);
  if (picture) {
    const size = m.row - 12;
    ink.drawImage(picture, x, Math.round(middle - size / 2), size, size);
    x += size + 8;
  }
  ink.textBaseline = 'alphabetic';
  ink.fillStyle = theme.ink;
  ink.font = font(m.font, 600);
  label(ink, lane.title, x, lane.detail ? middle - 1 : middle + m.font * 0.35, m.gutter - x - 12);
  ink.fillStyle = lane.detail === 'Not heard from' ? theme.bad : theme.quiet;
  ink.font = font(m.font - 1, 450);
  label(ink, lane.detail, x, middle + m.font, m.gutter - x - 12);
}

const isQuiet = (activity: ActivityView): boolean => activity.state === 'done' || activity.state === 'skipped';

function paintBar(ink: Ink, s: Scene, bar: BarBox): void {
  const { theme } = s;
  const { activity } = bar;
  const shift = s.shifts.get(activity.id) ?? { dx: 0, dy: 0, dw: 0 };
  const x = bar.x + shift.dx;
  const y = bar.y + shift.dy;
  const width = Math.max(6, bar.width + shift.dw);
  const { height } = bar;
  const colour = departments[activity.department];
  const { state, wrong, olderRevision } = bar.standing;
  const filled = state !== 'draft' && state !== 'unplanned';
  const thin = activity.kind === 'wait';
  const top = thin ? y + height * 0.3 : y;
  const tall = thin ? height * 0.4 : height;
  ink.globalAlpha = isQuiet(activity) ? 0.42 : 1;
  roundBox(ink, x, top, width, tall, 5);
  ink.fillStyle = filled ? colour : theme.surface;
  if (state === 'in-progress') {
    ink.globalAlpha = 0.4;
    ink.fill();
    ink.globalAlpha = 1;
    ink.save();
    ink.clip();
    fill(ink, x, top, (width * activity.progressPerMille) / 1000, tall, colour);
    ink.restore();
  } else ink.fill();
  if (!filled) {
    ink.strokeStyle = s.dark ? colour : theme.ink;
    ink.lineWidth = Math.max(1.5, theme.outlineWidth);
    ink.setLineDash([5, 4]);
    roundBox(ink, x + 1, top + 1, width - 2, tall - 2, 5);
    ink.stroke();
    ink.setLineDash([]);
  } else if (theme.outlineWidth > 0 || state === 'told') {
    ink.strokeStyle = theme.outlineWidth > 0 ? theme.outline : theme.ink;
    ink.lineWidth = Math.max(2, theme.outlineWidth);
    roundBox(ink, x + 1, top + 1, width - 2, tall - 2, 5);
    ink.stroke();
  }
  const stops = wrong.some((one) => one.stops);
  if (wrong.length > 0 && !isQuiet(activity))
    hatch(ink, x, top, Math.min(9, width), tall, stops ? theme.bad : theme.tungsten, 5);
  if (state === 'told-older' && width >= 26) turnedCorner(ink, s, x + width, top, olderRevision);
  barWords(ink, s, bar, x, y, width, filled && state !== 'in-progress');
  tickOf(ink, s, bar, x, y, width);
  if (state === 'held-up') badge(ink, x + width - 9, y + height / 2, 8, '…', theme.bad, s.dark ? '#201010' : '#ffffff');
  else if (wrong.length > 0 && !isQuiet(activity) && width > 30)
    badge(
      ink,
      // The folded corner is at the right, and its number must be read.
      state === 'told-older' ? x + 9 : x + width - 9,
      y + 3,
      7,
      String(wrong.length),
      stops ? theme.bad : theme.tungsten,
      s.dark ? '#1a1206' : '#ffffff',
    );
  ink.globalAlpha = 1;
  if (s.selectedId === activity.id) {
    ink.strokeStyle = theme.tungsten;
    ink.lineWidth = 3;
    roundBox(ink, x - 3, y - 3, width + 6, height + 6, 8);
    ink.stroke();
  }
}

function barWords(ink: Ink, s: Scene, bar: BarBox, x: number, y: number, width: number, onColour: boolean): void {
  const { m, theme } = s;
  const { activity } = bar;
  const { state, wrong } = bar.standing;
  const list = s.layout.arrangement === 'list';
  const middle = y + bar.height / 2;
  ink.textBaseline = 'middle';
  if (list) {
    ink.font = font(m.font, 500, true);
    ink.fillStyle = theme.quiet;
    ink.fillText(clockTime(bar.start), 10, middle - 1);
  }
  if (bar.labelWidth === 0) return;
  ink.font = font(m.font, activity.kind === 'wait' ? 450 : 550);
  const inside = bar.labelInside && activity.kind !== 'wait';
  ink.globalAlpha = 1;
  ink.fillStyle =
    inside && onColour && !isQuiet(activity) ? departmentInk : isQuiet(activity) && !inside ? theme.quiet : theme.ink;
  let left = inside ? Math.max(x + 10, m.gutter + 2) : x + width + 7;
  const mark = inside && width > 120 && !list;
  if (mark && onColour) {
    ink.font = font(m.font - 3, 700, true);
    ink.globalAlpha = 0.7;
    ink.fillText(departmentLetters[activity.department], left, middle + 0.5);
    ink.globalAlpha = 1;
    left += m.font * 1.5;
    ink.font = font(m.font, 550);
  }
  const ticked = state === 'told' ? 12 + tickSize(s) : 8;
  const room = inside ? x + width - left - ticked - (wrong.length > 0 ? 14 : 0) : bar.labelWidth;
  const words = () => {
    label(ink, activity.title, left, bar.note ? middle - 8 : middle + 0.5, room);
    if (!bar.note) return;
    const before = ink.font;
    ink.font = font(m.font - 2, 450);
    label(ink, bar.note, left, middle + 9, room);
    ink.font = before;
  };
  words();
  if (!inside || state !== 'in-progress') return;
  // Over the part that is done the same words again, in the ink for that colour.
  ink.save();
  ink.beginPath();
  ink.rect(x, y, (width * activity.progressPerMille) / 1000, bar.height);
  ink.clip();
  ink.fillStyle = departmentInk;
  words();
  ink.restore();
}

const tickSize = (s: Scene): number => Math.round(s.m.font * 0.77);

/** Told or done shows as a tick, at the end of the words or in the middle of a bar without any. */
function tickOf(ink: Ink, s: Scene, bar: BarBox, x: number, y: number, width: number): void {
  const { state } = bar.standing;
  const size = tickSize(s);
  if ((state !== 'told' && state !== 'done') || bar.activity.kind === 'wait' || width < size + 10) return;
  const worded = bar.labelInside && bar.labelWidth > 0;
  const left = worded ? x + width - size - (state === 'told' ? 12 : 8) : x + (width - size) / 2;
  ink.globalAlpha = 1;
  tick(ink, left, y + (bar.height - size) / 2, size, state === 'done' ? s.theme.ink : departmentInk);
}

/** Those in it hold an older sheet: a folded corner with its number. */
function turnedCorner(ink: Ink, s: Scene, right: number, top: number, revision: number | null): void {
  const size = 14;
  ink.fillStyle = s.theme.background;
  ink.beginPath();
  ink.moveTo(right - size, top - 1);
  ink.lineTo(right + 1, top - 1);
  ink.lineTo(right + 1, top + size);
  ink.closePath();
  ink.fill();
  ink.fillStyle = s.theme.tungsten;
  ink.beginPath();
  ink.moveTo(right - size, top);
  ink.lineTo(right, top + size);
  ink.lineTo(right - size, top + size);
  ink.closePath();
  ink.fill();
  ink.fillStyle = s.dark ? '#201503' : '#ffffff';
  ink.font = font(9, 700, true);
  ink.textBaseline = 'alphabetic';
  ink.fillText(revision === null || revision === 0 ? '·' : String(revision), right - size + 2, top + size - 3);
}

function milestone(ink: Ink, s: Scene, bar: BarBox): void {
  const { theme, m } = s;
  const y = bar.y + bar.height / 2;
  diamond(
    ink,
    bar.x + 4,
    y,
    8,
    bar.activity.state === 'done' ? theme.good : theme.daylight,
    bar.activity.state === 'done',
  );
  ink.fillStyle = theme.ink;
  ink.font = font(m.font, 550);
  ink.textBaseline = 'middle';
  label(ink, bar.activity.title, bar.x + 18, y + 0.5, bar.labelWidth);
}

// ---------------------------------------------------------------- tray, ghost, tip

function tray(ink: Ink, s: Scene): void {
  const { m, theme, layout } = s;
  if (m.tray === 0) return;
  const top = m.height - m.tray;
  fill(ink, 0, top, m.width, m.tray, theme.raised);
  ink.strokeStyle = theme.line;
  ink.beginPath();
  ink.moveTo(0, crisp(top));
  ink.lineTo(m.width, crisp(top));
  ink.stroke();
  ink.textBaseline = 'middle';
  ink.font = font(m.font, 600);
  ink.fillStyle = theme.tungsten;
  if (m.gutter > 0)
    label(ink, s.placing ? 'Click a time for it' : 'Not placed yet: drag', 12, top + m.tray / 2, m.gutter - 16);
  for (const chip of layout.chips) {
    roundBox(ink, chip.x, chip.y, chip.width, chip.height, 6);
    ink.fillStyle = theme.surface;
    ink.fill();
    ink.strokeStyle =
      s.selectedId === chip.activityId ? theme.tungsten : s.dark ? departments[chip.department] : theme.quiet;
    ink.lineWidth = s.selectedId === chip.activityId ? 3 : 1.5;
    ink.setLineDash(s.selectedId === chip.activityId ? [] : [5, 4]);
    ink.stroke();
    ink.setLineDash([]);
    fill(ink, chip.x + 8, chip.y + chip.height / 2 - 4, 8, 8, departments[chip.department]);
    ink.fillStyle = theme.ink;
    ink.font = font(m.font, 500);
    label(ink, chip.title, chip.x + 24, chip.y + chip.height / 2 + 0.5, chip.width - 30);
  }
  if (layout.moreChips > 0) {
    ink.fillStyle = theme.quiet;
    ink.font = font(m.font, 450);
    ink.textAlign = 'right';
    ink.fillText(`+${layout.moreChips} in the plan`, m.width - 10, top + m.tray / 2);
    ink.textAlign = 'left';
  }
}

function ghost(ink: Ink, s: Scene): void {
  const { ghost: g, theme, m } = s;
  if (!g) return;
  roundBox(ink, g.x, g.y, g.width, g.height, 5);
  ink.globalAlpha = 0.35;
  ink.fillStyle = g.allowed ? theme.tungsten : theme.bad;
  ink.fill();
  ink.globalAlpha = 1;
  ink.strokeStyle = g.allowed ? theme.tungsten : theme.bad;
  ink.lineWidth = 2;
  ink.stroke();
  note(ink, s, [{ text: g.words, tone: 'head' }], g.x, g.y - m.font - 16);
}

function tip(ink: Ink, s: Scene, { bar, x, y }: NonNullable<Scene['hover']>): void {
  const lane = s.layout.lanes.find((one) => one.id === bar.laneId) ?? null;
  note(ink, s, tipLines(s.view, bar, lane), x + 14, y + 16);
}

/** A slip of words that keeps inside the board. */
function note(ink: Ink, s: Scene, lines: TipLine[], x: number, y: number): void {
  const { m, theme } = s;
  const size = m.font;
  ink.font = font(size, 550);
  const width = Math.min(m.width - 16, Math.max(...lines.map((line) => ink.measureText(line.text).width)) + 20);
  const height = lines.length * (size + 7) + 12;
  const left = Math.max(8, Math.min(x, m.width - width - 8));
  const top = Math.max(4, Math.min(y, m.height - height - 4));
  roundBox(ink, left, top, width, height, 6);
  ink.fillStyle = theme.raised;
  ink.fill();
  ink.strokeStyle = theme.line;
  ink.lineWidth = 1;
  ink.stroke();
  ink.textBaseline = 'middle';
  lines.forEach((line, at) => {
    ink.font = font(size, line.tone === 'head' ? 650 : 450);
    ink.fillStyle = line.tone === 'quiet' ? theme.quiet : line.tone === 'bad' ? theme.bad : theme.ink;
    label(ink, line.text, left + 10, top + 6 + (size + 7) * (at + 0.5), width - 18);
  });
}

function emptyWords(ink: Ink, s: Scene): void {
  const { m, theme } = s;
  const size = m.font + 3;
  const words = wholeWords(ink, ['Nothing is on the board in these days yet.'], m.width - m.gutter - 16, [size]);
  ink.fillStyle = theme.quiet;
  ink.textBaseline = 'middle';
  ink.textAlign = 'center';
  words?.lines[0]?.forEach((line, at) => {
    const below = (at - (words.most - 1) / 2) * (size + 4);
    ink.fillText(line, (m.width + m.gutter) / 2, (m.height + m.strip - m.tray) / 2 + below);
  });
  ink.textAlign = 'left';
}
