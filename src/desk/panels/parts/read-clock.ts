/**
 * Reads a time of day as people type it. It must not know the day.
 */
/** Minutes of the day from `830`, `8.30`, `08:30` or `8`, on the tick; null if it is no time. */
export function readClock(text: string, tickMinutes: number): number | null {
  const found = /^\s*(\d{1,2})(?:[:.h ]?(\d{2}))?\s*$/.exec(text);
  if (!found) return null;
  const minutes = Number(found[1]) * 60 + Number(found[2] ?? 0);
  if (Number(found[2] ?? 0) > 59 || minutes >= 24 * 60) return null;
  return Math.min(Math.round(minutes / tickMinutes) * tickMinutes, 24 * 60 - tickMinutes);
}
