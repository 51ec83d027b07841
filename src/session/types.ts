/**
 * What the screens read and call: the shape of the one store. Board and desk are written against this.
 * It must not know React, Phaser or pixels.
 */
import type { Command, GivenCommand, Refusal } from '../engine/command.ts';
import type { View } from '../engine/view.ts';
import type { Marks } from '../marks/marks.ts';

export type Screen = 'home' | 'bench' | 'brief' | 'play' | 'marks' | 'help' | 'settings';
export type Theme = 'dark' | 'light' | 'projector';
export type Speed = 1 | 2 | 4 | 8;
/** What the phone shows: one of three tabs; wider screens show all. */
export type Tab = 'inbox' | 'plan' | 'details';
/** The centre's lower half, under the board. */
export type Panel = 'plan' | 'bookings' | 'budget' | 'risk' | 'papers' | 'log';

export type Selection =
  | { kind: 'activity'; id: string }
  | { kind: 'person'; id: string }
  | { kind: 'kit'; id: string }
  | { kind: 'place'; id: string }
  | { kind: 'thread'; id: string }
  | { kind: 'risk'; id: string }
  | { kind: 'sheet'; id: number; day: number }
  | null;

export interface ScenarioCard {
  id: string;
  title: string;
  /** One sentence for the choosing screen. */
  line: string;
  playMinutes: number;
  marked: boolean;
  drawing: string;
}

export interface SavedRunCard {
  key: string;
  scenarioId: string;
  title: string;
  savedAt: number;
  minute: number;
  startDate: string;
  commands: number;
  ended: boolean;
  /** Why it can't be opened with this release, if it can't; the file can still be exported. */
  trouble: string | null;
}

/** A file's name and its whole text. */
export interface TextFile {
  name: string;
  text: string;
}

/** A file of house rules, and whose they are. */
export interface HouseFile extends TextFile {
  title: string;
}

/** A problem in a scenario, in words a tutor can act on. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  level: 'error' | 'warning' | 'note';
  code: string;
  /** What the author typed there. */
  words: string;
  /** The line it stands on, or the part of a long one around it; the words at fault are those from `from` up to `to`. */
  excerpt: { text: string; from: number; to: number };
  message: string;
  why: string;
  fix: string;
  /** The change that puts it right, in characters of the text as given, where one change can. */
  edit: { start: number; end: number; text: string } | null;
}

export interface Playback {
  playing: boolean;
  speed: Speed;
}

export interface Preferences {
  theme: Theme;
  reducedMotion: boolean;
  shortcuts: boolean;
  /** Stop the clock at every message, not only at ringing ones. */
  stopAtMail: boolean;
  /** House rules that lie over every marked production begun from now on. */
  house: HouseFile | null;
}

export interface SessionState {
  screen: Screen;
  tab: Tab;
  panel: Panel;
  scenarios: ScenarioCard[];
  /** House rules that come with the product. */
  houses: HouseFile[];
  saved: SavedRunCard[];
  /** Null until a scenario is open. Replaced whole after every command and every published tick. */
  view: View | null;
  seed: string;
  runKey: string | null;
  /** The open run tries out a production that is being written: it is not kept, and leaving it leads back to the writing. */
  trial: boolean;
  marks: Marks | null;
  selection: Selection;
  playback: Playback;
  prefs: Preferences;
  /** Shown at the control that caused it and announced; cleared by the next command. */
  refusal: (Refusal & { command: Command }) | null;
  /** Drafts that can be taken back. */
  canUndo: boolean;
  canRedo: boolean;
  /** Sentences for the polite live region, newest last. */
  announcements: { id: number; text: string; urgent: boolean }[];
  /** Problems of a scenario file the user tried to open. */
  problems: Problem[];
  /** The file they are in. `mended` once something was put right here, which the file on disk does not have yet. */
  opened: (TextFile & { mended: boolean }) | null;
  /** One-line troubles of the surroundings (no WebGL, storage full). */
  notices: { id: number; text: string }[];
  /** A moment of the log that marks points at. */
  moment: { minute: number; factIndex: number | null; commandIndex: number | null } | null;
  /** The board's own time window, shared with the table: minutes. */
  boardFrom: number;
  boardMinutes: number;
}

export interface SessionActions {
  openScenario(id: string): void;
  /** Reads a scenario file's text; problems land in `problems`. */
  openScenarioText(name: string, text: string): void;
  /** Plays a production that is being written, from the beginning or from where the commands lead. Why not, if it can't. */
  tryScenario(file: TextFile, at: { seed: string; commands: GivenCommand[]; minute: number | null }): string | null;
  /** Under the luck of this word; without one, under what was drawn for it. */
  begin(luck?: string): void;
  resume(key: string): Promise<void>;
  deleteSaved(key: string): Promise<void>;
  /** Every run and preference kept on this computer. */
  deleteEverything(): Promise<void>;
  exportRun(key?: string): Promise<TextFile | null>;
  importRun(name: string, text: string): Promise<void>;
  /** Gives these commands in order, and stops at the first that is refused. Drafts given at once are taken back at once. */
  dispatch(...commands: readonly Command[]): Refusal | null;
  /** What comes after this activity and begins too soon is put off with it, as one draft. What was moved, by id, and to which minute. */
  moveWhatFollows(activityId: string): Record<string, number>;
  undo(): void;
  redo(): void;
  play(): void;
  pause(): void;
  setSpeed(speed: Speed): void;
  /** One tick. */
  step(): void;
  /** On to the next thing that needs you. */
  runOn(): void;
  /** On to the end of today (or the next stop). */
  runToMinute(minute: number): void;
  /** Ends the run early: plays on without further commands to the end. */
  finish(): void;
  go(screen: Screen): void;
  setTab(tab: Tab): void;
  setPanel(panel: Panel): void;
  select(selection: Selection): void;
  setPrefs(prefs: Partial<Preferences>): void;
  /** From now on productions begin under these house rules, or under none. With errors nothing changes. */
  setHouse(file: TextFile | null): Problem[];
  showMoment(moment: SessionState['moment']): void;
  setBoardWindow(from: number, minutes: number): void;
  dismissNotice(id: number): void;
  /** Puts one problem of the opened file right, and reads it again. It is not begun until somebody says so. */
  mendOpened(problem: Problem): void;
  /** Begins the opened file as it is now. */
  playOpened(): void;
  clearProblems(): void;
  leave(): void;
}

export type Session = SessionState & SessionActions;
