/**
 * Paints the board: sky, lanes, bars, now-line, tray. Takes a layout and a theme, draws on a canvas, decides nothing.
 */
import type { ActivityView, View } from '../engine/view.ts';
import { departmentInk, departmentLetters, departments, type Theme } from '../look/tokens.ts';
import { clockTime, dayLabel, duration } from '../session/words.ts';
import { badge, cloud, crisp, diamond, fill, font, hatch, type Ink, label, roundBox, sun, tick } from './ink.ts';
import { type BarBox, type BoardLayout, type BoardWindow, gridStep, type LaneBox, type Measures, toX } from './layout.ts';

const DAY = 1440;

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

// ---------------------------------------------------------------- time

/** Night, weekends and grid behind everything. */
function ground(ink: Ink, s: Scene): void {
  const { m, window, theme, view } = s;
  const step = gridStep(window, m);
  for (const day of view.days) {
    const left = toX(day.day * DAY, window, m);
    const right = toX((day.day + 1) * DAY, window, m);
    if (right < m.gutter || left > m.width) continue;
    if (s.layout.arrangement !== 'list') {
      if (!day.workingDay) fill(ink, Math.max(left, m.gutter), m.strip, right - Math.max(left, m.gutter), m.height, theme.night);
      else if (step.label === 'hours') {
        fill(ink, Math.max(left, m.gutter), m.strip, toX(day.sunriseMinute, window, m) - Math.max(left, m.gutter), m.height, theme.night);
        const dusk = Math.max(toX(day.sunsetMinute, window, m), m.gutter);
        fill(ink, dusk, m.strip, right - dusk, m.height, theme.night);
      }
    }
    if (day.shootDay && s.layout.arrangement === 'stages') {
      ink.globalAlpha = 0.08;
      fill(ink, Math.max(left, m.gutter), m.strip, right - Math.max(left, m.gutter), m.height, theme.tungsten);
      ink.globalAlpha = 1;
    }
  }
  if (s.layout.arrangement === 'list') return;
  ink.strokeStyle = theme.line;
  ink.globalAlpha = 0.55;
  ink.lineWidth = 1;
  ink.beginPath();
  for (let at = Math.ceil(window.from / step.minor) * step.minor; at < window.from + window.minutes; at += step.minor) {
    const x = crisp(toX(at, window, m));
    if (x < m.gutter) continue;
    ink.moveTo(x, m.strip);
    ink.lineTo(x, m.height);
  }
  ink.stroke();
  ink.globalAlpha = 1;
}

/** Date, day and night as a soft gradient, weather and wind, deadlines as flags. */
function sky(ink: Ink, s: Scene): void {
  const { m, window, theme, view } = s;
  const step = gridStep(window, m);
  fill(ink, 0, 0, m.width, m.strip, theme.surface);
  const bandTop = Math.round(m.strip * 0.46);
  const band = Math.round(m.strip * 0.16);
  ink.save();
  ink.beginPath();
  ink.rect(m.gutter, 0, m.width - m.gutter, m.strip);
  ink.clip();
  for (const day of view.days) {
    const left = toX(day.day * DAY, window, m);
    const right = toX((day.day + 1) * DAY, window, m);
    if (right < m.gutter || left > m.width) continue;
    const light = ink.createLinearGradient(left, 0, right, 0);
    const part = (minute: number) => Math.min(1, Math.max(0, (minute - day.day * DAY) / DAY));
    light.addColorStop(0, theme.skyNight);
    light.addColorStop(part(day.sunriseMinute - 50), theme.skyNight);
    light.addColorStop(part(day.sunriseMinute + 30), theme.skyDay);
    light.addColorStop(part(day.sunsetMinute - 40), theme.skyDay);
    light.addColorStop(part(day.sunsetMinute + 40), theme.skyNight);
    light.addColorStop(1, theme.skyNight);
    ink.fillStyle = light;
    ink.fillRect(left, bandTop, right - left + 1, band);
    dayWords(ink, s, day, Math.max(left, m.gutter) + 7, right, bandTop);
    ink.strokeStyle = theme.line;
    ink.lineWidth = 1;
    ink.beginPath();
    ink.moveTo(crisp(left), 0);
    ink.lineTo(crisp(left), m.strip);
    ink.stroke();
  }
  if (step.label === 'hours') {
    ink.fillStyle = theme.quiet;
    ink.font = font(m.font - 1, 450, true);
    ink.textBaseline = 'alphabetic';
    for (let at = Math.ceil(window.from / step.minor) * step.minor; at < window.from + window.minutes; at += step.minor) {
      ink.fillText(clockTime(at), toX(at, window, m) + 4, m.strip - 5);
    }
  }
  flags(ink, s, bandTop + band);
  ink.restore();
  ink.fillStyle = theme.quiet;
  ink.font = font(m.font, 550);
  ink.textBaseline = 'middle';
  const heading = s.layout.arrangement === 'stages' ? 'Stage by stage' : s.layout.arrangement === 'lanes' ? 'Who and what is where' : '';
  if (m.gutter > 0) label(ink, heading, 12, m.strip / 2, m.gutter - 20);
  ink.strokeStyle = theme.line;
  ink.beginPath();
  ink.moveTo(0, crisp(m.strip) - 1);
  ink.lineTo(m.width, crisp(m.strip) - 1);
  ink.stroke();
}

function dayWords(ink: Ink, s: Scene, day: View['days'][number], x: number, right: number, bandTop: number): void {
  const { theme, m, view } = s;
  const room = right - x - 6;
  const isToday = day.day === view.day;
  ink.fillStyle = isToday ? theme.tungsten : day.workingDay ? theme.ink : theme.quiet;
  ink.font = font(m.font, isToday || day.shootDay ? 700 : 500);
  ink.textBaseline = 'alphabetic';
  const full = dayLabel(view.startDate, day.day);
  const [weekday = '', number = ''] = full.split(' ');
  const words = room > 190 && day.shootDay ? `${full} · shoot` : room >= 76 ? full : room >= 34 ? `${weekday.slice(0, 2)} ${number}` : room >= 15 ? number : '';
  if (words) ink.fillText(words, x, bandTop - 8);
  if (day.shootDay) fill(ink, x - 6, 0, Math.max(4, right - x + 4), 3, theme.tungsten);
  if (!day.weather || room < 60) return;
  const wet = { dry: 0, showers: 1, rain: 2, heavy: 3 }[day.weather.rain];
  const colour = day.weather.sure === 'low' ? theme.quiet : theme.daylight;
  // By the day there is room under the band; by the hour that line belongs to the clock.
  const below = s.layout.arrangement === 'stages';
  const at = below ? x + 6 : Math.min(right - 20, x + room - 12);
  const y = below ? m.strip - 9 : bandTop - 14;
  if (!below && at - x < ink.measureText(words).width + 20) return;
  if (wet === 0) sun(ink, at, y, 6, colour);
  else cloud(ink, at, y - 1, 6, wet, colour);
  const wind = `${day.weather.tempC}° ${day.weather.gustMph} mph`;
  ink.font = font(m.font - 2, 450, true);
  ink.fillStyle = theme.quiet;
  if (below && room > 84) ink.fillText(wind, at + 12, m.strip - 5);
  else if (!below && room > 210) ink.fillText(wind, at - 14 - ink.measureText(wind).width, bandTop - 9);
}

function flags(ink: Ink, s: Scene, top: number): void {
  const { theme, m, window, view } = s;
  for (const deadline of view.deadlines) {
    const x = toX(deadline.minute, window, m);
    if (x < m.gutter || x > m.width) continue;
    ink.fillStyle = deadline.minute - view.minute < DAY ? theme.tungsten : theme.quiet;
    ink.beginPath();
    ink.moveTo(x, top);
    ink.lineTo(x + 8, top + 4);
    ink.lineTo(x, top + 8);
    ink.closePath();
    ink.fill();
    fill(ink, x - 1, top, 1.5, m.strip - top, ink.fillStyle);
  }
}

/** A warm lamp that stands at now. */
function now(ink: Ink, s: Scene): void {
  const { theme, m, window, view, dark } = s;
  if (s.layout.arrangement === 'list') return;
  const x = toX(view.minute, window, m);
  if (x < m.gutter || x > m.width) return;
  if (dark) {
    const glow = ink.createLinearGradient(x - 26, 0, x + 26, 0);
    glow.addColorStop(0, 'rgba(255, 183, 87, 0)');
    glow.addColorStop(0.5, 'rgba(255, 183, 87, 0.16)');
    glow.addColorStop(1, 'rgba(255, 183, 87, 0)');
    ink.fillStyle = glow;
    ink.fillRect(x - 26, m.strip, 52, m.height - m.strip - m.tray);
  }
  fill(ink, x - 1, m.strip * 0.5, theme.outlineWidth === 3 ? 3 : 2, m.height - m.tray, theme.tungsten);
  const words = clockTime(view.minute);
  ink.font = font(m.font, 700, true);
  const width = ink.measureText(words).width + 12;
  const left = Math.min(Math.max(x - width / 2, m.gutter), m.width - width);
  roundBox(ink, left, m.strip * 0.5 - 2, width, m.font + 8, 4);
  ink.fillStyle = theme.tungsten;
  ink.fill();
  ink.fillStyle = dark ? '#201503' : '#ffffff';
  ink.textBaseline = 'middle';
  ink.fillText(words, left + 6, m.strip * 0.5 + (m.font + 8) / 2 - 1.5);
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
  const { theme, view } = s;
  const { activity } = bar;
  const shift = s.shifts.get(activity.id) ?? { dx: 0, dy: 0, dw: 0 };
  const x = bar.x + shift.dx;
  const y = bar.y + shift.dy;
  const width = Math.max(6, bar.width + shift.dw);
  const { height } = bar;
  const colour = departments[activity.department];
  const { state } = activity;
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
  const wrong = view.conflicts.filter((one) => one.activityId === activity.id);
  const stops = wrong.some((one) => one.stops);
  if (wrong.length > 0 && !isQuiet(activity)) hatch(ink, x, top, Math.min(9, width), tall, stops ? theme.bad : theme.tungsten, 5);
  if (state === 'told-older') turnedCorner(ink, s, x + width, top, activity.toldRevision);
  barWords(ink, s, bar, x, y, width, filled && state !== 'in-progress', wrong.length);
  if (state === 'held-up') badge(ink, x + width - 9, y + height / 2, 8, '…', theme.bad, s.dark ? '#201010' : '#ffffff');
  else if (wrong.length > 0 && !isQuiet(activity) && width > 30) badge(ink, x + width - 9, y + 3, 7, String(wrong.length), stops ? theme.bad : theme.tungsten, s.dark ? '#1a1206' : '#ffffff');
  ink.globalAlpha = 1;
  if (s.selectedId === activity.id) {
    ink.strokeStyle = theme.tungsten;
    ink.lineWidth = 3;
    roundBox(ink, x - 3, y - 3, width + 6, height + 6, 8);
    ink.stroke();
  }
}

function barWords(ink: Ink, s: Scene, bar: BarBox, x: number, y: number, width: number, onColour: boolean, wrong: number): void {
  const { m, theme } = s;
  const { activity } = bar;
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
  ink.fillStyle = inside && onColour ? departmentInk : isQuiet(activity) ? theme.quiet : theme.ink;
  let left = inside ? Math.max(x + 10, m.gutter + 2) : x + width + 7;
  const mark = inside && width > 120 && !list;
  if (mark && onColour) {
    ink.font = font(m.font - 3, 700, true);
    ink.globalAlpha *= 0.7;
    ink.fillText(departmentLetters[activity.department], left, middle + 0.5);
    ink.globalAlpha = isQuiet(activity) ? 0.42 : 1;
    left += m.font * 1.5;
    ink.font = font(m.font, 550);
  }
  const told = activity.state === 'told';
  const room = inside ? x + width - left - (told ? 22 : 8) - (wrong > 0 ? 14 : 0) : bar.labelWidth;
  label(ink, activity.title, left, middle + 0.5, room);
  if (told && inside && width > 44) tick(ink, x + width - 22, middle - 5, 10, departmentInk);
  if (activity.state === 'done' && width > 30 && inside) tick(ink, x + width - 18, middle - 5, 10, departmentInk);
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
  diamond(ink, bar.x + 4, y, 8, bar.activity.state === 'done' ? theme.good : theme.daylight, bar.activity.state === 'done');
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
  if (m.gutter > 0) label(ink, s.placing ? 'Click a time for it' : 'Not placed yet: drag', 12, top + m.tray / 2, m.gutter - 16);
  for (const chip of layout.chips) {
    roundBox(ink, chip.x, chip.y, chip.width, chip.height, 6);
    ink.fillStyle = theme.surface;
    ink.fill();
    ink.strokeStyle = s.selectedId === chip.activityId ? theme.tungsten : s.dark ? departments[chip.department] : theme.quiet;
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
  note(ink, s, [g.words], g.x, g.y - m.font - 16);
}

function tip(ink: Ink, s: Scene, hover: NonNullable<Scene['hover']>): void {
  const { activity } = hover.bar;
  const { view } = s;
  const state: Record<ActivityView['state'], string> = {
    unplanned: 'Not placed', draft: 'Draft', booked: 'Booked', told: 'Booked and told', 'told-older': 'People hold an older plan', 'in-progress': 'Under way', 'held-up': 'Held up', done: 'Done', skipped: 'Dropped',
  };
  const lines = [
    activity.title,
    `${state[activity.state]} · ${dayLabel(view.startDate, Math.floor(hover.bar.start / DAY))} ${clockTime(hover.bar.start)} to ${clockTime(hover.bar.end)}${activity.kind === 'work' ? `, ${duration(activity.minutes)}` : ''}`,
    ...view.conflicts.filter((one) => one.activityId === activity.id).slice(0, 3).map((one) => one.text),
  ];
  note(ink, s, lines, hover.x + 14, hover.y + 16);
}

/** A slip of words that keeps inside the board. */
function note(ink: Ink, s: Scene, lines: string[], x: number, y: number): void {
  const { m, theme } = s;
  const size = m.font;
  ink.font = font(size, 550);
  const width = Math.min(m.width - 16, Math.max(...lines.map((line) => ink.measureText(line).width)) + 20);
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
    ink.font = font(size, at === 0 ? 650 : 450);
    ink.fillStyle = at === 0 ? theme.ink : at === 1 ? theme.quiet : theme.bad;
    label(ink, line, left + 10, top + 6 + (size + 7) * (at + 0.5), width - 18);
  });
}

function emptyWords(ink: Ink, s: Scene): void {
  const { m, theme } = s;
  ink.fillStyle = theme.quiet;
  ink.font = font(m.font + 3, 450);
  ink.textBaseline = 'middle';
  ink.textAlign = 'center';
  ink.fillText('Nothing is on the board in these days yet.', (m.width + m.gutter) / 2, (m.height + m.strip - m.tray) / 2);
  ink.textAlign = 'left';
}
