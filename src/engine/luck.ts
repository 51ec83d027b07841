/**
 * Luck is named. Every draw belongs to a stream and an occasion (`risk:generator/day-3`), never to the order in which
 * code happens to ask, so booking another gaffer can't change the weather. The same occasion asked twice is the same.
 */
import alea from 'seedrandom/lib/alea.js';

/** The word for a run's luck as it counts, however and on whatever keyboard it was typed. */
export const luckWord = (typed: string): string => typed.toLowerCase().replace(/[^a-z0-9-]/g, '');

/** A whole number from `low` to `high`, both included. */
export function between(seed: string, occasion: string, low: number, high: number): number {
  if (high <= low) return low;
  const word = alea(`${seed}|${occasion}`).int32() >>> 0;
  return low + (word % (high - low + 1));
}

/** True with the given chance in a thousand. */
export function chance(seed: string, occasion: string, perMille: number): boolean {
  // No draw can change what is impossible or certain.
  if (perMille <= 0 || perMille >= 1000) return perMille > 0;
  return between(seed, occasion, 0, 999) < perMille;
}

/** Triangular between low and high with its peak at likely: the mean of a low and a high draw pulled to the peak. */
export function estimate(seed: string, occasion: string, low: number, likely: number, high: number): number {
  if (high <= low) return low;
  const first = between(seed, `${occasion}/a`, low, high);
  const second = between(seed, `${occasion}/b`, low, high);
  return Math.floor((first + second + 2 * likely) / 4);
}
