/**
 * Small drawing words over a canvas: crisp boxes, dashes, hatching, clipped labels, weather and state marks.
 * Works in CSS pixels on a context already scaled to the device. Must not know the plan.
 */
import { fonts } from '../look/tokens.ts';

export type Ink = CanvasRenderingContext2D;

export const font = (size: number, weight = 450, mono = false): string =>
  `${weight} ${size}px ${mono ? fonts.mono : fonts.text}`;

/** Half a pixel keeps thin lines on one row of pixels. */
export const crisp = (n: number): number => Math.round(n) + 0.5;

export function fill(ink: Ink, x: number, y: number, width: number, height: number, colour: string): void {
  ink.fillStyle = colour;
  ink.fillRect(
    Math.round(x),
    Math.round(y),
    Math.round(x + width) - Math.round(x),
    Math.round(y + height) - Math.round(y),
  );
}

export function roundBox(ink: Ink, x: number, y: number, width: number, height: number, radius: number): void {
  ink.beginPath();
  ink.roundRect(
    Math.round(x),
    Math.round(y),
    Math.max(1, Math.round(width)),
    Math.round(height),
    Math.min(radius, width / 2),
  );
}

/** Words cut at a whole letter with an ellipsis; nothing at all when there is room for fewer than four. */
export function label(ink: Ink, words: string, x: number, y: number, room: number): void {
  if (room < 16) return;
  let shown = words;
  if (ink.measureText(shown).width > room) {
    while (shown.length > 3 && ink.measureText(`${shown}…`).width > room) shown = shown.slice(0, -1);
    if (shown.length <= 3) return;
    shown = `${shown.trimEnd()}…`;
  }
  ink.fillText(shown, Math.round(x), Math.round(y));
}

export function hatch(ink: Ink, x: number, y: number, width: number, height: number, colour: string, gap = 6): void {
  ink.save();
  ink.beginPath();
  ink.rect(x, y, width, height);
  ink.clip();
  ink.strokeStyle = colour;
  ink.lineWidth = 1.5;
  ink.beginPath();
  for (let at = x - height; at < x + width; at += gap) {
    ink.moveTo(at, y + height);
    ink.lineTo(at + height, y);
  }
  ink.stroke();
  ink.restore();
}

export function tick(ink: Ink, x: number, y: number, size: number, colour: string): void {
  ink.strokeStyle = colour;
  ink.lineWidth = 2;
  ink.beginPath();
  ink.moveTo(x, y + size * 0.55);
  ink.lineTo(x + size * 0.38, y + size * 0.9);
  ink.lineTo(x + size, y + size * 0.12);
  ink.stroke();
}

export function diamond(ink: Ink, x: number, y: number, size: number, colour: string, filled: boolean): void {
  ink.beginPath();
  ink.moveTo(x, y - size);
  ink.lineTo(x + size, y);
  ink.lineTo(x, y + size);
  ink.lineTo(x - size, y);
  ink.closePath();
  if (filled) {
    ink.fillStyle = colour;
    ink.fill();
  } else {
    ink.strokeStyle = colour;
    ink.lineWidth = 2;
    ink.stroke();
  }
}

/** A round badge with a sign or a number in it. */
export function badge(ink: Ink, x: number, y: number, radius: number, sign: string, ground: string, on: string): void {
  ink.beginPath();
  ink.arc(x, y, radius, 0, Math.PI * 2);
  ink.fillStyle = ground;
  ink.fill();
  ink.fillStyle = on;
  ink.font = font(radius * 1.5, 700);
  ink.textAlign = 'center';
  ink.textBaseline = 'middle';
  ink.fillText(sign, x, y + 0.5);
  ink.textAlign = 'left';
}

export function sun(ink: Ink, x: number, y: number, radius: number, colour: string): void {
  ink.strokeStyle = colour;
  ink.lineWidth = 1.5;
  ink.beginPath();
  ink.arc(x, y, radius * 0.5, 0, Math.PI * 2);
  for (let ray = 0; ray < 8; ray += 1) {
    const angle = (ray * Math.PI) / 4;
    ink.moveTo(x + Math.cos(angle) * radius * 0.75, y + Math.sin(angle) * radius * 0.75);
    ink.lineTo(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius);
  }
  ink.stroke();
}

/** A cloud, and as many drops as the rain is heavy: 0 to 3. */
export function cloud(ink: Ink, x: number, y: number, radius: number, drops: number, colour: string): void {
  ink.strokeStyle = colour;
  ink.lineWidth = 1.5;
  ink.beginPath();
  ink.arc(x - radius * 0.45, y, radius * 0.45, Math.PI * 0.5, Math.PI * 1.5);
  ink.arc(x, y - radius * 0.35, radius * 0.5, Math.PI, Math.PI * 2);
  ink.arc(x + radius * 0.5, y, radius * 0.45, Math.PI * 1.5, Math.PI * 0.5);
  ink.closePath();
  ink.stroke();
  ink.beginPath();
  for (let drop = 0; drop < drops; drop += 1) {
    const at = x - radius * 0.5 + drop * radius * 0.5;
    ink.moveTo(at, y + radius * 0.65);
    ink.lineTo(at - radius * 0.2, y + radius * 1.1);
  }
  ink.stroke();
}
