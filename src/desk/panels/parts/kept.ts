/**
 * Keeps what is half written (a filter, ticks, a draft of an assessment) while other panels are shown. It lives as long as the
 * page and belongs to one run. It must not know what is kept.
 */
import { useCallback, useState } from 'react';
import { useSession } from '../../session-context.ts';

const drawers = new Map<string, unknown>();

/** Like useState, but the value is still there when the panel is drawn again. */
export function useKept<T>(name: string, initial: T): [T, (next: T | ((before: T) => T)) => void] {
  const run = useSession((session) => session.runKey) ?? '';
  const key = `${run}/${name}`;
  const [, redraw] = useState(0);
  const read = useCallback(() => (drawers.has(key) ? (drawers.get(key) as T) : initial), [key, initial]);
  const keep = useCallback(
    (next: T | ((before: T) => T)) => {
      drawers.set(key, typeof next === 'function' ? (next as (before: T) => T)(read()) : next);
      redraw((n) => n + 1);
    },
    [key, read],
  );
  return [read(), keep];
}
