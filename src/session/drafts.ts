/**
 * Productions being written, on this computer: IndexedDB, a row a draft and a row for each version one can go back to. A text is
 * kept exactly as typed, whether or not it can be read. Without IndexedDB drafts live in memory and the user is told.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

export interface Draft {
  key: string;
  /** The file's name, for saving. */
  name: string;
  title: string;
  createdAt: number;
  changedAt: number;
  text: string;
}

export interface Version {
  draftKey: string;
  at: number;
  /** What was about to happen, or what the author called it: "Before moving it in time". */
  why: string;
  text: string;
}

interface Shelf extends DBSchema {
  drafts: { key: string; value: Draft };
  versions: { key: number; value: Version; indexes: { ofDraft: string } };
}

export interface Drafts {
  list(): Promise<Draft[]>;
  get(key: string): Promise<Draft | undefined>;
  put(draft: Draft): Promise<void>;
  /** With all its versions. */
  remove(key: string): Promise<void>;
  /** Newest first. */
  versions(draftKey: string): Promise<Version[]>;
  keep(version: Version): Promise<void>;
  clear(): Promise<void>;
  /** False when nothing outlives the page. */
  readonly lasting: boolean;
}

function inMemory(): Drafts {
  const drafts = new Map<string, Draft>();
  let versions: Version[] = [];
  return {
    lasting: false,
    list: async () => [...drafts.values()],
    get: async (key) => drafts.get(key),
    put: async (draft) => {
      drafts.set(draft.key, draft);
    },
    remove: async (key) => {
      drafts.delete(key);
      versions = versions.filter((one) => one.draftKey !== key);
    },
    versions: async (draftKey) => versions.filter((one) => one.draftKey === draftKey).reverse(),
    keep: async (version) => {
      versions.push(version);
    },
    clear: async () => {
      drafts.clear();
      versions = [];
    },
  };
}

async function inDatabase(): Promise<Drafts> {
  let db: IDBPDatabase<Shelf>;
  try {
    db = await openDB<Shelf>('call-time-drafts', 1, {
      upgrade(upgraded) {
        upgraded.createObjectStore('drafts', { keyPath: 'key' });
        upgraded.createObjectStore('versions', { autoIncrement: true }).createIndex('ofDraft', 'draftKey');
      },
      // Another tab wants to upgrade: step aside, or it waits for ever.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase | null)?.close(),
    });
  } catch {
    return inMemory();
  }
  return {
    lasting: true,
    list: () => db.getAll('drafts'),
    get: (key) => db.get('drafts', key),
    put: async (draft) => {
      await db.put('drafts', draft);
    },
    async remove(key) {
      const change = db.transaction(['drafts', 'versions'], 'readwrite');
      const keys = await change.objectStore('versions').index('ofDraft').getAllKeys(key);
      await Promise.all([
        change.objectStore('drafts').delete(key),
        ...keys.map((one) => change.objectStore('versions').delete(one)),
        change.done,
      ]);
    },
    versions: async (draftKey) => (await db.getAllFromIndex('versions', 'ofDraft', draftKey)).reverse(),
    keep: async (version) => {
      await db.add('versions', version);
    },
    async clear() {
      await Promise.all([db.clear('drafts'), db.clear('versions')]);
    },
  };
}

let opened: Promise<Drafts> | null = null;

/** The one shelf of drafts of this page. */
export function openDrafts(): Promise<Drafts> {
  opened ??= inDatabase();
  return opened;
}
