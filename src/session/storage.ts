/**
 * Runs on this computer: IndexedDB, a row a run. What can't be read is kept and offered back as a file, never dropped.
 * Without IndexedDB (a locked-down browser) runs live in memory and the user is told to save a copy.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { TextFile } from './types.ts';

export interface SavedRun {
  key: string;
  scenarioId: string;
  title: string;
  /** The scenario's own text when it is not a shipped one, so that the run can be opened again. */
  scenarioFile: TextFile | null;
  savedAt: number;
  minute: number;
  startDate: string;
  commands: number;
  ended: boolean;
  /** The run file as text. */
  text: string;
}

interface Shelf extends DBSchema {
  runs: { key: string; value: SavedRun };
  prefs: { key: string; value: unknown };
}

export interface Storage {
  list(): Promise<SavedRun[]>;
  get(key: string): Promise<SavedRun | undefined>;
  put(run: SavedRun): Promise<void>;
  remove(key: string): Promise<void>;
  clear(): Promise<void>;
  /** False when nothing outlives the page. */
  readonly lasting: boolean;
}

export function memoryStorage(): Storage {
  const runs = new Map<string, SavedRun>();
  return {
    lasting: false,
    list: async () => [...runs.values()],
    get: async (key) => runs.get(key),
    put: async (run) => {
      runs.set(run.key, run);
    },
    remove: async (key) => {
      runs.delete(key);
    },
    clear: async () => runs.clear(),
  };
}

export async function openStorage(): Promise<Storage> {
  let db: IDBPDatabase<Shelf>;
  try {
    db = await openDB<Shelf>('call-time', 1, {
      upgrade(upgraded) {
        upgraded.createObjectStore('runs', { keyPath: 'key' });
        upgraded.createObjectStore('prefs');
      },
      // Another tab wants to upgrade: step aside, or it waits for ever.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase | null)?.close(),
    });
  } catch {
    return memoryStorage();
  }
  return {
    lasting: true,
    list: () => db.getAll('runs'),
    get: (key) => db.get('runs', key),
    put: async (run) => {
      await db.put('runs', run);
    },
    remove: (key) => db.delete('runs', key),
    clear: () => db.clear('runs'),
  };
}
