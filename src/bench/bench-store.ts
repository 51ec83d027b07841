/**
 * What is on the bench: the open draft, its text, what reading it found, and where the cursor stands. Every change is kept on this
 * computer as typed. The text here is the one truth; editor, form and pictures follow it.
 */
import { createStore } from 'zustand/vanilla';
import { newSeed, now } from '../session/clock.ts';
import { type Draft, type Drafts, openDrafts, type Version } from '../session/drafts.ts';
import { nameFrom } from '../writing/rename.ts';
import { applyEdits, type Edit, member, type Node, textOf, treeOf } from '../writing/text.ts';
import { openLine } from './work/ask.ts';
import type { Reading } from './work/messages.ts';

/** Whether one writes in the text or in the form, which picture stands beside it, and, on a narrow screen, which part is shown. */
export interface Sight {
  way: 'text' | 'form';
  picture: 'timeline' | 'order' | 'budget' | 'marks' | 'play';
  part: 'parts' | 'write' | 'see';
}

export interface BenchState {
  drafts: Draft[];
  /** Null while the shelf of drafts has not been read. */
  lasting: boolean | null;
  draft: { key: string; name: string; createdAt: number } | null;
  text: string;
  /** The tree of the text, a moment behind the typing. */
  settled: { text: string; tree: Node | undefined };
  reading: Reading | null;
  /** The checks themselves broke; the text is safe. */
  trouble: string | null;
  saved: 'kept' | 'keeping' | 'failed';
  /** Kept while writing, so that a change shows and not other luck. */
  seed: string;
  cursor: number;
  /** The editor is asked to go there; `turn` makes each asking a new one. */
  goTo: { offset: number; length: number; turn: number } | null;
  versions: Version[];
  sight: Sight;
}

export interface BenchActions {
  /** Looks at the shelf again: drafts may have been deleted elsewhere. */
  arrive(): Promise<void>;
  open(key: string): Promise<void>;
  /** A new draft of a text, from a file, a template or nothing. */
  start(name: string, text: string): Promise<void>;
  remove(key: string): Promise<void>;
  close(): void;
  setText(text: string): void;
  edit(edits: readonly Edit[]): void;
  /** Keeps a version first, so that one can come back to before. */
  editKeeping(why: string, edits: readonly Edit[]): Promise<void>;
  keepVersion(why: string): Promise<void>;
  restore(version: Version): Promise<void>;
  setCursor(offset: number): void;
  /** Shows the place in the text, whatever is shown now. */
  jump(offset: number, length?: number): void;
  look(sight: Partial<Sight>): void;
  setSeed(seed: string): void;
}

export type Bench = BenchState & BenchActions;

/** A pause in typing after which the text is read and kept. */
const SETTLES_MS = 250;
/** Typing leaves a version to come back to about this often. */
const VERSION_EVERY_MS = 4 * 60_000;

const SEED_KEY = 'call-time-bench-seed';

function storedSeed(): string {
  try {
    const kept = localStorage.getItem(SEED_KEY) ?? newSeed();
    localStorage.setItem(SEED_KEY, kept);
    return kept;
  } catch {
    return newSeed();
  }
}

/** What a production is called that was begun on an empty page, until it is saved under its title. */
export const EMPTY_NAME = 'my-production.json';

export const fileNameFor = (title: string): string => `${nameFrom(title, [])}.json`;

export function createBench() {
  const reader = openLine();
  const shelf: Promise<Drafts> = openDrafts();
  let settling: ReturnType<typeof setTimeout> | null = null;
  let lastVersion = { at: 0, text: '' };
  /** The text of the open draft as this window last found or wrote it on the shelf. */
  let lastKept = { key: '', text: '' };
  let keeping: Promise<void> = Promise.resolve();
  let turn = 0;

  const store = createStore<Bench>()((set, get) => {
    async function refresh(): Promise<void> {
      const drafts = await (await shelf).list();
      set({ drafts: drafts.sort((a, b) => b.changedAt - a.changedAt) });
    }
    void shelf.then(async ({ lasting }) => {
      set({ lasting });
      await refresh();
    });

    /** One after another, so that what stands on the shelf is always known. */
    function keepDraft(): Promise<void> {
      const { draft, text, settled } = get();
      if (!draft) return keeping;
      const title = textOf(member(settled.tree, 'title')) ?? draft.name;
      keeping = keeping.then(() => write({ ...draft, title, changedAt: now(), text }));
      return keeping;
    }

    async function write(draft: Draft): Promise<void> {
      try {
        const drafts = await shelf;
        const there = await drafts.get(draft.key);
        // Another window wrote meanwhile: what it wrote becomes a version and is not lost.
        if (there && lastKept.key === draft.key && there.text !== lastKept.text && there.text !== draft.text) {
          const version = { draftKey: draft.key, at: there.changedAt, why: 'From another window', text: there.text };
          await drafts.keep(version);
          if (get().draft?.key === draft.key) set((state) => ({ versions: [version, ...state.versions] }));
        }
        await drafts.put(draft);
        if (get().draft?.key === draft.key) lastKept = { key: draft.key, text: draft.text };
        if (get().text === draft.text) set({ saved: 'kept' });
      } catch {
        set({ saved: 'failed' });
      }
    }

    async function keepVersion(why: string): Promise<void> {
      const { draft, text } = get();
      if (!draft || lastVersion.text === text) return;
      lastVersion = { at: now(), text };
      const version: Version = { draftKey: draft.key, at: lastVersion.at, why, text };
      try {
        await (await shelf).keep(version);
        set((state) => ({ versions: [version, ...state.versions] }));
      } catch {
        set({ saved: 'failed' });
      }
    }

    async function readText(): Promise<void> {
      const { draft, text } = get();
      if (!draft) return;
      try {
        const reading = await reader.ask({ ask: 'read', name: draft.name, text });
        if (reading && get().draft?.key === draft.key) set({ reading, trouble: null });
      } catch (error) {
        set({ trouble: error instanceof Error ? error.message : String(error) });
      }
    }

    function settle(): void {
      if (settling !== null) clearTimeout(settling);
      settling = null;
      const { text } = get();
      set({ settled: { text, tree: treeOf(text) } });
      void keepDraft();
      void readText();
      if (now() - lastVersion.at > VERSION_EVERY_MS) void keepVersion('While writing');
    }

    function enter(draft: Draft, versions: Version[]): void {
      // What was typed last in the one before is kept first.
      if (settling !== null) settle();
      const { key, name, createdAt, text } = draft;
      lastKept = { key, text };
      lastVersion = { at: versions[0]?.at ?? 0, text: versions[0]?.text ?? '' };
      const settled = { text, tree: treeOf(text) };
      set({
        draft: { key, name, createdAt },
        text,
        settled,
        reading: null,
        saved: 'kept',
        cursor: 0,
        goTo: null,
        versions,
      });
      void keepVersion('As it was opened');
      void readText();
    }

    // A page that goes away keeps what was typed last.
    document.addEventListener('visibilitychange', () => {
      if (document.hidden && settling !== null) settle();
    });

    return {
      drafts: [],
      lasting: null,
      draft: null,
      text: '',
      settled: { text: '', tree: undefined },
      reading: null,
      trouble: null,
      saved: 'kept',
      seed: storedSeed(),
      cursor: 0,
      goTo: null,
      versions: [],
      sight: { way: 'text', picture: 'timeline', part: 'write' },

      async arrive() {
        await refresh();
        const { draft, drafts } = get();
        if (draft && !drafts.some((one) => one.key === draft.key)) set({ draft: null, reading: null });
      },
      async open(key) {
        const drafts = await shelf;
        const draft = await drafts.get(key);
        if (draft) enter(draft, await drafts.versions(key));
        else await refresh();
      },
      async start(name, text) {
        const at = now();
        const title = textOf(member(treeOf(text), 'title')) ?? name;
        const draft: Draft = { key: `${at}-${newSeed()}`, name, title, createdAt: at, changedAt: at, text };
        enter(draft, []);
        await keepDraft();
        await refresh();
      },
      async remove(key) {
        await (await shelf).remove(key);
        await refresh();
      },
      close() {
        if (settling !== null) settle();
        const kept = keepDraft();
        set({ draft: null, reading: null });
        void kept.then(refresh);
      },
      setText(text) {
        if (text === get().text) return;
        set({ text, saved: 'keeping' });
        if (settling !== null) clearTimeout(settling);
        settling = setTimeout(settle, SETTLES_MS);
      },
      edit: (edits) => get().setText(applyEdits(get().text, edits)),
      async editKeeping(why, edits) {
        await keepVersion(why);
        get().edit(edits);
        settle();
      },
      keepVersion,
      async restore(version) {
        await keepVersion('Before going back');
        get().setText(version.text);
        settle();
      },
      setCursor: (cursor) => set({ cursor }),
      jump(offset, length = 0) {
        turn += 1;
        set(({ sight }) => ({ goTo: { offset, length, turn }, sight: { ...sight, way: 'text', part: 'write' } }));
      },
      setSeed(seed) {
        set({ seed });
        try {
          localStorage.setItem(SEED_KEY, seed);
        } catch {
          // It lasts as long as the page.
        }
      },
      look: (sight) => set((state) => ({ sight: { ...state.sight, ...sight } })),
    };
  });
  return store;
}
