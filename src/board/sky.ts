/**
 * The light of the board: night and weekends behind the lanes, the strip of days with its weather, deadlines and the lamp
 * that stands at now. Draws, decides nothing.
 */
import type { View } from '../engine/view.ts';
import { clockTime, dayLabel } from '../session/words.ts';
import { cloud, crisp, fill, font, type Ink, roundBox, sun } from './ink.ts';
import type { Scene } from './paint.ts';
import { DAY, gridStep, toX } from './time-scale.ts';

/** Night, weekends and grid behind everything. */
export function ground(ink: Ink, s: Scene): void {
  const { m, window, theme, view } = s;
  const step = gridStep(window, m);
  for (const day of view.days) {
    const left = toX(day.day * DAY, window, m);
    const right = toX((day.day + 1) * DAY, window, m);
    if (right < m.gutter || left > m.width) continue;
    if (s.layout.arrangement !== 'list') {
      if (!day.workingDay)
        fill(ink, Math.max(left, m.gutter), m.strip, right - Math.max(left, m.gutter), m.height, theme.night);
      else if (step.label === 'hours') {
        fill(
          ink,
          Math.max(left, m.gutter),
          m.strip,
          toX(day.sunriseMinute, window, m) - Math.max(left, m.gutter),
          m.height,
          theme.night,
        );
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
export function sky(ink: Ink, s: Scene): void {
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
    const lamp = lampOf(ink, s);
    ink.font = font(m.font - 1, 450, true);
    for (
      let at = Math.ceil(window.from / step.minor) * step.minor;
      at < window.from + window.minutes;
      at += step.minor
    ) {
      const x = toX(at, window, m) + 4;
      const covered = lamp && x < lamp.left + lamp.width + 2 && x + ink.measureText('00:00').width > lamp.left - 2;
      if (!covered) ink.fillText(clockTime(at), x, m.strip - 5);
    }
  }
  flags(ink, s, bandTop + band);
  ink.restore();
  ink.strokeStyle = theme.line;
  ink.beginPath();
  ink.moveTo(0, crisp(m.strip) - 1);
  ink.lineTo(m.width, crisp(m.strip) - 1);
  ink.stroke();
}

function dayWords(ink: Ink, s: Scene, day: View['days'][number], x: number, right: number, bandTop: number): void {
  const { theme, m, view } = s;
  const room = right - x - 6;
  // What has room is said for words of 13 pixels; larger words need as much more.
  const fits = (pixels: number) => room >= (pixels * m.font) / 13;
  const isToday = day.day === view.day;
  ink.fillStyle = isToday ? theme.tungsten : day.workingDay ? theme.ink : theme.quiet;
  ink.font = font(m.font, isToday || day.shootDay ? 700 : 500);
  ink.textBaseline = 'alphabetic';
  const full = dayLabel(view.startDate, day.day);
  const [weekday = '', number = ''] = full.split(' ');
  const words =
    fits(190) && day.shootDay
      ? `${full} · shoot`
      : fits(76)
        ? full
        : fits(37)
          ? `${weekday.slice(0, 2)} ${number}`
          : fits(15)
            ? number
            : '';
  if (words) ink.fillText(words, x, bandTop - 8);
  if (day.shootDay) fill(ink, x - 6, 0, Math.max(4, right - x + 4), 3, theme.tungsten);
  // The phone’s strip has no room for weather; it stands in the details there.
  if (!day.weather || !fits(60) || s.layout.arrangement === 'list') return;
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
  if (below && fits(84)) ink.fillText(wind, at + 12, m.strip - 5);
  else if (!below && fits(210)) ink.fillText(wind, at - 14 - ink.measureText(wind).width, bandTop - 9);
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

/** Where the lamp's words stand, or null when now is out of sight. The strip leaves the hours under it out. */
function lampOf(ink: Ink, { layout, m, window, view }: Scene): { left: number; width: number } | null {
  const x = toX(view.minute, window, m);
  if (layout.arrangement === 'list' || x < m.gutter || x > m.width) return null;
  ink.font = font(m.font, 700, true);
  const width = ink.measureText(clockTime(view.minute)).width + 12;
  return { left: Math.min(Math.max(x - width / 2, m.gutter), m.width - width), width };
}

/** A warm lamp that stands at now. */
export function now(ink: Ink, s: Scene): void {
  const { theme, m, window, view, dark } = s;
  const lamp = lampOf(ink, s);
  if (!lamp) return;
  const { left, width } = lamp;
  const x = toX(view.minute, window, m);
  if (dark) {
    const glow = ink.createLinearGradient(x - 26, 0, x + 26, 0);
    glow.addColorStop(0, 'rgba(255, 183, 87, 0)');
    glow.addColorStop(0.5, 'rgba(255, 183, 87, 0.16)');
    glow.addColorStop(1, 'rgba(255, 183, 87, 0)');
    ink.fillStyle = glow;
    ink.fillRect(x - 26, m.strip, 52, m.height - m.strip - m.tray);
  }
  fill(ink, x - 1, m.strip * 0.5, theme.outlineWidth === 3 ? 3 : 2, m.height - m.tray, theme.tungsten);
  roundBox(ink, left, m.strip * 0.5 - 2, width, m.font + 8, 4);
  ink.fillStyle = theme.tungsten;
  ink.fill();
  ink.fillStyle = dark ? '#201503' : '#ffffff';
  ink.textBaseline = 'middle';
  ink.font = font(m.font, 700, true);
  ink.fillText(clockTime(view.minute), left + 6, m.strip * 0.5 + (m.font + 8) / 2 - 1.5);
}
