/**
 * Keeps what is half written (a filter, ticks, a draft of an assessment) while other panels are shown. It lives as long as the
 * page and belongs to one run. It must not know what is kept.
 */
import { useCallback, useSyncExternalStore } from 'react';
import { useSession } from '../../session-context.ts';

const drawers = new Map<string, unknown>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Like useState, but the value is still there when the panel is drawn again, and the same wherever the name is used. */
export function useKept<T>(name: string, initial: T): [T, (next: T | ((before: T) => T)) => void] {
  const run = useSession((session) => session.runKey) ?? '';
  const key = `${run}/${name}`;
  const read = useCallback(() => (drawers.has(key) ? (drawers.get(key) as T) : initial), [key, initial]);
  const kept = useSyncExternalStore(subscribe, read);
  const keep = useCallback(
    (next: T | ((before: T) => T)) => {
      drawers.set(key, typeof next === 'function' ? (next as (before: T) => T)(read()) : next);
      for (const listener of listeners) listener();
    },
    [key, read],
  );
  return [kept, keep];
}
