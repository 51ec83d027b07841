/**
 * Minutes to pixels and back, and the measures of the board for a size and a theme. Pure maths in CSS pixels; must not know
 * activities or colours.
 */
export const DAY = 1440;

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

/** Words are about half as wide as they are high. */
export const textWidth = (text: string, font: number): number => Math.ceil(text.length * font * 0.53);

/** Tick marks of the time strip: the finest step whose words have room. */
export function gridStep(window: BoardWindow, m: Measures): { minor: number; label: 'hours' | 'days' | 'weeks' } {
  const perMinute = (m.width - m.gutter) / window.minutes;
  const hour = [15, 30, 60, 120, 180, 240, 360].find((step) => step * perMinute >= m.font * 3.6);
  if (hour !== undefined && window.minutes <= 4 * DAY) return { minor: hour, label: 'hours' };
  return DAY * perMinute >= 26 ? { minor: DAY, label: 'days' } : { minor: 7 * DAY, label: 'weeks' };
}
