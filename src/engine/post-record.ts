/** What a run remembers of post: media and copies, versions and who was sent them, notes, tracked assets and turnovers. Types alone. */
import type { AssetStatus, Minute } from './model.ts';

/** A stretch of recording on the cards: when it had two verified copies, and when its cards were wiped. */
export interface Media {
  activityId: string;
  recordedMinute: Minute;
  minutes: number;
  /** Copies that were checked, and the drive sets that hold them where somebody counts. */
  copies: number;
  driveIds: string[];
  verifiedMinute: Minute | null;
  clearedMinute: Minute | null;
}

export const SEND_WAYS = ['secure', 'link', 'email'] as const;
export type SendWay = (typeof SEND_WAYS)[number];

/** What is sent: which version, to whom, how, and whether under the house's name for it or as it came off the machine. */
export interface SendVersion {
  jobId: string;
  number: number;
  toId: string;
  how: SendWay;
  tidy: boolean;
}

export interface VersionSend {
  toId: string;
  how: SendWay;
  tidy: boolean;
  minute: Minute;
  /** Secure transfers say when it was fetched. */
  receiptMinute: Minute | null;
  leakedMinute: Minute | null;
  /** It was the newest there was when it went. */
  newest: boolean;
  commandIndex: number;
}

/** A version of a job, and whom it was sent to. */
export interface Version {
  jobId: string;
  number: number;
  madeMinute: Minute;
  sends: VersionSend[];
}

export interface NoteState {
  arrivedMinute: Minute | null;
  loggedMinute: Minute | null;
  actionedMinute: Minute | null;
  droppedMinute: Minute | null;
}

/** What the tracker says of an asset, and what is so. */
export interface AssetState {
  shown: AssetStatus;
  shownMinute: Minute;
  truth: AssetStatus;
  truthMinute: Minute;
  /** Office minutes in which the two were the same, and in which they were not. */
  rightMinutes: number;
  wrongMinutes: number;
  /** Office minutes from each move to its being written down; moves that never were. */
  lagMinutes: number[];
  missed: number;
}

export interface TurnoverState {
  itemIds: string[];
  minute: Minute;
  /** When something missing showed. */
  shortMinute: Minute | null;
  tries: number;
  commandIndex: number;
}
