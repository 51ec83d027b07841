/**
 * Records: what was sent, signed, asked for, promised and paid in a run. Plain data, like the rest of the state.
 */
import type { CallSheetField, Condition, Day, HearsTopic, IncidentKind, Minute, Pence, Stance } from './model.ts';
import type { Cause } from './state.ts';

export interface CallSheet {
  id: number;
  day: Day;
  revision: number;
  minute: Minute;
  toIds: string[];
  /** activity > what it says */
  entries: Record<string, SheetEntry>;
  /** Day n of N of the shoot, as it was planned when the sheet went out; null: no shoot day. */
  nth: { n: number; of: number } | null;
  fields: CallSheetField[];
  /** What each of those fields said when the sheet went out. */
  words: Partial<Record<CallSheetField, string>>;
  missing: CallSheetField[];
  /** What was wrong with the day it described. */
  faults: SheetFault[];
  changes: string[];
  note: string;
  readBy: Record<string, Minute>;
  acknowledgedBy: Record<string, Minute>;
  chased: string[];
  commandIndex: number;
}

export interface SheetEntry {
  startMinute: Minute;
  endMinute: Minute;
  placeId: string | null;
  addressVersion: number;
  /** The address as it stands on the paper. */
  address: string;
  people: string[];
}

export const SHEET_FAULTS = [
  'unconfirmed',
  'rest-short',
  'no-lunch',
  'after-dark',
  'place-unsigned',
  'no-release',
  'child-hours',
  'no-time-between',
] as const;

/** Something a reader of the sheet would catch: a person who has not said yes, a call inside somebody's rest. */
export interface SheetFault {
  code: (typeof SHEET_FAULTS)[number];
  text: string;
}

/** How the unit goes from one place to the next on a day with more than one. */
export interface MovementOrder {
  day: Day;
  minute: Minute;
  legs: MovementLeg[];
  vehicleIds: string[];
  commandIndex: number;
}

export interface MovementLeg {
  fromId: string;
  toId: string;
  /** The last work at the first place ends, and the first at the next begins. */
  leaveMinute: Minute;
  dueMinute: Minute;
  roadMinutes: number;
}

/** The plan changed after people had been told of it: who must hear, and when each did. */
export interface PlanChange {
  id: number;
  activityId: string;
  minute: Minute;
  topics: HearsTopic[];
  /** The plan as it was given out, and as it is now. */
  from: PlanPoint;
  to: PlanPoint;
  /** What else changed, in words. */
  words: string;
  mustIds: string[];
  heardBy: Record<string, Minute>;
  /** When the work was next begun, and whoever had not heard found out. */
  closedMinute: Minute | null;
  /** Put back before anybody heard of it. */
  withdrawn: boolean;
  because: Cause;
}

export interface PlanPoint {
  startMinute: Minute | null;
  placeId: string | null;
  address: string;
}

/** A change notice: what it said of each activity, to whom it went. */
export interface ChangeNotice {
  id: number;
  minute: Minute;
  toIds: string[];
  entries: Record<string, SheetEntry>;
  note: string;
  commandIndex: number;
}

export interface AssessmentEntry {
  hazardId: string;
  activityId: string;
  /** Who might be harmed. */
  who: string;
  /** 1 to 5. */
  likelihood: number;
  /** 1 to 5. */
  severity: number;
  controlIds: string[];
  /** What is left with the controls in place, 1 to 5 each; left out: what the controls take off the rating. */
  residualLikelihood?: number;
  residualSeverity?: number;
}

/** A piece of work as it was planned when it was assessed. */
export interface AssessedWork {
  activityId: string;
  placeId: string | null;
  /** Empty: it had no day yet. */
  days: Day[];
  people: number;
  children: number;
  /** Kit in it that brings hazards. */
  kitIds: string[];
}

/** What an assessment was written for: a change of it means looking at it again. */
export interface AssessmentBasis {
  work: AssessedWork[];
  /** Hazards that could be known then. */
  hazardIds: string[];
  /** Injuries and near misses there had been, by the number of the incident. */
  mishapIds: number[];
}

export interface Assessment {
  /** Where the last one handed in stands. */
  status: 'none' | 'waiting' | 'signed' | 'sent-back';
  entries: AssessmentEntry[];
  sentMinute: Minute | null;
  basis: AssessmentBasis | null;
  revision: number;
  note: string;
  /** The one in force, until another is signed. */
  signed: { revision: number; minute: Minute; basis: AssessmentBasis; entries: AssessmentEntry[] } | null;
}

export const PERMIT_STATUSES = ['none', 'approval', 'applied', 'granted', 'refused', 'sent-back', 'revoked'] as const;

export type PermitStatus = (typeof PERMIT_STATUSES)[number];

export interface PermitState {
  status: PermitStatus;
  optionId: string | null;
  askedMinute: Minute | null;
  answeredMinute: Minute | null;
  /** Asked for with the notice they want. */
  inTime: boolean;
  words: string;
  tries: number;
  commandIndex: number | null;
  /** What was granted, from when to when; what stands has no end. A wider one takes the place of a narrower when it is granted. */
  held: PermitHeld[];
}

export interface PermitHeld {
  optionId: string;
  fromMinute: Minute;
  untilMinute: Minute | null;
  /** How it was asked for. */
  askedMinute: Minute;
  inTime: boolean;
}

export interface DelegationState {
  activityId: string;
  toId: string;
  briefIds: string[];
  givenMinute: Minute;
  /** Office minutes of work they have left. */
  leftMinutes: number;
  doneMinute: Minute | null;
  /** Hidden until checked or until it shows. */
  slipped: boolean;
  checkedMinute: Minute | null;
  /** Looked at while it was still going on. */
  lookedMinute: Minute | null;
  showedMinute: Minute | null;
  /** What else they had in hand from the trainee when it was given. */
  alsoHad: number;
  commandIndex: number;
}

/** Of one shoot day: what was planned against what was done, and what it cost beyond the plan. */
export interface DailyReport {
  day: Day;
  minute: Minute;
  toIds: string[];
  plannedIds: string[];
  doneIds: string[];
  /** When the first shot began, the unit first ate, and the last person went off duty; null: not yet, or not at all. */
  firstShotMinute: Minute | null;
  lunchMinute: Minute | null;
  wrapMinute: Minute | null;
  lostMinutes: number;
  overtimePence: Pence;
  incidents: number;
  /** Minutes of recording of that day, and those of them without two verified copies. */
  recordedMinutes: number;
  uncopiedMinutes: number;
  commandIndex: number;
}

export interface IncidentState {
  id: number;
  riskId: string;
  kind: IncidentKind;
  minute: Minute;
  recordedMinute: Minute | null;
  /** Who was told, and when. */
  toldMinute: Record<string, Minute>;
  /** Reports made to an authority, by the name of their rule. */
  reportedMinute: Record<string, Minute>;
  /** Null: the insurer has not been told. */
  claim: {
    notifiedMinute: Minute;
    inTime: boolean;
    settledMinute: Minute | null;
    pence: Pence;
    words: string;
  } | null;
}

export const RELEASE_STATUSES = ['sent', 'questions', 'signed', 'refused', 'withdrawn', 'not-in-film'] as const;
export type ReleaseStatus = (typeof RELEASE_STATUSES)[number];

export interface ReleaseState {
  status: ReleaseStatus;
  formId: string;
  /** Who signs it: they themselves, or a parent. */
  signerId: string;
  sentMinute: Minute;
  /** When the one in force was signed; null: none is. */
  signedMinute: Minute | null;
  tries: number;
  words: string;
}

export interface PromiseState {
  id: number;
  threadId: string;
  toId: string;
  label: string;
  dueMinute: Minute;
  keptWhen: Condition;
  status: 'open' | 'kept' | 'broken';
  commandIndex: number;
}

export interface ReplyRecord {
  commandIndex: number;
  minute: Minute;
  stance: Stance;
  /** To whom it was passed up, where one was named. */
  toId: string | null;
  factIds: string[];
  /** Six parts, 0 to 2 each: acknowledges, true, impact, options, authority, record. */
  parts: [number, number, number, number, number, number];
  needlessFacts: number;
  privateFacts: number;
  untrueFacts: number;
  fails: string | null;
  copied: string[];
  needlessCopies: number;
  late: boolean;
}
