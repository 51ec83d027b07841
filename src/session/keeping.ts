/**
 * Keeping runs on this computer, in the order they were saved, and giving them out as files. Must not know how a run is
 * played, nor what is on the screen.
 */
import type { GivenCommand } from '../engine/command.ts';
import { carrying, readRunFile, writeRunFile } from '../engine/replay.ts';
import type { Run } from '../engine/run.ts';
import { now } from './clock.ts';
import { memoryStorage, openStorage, type SavedRun, type Storage } from './storage.ts';
import type { SavedRunCard, TextFile } from './types.ts';

/** A run with all that is needed to open it again. */
export interface KeptRun {
  run: Run;
  commands: GivenCommand[];
  key: string;
  scenarioFile: TextFile;
  /** It tries out a production that is being written, and is never written down. */
  trial?: true;
}

export interface Keeping {
  /** Writes it down, after whatever is being written; trouble becomes a notice. */
  save(kept: KeptRun): void;
  get(key: string): Promise<SavedRun | undefined>;
  remove(key: string): Promise<void>;
  /** Everything, once what is being written is written. */
  clear(): Promise<void>;
}

/** Opens the shelf; `list` hears what stands on it, newest first, whenever that changes. */
export function keepRuns(list: (saved: SavedRunCard[]) => void, notice: (text: string) => void): Keeping {
  let storage: Storage = memoryStorage();
  let saving: Promise<void> = Promise.resolve();

  async function refresh(): Promise<void> {
    const rows = await storage.list();
    list(rows.map(cardOf).sort((a, b) => b.savedAt - a.savedAt));
  }

  queueMicrotask(() => {
    void openStorage().then(async (opened) => {
      storage = opened;
      if (!opened.lasting) notice('This browser keeps nothing after you close it. Use “Save a copy” to keep your run.');
      await refresh();
    });
  });

  return {
    save(kept) {
      if (kept.trial) return;
      const row = rowOf(kept);
      saving = saving
        .then(() => storage.put(row))
        .then(refresh)
        .catch(() => notice('This computer’s storage is full or closed. Use “Save a copy” to keep your run.'));
    },
    get: (key) => storage.get(key),
    async remove(key) {
      await storage.remove(key);
      await refresh();
    },
    async clear() {
      await saving;
      await storage.clear();
      await refresh();
    },
  };
}

const rowOf = ({ run, commands, key, scenarioFile }: KeptRun): SavedRun => ({
  key,
  scenarioId: run.model.id,
  title: run.model.title,
  scenarioFile,
  savedAt: now(),
  minute: run.state.minute,
  startDate: run.model.startDate,
  commands: commands.length,
  ended: run.state.ended !== null,
  text: writeRunFile(run, commands),
});

function cardOf(row: SavedRun): SavedRunCard {
  const found = readRunFile(row.text);
  const { key, scenarioId, title, savedAt, minute, startDate, commands, ended } = row;
  return {
    key,
    scenarioId,
    title,
    savedAt,
    minute,
    startDate,
    commands,
    ended,
    trouble: 'trouble' in found ? found.words : null,
  };
}

/** The open run as a file to save, with its scenario: a later release may ship another of that name. */
export const runAsFile = ({ run, commands, scenarioFile }: KeptRun): TextFile => ({
  name: fileName(run.model.id, run.state.seed),
  text: carrying(writeRunFile(run, commands), scenarioFile),
});

/** A kept run as a file to save, as it was kept. */
export const rowAsFile = (row: SavedRun): TextFile => ({
  name: fileName(row.scenarioId, row.key.slice(row.scenarioId.length + 1).replace(/-\d+$/, '')),
  text: row.scenarioFile ? carrying(row.text, row.scenarioFile) : row.text,
});

const fileName = (scenarioId: string, seed: string): string => `call-time-${scenarioId}-${seed}.run.json`;
