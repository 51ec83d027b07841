/**
 * The only reader of real time: turns frames into ticks while the run plays, and stands still when the page is hidden.
 * No timing in real seconds matters to a run; speed is comfort.
 */
import type { Speed } from './types.ts';

/** Ticks a second at speed 1. */
const TICKS_PER_SECOND = 4;
/** After a long frame, no more than this many ticks at once. */
const MOST_TICKS = 12;

export interface Clock {
  start(): void;
  stop(): void;
  setSpeed(speed: Speed): void;
}

/** Calls `tick(n)` with a number of ticks to run. */
export function createClock(tick: (count: number) => void): Clock {
  let frame = 0;
  let last = 0;
  let owed = 0;
  let speed: Speed = 1;
  const onFrame = (now: number) => {
    if (!document.hidden) {
      owed += ((now - last) / 1000) * TICKS_PER_SECOND * speed;
      const due = Math.min(MOST_TICKS, Math.floor(owed));
      owed = Math.min(owed - due, 1);
      frame = requestAnimationFrame(onFrame);
      last = now;
      if (due > 0) tick(due);
      return;
    }
    last = now;
    frame = requestAnimationFrame(onFrame);
  };
  return {
    start() {
      if (frame) return;
      last = performance.now();
      owed = 0;
      frame = requestAnimationFrame(onFrame);
    },
    stop() {
      cancelAnimationFrame(frame);
      frame = 0;
    },
    setSpeed(next) {
      speed = next;
    },
  };
}

export const now = (): number => Date.now();

/** A seed for a new run: eight letters and digits anyone can read out. */
export function newSeed(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => letters[byte % letters.length]).join('');
}
